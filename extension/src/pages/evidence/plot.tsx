import { epochDayOf, type TimeSeries, toIsoDay } from '@qt-lens/core';
import { formatMonth, formatNumber, type Language } from '@qt-lens/ui';
import { heightOn, type Scale, scaleFor } from '@qt-lens/ui/scale';
import { useState } from 'preact/hooks';

export interface PlotLine {
  readonly name: string;
  readonly series: TimeSeries;
  /** A colour token such as `fed`. */
  readonly color: string;
  readonly dash?: string;
  readonly width?: number;
  /** The scale it is read on; the left one if left out. */
  readonly axis?: 'left' | 'right';
}

interface PlotColumn {
  readonly name: string;
  readonly series: TimeSeries;
  readonly color: string;
}

export interface PlotProps {
  readonly label: string;
  readonly lines: readonly PlotLine[];
  /** Stacked upon one another, what is below zero downwards; on common days. */
  readonly columns?: readonly PlotColumn[];
  /** What stands at the top of each scale; without a second there is one scale. */
  readonly units: readonly [left: string, right?: string];
  readonly height: number;
  /** Digits after the point of the values read. */
  readonly decimals?: number;
  readonly language: Language;
}

/** Years between labels: at most so many labels fit the narrowest page. */
const MAX_YEARS_LABELLED = 7;
/** From so far on a year stands before its line, per cent: behind it there is no room. */
const MAX_SHARE_BEFORE_LABEL = 86;
const COLUMN_SHARE = 0.86;

/**
 * Lines on one or two scales, over stacked columns, with the values of the month under the pointer
 * in its legend. Scales share their zero.
 */
export function Plot({
  label,
  lines,
  columns = [],
  units,
  height,
  decimals = 1,
  language,
}: PlotProps) {
  const [cursor, setCursor] = useState<number | null>(null);
  const all = [...columns, ...lines].map(({ series }) => series);
  const from = Math.min(...all.map(({ days }) => days[0]));
  const to = Math.max(...all.map(({ days }) => days[days.length - 1]));
  const stacks = stacked(columns);
  const on = (axis: 'left' | 'right') =>
    lines
      .filter((each) => (each.axis ?? 'left') === axis)
      .flatMap(({ series }) => [...series.values]);
  const [left, right] = sharingZero(
    scaleFor([...on('left'), ...stacks.flatMap(({ low, high }) => [...low, ...high])], 5),
    scaleFor(on('right'), 5),
  );
  const scaleOf = (axis: PlotLine['axis']) => (axis === 'right' ? right : left);
  const x = (day: number) => (100 * (day - from)) / (to - from || 1);
  // Where nothing is pointed at, the last month that all have.
  const day = cursor ?? Math.min(...all.map(({ days }) => days[days.length - 1]));
  const read = (series: TimeSeries): string => {
    const { days, values, length } = series;
    const index = series.indexAsOf(day);
    const isOver = day - days[length - 1] > days[length - 1] - days[length - 2];
    return index < 0 || isOver ? '–' : formatNumber(values[index], decimals, true);
  };
  const entries = [...columns, ...lines];
  return (
    <figure class="evidence-plot">
      <figcaption>
        <strong>{formatMonth(toIsoDay(day), language)}</strong>
        {entries.map((entry) => (
          <span key={entry.name} class="entry">
            <Key entry={entry} />
            {entry.name} <strong>{read(entry.series)}</strong>
          </span>
        ))}
      </figcaption>
      <div class="frame">
        <Ticks scale={left} unit={units[0]} side="left" />
        <div
          class="area"
          style={{ height: `${height}px` }}
          role="img"
          aria-label={`${label}. ${entries.map(({ name, series }) => `${name} ${read(series)}`).join('; ')}`}
          onPointerMove={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
            setCursor(Math.round(from + share * (to - from)));
          }}
          onPointerLeave={() => setCursor(null)}
        >
          {left.ticks.map((tick) => (
            <span
              key={tick}
              class={tick === 0 ? 'level zero' : 'level'}
              style={{ top: `${100 - heightOn(left, tick)}%` }}
            />
          ))}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {stacks.map(({ column, low, high }) => (
              <path
                key={column.name}
                d={columnPath(column.series.days, low, high, x, left, COLUMN_SHARE)}
                fill={`var(--${column.color})`}
              />
            ))}
            {lines.map(({ name, series, color, dash, width = 1.75, axis }) => (
              <path
                key={name}
                d={linePath(series, x, scaleOf(axis))}
                fill="none"
                stroke={`var(--${color})`}
                stroke-width={width}
                stroke-dasharray={dash}
                stroke-linejoin="round"
                vector-effect="non-scaling-stroke"
              />
            ))}
          </svg>
          {cursor !== null && <span class="cursor" style={{ left: `${x(cursor)}%` }} />}
          {yearsBetween(from, to).map(({ year, day }) => (
            <span
              key={year}
              class={x(day) > MAX_SHARE_BEFORE_LABEL ? 'year late' : 'year'}
              style={{ left: `${x(day)}%` }}
            >
              {year}
            </span>
          ))}
        </div>
        {units[1] !== undefined && <Ticks scale={right} unit={units[1]} side="right" />}
      </div>
    </figure>
  );
}

function Key({ entry }: { entry: PlotLine | PlotColumn }) {
  const isLine = 'width' in entry || 'dash' in entry || 'axis' in entry;
  return (
    <svg viewBox="0 0 16 8" width="16" height="8" aria-hidden="true">
      {isLine ? (
        <path
          d="M0 4H16"
          stroke={`var(--${entry.color})`}
          stroke-width="2"
          stroke-dasharray={(entry as PlotLine).dash}
        />
      ) : (
        <rect x="3" width="10" height="8" fill={`var(--${entry.color})`} />
      )}
    </svg>
  );
}

function Ticks({
  scale,
  unit,
  side,
}: {
  readonly scale: Scale;
  readonly unit: string;
  readonly side: 'left' | 'right';
}) {
  return (
    <div class={`ticks ${side}`} aria-hidden="true">
      {scale.ticks.map((tick, i) => (
        <span key={tick} style={{ top: `${100 - heightOn(scale, tick)}%` }}>
          {formatNumber(tick, scale.decimals, true)}
          {i === scale.ticks.length - 1 && <em>{unit}</em>}
        </span>
      ))}
    </div>
  );
}

/** Both scales with their zero at one height. */
function sharingZero(left: Scale, right: Scale): readonly [Scale, Scale] {
  const below = Math.max(-left.low / left.high || 0, -right.low / right.high || 0);
  const lowered = (scale: Scale): Scale => ({
    ...scale,
    low: Math.min(scale.low, -below * scale.high),
  });
  return [lowered(left), lowered(right)];
}

interface Stack {
  readonly column: PlotColumn;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function stacked(columns: readonly PlotColumn[]): Stack[] {
  const days = columns[0]?.series.length ?? 0;
  const up = new Float64Array(days);
  const down = new Float64Array(days);
  return columns.map((column) => {
    const low = new Float64Array(days);
    const high = new Float64Array(days);
    column.series.values.forEach((value, i) => {
      const pile = value < 0 ? down : up;
      low[i] = pile[i];
      pile[i] += value;
      high[i] = pile[i];
    });
    return { column, low, high };
  });
}

function columnPath(
  days: ArrayLike<number>,
  low: Float64Array,
  high: Float64Array,
  x: (day: number) => number,
  scale: Scale,
  share: number,
): string {
  const width = ((x(days[days.length - 1]) - x(days[0])) / Math.max(1, days.length - 1)) * share;
  let path = '';
  for (let i = 0; i < days.length; i++) {
    const at = (x(days[i]) - width / 2).toFixed(3);
    const [bottom, top] = [low[i], high[i]].map((v) => (100 - heightOn(scale, v)).toFixed(3));
    path += `M${at} ${bottom}H${(Number(at) + width).toFixed(3)}V${top}H${at}Z`;
  }
  return path;
}

function linePath(series: TimeSeries, x: (day: number) => number, scale: Scale): string {
  return Array.from(
    series.values,
    (value, i) =>
      `${i === 0 ? 'M' : 'L'}${x(series.days[i]).toFixed(3)} ${(100 - heightOn(scale, value)).toFixed(3)}`,
  ).join('');
}

function yearsBetween(from: number, to: number): Array<{ year: number; day: number }> {
  const [first, last] = [from, to].map((day) => Number(toIsoDay(day).slice(0, 4)));
  const step = Math.ceil((last - first) / MAX_YEARS_LABELLED) || 1;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((year) => (year - first) % step === 0)
    .map((year) => ({ year, day: epochDayOf(year, 1, 1)! }))
    .filter(({ day }) => day >= from && day <= to);
}
