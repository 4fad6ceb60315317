import { objectOf, oneOf } from '../arguments.ts';
import {
  type EpochDay,
  PERIODS,
  type Period,
  startOfNextPeriod,
  startOfPeriod,
} from './calendar.ts';
import { assertSeries, TimeSeries } from './time-series.ts';

export interface ResampleOptions {
  /** The period's value: its last observation (default) or the mean of its observations. */
  readonly take?: 'last' | 'mean';
  /**
   * The period's day: that of its last observation (default), so that a value never stands before
   * it was known; the first day of the period, as publishers date monthly and quarterly figures; or
   * its last day, which keeps an average that a publisher dates by the first day from being read
   * before the period is over.
   */
  readonly dated?: 'last-observation' | 'start' | 'last-day';
}

/**
 * One value a week, month, quarter or year. Weeks end on Wednesday, as the Fed's do. A period
 * without an observation has no value; the last period may be incomplete.
 *
 * @param series Any series; the unit stays.
 * @throws RangeError if the period or an option is none of those named.
 *
 * @example
 * const daily = TimeSeries.from([['2022-12-05', 1], ['2022-12-07', 3], ['2022-12-08', 5]]);
 * resample(daily, 'week').values; // [3, 5]: weeks end on Wednesday
 * resample(daily, 'month', { take: 'mean', dated: 'start' }).first; // { date: '2022-12-01', value: 3 }
 */
export function resample(
  series: TimeSeries,
  period: Period,
  options: ResampleOptions = {},
): TimeSeries {
  const by = oneOf(period, 'period', PERIODS);
  objectOf(options);
  const take = oneOf(options.take ?? 'last', 'take', ['last', 'mean']);
  const dated = oneOf(options.dated ?? 'last-observation', 'dated', [
    'last-observation',
    'start',
    'last-day',
  ]);
  const dayOf: Record<typeof dated, (from: EpochDay, last: EpochDay) => EpochDay> = {
    'last-observation': (_, last) => last,
    start: (from) => startOfPeriod(from, by),
    'last-day': (from) => startOfNextPeriod(from, by) - 1,
  };
  const { days, values } = assertSeries(series);
  const resampledDays: EpochDay[] = [];
  const resampled: number[] = [];
  for (const [from, to] of periodRanges(series, by)) {
    resampledDays.push(dayOf[dated](days[from], days[to - 1]));
    resampled.push(take === 'last' ? values[to - 1] : mean(values.subarray(from, to)));
  }
  return TimeSeries.fromColumns(resampledDays, resampled, series.label);
}

/** The index ranges `[from, to)` of a series that share a period, in order. */
export function* periodRanges(
  { days }: TimeSeries,
  period: Period,
): Generator<[from: number, to: number]> {
  for (let from = 0; from < days.length; ) {
    const next = startOfNextPeriod(days[from], period);
    let to = from + 1;
    while (to < days.length && days[to] < next) to++;
    yield [from, to];
    from = to;
  }
}

function mean(values: Float64Array): number {
  // Around the first value, so that a constant's mean is that constant and a sum of large values
  // does not overflow.
  const [origin] = values;
  let sum = 0;
  for (const value of values) sum += value - origin;
  return origin + sum / values.length;
}
