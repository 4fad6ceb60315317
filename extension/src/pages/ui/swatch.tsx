import { LINE_MARKS, type LineRole } from '@qt-lens/ui/chart';

/** The sign of a line in a legend: the mark it ends with, in its colour. */
export function Swatch({ line }: { line: LineRole }) {
  return (
    <svg class="swatch" viewBox="0 0 18 8" aria-hidden="true" style={{ color: `var(--${line})` }}>
      <path d="M0 4H18" stroke="currentColor" stroke-width="2" />
      <path d={LINE_MARKS[line]} transform="translate(5.5 .5)" fill="currentColor" />
    </svg>
  );
}
