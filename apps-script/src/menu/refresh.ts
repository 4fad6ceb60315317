/// <reference types="google-apps-script" />
import { startGeneration } from '../live/settings.ts';
import { messages } from './language.ts';

/** The functions whose figures come over the network. */
const LIVE = /\bFRED_SERIES\s*\(/i;

/**
 * Reads live figures anew. Sheets recalculates a custom function only when its arguments change, so every formula that reads live figures is taken out and put back.
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
  for (const { range } of live) range.clearContent();
  SpreadsheetApp.flush();
  for (const { range, formula } of live) range.setFormula(formula);
  spreadsheet.toast(live.length === 0 ? wording.nothingToRefresh : wording.refreshed(live.length), 'QT Lens');
}
