import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const DOWNLOAD = 'https://fred.stlouisfed.org/graph/fredgraph.csv';
const MS_PER_DAY = 86_400_000;
const shippedTables = path.join(root, 'packages', 'core', 'figures');

/** Where the tables keep what FRED has under an id of its own: file and column. */
const places = { DFEDTARL: ['FEDTARGET.csv', 1], DFEDTARU: ['FEDTARGET.csv', 2] };
const tabled = ['WALCL', 'TREAST', 'WSHOMCB', 'WRESBAL', 'WDTGAL', 'RRPONTSYD', 'GDP'];

/** @returns {Map<string, string> | undefined} Day → value as the tables write it. */
function seriesOf(id, figures = shippedTables) {
  const [file, column] = places[id] ?? (tabled.includes(id) ? [`${id}.csv`, 1] : []);
  if (file === undefined) return undefined;
  const rows = readFileSync(path.join(figures, file), 'utf8').trim().split(/\r?\n/).slice(1);
  return new Map(rows.map((row) => row.split(',')).map((cells) => [cells[0], cells[column]]));
}

/**
 * The download of some series as FRED writes it.
 *
 * @param {string[]} ids
 * @param {Record<string, Record<string, string>>} [later] Rows to add or replace: id → day → value.
 * @param {string} [figures] The folder of the tables FRED answers from; those that ship by default.
 * @returns {string | undefined} Undefined if FRED does not know one of them.
 */
export function fredCsv(ids, later = {}, figures = shippedTables) {
  const all = ids.map((id) => seriesOf(id, figures));
  if (all.some((series) => series === undefined)) return undefined;
  all.forEach((series, i) => {
    for (const [day, value] of Object.entries(later[ids[i]] ?? {})) series.set(day, value);
  });
  const days = [...new Set(all.flatMap((series) => [...series.keys()]))].sort();
  const rows = days.map((day) => [day, ...all.map((series) => series.get(day) ?? '')].join(','));
  return [['observation_date', ...ids].join(','), ...rows, ''].join('\n');
}

/**
 * FRED with the figures that ship: it says what is in the tables, and by its clock it is the Friday
 * after their last release.
 *
 * @type {import('./chromium.mjs').RequestHandler}
 */
export function answerFred({ url }) {
  if (url.origin + url.pathname !== DOWNLOAD) return undefined;
  const body = fredCsv((url.searchParams.get('id') ?? '').split(','));
  if (body === undefined)
    return {
      status: 404,
      body: '<!DOCTYPE html><html lang="en"><head><title>Error - St. Louis Fed</title></head></html>',
    };
  return {
    contentType: 'application/csv',
    headers: { date: fridayAfterRelease().toUTCString() },
    body,
  };
}

/** Noon of the Friday after the release of the last figure of total assets that ships. */
function fridayAfterRelease() {
  const latest = [...seriesOf('WALCL').keys()].at(-1);
  return new Date(Date.parse(latest) + 2.5 * MS_PER_DAY);
}
