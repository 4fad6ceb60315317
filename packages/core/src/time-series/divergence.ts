import { objectOf, oneOf } from '../arguments.ts';
import { correlate } from '../statistics/correlation.ts';
import { asOf, nameOf } from './as-of.ts';
import {
  type CalendarDay,
  type EpochDay,
  PERIODS,
  type Period,
  toEpochDay,
  toIsoDay,
} from './calendar.ts';
import { type Change, changeBetween } from './change.ts';
import { pairedChanges } from './paired-changes.ts';
import type { TimeSeries } from './time-series.ts';

export interface DivergenceOptions {
  /** The base date, on which both are read as of the day. */
  readonly on: CalendarDay;
  /** The end; the last day of either series if left out or later than it. */
  readonly to?: CalendarDay;
  /**
   * Period of the correlated changes. Left out: weeks if both series have weekly figures,
   * otherwise the shortest period in which both have one.
   */
  readonly every?: Period;
}

/** Two series since one base date. A comparison, not a cause. */
export interface Divergence {
  /** The base date asked for. */
  readonly on: string;
  /**
   * The day both are compared on: the end, or the last common date if one of the two ended well
   * before it.
   */
  readonly to: string;
  /** Which of the two ended well before the end, so that the comparison stops with it. */
  readonly endedEarly: 'a' | 'b' | undefined;
  readonly a: Change;
  readonly b: Change;
  /** Change of `a` less change of `b`, in points. */
  readonly spreadPoints: number;
  /** Whether the two moved the same way since the base date; `flat` if one did not move at all. */
  readonly direction: 'same' | 'opposite' | 'flat';
  /**
   * Correlation of their per-cent changes over `every`, −1 to 1; `undefined` with fewer than twelve
   * common changes or if one of the two does not vary.
   */
  readonly correlation: number | undefined;
  /** Where that correlation would lie in 95 of 100 samples; `undefined` without one. */
  readonly correlationInterval: { readonly low: number; readonly high: number } | undefined;
  /** The period of the correlated changes, and how many there are. */
  readonly every: Period;
  readonly changes: number;
}

const MAX_GAP: Readonly<Record<Period, number>> = {
  week: 7,
  month: 31,
  quarter: 92,
  year: Number.POSITIVE_INFINITY,
};

// A holiday week without trading is no end of a series.
const MIN_DAYS_TO_HAVE_ENDED = 10;

/**
 * How far two series have gone apart since a base date: the change of each, the spread, whether
 * they went the same way, and how their changes correlate.
 *
 * Both are read as of the base date and as of the end. A series that ended more than one and a half
 * of its usual gaps before the end is not carried on: both are then compared at its last day.
 *
 * @param a First series, positive on the base date; its unit cancels out.
 * @param b Second series, likewise.
 * @throws RangeError if the end is before the base date, or a series starts after it, ended before
 *   it, or is not positive on it.
 *
 * @example
 * const a = TimeSeries.from([['2022-12-07', 100], ['2023-12-06', 120]]);
 * const b = TimeSeries.from([['2022-12-07', 50], ['2023-12-06', 45]]);
 * divergence(a, b, { on: '2022-12-07' }).spreadPoints; // 30
 */
export function divergence(a: TimeSeries, b: TimeSeries, options: DivergenceOptions): Divergence {
  const on = toEpochDay(objectOf(options).on, 'on');
  for (const series of [a, b]) asOf(series, on);
  const lastA = a.days[a.length - 1];
  const lastB = b.days[b.length - 1];
  const asked = options.to === undefined ? Number.POSITIVE_INFINITY : toEpochDay(options.to, 'to');
  const known = Math.min(asked, Math.max(lastA, lastB));
  const [early, shorter, last] =
    lastA <= lastB ? (['a', a, lastA] as const) : (['b', b, lastB] as const);
  const endedEarly = known > last + allowedGap(shorter) ? early : undefined;
  const to = endedEarly === undefined ? known : last;
  if (to < on && asked >= on) {
    throw new RangeError(
      `${nameOf(shorter)} ends on ${toIsoDay(last)}, before the base date ${toIsoDay(on)}`,
    );
  }
  const changeA = changeBetween(a, on, to);
  const changeB = changeBetween(b, on, to);
  const spanA = a.between(changeA.from.date, to);
  const spanB = b.between(changeB.from.date, to);
  const every = oneOf(options.every ?? shortestCommonPeriod(spanA, spanB), 'every', PERIODS);
  const paired = pairedChanges(spanA, spanB, every, 'percent');
  const correlation = correlate(
    paired.a.changes,
    paired.b.changes,
    paired.a.squaredRounding,
    paired.b.squaredRounding,
  );
  const sign = Math.sign(changeA.percent) * Math.sign(changeB.percent);
  return {
    on: toIsoDay(on),
    to: toIsoDay(to),
    endedEarly,
    a: changeA,
    b: changeB,
    spreadPoints: changeA.percent - changeB.percent,
    direction: sign > 0 ? 'same' : sign < 0 ? 'opposite' : 'flat',
    correlation: correlation?.value,
    correlationInterval: correlation?.interval,
    every,
    changes: paired.days.length,
  };
}

function shortestCommonPeriod(a: TimeSeries, b: TimeSeries): Period {
  const gap = Math.max(usualGap(a), usualGap(b));
  return PERIODS.find((period) => gap <= MAX_GAP[period])!;
}

function allowedGap(series: TimeSeries): number {
  return Math.max(MIN_DAYS_TO_HAVE_ENDED, 1.5 * usualGap(series));
}

/** The median number of days from one observation to the next; 0 for fewer than two. */
function usualGap({ days }: TimeSeries): EpochDay {
  if (days.length < 2) return 0;
  const gaps = Int32Array.from({ length: days.length - 1 }, (_, i) => days[i + 1] - days[i]).sort();
  return gaps[gaps.length >> 1];
}
