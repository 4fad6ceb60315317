// The series, who publishes each, its table, and the checks its figures must pass.
import {
  changes,
  heldChanges,
  monthEnds,
  wednesdaysWithFigures,
  wednesdaysWithOperations,
} from './thin.mjs';

// Bounds in the unit of the table: wide enough for decades, narrow enough that billions never pass
// for millions.
const MILLIONS = { units: 'millions of US dollars', min: 100_000, max: 50_000_000 };
const BILLIONS = { units: 'billions of US dollars', min: 0, max: 10_000 };
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
 * @property {'board' | 'new-york-fed' | 'fred'} from Who is asked: the Board and the New York Fed for
 *   what they have, FRED for the rest.
 * @property {'effr' | 'sofr' | 'operations' | 'holdings'} [answer] Which answer of the New York Fed's has it.
 * @property {Record<string, string>} ids Column of the table → the product's identifier, FRED's
 *   where FRED has the series.
 * @property {(input: import('./thin.mjs').Daily) => import('./thin.mjs').Thinned} [thin] From daily
 *   figures to those of the table.
 * @property {string} [since] The first day the publisher has, where the table begins earlier with
 *   what another gave.
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
    from: 'board',
    ids: { value: 'WALCL' },
    ...MILLIONS,
    revised: RARE_REVISIONS,
    note: 'H.4.1 levels are not normally revised',
  },
  {
    file: 'TREAST.csv',
    from: 'board',
    ids: { value: 'TREAST' },
    ...MILLIONS,
    revised: RARE_REVISIONS,
    note: 'not normally revised',
  },
  {
    file: 'WSHOMCB.csv',
    from: 'board',
    ids: { value: 'WSHOMCB' },
    ...MILLIONS,
    min: 0,
    revised: RARE_REVISIONS,
    note: 'not normally revised',
  },
  {
    file: 'WRESBAL.csv',
    from: 'board',
    ids: { value: 'WRESBAL' },
    ...MILLIONS,
    min: 1000,
    revised: RARE_REVISIONS,
  },
  {
    file: 'WRBWFRBL.csv',
    from: 'board',
    ids: { value: 'WRBWFRBL' },
    ...MILLIONS,
    min: 1000,
    revised: RARE_REVISIONS,
    note: 'not normally revised',
  },
  {
    file: 'WDTGAL.csv',
    from: 'board',
    ids: { value: 'WDTGAL' },
    ...MILLIONS,
    min: 1000,
    revised: RARE_REVISIONS,
  },
  {
    file: 'WLFN.csv',
    from: 'board',
    ids: { value: 'WLFN' },
    ...MILLIONS,
    revised: RARE_REVISIONS,
    note: 'not normally revised',
  },
  {
    file: 'RRPONTSYD.csv',
    from: 'new-york-fed',
    answer: 'operations',
    ids: { value: 'RRPONTSYD' },
    thin: wednesdaysWithOperations,
    ...BILLIONS,
    revised: { rows: 5, absolute: 5 },
    note: 'not revised',
  },
  {
    file: 'WLRRAL.csv',
    from: 'board',
    ids: { value: 'WLRRAL' },
    ...MILLIONS,
    min: 1000,
    revised: RARE_REVISIONS,
    note: 'not normally revised',
  },
  {
    file: 'SRF.csv',
    from: 'new-york-fed',
    answer: 'operations',
    ids: { value: 'SRF' },
    thin: wednesdaysWithFigures,
    ...BILLIONS,
    revised: { rows: 5, absolute: 5 },
    note: 'not revised',
  },
  {
    file: 'SOMA.csv',
    from: 'new-york-fed',
    answer: 'holdings',
    ids: { total: 'SOMA', bills: 'SOMA_BILLS' },
    ...BILLIONS,
    max: 40_000,
    revised: RARE_REVISIONS,
  },
  {
    file: 'GDP.csv',
    from: 'fred',
    ids: { value: 'GDP' },
    units: 'billions of US dollars',
    min: 5000,
    max: 200_000,
    revised: FREQUENT_REVISIONS,
  },
  {
    file: 'GDPC1.csv',
    from: 'fred',
    ids: { value: 'GDPC1' },
    units: 'billions of chained 2017 US dollars',
    min: 5000,
    max: 100_000,
    revised: FREQUENT_REVISIONS,
  },
  {
    file: 'FEDTARGET.csv',
    from: 'new-york-fed',
    answer: 'effr',
    ids: { lower: 'DFEDTARL', upper: 'DFEDTARU' },
    thin: heldChanges,
    ...PER_CENT,
    min: -1,
    revised: { rows: 0, absolute: 0 },
  },
  {
    file: 'IORB.csv',
    from: 'fred',
    ids: { value: 'IORB' },
    thin: changes,
    // Until the day before, there were two rates, other series of FRED's.
    since: '2021-07-29',
    ...PER_CENT,
    min: 0,
    revised: { rows: 0, absolute: 0 },
  },
  {
    file: 'EFFR.csv',
    from: 'new-york-fed',
    answer: 'effr',
    ids: { value: 'EFFR' },
    thin: wednesdaysWithFigures,
    ...PER_CENT,
    revised: RARE_REVISIONS_OF_A_RATE,
  },
  {
    file: 'SOFR.csv',
    from: 'new-york-fed',
    answer: 'sofr',
    ids: { value: 'SOFR' },
    thin: wednesdaysWithFigures,
    ...PER_CENT,
    revised: RARE_REVISIONS_OF_A_RATE,
  },
  {
    file: 'DGS2.csv',
    from: 'fred',
    ids: { value: 'DGS2' },
    thin: monthEnds,
    ...PER_CENT,
    revised: RARE_REVISIONS_OF_A_RATE,
    note: 'not revised',
  },
  {
    file: 'DGS10.csv',
    from: 'fred',
    ids: { value: 'DGS10' },
    thin: monthEnds,
    ...PER_CENT,
    revised: RARE_REVISIONS_OF_A_RATE,
    note: 'not revised',
  },
  {
    file: 'GS10.csv',
    from: 'fred',
    ids: { value: 'GS10' },
    ...PER_CENT,
    revised: RARE_REVISIONS_OF_A_RATE,
    note: 'not revised',
  },
  {
    file: 'FEDFUNDS.csv',
    from: 'fred',
    ids: { value: 'FEDFUNDS' },
    ...PER_CENT,
    revised: RARE_REVISIONS_OF_A_RATE,
    note: 'not revised',
  },
  {
    file: 'GACDFSA066MSFRBPHI.csv',
    from: 'fred',
    ids: { value: 'GACDFSA066MSFRBPHI' },
    units: 'diffusion index',
    min: -100,
    max: 100,
    revised: { rows: Number.POSITIVE_INFINITY, absolute: 15 },
    note: 'seasonal factors are re-estimated each January',
  },
  {
    file: 'PCEPI.csv',
    from: 'fred',
    ids: { value: 'PCEPI' },
    ...INDEX,
    revised: FREQUENT_REVISIONS,
  },
  {
    file: 'PCEPILFE.csv',
    from: 'fred',
    ids: { value: 'PCEPILFE' },
    ...INDEX,
    revised: FREQUENT_REVISIONS,
  },
  {
    file: 'THREEFYTP10.csv',
    from: 'fred',
    ids: { value: 'THREEFYTP10' },
    thin: monthEnds,
    ...PER_CENT,
    revised: { rows: Number.POSITIVE_INFINITY, absolute: 0.1 },
    note: 'model estimates, re-estimated by about 0.001',
  },
];
