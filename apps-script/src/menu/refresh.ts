/// <reference types="google-apps-script" />
import { startGeneration } from '../live/settings.ts';
import { dropRecord, keepRecord, readRecord, type TakenFormula } from './formula-record.ts';
import { messages } from './language.ts';

/** The functions whose figures come over the network. */
const LIVE = /\b(?:FRED_SERIES|FED_[A-Z0-9_]+|NET_LIQUIDITY|POLICY_CLOCK|FIGURES_AS_OF)\s*\(/i;
/** So many formulas are out at a time at most; their record fits into the document's properties. */
const BATCH_FORMULAS = 100;
const BATCH_CHARACTERS = 50_000;
/** A service that timed out often answers the next time. */
const TRIES = 3;
const PAUSE_MILLISECONDS = 300;

/**
 * Reads live figures anew. Sheets recalculates a custom function only when its arguments change, so
 * every formula that reads live figures is taken out and put back. Before a formula is taken out it
 * is written down in the document, so that the next refresh restores what a run that was cut off
 * left out.
 *
 * @throws Error naming the cells whose formulas could not be put back, if there are any.
 */
export function refreshFigures(): void {
  const wording = messages();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  putBack(spreadsheet, readRecord());
  startGeneration();
  const live = liveFormulas(spreadsheet);
  let refreshed = 0;
  const lost: TakenFormula[] = [];
  for (const batch of batches(live)) {
    const { taken, left } = refresh(spreadsheet, batch);
    refreshed += taken - left.length;
    lost.push(...left);
    // What is still written down must not be overwritten by the next batch.
    if (left.length > 0) break;
  }
  if (lost.length > 0) throw new Error(wording.notPutBack(lost.map(placeOf).join(', ')));
  spreadsheet.toast(
    refreshed === 0 ? wording.nothingToRefresh : wording.refreshed(refreshed),
    'QT Lens',
  );
}

function liveFormulas(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): TakenFormula[] {
  return spreadsheet.getSheets().flatMap((sheet) =>
    sheet
      .getDataRange()
      .getFormulas()
      .flatMap((row, r) =>
        row.flatMap((formula, c) =>
          LIVE.test(formula)
            ? [{ sheet: sheet.getName(), row: r + 1, column: c + 1, formula }]
            : [],
        ),
      ),
  );
}

function batches(formulas: readonly TakenFormula[]): TakenFormula[][] {
  const all: TakenFormula[][] = [];
  let characters = 0;
  for (const each of formulas) {
    const { length } = each.formula;
    const last = all[all.length - 1];
    if (
      last === undefined ||
      last.length >= BATCH_FORMULAS ||
      characters + length > BATCH_CHARACTERS
    ) {
      all.push([each]);
      characters = length;
    } else {
      last.push(each);
      characters += length;
    }
  }
  return all;
}

/** Takes formulas out and puts them back; returns how many were out, and what still is. */
function refresh(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  batch: readonly TakenFormula[],
): { taken: number; left: TakenFormula[] } {
  keepRecord(batch);
  const taken: TakenFormula[] = [];
  let failure: unknown;
  try {
    for (const each of batch) if (isCleared(rangeOf(spreadsheet, each))) taken.push(each);
    SpreadsheetApp.flush();
  } catch (error) {
    failure = error;
  }
  const left = putBack(spreadsheet, taken);
  if (failure !== undefined && left.length === 0) throw failure;
  return { taken: taken.length, left };
}

/**
 * Puts formulas back where their cells are empty, each whatever happens to the others, and crosses
 * them off the record; returns those that could not be put back.
 */
function putBack(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  taken: readonly TakenFormula[],
): TakenFormula[] {
  const left = taken.filter((each) => !isPutBack(spreadsheet, each));
  if (left.length > 0) keepRecord(left);
  else dropRecord();
  return left;
}

function isPutBack(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  taken: TakenFormula,
): boolean {
  for (let tries = 1; ; tries++) {
    try {
      // A sheet that is gone took its formulas with it, and a cell that holds something again is
      // its user's.
      const range = rangeOf(spreadsheet, taken);
      if (range?.isBlank() === true) range.setFormula(taken.formula);
      return true;
    } catch {
      if (tries === TRIES) return false;
      Utilities.sleep(PAUSE_MILLISECONDS * tries);
    }
  }
}

function rangeOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { sheet, row, column }: TakenFormula,
): GoogleAppsScript.Spreadsheet.Range | undefined {
  return spreadsheet.getSheetByName(sheet)?.getRange(row, column);
}

/** False for a cell the user may not edit, which keeps its figures until Sheets asks again. */
function isCleared(range: GoogleAppsScript.Spreadsheet.Range | undefined): boolean {
  try {
    range?.clearContent();
    return range !== undefined;
  } catch {
    return false;
  }
}

/** A cell as a formula names it: `'My sheet'!B1`. */
function placeOf({ sheet, row, column }: TakenFormula): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  const name = /^\w+$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
  return `${name}!${letters}${row}`;
}
