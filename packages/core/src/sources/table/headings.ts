import { SourceError } from '../source-error.ts';
import { type Cells, isBlank, isMissing, isNumber, textOf } from './cells.ts';
import type { DatedRows } from './dated-rows.ts';
import type { DateColumn } from './find-dates.ts';
import { isDateHeading } from './heading-words.ts';
import type { TableNature } from './nature.ts';

const MAX_HEADING_ROWS = 3;

/** Blank rows that may stand between heading and figures. */
const MAX_BLANK_ROWS = 3;

const MAX_NAME_LENGTH = 120;

/** What stands above the columns. */
export interface Headings {
  /** Indices of the rows, from top to bottom. */
  readonly rows: readonly number[];
  /** How many columns to the left of its figures a heading stands: 1 in R's tables, else 0. */
  readonly shift: 0 | 1;
}

/**
 * The rows above the first date that name the columns: up to the one that names the column of
 * dates, which may itself say nothing else, and across blank rows. A line with text in the column
 * of dates alone is a title.
 */
export function headings(cells: Cells, dates: DateColumn, dated: DatedRows): Headings {
  const { column, firstRow } = dates;
  const found: number[] = [];
  let blank = 0;
  for (let row = firstRow - 1; row >= 0 && found.length < MAX_HEADING_ROWS; row--) {
    if (isBlankRow(cells, row)) {
      if (++blank > MAX_BLANK_ROWS) break;
      continue;
    }
    const shift = shiftOf(cells, row, dates, dated);
    const namesDates = isDateHeading(textOf(cells.at(row, column - shift)));
    // What stands apart from the figures names them only if it names their dates, or no name has
    // been found and it has one for several columns.
    if (blank > 0 && !namesDates && (found.length > 0 || filled(cells, row) < 2)) break;
    if (filled(cells, row) > (isBlank(cells.at(row, column)) ? 0 : 1) || shift === 1) {
      found.unshift(row);
      if (namesDates) break;
    } else if (!namesDates || found.length > 0) {
      break;
    }
    blank = 0;
  }
  const last = found.at(-1);
  return {
    rows: found,
    shift: last === undefined ? 0 : shiftOf(cells, last, dates, dated),
  };
}

/**
 * 1 if a row has one cell fewer than every row of figures, and its names fit the columns to their
 * right: R writes row names without a heading.
 */
function shiftOf(cells: Cells, row: number, { column }: DateColumn, { rows }: DatedRows): 0 | 1 {
  const width = filledWidth(cells, row);
  if (width === 0 || rows.some((dated) => cells.widthOf(dated) !== width + 1)) return 0;
  // One name alone is a title.
  if (column === 0) return width < 2 || isDateHeading(textOf(cells.at(row, 0))) ? 0 : 1;
  return isDateHeading(textOf(cells.at(row, column - 1))) &&
    !isDateHeading(textOf(cells.at(row, column)))
    ? 1
    : 0;
}

export function isBlankRow(cells: Cells, row: number): boolean {
  for (let c = 0; c < cells.widthOf(row); c++) if (!isBlank(cells.at(row, c))) return false;
  return true;
}

function filled(cells: Cells, row: number): number {
  let count = 0;
  for (let c = 0; c < cells.widthOf(row); c++) if (!isBlank(cells.at(row, c))) count++;
  return count;
}

export function nameOf(
  cells: Cells,
  { rows, shift }: Headings,
  column: number,
): string | undefined {
  const names = new Set(
    rows
      .map((row) => (column < shift ? '' : textOf(cells.at(row, column - shift))))
      .filter((name) => /[^\s:=-]/.test(name)),
  );
  return names.size === 0
    ? undefined
    : [...names].join(' ').replace(/\s+/g, ' ').slice(0, MAX_NAME_LENGTH);
}

/** A row of names further down, as where one table follows another. */
export function refuseSecondHeading(
  cells: Cells,
  dates: DateColumn,
  { rows }: Headings,
  nature: TableNature,
): void {
  const heading = rows.at(-1);
  if (heading === undefined) return;
  for (let row = dates.firstRow + 1; row < cells.height; row++) {
    if (dates.cells[row] !== undefined) continue;
    if (!isDateHeading(textOf(cells.at(row, dates.column)))) continue;
    const other = differentName(cells, row, heading, dates.column);
    if (other === undefined) continue;
    throw new SourceError(
      'unexpected-shape',
      `${nature.what}: another table begins in row ${row + 1} (“${other}”); read one at a time`,
    );
  }
}

function differentName(
  cells: Cells,
  row: number,
  heading: number,
  dates: number,
): string | undefined {
  for (let c = 0; c < cells.widthOf(row); c++) {
    const cell = cells.at(row, c);
    if (c === dates || isMissing(cell) || isNumber(cell)) continue;
    const name = textOf(cell);
    if (name !== textOf(cells.at(heading, c))) return name;
  }
  return undefined;
}

/** Refuses rows with more cells than there are columns. */
export function checkWidth(
  cells: Cells,
  { rows }: DatedRows,
  heading: Headings,
  nature: TableNature,
): void {
  if (!nature.fixedWidth || heading.shift === 1) return;
  const first = Math.min(rows[0], rows[rows.length - 1]);
  const width = Math.max(
    ...(heading.rows.length > 0 ? heading.rows : [first]).map((row) => filledWidth(cells, row)),
  );
  const wider = rows.find((row) => cells.widthOf(row) > width && filledWidth(cells, row) > width);
  if (wider === undefined) return;
  const reason = 'a comma inside a number must stand in quotation marks';
  throw new SourceError(
    'unexpected-shape',
    `${nature.what}: row ${wider + 1} has more cells than the table has columns; ${reason}`,
  );
}

function filledWidth(cells: Cells, row: number): number {
  let width = cells.widthOf(row);
  while (width > 0 && isBlank(cells.at(row, width - 1))) width--;
  return width;
}
