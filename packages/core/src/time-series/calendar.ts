import { oneOf } from '../arguments.ts';

/** A calendar day as days since 1970-01-01 (UTC). Integers only; no clock time and no time zone. */
export type EpochDay = number;

/** A calendar day given by a caller: ISO text (`"2022-12-07"`) or days since 1970-01-01. */
export type CalendarDay = string | EpochDay;

const MILLISECONDS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

// Years 0001 to 9999: what four digits can write.
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/**
 * Reads a calendar day.
 *
 * @param day ISO text `YYYY-MM-DD` or days since 1970-01-01.
 * @param what How the caller names this argument, for the error sentence.
 * @returns Days since 1970-01-01.
 * @throws RangeError if the text is not a day that exists (2023-02-30) or the number is not a whole
 *   day.
 *
 * @example
 * toEpochDay('1970-01-02'); // 1
 */
export function toEpochDay(day: CalendarDay, what = 'date'): EpochDay {
  if (typeof day === 'number') {
    if (Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY) return day;
    throw new RangeError(`${what}: ${day} is not a whole number of days since 1970-01-01`);
  }
  const epochDay = typeof day === 'string' ? parseIsoDay(day.trim()) : undefined;
  if (epochDay === undefined) {
    throw new RangeError(`${what}: "${String(day)}" is not a date; write it as 2022-12-07`);
  }
  return epochDay;
}

/**
 * Reads `YYYY-MM-DD` and nothing else.
 *
 * @returns Days since 1970-01-01, or `undefined` if the text is anything else or the day does not
 *   exist.
 *
 * @example
 * parseIsoDay('1970-01-02'); // 1
 * parseIsoDay('2 Jan 1970'); // undefined
 */
export function parseIsoDay(text: string): EpochDay | undefined {
  const match = ISO_DAY.exec(text);
  if (match === null) return undefined;
  return epochDayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * Days since 1970-01-01 of a civil date (month 1 to 12), or `undefined` if that day does not exist.
 *
 * @example
 * epochDayOf(1970, 1, 2); // 1
 * epochDayOf(2023, 2, 30); // undefined
 */
export function epochDayOf(year: number, month: number, day: number): EpochDay | undefined {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31))
    return undefined;
  if (
    !Number.isInteger(year) ||
    !Number.isInteger(month) ||
    !Number.isInteger(day) ||
    day > daysInMonth(year, month)
  )
    return undefined;
  // Counted in years that begin in March, so that the leap day is their last; 719,468 days lie
  // between 0000-03-01 and 1970-01-01.
  const marchYear = month > 2 ? year : year - 1;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/**
 * Writes a day as `YYYY-MM-DD`. @throws RangeError if it is none.
 *
 * @example
 * toIsoDay(19_333); // '2022-12-07'
 */
export function toIsoDay(day: EpochDay): string {
  return new Date(toEpochDay(day) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * Year, month (1 to 12) and day of month of a calendar day. @throws RangeError if it is none.
 *
 * @example
 * civilDate(toEpochDay('2022-06-01')); // { year: 2022, month: 6, day: 1 }
 */
export function civilDate(day: EpochDay): { year: number; month: number; day: number } {
  const date = new Date(toEpochDay(day) * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Day of the week, 0 = Sunday to 6 = Saturday. @throws RangeError if the day is none.
 *
 * @example
 * weekday(toEpochDay('2022-12-07')); // 3, a Wednesday
 */
export function weekday(day: EpochDay): number {
  return (((toEpochDay(day) + 4) % 7) + 7) % 7;
}

/**
 * A stretch of the calendar. Weeks run from Thursday to Wednesday, as the Federal Reserve's
 * reporting weeks do.
 */
export type Period = 'week' | 'month' | 'quarter' | 'year';

/** The periods, shortest first. */
export const PERIODS: readonly Period[] = ['week', 'month', 'quarter', 'year'];

const MONTHS_IN: Readonly<Record<Exclude<Period, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
};

/**
 * The first day of the week, month, quarter or year that contains `day`.
 *
 * @example
 * toIsoDay(startOfPeriod(toEpochDay('2022-12-07'), 'quarter')); // '2022-10-01'
 */
export function startOfPeriod(day: EpochDay, period: Period): EpochDay {
  // Day 0, 1 January 1970, was a Thursday.
  if (period === 'week') return Math.floor(toEpochDay(day) / 7) * 7;
  const { year, month } = civilDate(day);
  const months = MONTHS_IN[period] ?? oneOf(period, 'period', PERIODS);
  return epochDayOf(year, month - ((month - 1) % months), 1)!;
}

/**
 * The first day of the quarter that contains `day`.
 *
 * @example
 * toIsoDay(startOfQuarter(toEpochDay('2022-12-07'))); // '2022-10-01'
 */
export function startOfQuarter(day: EpochDay): EpochDay {
  return startOfPeriod(day, 'quarter');
}

/**
 * The first day after the week, month, quarter or year that contains `day`.
 *
 * @example
 * toIsoDay(startOfNextPeriod(toEpochDay('2022-12-07'), 'week')); // '2022-12-08', a Thursday
 */
export function startOfNextPeriod(day: EpochDay, period: Period): EpochDay {
  const start = startOfPeriod(day, period);
  if (period === 'week') return start + 7;
  const { year, month } = civilDate(start);
  // Not a day to show, only to compare with: it may lie past the last one a date can write.
  return new Date(0).setUTCFullYear(year, month - 1 + MONTHS_IN[period], 1) / MILLISECONDS_PER_DAY;
}

/**
 * The same day of the month `months` later (earlier if negative); a day past that month's end
 * becomes its last day.
 *
 * @throws RangeError if `months` is not a whole number or leads out of the years 1 to 9999.
 *
 * @example
 * toIsoDay(addMonths(toEpochDay('2024-01-31'), 1)); // '2024-02-29'
 */
export function addMonths(day: EpochDay, months: number): EpochDay {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const index = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const firstOfMonth = epochDayOf(targetYear, targetMonth, 1);
  if (firstOfMonth === undefined || !Number.isInteger(months)) {
    throw new RangeError(
      `${String(months)} months from ${toIsoDay(day)} is not a date between the years 1 and 9999`,
    );
  }
  return firstOfMonth + Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)) - 1;
}
