import { useMemo } from 'preact/hooks';
import type uPlot from 'uplot';
import { Plot } from './plot.tsx';
import {
  type Area,
  curveOf,
  drawEvents,
  drawPhaseLabels,
  drawPhases,
  drawTimeAxis,
  type EventMark,
  fontOf,
  inPixels,
  type Palette,
  type PhaseSpan,
  plotBox,
} from './timeline.ts';

export interface HistoryChartProps {
  readonly height: number;
  readonly label: string;
  readonly days: ArrayLike<number>;
  /** Trillions of dollars, one a day of `days`. */
  readonly trillions: ArrayLike<number>;
  readonly spans: readonly PhaseSpan[];
  readonly events: readonly EventMark[];
  readonly from: number;
  readonly to: number;
  readonly peak: {
    readonly day: number;
    readonly trillions: number;
    readonly label: string;
    readonly date: string;
  };
  readonly end: { readonly label: string; readonly value: string; readonly note: string };
  readonly onCursor?: (day: number | null) => void;
}

/** What the label of the peak needs above it, in CSS pixels. */
const PEAK_LABEL = 18;

/** How far the scale goes beyond the peak, so that its label stays below the rails of the phases. */
function headroom(plot: uPlot): number {
  const { height } = plotBox(plot);
  return height > 2 * PEAK_LABEL ? Math.max(1.13, height / (height - PEAK_LABEL)) : 1.13;
}

/**
 * Fed total assets in trillions of dollars since the figures start, phases shaded and named, events
 * marked.
 */
export function HistoryChart(props: HistoryChartProps) {
  const { height, label, days, trillions, spans, events, from, to, peak, end } = props;
  const data = useMemo(
    (): uPlot.AlignedData => [Array.from(days), Array.from(trillions)],
    [days, trillions],
  );
  const version = useMemo(() => ({}), [spans, events, from, to, end, peak]);

  const options = (palette: Palette): Omit<uPlot.Options, 'width' | 'height'> => ({
    padding: [62, 104, 0, 0],
    scales: {
      x: { time: false, range: [from, to] },
      y: { range: (plot, _, high) => [0, high * headroom(plot)] },
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
        space: height > 300 ? 44 : 20,
        incrs: [1, 2, 5, 10],
      },
    ],
    series: [{}, { stroke: palette('fed'), width: 2, points: { show: false } }],
    hooks: {
      drawClear: [(plot) => drawPhases(plot, spans, palette)],
      draw: [
        (plot) => {
          const box = plotBox(plot);
          drawPhaseLabels(plot, spans, palette, plot.width - 8);
          drawTimeAxis(plot, palette, () => '');
          const taken: Area[] = [];
          inPixels(plot, (context) => {
            const color = palette('fed');
            const baseline = Math.round(box.top + box.height) + 0.5;
            context.strokeStyle = palette('ink-2');
            context.lineWidth = 1;
            context.beginPath();
            context.moveTo(box.left, baseline);
            context.lineTo(box.left + box.width, baseline);
            context.stroke();
            const x = box.left + plot.valToPos(peak.day, 'x');
            const y = box.top + plot.valToPos(peak.trillions, 'y');
            context.fillStyle = color;
            context.fillRect(x - 3, y - 3, 6, 6);
            context.font = fontOf(palette, 11, 600);
            const nameWidth = context.measureText(peak.label).width;
            context.font = fontOf(palette, 11);
            const withDate = nameWidth + 4 + context.measureText(peak.date).width;
            // Right of the peak where there is room, else left of it, there without its date if
            // need be.
            const fitsRight = x + 7 + withDate < box.left + box.width;
            const whole = fitsRight || x - 12 - withDate > box.left ? withDate : nameWidth;
            const left = fitsRight ? x + 7 : x - 12 - whole;
            const labelY = y - 5;
            taken.push({ left, right: left + whole, top: labelY - 11, bottom: labelY + 3 });
            context.fillStyle = color;
            context.font = fontOf(palette, 11, 600);
            context.fillText(peak.label, left, labelY);
            context.font = fontOf(palette, 11);
            context.fillStyle = palette('ink-3');
            if (whole === withDate) context.fillText(peak.date, left + nameWidth + 4, labelY);

            const last = plot.data[0].length - 1;
            const endX = box.left + plot.valToPos(plot.data[0][last], 'x');
            const endY = box.top + plot.valToPos(plot.data[1][last]!, 'y');
            context.fillStyle = color;
            context.fillRect(endX - 3.5, endY - 3.5, 7, 7);
            const column = box.left + box.width + 10;
            context.font = fontOf(palette, 12);
            context.fillText(end.label, column, endY - 13, 92);
            context.font = fontOf(palette, 15, 600);
            context.fillText(end.value, column, endY + 4, 94);
            context.font = fontOf(palette, 11);
            context.fillStyle = palette('ink-3');
            context.fillText(end.note, column, endY + 19, 94);
          });
          drawEvents(plot, events, palette, { curves: [curveOf(plot, 1)], oneLine: false, taken });
        },
      ],
    },
  });

  return (
    <Plot
      height={height}
      label={label}
      data={data}
      options={options}
      version={version}
      onCursor={props.onCursor}
    />
  );
}
