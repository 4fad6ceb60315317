import type { TimeSeries } from '../time-series/index.ts';
import { bodyText, firstCharacter, kindOfSentence, refusal } from './body.ts';
import type { DateOrder } from './dates.ts';
import { SourceError } from './source-error.ts';
import {
  datedRowCount,
  MAX_COLUMNS,
  seriesOfTable,
  type TableNature,
  type TableOptions,
} from './table.ts';

/** More cells than this are refused. */
const MAX_CELLS = 1_000_000;

/** A quotation longer than this is one that was never meant to open. */
const MAX_CELL_LENGTH = 2 ** 16;

/** Lines on which the ways to split are tried. */
const SAMPLE_LINES = 200;
const SAMPLE_LENGTH = 2 ** 16;

/**
 * What separates the cells of a line. `date` is a comma where the date itself holds an unquoted
 * one: `Jan 2, 2024,123.4`.
 */
type Separator = '\t' | ';' | '|' | ',' | 'date' | 'spaces' | 'space';

// A comma also stands in numbers and dates, so it comes after what does not.
const SEPARATORS: readonly Separator[] = ['\t', ';', '|', ',', 'date', 'spaces', 'space'];

/**
 * Parses pasted or dropped text: CSV, tab-separated, semicolons, pipes or columns of spaces; any
 * line ends, quotation marks, with or without heading, from old to new or from new to old. The
 * downloads of Yahoo, Investing.com, Stooq, Nasdaq, TradingView and FRED among others.
 *
 * Dates: 2024-01-02, 2024/01/02, 20240102, 02.01.2024, 02/01/2024, Jan 2, 2024, 2 January 2024,
 * 2024年1月2日, 113/01/02 (Taiwan); a month (2024-01, Jan 2024) or quarter (2024Q1) is its first day;
 * a time of day is left out. Numbers: 1,234.5, 1.234,5, 1 234,5, 1'234.5, (1.5), $, €, %, K, M, B.
 * A per cent stays as written: 3.62% is 3.62, in the unit per cent.
 *
 * @param text At most 16 million characters, 256 columns and a million cells.
 * @param options Answers to the questions the text leaves open; see {@link SourceError.question}.
 * @returns One series for each column of numbers, in their order, named by the heading; see {@link
 *   pickPrice} for the one to compare.
 * @throws SourceError `unexpected-shape` (with a question where 03/04/2024 or 1.234 has two
 *   readings), `empty`, `too-large`, `rate-limited`, `bad-key`, `not-found`. @throws TypeError if
 *   it is no text. @throws RangeError on an unknown option.
 */
export function parseDelimited(text: string, options: TableOptions = {}): TimeSeries[] {
  const body = bodyText(text, WHAT, options);
  const first = firstCharacter(body);
  if (first === '<' && !BRACKETED_HEADING.test(body))
    throw new SourceError('unexpected-shape', 'The text is a web page, not a table');
  if (first === '{' || first === '[')
    throw new SourceError('unexpected-shape', 'The text is JSON, not a table');
  return seriesOfDelimited(body, options);
}

const WHAT = 'The text';

/** `<DATE>,<OPEN>,<CLOSE>`: the heading of MetaTrader's files and Stooq's archive. */
const BRACKETED_HEADING = /^\s*<\w{1,20}>[,;\t]<\w/;

/** The series of delimited text that has been checked for length. */
export function seriesOfDelimited(body: string, options: TableOptions = {}): TimeSeries[] {
  const separator = separatorOf(body);
  if (separator === undefined) {
    const kind = kindOfSentence(body);
    if (kind !== undefined) throw refusal(kind, 'The publisher');
  }
  const dateOrder = options.dateOrder ?? orderOfPublisher(body);
  return seriesOfTable(
    split(body, separator ?? bestGuess(body)),
    { ...options, dateOrder },
    natureOf(separator),
  );
}

/**
 * What the heading says about the dates: Nasdaq's, which no other download has, stands over dates
 * with the month first.
 */
function orderOfPublisher(body: string): DateOrder | undefined {
  return /^"?Date"?,"?Close\/Last"?,/.test(body) ? 'mdy' : undefined;
}

function natureOf(separator: Separator | undefined): TableNature {
  const cutsNumbers = separator === ',' || separator === 'date';
  return {
    what: WHAT,
    dayOf: () => undefined,
    serialDays: false,
    fixedWidth: cutsNumbers,
    semicolons: separator === ';',
  };
}

/**
 * The separator that gives the most rows with a date and a number; `undefined` if none gives any.
 */
function separatorOf(body: string): Separator | undefined {
  const sample = beginning(body);
  let best: Separator | undefined;
  let most = 0;
  for (const separator of SEPARATORS) {
    const rows = splitSample(sample, separator);
    const count = rows === undefined ? 0 : datedRowCount(rows, natureOf(separator));
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

function splitSample(sample: string, separator: Separator): string[][] | undefined {
  try {
    return split(sample, separator, true);
  } catch {
    return undefined;
  }
}

function bestGuess(body: string): Separator {
  const line = beginning(body);
  return SEPARATORS.find((separator) => separator.length === 1 && line.includes(separator)) ?? ',';
}

/** The first lines, whole. */
function beginning(body: string): string {
  let end = 0;
  for (let line = 0; line < SAMPLE_LINES && end < SAMPLE_LENGTH; line++) {
    const next = nextLineEnd(body, end);
    if (next >= body.length) return body.slice(0, Math.max(SAMPLE_LENGTH, end));
    end = next + 1;
  }
  return body.slice(0, end > SAMPLE_LENGTH * 2 ? SAMPLE_LENGTH : end);
}

function nextLineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return i;
  }
  return text.length;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

function split(text: string, separator: Separator, sample = false): string[][] {
  if (separator === 'spaces' || separator === 'space') return splitAtSpaces(text, separator);
  const rows = splitAt(text, separator === 'date' ? ',' : separator, sample);
  return separator === 'date' ? rows.map(joinDate) : rows;
}

/**
 * Splits at a character; cells in quotation marks may hold it, line ends and doubled quotation
 * marks.
 */
function splitAt(text: string, separator: string, sample: boolean): string[][] {
  const separatorCode = separator.charCodeAt(0);
  const { length } = text;
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let i = 0;
  while (i < length) {
    let start = i;
    while (text.charCodeAt(start) === 0x20) start++;
    let cell: string;
    if (text.charCodeAt(start) === QUOTE) {
      const end = endOfQuoted(text, start);
      if (end < 0 && !sample)
        throw new SourceError(
          'unexpected-shape',
          `${WHAT}: a quotation mark in row ${rows.length + 1} is never closed`,
        );
      const close = end < 0 ? length : end;
      i = close + 1;
      const rest = i;
      while (i < length && !endsCell(text.charCodeAt(i), separatorCode)) i++;
      cell = text.slice(start + 1, close).replaceAll('""', '"') + text.slice(rest, i);
    } else {
      while (i < length && !endsCell(text.charCodeAt(i), separatorCode)) i++;
      cell = text.slice(start, i);
    }
    row.push(cell.trim());
    if (row.length > MAX_COLUMNS || ++cells > MAX_CELLS) throw tooLarge(row.length);
    const code = text.charCodeAt(i);
    if (code === separatorCode) {
      i++;
      if (
        i === length ||
        text.charCodeAt(i) === LINE_FEED ||
        text.charCodeAt(i) === CARRIAGE_RETURN
      ) {
        row.push('');
        if (i === length) break;
      } else continue;
    }
    if (text.charCodeAt(i) === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED) i++;
    i++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function endsCell(code: number, separatorCode: number): boolean {
  return code === separatorCode || code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Where the quotation closes; −1 if it does not, or not within the length of any cell. */
function endOfQuoted(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && at - start <= MAX_CELL_LENGTH) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
    at = text.indexOf('"', at + 2);
  }
  return -1;
}

function tooLarge(columns: number): SourceError {
  const what =
    columns > MAX_COLUMNS ? `more than ${MAX_COLUMNS} columns` : 'more than a million cells';
  return new SourceError('too-large', `${WHAT} has ${what}`);
}

const MONTH_AND_DAY = /^(?:[A-Za-z]{3,9},? )?[A-Za-z]{3,9}\.? \d{1,2}$/;

function joinDate(row: string[]): string[] {
  const at = MONTH_AND_DAY.test(row[0] ?? '') ? 0 : MONTH_AND_DAY.test(row[1] ?? '') ? 1 : -1;
  if (at < 0 || !/^\d{4}$/.test(row[at + 1] ?? '')) return row;
  return [...row.slice(0, at), `${row[at]}, ${row[at + 1]}`, ...row.slice(at + 2)];
}

/** Splits at two spaces or more, or each line once at its last space. */
function splitAtSpaces(text: string, separator: 'spaces' | 'space'): string[][] {
  let cells = 0;
  return text.split(/\r\n?|\n/).map((line, i) => {
    const trimmed = line.trim();
    const last = Math.max(trimmed.lastIndexOf(' '), trimmed.lastIndexOf('\u00a0'));
    const row =
      separator === 'spaces'
        ? trimmed.split(/[ \u00a0]{2,}/)
        : last < 0
          ? [trimmed]
          : [trimmed.slice(0, last).trim(), trimmed.slice(last + 1)];
    cells += row.length;
    if (row.length > MAX_COLUMNS || cells > MAX_CELLS || i > MAX_CELLS) throw tooLarge(row.length);
    return row;
  });
}
