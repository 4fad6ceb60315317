import type { TimeSeries } from '../time-series/index.ts';
import { bodyText, firstCharacter, kindOfSentence, refusal } from './body.ts';
import { SourceError } from './source-error.ts';
import { type Cells, RangeCells, transposed } from './table/cells.ts';
import type { TableNature } from './table/nature.ts';
import {
  countDatedRows,
  MAX_COLUMNS,
  type ReadTable,
  readTable,
  seriesOf,
  type TableOptions,
} from './table/read-table.ts';
import { MAX_CELLS, splitAt, tooLarge } from './table/text-cells.ts';
import type { DateOrder } from './table/written-date.ts';

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
  return readDelimited(text, options).series;
}

/** A table that has been read, and what was left out of it. */
export interface TableReading {
  /** One series for each column of numbers, or for each name in a column that names several. */
  readonly series: TimeSeries[];
  /** Whether one column holds several series, which another column names. */
  readonly keyed: boolean;
  /**
   * What was left out, as a sentence without its full stop: `3 of 210 rows left out: “Average” is
   * no date (row 5)`. `undefined` if nothing was.
   */
  readonly leftOut: string | undefined;
}

/**
 * Reads pasted or dropped text as {@link parseDelimited} does, and says what it left out.
 *
 * @example
 *   readDelimited('Date,Close\n2024-01-02,5\nAverage,5').leftOut;
 *   // '1 of 2 rows left out: “Average” is no date (row 3)'
 */
export function readDelimited(text: string, options: TableOptions = {}): TableReading {
  const table = tableOfText(text, options);
  return { series: seriesOf(table), keyed: table.keyed, leftOut: table.leftOut };
}

function tableOfText(text: string, options: TableOptions): ReadTable {
  const body = bodyText(text, WHAT, options);
  const first = firstCharacter(body);
  if (first === '<' && !BRACKETED_HEADING.test(body))
    throw new SourceError('unexpected-shape', 'The text is a web page, not a table');
  if (first === '{' || first === '[')
    throw new SourceError('unexpected-shape', 'The text is JSON, not a table');
  return tableOfDelimited(body, options);
}

const WHAT = 'The text';

/** `<DATE>,<OPEN>,<CLOSE>`: the heading of MetaTrader's files and Stooq's archive. */
const BRACKETED_HEADING = /^\s*<\w{1,20}>[,;\t]<\w/;

/** The series of delimited text that has been checked for length. */
export function seriesOfDelimited(body: string): TimeSeries[] {
  return seriesOf(tableOfDelimited(body, {}));
}

function tableOfDelimited(body: string, options: TableOptions): ReadTable {
  const separator = separatorOf(body);
  if (separator === undefined) {
    const kind = kindOfSentence(body);
    if (kind !== undefined) throw refusal(kind, 'The publisher');
  }
  const dateOrder = options.dateOrder ?? orderOfPublisher(body);
  const nature = natureOf(separator);
  const cells = split(body, separator ?? bestGuess(body));
  // Years side by side, as statistical offices publish them.
  const lying =
    separator === undefined && cells.height < cells.width ? transposed(cells) : undefined;
  const isTransposed = { ...nature, isTransposed: true };
  return lying !== undefined && countDatedRows(lying, isTransposed) > 1
    ? readTable(lying, { ...options, dateOrder }, isTransposed)
    : readTable(cells, { ...options, dateOrder }, nature);
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
    const cells = splitSample(sample, separator);
    const count = cells === undefined ? 0 : countDatedRows(cells, natureOf(separator));
    if (count > most || (count > 0 && count === most && separator === 'date' && isTorn(sample)))
      [best, most] = [separator, count];
  }
  return best;
}

function splitSample(sample: string, separator: Separator): Cells | undefined {
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

function split(text: string, separator: Separator, sample = false): Cells {
  if (separator === 'spaces' || separator === 'space') return splitAtSpaces(text, separator);
  const cells = splitAt(text, separator === 'date' ? ',' : separator, sample, WHAT, MAX_COLUMNS);
  return separator === 'date' ? new RangeCells(rowsOf(cells).map(joinDate)) : cells;
}

function rowsOf(cells: Cells): string[][] {
  return Array.from({ length: cells.height }, (_, row) =>
    Array.from({ length: cells.widthOf(row) }, (_, c) => String(cells.at(row, c) ?? '')),
  );
}

/** `Jan 2`, `Jan-2`, `Tue, Jan 2`, `2 Jan`: a date up to the comma before its year. */
const MONTH_AND_DAY =
  /^(?:(?:[A-Za-z]{3,9},? )?[A-Za-z]{3,9}\.?[ -]\d{1,2}|\d{1,2}\.?[ -][A-Za-z]{3,9}\.?)$/;
const YEAR = /^(?:1[89]|20)\d\d$/;

/** Index of the cell that is a date without its year, which the next one is; −1 if there is none. */
function tornAt(row: readonly string[]): number {
  const at = MONTH_AND_DAY.test(row[0] ?? '') ? 0 : MONTH_AND_DAY.test(row[1] ?? '') ? 1 : -1;
  return at >= 0 && YEAR.test(row[at + 1] ?? '') ? at : -1;
}

/**
 * Whether every row with figures begins with a date that its own comma has torn apart, and has a
 * figure behind the year.
 */
function isTorn(sample: string): boolean {
  const rows = rowsOf(splitAt(sample, ',', true, WHAT, MAX_COLUMNS)).slice(0, -1);
  const torn = rows.filter((row) => tornAt(row) >= 0 && row.length > tornAt(row) + 2);
  return torn.length > 0 && torn.length >= rows.length - 3;
}

function joinDate(row: string[]): string[] {
  const at = tornAt(row);
  return at < 0 ? row : [...row.slice(0, at), `${row[at]}, ${row[at + 1]}`, ...row.slice(at + 2)];
}

/** Splits at two spaces or more, or each line once at its last space. */
function splitAtSpaces(text: string, separator: 'spaces' | 'space'): Cells {
  let cells = 0;
  const rows = text.split(/\r\n?|\n/).map((line, i) => {
    const trimmed = line.trim();
    const last = Math.max(trimmed.lastIndexOf(' '), trimmed.lastIndexOf('\u00a0'));
    const row =
      separator === 'spaces'
        ? trimmed.split(/[ \u00a0]{2,}/)
        : last < 0
          ? [trimmed]
          : [trimmed.slice(0, last).trim(), trimmed.slice(last + 1)];
    cells += row.length;
    if (row.length > MAX_COLUMNS || cells > MAX_CELLS || i > MAX_CELLS)
      throw tooLarge(WHAT, row.length, MAX_COLUMNS);
    return row;
  });
  return new RangeCells(rows);
}
