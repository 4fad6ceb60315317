import type { PhaseSpan } from './timeline.ts';

/** One line of a small picture. Days since 1970-01-01 and values, of equal length. */
export interface MiniLineSeries {
  readonly key: string;
  readonly days: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** A colour token such as `fed`. */
  readonly color: string;
  readonly width?: number;
  readonly dash?: string;
}

export interface MiniLineProps {
  readonly label: string;
  readonly lines: readonly MiniLineSeries[];
  /** Phases behind the lines. */
  readonly spans: readonly PhaseSpan[];
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly height: number;
  /** A level to compare with, drawn across. */
  readonly level?: number;
  /** Whether the picture reaches down or up to 0. */
  readonly withZero?: boolean;
}

const MARGIN = 4;

/** A small history as a picture: lines over the phases they fell in, without axes. */
export function MiniLine({
  label,
  lines,
  spans,
  from,
  to,
  width,
  height,
  level,
  withZero = false,
}: MiniLineProps) {
  const all = lines.flatMap(({ days, values }) =>
    Array.from(values).filter((_, i) => days[i] >= from && days[i] <= to),
  );
  const bounds = [...all, ...(level === undefined ? [] : [level]), ...(withZero ? [0] : [])];
  const low = Math.min(...bounds);
  const high = Math.max(...bounds);
  const x = (day: number) => MARGIN + ((day - from) / (to - from || 1)) * (width - 2 * MARGIN);
  const y = (value: number) =>
    MARGIN + ((high - value) / (high - low || 1)) * (height - 2 * MARGIN);
  return (
    <svg
      class="qt-mini"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {spans
        .filter(({ kind }) => kind !== 'reinvestment' && kind !== 'conventional')
        .map((span) => (
          <rect
            key={span.from}
            x={x(Math.max(span.from, from))}
            width={Math.max(0, x(Math.min(span.to, to)) - x(Math.max(span.from, from)))}
            y="0"
            height={height}
            fill={`var(--${span.kind}-tint)`}
          />
        ))}
      {low < 0 && high > 0 && (
        <path d={`M${MARGIN} ${y(0)}H${width - MARGIN}`} stroke="var(--ink-2)" stroke-width="1" />
      )}
      {level !== undefined && (
        <path
          d={`M${MARGIN} ${y(level)}H${width - MARGIN}`}
          stroke="var(--ink-2)"
          stroke-width="1"
          stroke-dasharray="2 3"
        />
      )}
      {lines.map(({ key, days, values, color, width: weight = 1.75, dash }) => (
        <path
          key={key}
          d={pathOf(days, values, from, to, x, y)}
          fill="none"
          stroke={`var(--${color})`}
          stroke-width={weight}
          stroke-dasharray={dash}
          stroke-linejoin="round"
        />
      ))}
    </svg>
  );
}

function pathOf(
  days: ArrayLike<number>,
  values: ArrayLike<number>,
  from: number,
  to: number,
  x: (day: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  for (let i = 0; i < days.length; i++) {
    if (days[i] < from || days[i] > to) continue;
    path += `${path === '' ? 'M' : 'L'}${x(days[i]).toFixed(1)} ${y(values[i]).toFixed(1)}`;
  }
  return path;
}
