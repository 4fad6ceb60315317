import {
  type CalendarDay,
  type EpochDay,
  toEpochDay,
  toIsoDay,
  weekday,
} from '../time-series/calendar.ts';

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

const WEDNESDAY = 3;
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
  const releasedWednesday = releaseDay(lastWednesday) < now ? lastWednesday : lastWednesday - 7;
  const missedReleases = Math.max(0, (releasedWednesday - latestWednesday) / 7);
  const nextWednesday = Math.max(latestWednesday, releasedWednesday) + 7;
  return {
    missedReleases,
    stale: missedReleases >= RELEASES_MISSED_TO_BE_STALE,
    nextRelease: toIsoDay(releaseDay(nextWednesday)),
  };
}

/** The day on which the figure of a Wednesday is released. */
function releaseDay(wednesday: EpochDay): EpochDay {
  const thursday = wednesday + 1;
  return isHolidayThursday(toIsoDay(thursday)) ? thursday + 1 : thursday;
}

/**
 * Whether a Thursday is a federal holiday. One that falls on a weekend is observed on a Friday or a
 * Monday, never on a Thursday.
 */
function isHolidayThursday(thursday: string): boolean {
  const [year, month, day] = thursday.split('-').map(Number);
  const date = thursday.slice(5);
  const isThanksgiving = month === 11 && day > 21 && day < 29;
  return (
    isThanksgiving ||
    ['01-01', '07-04', '11-11', '12-25'].includes(date) ||
    (date === '06-19' && year >= 2021)
  );
}

function wednesdayOnOrBefore(day: EpochDay): EpochDay {
  return day - ((weekday(day) - WEDNESDAY + 7) % 7);
}
