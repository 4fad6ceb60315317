import { type CalendarDay, toEpochDay, toIsoDay, weekday } from '../time-series/calendar.ts';

/** How far figures of the H.4.1 are behind its releases. */
export interface Freshness {
  /** Releases that should have brought a later figure. */
  readonly missedReleases: number;
  /** True once two releases were missed. */
  readonly stale: boolean;
  /** The Thursday of the next release that should bring a later figure, `YYYY-MM-DD`; never before `today`. */
  readonly nextRelease: string;
}

const WEDNESDAY = 3;
const RELEASES_MISSED_TO_BE_STALE = 2;

/**
 * Whether figures of the H.4.1 are stale on a day. The H.4.1 is released on Thursdays at 16:30 New York time for the Wednesday before (a day later
 * after a holiday), so the figure of a Wednesday counts as missed from the Friday after it.
 *
 * @param latest Day of the latest figure.
 * @param today The calendar day in New York; a face knows it, this package has no clock.
 * @throws RangeError if a day is not one.
 */
export function freshness(latest: CalendarDay, today: CalendarDay): Freshness {
  const now = toEpochDay(today, 'today');
  const latestWednesday = wednesdayOnOrBefore(toEpochDay(latest, 'latest'));
  const releasedWednesday = wednesdayOnOrBefore(now - 2);
  const missedReleases = Math.max(0, (releasedWednesday - latestWednesday) / 7);
  const nextWednesday = Math.max(latestWednesday + 7, wednesdayOnOrBefore(now + 5));
  return {
    missedReleases,
    stale: missedReleases >= RELEASES_MISSED_TO_BE_STALE,
    nextRelease: toIsoDay(nextWednesday + 1),
  };
}

function wednesdayOnOrBefore(day: number): number {
  return day - ((weekday(day) - WEDNESDAY + 7) % 7);
}
