import { assertSeries, TimeSeries } from './time-series.ts';

/**
 * Continues one series with another: the observations of `earlier` before the first day of `later`,
 * then all of `later`. So a publisher's recent figures replace a stored history where both exist,
 * and keep it where only the history goes.
 *
 * Levels are taken as they are: both must be in the same unit.
 *
 * @returns The continued series under the label of `later`; the other series if one is empty.
 *
 * @example
 * const until2021 = TimeSeries.from([['2021-12-29', 8757], ['2022-01-05', 1]]);
 * const since2022 = TimeSeries.from([['2022-01-05', 8766]]);
 * splice(until2021, since2022).values; // [8757, 8766]
 */
export function splice(earlier: TimeSeries, later: TimeSeries): TimeSeries {
  if (assertSeries(later).length === 0) return assertSeries(earlier);
  const before = assertSeries(earlier).between(undefined, later.days[0] - 1);
  if (before.length === 0) return later;
  const days = new Int32Array(before.length + later.length);
  const values = new Float64Array(before.length + later.length);
  days.set(before.days);
  days.set(later.days, before.length);
  values.set(before.values);
  values.set(later.values, before.length);
  return TimeSeries.fromColumns(days, values, later.label);
}
