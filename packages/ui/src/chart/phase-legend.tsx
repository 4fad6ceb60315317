import type { PhaseKind } from '@qt-lens/core';
import { phases } from '@qt-lens/core';
import type { Messages } from '../locales/index.ts';
import { PHASE_GLYPHS, RAIL_HEIGHT } from './timeline.ts';

const WIDTH = 30;
const KINDS: readonly PhaseKind[] = [...new Set(phases.map(({ kind }) => kind))].filter(
  (kind) => kind !== 'conventional',
);

/** What the rails above a chart stand for: texture, sign and name of each kind of phase. */
export function PhaseLegend({ messages }: { messages: Messages }) {
  return (
    <ul class="qt-phase-legend" aria-label={messages.chart.phasesLegend}>
      {KINDS.map((kind) => (
        <li key={kind} style={{ color: `var(--${kind})` }}>
          <svg
            viewBox={`0 0 ${WIDTH} ${RAIL_HEIGHT}`}
            width={WIDTH}
            height={RAIL_HEIGHT}
            aria-hidden="true"
          >
            <path
              d={texture(kind)}
              fill={
                kind === 'tightening' || kind === 'reserve-management' ? 'currentColor' : 'none'
              }
            />
            <rect x="0.5" y="0.5" width={WIDTH - 1} height={RAIL_HEIGHT - 1} />
          </svg>
          <svg class="qt-phase-glyph" viewBox="0 0 9 9" width="9" height="9" aria-hidden="true">
            <path d={PHASE_GLYPHS[kind]} />
          </svg>
          <span>{messages.phaseKinds[kind]}</span>
        </li>
      ))}
    </ul>
  );
}

/** The texture of a rail, as on the charts. */
function texture(kind: PhaseKind): string {
  const along = (first: number, step: number, draw: (x: number) => string) => {
    let path = '';
    for (let x = first; x < WIDTH - 1; x += step) path += draw(x);
    return path;
  };
  if (kind === 'easing')
    return along(1 - RAIL_HEIGHT, 4.5, (x) => `M${x} ${RAIL_HEIGHT}L${x + RAIL_HEIGHT} 0`);
  if (kind === 'maturity') return along(4, 4, (x) => `M${x} 0V${RAIL_HEIGHT}`);
  if (kind === 'reserve-management')
    return along(2.5, 4, (x) => `M${x} 1.9h1.7v1.7h-1.7ZM${x} 4.7h1.7v1.7h-1.7Z`);
  return kind === 'tightening' ? `M0 0H${WIDTH}V${RAIL_HEIGHT}H0Z` : '';
}
