// Google Sheets as the functions see it.
import { functionsIn } from '@qt-lens/functions';
import { fred } from '../live/fred.ts';
import { spreadsheetZone } from './zone.ts';

/** The custom functions. The build writes one top-level stub for each. */
export const functions = functionsIn({ dateCells: spreadsheetZone, fred });
