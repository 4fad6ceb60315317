import { objectOf, oneOf } from '../arguments.ts';
import { type CalendarDay, toEpochDay } from './calendar.ts';
import { assertSeries, lastOnOrBefore, TimeSeries } from './time-series.ts';

export interface AlignOptions {
  /**
   * The days to read on: `union` (default), every day on which any of the series has an
   * observation; the days of a series; or a list of days, in any order.
   */
  readonly calendar?: 'union' | TimeSeries | Iterable<CalendarDay>;
  /**
   * Value of a series after its end: its last value, as a reading as of the day is
   * (default), or missing, as a chart draws it.
   */
  readonly afterEnd?: 'hold' | 'missing';
}

/** Several series read on the same days. */
export interface Alignment {
  /** Days since 1970-01-01, strictly increasing. */
  readonly days: Int32Array;
  /**
   * One column a series, in the order given, of the length of `days`. `NaN` where the series has
   * not started, has a gap that its label names, or has ended, if so asked.
   */
  readonly columns: readonly Float64Array[];
}

/**
 * Reads several series as of the same days: each value is the last observation on or before the
 * day. Never looks ahead and never interpolates.
 *
 * @param series Any series, each in its own unit.
 * @throws RangeError if a day of the calendar is not one, or an option is none of those named.
 *
 * @example
 * const daily = TimeSeries.from([['2022-12-13', 390], ['2022-12-15', 380]]);
 * const weekly = TimeSeries.from([['2022-12-07', 8583], ['2022-12-14', 8583.4]]);
 * alignAsOf([daily, weekly], { calendar: daily }).columns[1]; // [8583, 8583.4]
 */
export function alignAsOf(series: readonly TimeSeries[], options: AlignOptions = {}): Alignment {
  if (!Array.isArray(series)) throw new TypeError('series must be a list of TimeSeries');
  for (const one of series) assertSeries(one);
  const { calendar = 'union' } = objectOf(options);
  const afterEnd = oneOf(options.afterEnd ?? 'hold', 'afterEnd', ['hold', 'missing']);
  const days = calendar === 'union' ? unionOfDays(series) : daysOf(calendar);
  return { days, columns: series.map((one) => readOn(days, one, afterEnd === 'missing')) };
}

function readOn(
  days: Int32Array,
  { days: observed, values, label: { missing } }: TimeSeries,
  missingAfterEnd: boolean,
): Float64Array {
  const column = new Float64Array(days.length);
  const count = observed.length;
  const from = count === 0 ? days.length : lastOnOrBefore(days, observed[0] - 1) + 1;
  const to =
    count > 0 && missingAfterEnd ? lastOnOrBefore(days, observed[count - 1]) + 1 : days.length;
  column.fill(Number.NaN, 0, from);
  walk(days, from, to, observed, values, column);
  column.fill(Number.NaN, Math.max(from, to));
  for (const [start] of missing ?? []) {
    const gapFrom = lastOnOrBefore(days, toEpochDay(start) - 1) + 1;
    const next = lastOnOrBefore(observed, toEpochDay(start) - 1) + 1;
    const gapTo = next < count ? lastOnOrBefore(days, observed[next] - 1) + 1 : days.length;
    column.fill(Number.NaN, gapFrom, Math.max(gapFrom, gapTo));
  }
  return column;
}

/**
 * Fills `column` from `from` to `to` with the values as of `days`; the first observation is on or
 * before `days[from]`.
 */
function walk(
  days: Int32Array,
  from: number,
  to: number,
  observed: Int32Array,
  values: Float64Array,
  column: Float64Array,
): void {
  const last = observed.length - 1;
  let current = 0;
  for (let i = from; i < to; i++) {
    const day = days[i];
    while (current < last && observed[current + 1] <= day) current++;
    column[i] = values[current];
  }
}

function daysOf(calendar: TimeSeries | Iterable<CalendarDay>): Int32Array {
  if (calendar instanceof TimeSeries) return calendar.days;
  if (typeof calendar?.[Symbol.iterator] !== 'function')
    throw new TypeError('calendar must be union, a series or a list of days');
  const days = Int32Array.from(calendar as Iterable<CalendarDay>, (day) =>
    toEpochDay(day, 'calendar'),
  ).sort();
  return days.filter((day, i) => i === 0 || day !== days[i - 1]);
}

function unionOfDays(series: readonly TimeSeries[]): Int32Array {
  return series
    .map(({ days }) => days)
    .reduce((all, days) => (all === days ? all : merged(all, days)), new Int32Array(0));
}

function merged(a: Int32Array, b: Int32Array): Int32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all = new Int32Array(a.length + b.length);
  let length = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const day = Math.min(a[i], b[j]);
    if (a[i] === day) i++;
    if (b[j] === day) j++;
    all[length++] = day;
  }
  const rest = i < a.length ? a.subarray(i) : b.subarray(j);
  all.set(rest, length);
  return all.subarray(0, length + rest.length);
}
