import { useMemo, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import { Plot } from './plot.tsx';
import {
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
  RAIL_HEIGHT,
} from './timeline.ts';

/** A rebased line: per-cent changes since the base date, already computed. */
export interface ComparisonLine {
  readonly role: 'fed' | 'instrument';
  readonly label: string;
  readonly days: ArrayLike<number>;
  readonly percents: ArrayLike<number>;
  /** The last value, formatted, and the date it is for. */
  readonly value: string;
  readonly note: string;
}

export interface ComparisonChartProps {
  readonly height: number;
  readonly label: string;
  readonly lines: readonly ComparisonLine[];
  readonly spans: readonly PhaseSpan[];
  readonly events: readonly EventMark[];
  /** First and last day shown, days since 1970-01-01. */
  readonly from: number;
  readonly to: number;
  readonly baseDay: number;
  readonly baseLabel: string;
  readonly baseHint: string;
  readonly monthLabel: (year: number, month: number) => string;
  readonly formatTick: (percent: number) => string;
  /** Logarithmic scale of the rebased level (100 + per cent). */
  readonly logarithmic?: boolean;
  readonly onCursor?: (day: number | null) => void;
  readonly onBase?: (day: number) => void;
}

const LABELS_WIDTH = 104;
const AXIS_WIDTH = 46;
const FADED = '73';
/** From the plot down to the flag of the base date: the years stand between. */
const FLAG_DROP = 23;

/**
 * Fed assets and an instrument as per-cent change since a base date that can be dragged, under the
 * phases they fell in.
 */
export function ComparisonChart(props: ComparisonChartProps) {
  const {
    height,
    label,
    lines,
    spans,
    events,
    from,
    to,
    baseDay,
    logarithmic = false,
    onBase,
  } = props;
  const handle = useRef<HTMLButtonElement>(null);
  const geometry = useRef<{ left: number; width: number; min: number; max: number } | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);

  const data = useMemo(() => joined(lines, from, to, logarithmic), [lines, from, to, logarithmic]);
  const version = useMemo(
    () => ({}),
    [props.baseDay, from, to, lines, spans, events, props.baseLabel, logarithmic],
  );

  const options = (palette: Palette): Omit<uPlot.Options, 'width' | 'height'> => ({
    padding: [spans.length > 0 ? 46 : 14, LABELS_WIDTH, 0, 0],
    scales: {
      x: { time: false, range: [from, to] },
      y: logarithmic
        ? { distr: 3, log: 10 }
        : { range: (_, low, high) => padded(Math.min(low ?? 0, 0), Math.max(high ?? 0, 0)) },
    },
    axes: [
      {
        size: onBase ? FLAG_DROP + 28 : 24,
        grid: { show: false },
        ticks: { show: false },
        values: (_, ticks) => ticks.map(() => ''),
      },
      {
        size: AXIS_WIDTH,
        gap: 6,
        font: fontOf(palette, 11),
        stroke: palette('ink-3'),
        grid: { stroke: palette('hairline'), width: 1 },
        ticks: { show: false },
        space: height > 300 ? 34 : 26,
        values: (_, ticks) =>
          ticks.map((tick) =>
            tick == null ? '' : props.formatTick(logarithmic ? tick - 100 : tick),
          ),
      },
    ],
    series: [
      {},
      ...lines.map((line): uPlot.Series => {
        const color = palette(line.role);
        return {
          label: line.label,
          width: line.role === 'fed' ? 2.25 : 1.75,
          cap: line.role === 'fed' ? 'butt' : 'round',
          spanGaps: true,
          points: { show: false },
          // Before the base date the lines are context, not the comparison.
          stroke: (plot) => fadedBefore(plot, baseDay, color),
        };
      }),
    ],
    hooks: {
      drawClear: [(plot) => drawPhases(plot, spans, palette)],
      draw: [
        (plot) => {
          drawPhaseLabels(plot, spans, palette, plot.width);
          drawTimeAxis(plot, palette, props.monthLabel, onBase === undefined ? undefined : baseDay);
          drawEvents(plot, events, palette, {
            curves: lines.map((_, i) => curveOf(plot, i + 1)),
            oneLine: true,
          });
          drawBase(plot, palette, baseDay, logarithmic ? 100 : 0, onBase !== undefined);
          drawEnds(plot, palette, lines);
        },
      ],
    },
  });

  const dayAt = (clientX: number): number => {
    const box = geometry.current!;
    const share = (clientX - box.left) / box.width;
    return Math.round(Math.max(box.min, Math.min(box.max, box.min + share * (box.max - box.min))));
  };

  return (
    <div class="qt-comparison">
      <Plot
        height={height}
        label={label}
        data={data}
        options={options}
        version={version}
        onCursor={props.onCursor}
        onLayout={(plot) => {
          const box = plotBox(plot);
          const origin = plot.root.getBoundingClientRect().left + box.left;
          geometry.current = { left: origin, width: box.width, min: from, max: to };
          if (handle.current !== null) {
            const x = box.left + plot.valToPos(baseDay, 'x');
            handle.current.style.setProperty(
              'left',
              `${Math.max(0, Math.min(x, plot.width - handle.current.offsetWidth / 2))}px`,
            );
            handle.current.style.setProperty('top', `${box.top + box.height + FLAG_DROP}px`);
            handle.current.hidden = baseDay < from || baseDay > to;
          }
        }}
      />
      {onBase !== undefined && (
        <button
          ref={handle}
          type="button"
          class="qt-base"
          role="slider"
          aria-label={props.baseHint}
          aria-valuemin={from}
          aria-valuemax={to}
          aria-valuenow={baseDay}
          aria-valuetext={props.baseLabel}
          title={props.baseHint}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowLeft' ? -7 : event.key === 'ArrowRight' ? 7 : 0;
            if (step === 0) return;
            event.preventDefault();
            onBase(Math.max(from, Math.min(to, baseDay + step * (event.shiftKey ? 4 : 1))));
          }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDragged(baseDay);
          }}
          onPointerMove={(event) => {
            if (dragged === null || geometry.current === null) return;
            const day = dayAt(event.clientX);
            if (day === dragged) return;
            setDragged(day);
            onBase(day);
          }}
          onPointerUp={() => setDragged(null)}
          onPointerCancel={() => setDragged(null)}
        >
          <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
            {[0, 4, 8].flatMap((y) =>
              [1, 5].map((x) => (
                <rect key={`${x}-${y}`} x={x} y={y + 1} width="2" height="2" rx="1" />
              )),
            )}
          </svg>
          {props.baseLabel}
        </button>
      )}
    </div>
  );
}

/** The columns uPlot wants: the days of all lines, each line's value on them or null. */
function joined(
  lines: readonly ComparisonLine[],
  from: number,
  to: number,
  logarithmic: boolean,
): uPlot.AlignedData {
  const tables = lines.map((line): uPlot.AlignedData => {
    const days: number[] = [];
    const values: number[] = [];
    for (let i = 0; i < line.days.length; i++) {
      if (line.days[i] < from || line.days[i] > to) continue;
      days.push(line.days[i]);
      values.push(logarithmic ? 100 + line.percents[i] : line.percents[i]);
    }
    return [days, values];
  });
  return tables.length === 0 ? [[]] : uPlot.join(tables);
}

function padded(low: number, high: number): [number, number] {
  const margin = (high - low || 1) * 0.08;
  return [low < 0 ? low - margin : low, high + margin];
}

function fadedBefore(plot: uPlot, day: number, color: string): string | CanvasGradient {
  const { left, width } = plot.bbox;
  const share = (plot.valToPos(day, 'x') * devicePixelRatio) / width;
  if (!(share > 0)) return color;
  if (share >= 1) return color + FADED;
  const gradient = plot.ctx.createLinearGradient(left, 0, left + width, 0);
  gradient.addColorStop(0, color + FADED);
  gradient.addColorStop(share, color + FADED);
  gradient.addColorStop(share, color);
  gradient.addColorStop(1, color);
  return gradient;
}

function drawBase(
  plot: uPlot,
  palette: Palette,
  baseDay: number,
  level: number,
  flagged: boolean,
): void {
  const box = plotBox(plot);
  const { min, max } = plot.scales.x;
  const zero = box.top + plot.valToPos(level, 'y');
  inPixels(plot, (context) => {
    context.strokeStyle = palette('ink-2');
    context.lineWidth = 1;
    if (zero > box.top && zero < box.top + box.height) {
      context.beginPath();
      context.moveTo(box.left, Math.round(zero) + 0.5);
      context.lineTo(box.left + box.width, Math.round(zero) + 0.5);
      context.stroke();
    }
    if (baseDay < min! || baseDay > max!) return;
    const x = box.left + plot.valToPos(baseDay, 'x');
    context.strokeStyle = palette('ink');
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(x, box.top);
    context.lineTo(x, box.top + box.height + (flagged ? FLAG_DROP : 6));
    context.stroke();
    context.fillStyle = palette('ink');
    context.beginPath();
    context.arc(x, zero, 3.5, 0, 2 * Math.PI);
    context.fill();
  });
}

const END_HEIGHT = 48;

/**
 * Names the lines where they end, with value and date; a line that stops early gets a dotted lead.
 */
function drawEnds(plot: uPlot, palette: Palette, lines: readonly ComparisonLine[]): void {
  const box = plotBox(plot);
  const ends = lines
    .map((line, index) => {
      const values = plot.data[index + 1] as Array<number | null>;
      let last = values.length - 1;
      while (last >= 0 && values[last] == null) last--;
      if (last < 0) return null;
      const day = plot.data[0][last];
      return {
        line,
        x: box.left + plot.valToPos(day, 'x'),
        y: box.top + plot.valToPos(values[last]!, 'y'),
      };
    })
    .filter((end) => end !== null)
    .sort((a, b) => a.y - b.y);
  const top = box.top - RAIL_HEIGHT;
  const bottom = box.top + box.height + 18;
  const tops = ends.map(({ y }) => Math.max(top, Math.min(bottom - END_HEIGHT, y - 22)));
  for (let i = 1; i < tops.length; i++) tops[i] = Math.max(tops[i], tops[i - 1] + END_HEIGHT);
  for (
    let i = tops.length - 1, limit = bottom - END_HEIGHT;
    i >= 0;
    i--, limit = tops[i + 1] - END_HEIGHT
  )
    tops[i] = Math.min(tops[i], limit);
  const edge = box.left + box.width;
  inPixels(plot, (context) => {
    for (const [i, { line, x, y }] of ends.entries()) {
      const color = palette(line.role);
      context.fillStyle = color;
      if (edge - x > 12) {
        context.strokeStyle = color;
        context.lineWidth = 1.2;
        context.setLineDash([1.5, 3]);
        context.beginPath();
        context.moveTo(x + 6, y);
        context.lineTo(edge + 4, y);
        context.stroke();
        context.setLineDash([]);
      }
      if (line.role === 'fed') context.fillRect(x - 3.5, y - 3.5, 7, 7);
      else {
        context.beginPath();
        context.arc(x, y, 3.5, 0, 2 * Math.PI);
        context.fill();
      }
      const left = edge + 10;
      const at = tops[i];
      context.font = fontOf(palette, 12);
      context.fillText(line.label, left, at + 11, LABELS_WIDTH - 12);
      context.font = fontOf(palette, 15, 600);
      context.fillText(line.value, left, at + 28);
      context.font = fontOf(palette, 11);
      context.fillStyle = palette('ink-3');
      context.fillText(line.note, left, at + 43, LABELS_WIDTH - 10);
    }
  });
}
