/** @jsxImportSource #dom */
import type { PhaseKind } from '@qt-lens/core';
import type { CardView, LineView } from '../messages/card-view.ts';

// Characters suffice at this size; the larger surfaces draw the signs.
const GLYPH_CHARACTERS: Record<PhaseKind, string> = {
  easing: '▲ ',
  tightening: '▼ ',
  maturity: '◂▸ ',
  reinvestment: '= ',
  'reserve-management': '',
  conventional: '',
};

const WIDTH = 196;
const HEIGHT = 64;
const RAIL = 5;
const TOP = RAIL + 4;
const BOTTOM = HEIGHT - 15;

/** The comparison as a small picture: phases above, both lines from the base date, years below. */
export function Sparkline({ comparison }: { comparison: CardView['comparison'] }) {
  const { lines, spans, years } = comparison;
  const from = Math.min(...lines.map((line) => line.days[0]));
  const to = Math.max(...lines.map((line) => line.days.at(-1) ?? from));
  const percents = lines.flatMap((line) => line.percents);
  const low = Math.min(0, ...percents);
  const high = Math.max(0, ...percents);
  const x = (day: number) => ((day - from) / (to - from || 1)) * (WIDTH - 4);
  const y = (percent: number) =>
    TOP + 2 + ((high - percent) / (high - low || 1)) * (BOTTOM - TOP - 6);
  const yOfLines = (left: number, right: number) =>
    lines.flatMap(({ days, percents: values }) =>
      values.filter((_, i) => x(days[i]) >= left && x(days[i]) <= right).map(y),
    );
  /** Where a phase's name fits into its span and lies on no line; undefined: nowhere. */
  const labelY = (left: number, right: number, label: string) => {
    const width = 16 + label.length * (/[\u2e80-\uffef]/.test(label) ? 10 : 6);
    if (left + width > right) return undefined;
    const taken = yOfLines(left, left + width);
    return [TOP + 11, BOTTOM - 4].find(
      (at) => !taken.some((each) => each > at - 11 && each < at + 4),
    );
  };
  const shown = spans.filter((span) => x(span.to) - x(span.from) > 1);
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <defs>
        <RailPattern id="easing" kind="easing" />
        <RailPattern id="maturity" kind="maturity" />
        <RailPattern id="reserve-management" kind="reserve-management" />
      </defs>
      {shown.map((span) => (
        <g key={span.from} class={`span ${span.kind}`}>
          <rect
            class="tint"
            x={x(span.from)}
            y={RAIL}
            width={Math.max(0, x(span.to) - x(span.from) - 1)}
            height={BOTTOM - RAIL}
          />
          <Rail
            span={span.kind}
            x={x(span.from)}
            width={Math.max(0, x(span.to) - x(span.from) - 1)}
          />
          <SpanLabel
            span={span}
            x={x(span.from) + 4}
            y={labelY(x(span.from), x(span.to), span.label)}
          />
        </g>
      ))}
      <line class="zero" x1="0" x2={WIDTH - 4} y1={y(0)} y2={y(0)} />
      {lines.map((line) => (
        <LinePath key={line.role} line={line} x={x} y={y} />
      ))}
      {years
        .filter(({ day }) => day >= from && day <= to)
        .map(({ day, label }) => (
          <g key={day} class="year">
            <line x1={x(day)} x2={x(day)} y1={BOTTOM} y2={BOTTOM + 3} />
            <text x={x(day) + 2} y={HEIGHT - 3}>
              {label}
            </text>
          </g>
        ))}
    </svg>
  );
}

function SpanLabel({
  span,
  x,
  y,
}: {
  span: CardView['comparison']['spans'][number];
  x: number;
  y: number | undefined;
}) {
  return y === undefined ? null : (
    <text class="span-label" x={x} y={y}>
      {GLYPH_CHARACTERS[span.kind]}
      {span.label}
    </text>
  );
}

function LinePath({
  line,
  x,
  y,
}: {
  line: LineView;
  x: (day: number) => number;
  y: (percent: number) => number;
}) {
  const path = line.days
    .map((day, i) => `${i === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(line.percents[i]).toFixed(1)}`)
    .join('');
  const endX = x(line.days.at(-1)!);
  const endY = y(line.percents.at(-1)!);
  return (
    <g class={`line ${line.role}`}>
      <path d={path} />
      {line.role === 'fed' ? (
        <rect x={endX - 2.5} y={endY - 2.5} width="5" height="5" />
      ) : (
        <circle cx={endX} cy={endY} r="2.6" />
      )}
    </g>
  );
}

function Rail({ span, x, width }: { span: PhaseKind; x: number; width: number }) {
  if (span === 'conventional') return null;
  if (span === 'tightening')
    return <rect class="rail solid" x={x} y="0" width={width} height={RAIL} />;
  const textured = span !== 'reinvestment';
  return (
    <rect
      class="rail outline"
      x={x + 0.5}
      y="0.5"
      width={Math.max(0, width - 1)}
      height={RAIL - 1}
      fill={textured ? `url(#${span})` : 'none'}
    />
  );
}

function RailPattern({
  id,
  kind,
}: {
  id: string;
  kind: 'easing' | 'maturity' | 'reserve-management';
}) {
  const size = kind === 'reserve-management' ? 3 : 4;
  return (
    <pattern
      id={id}
      class={kind}
      width={size}
      height={kind === 'maturity' ? 5 : size}
      patternUnits="userSpaceOnUse"
    >
      {kind === 'easing' && <path d="M-1 5 5-1M-1 1 1-1M3 5 5 3" class="stroke" />}
      {kind === 'maturity' && <path d="M1 0V5" class="stroke" />}
      {kind === 'reserve-management' && (
        <rect x="1" y="1.75" width="1.4" height="1.4" class="dot" />
      )}
    </pattern>
  );
}
