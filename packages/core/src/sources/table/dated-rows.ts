import { civilDate, type EpochDay, epochDayOf, toIsoDay } from '../../time-series/index.ts';
import { SourceError } from '../source-error.ts';
import { type Cell, type Cells, hasNumber, isDate, isMissing, quoted, textOf } from './cells.ts';
import { type DateCell, daysInOrder } from './date-order.ts';
import type { DateColumn } from './find-dates.ts';
import type { LeftOut } from './left-out.ts';
import type { TableNature } from './nature.ts';
import type { DateOrder } from './written-date.ts';

export interface DatedRows {
  /** Indices of the rows with a date, from old to new. */
  readonly rows: readonly number[];
  /** Their days, in the same order. */
  readonly days: readonly EpochDay[];
  /** Whether the dates are written with points, as where the comma is the decimal mark. */
  readonly dotted: boolean;
}

/** Days before this, and later ones than so many after today, are typing errors. */
const FIRST_DAY = epochDayOf(1000, 1, 1)!;
const MAX_DAYS_AHEAD = 100 * 366;

/** A day this far from both its neighbours, which lie close together, is a typing error. */
const FAR_DAYS = 3650;
const CLOSE_DAYS = 732;

/**
 * The rows with a date. One whose date cannot be read ends the reading; one without any is left out
 * and counted.
 */
export function datedRows(
  cells: Cells,
  dates: DateColumn,
  order: DateOrder | undefined,
  today: EpochDay,
  nature: TableNature,
  leftOut: LeftOut,
): DatedRows {
  refuseMixture(cells, dates, nature);
  const found = daysInOrder(dates.cells, order, today, nature.what);
  const rows: number[] = [];
  const days: EpochDay[] = [];
  let undated = 0;
  let dotted = false;
  for (let row = 0; row < cells.height; row++) {
    const cell = dates.cells[row];
    const day = found[row];
    if (day !== undefined) {
      rows.push(row);
      days.push(day);
      if (typeof cell === 'object' && cell.dotted) dotted = true;
      continue;
    }
    const written = cells.at(row, dates.column);
    if (!hasNumber(cells, row, dates.column)) continue;
    if (!isMissing(written) && (typeof cell === 'object' || /\d/.test(textOf(written))))
      throw notADate(written, row, nature);
    if (row <= dates.firstRow) continue;
    undated++;
    leftOut.undated(row, isMissing(written) ? 'has no date' : `${quoted(written)} is no date`);
  }
  if (undated > rows.length) {
    throw new SourceError(
      'unexpected-shape',
      `${nature.what} has more rows of numbers without a date (${undated}) than with one (${rows.length})`,
    );
  }
  refuseFarDays(cells, dates, rows, days, today, nature);
  const last = days.length - 1;
  const at = (i: number): Cell => cells.at(rows[i], dates.column);
  if (days[0] > days[last] || (days[0] === days[last] && isLaterTime(at(0), at(last)))) {
    rows.reverse();
    days.reverse();
  }
  return { rows, days, dotted };
}

function notADate(written: Cell, row: number, nature: TableNature): SourceError {
  return new SourceError(
    'unexpected-shape',
    `${nature.what}: ${quoted(written)} in row ${row + 1} is not a date`,
  );
}

/**
 * A spreadsheet turns text into dates where its own order of day and month allows it, and leaves
 * the other dates as text: of 03/01/2022 and 25/01/2022 the first is then the third month.
 */
function refuseMixture(cells: Cells, dates: DateColumn, nature: TableNature): void {
  const isOpen = (date: DateCell) => typeof date === 'object' && date.open !== 'century';
  const open = dates.cells.find(isOpen);
  if (typeof open !== 'object') return;
  const text = open.written;
  const asCells = dates.cells.filter(
    (date, row): date is EpochDay =>
      typeof date === 'number' && typeof cells.at(row, dates.column) !== 'string',
  );
  if (asCells.length === 0 || asCells.some((day) => civilDate(day).day > 12)) return;
  throw new SourceError(
    'unexpected-shape',
    `${nature.what} holds dates as text, such as “${text}”, beside dates in cells, which the spreadsheet may have read with day and month exchanged; write them all as 2024-01-31`,
  );
}

function refuseFarDays(
  cells: Cells,
  dates: DateColumn,
  rows: readonly number[],
  days: readonly EpochDay[],
  today: EpochDay,
  nature: TableNature,
): void {
  const last = days.length - 1;
  for (let i = 0; i <= last; i++) {
    const day = days[i];
    const before = i > 0 ? days[i - 1] : undefined;
    const after = i < last ? days[i + 1] : undefined;
    const isSpike =
      before !== undefined &&
      after !== undefined &&
      Math.abs(day - before) > FAR_DAYS &&
      Math.abs(after - day) > FAR_DAYS &&
      Math.abs(after - before) < CLOSE_DAYS;
    if (!isSpike && day >= FIRST_DAY && day <= today + MAX_DAYS_AHEAD) continue;
    const written = quoted(cells.at(rows[i], dates.column));
    const why = isSpike
      ? `far from the rows beside it, ${toIsoDay(before)} and ${toIsoDay(after)}`
      : 'not a day that figures are known of';
    throw new SourceError(
      'unexpected-shape',
      `${nature.what}: ${written} in row ${rows[i] + 1} is ${toIsoDay(day)}, ${why}; is it a typing error?`,
    );
  }
  refuseLeap(cells, dates, rows, days, today, nature);
}

/** A gap this long in a table of days, weeks or months is a typing error, at whichever end. */
const MAX_GAP_DAYS = 100 * 366;

/**
 * In a table of days, weeks or months, the newest row years ahead of all others and of today, or
 * the oldest a century before the others.
 */
function refuseLeap(
  cells: Cells,
  dates: DateColumn,
  rows: readonly number[],
  days: readonly EpochDay[],
  today: EpochDay,
  nature: TableNature,
): void {
  const last = days.length - 1;
  if (last < 2) return;
  const [end, next, far] = days[0] > days[last] ? [0, 1, last] : [last, last - 1, 0];
  const step = Math.abs(days[next] - days[far]) / (last - 1);
  const leaps = step <= 31 && days[end] > today + 366 && days[end] - days[next] > FAR_DAYS;
  const [before, old] = end === 0 ? [last - 1, last] : [1, 0];
  const oldStep = Math.abs(days[end] - days[before]) / (last - 1);
  const lags = oldStep <= 31 && days[before] - days[old] > MAX_GAP_DAYS;
  if (!leaps && !lags) return;
  const [odd, beside] = leaps ? [end, next] : [old, before];
  throw new SourceError(
    'unexpected-shape',
    `${nature.what}: ${quoted(cells.at(rows[odd], dates.column))} in row ${rows[odd] + 1} is ${toIsoDay(days[odd])}, far from the row beside it, ${toIsoDay(days[beside])}; is it a typing error?`,
  );
}

/**
 * Whether a cell is a later time than another of the same day, where both say so in a form that
 * sorts.
 */
export function isLaterTime(one: Cell, other: Cell): boolean {
  const sorts = (cell: Cell): boolean =>
    typeof cell === 'number' ||
    isDate(cell) ||
    /^\d{4}-\d\d-\d\d[T ]\d\d:|^\d+$/.test(textOf(cell));
  return sorts(one) && sorts(other) && typeof one === typeof other && one! > other!;
}
