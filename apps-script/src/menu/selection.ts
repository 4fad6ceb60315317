/// <reference types="google-apps-script" />
import { toIsoDay } from '@qt-lens/core';
import { isDate, written } from '@qt-lens/functions';
import { spreadsheetZone } from '../host/zone.ts';

/**
 * The selection as passed to a page: Google passes no Date objects to pages, so dates are
 * ISO text.
 */
interface Selection {
  /** As a formula names it: `Sheet1!A2:B44`. */
  readonly range: string;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

// More than a chart shows and a page receives in a moment.
const MAX_CELLS = 100_000;

/**
 * Dates and prices to compare: the selection, or the block of cells around a single selected one.
 */
export function readSelection(): Selection {
  const selected = activeRange();
  const range =
    selected.getNumRows() * selected.getNumColumns() > 1 ? selected : selected.getDataRegion();
  const cells = range.getNumRows() * range.getNumColumns();
  if (cells > MAX_CELLS)
    throw new Error(
      `The selection has ${written(cells)} cells; at most ${written(MAX_CELLS)} are charted.`,
    );
  const zone = spreadsheetZone();
  const rows = range
    .getValues()
    .map((row) => row.map((cell) => (isDate(cell) ? toIsoDay(zone.dayOf(cell)) : cell)));
  return { range: `${quotedName(range.getSheet().getName())}!${range.getA1Notation()}`, rows };
}

export function activeRange(): GoogleAppsScript.Spreadsheet.Range {
  const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
  if (range === null) throw new Error('No cells are selected.');
  return range;
}

function quotedName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}
