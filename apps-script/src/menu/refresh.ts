/// <reference types="google-apps-script" />
import { startGeneration } from '../live/settings.ts';
import { messages } from './language.ts';

/** The functions whose figures come over the network. */
const LIVE = /\bFRED_SERIES\s*\(/i;

/**
 * Reads live figures anew. Sheets recalculates a custom function only when its arguments change, so
 * every formula that reads live figures is taken out and put back.
 */
export function refreshFigures(): void {
  startGeneration();
  const wording = messages();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const live = spreadsheet.getSheets().flatMap((sheet) => {
    const found: { range: GoogleAppsScript.Spreadsheet.Range; formula: string }[] = [];
    sheet
      .getDataRange()
      .getFormulas()
      .forEach((row, r) => {
        row.forEach((formula, c) => {
          if (LIVE.test(formula)) found.push({ range: sheet.getRange(r + 1, c + 1), formula });
        });
      });
    return found;
  });
  const taken: typeof live = [];
  try {
    for (const cell of live) if (isCleared(cell.range)) taken.push(cell);
    SpreadsheetApp.flush();
  } finally {
    // Restore every formula, also after an error.
    for (const { range, formula } of taken) range.setFormula(formula);
  }
  spreadsheet.toast(
    taken.length === 0 ? wording.nothingToRefresh : wording.refreshed(taken.length),
    'QT Lens',
  );
}

/** False for a cell the user may not edit, which keeps its figures until Sheets asks again. */
function isCleared(range: GoogleAppsScript.Spreadsheet.Range): boolean {
  try {
    range.clearContent();
    return true;
  } catch {
    return false;
  }
}
