import {
  type EpochDay,
  expectedReleases,
  freshness,
  H41_RELEASE_MINUTES,
  h41ReleaseDay,
  toEpochDay,
  toIsoDay,
  weekday,
} from '@qt-lens/core';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const WEDNESDAY = 3;

const newYork = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * The clock on the wall in New York, as milliseconds since 1970 that a clock in Greenwich would
 * show it at.
 */
function newYorkWall(time: number): number {
  const parts = Object.fromEntries(
    newYork.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
}

/** The calendar day in New York, `YYYY-MM-DD`, where the release is dated. */
export function newYorkDay(time: number): string {
  return toIsoDay(Math.floor(newYorkWall(time) / MS_PER_DAY));
}

/**
 * When the H.4.1 with the figure of a Wednesday is expected: 16:30 in New York on its release day.
 * Milliseconds since 1970.
 */
export function releaseTime(wednesday: EpochDay): number {
  const wall = h41ReleaseDay(wednesday) * MS_PER_DAY + H41_RELEASE_MINUTES * MS_PER_MINUTE;
  // The wall clock is behind by four or five hours; which of them decides the day itself.
  const guess = wall + 5 * 60 * MS_PER_MINUTE;
  return guess + (wall - newYorkWall(guess));
}

/** The Wednesday whose figure is the latest that should be out at a time. */
export function latestReleased(time: number): EpochDay {
  const wall = newYorkWall(time);
  const day = Math.floor(wall / MS_PER_DAY);
  const minutes = Math.floor((wall - day * MS_PER_DAY) / MS_PER_MINUTE);
  return toEpochDay(expectedReleases({ day, minutes }).latest.wednesday);
}

/** Whether two releases were missed at a time, a release counting as missed from the Friday on. */
export function isStale(latest: EpochDay, time: number): boolean {
  return freshness(latest, newYorkDay(time)).stale;
}

const MINUTE = MS_PER_MINUTE;
const HOUR = 60 * MINUTE;
/**
 * Pauses between one look and the next while a release is awaited: FRED follows the Fed by minutes,
 * after a holiday by a day.
 */
const PAUSES = [20 * MINUTE, 40 * MINUTE, 1.5 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR];
/** Installed copies do not all ask in the same minute. */
const JITTER = [3 * MINUTE, 18 * MINUTE] as const;
const MAX_WAIT = 8 * 24 * HOUR;

/** The last look at the publisher. */
export interface LastCheck {
  /** When it ended. */
  readonly at: number;
  /** Looks since the release that is awaited, this one included. */
  readonly attempts: number;
}

/**
 * How long to wait until the next look for a new release, in milliseconds: 0 for now. Never longer
 * than eight days, whatever the clock says.
 *
 * @param now The time, corrected as well as it can be.
 * @param latest Day of the latest figure there is.
 * @param last The last look; null if there was none.
 * @param random From 0 to 1.
 */
export function waitForRelease(
  now: number,
  latest: EpochDay,
  last: LastCheck | null,
  random: number = Math.random(),
): number {
  if (latest >= latestReleased(now)) {
    const next = releaseTime(latest - ((weekday(latest) - WEDNESDAY + 7) % 7) + 7);
    return Math.min(
      Math.max(MINUTE, next - now + JITTER[0] + random * (JITTER[1] - JITTER[0])),
      MAX_WAIT,
    );
  }
  // A look that lies in the future, or further back than any pause, tells nothing.
  if (last === null || last.at > now || last.attempts < 1) return 0;
  const pause = PAUSES[Math.min(last.attempts, PAUSES.length) - 1];
  return Math.max(0, last.at + pause - now);
}
