// FRED's download that needs no key, from the project's own tables. It answers by FRED's rules: ids
// of one frequency label come as a table, ids of several as a ZIP, an unknown id as a page of
// status 404; daily series have all their days, and the history before the first day of a table.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { epochDay, isMissing, isoDay, readTable } from '../../packages/core/scripts/tables.mjs';
import { root } from './run.mjs';
import { importTypeScript } from './typescript.mjs';

const { seriesEntry, seriesKeys } = await importTypeScript(
  new URL('../../packages/core/src/balance-sheet/series.ts', import.meta.url),
);

const DOWNLOAD = 'https://fred.stlouisfed.org/graph/fredgraph.csv';
const MS_PER_DAY = 86_400_000;
const shippedTables = path.join(root, 'packages', 'core', 'figures');

/** Frequency labels by FRED's id; those outside the product's list are FRED's too. */
const labels = new Map([
  ...seriesKeys.map((key) => [seriesEntry(key).id, seriesEntry(key).fred]),
  ['GDPC1', 'Quarterly'],
  ['THREEFYTP10', 'Daily'],
  ...['GS10', 'FEDFUNDS', 'GACDFSA066MSFRBPHI', 'PCEPI', 'PCEPILFE'].map((id) => [id, 'Monthly']),
]);

const weekday = (day) => new Date(day * MS_PER_DAY).getUTCDay();
const isWednesday = (day) => weekday(day) === 3;
const isWeekend = (day) => weekday(day) === 0 || weekday(day) === 6;
const month = (day) => isoDay(day).slice(0, 7);

/** Each day from one to another, with the value that holds on it. */
function held(rows, to) {
  const series = new Map();
  for (const [i, [day, value]] of rows.entries())
    for (let each = day; each < (rows[i + 1]?.[0] ?? to + 1); each++) series.set(each, value);
  return series;
}

/** Working days between the days that are known: with the figure before, or without one. */
function daily(rows, to, isEmpty) {
  const known = new Map(rows);
  const series = new Map();
  let before = rows[0][0];
  for (let day = before; day <= to; day++) {
    if (known.has(day)) {
      series.set(day, known.get(day));
      before = day;
    } else if (!isWeekend(day))
      series.set(day, isEmpty(day, before) ? '' : series.get(before) || known.get(before));
  }
  return series;
}

/**
 * What FRED holds of a series: day → value as FRED writes it, '' where it has a row without one.
 *
 * @param {string} id
 * @param {string} [figures] The folder of the tables; those that ship by default.
 * @returns {Map<number, string> | undefined} Undefined if FRED does not know the series.
 */
export function fredSeries(id, figures = shippedTables) {
  const catalogue = JSON.parse(readFileSync(path.join(figures, 'catalogue.json'), 'utf8'));
  const entry = catalogue.find((each) => each.id === id && each.onFred !== false);
  if (entry === undefined) return undefined;
  const { columns, rows: lines } = readTable(path.join(figures, entry.file));
  const column = columns.indexOf(entry.column ?? 'value');
  const rows = lines.map(({ day, cells }) => [day, cells[column]]);
  const written = (decimals) => rows.map(([day, value]) => [day, Number(value).toFixed(decimals)]);
  const last = rows.at(-1)[0];
  const kept = seriesKeys.map(seriesEntry).find((each) => each.id === id)?.keeps;
  // FRED's own series of the range and of this rate begin where others ended.
  const begin = { DFEDTARL: '2008-12-16', DFEDTARU: '2008-12-16', IORB: '2021-07-29' }[id];
  if (begin !== undefined)
    return held(
      written(2).filter(([day]) => day >= epochDay(begin)),
      epochDay(entry.holdsUntil),
    );
  if (id === 'RRPONTSYD' || kept === 'wednesdays')
    // On a holiday there is no operation.
    return daily(
      written(3).map(([day, value]) => [day, Number(value) === 0 ? '' : value]),
      last + 2,
      isWednesday,
    );
  if (id === 'EFFR' || id === 'SOFR') {
    const unknown = (day, before) => isWednesday(day) || isMissing(entry, before + 7);
    return daily(written(2), last, unknown);
  }
  // Tables of month ends: working days after a month's last figure were holidays.
  if (labels.get(id) === 'Daily')
    return daily(
      written(id === 'THREEFYTP10' ? 4 : 2),
      last + 20,
      (day, before) => month(day) === month(before),
    );
  if (id === 'GDP') return new Map([[epochDay('1947-01-01'), '243.164'], ...rows]);
  return new Map(rows);
}

/** A table of FRED's; if its figures end before `since`, the whole of it comes. */
function tableOf(ids, series, since, heading) {
  const days = [...new Set(series.flatMap((each) => [...each.keys()]))].sort((a, b) => a - b);
  const from = since !== undefined && days.at(-1) >= epochDay(since) ? epochDay(since) : undefined;
  const lines = days
    .filter((day) => from === undefined || day >= from)
    .map((day) => [isoDay(day), ...series.map((each) => each.get(day) ?? '')].join(','));
  return [[heading, ...ids].join(','), ...lines, ''].join('\n');
}

/** A ZIP as FRED packs it: a table a label. */
function zipOf(ids, seriesOf, since, heading) {
  const files = { 'README.txt': strToU8('FRED Graph Observations\n') };
  for (const label of new Set(ids.map((id) => labels.get(id)))) {
    const group = ids.filter((id) => labels.get(id) === label);
    const name = `${String(label).toLowerCase().replaceAll(' ', '_')}.csv`;
    files[name] = strToU8(tableOf(group, group.map(seriesOf), since, heading));
  }
  return Buffer.from(zipSync(files));
}

const ERROR_PAGE =
  '<!DOCTYPE html>\n<html lang="en"><head><title>Error - St. Louis Fed</title></head><body>We’re sorry</body></html>\n';

/**
 * What FRED answers to `/graph/fredgraph.csv`.
 *
 * @param {string[]} ids
 * @param {(id: string) => Map<number, string> | undefined} seriesOf
 * @param {{ since?: string, heading?: string }} [options] `cosd`, and the heading of the dates:
 *   `DATE` before December 2024.
 * @returns {{ status: number, contentType: string, body: string | Buffer }}
 */
export function fredAnswer(ids, seriesOf, { since, heading = 'observation_date' } = {}) {
  const all = ids.map(seriesOf);
  if (all.some((series) => series === undefined))
    return { status: 404, contentType: 'text/html; charset=utf-8', body: ERROR_PAGE };
  return new Set(ids.map((id) => labels.get(id))).size > 1
    ? { status: 200, contentType: 'application/zip', body: zipOf(ids, seriesOf, since, heading) }
    : { status: 200, contentType: 'application/csv', body: tableOf(ids, all, since, heading) };
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
  const { status, body } = fredAnswer(ids, (id) => {
    const series = fredSeries(id, figures);
    for (const [day, value] of Object.entries(later[id] ?? {})) series?.set(epochDay(day), value);
    return series;
  });
  return status === 404 ? undefined : typeof body === 'string' ? body : body.toString('latin1');
}

/**
 * FRED with the figures that ship: it says what is in the tables, and by its clock it is the Friday
 * after their last release.
 *
 * @type {import('./chromium.mjs').RequestHandler}
 */
export function answerFred({ url }) {
  if (url.origin + url.pathname !== DOWNLOAD) return undefined;
  const ids = (url.searchParams.get('id') ?? '').split(',');
  const since = url.searchParams.get('cosd') ?? undefined;
  const answer = fredAnswer(ids, (id) => fredSeries(id), { since });
  return answer.status === 404
    ? answer
    : { ...answer, headers: { date: fridayAfterRelease().toUTCString() } };
}

/** Noon of the Friday after the release of the last figure of total assets that ships. */
function fridayAfterRelease() {
  const latest = [...fredSeries('WALCL').keys()].at(-1);
  return new Date((latest + 2.5) * MS_PER_DAY);
}
