/** A scale from `low` to `high`, with its ticks. Always holds 0. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Digits after the point that the ticks need. */
  readonly decimals: number;
}

/** How far, in intervals, a value may lie beyond the last tick before the scale gets another. */
const OVERSHOOT = 0.3;
/** Below what two decimals can show, a line is flat. */
const MIN_SPAN = 0.02;

/**
 * A scale that holds 0 and every value, with ticks at round numbers.
 *
 * @param mostIntervals How many intervals between ticks there is room for.
 */
export function scaleFor(values: Iterable<number>, mostIntervals = 3): Scale {
  let low = 0;
  let high = 0;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (high - low < MIN_SPAN) {
    if (low < 0 && high <= -low) low = high - MIN_SPAN;
    else high = low + MIN_SPAN;
  }
  const exponent = Math.floor(Math.log10((high - low) / (mostIntervals + 2 * OVERSHOOT)));
  const steps = [exponent, exponent + 1].flatMap((power) =>
    [1, 2, 3, 4, 5].map((digit) => ({ step: digit * 10 ** power, power })),
  );
  const below = (step: number) => Math.max(0, Math.ceil(-low / step - OVERSHOOT));
  const above = (step: number) => Math.max(0, Math.ceil(high / step - OVERSHOOT));
  const fits = ({ step }: { step: number }) => {
    const intervals = below(step) + above(step);
    return intervals >= 1 && intervals <= mostIntervals;
  };
  const { step, power } = steps.find(fits)!;
  const decimals = Math.max(0, -power);
  const first = -below(step);
  const ticks = Array.from(
    { length: above(step) - first + 1 },
    (_, i) => Number(((first + i) * step).toFixed(decimals + 2)) + 0,
  );
  return {
    low: Math.min(low, ticks[0]),
    high: Math.max(high, ticks[ticks.length - 1]),
    ticks,
    decimals,
  };
}

/** How far up a value lies, per cent of the scale's height. */
export function heightOn({ low, high }: Scale, value: number): number {
  return (100 * (value - low)) / (high - low);
}
