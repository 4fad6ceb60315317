import { type CalendarDay, toEpochDay, toIsoDay } from './calendar.ts';
import { assertSeries, type Observation, type TimeSeries } from './time-series.ts';

/**
 * Reads a series as of a day: the last observation on or before it. Never looks ahead and never
 * interpolates.
 *
 * @param series Any series.
 * @param day The day to read on.
 * @returns The observation, with its own date.
 * @throws RangeError if the series is empty or starts after `day`, or the label names a period
 *   without figures between the observation and `day`.
 *
 * @example
 * asOf(totalAssets.series(), '2022-12-09'); // { date: '2022-12-07', value: 8582735 }, the Wednesday before
 */
export function asOf(series: TimeSeries, day: CalendarDay): Observation {
  const epochDay = toEpochDay(day);
  const index = assertSeries(series).indexAsOf(epochDay);
  if (index < 0) {
    const start = series.first;
    throw new RangeError(
      start === undefined
        ? `${nameOf(series)} has no values`
        : `${nameOf(series)} starts on ${start.date}: no value on or before ${toIsoDay(epochDay)}`,
    );
  }
  const gap = gapBetween(series, series.days[index], epochDay);
  if (gap !== undefined)
    throw new RangeError(
      `${nameOf(series)}: no figures are known from ${gap[0]} to ${gap[1]}, so there is none for ${toIsoDay(epochDay)}`,
    );
  return series.at(index)!;
}

/** The period without figures that a reading on `day` of an observation of `observed` crosses. */
export function gapBetween(
  { label }: TimeSeries,
  observed: number,
  day: number,
): readonly [from: string, to: string] | undefined {
  return label.missing?.find(([from]) => {
    const start = toEpochDay(from);
    return observed < start && day >= start;
  });
}

/** How error sentences call a series. */
export function nameOf(series: TimeSeries): string {
  return series.label.title ?? series.label.id ?? 'the series';
}
