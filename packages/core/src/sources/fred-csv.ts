import {
  type EpochDay,
  epochDayOf,
  parseIsoDay,
  TimeSeries,
  toIsoDay,
} from '../time-series/index.ts';
import { bodyText, firstCharacter, parseJson, refusal, refuseText } from './body.ts';
import { FRED, FRED_PUBLISHER, fredError, fredXmlError, type SeriesIdOption } from './fred.ts';
import { publishedNumber } from './published.ts';
import { SourceError } from './source-error.ts';
import { MAX_COLUMNS } from './table/read-table.ts';

/**
 * Parses `fredgraph.csv?id=A,B`, FRED's download that needs no key: dates in the first column,
 * whatever its name (`observation_date`, before December 2024 `DATE`), and one series in each other
 * column. Missing is `.` or empty; cells may be quoted; any line ends.
 *
 * @param text The body; at most 16 million characters and 256 columns.
 * @param options `id` names a single series whose column does not (`VALUE`).
 * @returns One series for each column, in their order. If only some have no value at all, theirs is
 *   of length 0.
 * @throws SourceError `empty` if there is no value at all, `not-found` (the page FRED shows for an
 *   unknown id), `rate-limited`, `bad-key`, `unexpected-shape` (also a row with more or fewer cells
 *   than the heading, a date or number that is none, two rows for a day, rows out of order), `too-large`.
 * @throws TypeError if it is no text.
 */
export function parseFredCsv(text: string, options: SeriesIdOption = {}): TimeSeries[] {
  const body = bodyText(text, FRED, options);
  const first = firstCharacter(body);
  if (body.startsWith('PK\u0003\u0004'))
    throw new SourceError(
      'unexpected-shape',
      `${FRED} sent a ZIP: it packs series of different frequencies apart; ask for one frequency`,
    );
  if (first === '<') throw fredXmlError(body) ?? refuseText(body, FRED);
  if (first === '{') throw fredError(parseJson(body, FRED)) ?? refusal('unexpected-shape', FRED);

  const { ids, rowsAt } = readHeading(body);
  const { days, columns } = readRows(body, rowsAt, ids.length);
  const series = columns.map((values, i) => {
    const id = ids[i] !== 'VALUE' ? ids[i] : ids.length === 1 ? options.id : undefined;
    return TimeSeries.fromColumns(days, values, {
      ...(id !== undefined && { id, title: id }),
      publisher: FRED_PUBLISHER,
    });
  });
  if (series.every(({ length }) => length === 0)) throw refusal('empty', FRED);
  return series;
}

function readHeading(body: string): { ids: string[]; rowsAt: number } {
  const lineStart = /\S/.exec(body)!.index;
  const end = lineEnd(body, lineStart);
  const line = body.slice(lineStart, end);
  const commas = line.split(',', MAX_COLUMNS + 2).length - 1;
  if (commas === 0) throw refuseText(body, FRED);
  if (commas > MAX_COLUMNS)
    throw new SourceError('too-large', `${FRED} sent more than ${MAX_COLUMNS} columns`);
  const [dates, ...ids] = cellsOf(line);
  const plausible =
    /^[A-Za-z][\w ]{0,63}$/.test(dates) && ids.every((id) => /^[\w.:-]{1,80}$/.test(id));
  const rowsAt = Math.min(end + 1, body.length);
  const empty = !/\S/.test(body.slice(rowsAt, rowsAt + 4096));
  if (!plausible || (empty && !/date/i.test(dates)))
    throw new SourceError('unexpected-shape', `${FRED} sent no heading of date and series`);
  return { ids, rowsAt };
}

interface Columns {
  readonly days: Int32Array;
  /** NaN where missing. */
  readonly columns: readonly Float64Array[];
}

/**
 * 10 ** k is exact, so mantissa / 10 ** k is the number nearest to the written one as long as the
 * mantissa is exact too.
 */
const POWERS_OF_TEN = Float64Array.from({ length: 16 }, (_, k) => 10 ** k);

// Reads character by character what nearly every row is, "2024-01-03,7681024"; a row with anything
// else in it goes to readOddRow. Character codes stand as numbers, which is faster than constants
// of the module: 0x0a and 0x0d end a line, 0x2c is the comma, 0x2d the hyphen, 0x2e the point, and
// 0x30 to 0x39 are the digits.
function readRows(text: string, start: number, width: number): Columns {
  // Up to the last line end no loop over a line needs to look for the end of the text.
  const closed = lastLineEnd(text);
  const capacity = Math.floor((text.length - start) / (10 + width)) + 1;
  const days = new Int32Array(capacity);
  const columns = Array.from({ length: width }, () => new Float64Array(capacity));
  const calendar = { month: -1, eve: 0 };
  let row = 0;
  let inOrder = true;
  let rises = false;
  let falls = false;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) {
      at++;
      continue;
    }
    let day = at + 10 <= closed ? dayAt(text, at, calendar) : undefined;
    let end = day === undefined ? -1 : readCells(text, at + 10, columns, row);
    if (end < 0) {
      end = lineEnd(text, at);
      day = readOddRow(text.slice(at, end), columns, row);
    }
    if (day !== undefined) {
      if (row > 0) {
        if (day > days[row - 1]) rises = true;
        else {
          inOrder = false;
          falls ||= day < days[row - 1];
        }
      }
      days[row] = day;
      row++;
    }
    at = end + 1;
  }
  const read = {
    days: days.subarray(0, row),
    columns: columns.map((values) => values.subarray(0, row)),
  };
  // Days that go both ways: the dates of rows were exchanged.
  if (rises && falls) throw new SourceError('unexpected-shape', `${FRED} sent rows out of order`);
  if (!inOrder) refuseTwoValues(read);
  return read;
}

/** A day with two different rows: the date of one of them was damaged. */
function refuseTwoValues({ days, columns }: Columns): void {
  const rows = new Map<EpochDay, number>();
  for (const [row, day] of days.entries()) {
    const other = rows.get(day);
    rows.set(day, row);
    if (other === undefined || columns.every((values) => Object.is(values[row], values[other])))
      continue;
    throw new SourceError('unexpected-shape', `${FRED} sent two rows for ${toIsoDay(day)}`);
  }
}

/**
 * The day written as `YYYY-MM-DD` at an index, or `undefined`.
 *
 * @param calendar The month of the row before, as `YYYYMM`, and the day before its first: most rows
 *   lie in the same month.
 */
function dayAt(
  text: string,
  at: number,
  calendar: { month: number; eve: number },
): number | undefined {
  if (text.charCodeAt(at + 4) !== 0x2d || text.charCodeAt(at + 7) !== 0x2d) return undefined;
  const century = twoDigitsAt(text, at);
  const year = twoDigitsAt(text, at + 2);
  const month = twoDigitsAt(text, at + 5);
  const dayOfMonth = twoDigitsAt(text, at + 8);
  if ((century | year | month | dayOfMonth) < 0) return undefined;
  const fullYear = century * 100 + year;
  const yearAndMonth = fullYear * 100 + month;
  if (yearAndMonth === calendar.month && dayOfMonth >= 1 && dayOfMonth <= 28)
    return calendar.eve + dayOfMonth;
  const day = epochDayOf(fullYear, month, dayOfMonth);
  if (day !== undefined) {
    calendar.month = yearAndMonth;
    calendar.eve = day - dayOfMonth;
  }
  return day;
}

/** A number of two digits; negative if it is anything else. */
function twoDigitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return isDigit(tens) && isDigit(ones) ? tens * 10 + ones : -1;
}

// One comparison for both ends: a negative number becomes a large one.
function isDigit(digit: number): boolean {
  return digit >>> 0 <= 9;
}

/**
 * Reads the cells of a row of plain numbers into the columns. Returns where the line ends, or −1 if
 * the row holds anything else.
 */
function readCells(
  text: string,
  start: number,
  columns: readonly Float64Array[],
  row: number,
): number {
  let at = start;
  let code = text.charCodeAt(at);
  for (let c = 0; c < columns.length; c++) {
    if (code !== 0x2c) return -1;
    code = text.charCodeAt(++at);
    const negative = code === 0x2d;
    if (negative) code = text.charCodeAt(++at);
    const first = at;
    let mantissa = 0;
    for (; isDigit(code - 0x30); code = text.charCodeAt(++at))
      mantissa = mantissa * 10 + (code - 0x30);
    let digits = at - first;
    let decimals = 0;
    if (code === 0x2e) {
      const point = at;
      code = text.charCodeAt(++at);
      for (; isDigit(code - 0x30); code = text.charCodeAt(++at))
        mantissa = mantissa * 10 + (code - 0x30);
      decimals = at - point - 1;
      digits += decimals;
    }
    // 15 digits are exact in a double.
    if (digits > 15 || (digits === 0 && negative)) return -1;
    const value = decimals === 0 ? mantissa : mantissa / POWERS_OF_TEN[decimals];
    columns[c][row] = digits === 0 ? Number.NaN : negative ? -value : value;
  }
  return code === 0x0a || code === 0x0d ? at : -1;
}

/**
 * Reads a row with quoted cells, spaces or unusual numbers. Returns its day; `undefined` for a
 * blank line.
 */
function readOddRow(
  line: string,
  columns: readonly Float64Array[],
  row: number,
): number | undefined {
  if (line.trim() === '') return undefined;
  if (line.length > 64 * (MAX_COLUMNS + 1)) throw refusal('unexpected-shape', FRED);
  const [date, ...written] = cellsOf(line);
  const day = parseIsoDay(date);
  if (day === undefined)
    throw new SourceError('unexpected-shape', `${FRED} sent a row that does not begin with a date`);
  if (written.length !== columns.length) {
    const counts = `${written.length} instead of ${columns.length}`;
    throw new SourceError(
      'unexpected-shape',
      `${FRED} sent a row for ${date} with another number of values than the heading has (${counts})`,
    );
  }
  for (let c = 0; c < columns.length; c++) {
    const value = publishedNumber(written[c]);
    if (value === undefined)
      throw new SourceError(
        'unexpected-shape',
        `${FRED} sent a value for ${date} that is not a number`,
      );
    columns[c][row] = value;
  }
  return day;
}

/**
 * The cells of a line, without the quotation marks and spaces around them; FRED's cells hold
 * neither commas nor quotation marks.
 */
function cellsOf(line: string): string[] {
  return line.split(',').map((cell) => {
    const text = cell.trim();
    return text.length >= 2 && text.startsWith('"') && text.endsWith('"')
      ? text.slice(1, -1).trim()
      : text;
  });
}

function lineEnd(body: string, from: number): number {
  for (let i = from; i < body.length; i++) {
    const code = body.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return i;
  }
  return body.length;
}

function lastLineEnd(text: string): number {
  let i = text.length - 1;
  while (i >= 0 && text.charCodeAt(i) !== 0x0a && text.charCodeAt(i) !== 0x0d) i--;
  return i;
}
