import { type EpochDay, TimeSeries } from '@qt-lens/core';
import type { Call } from './call.ts';
import {
  type Input,
  isBlank,
  isDate,
  isErrorValue,
  isFormattedNumber,
  numberIn,
  shown,
} from './cell.ts';
import { cellAddress, type Grid } from './grid.ts';

/**
 * A range read as columns of numbers, with or without dates beside them. Rows keep their places, so
 * that an answer can go back beside its question.
 */
export interface DatedColumns {
  /** Rows above the first number: titles, units. */
  readonly headerRows: number;
  /**
   * The calendar day of each row, if the first column holds dates; `undefined` in header rows and
   * rows without any value.
   */
  readonly days: readonly (EpochDay | undefined)[] | undefined;
  /** The columns of numbers, from left to right. */
  readonly columns: readonly NumberColumn[];
}

export interface NumberColumn {
  /** Column of the range, the first is 0. */
  readonly index: number;
  /** What stands above it, or the empty text. */
  readonly title: string;
  /**
   * One entry a row; `undefined` where the cell is blank, holds an error value or a sign for a
   * missing figure.
   */
  readonly values: readonly (number | undefined)[];
}

/** What publishers write where a figure is missing. */
const MISSING = new Set(['.', '-', 'n/a', 'na', 'nan', 'nd', 'null']);

/**
 * A date in some notation of which it cannot be told in a single cell which number is the month.
 */
const SOME_DATE = /^\s*\d{1,4}([./-])\d{1,2}\1\d{1,4}\b/;
// What a serial number must lie between to be taken for a date: the day the Fed was founded, and
// the year 2100.
const FIRST_SERIAL = 5_106;
const LAST_SERIAL = 73_051;

/**
 * Reads a range of numbers, with dates in its first column or without.
 *
 * Dates are recognised when every filled cell of the first column below the header is a date cell
 * or ISO text, or when all are serial numbers that keep one order and one time of day. Text among
 * the numbers, and a value beside which no date stands, end the call with a sentence.
 */
export function datedColumns(call: Call, argument: string, grid: Grid): DatedColumns {
  const { rows } = grid;
  // Beside dates a number above the first of them is a title, such as a year.
  const dated = grid.width > 1 && hasDates(call, rows);
  const first = dated ? 1 : 0;
  const found = rows.findIndex(
    (row) =>
      (!dated || call.dayIn(row[0]) !== undefined) &&
      row.some((cell, c) => c >= first && numberIn(cell) !== undefined),
  );
  // What looks like a figure is not taken for a title: the base would be another.
  rows.slice(0, found < 0 ? rows.length : found).forEach((row, r) => {
    const c = row.findIndex((cell, column) => column >= first && isFormattedNumber(cell));
    if (c >= 0) refuse(call, argument, grid, r, c);
  });
  if (found < 0) call.fail(argument, withoutNumbers(rows, dated));
  const headerRows = found;
  const columns: NumberColumn[] = [];
  for (let c = first; c < grid.width; c++) {
    const title = rows
      .slice(0, headerRows)
      .findLast((row) => typeof row[c] === 'string' && !isBlank(row[c]))?.[c];
    columns.push({
      index: c,
      title: typeof title === 'string' ? title.trim() : '',
      values: rows.map((_, r) =>
        r < headerRows ? undefined : valueIn(call, argument, grid, r, c),
      ),
    });
  }
  if (!dated) return { headerRows, days: undefined, columns };
  const days = rows.map((row, r) => {
    if (r < headerRows) return undefined;
    const day = isBlank(row[0]) ? undefined : call.dayIn(row[0]);
    if (day === undefined && columns.some((column) => column.values[r] !== undefined)) {
      const given = isBlank(row[0]) ? '' : `, but ${shown(row[0])}`;
      call.fail(
        argument,
        `has a value but no date in ${grid.isTransposed ? 'column' : 'row'} ${r + 1}${given}`,
      );
    }
    return day;
  });
  return { headerRows, days, columns };
}

/**
 * True if a range lies on its side: one row of numbers, or dates in the first row and none in the
 * first column.
 */
export function isRowOriented(call: Call, { rows, height, width }: Grid): boolean {
  const isWrittenDay = (cell: Input): boolean =>
    typeof cell !== 'number' && call.dayIn(cell) !== undefined;
  if (height === 1) return width > 1 && !isWrittenDay(rows[0][0]);
  return (
    rows[0].slice(1).filter(isWrittenDay).length > 1 &&
    !rows.slice(1).some((row) => isWrittenDay(row[0]))
  );
}

function withoutNumbers(rows: Grid['rows'], dated: boolean): string {
  const error = rows.flat().find(isErrorValue);
  if (error === '#N/A') {
    return 'shows #N/A and no numbers; where these are quotes of GOOGLEFINANCE, which Sheets may keep from add-ons, copy them, paste them as values, and name the copy';
  }
  if (error !== undefined) return `shows ${error} and no numbers`;
  return dated ? 'has dates but no numbers' : 'has no numbers';
}

/** A column as a series; rows without dates are numbered from day 0. */
export function columnToSeries(table: DatedColumns, column: NumberColumn): TimeSeries {
  const days: EpochDay[] = [];
  const values: number[] = [];
  column.values.forEach((value, r) => {
    if (value === undefined) return;
    days.push(table.days === undefined ? r : table.days[r]!);
    values.push(value);
  });
  return TimeSeries.fromColumns(days, values, column.title === '' ? {} : { title: column.title });
}

function valueIn(
  call: Call,
  argument: string,
  grid: Grid,
  r: number,
  c: number,
): number | undefined {
  const cell = grid.rows[r][c];
  if (isBlank(cell) || isErrorValue(cell)) return undefined;
  const value = numberIn(cell);
  if (value !== undefined) return value;
  if (Number.isNaN(cell) || (typeof cell === 'string' && MISSING.has(cell.trim().toLowerCase())))
    return undefined;
  refuse(call, argument, grid, r, c);
}

function refuse(call: Call, argument: string, grid: Grid, r: number, c: number): never {
  const cell = grid.rows[r][c];
  const hint =
    typeof cell === 'string' && SOME_DATE.test(cell)
      ? '; a date in text is written as 2022-12-07'
      : '';
  call.fail(
    argument,
    `must hold numbers, but ${cellAddress(grid, r, c)} holds ${shown(cell)}${hint}`,
  );
}

function hasDates(call: Call, rows: Grid['rows']): boolean {
  const start = rows.findIndex((row) => call.dayIn(row[0]) !== undefined);
  if (start < 0) return false;
  const cells = rows
    .slice(start)
    .map((row) => row[0])
    .filter((cell) => !isBlank(cell));
  if (
    cells.some(
      (cell) => isDate(cell) || (typeof cell === 'string' && call.dayIn(cell) !== undefined),
    )
  )
    return true;
  return (
    areSerialDates(cells) ||
    (start > 0 &&
      saysDate(rows[start - 1][0]) &&
      cells.every((cell) => call.dayIn(cell) !== undefined))
  );
}

function areSerialDates(cells: readonly Input[]): boolean {
  if (cells.length < 2) return false;
  const serials = cells as readonly number[];
  const timeOfDay = (serial: number): number => Math.round((serial - Math.floor(serial)) * 1e6);
  const falling = serials[1] < serials[0];
  return serials.every(
    (serial, i) =>
      typeof serial === 'number' &&
      serial >= FIRST_SERIAL &&
      serial <= LAST_SERIAL &&
      timeOfDay(serial) === timeOfDay(serials[0]) &&
      (i === 0 || (falling ? serial < serials[i - 1] : serial > serials[i - 1])),
  );
}

function saysDate(cell: Input): boolean {
  return (
    typeof cell === 'string' &&
    /^(observation[_ ])?(date|day|time|week|month|quarter|日期|日付|datum|fecha)\b/i.test(
      cell.trim(),
    )
  );
}
