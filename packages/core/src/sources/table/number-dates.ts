import { type EpochDay, epochDayOf } from '../../time-series/index.ts';
import type { DateCell } from './date-order.ts';
import { compactDay, MINGUO_YEARS, type OpenDate } from './written-date.ts';

/** A number in a column of dates, as it stands in its cell. */
export type WrittenOrNumber = string | number;

/** How the numbers of a column are days. */
export type NumberDates = (number: WrittenOrNumber) => DateCell;

/** 1899-12-30, day 0 of spreadsheets, as days since 1970-01-01. */
const SERIAL_EPOCH = -25_569;

/**
 * Serial days of 1910 to 2099: smaller numbers below a heading such as "Day" are days of the month
 * or the like.
 */
export const SERIALS = [3_654, 73_050] as const;

/** Serial days of 1950 to 2099: what may be a date without a heading that says so. */
const LIKELY_SERIALS = [18_264, 73_050] as const;

/** Years that a column of years may hold. */
const YEARS = [1000, 2199] as const;

/** Years that six digits may begin with, and a moment counted from 1970 may lie in. */
const RECENT_YEARS = [1700, 2126] as const;
const FIRST_MOMENT = epochDayOf(RECENT_YEARS[0], 1, 1)!;
const LAST_MOMENT = epochDayOf(RECENT_YEARS[1], 12, 31)!;

const SECONDS_PER_DAY = 86_400;

/** What is known of a column of numbers beside them. */
export interface NumberColumnNature {
  /** Whether the heading names a date, time or month. */
  readonly date: boolean;
  /** Whether the heading names a year. */
  readonly year: boolean;
  /** Whether the heading is Chinese, so that years may count from 1911. */
  readonly chinese: boolean;
}

/**
 * How numbers under a heading that names dates are days, or `undefined` if that cannot be told: a
 * number is a day only where all numbers of the column can be one.
 *
 * Years (2024); months as decimals of a year (1871.1 is October) and quarters (1990.25); 20240131;
 * months in six digits (202401), else day, month and year in two digits each; the same with years
 * of the Republic of China (1130131, 11301); a spreadsheet's serial days; seconds, milliseconds,
 * microseconds or nanoseconds since 1970.
 */
export function datesOfNumbers(
  cells: readonly WrittenOrNumber[],
  { date, year, chinese }: NumberColumnNature,
): NumberDates | undefined {
  if (cells.length === 0 || !(date || year)) return undefined;
  const numbers = cells.map(Number);
  const all = (from: number, to: number): boolean =>
    numbers.every((number) => number >= from && number <= to);
  const whole = numbers.every(Number.isInteger);
  if (whole && all(...YEARS)) return (cell) => epochDayOf(Number(cell), 1, 1);
  if (!whole && all(YEARS[0], YEARS[1] + 1)) {
    const decimals = datesOfDecimals(cells);
    if (decimals !== undefined) return decimals;
  }
  if (!date) return whole ? ifAll(cells, monthOfSixDigits) : undefined;
  return (
    (whole
      ? (ifAll(cells, compactDay) ??
        ifAll(cells, monthOfSixDigits) ??
        (cells.every((cell) => /^\d{6}$/.test(String(cell)))
          ? ifAll(cells, shortDate)
          : undefined) ??
        ifAll(cells, minguoDay) ??
        (chinese ? ifAll(cells, minguoMonth) : undefined))
      : undefined) ??
    (all(...SERIALS) ? (cell: WrittenOrNumber) => serialDay(Number(cell)) : undefined) ??
    momentsSince1970(numbers)
  );
}

function ifAll(cells: readonly WrittenOrNumber[], read: NumberDates): NumberDates | undefined {
  return cells.every((cell) => read(cell) !== undefined) ? read : undefined;
}

/** `202401`. */
export function monthOfSixDigits(cell: WrittenOrNumber): EpochDay | undefined {
  const match = /^(\d{4})(\d\d)$/.exec(String(cell).trim());
  if (match === null) return undefined;
  const year = Number(match[1]);
  return year >= RECENT_YEARS[0] && year <= RECENT_YEARS[1]
    ? epochDayOf(year, Number(match[2]), 1)
    : undefined;
}

/** `310124` or `240131`: order and century are open. */
function shortDate(cell: WrittenOrNumber): OpenDate | undefined {
  const written = String(cell).trim();
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(written);
  if (match === null) return undefined;
  const numbers = [Number(match[1]), Number(match[2]), Number(match[3])] as const;
  return { written, dotted: false, numbers, open: 'order-and-century', yearFirst: true };
}

/** `1130131`, year 113 of the Republic of China. */
function minguoDay(cell: WrittenOrNumber): EpochDay | undefined {
  const match = /^(1\d\d|\d\d)(\d\d)(\d\d)$/.exec(String(cell).trim());
  return match !== null && match[0].length === 7
    ? epochDayOf(Number(match[1]) + MINGUO_YEARS, Number(match[2]), Number(match[3]))
    : undefined;
}

/** `11301`. */
function minguoMonth(cell: WrittenOrNumber): EpochDay | undefined {
  const match = /^(1\d\d)(\d\d)$/.exec(String(cell).trim());
  return match === null
    ? undefined
    : epochDayOf(Number(match[1]) + MINGUO_YEARS, Number(match[2]), 1);
}

/**
 * Months written as decimals of a year, .01 to .12, where 1871.1 is October; quarters or months as
 * fractions of a year. `undefined` if the fractions may be either.
 */
function datesOfDecimals(cells: readonly WrittenOrNumber[]): NumberDates | undefined {
  const fractions = cells.map((cell) => fractionOf(cell));
  const months = fractions.every(({ hundredths }) => hundredths >= 1 && hundredths <= 12);
  // .1 alone may be a tenth; .01 to .09, .11 and .12 together with it are months.
  if (months && fractions.some(({ hundredths, digits }) => hundredths !== 10 || digits === 2)) {
    return (cell) => {
      const { year, hundredths } = fractionOf(cell);
      return epochDayOf(year, hundredths, 1);
    };
  }
  const share = (cell: WrittenOrNumber): EpochDay | undefined => {
    const { year, fraction } = fractionOf(cell);
    // Written with two decimals or more, a twelfth is off by half a hundredth at most; the middle
    // of a month (.0417) belongs to it.
    const month = Math.floor(fraction * 12 + 0.07);
    const off = fraction * 24 - Math.round(fraction * 24);
    return Math.abs(off) <= 0.13 && month < 12 ? epochDayOf(year, month + 1, 1) : undefined;
  };
  return fractions.some(({ digits }) => digits >= 2) ? ifAll(cells, share) : undefined;
}

function fractionOf(cell: WrittenOrNumber): {
  year: number;
  fraction: number;
  /** The fraction in hundredths, NaN if it is not written in two digits. */
  hundredths: number;
  digits: number;
} {
  const number = Number(cell);
  const year = Math.floor(number + 1e-9);
  const fraction = Math.max(0, number - year);
  const hundredths = Math.round(fraction * 100);
  const isWhole = Math.abs(fraction * 100 - hundredths) < 1e-6;
  const digits = String(cell).trim().split('.')[1]?.length ?? 0;
  return {
    year,
    fraction: Math.round(fraction * 1e8) / 1e8,
    hundredths: isWhole ? hundredths : Number.NaN,
    digits,
  };
}

/**
 * The day of a spreadsheet's serial day, whose fraction is the time of day. Half a second makes up
 * for rounding just below midnight.
 */
export function serialDay(serial: number): EpochDay | undefined {
  return serial >= SERIALS[0] && serial <= SERIALS[1] + 1
    ? Math.floor(serial + 0.5 / SECONDS_PER_DAY) + SERIAL_EPOCH
    : undefined;
}

export function isLikelySerial(number: number): boolean {
  return number >= LIKELY_SERIALS[0] && number <= LIKELY_SERIALS[1] + 1;
}

/**
 * Whether numbers without a heading are serial days: all of one direction, and as far apart as the
 * days, weeks, months, quarters or years of a table are.
 */
export function areLikelySerials(numbers: readonly number[]): boolean {
  if (!numbers.every(isLikelySerial)) return false;
  const steps = numbers.slice(1).map((number, i) => number - numbers[i]);
  const sign = Math.sign(steps[0] ?? 1);
  const sizes = steps.map((step) => step * sign);
  const within = (from: number, to: number): boolean =>
    sizes.every((size) => size >= from && size <= to);
  return within(0.5, 31.5) || within(88, 93) || within(180, 185) || within(364, 367);
}

function momentsSince1970(numbers: readonly number[]): NumberDates | undefined {
  const largest = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  if (largest < 1e8) return undefined;
  for (const perSecond of [1, 1e3, 1e6, 1e9]) {
    if (largest >= 1e10 * perSecond) continue;
    const perDay = SECONDS_PER_DAY * perSecond;
    const day = (number: WrittenOrNumber): EpochDay => Math.floor(Number(number) / perDay);
    return numbers.every((n) => day(n) >= FIRST_MOMENT && day(n) <= LAST_MOMENT) ? day : undefined;
  }
  return undefined;
}
