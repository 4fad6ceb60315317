// FRED series, the table of each, and the checks its figures must pass.
import { changes, monthEnds, wednesdays } from './thin.mjs';

// Bounds in the unit of the table: wide enough for decades, narrow enough that billions never pass
// for millions.
const MILLIONS = { units: 'millions of US dollars', min: 100_000, max: 50_000_000 };
const PER_CENT = { units: 'per cent', min: -5, max: 25 };
const INDEX = { units: 'index, 2017 = 100', min: 60, max: 400 };

// What a published figure may still become. Weekly levels and rates stay, but for a late
// correction; accounts, seasonal factors and model estimates are worked out anew. `relative` 0.01
// is one per cent, `absolute` is in the unit of the table.
const RARE_REVISIONS = { rows: 5, relative: 0.01 };
const RARE_REVISIONS_OF_A_RATE = { rows: 5, absolute: 0.05 };
const FREQUENT_REVISIONS = { rows: Number.POSITIVE_INFINITY, relative: 0.03 };

/**
 * @typedef {object} Source
 * @property {string} file The table.
 * @property {Record<string, string>} ids Column of the table → FRED's id.
 * @property {(input: import('./thin.mjs').Daily) => import('./thin.mjs').Thinned} [thin] From daily
 *   figures to those of the table.
 * @property {string} [since] The first day FRED has, where the table begins earlier with what
 *   another source gave.
 * @property {string} units
 * @property {number} min
 * @property {number} max
 * @property {{ rows: number, relative?: number, absolute?: number }} revised How many rows may
 *   change, and by how much each.
 * @property {string} [note] What the vintage says beside the day of reading.
 */

/** @type {Source[]} */
export const sources = [
  {
    file: 'WALCL.csv',
    ids: { value: 'WALCL' },
    ...MILLIONS,
    revised: RARE_REVISIONS,
    note: 'H.4.1 levels are not normally revised',
  },
  {
    file: 'TREAST.csv',
    ids: { value: 'TREAST' },
    ...MILLIONS,
    revised: RARE_REVISIONS,
    note: 'not normally revised',
  },
  {
    file: 'WSHOMCB.csv',
    ids: { value: 'WSHOMCB' },
    ...MILLIONS,
    min: 0,
    revised: RARE_REVISIONS,
    note: 'not normally revised',
  },
  {
    file: 'WRESBAL.csv',
    ids: { value: 'WRESBAL' },
    ...MILLIONS,
    min: 1000,
    revised: RARE_REVISIONS,
  },
  { file: 'WDTGAL.csv', ids: { value: 'WDTGAL' }, ...MILLIONS, min: 1000, revised: RARE_REVISIONS },
  {
    file: 'RRPONTSYD.csv',
    ids: { value: 'RRPONTSYD' },
    thin: wednesdays,
    units: 'billions of US dollars',
    min: 0,
    max: 10_000,
    revised: { rows: 5, absolute: 5 },
    note: 'not revised',
  },
  {
    file: 'GDP.csv',
    ids: { value: 'GDP' },
    units: 'billions of US dollars',
    min: 5000,
    max: 200_000,
    revised: FREQUENT_REVISIONS,
  },
  {
    file: 'GDPC1.csv',
    ids: { value: 'GDPC1' },
    units: 'billions of chained 2017 US dollars',
    min: 5000,
    max: 100_000,
    revised: FREQUENT_REVISIONS,
  },
  {
    file: 'FEDTARGET.csv',
    ids: { lower: 'DFEDTARL', upper: 'DFEDTARU' },
    thin: changes,
    // Until the day before, the target was one figure, another series of FRED's.
    since: '2008-12-16',
    ...PER_CENT,
    min: -1,
    revised: { rows: 0, absolute: 0 },
  },
  {
    file: 'GS10.csv',
    ids: { value: 'GS10' },
    ...PER_CENT,
    revised: RARE_REVISIONS_OF_A_RATE,
    note: 'not revised',
  },
  {
    file: 'FEDFUNDS.csv',
    ids: { value: 'FEDFUNDS' },
    ...PER_CENT,
    revised: RARE_REVISIONS_OF_A_RATE,
    note: 'not revised',
  },
  {
    file: 'GACDFSA066MSFRBPHI.csv',
    ids: { value: 'GACDFSA066MSFRBPHI' },
    units: 'diffusion index',
    min: -100,
    max: 100,
    revised: { rows: Number.POSITIVE_INFINITY, absolute: 15 },
    note: 'seasonal factors are re-estimated each January',
  },
  { file: 'PCEPI.csv', ids: { value: 'PCEPI' }, ...INDEX, revised: FREQUENT_REVISIONS },
  { file: 'PCEPILFE.csv', ids: { value: 'PCEPILFE' }, ...INDEX, revised: FREQUENT_REVISIONS },
  {
    file: 'THREEFYTP10.csv',
    ids: { value: 'THREEFYTP10' },
    thin: monthEnds,
    ...PER_CENT,
    revised: { rows: Number.POSITIVE_INFINITY, absolute: 0.1 },
    note: 'model estimates, re-estimated by about 0.001',
  },
];
