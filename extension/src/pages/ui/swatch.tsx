/** The sign of a line in a legend: the shape it ends with, in its colour. */
export function Swatch({ line }: { line: 'fed' | 'instrument' }) {
  return (
    <svg class="swatch" viewBox="0 0 18 7" aria-hidden="true" style={{ color: `var(--${line})` }}>
      <path d="M0 3.5H18" stroke="currentColor" stroke-width="2" />
      {line === 'fed' ? (
        <rect x="6" y="0.5" width="6" height="6" fill="currentColor" />
      ) : (
        <circle cx="9" cy="3.5" r="3" fill="currentColor" />
      )}
    </svg>
  );
}
