import type { ChartWindow } from '../ui/window-presets.ts';

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** A window is never narrower than so many days. */
const MIN_DAYS = 14;

/** A window kept within the figures, as wide as it was where there is room. */
export function clampWindow(
  { from, base, to }: ChartWindow,
  first: number,
  last: number,
): ChartWindow {
  const span = clamp(to - from, Math.min(MIN_DAYS, last - first), last - first);
  const start = clamp(from, first, last - span);
  return { from: start, base: clamp(base, first, last), to: start + span };
}
