// The New York Fed's markets API: rates with the target range, and the repo operations.
import { isoDay } from '../tables.mjs';
import { textOf } from './answer.mjs';

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 16_000_000;

const PATHS = {
  effr: '/api/rates/unsecured/effr/search.json',
  sofr: '/api/rates/secured/sofr/search.json',
  operations: '/api/rp/results/search.json',
};

/**
 * What the API has from a day on, up to the day before `today`: standing repo is the sum of a day's
 * operations, of which the second closes in the afternoon.
 *
 * @param {object} options
 * @param {string} options.origin Where it answers.
 * @param {'effr' | 'sofr' | 'operations'} options.answer
 * @param {number} options.since Days since 1970.
 * @param {number} options.today Days since 1970.
 * @param {typeof import('@qt-lens/core')} options.core
 * @returns {Promise<Map<string, import('./thin.mjs').Row[]>>} By the product's identifiers; the
 *   target range under DFEDTARL, both bounds in a row.
 */
export async function askNewYorkFed({ origin, answer, since, today, core }) {
  const address = new URL(PATHS[answer], origin);
  address.searchParams.set('startDate', isoDay(since));
  address.searchParams.set('endDate', isoDay(today - 1));
  const text = await textOf({
    publisher: 'The New York Fed',
    address,
    headers: { Accept: 'application/json' },
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
  });
  if (answer === 'operations') {
    const { reverseRepo, standingRepo } = core.parseRepoOperations(text);
    return new Map([
      ['RRPONTSYD', rowsOf(reverseRepo, today)],
      ['SRF', rowsOf(standingRepo, today)],
    ]);
  }
  const { rates, targetLower, targetUpper } = core.parseNewYorkFedRates(text);
  const upper = new Map(rowsOf(targetUpper, today).map(({ day, values }) => [day, values[0]]));
  return new Map([
    ...Array.from(rates, ([type, series]) => [type, rowsOf(series, today)]),
    [
      'DFEDTARL',
      rowsOf(targetLower, today).map(({ day, values }) => ({
        day,
        values: [values[0], upper.get(day)],
      })),
    ],
  ]);
}

const rowsOf = ({ days, values }, today) =>
  Array.from(days, (day, i) => ({ day, values: [values[i]] })).filter(({ day }) => day < today);
