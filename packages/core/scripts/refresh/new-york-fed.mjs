// The New York Fed's markets API: rates with the target range, and the repo operations.
import { isoDay } from '../tables.mjs';
import { textOf } from './answer.mjs';

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 16_000_000;

const PATHS = {
  effr: '/api/rates/unsecured/effr/search.json',
  sofr: '/api/rates/secured/sofr/search.json',
  operations: '/api/rp/results/search.json',
  // All weeks in one answer.
  holdings: '/api/soma/summary.json',
};

/**
 * What the API has from a day on, up to the day before `today`: standing repo is the sum of a day's
 * operations, of which the second closes in the afternoon.
 *
 * @param {object} options
 * @param {string} options.origin Where it answers.
 * @param {'effr' | 'sofr' | 'operations' | 'holdings'} options.answer
 * @param {number} options.since Days since 1970.
 * @param {number} options.today Days since 1970.
 * @param {typeof import('@qt-lens/core')} options.core
 * @returns {Promise<Map<string, import('./thin.mjs').Row[]>>} By the product's identifiers; the
 *   target range under DFEDTARL, both bounds in a row.
 */
export async function askNewYorkFed({ origin, answer, since, today, core }) {
  const address = new URL(PATHS[answer], origin);
  if (answer !== 'holdings') {
    address.searchParams.set('startDate', isoDay(since));
    address.searchParams.set('endDate', isoDay(today - 1));
  }
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
  if (answer === 'holdings') {
    const { total, bills } = core.parseSomaSummary(text);
    return new Map([['SOMA', inOne(total, bills, today)]]);
  }
  const { rates, targetLower, targetUpper } = core.parseNewYorkFedRates(text);
  return new Map([
    ...Array.from(rates, ([type, series]) => [type, rowsOf(series, today)]),
    ['DFEDTARL', inOne(targetLower, targetUpper, today)],
  ]);
}

/** Two series of one table, on the days that both have. */
function inOne(first, second, today) {
  const others = new Map(rowsOf(second, today).map(({ day, values }) => [day, values[0]]));
  return rowsOf(first, today).flatMap(({ day, values }) =>
    others.has(day) ? [{ day, values: [values[0], others.get(day)] }] : [],
  );
}

const rowsOf = ({ days, values }, today) =>
  Array.from(days, (day, i) => ({ day, values: [values[i]] })).filter(({ day }) => day < today);
