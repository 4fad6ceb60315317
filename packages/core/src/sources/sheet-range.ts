import { objectOf } from '../arguments.ts';
import { type EpochDay, parseIsoDay, type TimeSeries } from '../time-series/index.ts';
import type { TableReading } from './delimited.ts';
import { SourceError } from './source-error.ts';
import { type Cell, type Cells, isDate, RangeCells, transposed } from './table/cells.ts';
import type { LeftOutPlace } from './table/left-out.ts';
import type { TableNature } from './table/nature.ts';
import {
  countDatedRows,
  MAX_COLUMNS,
  type ReadColumn,
  type ReadTable,
  readTable,
  seriesOf,
  type TableOptions,
} from './table/read-table.ts';
import { readDate } from './table/written-date.ts';

/** The days of the years 1 to 9999. */
const FIRST_DAY = parseIsoDay('0001-01-01')!;
const LAST_DAY = parseIsoDay('9999-12-31')!;

/** More rows than this are refused. */
const MAX_ROWS = 1_000_000;

export interface SheetRangeOptions extends TableOptions {
  /**
   * Whether a range must have dates, the default. `optional`: without any its rows count as days
   * from 0.
   */
  readonly dates?: 'required' | 'optional';
  /**
   * Minutes by which the spreadsheet's clock is ahead of UTC, to tell the day of Date cells: −300
   * for New York in winter, 540 for Tokyo. A function is asked for each Date, so that it can follow
   * summer time. Default 0: the UTC day of each Date. Serial days and text need no zone.
   */
  readonly utcOffsetMinutes?: number | ((date: Date) => number);
}

/**
 * Parses a spreadsheet range: a column of dates and columns of values, with or without heading,
 * from old to new or from new to old; or the same lying on its side.
 *
 * Dates may be Date cells, serial days (days since 1899-12-30; the fraction, such as 16:00, is left
 * out) or text in any form that {@link parseDelimited} reads. Numbers may be numbers or text.
 * Missing: blanks, booleans, `#N/A` and other errors. A column of numbers without dates is refused:
 * nothing tells which days they belong to.
 *
 * @param rows Rows of cells, as a spreadsheet hands over a range; at most a million rows of 256
 *   columns.
 * @returns One series for each column of numbers, in their order, named by the heading.
 * @throws SourceError `unexpected-shape` (with a question where a date or a number in text has two
 *   readings), `empty`, `too-large`.
 * @throws TypeError if it is no list of rows. @throws RangeError on an unknown option.
 */
export function parseSheetRange(
  rows: readonly (readonly Cell[])[],
  options: SheetRangeOptions = {},
): TimeSeries[] {
  return readSheetRange(rows, options).series;
}

/** A spreadsheet range that has been read, each figure with the cell it stands in. */
export interface SheetReading extends TableReading {
  /** One for each of the series, in the same order. */
  readonly columns: readonly SheetColumn[];
  /** Whether the range lies on its side: what is called a row here is a column of it. */
  readonly isTransposed: boolean;
  /** Whether it has dates; else the days are the rows. */
  readonly dated: boolean;
  /** Where something was left out, at most 1000 places. */
  readonly leftOutPlaces: readonly LeftOutPlace[];
}

/** The figures of one series and where they stand. */
export interface SheetColumn {
  /** Column of the range, the first is 0. */
  readonly index: number;
  /** Rows of the range, the first is 0; from old to new. */
  readonly rows: readonly number[];
  /** One a row, as days since 1970-01-01. */
  readonly days: readonly EpochDay[];
  /** One a row; NaN where there is no figure. */
  readonly values: Float64Array;
}

/**
 * Reads a spreadsheet range as {@link parseSheetRange} does, and says what it left out and in which
 * cell each figure stands.
 *
 * @example
 *   readSheetRange([['Date', 'Close'], ['2024-01-02', 5]]).columns[0].rows; // [1]
 */
export function readSheetRange(
  rows: readonly (readonly Cell[])[],
  options: SheetRangeOptions = {},
): SheetReading {
  if (!Array.isArray(rows)) throw new TypeError('a range must be a list of rows');
  if (rows.length > MAX_ROWS)
    throw new SourceError('too-large', `The range has more than ${MAX_ROWS / 1e6} million rows`);
  for (const row of rows as readonly (readonly Cell[])[]) {
    if (!Array.isArray(row)) throw new TypeError('each row of a range must be a list of cells');
  }
  const nature = natureOf(objectOf(options));
  const cells = new RangeCells(rows);
  const { width, height } = cells;
  if (height <= MAX_COLUMNS && (height < width || liesOnItsSide(cells, nature))) {
    const upright = width <= MAX_COLUMNS ? countDatedRows(cells, nature) : 0;
    const lying = transposed(cells);
    const isTransposed = { ...nature, isTransposed: upright === 0 };
    if (countDatedRows(lying, isTransposed) > upright)
      return reading(lying, options, isTransposed, true);
  }
  if (width > MAX_COLUMNS)
    throw new SourceError('too-large', `The range has more than ${MAX_COLUMNS} columns`);
  // One row of numbers is one series.
  if (nature.datesOptional && height === 1 && width > 1 && countDatedRows(cells, nature) === 0)
    return reading(transposed(cells), options, nature, true);
  return reading(cells, options, nature, false);
}

/** Whether several dates are written in the first row and none in the first column below it. */
function liesOnItsSide(cells: Cells, nature: TableNature): boolean {
  const isDay = (cell: Cell): boolean =>
    isDate(cell)
      ? nature.dayOf(cell) !== undefined
      : typeof cell === 'string' && readDate(cell) !== undefined;
  let across = 0;
  for (let c = 1; c < cells.width && across < 2; c++) if (isDay(cells.at(0, c))) across++;
  if (across < 2) return false;
  for (let row = 1; row < cells.height; row++) if (isDay(cells.at(row, 0))) return false;
  return true;
}

function reading(
  cells: Cells,
  options: TableOptions,
  nature: TableNature,
  isTransposed: boolean,
): SheetReading {
  const table: ReadTable = readTable(cells, options, nature);
  const columns = table.columns.map(({ index, rows, days, values }: ReadColumn) => ({
    index,
    rows,
    days,
    values,
  }));
  const { keyed, leftOut, leftOutPlaces, dated } = table;
  const series = seriesOf(table);
  return { series, columns, keyed, leftOut, leftOutPlaces, dated, isTransposed };
}

function natureOf({ utcOffsetMinutes = 0, dates }: SheetRangeOptions): TableNature {
  const offset = typeof utcOffsetMinutes === 'function' ? utcOffsetMinutes : () => utcOffsetMinutes;
  return {
    what: 'The range',
    dayOf: (date) => dayAtOffset(date, offset),
    serialDays: true,
    fixedWidth: false,
    semicolons: false,
    datesOptional: dates === 'optional',
  };
}

function dayAtOffset(date: Date, offsetOf: (date: Date) => number): EpochDay | undefined {
  const time = Number(date);
  if (!Number.isFinite(time)) return undefined;
  const offset = offsetOf(date);
  // No clock on earth is further from UTC.
  if (!(Math.abs(offset) <= 16 * 60))
    throw new RangeError(
      `utcOffsetMinutes must be minutes from −960 to 960, not ${String(offset)}`,
    );
  const day = Math.floor((time + offset * 60_000) / 86_400_000);
  return day >= FIRST_DAY && day <= LAST_DAY ? day : undefined;
}
