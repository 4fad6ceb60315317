import { type CalendarDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { h41ReleaseDay, wednesdayOnOrBefore } from './release-calendar.ts';

/** How far figures of the H.4.1 are behind its releases. */
export interface Freshness {
  /** Releases that should have brought a later figure. */
  readonly missedReleases: number;
  /** True once two releases were missed. */
  readonly stale: boolean;
  /**
   * The day of the next release that should bring a later figure, `YYYY-MM-DD`: a Thursday, or the
   * Friday after a holiday; never before `today`.
   */
  readonly nextRelease: string;
}

const RELEASES_MISSED_TO_BE_STALE = 2;

/**
 * Whether figures of the H.4.1 are stale on a day. The H.4.1 is released on Thursdays at 16:30 New
 * York time for the Wednesday before, on Friday where the Thursday is a federal holiday; the figure
 * counts as missed from the day after.
 *
 * @param latest Day of the latest figure.
 * @param today The calendar day in New York; a face knows it, this package has no clock.
 * @throws RangeError if a day is not one.
 *
 * @example
 * freshness('2026-09-30', '2026-10-02').stale; // false
 * freshness('2026-09-30', '2026-11-29').missedReleases; // 8
 */
export function freshness(latest: CalendarDay, today: CalendarDay): Freshness {
  const now = toEpochDay(today, 'today');
  const latestWednesday = wednesdayOnOrBefore(toEpochDay(latest, 'latest'));
  const lastWednesday = wednesdayOnOrBefore(now - 2);
  const releasedWednesday = h41ReleaseDay(lastWednesday) < now ? lastWednesday : lastWednesday - 7;
  const missedReleases = Math.max(0, (releasedWednesday - latestWednesday) / 7);
  const nextWednesday = Math.max(latestWednesday, releasedWednesday) + 7;
  return {
    missedReleases,
    stale: missedReleases >= RELEASES_MISSED_TO_BE_STALE,
    nextRelease: toIsoDay(h41ReleaseDay(nextWednesday)),
  };
}
