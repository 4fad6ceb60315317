import {
  type EpochDay,
  epochDayOf,
  type SeriesLabel,
  TimeSeries,
  toIsoDay,
} from '../time-series/index.ts';
import { compactDay, type DateOrder, dayInOrder, readDate, type UnorderedDate } from './dates.ts';
import { type DecimalMark, decimalEvidence, numericValue, writtenNumber } from './numbers.ts';
import { SourceError } from './source-error.ts';

/**
 * What a cell of a table or spreadsheet range holds. Booleans and anything else that is neither
 * number, text nor date are missing.
 */
export type Cell = string | number | boolean | Date | null | undefined;

/** Answers to what a table's own text may leave open. */
export interface TableOptions {
  /**
   * Which comes first in dates such as 03/04/2024. Left out: decided by a date that fits only one
   * order, such as 25/04/2024.
   */
  readonly dateOrder?: DateOrder;
  /** The decimal mark. Left out: decided by a number that fits only one, such as 1.234,5. */
  readonly decimal?: DecimalMark;
}

/** What is known of a table beside its cells. */
export interface TableNature {
  /** How sentences call it: "The text", "The range". */
  readonly what: string;
  /** The calendar day of a Date cell. */
  readonly dayOf: (date: Date) => EpochDay | undefined;
  /** Whether a first column of numbers may be spreadsheet days without a heading that says so. */
  readonly serialDays: boolean;
  /**
   * Whether the number of cells in a row must not exceed that of the heading: a separator may have
   * cut a number in two.
   */
  readonly fixedWidth: boolean;
  /** Whether the cells were separated by semicolons, as where the comma is the decimal mark. */
  readonly semicolons: boolean;
}

/** More columns than this are refused. */
export const MAX_COLUMNS = 256;

/** Rows on which the column of dates is found. */
const SAMPLE_ROWS = 1000;

/** 1899-12-30, day 0 of spreadsheets, as days since 1970-01-01. */
const SERIAL_EPOCH = -25_569;
const LAST_SERIAL = 2_958_465;
/**
 * Serial day of 1910: smaller numbers below a heading such as "Day" are days of the month or the
 * like.
 */
const FIRST_SERIAL = 3_654;
/** Serial days of 1950 to 2099: what may be a date without a heading that says so. */
const LIKELY_SERIALS = [18_264, 73_050] as const;

/**
 * The series of a table: one for each column of numbers, named by its heading, over the days of the
 * column of dates.
 *
 * - The column of dates is the first of those with the most dates. Without any, a numeric column
 *   headed as date, time or year: spreadsheet days, seconds or milliseconds since 1970, 20240102,
 *   or years.
 * - Rows above the first date are heading or preamble. A later row without a date is left out,
 *   unless its date cannot be read.
 * - A column counts if at least half of its cells that are not missing are numbers. Missing: blank,
 *   `.`, `-`, `N/A`, `null` and the like, booleans, spreadsheet errors.
 * - Of rows with the same day the latest is kept, which is the first in a table that runs from new
 *   to old.
 * - Another column of dates to the right of values begins another table, whose values are on its
 *   own dates.
 *
 * @throws SourceError `unexpected-shape`, with the question to answer if the order of day and month
 *   or the decimal mark stays open; `empty`.
 */
export function seriesOfTable(
  rows: readonly (readonly Cell[])[],
  options: TableOptions,
  nature: TableNature,
): TimeSeries[] {
  checkOptions(options);
  const starts = tableStarts(rows, nature);
  if (starts.length === 1) return seriesOfOneTable(rows, options, nature);
  const series = starts.flatMap((start, i) => {
    const table = rows.map((row) => row.slice(start, starts[i + 1]));
    return datedRowCount(table, nature) > 0 ? seriesOfOneTable(table, options, nature) : [];
  });
  if (series.length === 0) throw new SourceError('empty', `${nature.what} has dates but no values`);
  return series;
}

function seriesOfOneTable(
  rows: readonly (readonly Cell[])[],
  options: TableOptions,
  nature: TableNature,
): TimeSeries[] {
  const dates = findDates(rows, nature);
  if (dates === undefined) throw withoutDates(rows, nature);
  const dated = datedRows(rows, dates, options, nature);
  const heading = headings(rows, dates);
  checkWidth(rows, dated, heading, nature);
  const decimal = decimalMark(rows, dates, dated, options, nature);
  const series = valueColumns(rows, dates, dated, heading, decimal, nature);
  if (series.length === 0) throw new SourceError('empty', `${nature.what} has dates but no values`);
  return series;
}

/**
 * How many rows hold a date and, elsewhere, a number: the measure of a way to split text into
 * cells.
 */
export function datedRowCount(rows: readonly (readonly Cell[])[], nature: TableNature): number {
  const dates = findDates(rows, nature);
  if (dates === undefined) return 0;
  return rows.filter(
    (row, i) =>
      dates.cells[i] !== undefined && row.some((cell, c) => c !== dates.column && isNumber(cell)),
  ).length;
}

function checkOptions({ dateOrder, decimal }: TableOptions): void {
  if (dateOrder !== undefined && dateOrder !== 'dmy' && dateOrder !== 'mdy') {
    throw new RangeError(`dateOrder must be 'dmy' or 'mdy', not ${String(dateOrder)}`);
  }
  if (decimal !== undefined && decimal !== '.' && decimal !== ',') {
    throw new RangeError(`decimal must be '.' or ',', not ${String(decimal)}`);
  }
}

// Cells

const MISSING = new Set([
  '',
  '.',
  '..',
  '-',
  '--',
  '*',
  'na',
  'n/a',
  'n.a.',
  'nan',
  'null',
  'none',
  'nil',
  'nd',
  'n.d.',
  'loading...',
  '—',
  '–',
]);

function isMissing(cell: Cell): boolean {
  if (typeof cell === 'string') {
    const text = cell.trim().toLowerCase();
    return MISSING.has(text) || isSpreadsheetError(text);
  }
  return typeof cell !== 'number' && !isDate(cell);
}

function isSpreadsheetError(text: string): boolean {
  return /^#(?:n\/a|ref!|value!|name\?|div\/0!|num!|null!|error!|spill!|calc!)/i.test(text);
}

function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

// Also a Date of another realm, as Apps Script and sandboxes hand in.
function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

function isNumber(cell: Cell): boolean {
  return typeof cell === 'number'
    ? Number.isFinite(cell)
    : typeof cell === 'string' && writtenNumber(cell.trim()) !== undefined;
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell).trim()
    : '';
}

/** A cell as sentences quote it. */
function quoted(cell: Cell): string {
  const text = isDate(cell) ? 'a date' : textOf(cell);
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

// Dates

type DateCell = EpochDay | UnorderedDate | undefined;

interface DateColumn {
  readonly column: number;
  /** One for each row. */
  readonly cells: readonly DateCell[];
  /** Index of the first row with a date. */
  readonly firstRow: number;
}

/** Columns at which tables that stand side by side begin; the first is 0. */
function tableStarts(rows: readonly (readonly Cell[])[], nature: TableNature): number[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const written = writtenDate(nature);
  const starts = [0];
  let dates = false;
  let values = false;
  for (let column = 0; column < widthOf(sample); column++) {
    if (dateCount(sample, column, written) > 0 || meaningOfColumn(sample, column) !== undefined) {
      if (values) starts.push(column);
      dates = true;
      values = false;
    } else if (dates && sample.some((row) => isNumber(row[column]))) {
      values = true;
    }
  }
  return starts;
}

function findDates(
  rows: readonly (readonly Cell[])[],
  nature: TableNature,
): DateColumn | undefined {
  const written = writtenDate(nature);
  const compact = (cell: Cell): DateCell =>
    typeof cell === 'string' || typeof cell === 'number' ? compactDay(cell) : undefined;
  const among = (cell: Cell): DateCell =>
    nature.serialDays && typeof cell === 'number' && isLikelySerial(cell)
      ? serialDay(cell)
      : undefined;
  // A number is a date only if nothing better is there: 20240102 may also be a volume.
  return (
    datesThatRead(rows, written, (cell) => written(cell) ?? among(cell)) ??
    numericDates(rows, nature) ??
    datesThatRead(rows, compact, compact)
  );
}

function writtenDate(nature: TableNature): (cell: Cell) => DateCell {
  return (cell) =>
    typeof cell === 'string' ? readDate(cell) : isDate(cell) ? nature.dayOf(cell) : undefined;
}

/**
 * The column in which most cells are dates by one measure, its cells read by another, which may be
 * wider.
 */
function datesThatRead(
  rows: readonly (readonly Cell[])[],
  findBy: (cell: Cell) => DateCell,
  read: (cell: Cell) => DateCell,
): DateColumn | undefined {
  const sample = rows.slice(0, SAMPLE_ROWS);
  let most = 0;
  let column = 0;
  for (let c = 0; c < widthOf(sample); c++) {
    const count = dateCount(sample, c, findBy);
    if (count > most) [most, column] = [count, c];
  }
  return most === 0 ? undefined : dateColumn(rows, column, read);
}

/** How many cells of a column are dates; 0 if it has a date or two among other things. */
function dateCount(
  sample: readonly (readonly Cell[])[],
  column: number,
  read: (cell: Cell) => DateCell,
): number {
  let dates = 0;
  let filled = 0;
  for (const row of sample) {
    if (read(row[column]) !== undefined) dates++;
    // What stands above the first date is a heading.
    if (dates > 0 && !isBlank(row[column])) filled++;
  }
  return dates * 3 >= filled ? dates : 0;
}

function dateColumn(
  rows: readonly (readonly Cell[])[],
  column: number,
  read: (cell: Cell) => DateCell,
): DateColumn {
  const cells = rows.map((row) => read(row[column]));
  return { column, cells, firstRow: cells.findIndex((cell) => cell !== undefined) };
}

const DATE_HEADING =
  /(?:^|[^a-z])(?:date|datetime|time|timestamp|day|week|month|quarter|period|as of|epoch|datum|data|zeit|fecha|jour|periode|giorno)(?![a-z])|日期|日付|时间|時間|일자|날짜/i;
const YEAR_HEADING = /(?:^|[^a-z])(?:year|jahr|ann[eé]e|a[nñ]o|anno|rok)(?![a-z])|年|연도/i;

function isDateHeading(heading: string): boolean {
  return DATE_HEADING.test(heading) || YEAR_HEADING.test(heading);
}

function numericDates(
  rows: readonly (readonly Cell[])[],
  nature: TableNature,
): DateColumn | undefined {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const width = widthOf(sample);
  for (let column = 0; column < width; column++) {
    const toDay =
      meaningOfColumn(sample, column) ??
      (nature.serialDays ? meaningOfFirstColumn(sample, column) : undefined);
    if (toDay !== undefined)
      return dateColumn(rows, column, (cell) =>
        isPlainNumber(cell) ? toDay(Number(cell)) : undefined,
      );
  }
  return undefined;
}

type ToDay = (number: number) => EpochDay | undefined;

/**
 * The numbers of a column and the text above them; `undefined` if there are other things between
 * the numbers.
 */
function numbersOf(
  sample: readonly (readonly Cell[])[],
  column: number,
): { numbers: number[]; heading: string } | undefined {
  const numbers: number[] = [];
  let heading = '';
  for (const row of sample) {
    const cell = row[column];
    if (isPlainNumber(cell)) numbers.push(Number(cell));
    else if (numbers.length === 0) heading = textOf(cell) || heading;
    else if (!isMissing(cell)) return undefined;
  }
  return numbers.length === 0 ? undefined : { numbers, heading };
}

function meaningOfColumn(sample: readonly (readonly Cell[])[], column: number): ToDay | undefined {
  const found = numbersOf(sample, column);
  return found === undefined ? undefined : meaningOfNumbers(found.numbers, found.heading);
}

/**
 * Serial days without a heading that says so, if nothing stands to their left and numbers to their
 * right.
 */
function meaningOfFirstColumn(
  sample: readonly (readonly Cell[])[],
  column: number,
): ToDay | undefined {
  const found = numbersOf(sample, column);
  if (found === undefined || found.heading !== '' || !likelySerials(found.numbers))
    return undefined;
  const others = sample.flatMap((row) =>
    row.map((cell, c) => (isNumber(cell) ? Math.sign(c - column) : 0)),
  );
  return others.includes(1) && !others.includes(-1) ? serialDay : undefined;
}

function isPlainNumber(cell: Cell): boolean {
  return typeof cell === 'number'
    ? Number.isFinite(cell)
    : typeof cell === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(cell);
}

function meaningOfNumbers(numbers: readonly number[], heading: string): ToDay | undefined {
  const all = (from: number, to: number): boolean =>
    numbers.every((number) => number >= from && number <= to);
  if (isDateHeading(heading) && numbers.every(Number.isInteger) && all(1800, 2200)) {
    return (year) => epochDayOf(year, 1, 1);
  }
  if (!DATE_HEADING.test(heading)) return undefined;
  if (numbers.every((number) => compactDay(number) !== undefined)) return compactDay;
  if (all(FIRST_SERIAL, LAST_SERIAL)) return serialDay;
  if (numbers.every((number) => Math.abs(number) < 1e8)) return undefined;
  if (all(-1e10, 1e10)) return (seconds) => Math.floor(seconds / 86_400);
  if (all(-1e13, 1e13)) return (milliseconds) => Math.floor(milliseconds / 86_400_000);
  return undefined;
}

function likelySerials(numbers: readonly number[]): boolean {
  const rising = numbers[numbers.length - 1] >= numbers[0];
  return numbers.every((number, i) => {
    if (!isLikelySerial(number)) return false;
    return i === 0 || (rising ? number > numbers[i - 1] : number < numbers[i - 1]);
  });
}

function isLikelySerial(number: number): boolean {
  return number >= LIKELY_SERIALS[0] && number <= LIKELY_SERIALS[1];
}

/**
 * The day of a spreadsheet's serial day, whose fraction is the time of day. Half a second makes up
 * for rounding just below midnight.
 */
function serialDay(serial: number): EpochDay | undefined {
  return serial >= 1 && serial <= LAST_SERIAL
    ? Math.floor(serial + 0.5 / 86_400) + SERIAL_EPOCH
    : undefined;
}

interface DatedRows {
  /** Indices of the rows with a date, from old to new. */
  readonly indices: readonly number[];
  readonly days: readonly EpochDay[];
  /** Whether the dates are written with points, as where the comma is the decimal mark. */
  readonly dotted: boolean;
}

function datedRows(
  rows: readonly (readonly Cell[])[],
  dates: DateColumn,
  options: TableOptions,
  nature: TableNature,
): DatedRows {
  const order = dateOrder(dates.cells, options, nature);
  const indices: number[] = [];
  const days: EpochDay[] = [];
  let undated = 0;
  let dotted = false;
  for (let i = 0; i < rows.length; i++) {
    const cell = dates.cells[i];
    const day = typeof cell === 'object' ? dayInOrder(cell, order) : cell;
    if (day !== undefined) {
      indices.push(i);
      days.push(day);
      if (typeof cell === 'object' && cell.dotted) dotted = true;
      continue;
    }
    const written = rows[i][dates.column];
    const hasNumber = rows[i].some((other, c) => c !== dates.column && isNumber(other));
    if (!hasNumber) continue;
    if (!isMissing(written) && (typeof cell === 'object' || /\d/.test(textOf(written)))) {
      throw new SourceError(
        'unexpected-shape',
        `${nature.what}: ${quoted(written)} in row ${i + 1} is not a date`,
      );
    }
    if (i > dates.firstRow) undated++;
  }
  if (undated > indices.length) {
    throw new SourceError(
      'unexpected-shape',
      `${nature.what} has more rows of numbers without a date (${undated}) than with one (${indices.length})`,
    );
  }
  const last = days.length - 1;
  const cellAt = (i: number) => rows[indices[i]][dates.column];
  if (days[0] > days[last] || (days[0] === days[last] && isLaterTime(cellAt(0), cellAt(last)))) {
    indices.reverse();
    days.reverse();
  }
  return { indices, days, dotted };
}

/**
 * Whether a cell is a later time than another of the same day, where both say so in a form that
 * sorts.
 */
function isLaterTime(one: Cell, other: Cell): boolean {
  const sorts = (cell: Cell): boolean =>
    typeof cell === 'number' ||
    isDate(cell) ||
    /^\d{4}-\d\d-\d\d[T ]\d\d:|^\d+$/.test(textOf(cell));
  return sorts(one) && sorts(other) && typeof one === typeof other && one! > other!;
}

function dateOrder(
  cells: readonly DateCell[],
  options: TableOptions,
  nature: TableNature,
): DateOrder {
  if (options.dateOrder !== undefined) return options.dateOrder;
  let dayFirst: UnorderedDate | undefined;
  let monthFirst: UnorderedDate | undefined;
  let open: UnorderedDate | undefined;
  for (const date of cells) {
    if (typeof date !== 'object') continue;
    const asDayFirst = dayInOrder(date, 'dmy') !== undefined;
    const asMonthFirst = dayInOrder(date, 'mdy') !== undefined;
    if (asDayFirst && !asMonthFirst) dayFirst ??= date;
    else if (asMonthFirst && !asDayFirst) monthFirst ??= date;
    else if (date.first !== date.second && !date.dotted) open ??= date;
  }
  if (dayFirst !== undefined && monthFirst !== undefined) {
    const both = `“${dayFirst.written}” has the day first, “${monthFirst.written}” the month`;
    throw new SourceError(
      'unexpected-shape',
      `${nature.what} mixes two ways of writing dates: ${both}`,
    );
  }
  if (monthFirst !== undefined) return 'mdy';
  if (dayFirst !== undefined || open === undefined) return 'dmy';
  const [one, other] = [toIsoDay(dayInOrder(open, 'dmy')!), toIsoDay(dayInOrder(open, 'mdy')!)];
  throw new SourceError(
    'unexpected-shape',
    `${nature.what}: is “${open.written}” the day ${one} or ${other}? Does the day or the month come first?`,
    'dateOrder',
  );
}

/** A name, not a sentence. */
function isHeading(text: string): boolean {
  return text.trim().split(/\s+/, 5).length < 5;
}

function withoutDates(rows: readonly (readonly Cell[])[], nature: TableNature): SourceError {
  const has = (test: (cell: Cell) => boolean): boolean => rows.some((row) => row.some(test));
  if (has(isNumber)) {
    return new SourceError(
      'unexpected-shape',
      `${nature.what} has numbers but no dates: put a column of dates beside the values`,
    );
  }
  const isError = (cell: Cell): boolean =>
    typeof cell === 'string' && isSpreadsheetError(cell.trim());
  const error = rows.find((row) => row.some(isError))?.find(isError);
  if (error !== undefined)
    return new SourceError('empty', `${nature.what} shows ${quoted(error)} and no values`);
  if (
    !has((cell) => !isMissing(cell)) ||
    has((cell) => typeof cell === 'string' && isHeading(cell) && DATE_HEADING.test(cell))
  ) {
    return new SourceError('empty', `${nature.what} has no values`);
  }
  return new SourceError('unexpected-shape', `${nature.what} has no column of dates`);
}

// Heading

const MAX_HEADING_ROWS = 3;

/**
 * Indices of the rows right above the first date that name the columns: up to the one that names
 * the column of dates, which may itself say nothing else. A line with text in the column of dates
 * alone is a title.
 */
function headings(
  rows: readonly (readonly Cell[])[],
  { column, firstRow }: DateColumn,
): readonly number[] {
  const found: number[] = [];
  for (let i = firstRow - 1; i >= 0 && found.length < MAX_HEADING_ROWS; i--) {
    const namesDates = isDateHeading(textOf(rows[i][column]));
    if (rows[i].some((cell, c) => c !== column && !isBlank(cell))) {
      found.unshift(i);
      if (namesDates) break;
    } else if (!namesDates || found.length > 0) {
      break;
    }
  }
  return found;
}

function headingOf(
  rows: readonly (readonly Cell[])[],
  heading: readonly number[],
  column: number,
): string | undefined {
  const names = new Set(
    heading.map((i) => textOf(rows[i][column])).filter((name) => /[^\s:=-]/.test(name)),
  );
  return names.size === 0 ? undefined : [...names].join(' ').replace(/\s+/g, ' ').slice(0, 120);
}

function checkWidth(
  rows: readonly (readonly Cell[])[],
  { indices }: DatedRows,
  heading: readonly number[],
  nature: TableNature,
): void {
  if (!nature.fixedWidth) return;
  const firstRow = Math.min(indices[0], indices[indices.length - 1]);
  const width = Math.max(
    ...(heading.length > 0 ? heading : [firstRow]).map((i) => filledWidth(rows[i])),
  );
  const wider = indices.find((i) => filledWidth(rows[i]) > width);
  if (wider === undefined) return;
  const reason = 'a comma inside a number must stand in quotation marks';
  throw new SourceError(
    'unexpected-shape',
    `${nature.what}: row ${wider + 1} has more cells than the table has columns; ${reason}`,
  );
}

function filledWidth(row: readonly Cell[]): number {
  let width = row.length;
  while (width > 0 && isBlank(row[width - 1])) width--;
  return width;
}

// Values

function decimalMark(
  rows: readonly (readonly Cell[])[],
  { column }: DateColumn,
  { indices, dotted }: DatedRows,
  options: TableOptions,
  nature: TableNature,
): DecimalMark {
  if (options.decimal !== undefined) return options.decimal;
  const example: Partial<Record<string, string>> = {};
  for (const i of indices) {
    const row = rows[i];
    for (let c = 0; c < row.length; c++) {
      const cell = row[c];
      if (c === column || typeof cell !== 'string') continue;
      const number = writtenNumber(cell.trim());
      const evidence = number === undefined ? undefined : decimalEvidence(number);
      // "1.2.3" proves nothing.
      if ((evidence === '.' || evidence === ',') && numericValue(number!, evidence) === undefined)
        continue;
      if (evidence !== undefined) example[evidence] ??= cell.trim();
    }
  }
  const comma = example[','];
  const point = example['.'];
  const onlyComma = example['only-comma'];
  const onlyPoint = example['only-point'];
  const ask = (one: string, other: string) =>
    new SourceError(
      'unexpected-shape',
      `${nature.what}: which is the decimal mark in “${one}”${other}, the point or the comma?`,
      'decimal',
    );
  if (comma !== undefined && point !== undefined) throw ask(comma, ` and “${point}”`);
  if (comma !== undefined) return ',';
  if (point !== undefined) return '.';
  const continental = nature.semicolons || dotted;
  if (onlyComma !== undefined && onlyPoint !== undefined)
    throw ask(onlyComma, ` and “${onlyPoint}”`);
  if (onlyComma !== undefined) return continental ? ',' : '.';
  if (onlyPoint !== undefined && continental) throw ask(onlyPoint, '');
  return '.';
}

function valueColumns(
  rows: readonly (readonly Cell[])[],
  dates: DateColumn,
  { indices, days }: DatedRows,
  heading: readonly number[],
  decimal: DecimalMark,
  nature: TableNature,
): TimeSeries[] {
  const series: TimeSeries[] = [];
  const width = indices.reduce((widest, i) => Math.max(widest, rows[i].length), 0);
  for (let column = 0; column < width; column++) {
    if (column === dates.column) continue;
    const name = headingOf(rows, heading, column);
    const read = readColumn(rows, indices, column, decimal);
    if (read.numbers === 0 || read.numbers < read.texts) continue;
    if (name === undefined && heading.length > 0 && isRowNumber(read.values)) continue;
    if (read.damaged !== undefined) {
      const [i, cell] = read.damaged;
      throw new SourceError(
        'unexpected-shape',
        `${nature.what}: ${quoted(cell)} in row ${i + 1} is not a number`,
      );
    }
    const label: SeriesLabel = {
      ...(name !== undefined && { id: name, title: name }),
      ...(read.sign !== undefined && { units: read.sign === '%' ? 'per cent' : read.sign }),
    };
    series.push(TimeSeries.fromColumns(days, read.values, label));
  }
  return series;
}

interface ReadColumn {
  /** One for each dated row; NaN where there is none. */
  readonly values: Float64Array;
  readonly numbers: number;
  readonly texts: number;
  readonly sign: string | undefined;
  /** Row and text of a cell that looks like a number but is none. */
  readonly damaged: readonly [number, Cell] | undefined;
}

function readColumn(
  rows: readonly (readonly Cell[])[],
  indices: readonly number[],
  column: number,
  decimal: DecimalMark,
): ReadColumn {
  const values = new Float64Array(indices.length).fill(Number.NaN);
  let numbers = 0;
  let texts = 0;
  let sign: string | undefined;
  let damaged: readonly [number, Cell] | undefined;
  for (let k = 0; k < indices.length; k++) {
    const cell = rows[indices[k]][column];
    if (typeof cell === 'number') {
      if (!Number.isFinite(cell)) continue;
      values[k] = cell;
      numbers++;
      continue;
    }
    if (isMissing(cell)) continue;
    const text = textOf(cell);
    const number = writtenNumber(text);
    const value = number === undefined ? undefined : numericValue(number, decimal);
    if (value !== undefined && Number.isFinite(value)) {
      values[k] = value;
      numbers++;
      sign ??= number?.sign;
    } else {
      texts++;
      if (damaged === undefined && /^[\d.,' ()+-]*\d[\d.,' ()+-]*$/.test(text))
        damaged = [indices[k], cell];
    }
  }
  return { values, numbers, texts, sign, damaged };
}

/** Whether values count the rows up or down, as the first column of an exported data frame does. */
function isRowNumber(values: Float64Array): boolean {
  if (values.length < 2) return values[0] === 0 || values[0] === 1;
  const step = values[1] - values[0];
  return (
    Math.abs(step) === 1 && values.every((value, i) => i === 0 || value - values[i - 1] === step)
  );
}

function widthOf(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}
