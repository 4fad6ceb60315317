import { type CalendarDay, toEpochDay, toIsoDay } from './calendar.ts';
import { assertSeries, type Observation, type TimeSeries } from './time-series.ts';

/**
 * Reads a series as of a day: the last observation on or before it. Never looks ahead and never
 * interpolates.
 *
 * @param series Any series.
 * @param day The day to read on.
 * @returns The observation, with its own date.
 * @throws RangeError if the series is empty or starts after `day`.
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
  return series.at(index)!;
}

/** How error sentences call a series. */
export function nameOf(series: TimeSeries): string {
  return series.label.title ?? series.label.id ?? 'the series';
}
