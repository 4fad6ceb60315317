import { useMemo } from 'preact/hooks';
import uPlot from 'uplot';
import { Plot } from './plot.tsx';
import {
  drawPhases,
  drawTimeAxis,
  fontOf,
  inPixels,
  type Palette,
  type PhaseSpan,
  plotBox,
} from './timeline.ts';

export interface TargetChartProps {
  readonly height: number;
  readonly label: string;
  readonly days: ArrayLike<number>;
  /** Upper bound of the target range in per cent, one a change. */
  readonly percents: ArrayLike<number>;
  readonly spans: readonly PhaseSpan[];
  readonly from: number;
  readonly to: number;
  /** Until when the last value is known to hold. */
  readonly knownTo: number;
  readonly end: { readonly value: string; readonly note: string };
}

/** The federal funds target in steps, on the time axis of the history above it. */
export function TargetChart({
  height,
  label,
  days,
  percents,
  spans,
  from,
  to,
  knownTo,
  end,
}: TargetChartProps) {
  const data = useMemo((): uPlot.AlignedData => {
    const last = percents[percents.length - 1];
    return [
      [...Array.from(days), knownTo],
      [...Array.from(percents), last],
    ];
  }, [days, percents, knownTo]);
  const version = useMemo(() => ({}), [spans, from, to, end]);
  const options = (palette: Palette): Omit<uPlot.Options, 'width' | 'height'> => ({
    padding: [12, 104, 0, 0],
    scales: {
      x: { time: false, range: [from, to] },
      y: { range: (_, __, high) => [0, high * 1.12] },
    },
    axes: [
      {
        size: 24,
        grid: { show: false },
        ticks: { show: false },
        values: (_, ticks) => ticks.map(() => ''),
      },
      {
        size: 46,
        gap: 6,
        font: fontOf(palette, 11),
        stroke: palette('ink-3'),
        grid: { stroke: palette('hairline'), width: 1 },
        ticks: { show: false },
        space: 18,
        incrs: [2, 4],
      },
    ],
    series: [
      {},
      {
        stroke: palette('ink'),
        width: 1.5,
        points: { show: false },
        paths: uPlot.paths.stepped?.({ align: 1 }),
      },
    ],
    hooks: {
      drawClear: [
        (plot) => {
          const kinds = spans.filter(
            ({ kind }) => kind !== 'reinvestment' && kind !== 'conventional',
          );
          drawPhases(plot, kinds, palette, false);
        },
      ],
      draw: [
        (plot) => {
          drawTimeAxis(plot, palette, () => '');
          const box = plotBox(plot);
          const x = box.left + plot.valToPos(knownTo, 'x');
          const y = box.top + plot.valToPos(percents[percents.length - 1], 'y');
          inPixels(plot, (context) => {
            context.fillStyle = palette('ink');
            context.beginPath();
            context.arc(x, y, 3, 0, 2 * Math.PI);
            context.fill();
            const column = box.left + box.width + 10;
            context.font = fontOf(palette, 12, 600);
            context.fillText(end.value, column, y - 2);
            context.font = fontOf(palette, 11);
            context.fillStyle = palette('ink-3');
            context.fillText(end.note, column, y + 13);
          });
        },
      ],
    },
  });
  return <Plot height={height} label={label} data={data} options={options} version={version} />;
}
