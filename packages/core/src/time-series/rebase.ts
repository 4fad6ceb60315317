import { objectOf, oneOf } from '../arguments.ts';
import { nameOf } from './as-of.ts';
import { type CalendarDay, toEpochDay, toIsoDay } from './calendar.ts';
import { assertSeries, type Observation, type TimeSeries } from './time-series.ts';

export interface RebaseOptions {
  /** The base date. Left out: the first positive value is the base. */
  readonly on?: CalendarDay;
  /** The level the base gets; 0 means per-cent change since the base. Default 100. */
  readonly to?: number;
  /**
   * What to do with a series that has no positive value yet on the base date: refuse it (default),
   * or use its first positive value after it and say so.
   */
  readonly startsLater?: 'refuse' | 'first-positive';
}

export interface RebasedSeries {
  readonly series: TimeSeries;
  /** The observation that became the base, in the original unit. */
  readonly base: Observation;
  /**
   * True if there was no positive value as of the base date and the first one after it was used
   * instead.
   */
  readonly startsLater: boolean;
}

/**
 * Rebases a series: every value divided by the value as of the base date, times `to`; with `to` 0,
 * per-cent change since the base date.
 *
 * The base is read as of its date (last observation on or before it), so series with different
 * calendars share one base date.
 *
 * @param series Any series; its unit cancels out.
 * @returns The rebased series (index points, or per cent when `to` is 0) with the base that was
 *   used.
 * @throws RangeError if there is no positive base value, `to` is not a finite number, or a quotient
 *   is too large for one.
 *
 * @example
 * const prices = TimeSeries.from([['2022-12-07', 390], ['2022-12-14', 403]]);
 * rebase(prices, { on: '2022-12-09', to: 100 }).series.values; // [100, 103.33]
 * rebase(prices, { to: 0 }).series.values[1]; // 3.33 per cent
 */
export function rebase(series: TimeSeries, options: RebaseOptions = {}): RebasedSeries {
  assertSeries(series);
  const { to = 100 } = objectOf(options);
  const startsLater = oneOf(options.startsLater ?? 'refuse', 'startsLater', [
    'refuse',
    'first-positive',
  ]);
  if (!Number.isFinite(to)) throw new RangeError(`rebase: to must be a number, not ${String(to)}`);
  const { index, later } = baseIndex(series, options.on, startsLater);
  const base = series.values[index];
  const rebased = to === 0 ? percentChanges(series.values, base) : scaled(series.values, base, to);
  const units = to === 0 ? 'per cent' : `index, base = ${to}`;
  return {
    series: series.withValues(rebased, { ...series.label, units }),
    base: series.at(index)!,
    startsLater: later,
  };
}

// Loops over columns are functions of their own: an engine then compiles them once and for all,
// whatever is around them. Each keeps a sum that stays 0 as long as what it writes is finite, which
// costs nothing beside the division.
function scaled(values: Float64Array, base: number, to: number): Float64Array {
  const rebased = new Float64Array(values.length);
  let finite = 0;
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] / base) * to;
    rebased[i] = value;
    finite += value - value;
  }
  if (finite !== 0) throw tooFar(base);
  return rebased;
}

function percentChanges(values: Float64Array, base: number): Float64Array {
  const percents = new Float64Array(values.length);
  let finite = 0;
  for (let i = 0; i < values.length; i++) {
    const percent = (values[i] / base - 1) * 100;
    percents[i] = percent;
    finite += percent - percent;
  }
  if (finite !== 0) throw tooFar(base);
  return percents;
}

function tooFar(base: number): RangeError {
  return new RangeError(
    `rebase: a value is too large beside the base ${base} to be written as a number`,
  );
}

function baseIndex(
  series: TimeSeries,
  on: CalendarDay | undefined,
  startsLater: 'refuse' | 'first-positive',
): { index: number; later: boolean } {
  if (on === undefined) return { index: firstPositive(series, 0, ''), later: false };
  const day = toEpochDay(on, 'rebase');
  const index = series.indexAsOf(day);
  if (index >= 0 && series.values[index] > 0) return { index, later: false };
  if (startsLater === 'first-positive') {
    return {
      index: firstPositive(series, index + 1, ` on or after ${toIsoDay(day)}`),
      later: true,
    };
  }
  if (index >= 0) {
    throw new RangeError(
      `rebase: the value as of ${toIsoDay(day)} is ${series.values[index]}; a base must be positive`,
    );
  }
  if (series.length === 0) throw new RangeError(`rebase: ${nameOf(series)} has no values`);
  throw new RangeError(
    `rebase: ${nameOf(series)} starts on ${series.first!.date}, after the base date ${toIsoDay(day)}`,
  );
}

function firstPositive(series: TimeSeries, from: number, wanted: string): number {
  for (let i = from; i < series.length; i++) if (series.values[i] > 0) return i;
  throw new RangeError(`rebase: no positive value${wanted}`);
}
