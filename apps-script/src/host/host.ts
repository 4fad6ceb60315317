// Google Sheets as the functions see it.
import { functionsIn } from '@qt-lens/functions';
import { fred } from '../live/fred.ts';
import { spreadsheetZone } from './zone.ts';

/** What formulas call: the build writes one top-level function for each. */
export const functions = functionsIn({ dateCells: spreadsheetZone, fred });
