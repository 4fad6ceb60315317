import { objectOf } from '../arguments.ts';
import {
  type CalendarDay,
  type EpochDay,
  toEpochDay,
  toIsoDay,
  weekday,
} from '../time-series/calendar.ts';

/** The time of day in New York, which only a face can tell. */
export interface NewYorkTime {
  /** The calendar day in New York. */
  readonly day: CalendarDay;
  /** Minutes since midnight there, 0 to 1439. */
  readonly minutes: number;
}

/** The H.4.1 comes out at 16:30 in New York. */
export const H41_RELEASE_MINUTES = 16 * 60 + 30;

const [SUNDAY, MONDAY, WEDNESDAY, THURSDAY, SATURDAY] = [0, 1, 3, 4, 6];
const JUNETEENTH_SINCE = 2021;

/** Holidays on the n-th weekday of a month; -1: the last. */
const FLOATING: ReadonlyArray<readonly [month: number, weekday: number, nth: number]> = [
  [1, MONDAY, 3], // Martin Luther King Jr.
  [2, MONDAY, 3], // Washington
  [5, MONDAY, -1], // Memorial Day
  [9, MONDAY, 1], // Labor Day
  [10, MONDAY, 2], // Columbus Day
  [11, THURSDAY, 4], // Thanksgiving
];
const FIXED: ReadonlyArray<readonly [month: number, day: number]> = [
  [1, 1],
  [6, 19],
  [7, 4],
  [11, 11],
  [12, 25],
];

/**
 * Whether the Reserve Banks are closed on a day by law (5 U.S.C. 6103): a holiday on a Sunday is
 * observed on the Monday; one on a Saturday moves nothing at the Reserve Banks. Juneteenth counts
 * from 2021. Closures by order of the day, such as 24 and 26 December 2025, are not in the law.
 *
 * @throws RangeError if it is no day.
 * @example
 * isFederalHoliday('2026-11-26'); // true (Thanksgiving)
 */
export function isFederalHoliday(day: CalendarDay): boolean {
  const epochDay = toEpochDay(day);
  const onWeekday = weekday(epochDay);
  if (onWeekday === SATURDAY || onWeekday === SUNDAY) return false;
  return (
    isFloating(epochDay, onWeekday) ||
    isFixed(epochDay) ||
    (onWeekday === MONDAY && isFixed(epochDay - 1))
  );
}

function isFloating(day: EpochDay, onWeekday: number): boolean {
  const { month, date } = partsOf(day);
  const isLast = partsOf(day + 7).month !== month;
  return FLOATING.some(
    ([ofMonth, on, nth]) =>
      ofMonth === month && on === onWeekday && (nth < 0 ? isLast : Math.ceil(date / 7) === nth),
  );
}

function isFixed(day: EpochDay): boolean {
  const { year, month, date } = partsOf(day);
  return FIXED.some(
    ([ofMonth, on]) =>
      ofMonth === month && on === date && (ofMonth !== 6 || year >= JUNETEENTH_SINCE),
  );
}

function partsOf(day: EpochDay): { year: number; month: number; date: number } {
  const [year, month, date] = toIsoDay(day).split('-').map(Number);
  return { year, month, date };
}

/**
 * The day on which the H.4.1 with the figures of a Wednesday is expected: Thursday, or Friday where
 * the Thursday is a federal holiday.
 *
 * @param wednesday A Wednesday.
 * @throws RangeError if it is no day.
 * @example
 * toIsoDay(h41ReleaseDay('2026-11-25')); // '2026-11-27' (the 26th is Thanksgiving)
 */
export function h41ReleaseDay(wednesday: CalendarDay): EpochDay {
  let day = toEpochDay(wednesday) + 1;
  while (isFederalHoliday(day) || weekday(day) === SATURDAY || weekday(day) === SUNDAY) day++;
  return day;
}

/** A release of the H.4.1 as the calendar has it. */
export interface ExpectedRelease {
  /** The Wednesday it reports on, `YYYY-MM-DD`. */
  readonly wednesday: string;
  /** The day it is expected on: a Thursday, or the Friday after a holiday. */
  readonly releaseDay: string;
}

/**
 * The one rule for which H.4.1 should be out and when the next is expected; release time is 16:30
 * in New York.
 *
 * A closure by order of the day makes a release late, which no calendar knows: it is expected, not
 * promised.
 *
 * @param now The time in New York.
 * @returns The latest release that should be out, and the next one.
 * @throws RangeError if the day is none.
 * @example
 * expectedReleases({ day: '2026-11-26', minutes: 1000 }).next.releaseDay; // '2026-11-27'
 */
export function expectedReleases(now: NewYorkTime): {
  readonly latest: ExpectedRelease;
  readonly next: ExpectedRelease;
} {
  const { minutes } = objectOf(now, 'time');
  const day = toEpochDay(now.day, 'day');
  let wednesday = wednesdayOnOrBefore(day);
  const isOut = (each: EpochDay) => {
    const release = h41ReleaseDay(each);
    return release < day || (release === day && minutes >= H41_RELEASE_MINUTES);
  };
  while (!isOut(wednesday)) wednesday -= 7;
  const release = (each: EpochDay): ExpectedRelease => ({
    wednesday: toIsoDay(each),
    releaseDay: toIsoDay(h41ReleaseDay(each)),
  });
  return { latest: release(wednesday), next: release(wednesday + 7) };
}

/**
 * Whether the Reserve Banks are open on a day by law.
 *
 * @throws RangeError if it is no day.
 */
export function isBusinessDay(day: CalendarDay): boolean {
  const epochDay = toEpochDay(day);
  return weekday(epochDay) !== SATURDAY && weekday(epochDay) !== SUNDAY && !isFederalHoliday(day);
}

/** The last Wednesday up to a day. */
export function wednesdayOnOrBefore(day: EpochDay): EpochDay {
  return day - ((weekday(day) - WEDNESDAY + 7) % 7);
}
