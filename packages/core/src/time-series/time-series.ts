import { type CalendarDay, type EpochDay, toEpochDay, toIsoDay } from './calendar.ts';

/** One dated value. `date` is `YYYY-MM-DD`. */
export interface Observation {
  readonly date: string;
  readonly value: number;
}

/** Title, unit, publisher and vintage of a series. All text, for people to read. */
export interface SeriesDescription {
  /** The publisher's identifier, such as `WALCL`. */
  readonly id: string;
  readonly title: string;
  /** Unit of the values, such as `millions of US dollars`. */
  readonly units: string;
  readonly publisher: string;
  /** When this copy was taken and what is known of revisions. */
  readonly vintage: string;
  /**
   * Last day the last value is known to hold, for a series whose values hold until the next such as
   * a target rate; absent for series of observations.
   */
  readonly holdsUntil?: string;
}

export type SeriesLabel = Partial<SeriesDescription> & {
  /**
   * Periods of which no figures are known, first and last day. A reading as of a day in one finds
   * nothing, where it would otherwise carry a figure over years.
   */
  readonly missing?: readonly (readonly [from: string, to: string])[];
};

/** Anything a table may hold where a number is expected. */
export type MaybeNumber = number | string | null | undefined;

/** Anything a table may hold where a day is expected. */
export type MaybeDay = CalendarDay | null | undefined;

/**
 * Dated values in columns: `days` strictly increasing, `values` finite, both of the same length.
 *
 * Every function of this package relies on these properties and none checks them again, so a series
 * can only be made by the constructors below, which establish them. Treat the arrays as read-only:
 * derived series share them.
 *
 * @example
 * const series = TimeSeries.from([['2022-12-14', '8583.4'], ['2022-12-07', 8582.7], ['2022-12-21', '.']]);
 * series.first; // { date: '2022-12-07', value: 8582.7 }
 * series.length; // 2
 */
export class TimeSeries implements Iterable<Observation> {
  /** Days since 1970-01-01, strictly increasing. */
  readonly days: Int32Array;
  /** One finite value a day of `days`. */
  readonly values: Float64Array;
  readonly label: SeriesLabel;

  private constructor(days: Int32Array, values: Float64Array, label: SeriesLabel) {
    this.days = days;
    this.values = values;
    this.label = label;
    // Days are sorted, so checking the first and the last is enough.
    if (days.length > 0) {
      toEpochDay(days[0]);
      toEpochDay(days[days.length - 1]);
    }
  }

  /**
   * A series from rows in any order.
   *
   * A row whose value is missing (`null`, `undefined`, `""`, `"."`, `NaN`, infinities, text that is
   * no number) or whose day is (`null`, `undefined`, `""`, `"."`, `NaN`) is left out; of rows with
   * the same day the last one given is kept; rows are sorted by day.
   *
   * @param rows Pairs of day and value.
   * @throws RangeError if a day is not a calendar day. A row whose value is missing may have any
   *   day.
   */
  static from(
    rows: Iterable<readonly [MaybeDay, MaybeNumber]>,
    label: SeriesLabel = {},
  ): TimeSeries {
    const days: EpochDay[] = [];
    const values: number[] = [];
    for (const [day, raw] of rows) {
      const value = toFiniteNumber(raw);
      if (value === undefined || isMissingDay(day)) continue;
      days.push(toEpochDay(day));
      values.push(value);
    }
    return TimeSeries.fromColumns(days, values, label);
  }

  /**
   * A series from two columns of equal length, with the same treatment of missing, unsorted and
   * repeated rows as {@link TimeSeries.from}.
   *
   * @param days Days since 1970-01-01 (whole numbers); `NaN` drops its row.
   * @param values Values; those that are not finite drop their row.
   * @throws RangeError if the columns differ in length or the day of a kept row is not a calendar
   *   day.
   */
  static fromColumns(
    days: ArrayLike<EpochDay>,
    values: ArrayLike<number>,
    label: SeriesLabel = {},
  ): TimeSeries {
    if (days.length !== values.length) {
      throw new RangeError(`TimeSeries: ${days.length} dates but ${values.length} values`);
    }
    const length = days.length;
    let kept = 0;
    let sorted = true;
    const keptDays = new Int32Array(length);
    const keptValues = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      const value = values[i];
      if (!Number.isFinite(value)) continue;
      const day = days[i];
      if ((day | 0) !== day) {
        if (Number.isNaN(day)) continue;
        toEpochDay(day);
      }
      if (kept > 0 && day <= keptDays[kept - 1]) sorted = false;
      keptDays[kept] = day;
      keptValues[kept] = value;
      kept++;
    }
    if (!sorted)
      return TimeSeries.#sorted(keptDays.subarray(0, kept), keptValues.subarray(0, kept), label);
    return kept === length
      ? new TimeSeries(keptDays, keptValues, label)
      : new TimeSeries(keptDays.slice(0, kept), keptValues.slice(0, kept), label);
  }

  static #sorted(days: Int32Array, values: Float64Array, label: SeriesLabel): TimeSeries {
    // The sort is stable, so of equal days the last given comes last.
    const order = Array.from(days.keys()).sort((a, b) => days[a] - days[b]);
    const sortedDays = new Int32Array(days.length);
    const sortedValues = new Float64Array(days.length);
    let last = -1;
    for (const index of order) {
      if (last < 0 || days[index] !== sortedDays[last]) last++;
      sortedDays[last] = days[index];
      sortedValues[last] = values[index];
    }
    return new TimeSeries(sortedDays.slice(0, last + 1), sortedValues.slice(0, last + 1), label);
  }

  /**
   * The same days with other values, which the caller guarantees to be finite. The days are shared,
   * not copied.
   */
  withValues(values: Float64Array, label: SeriesLabel = this.label): TimeSeries {
    if (values.length !== this.days.length) {
      throw new RangeError(`TimeSeries: ${this.days.length} dates but ${values.length} values`);
    }
    return new TimeSeries(this.days, values, label);
  }

  /** The same observations under another label. */
  labelled(label: SeriesLabel): TimeSeries {
    return new TimeSeries(this.days, this.values, { ...this.label, ...label });
  }

  /**
   * The observations from `start` to `end`, both included; a bound left out is open. Shares the
   * columns.
   */
  between(start?: CalendarDay, end?: CalendarDay): TimeSeries {
    const from = start === undefined ? 0 : this.#firstIndexFrom(toEpochDay(start, 'start'));
    const to = end === undefined ? this.length : this.#firstIndexFrom(toEpochDay(end, 'end') + 1);
    const last = Math.max(from, to);
    return new TimeSeries(
      this.days.subarray(from, last),
      this.values.subarray(from, last),
      this.label,
    );
  }

  #firstIndexFrom(day: EpochDay): number {
    return this.indexAsOf(day - 1) + 1;
  }

  /** Number of observations. */
  get length(): number {
    return this.days.length;
  }

  /** Index of the last observation on or before `day`; -1 if there is none. */
  indexAsOf(day: EpochDay): number {
    return lastOnOrBefore(this.days, day);
  }

  /**
   * The observation at `index` (negative counts from the end), or `undefined` outside the series.
   */
  at(index: number): Observation | undefined {
    const i = index < 0 ? this.length + index : index;
    return i >= 0 && i < this.length
      ? { date: toIsoDay(this.days[i]), value: this.values[i] }
      : undefined;
  }

  /** The first observation, or `undefined` if the series is empty. */
  get first(): Observation | undefined {
    return this.at(0);
  }

  /** The last observation, or `undefined` if the series is empty. */
  get last(): Observation | undefined {
    return this.at(-1);
  }

  *[Symbol.iterator](): Iterator<Observation> {
    for (let i = 0; i < this.length; i++)
      yield { date: toIsoDay(this.days[i]), value: this.values[i] };
  }

  /** Plain rows, for `JSON.stringify` and for tests. */
  toJSON(): Array<[string, number]> {
    return Array.from(this.days, (day, i) => [toIsoDay(day), this.values[i]]);
  }
}

/**
 * A series given by a caller.
 *
 * @param what How the sentence names it.
 * @throws TypeError if it is something else, such as its rows.
 */
export function assertSeries(value: TimeSeries, what = 'series'): TimeSeries {
  if (value instanceof TimeSeries) return value;
  throw new TypeError(`${what} must be a TimeSeries, as TimeSeries.from makes it of rows`);
}

/** Index of the last of `days`, which increase, on or before `day`; -1 if there is none. */
export function lastOnOrBefore(days: Int32Array, day: EpochDay): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// Plain decimal notation; what else Number() reads ("0x1F", "") is not a figure anyone published.
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

function isMissingDay(day: MaybeDay): day is null | undefined {
  if (typeof day === 'string') return day.trim() === '' || day.trim() === '.';
  return day === null || day === undefined || Number.isNaN(day);
}

/** A number out of a cell: numbers and number-like text; everything else is missing. */
function toFiniteNumber(raw: MaybeNumber): number | undefined {
  const value = typeof raw === 'string' && DECIMAL.test(raw.trim()) ? Number(raw) : raw;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
