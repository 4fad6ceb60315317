/// <reference types="google-apps-script" />
import { functions } from '@qt-lens/functions';
import { activeRange } from './selection.ts';

/** A formula and the cells its answer takes. */
interface FormulaToInsert {
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
}

/** The cell a formula was inserted into, or the cells that are not empty. */
interface Inserted {
  readonly cell: string;
  readonly inserted: boolean;
}

/**
 * A call of one function of this add-on with values and ranges, as the pages show it; no function
 * within, and nothing around it.
 */
const OWN_FORMULA = /^=([A-Z][A-Z_0-9]*)\((?:"[^"]*"|'[^']*'|[^"'()&])*\)$/;
const MAX_COLUMNS_AWAY = 30;

/** Writes a formula into the selected cell, if the cells its answer takes are empty. */
export function insertFormula(given: FormulaToInsert): Inserted {
  const { formula, rows, columns } = checked(given);
  const cell = activeRange().getCell(1, 1);
  const inserted = isFree(cell.getSheet(), cell.getRow(), cell.getColumn(), rows, columns);
  if (inserted) cell.setFormula(formula);
  return { cell: cell.getA1Notation(), inserted };
}

/**
 * Writes a formula beside the selection, in the first columns to its right that are empty as far
 * down as its answer goes.
 */
export function insertBesideSelection(given: FormulaToInsert): Inserted {
  const { formula, rows, columns } = checked(given);
  const range = activeRange();
  const sheet = range.getSheet();
  const row = range.getRow();
  const first = range.getColumn() + range.getNumColumns() + 1;
  for (let column = first; column < first + MAX_COLUMNS_AWAY; column++) {
    if (!isFree(sheet, row, column, rows, columns)) continue;
    const missing = column + columns - 1 - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    const cell = sheet.getRange(row, column);
    cell.setFormula(formula);
    return { cell: cell.getA1Notation(), inserted: true };
  }
  return { cell: sheet.getRange(row, range.getColumn()).getA1Notation(), inserted: false };
}

/** Puts a picture (PNG, base 64) over the sheet, beside the selection. */
export function insertPicture(base64: string): void {
  if (typeof base64 !== 'string' || !/^[A-Za-z0-9+/=]+$/.test(base64))
    throw new Error('Only a picture can be inserted.');
  const range = activeRange();
  const picture = Utilities.newBlob(Utilities.base64Decode(base64), 'image/png', 'qt-lens.png');
  range
    .getSheet()
    .insertImage(picture, range.getColumn() + range.getNumColumns() + 1, range.getRow());
}

function checked(given: FormulaToInsert): FormulaToInsert {
  const { formula, rows, columns } = given ?? {};
  const size = (count: unknown): boolean =>
    typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= 1_000_000;
  if (typeof formula !== 'string' || !isOwn(formula) || !size(rows) || !size(columns))
    throw new Error('Only a formula can be inserted.');
  return { formula, rows, columns };
}

function isOwn(formula: string): boolean {
  const name = formula.length <= 500 ? OWN_FORMULA.exec(formula)?.[1] : undefined;
  return name !== undefined && Object.keys(functions).includes(name);
}

/**
 * True if no cell of the block holds anything, a formula that shows nothing included; cells beyond
 * the sheet are empty.
 */
function isFree(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): boolean {
  const height = Math.min(rows, sheet.getMaxRows() - row + 1);
  const width = Math.min(columns, sheet.getMaxColumns() - column + 1);
  if (height < 1 || width < 1) return true;
  const block = sheet.getRange(row, column, height, width);
  return [...block.getValues(), ...block.getFormulas()].every((cells) =>
    cells.every((cell) => cell === ''),
  );
}
