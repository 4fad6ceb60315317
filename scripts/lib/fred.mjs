// FRED's download that needs no key, from the project's own tables. It answers by FRED's rule: ids
// of one frequency label come as a table, ids of several as a ZIP, an unknown id as a page.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';
import { importTypeScript } from './typescript.mjs';

const { seriesEntry, seriesKeys } = await importTypeScript(
  new URL('../../packages/core/src/balance-sheet/series.ts', import.meta.url),
);

const DOWNLOAD = 'https://fred.stlouisfed.org/graph/fredgraph.csv';
const MS_PER_DAY = 86_400_000;
const shippedTables = path.join(root, 'packages', 'core', 'figures');

/** Frequency labels of the series of the list, by FRED's id. */
const frequencies = new Map(seriesKeys.map((key) => [seriesEntry(key).id, seriesEntry(key).fred]));

/** As FRED's ZIP begins: a local header, and the names of the files in it. */
const ZIP =
  'PK\u0003\u0004\u0014\u0000\u0008\u0008\u0008\u0000README.txt weekly,_as_of_wednesday.csv';

/**
 * Whether FRED answers some ids with a ZIP instead of a table.
 *
 * @param {string[]} ids
 */
export function isZipped(ids) {
  return new Set(ids.map((id) => frequencies.get(id))).size > 1;
}

/** @returns {Map<string, string> | undefined} Day → value as the tables write it. */
function tableOf(id, figures = shippedTables) {
  // The tables of tests hold what was there on 30 September 2026.
  for (const folder of [figures, shippedTables]) {
    const catalogue = JSON.parse(readFileSync(path.join(folder, 'catalogue.json'), 'utf8'));
    const entry = catalogue.find((each) => each.id === id && each.onFred !== false);
    if (entry === undefined) continue;
    const lines = readFileSync(path.join(folder, entry.file), 'utf8').trim().split(/\r?\n/);
    const column = lines[0].split(',').indexOf(entry.column ?? 'value');
    return new Map(lines.slice(1).map((line) => [line.split(',')[0], line.split(',')[column]]));
  }
  return undefined;
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
  const all = ids.map((id) => tableOf(id, figures));
  if (all.some((series) => series === undefined)) return undefined;
  if (isZipped(ids)) return ZIP;
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
    contentType: body.startsWith('PK') ? 'application/zip' : 'application/csv',
    headers: { date: fridayAfterRelease().toUTCString() },
    body,
  };
}

/** Noon of the Friday after the release of the last figure of total assets that ships. */
function fridayAfterRelease() {
  const latest = [...tableOf('WALCL').keys()].at(-1);
  return new Date(Date.parse(latest) + 2.5 * MS_PER_DAY);
}
