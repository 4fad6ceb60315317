import {
  computedSeries,
  expectedReleases,
  type FedFigures,
  type FedSeriesName,
  h41ReleaseDay,
  type SeriesKey,
  type TimeSeries,
  toEpochDay,
  toIsoDay,
  weekday,
} from '@qt-lens/core';
import type { Call } from './cells/call.ts';

const WEDNESDAY = 3;

/**
 * The newest figures there are, for core's functions: what the host has, else the embedded ones.
 *
 * @param needed What the formula reads beside the week's figures.
 */
export function newestOf(call: Call, ...needed: SeriesKey[]): FedFigures {
  return call.host.newest?.(needed).figures ?? {};
}

/** The series that one of FED_SERIES is read from. */
export function partsOf(name: FedSeriesName): readonly SeriesKey[] {
  return name in computedSeries
    ? computedSeries[name as keyof typeof computedSeries].from
    : [name as SeriesKey];
}

/**
 * Refuses a day beyond the next release of the H.4.1, so that the last figure never stands for one
 * that cannot be known yet in disguise.
 */
export function refuseToCome(call: Call, argument: string, series: TimeSeries, day: number): void {
  const last = series.days[series.length - 1];
  // Only a day after the latest figure can lie in the future: the clock is not asked for others.
  if (day <= last) return;
  const { next } = expectedReleases({ day: call.today, minutes: 0 });
  const afterLatest = h41ReleaseDay(last - ((weekday(last) - WEDNESDAY + 7) % 7) + 7);
  if (day > Math.max(toEpochDay(next.releaseDay), afterLatest))
    call.fail(
      argument,
      `has no figure yet for ${toIsoDay(day)}; the latest is of ${toIsoDay(last)}`,
    );
}
