/** The mark of one figure without a range. */
export function Diamond() {
  return (
    <svg class="qt-diamond" viewBox="-8 -8 16 16" aria-hidden="true">
      <path d="M0-6.5L6.5 0L0 6.5L-6.5 0Z" />
    </svg>
  );
}
