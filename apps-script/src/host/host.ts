// Google Sheets as the functions see it.
import { setHost } from '@qt-lens/functions';
import { fred } from '../live/fred.ts';
import { spreadsheetZone } from './zone.ts';

setHost({ dateCells: spreadsheetZone, fred });
