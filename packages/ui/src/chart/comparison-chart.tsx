import { useMemo, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import { type ComparisonLine, LINE_MARKS } from './lines.ts';
import { Plot } from './plot.tsx';
import {
  chartWidth,
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
  positionOf,
  RAIL_HEIGHT,
} from './timeline.ts';
import { type Geometry, useWindowGestures } from './window-gestures.ts';

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
  /** How much larger than on screen everything is drawn, for a picture. */
  readonly scale?: number;
  readonly onBase?: (day: number) => void;
  /** The reader moved the window: first and last day wanted, not yet kept within the figures. */
  readonly onWindow?: (from: number, to: number) => void;
}

const LABELS_WIDTH = 104;
const AXIS_WIDTH = 46;
const FADED = '73';
/** From the plot down to the flag of the base date: the years stand between. */
const FLAG_DROP = 23;

/**
 * Fed assets and instruments as per-cent change since a base date that can be dragged, under the
 * phases they fell in. The window moves by wheel, drag and keys where `onWindow` is given.
 */
export function ComparisonChart(props: ComparisonChartProps) {
  const { height, label, lines, from, to, baseDay, logarithmic = false, scale = 1, onBase } = props;
  const handle = useRef<HTMLButtonElement>(null);
  const drawn = useRef<uPlot | null>(null);
  const colours = useRef<Palette>();
  const [dragged, setDragged] = useState<number | null>(null);
  const current = useRef(props);
  current.current = props;

  const columns = useRef<{ key: readonly unknown[]; data: uPlot.AlignedData } | null>(null);
  const key = [logarithmic, ...lines.flatMap(({ days, percents }) => [days, percents])];
  if (
    columns.current === null ||
    columns.current.key.length !== key.length ||
    columns.current.key.some((each, i) => each !== key[i])
  )
    columns.current = { key, data: joined(lines, logarithmic) };
  const { data } = columns.current;

  const structure = `${logarithmic} ${onBase !== undefined} ${props.spans.length > 0} ${lines.map(({ role }) => role)}`;
  const frame = useMemo(
    () => ({}),
    [baseDay, from, to, lines, props.spans, props.events, props.baseLabel],
  );

  const options = (palette: Palette): Omit<uPlot.Options, 'width' | 'height'> => {
    colours.current = palette;
    return {
      padding: [(props.spans.length > 0 ? 46 : 14) * scale, LABELS_WIDTH * scale, 0, 0],
      scales: {
        x: { time: false, range: () => [current.current.from, current.current.to] },
        y: logarithmic
          ? { distr: 3, log: 10, range: (_, low, high) => paddedLogarithm(low, high) }
          : { range: (_, low, high) => padded(Math.min(low ?? 0, 0), Math.max(high ?? 0, 0)) },
      },
      axes: [
        {
          size: (onBase ? FLAG_DROP + 28 : 24) * scale,
          grid: { show: false },
          ticks: { show: false },
          values: (_, ticks) => ticks.map(() => ''),
        },
        {
          // Wide enough for the longest label.
          size: (_, labels) =>
            Math.max(
              AXIS_WIDTH,
              14 + 6.5 * Math.max(0, ...(labels ?? []).map((each) => each.length)),
            ) * scale,
          gap: 6 * scale,
          font: fontOf(palette, 11 * scale),
          stroke: palette('ink-3'),
          grid: { stroke: palette('hairline'), width: scale },
          ticks: { show: false },
          space: (height > 300 ? 34 : 26) * scale,
          ...(logarithmic && {
            splits: (_: uPlot, __: number, low: number, high: number) => levelsBetween(low, high),
            filter: (_: uPlot, splits: number[]) => splits,
          }),
          values: (_, ticks) =>
            ticks.map((tick) =>
              tick == null ? '' : current.current.formatTick(logarithmic ? tick - 100 : tick),
            ),
        },
      ],
      series: [
        {},
        ...lines.map((line): uPlot.Series => {
          const color = palette(line.role);
          return {
            label: line.label,
            width: (line.role === 'fed' ? 2.25 : 1.75) * scale,
            cap: line.role === 'fed' ? 'butt' : 'round',
            spanGaps: true,
            points: { show: false },
            // Before the base date the lines are context, not the comparison.
            stroke: (plot) => fadedBefore(plot, current.current.baseDay, color),
          };
        }),
      ],
      hooks: {
        drawClear: [(plot) => drawPhases(plot, current.current.spans, palette)],
        draw: [
          (plot) => {
            const now = current.current;
            const flagged = now.onBase !== undefined;
            drawPhaseLabels(plot, now.spans, palette, chartWidth(plot));
            drawTimeAxis(plot, palette, now.monthLabel, flagged ? now.baseDay : undefined);
            drawBase(plot, palette, now.baseDay, logarithmic ? 100 : 0, flagged);
            drawEvents(plot, now.events, palette, {
              curves: [
                ...now.lines.map((_, i) => curveOf(plot, i + 1)),
                () => positionOf(plot, logarithmic ? 100 : 0, 'y'),
              ],
              oneLine: true,
            });
            drawEnds(plot, palette, now.lines, now.to);
          },
        ],
      },
    };
  };

  // Measured when it is asked for: while drawing it would cost a layout.
  const geometry = (): Geometry | null => {
    const plot = drawn.current;
    if (plot === null) return null;
    const { left, width } = plotBox(plot);
    return { left: plot.root.getBoundingClientRect().left + left, width };
  };
  const dayAt = (clientX: number): number => {
    const box = geometry()!;
    const share = (clientX - box.left) / box.width;
    const { from, to } = current.current;
    return Math.round(Math.max(from, Math.min(to, from + share * (to - from))));
  };
  const gestures = useWindowGestures(geometry, current);

  return (
    <div class="qt-comparison" {...gestures}>
      <Plot
        height={height}
        label={label}
        data={data}
        options={options}
        version={structure}
        frame={frame}
        scale={scale}
        onCursor={props.onCursor}
        onLayout={(plot) => {
          drawn.current = plot;
          const box = plotBox(plot);
          if (handle.current !== null) {
            const { baseDay, from, to, baseLabel } = current.current;
            const x = box.left + plot.valToPos(baseDay, 'x');
            const width = flagWidth(plot, baseLabel, colours.current!);
            handle.current.style.setProperty('left', `${clampHandle(x, width, plot.width)}px`);
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
            if (dragged === null || drawn.current === null) return;
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

/** What the flag of the base date has beside its text: padding, edge, grip and gap (chart.css). */
const FLAG_MARGIN = 33;

/** The width of the flag of the base date, by its text: asking the page would cost a layout. */
function flagWidth(plot: uPlot, label: string, palette: Palette): number {
  let width = 0;
  inPixels(plot, (context) => {
    context.font = fontOf(palette, 11, 600);
    width = FLAG_MARGIN + context.measureText(label).width;
  });
  return width;
}

/**
 * Keeps the whole flag of the base date within the chart, whose left edge a base near the start
 * would push it over.
 */
const clampHandle = (x: number, width: number, available: number): number =>
  Math.max(width / 2, Math.min(x, available - width / 2));

/** The columns uPlot wants: the days of all lines, each line's value on them or null. */
function joined(lines: readonly ComparisonLine[], logarithmic: boolean): uPlot.AlignedData {
  const tables = lines.map(
    ({ days, percents }): uPlot.AlignedData => [
      Array.from(days),
      // A level of zero or less has no logarithm.
      Array.from(percents, (percent) =>
        logarithmic ? (percent > -100 ? 100 + percent : null) : percent,
      ),
    ],
  );
  return tables.length === 0 ? [[]] : uPlot.join(tables);
}

function padded(low: number, high: number): [number, number] {
  const margin = (high - low || 1) * 0.08;
  return [low < 0 ? low - margin : low, high + margin];
}

/** The scale of rebased levels: as far as they reach, where uPlot would go to whole decades. */
function paddedLogarithm(low: number | null, high: number | null): [number, number] {
  const [least, most] = [Math.min(low ?? 100, 100), Math.max(high ?? 100, 100)];
  const margin = Math.max((most / least) ** 0.08, 1.02);
  return [least / margin, most * margin];
}

// Per cents a logarithmic axis may name, the nearest to 0 first.
const LOGARITHMIC_TICKS = [
  0, 100, -50, 50, 300, -25, 25, 1000, -90, 10, -10, 200, 500, -75, 3000,
].concat([-5, 5, 2000, 10_000, -99, 100_000, 1_000_000, 10_000_000]);

/** Levels that name round per cents, an eighth of the axis apart or more. */
function levelsBetween(low: number, high: number): number[] {
  const gap = Math.log(high / low) / 8;
  const levels: number[] = [];
  for (const percent of LOGARITHMIC_TICKS) {
    const level = 100 + percent;
    if (level < low || level > high) continue;
    if (levels.every((other) => Math.abs(Math.log(level / other)) >= gap)) levels.push(level);
  }
  return levels.sort((a, b) => a - b);
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
  const zero = box.top + positionOf(plot, level, 'y');
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
    const x = box.left + positionOf(plot, baseDay, 'x');
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

/** Lines of an end's label, and less of it where more than two have to fit. */
const END_HEIGHT = 48;

/**
 * Names the lines where they end, with value and date; a line that stops early gets a dotted lead.
 */
function drawEnds(
  plot: uPlot,
  palette: Palette,
  lines: readonly ComparisonLine[],
  to: number,
): void {
  const box = plotBox(plot);
  const ends = lines
    .map((line, index) => {
      const values = plot.data[index + 1] as Array<number | null>;
      const days = plot.data[0];
      let last = values.length - 1;
      while (last >= 0 && (values[last] == null || days[last] > to)) last--;
      if (last < 0 || days[last] < plot.scales.x.min!) return null;
      const day = days[last];
      return {
        line,
        x: box.left + positionOf(plot, day, 'x'),
        y: box.top + positionOf(plot, values[last]!, 'y'),
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
      context.save();
      context.translate(x - 3.5, y - 3.5);
      context.fill(new Path2D(LINE_MARKS[line.role]));
      context.restore();
      const left = edge + 10;
      const at = tops[i];
      context.font = fontOf(palette, 12);
      context.fillText(line.label, left, at + 11, LABELS_WIDTH - 12);
      context.font = fontOf(palette, 15, 600);
      context.fillText(line.value, left, at + 28, LABELS_WIDTH - 10);
      context.font = fontOf(palette, 11);
      context.fillStyle = palette('ink-3');
      context.fillText(line.note, left, at + 43, LABELS_WIDTH - 10);
    }
  });
}
