// Google Sheets as the functions see it.
import { type CellWords, functionsIn } from '@qt-lens/functions';
import { cellWordsFor } from '@qt-lens/ui/cells';
import { fred } from '../live/fred.ts';
import { newest } from '../live/newest.ts';
import { spreadsheetZone } from './zone.ts';

/** The custom functions. The build writes one top-level stub for each. */
export const functions = functionsIn({ dateCells: spreadsheetZone, fred, newest, words });

/** Cells speak the language of the spreadsheet, which all its readers share. */
function words(): CellWords | undefined {
  try {
    return cellWordsFor(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
  } catch {
    return undefined;
  }
}
