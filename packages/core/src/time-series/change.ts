import { asOf } from './as-of.ts';
import { type CalendarDay, toEpochDay, toIsoDay } from './calendar.ts';
import type { Observation, TimeSeries } from './time-series.ts';

export interface Change {
  /** The observation the change starts from, read as of the start day. */
  readonly from: Observation;
  /** The observation it ends at, read as of the end day. */
  readonly to: Observation;
  /** `to` less `from`, in the unit of the series. */
  readonly difference: number;
  /** Change in per cent of `from`: −23.85 means −23.85 %. */
  readonly percent: number;
}

/**
 * The change of a series between two days, both read as of the day (last observation on or before
 * it).
 *
 * @param series Any series.
 * @param from Start day.
 * @param to End day, on or after the start day.
 * @throws RangeError if `to` is before `from`, if the series has no value on or before `from`, or
 *   if that value is not positive.
 *
 * @example
 * changeBetween(totalAssets.series(), '2022-12-07', '2025-12-03').percent; // −23.85
 */
export function changeBetween(series: TimeSeries, from: CalendarDay, to: CalendarDay): Change {
  const fromDay = toEpochDay(from, 'from');
  const toDay = toEpochDay(to, 'to');
  if (toDay < fromDay) {
    throw new RangeError(`the end ${toIsoDay(toDay)} is before the start ${toIsoDay(fromDay)}`);
  }
  const start = asOf(series, fromDay);
  const end = asOf(series, toDay);
  if (!(start.value > 0)) {
    throw new RangeError(
      `the value as of ${toIsoDay(fromDay)} is ${start.value}; a per-cent change needs a positive start`,
    );
  }
  const difference = end.value - start.value;
  const percent = (end.value / start.value - 1) * 100;
  if (!Number.isFinite(difference) || !Number.isFinite(percent)) {
    throw new RangeError(
      `the change from ${start.value} to ${end.value} is too large to be written as a number`,
    );
  }
  return { from: start, to: end, difference, percent };
}
