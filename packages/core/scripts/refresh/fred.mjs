// FRED's download that needs no key: one series a request, because ids of several frequency labels
// come as a ZIP.
import { textOf, Unread } from './answer.mjs';

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 16_000_000;

/**
 * @param {object} options
 * @param {string} options.origin Where FRED answers.
 * @param {string} options.id
 * @param {string} options.since `YYYY-MM-DD`.
 * @param {typeof import('@qt-lens/core')} options.core
 * @returns {Promise<import('./thin.mjs').Row[]>}
 */
export async function askFred({ origin, id, since, core }) {
  const address = new URL('/graph/fredgraph.csv', origin);
  address.searchParams.set('id', id);
  address.searchParams.set('cosd', since);
  const text = await textOf({
    publisher: 'FRED',
    address,
    headers: { Accept: 'text/csv' },
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
  });
  // A body cut off within its last number would still be a table.
  if (/^\s*[A-Za-z"]/.test(text) && !text.startsWith('PK') && !text.endsWith('\n'))
    throw new Unread('FRED sent a table whose last line has no end: it is cut off');
  const series = core.parseFredCsv(text);
  const found = series.map(({ label }) => label.id);
  // Until 2024 the column was called VALUE.
  if (found.length !== 1 || (found[0] !== undefined && found[0] !== id))
    throw new Unread(
      `FRED sent ${found.map((each) => each ?? 'a column without a name').join(', ')} when asked for ${id}`,
    );
  const [{ days, values }] = series;
  return Array.from(days, (day, i) => ({ day, values: [values[i]] }));
}
