import { type EpochDay, epochDayOf, parseIsoDay } from '../time-series/index.ts';

/** Whether the day or the month comes first in dates such as 03/04/2024. */
export type DateOrder = 'dmy' | 'mdy';

/** A date of three numbers of which the first two may be day and month or month and day. */
export interface UnorderedDate {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** Written with points (`03.04.2024`), which is day first wherever it is customary. */
  readonly dotted: boolean;
  /** As it stands in the text. */
  readonly written: string;
}

/** Longer text is not read as a date. */
const MAX_DATE_LENGTH = 48;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(1[89]|2[01])\d{6}$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const EAST_ASIAN =
  /^(?:(?:中華)?民國 ?)?(\d{4}|1\d\d) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?$/;
/** Years of the Republic of China, as Taiwan's exchanges write them: 113/01/02. */
const MINGUO = /^(1\d\d)([-/.])(\d{1,2})\2(\d{1,2})$/;
const MINGUO_YEARS = 1911;
const MONTH_OF_YEAR = /^(\d{4})(?:[-/]|-?M)(\d{1,2})$/i;
const MONTH_AND_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const QUARTER_OF_YEAR = /^(\d{4})[- :/]?Q([1-4])$/i;
const QUARTER_AND_YEAR = /^Q([1-4])[- /]?(\d{4})$/i;
const CLOCK_TIME = /[T ]+\d{1,2}:\d{2}[\d:.,]*[A-Za-z0-9 :+.-]*$/;

/**
 * Reads a date as spreadsheets, finance sites and statistical offices write them; a time of day is
 * left out and the day taken as written.
 *
 * Month and quarter stand for their first day, as at FRED. Month names are read in English, German,
 * French, Spanish, Italian, Portuguese and Dutch.
 *
 * 20240102 is left to {@link compactDay}, for it is also a number.
 *
 * @returns Days since 1970-01-01, an {@link UnorderedDate} if the order of day and month decides,
 *   or `undefined` if the text is no date.
 */
export function readDate(text: string): EpochDay | UnorderedDate | undefined {
  if (text.length < 6 || text.length > MAX_DATE_LENGTH || !/\d/.test(text)) return undefined;
  if (text.length === 10 && text.charCodeAt(4) === 0x2d)
    return parseIsoDay(text) ?? readLooseDate(text);
  return readLooseDate(text.trim());
}

function readLooseDate(text: string): EpochDay | UnorderedDate | undefined {
  let date = text;
  if (date.includes(':')) date = date.replace(CLOCK_TIME, '').replace(/,$/, '');
  let match = YEAR_FIRST.exec(date);
  if (match !== null) return epochDayOf(Number(match[1]), Number(match[3]), Number(match[4]));
  // "2024. 1. 2." and "2. 1. 2024"
  if (date.includes('. ')) {
    const closed = date.replace(/\. +/g, '.').replace(/\.$/, '');
    match = YEAR_FIRST.exec(closed);
    if (match !== null) return epochDayOf(Number(match[1]), Number(match[3]), Number(match[4]));
    if (YEAR_LAST.test(closed)) date = closed;
  }
  match = YEAR_LAST.exec(date);
  if (match !== null) return unordered(match);
  match = EAST_ASIAN.exec(date);
  if (match !== null)
    return epochDayOf(westernYear(match[1]), Number(match[2]), Number(match[3] ?? 1));
  match = MINGUO.exec(date);
  if (match !== null) return epochDayOf(westernYear(match[1]), Number(match[3]), Number(match[4]));
  match = MONTH_OF_YEAR.exec(date);
  if (match !== null) return epochDayOf(Number(match[1]), Number(match[2]), 1);
  match = MONTH_AND_YEAR.exec(date);
  if (match !== null) return epochDayOf(Number(match[2]), Number(match[1]), 1);
  match = QUARTER_OF_YEAR.exec(date);
  if (match !== null) return epochDayOf(Number(match[1]), Number(match[2]) * 3 - 2, 1);
  match = QUARTER_AND_YEAR.exec(date);
  if (match !== null) return epochDayOf(Number(match[2]), Number(match[1]) * 3 - 2, 1);
  return namedMonth(date);
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

/** The day of an {@link UnorderedDate} under an order, or `undefined` if there is no such day. */
export function dayInOrder(
  { first, second, year }: UnorderedDate,
  order: DateOrder,
): EpochDay | undefined {
  return order === 'dmy' ? epochDayOf(year, second, first) : epochDayOf(year, first, second);
}

function unordered(match: RegExpExecArray): UnorderedDate | undefined {
  const [written, first, mark, second, year] = match;
  const date = {
    first: Number(first),
    second: Number(second),
    year: fullYear(year),
    dotted: mark === '.',
    written,
  };
  const exists = dayInOrder(date, 'dmy') !== undefined || dayInOrder(date, 'mdy') !== undefined;
  return exists ? date : undefined;
}

/** Three digits count from 1911. */
function westernYear(digits: string): number {
  return digits.length === 3 ? Number(digits) + MINGUO_YEARS : Number(digits);
}

/** Two digits mean 1970 to 2069. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

const WORDS_BETWEEN = new Set(['de', 'of', 'del', 'den', 'the']);

function namedMonth(date: string): EpochDay | undefined {
  const words = date
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !WORDS_BETWEEN.has(word));
  // "Tuesday, January 2, 2024"
  if (words.length === 4 && !/\d/.test(words[0])) words.shift();
  const at = words.findIndex((word) => monthNamed(word) !== undefined);
  if (at < 0) return undefined;
  const month = monthNamed(words[at])!;
  const [one, two, ...more] = words.filter((_, i) => i !== at);
  if (more.length > 0 || one === undefined) return undefined;
  if (two === undefined) return monthAndYear(one, month, at === 0 && /['-]/.test(date));
  if (/^\d{4}$/.test(one)) return civil(one, month, two);
  return civil(two, month, one);
}

/** "Jan 2024"; with two digits only where they cannot be a day: "Jan-24", "Jan '24". */
function monthAndYear(year: string, month: number, twoDigits: boolean): EpochDay | undefined {
  const fits = twoDigits ? /^(?:\d{4}|'?\d{2})$/ : /^\d{4}$/;
  return fits.test(year) ? epochDayOf(fullYear(year.replace("'", '')), month, 1) : undefined;
}

function civil(year: string, month: number, day: string): EpochDay | undefined {
  const dayOfMonth = /^(\d{1,2})(?:st|nd|rd|th|er|º)?$/.exec(day);
  if (dayOfMonth === null || !/^(?:\d{4}|'?\d{2})$/.test(year)) return undefined;
  return epochDayOf(fullYear(year.replace("'", '')), month, Number(dayOfMonth[1]));
}

const MONTH_BEGINNINGS = [
  'jan ene gen',
  'feb fev',
  'mar mrz mrt maa',
  'apr avr abr',
  'may mai mei mag',
  'jun juin giu',
  'jul juil lug',
  'aug aou ago',
  'sep set',
  'oct okt ott out',
  'nov',
  'dec dez dic',
].map((names) => names.split(' '));

function monthNamed(word: string): number | undefined {
  if (!/^[a-z]{3,10}$/.test(word)) return undefined;
  const index = MONTH_BEGINNINGS.findIndex((beginnings) =>
    beginnings.some((beginning) => word.startsWith(beginning)),
  );
  return index < 0 ? undefined : index + 1;
}

/**
 * The day of a time as publishers' programs write it (`2020-01-02`, `2020-01-02T00:00:00.000Z`,
 * `2020-01-02 16:00:00`), as written.
 */
export function publishedDay(time: unknown): EpochDay | undefined {
  return typeof time === 'string' ? parseIsoDay(time.trim().slice(0, 10)) : undefined;
}
