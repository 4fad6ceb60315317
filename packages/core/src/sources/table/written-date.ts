import { type EpochDay, epochDayOf, parseIsoDay } from '../../time-series/index.ts';
import { monthNamed, withoutWeekday } from './date-words.ts';

/**
 * What comes first in dates of three numbers: the day (25/04/2024), the month (04/25/2024), or a
 * year of two digits (24/04/25).
 */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date that cannot be told by itself: its order, or the century of its year, is open. */
export interface OpenDate {
  /** As it stands in the text. */
  readonly written: string;
  /** Written with points (`03.04.2024`), which is day first wherever it is customary. */
  readonly dotted: boolean;
  /** The three numbers as they follow each other; with a month's name: day, month, year. */
  readonly numbers: readonly [number, number, number];
  /**
   * - `order`: day and month may change places, the year has four digits and stands last;
   * - `order-and-century`: three numbers of two digits;
   * - `century`: only the year's first two digits are missing.
   */
  readonly open: 'order' | 'order-and-century' | 'century';
  /** Whether the first number can be a year of two digits. */
  readonly yearFirst: boolean;
}

/** Year, month and day; the year of two digits if `century` is open. */
export interface CivilReading {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly century: 'known' | 'open';
}

/** Longer text is not read as a date. */
const MAX_DATE_LENGTH = 48;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(1[89]|2[01])\d{6}$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const EAST_ASIAN = /^(\d{4}|\d{1,3})[年년](\d{1,2})[月월](?:(\d{1,2})[日日号號일]?)?$/;
/** Years of the Republic of China, as Taiwan's exchanges write them: 113/01/02. */
const MINGUO = /^(1\d\d)([-/.])(\d{1,2})\2(\d{1,2})$/;
export const MINGUO_YEARS = 1911;
/** The eras of Japan by their letter or characters, with the year before their first. */
const ERAS: Readonly<Record<string, number>> = {
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};
const ERA_DAY = /^([MTSHR])(\d{1,2})([-/.])(\d{1,2})\3(\d{1,2})$/;
const ERA_YEAR = /^(明治|大正|昭和|平成|令和)(\d{1,2}|元)年(\d{1,2})月(?:(\d{1,2})日)?$/;
const MONTH_OF_YEAR = /^(\d{4})(?:[-/]|-?M)(\d{1,2})$/i;
const MONTH_AND_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const QUARTER_OF_YEAR = /^(\d{4}|\d{3}(?=年))年?[-:/.]?[QT]?第?([1-4一二三四])(?:季度?|Q|분기)?$/i;
const QUARTER_AND_YEAR = /^[QT]([1-4])[-/']?(\d{4}|\d{2})$/i;
const NUMBERED_QUARTER = /^([1-4])(?:Q|T|\.?Quartal|\.?Kwartał|분기)[-/']?(\d{4}|\d{2})$/i;
const HALF_OF_YEAR = /^(\d{4})[-:/.]?[HS]([12])$/i;
const HALF_AND_YEAR = /^(?:[HS]([12])|([12])[HS])[-/']?(\d{4})$/i;
const CHINESE_HALF = /^(\d{4})年?([上下])半年?$/;
const WEEK = /^(\d{4})-?(?:W|KW|第)(\d{1,2})[周週]?(?:-?([1-7]))?$/i;
const WEEK_AND_YEAR = /^(?:W|KW)(\d{1,2})[-/]?(\d{4})$/i;
const CLOCK_TIME =
  /(?:[T ]+|(?<=\d) ?)(?:上午|下午|午前|午後|오전|오후)? ?\d{1,2}[:時时]\d{2}[\d:.,分秒]*[A-Za-z0-9 :+./()[\]_-]*$/;
/** `20240102 160000`: a day in one piece and the time of day in another. */
const COMPACT_AND_TIME = /^((?:1[89]|2[01])\d{6})[T ]\d{4}(?:\d{2})?Z?$/;
const QUARTER_DIGITS = '一二三四';

/**
 * Reads a date as spreadsheets, finance sites and statistical offices write them; a time of day and
 * a weekday are left out and the day taken as written.
 *
 * Week, month, quarter and half-year stand for their first day, as at FRED; a week begins on Monday
 * (ISO 8601). Month names are read in the languages of {@link monthNamed}.
 *
 * 20240102 is left to {@link compactDay}, for it is also a number.
 *
 * @param periods Whether weeks, months, quarters and half-years count.
 * @returns Days since 1970-01-01, an {@link OpenDate} if the order of day and month or the century
 *   decides, or `undefined` if the text is no date.
 */
export function readDate(text: string, periods = true): EpochDay | OpenDate | undefined {
  if (text.length < 4 || text.length > MAX_DATE_LENGTH) return undefined;
  if (text.length <= 10) {
    const day = text.charCodeAt(4) === 0x2d ? parseIsoDay(text) : ofNumbers(text, text, periods);
    if (day !== undefined) return day;
  }
  if (!/[\d\uff10-\uff19元]/.test(text) || /^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  return readLooseDate(tidied(text), text.trim(), periods);
}

function tidied(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff0f\uff0d\uff0e\uff08\uff09\uff1a]/g, (mark) =>
      String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .trim();
}

function readLooseDate(
  tidy: string,
  written: string,
  periods: boolean,
): EpochDay | OpenDate | undefined {
  let date = tidy;
  if (/[:時时]/.test(date)) date = date.replace(CLOCK_TIME, '').replace(/,$/, '').trim();
  const inOnePiece = COMPACT_AND_TIME.exec(date);
  if (inOnePiece !== null) return compactDay(inOnePiece[1]);
  date = withoutWeekday(date);
  const [first] = date;
  if (first === undefined) return undefined;
  const close = closedUp(date);
  return (
    ofNumbers(close, written, periods) ??
    ofEastAsia(close, written, periods) ??
    (periods ? ofPeriod(close, written) : undefined) ??
    namedMonth(date, written, periods)
  );
}

/** `2023- 10- 09`, `2024. 1. 2.` and `2024 年 1 月` without their spaces. */
function closedUp(date: string): string {
  return date.replace(/ /g, '').replace(/\.$/, '');
}

function ofNumbers(
  date: string,
  written: string,
  periods: boolean,
): EpochDay | OpenDate | undefined {
  let match = YEAR_FIRST.exec(date);
  if (match !== null) return epochDayOf(Number(match[1]), Number(match[3]), Number(match[4]));
  match = YEAR_LAST.exec(date);
  if (match !== null) return openDate(match, written);
  match = MINGUO.exec(date);
  if (match !== null)
    return epochDayOf(Number(match[1]) + MINGUO_YEARS, Number(match[3]), Number(match[4]));
  if (!periods) return undefined;
  match = MONTH_OF_YEAR.exec(date);
  if (match !== null) return epochDayOf(Number(match[1]), Number(match[2]), 1);
  match = MONTH_AND_YEAR.exec(date);
  if (match !== null) return epochDayOf(Number(match[2]), Number(match[1]), 1);
  return undefined;
}

function ofEastAsia(
  date: string,
  written: string,
  periods: boolean,
): EpochDay | OpenDate | undefined {
  const ofRepublic = /^(?:中華)?民國?(?=\d|元)/.exec(date);
  const bare =
    ofRepublic === null ? date : date.slice(ofRepublic[0].length).replace(/^元年/, '1年');
  let match = EAST_ASIAN.exec(bare);
  if (match !== null) {
    if (match[3] === undefined && !periods) return undefined;
    const [month, day] = [Number(match[2]), Number(match[3] ?? 1)];
    const year = Number(match[1]);
    if (ofRepublic !== null || match[1].length === 3)
      return epochDayOf(year + MINGUO_YEARS, month, day);
    if (match[1].length === 4) return epochDayOf(year, month, day);
    return match[1].length === 2 ? ofOpenCentury(day, month, year, written) : undefined;
  }
  if (ofRepublic !== null) {
    match = /^(\d{1,3})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(bare);
    if (match !== null)
      return epochDayOf(Number(match[1]) + MINGUO_YEARS, Number(match[3]), Number(match[4]));
    match = /^(\d{1,3})年?第?([1-4一二三四])季度?$/.exec(bare);
    if (match !== null && periods)
      return epochDayOf(Number(match[1]) + MINGUO_YEARS, quarterMonth(match[2]), 1);
  }
  match = ERA_DAY.exec(date);
  if (match !== null)
    return epochDayOf(ERAS[match[1]] + Number(match[2]), Number(match[4]), Number(match[5]));
  match = ERA_YEAR.exec(date);
  if (match !== null && (periods || match[4] !== undefined)) {
    const year = ERAS[match[1]] + (match[2] === '元' ? 1 : Number(match[2]));
    return epochDayOf(year, Number(match[3]), Number(match[4] ?? 1));
  }
  return undefined;
}

function ofPeriod(date: string, written: string): EpochDay | OpenDate | undefined {
  let match = QUARTER_OF_YEAR.exec(date);
  // "20241" is a number.
  if (match !== null && !/^\d+$/.test(date)) {
    const year = Number(match[1]);
    return epochDayOf(year < 1000 ? year + MINGUO_YEARS : year, quarterMonth(match[2]), 1);
  }
  match = QUARTER_AND_YEAR.exec(date) ?? NUMBERED_QUARTER.exec(date);
  if (match !== null) {
    const month = quarterMonth(match[1]);
    return match[2].length === 4
      ? epochDayOf(Number(match[2]), month, 1)
      : ofOpenCentury(1, month, Number(match[2]), written);
  }
  match = HALF_OF_YEAR.exec(date);
  if (match !== null) return epochDayOf(Number(match[1]), match[2] === '1' ? 1 : 7, 1);
  match = HALF_AND_YEAR.exec(date);
  if (match !== null)
    return epochDayOf(Number(match[3]), (match[1] ?? match[2]) === '1' ? 1 : 7, 1);
  match = CHINESE_HALF.exec(date);
  if (match !== null) return epochDayOf(Number(match[1]), match[2] === '上' ? 1 : 7, 1);
  match = /^(\d{4})年?第?(\d{1,2})[周週]$/.exec(date) ?? WEEK.exec(date);
  if (match !== null) return dayOfWeek(Number(match[1]), Number(match[2]), Number(match[3] ?? 1));
  match = WEEK_AND_YEAR.exec(date);
  if (match !== null) return dayOfWeek(Number(match[2]), Number(match[1]), 1);
  return undefined;
}

function quarterMonth(digit: string): number {
  const quarter = /\d/.test(digit) ? Number(digit) : QUARTER_DIGITS.indexOf(digit) + 1;
  return quarter * 3 - 2;
}

/** The day of an ISO week, whose first is the one with 4 January. */
function dayOfWeek(year: number, week: number, weekday: number): EpochDay | undefined {
  const fourth = epochDayOf(year, 1, 4);
  const next = epochDayOf(year + 1, 1, 4);
  if (fourth === undefined || next === undefined || week < 1) return undefined;
  const day = mondayOf(fourth) + (week - 1) * 7;
  return day < mondayOf(next) ? day + weekday - 1 : undefined;
}

// Day 0, 1 January 1970, was a Thursday.
function mondayOf(day: EpochDay): EpochDay {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** The day of `20240102`, of the years 1800 to 2199. */
export function compactDay(date: number | string): EpochDay | undefined {
  const digits = String(date).trim();
  if (!COMPACT.test(digits)) return undefined;
  return epochDayOf(
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6)),
  );
}

/** What an {@link OpenDate} says under an order, or `undefined` if there is no such day. */
export function inOrder(
  { numbers: [one, two, three], open, yearFirst }: OpenDate,
  order: DateOrder,
): CivilReading | undefined {
  const century = open === 'order' ? 'known' : 'open';
  const reading =
    open === 'century' || order === 'dmy'
      ? { year: three, month: two, day: one, century }
      : order === 'mdy'
        ? { year: three, month: one, day: two, century }
        : yearFirst
          ? { year: one, month: two, day: three, century }
          : undefined;
  if (reading === undefined) return undefined;
  // Of a year of two digits one that is a leap year stands for the century.
  const year = century === 'known' ? reading.year : 2000 + reading.year;
  return epochDayOf(year, reading.month, reading.day) === undefined
    ? undefined
    : (reading as CivilReading);
}

function openDate(match: RegExpExecArray, written: string): OpenDate | undefined {
  const [, first, mark, second, year] = match;
  const date: OpenDate = {
    numbers: [Number(first), Number(second), Number(year)],
    open: year.length === 4 ? 'order' : 'order-and-century',
    yearFirst: year.length === 2 && first.length === 2,
    dotted: mark === '.',
    written,
  };
  const exists = (['dmy', 'mdy', 'ymd'] as const).some(
    (order) => inOrder(date, order) !== undefined,
  );
  return exists ? date : undefined;
}

function ofOpenCentury(
  day: number,
  month: number,
  year: number,
  written: string,
): OpenDate | undefined {
  const date: OpenDate = {
    numbers: [day, month, year],
    open: 'century',
    yearFirst: false,
    dotted: false,
    written,
  };
  return inOrder(date, 'dmy') === undefined ? undefined : date;
}

const WORDS_BETWEEN = new Set(['de', 'of', 'del', 'den', 'the', 'st', 'nd', 'rd', 'th', 'er', 'º']);

function namedMonth(
  date: string,
  written: string,
  periods: boolean,
): EpochDay | OpenDate | undefined {
  if (!/\p{L}{3}/u.test(date)) return undefined;
  const words = date
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    // "2nd", "02JAN2024"
    .replace(/(\d)(?=\p{L})|(\p{L})(?=['’\d])/gu, '$1$2 ')
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !WORDS_BETWEEN.has(word));
  const at = words.findIndex((word) => monthNamed(word) !== undefined);
  if (at < 0) return undefined;
  const month = monthNamed(words[at])!;
  const [one, two, ...more] = words.filter((_, i) => i !== at);
  if (more.length > 0 || one === undefined) return undefined;
  if (two === undefined)
    return periods ? monthAndYear(one, month, at === 0 && /['’-]/.test(date), written) : undefined;
  return /^\d{4}$/.test(one) ? civil(one, month, two, written) : civil(two, month, one, written);
}

/** "Jan 2024"; with two digits only where they cannot be a day: "Jan-24", "Jan '24". */
function monthAndYear(
  year: string,
  month: number,
  twoDigits: boolean,
  written: string,
): EpochDay | OpenDate | undefined {
  return /^\d{4}$/.test(year) || (twoDigits && /^['’]?\d{2}$/.test(year))
    ? civil(year, month, '1', written)
    : undefined;
}

function civil(
  year: string,
  month: number,
  day: string,
  written: string,
): EpochDay | OpenDate | undefined {
  if (!/^\d{1,2}$/.test(day)) return undefined;
  if (/^\d{4}$/.test(year)) return epochDayOf(Number(year), month, Number(day));
  return /^['’]?\d{2}$/.test(year)
    ? ofOpenCentury(Number(day), month, Number(year.replace(/['’]/, '')), written)
    : undefined;
}
