/** @jsxImportSource #dom */
import type { PhaseKind } from '@qt-lens/core';

const SHAPES: Record<PhaseKind, string> = {
  easing: 'M5 1 9 8.5H1Z',
  tightening: 'M5 9 1 1.5H9Z',
  maturity: 'M4.4 1.5v7L0 5Zm1.2 0v7L10 5Z',
  reinvestment: 'M1 2.5h8v1.6H1Zm0 3.4h8v1.6H1Z',
  'reserve-management': 'M1 1h3v3H1Zm5 0h3v3H6ZM1 6h3v3H1Zm5 0h3v3H6Z',
  conventional: 'M1 4.2h8v1.6H1Z',
};

/** The sign of a kind of phase, in the colour of its surroundings. */
export function PhaseGlyph({ kind }: { kind: PhaseKind }) {
  return (
    <svg class="glyph" viewBox="0 0 10 10" aria-hidden="true">
      <path d={SHAPES[kind]} />
    </svg>
  );
}
