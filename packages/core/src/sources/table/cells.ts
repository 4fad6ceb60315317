import { dayAt } from './iso-day.ts';
import { isMissingText } from './missing.ts';
import { writtenNumber } from './written-number.ts';

/**
 * What a cell of a table or spreadsheet range holds. Booleans and anything else that is neither
 * number, text nor date are missing.
 */
export type Cell = string | number | boolean | Date | null | undefined;

/** What a column's plainly written numbers say about the decimal mark. */
export interface PlainNumbers {
  /** Places in the list of rows of the cells that are filled with anything else. */
  readonly others: readonly number[];
  /** A row whose point can only be the decimal mark, and one whose point may separate thousands. */
  readonly point: number | undefined;
  readonly onlyPoint: number | undefined;
}

/** The cells of a table, whether it came as text or as a range. */
export interface Cells {
  readonly height: number;
  /** Cells of the widest row. */
  readonly width: number;
  /** Number of cells of a row. */
  widthOf(row: number): number;
  /** A cell; `undefined` outside its row. */
  at(row: number, column: number): Cell;
  /** The day of a cell written as 2024-01-02 and nothing else; NaN for any other. */
  isoDay(row: number, column: number): number;
  /**
   * Reads the plainly written numbers of a column (digits with at most one point), NaN for any
   * other cell.
   *
   * @param rows Which rows, in the order of `values`.
   */
  readNumbers(column: number, rows: ArrayLike<number>, values: Float64Array): PlainNumbers;
}

/** The cells of a spreadsheet range, or of text split into rows. */
export class RangeCells implements Cells {
  readonly height: number;
  readonly width: number;
  readonly #rows: readonly (readonly Cell[])[];

  constructor(rows: readonly (readonly Cell[])[]) {
    this.#rows = rows;
    this.height = rows.length;
    this.width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  }

  widthOf(row: number): number {
    return this.#rows[row].length;
  }

  at(row: number, column: number): Cell {
    return this.#rows[row][column];
  }

  isoDay(row: number, column: number): number {
    const cell = this.#rows[row][column];
    return typeof cell === 'string' && cell.length === 10
      ? (dayAt(cell, 0) ?? Number.NaN)
      : Number.NaN;
  }

  readNumbers(column: number, rows: ArrayLike<number>, values: Float64Array): PlainNumbers {
    const others: number[] = [];
    for (let i = 0; i < rows.length; i++) {
      const cell = this.#rows[rows[i]][column];
      if (typeof cell === 'number') values[i] = Number.isFinite(cell) ? cell : Number.NaN;
      else {
        values[i] = Number.NaN;
        if (!isMissing(cell)) others.push(i);
      }
    }
    return { others, point: undefined, onlyPoint: undefined };
  }
}

/** Some columns of a table, as a table of their own. */
export function columnsOf(cells: Cells, from: number, to: number): Cells {
  if (from === 0 && to >= cells.width) return cells;
  return {
    height: cells.height,
    width: Math.max(0, Math.min(cells.width, to) - from),
    widthOf: (row) => Math.max(0, Math.min(cells.widthOf(row), to) - from),
    at: (row, column) => (column + from < to ? cells.at(row, column + from) : undefined),
    isoDay: (row, column) => cells.isoDay(row, column + from),
    readNumbers: (column, rows, values) => cells.readNumbers(column + from, rows, values),
  };
}

/** A table with rows and columns exchanged. */
export function transposed(cells: Cells): Cells {
  return new RangeCells(
    Array.from({ length: cells.width }, (_, c) =>
      Array.from({ length: cells.height }, (_, r) => cells.at(r, c)),
    ),
  );
}

/** The first rows of a table, on which is found what stands where. */
export function beginningOf(cells: Cells, rows: number): Cells {
  if (cells.height <= rows) return cells;
  return {
    height: rows,
    width: cells.width,
    widthOf: (row) => cells.widthOf(row),
    at: (row, column) => cells.at(row, column),
    isoDay: (row, column) => cells.isoDay(row, column),
    readNumbers: (column, among, values) => cells.readNumbers(column, among, values),
  };
}

// Also a Date of another realm, as Apps Script and sandboxes hand in.
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

export function isMissing(cell: Cell): boolean {
  return typeof cell === 'string'
    ? isMissingText(cell)
    : typeof cell === 'number'
      ? !Number.isFinite(cell)
      : !isDate(cell);
}

export function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

export function isNumber(cell: Cell): boolean {
  return typeof cell === 'number'
    ? Number.isFinite(cell)
    : typeof cell === 'string' && writtenNumber(cell.trim()) !== undefined;
}

/** Digits with at most one point, as a number or as text. */
export function isPlainNumber(cell: Cell): cell is string | number {
  return typeof cell === 'number'
    ? Number.isFinite(cell)
    : typeof cell === 'string' && cell.length <= 32 && /^\s*-?\d+(?:\.\d+)?\s*$/.test(cell);
}

export function textOf(cell: Cell): string {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell).trim()
    : '';
}

/** A cell as sentences quote it. */
export function quoted(cell: Cell): string {
  const text = isDate(cell) ? 'a date' : textOf(cell);
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** Whether a row holds a number beside its date. */
export function hasNumber(cells: Cells, row: number, dates: number): boolean {
  for (let c = 0; c < cells.widthOf(row); c++)
    if (c !== dates && isNumber(cells.at(row, c))) return true;
  return false;
}
