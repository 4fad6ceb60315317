import type { Input } from './cell.ts';

/**
 * The most cells one argument, and one result, may have. Sheets stops a custom function after 30
 * seconds; this many stay far below.
 */
export const MAX_CELLS = 500_000;

/** An argument as rows of equal length. */
export interface Grid {
  readonly rows: readonly (readonly Input[])[];
  readonly height: number;
  readonly width: number;
  /** One value, not a range. */
  readonly single: boolean;
  /** Rows are the columns of the range. */
  readonly isTransposed?: boolean;
}

/**
 * Reads an argument as a grid. A single value is a grid of one cell; short rows are filled up with
 * blanks.
 *
 * @throws RangeError with a sentence about the argument: no cells, too many, or lists within cells.
 */
export function gridOf(input: Input): Grid {
  if (!Array.isArray(input)) return { rows: [[input]], height: 1, width: 1, single: true };
  const height = input.length;
  checkSize(height);
  let width = 0;
  for (const row of input) width = Math.max(width, Array.isArray(row) ? row.length : 1);
  if (height === 0 || width === 0) throw new RangeError('has no cells');
  checkSize(height * width);
  const rows: Input[][] = [];
  for (const row of input) {
    const cells: Input[] = [];
    for (let c = 0; c < width; c++) {
      const cell: Input = Array.isArray(row) ? (c < row.length ? row[c] : '') : c === 0 ? row : '';
      if (typeof cell === 'object' && Array.isArray(cell))
        throw new RangeError('is a list within a list, not a range of cells');
      cells.push(cell);
    }
    rows.push(cells);
  }
  return { rows, height, width, single: false };
}

function checkSize(cells: number): void {
  if (cells > MAX_CELLS)
    throw new RangeError(
      `has ${written(cells)} cells; at most ${written(MAX_CELLS)} are read: name a smaller range`,
    );
}

export function written(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The same cells with rows and columns exchanged. */
export function transposed(grid: Grid): Grid {
  const rows = Array.from({ length: grid.width }, (_, c) => grid.rows.map((row) => row[c]));
  return {
    rows,
    height: grid.width,
    width: grid.height,
    single: grid.single,
    isTransposed: grid.isTransposed !== true,
  };
}

/** Position of a cell in the range, counted from 1: `row 2, column 1`. */
export function cellAddress({ isTransposed }: Grid, row: number, column: number): string {
  return isTransposed === true
    ? `row ${column + 1}, column ${row + 1}`
    : `row ${row + 1}, column ${column + 1}`;
}
