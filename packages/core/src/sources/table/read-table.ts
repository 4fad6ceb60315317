import {
  type CalendarDay,
  type EpochDay,
  epochDayOf,
  type SeriesLabel,
  TimeSeries,
  toEpochDay,
} from '../../time-series/index.ts';
import { SourceError } from '../source-error.ts';
import { type Cells, columnsOf, hasNumber, isMissing, isNumber, quoted, textOf } from './cells.ts';
import { datedRows } from './dated-rows.ts';
import { descriptionOf } from './descriptions.ts';
import { type DateColumn, findDates, otherDates, tableStarts } from './find-dates.ts';
import { headingWords, namesDate, saysDates } from './heading-words.ts';
import { checkWidth, headings, nameOf, refuseSecondHeading } from './headings.ts';
import { LeftOut, type LeftOutPlace } from './left-out.ts';
import { isSpreadsheetError } from './missing.ts';
import type { TableNature } from './nature.ts';
import { chooseRows } from './series-keys.ts';
import { isRowNumber, type ValueColumn, valueColumns } from './values.ts';
import type { DateOrder } from './written-date.ts';
import type { DecimalMark } from './written-number.ts';

/** Answers to what a table's own text may leave open. */
export interface TableOptions {
  /**
   * What comes first in dates such as 03/04/2024: day, month, or a year of two digits. Left out:
   * decided by a date that fits only one order, such as 25/04/2024.
   */
  readonly dateOrder?: DateOrder;
  /** The decimal mark. Left out: decided by a number that fits only one, such as 1.234,5. */
  readonly decimal?: DecimalMark;
  /**
   * The day on which the table is read: a year of two digits is none after it. Left out: the last
   * day of the year in which this version of the package was made.
   */
  readonly today?: CalendarDay;
}

/** The end of the year in which this version was made. */
export const EDITION = epochDayOf(2026, 12, 31)!;

/** More columns than this are refused. */
export const MAX_COLUMNS = 256;

/** A column of numbers and the rows they stand in. */
export interface ReadColumn {
  /** Its place in the table. */
  readonly index: number;
  readonly label: SeriesLabel;
  /** The rows with a date, from old to new; of rows of one day the last counts. */
  readonly rows: readonly number[];
  readonly days: readonly EpochDay[];
  /** One a row; NaN where there is no figure. */
  readonly values: Float64Array;
}

export interface ReadTable {
  readonly columns: readonly ReadColumn[];
  /** Whether one column holds several series, which another column names. */
  readonly keyed: boolean;
  /** What was left out, as a sentence without its full stop, and where it stands. */
  readonly leftOut: string | undefined;
  readonly leftOutPlaces: readonly LeftOutPlace[];
  /** Whether there is a column of dates; else the days are the rows, the first 0. */
  readonly dated: boolean;
}

/**
 * The columns of numbers of a table, over the days of the column of dates.
 *
 * - The column of dates is found by its dates and its heading; see `findDates`.
 * - Rows above the first date are heading or preamble. A later row without a date is left out and
 *   counted, unless its date cannot be read.
 * - A column counts if at least half of its cells that are not missing are numbers. Missing: blank,
 *   `.`, `-`, `N/A`, `null` and the like, booleans, spreadsheet errors. Other cells are left out
 *   and counted.
 * - Of the times or vintages of one day the latest is kept. Several series in one column are told
 *   apart by a column that names them.
 * - Another column of dates to the right of values begins another table, whose values are on its
 *   own dates.
 *
 * @throws SourceError `unexpected-shape`, with the question to answer if the order of day and month
 *   or the decimal mark stays open, or where a day stands twice with different values; `empty`.
 */
export function readTable(cells: Cells, options: TableOptions, nature: TableNature): ReadTable {
  checkOptions(options);
  const leftOut = new LeftOut();
  const starts = tableStarts(cells, nature);
  const said = (among: number) => ({
    leftOut: leftOut.sentence(among),
    leftOutPlaces: leftOut.places,
  });
  if (starts.length === 1) {
    const table = readOneTable(cells, options, nature, leftOut, 0);
    const { columns, keyed, among, dated } = table;
    return { columns, keyed, dated, ...said(among) };
  }
  const columns: ReadColumn[] = [];
  let [keyed, among] = [false, 0];
  starts.forEach((start, i) => {
    const part = columnsOf(cells, start, starts[i + 1] ?? cells.width);
    if (countDatedRows(part, nature) === 0) return;
    const table = readOneTable(part, options, nature, leftOut, start);
    columns.push(...table.columns);
    keyed ||= table.keyed;
    among = Math.max(among, table.among);
  });
  if (columns.length === 0) throw withoutValues(nature);
  return { columns, keyed, dated: true, ...said(among) };
}

/** The columns of a table as series. */
export function seriesOf(table: ReadTable): TimeSeries[] {
  return table.columns.map(({ days, values, label }) =>
    TimeSeries.fromColumns(days, values, label),
  );
}

/**
 * How many rows hold a date and, elsewhere, a number: the measure of a way to split text into
 * cells.
 */
export function countDatedRows(cells: Cells, nature: TableNature): number {
  const dates = findDates(cells, nature);
  if (dates === undefined) return 0;
  let count = 0;
  for (let row = 0; row < cells.height; row++)
    if (dates.cells[row] !== undefined && hasNumberBeside(cells, row, dates)) count++;
  return count;
}

function hasNumberBeside(cells: Cells, row: number, { parts }: DateColumn): boolean {
  if (parts.length === 1) return hasNumber(cells, row, parts[0]);
  for (let c = 0; c < cells.widthOf(row); c++)
    if (!parts.includes(c) && isNumber(cells.at(row, c))) return true;
  return false;
}

function checkOptions({ dateOrder, decimal }: TableOptions): void {
  if (dateOrder !== undefined && !['dmy', 'mdy', 'ymd'].includes(dateOrder)) {
    throw new RangeError(`dateOrder must be 'dmy', 'mdy' or 'ymd', not ${String(dateOrder)}`);
  }
  if (decimal !== undefined && decimal !== '.' && decimal !== ',') {
    throw new RangeError(`decimal must be '.' or ',', not ${String(decimal)}`);
  }
}

/** @param offset Where the table begins in the one it is part of. */
function readOneTable(
  cells: Cells,
  { dateOrder, decimal, today }: TableOptions,
  nature: TableNature,
  leftOut: LeftOut,
  offset: number,
): { columns: ReadColumn[]; keyed: boolean; among: number; dated: boolean } {
  const dates = findDates(cells, nature);
  if (dates === undefined) {
    if (!nature.datesOptional || saysUndated(cells) !== undefined)
      throw withoutDates(cells, nature);
    return readByRows(cells, decimal, nature, leftOut);
  }
  const readOn = today === undefined ? EDITION : toEpochDay(today, 'today');
  const dated = datedRows(cells, dates, dateOrder, readOn, nature, leftOut);
  const heading = headings(cells, dates, dated);
  checkWidth(cells, dated, heading, nature);
  refuseSecondHeading(cells, dates, heading, nature);
  const headingOf = (column: number): string | undefined => nameOf(cells, heading, column);
  const skipped = [...dates.parts, ...otherDates(cells), ...attributes(cells, headingOf)];
  const found = valueColumns(cells, dated.rows, skipped, decimal, dated, nature, leftOut);
  const figures = found.filter(
    ({ index, values }) => !isCount(headingOf(index), heading.rows.length > 0, values),
  );
  const others = Array.from({ length: cells.width }, (_, c) => c).filter(
    (c) => !dates.parts.includes(c) && !figures.some(({ index }) => index === c),
  );
  const table = { cells, dates: dates.column, dated, columns: figures, headingOf };
  const { keys, places } = chooseRows(table, others, nature);
  const values = figures.filter(({ index }) => keys === undefined || !keys.columns.includes(index));
  if (values.length === 0) throw withoutValues(nature);
  const label = (column: ValueColumn): SeriesLabel => {
    const name = headingOf(column.index);
    const { sign } = column;
    return {
      ...(name !== undefined && { id: name, title: name }),
      ...(sign !== undefined && { units: sign === '%' ? 'per cent' : sign }),
      ...descriptionOf(cells, heading.rows[0] ?? 0, dates.column, column.index),
    };
  };
  const titles = Array.from({ length: cells.width }, (_, c) => c).find((c) =>
    /^title(?: compl)?$/.test(headingWords(headingOf(c) ?? '')),
  );
  const columns = values.flatMap((column): ReadColumn[] => {
    const one = (among: readonly number[], labelled: SeriesLabel): ReadColumn => ({
      index: column.index + offset,
      label: labelled,
      rows: among.map((place) => dated.rows[place]),
      days: among.map((place) => dated.days[place]),
      values: Float64Array.from(among, (place) => column.values[place]),
    });
    const labelled = label(column);
    if (keys === undefined) {
      if (places.every((place, i) => place === i))
        return [
          { ...one([], labelled), rows: dated.rows, days: dated.days, values: column.values },
        ];
      return [one(places, labelled)];
    }
    return [...new Set(keys.of)].map((key) => {
      const among = places.filter((place) => keys.of[place] === key);
      const title = titles === undefined ? '' : textOf(cells.at(dated.rows[among[0]], titles));
      const id = values.length === 1 ? key : `${labelled.id ?? ''} ${key}`.trim();
      return one(among, { ...labelled, id, title: title || id });
    });
  });
  return {
    columns,
    keyed: keys !== undefined,
    among: dated.rows.length + leftOut.undatedRows,
    dated: true,
  };
}

/** Columns of numbers without dates, from the first row that holds one. */
function readByRows(
  cells: Cells,
  decimal: DecimalMark | undefined,
  nature: TableNature,
  leftOut: LeftOut,
): { columns: ReadColumn[]; keyed: boolean; among: number; dated: boolean } {
  let first = 0;
  while (first < cells.height && !hasNumber(cells, first, -1)) first++;
  const rows = Array.from({ length: cells.height - first }, (_, i) => first + i);
  const heading = { rows: first === 0 ? [] : [first - 1], shift: 0 } as const;
  const found = valueColumns(cells, rows, [], decimal, { dotted: false }, nature, leftOut);
  if (found.length === 0) throw new SourceError('empty', `${nature.what} has no numbers`);
  const columns = found.map(({ index, values }): ReadColumn => {
    const name = nameOf(cells, heading, index);
    const label = name === undefined ? {} : { id: name, title: name };
    return { index, label, rows, days: rows, values };
  });
  return { columns, keyed: false, among: rows.length, dated: false };
}

/**
 * Columns of a table in SDMX-CSV that are no figures: there the values stand under OBS_VALUE, and
 * beside them what describes them, in numbers too.
 */
function attributes(cells: Cells, headingOf: (column: number) => string | undefined): number[] {
  const names = Array.from({ length: cells.width }, (_, c) => headingWords(headingOf(c) ?? ''));
  const isSdmx = names.includes('obs value');
  return isSdmx ? names.flatMap((name, c) => (name === 'obs value' ? [] : [c])) : [];
}

/** Whether a column only counts the rows. */
function isCount(name: string | undefined, headed: boolean, values: Float64Array): boolean {
  const unnamed =
    name === undefined ? headed : /^(?:#|no\.?|nr\.?|row|序号|序號|번호|unnamed: 0)$/i.test(name);
  return unnamed && isRowNumber(values);
}

function withoutValues(nature: TableNature): SourceError {
  return new SourceError('empty', `${nature.what} has dates but no values`);
}

/** A name, not a sentence. */
function isHeading(text: string): boolean {
  return text.trim().split(/\s+/, 5).length < 5;
}

/** The first cell with digits under a heading of dates, as a sentence names it. */
function saysUndated(cells: Cells): string | undefined {
  const headed = new Set<number>();
  for (let row = 0; row < cells.height; row++) {
    for (let c = 0; c < cells.widthOf(row); c++) {
      const cell = cells.at(row, c);
      if (isMissing(cell)) continue;
      if (headed.has(c) && /\d/.test(textOf(cell))) return `${quoted(cell)} in row ${row + 1}`;
      if (typeof cell === 'string' && isHeading(cell) && saysDates(cell)) headed.add(c);
    }
  }
  return undefined;
}

function withoutDates(cells: Cells, nature: TableNature): SourceError {
  const undated = saysUndated(cells);
  let [numbers, filled, dateHeading] = [false, false, false];
  let error: string | undefined;
  for (let row = 0; row < cells.height; row++) {
    for (let c = 0; c < cells.widthOf(row); c++) {
      const cell = cells.at(row, c);
      if (isNumber(cell)) numbers = true;
      if (isMissing(cell)) {
        if (typeof cell === 'string' && isSpreadsheetError(cell.trim())) error ??= quoted(cell);
        continue;
      }
      filled = true;
      if (typeof cell === 'string' && isHeading(cell) && namesDate(cell)) dateHeading = true;
    }
  }
  if (numbers && undated !== undefined)
    return new SourceError(
      'unexpected-shape',
      `${nature.what}: ${undated} stands under a heading of dates but is none that can be told; write dates as 2024-01-31 or 2024-01`,
    );
  if (numbers)
    return new SourceError(
      'unexpected-shape',
      `${nature.what} has numbers but no dates: put a column of dates beside the values`,
    );
  if (error !== undefined)
    return new SourceError('empty', `${nature.what} shows ${error} and no values`);
  if (!filled || dateHeading) return new SourceError('empty', `${nature.what} has no values`);
  return new SourceError('unexpected-shape', `${nature.what} has no column of dates`);
}
