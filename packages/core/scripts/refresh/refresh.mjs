// Reads FRED's figures, holds them against the tables, and writes what is new, or nothing at all.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { epochDay, isMissing, isoDay, nextDay, readTable, writtenTable } from '../tables.mjs';
import { compare } from './compare.mjs';
import { sources } from './series.mjs';

const FRED = 'https://fred.stlouisfed.org';
const TIMEOUT_MS = 60_000;
const PAUSE_MS = 500;
const MAX_BYTES = 16_000_000;

/** Why a table cannot be read. `stop` if asking for the next one would only make it worse. */
class Unread extends Error {
  constructor(message, stop = false) {
    super(message);
    this.stop = stop;
  }
}

/**
 * @typedef {object} TableReport
 * @property {string} file
 * @property {string[]} ids
 * @property {import('./compare.mjs').Change[]} added
 * @property {import('./compare.mjs').Change[]} revised
 * @property {import('./compare.mjs').Refusal[]} refused
 * @property {string} [last] The last day of the table as it would be.
 * @property {string} [holdsUntil]
 *
 * @typedef {object} Report
 * @property {TableReport[]} tables
 * @property {boolean} refused Whether anything was: then nothing is written.
 * @property {Map<string, string>} files What would change: file name → text.
 */

/**
 * Asks FRED for every table and says what would change.
 *
 * @param {object} options
 * @param {string} options.figures The folder of the tables and catalogue.json.
 * @param {(text: string) => { label: { id?: string }, days: ArrayLike<number>, values:
 *   ArrayLike<number> }[]} options.parseFredCsv Core's.
 * @param {string} [options.from] Where FRED answers.
 * @param {string} [options.today]
 * @param {string[]} [options.only] FRED's ids; all if left out.
 * @param {string[]} [options.accept] FRED's ids whose revisions and jumps a person has looked at.
 * @param {number} [options.pauseMs] Between two requests.
 * @param {(text: string) => void} [options.onProgress]
 * @returns {Promise<Report>}
 */
export async function refresh({
  figures,
  parseFredCsv,
  from = FRED,
  today = new Date().toISOString().slice(0, 10),
  only,
  accept = [],
  pauseMs = PAUSE_MS,
  onProgress = () => {},
}) {
  const catalogue = JSON.parse(readFileSync(join(figures, 'catalogue.json'), 'utf8'));
  const chosen = sources.filter(
    ({ ids }) => only === undefined || Object.values(ids).some((id) => only.includes(id)),
  );
  const tables = [];
  const files = new Map();
  let stopped = false;
  for (const [i, source] of chosen.entries()) {
    const ids = Object.values(source.ids);
    const report = { file: source.file, ids, added: [], revised: [], refused: [] };
    tables.push(report);
    if (stopped) {
      report.refused.push({ reason: 'not asked for, after the answer before' });
      continue;
    }
    if (i > 0 && pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    onProgress(ids.join(', '));
    try {
      const table = readTable(join(figures, source.file));
      const entries = catalogue.filter(({ file }) => file === source.file);
      const change = changeOf({
        table,
        source,
        entry: entries[0],
        rows: joined(
          await ask({ from, ids, since: source.since ?? isoDay(table.rows[0].day), parseFredCsv }),
          ids,
        ),
        today: epochDay(today),
        accepted: ids.some((id) => accept.includes(id)),
      });
      Object.assign(report, change.report);
      if (report.refused.length > 0) continue;
      if (change.text !== undefined) files.set(source.file, change.text);
      for (const entry of entries) describe(entry, report, source, today);
    } catch (error) {
      if (!(error instanceof Unread) && error.name !== 'SourceError') throw error;
      stopped = error.stop === true;
      report.refused.push({ reason: error.message });
    }
  }
  const described = writtenCatalogue(catalogue);
  if (described !== readFileSync(join(figures, 'catalogue.json'), 'utf8'))
    files.set('catalogue.json', described);
  return { tables, refused: tables.some(({ refused }) => refused.length > 0), files };
}

/** The text of the catalogue as the formatter leaves it: periods on one line. */
function writtenCatalogue(catalogue) {
  const onOneLine = (periods) => JSON.stringify(periods).replaceAll(',', ', ');
  const text = JSON.stringify(
    catalogue,
    (key, value) => (key === 'missing' ? onOneLine(value) : value),
    2,
  );
  return `${text.replace(/"missing": (".*")/g, (_, written) => `"missing": ${JSON.parse(written)}`)}\n`;
}

/**
 * Writes what a report would change.
 *
 * @param {string} figures
 * @param {Report} report
 * @returns {() => void} Puts everything back.
 */
export function writeFigures(figures, { refused, files }) {
  if (refused) throw new Error('a refused report is not written');
  const old = [...files.keys()].map((name) => [
    join(figures, name),
    readFileSync(join(figures, name)),
  ]);
  const undo = () => {
    for (const [file, text] of old) writeFileSync(file, text);
  };
  try {
    for (const [name, text] of files) writeFileSync(join(figures, name), text);
  } catch (error) {
    undo();
    throw error;
  }
  return undo;
}

async function ask({ from, ids, since, parseFredCsv }) {
  const address = new URL('/graph/fredgraph.csv', from);
  address.searchParams.set('id', ids.join(','));
  address.searchParams.set('cosd', since);
  const text = await bodyOf(address);
  // A body cut off within its last number would still be a table.
  if (/^\s*[A-Za-z"]/.test(text) && !text.endsWith('\n'))
    throw new Unread('FRED sent a table whose last line has no end: it is cut off');
  const series = parseFredCsv(text);
  const found = series.map(({ label }) => label.id);
  // Until 2024 the column of a single series was called VALUE.
  if (
    !(ids.length === 1 && found.length === 1 && found[0] === undefined) &&
    found.join() !== ids.join()
  ) {
    throw new Unread(
      `FRED sent ${found.map((id) => id ?? 'a column without a name').join(', ')} when asked for ${ids.join(', ')}`,
    );
  }
  return series;
}

async function bodyOf(address) {
  let response;
  let bytes;
  try {
    response = await fetch(address, {
      headers: { Accept: 'text/csv', 'User-Agent': 'Mozilla/5.0 (compatible; qt-lens)' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok && Number(response.headers.get('content-length')) > MAX_BYTES)
      throw new Unread('FRED sent more than a table can be');
    bytes = response.ok ? await response.arrayBuffer() : new ArrayBuffer(0);
  } catch (error) {
    if (error instanceof Unread) throw error;
    if (error.name === 'TimeoutError')
      throw new Unread(`FRED did not answer within ${TIMEOUT_MS / 1000} seconds`, true);
    const cause = error.cause?.code ?? error.cause?.message ?? error.message;
    throw response === undefined
      ? new Unread(`FRED cannot be reached (${cause})`, true)
      : new Unread(`FRED's answer broke off (${cause})`);
  }
  if (response.status === 429)
    throw new Unread('FRED asks for fewer requests (status 429): try again later', true);
  if (response.status === 404) throw new Unread('FRED does not know the series (status 404)');
  if (!response.ok) throw new Unread(`FRED answered with status ${response.status}`);
  if (bytes.byteLength > MAX_BYTES) throw new Unread('FRED sent more than a table can be');
  return new TextDecoder().decode(bytes);
}

/** Rows of all series of an answer; each day must have all of them. */
function joined(series, ids) {
  const rows = new Map();
  for (const [column, { days, values }] of series.entries()) {
    for (let i = 0; i < days.length; i++) {
      const row = rows.get(days[i]) ?? { day: days[i], values: Array(ids.length).fill(Number.NaN) };
      row.values[column] = values[i];
      rows.set(days[i], row);
    }
  }
  const sorted = [...rows.values()].sort((a, b) => a.day - b.day);
  for (const { day, values } of sorted) {
    const missing = values.findIndex(Number.isNaN);
    if (missing >= 0)
      throw new Unread(
        `FRED has no ${ids[missing]} for ${isoDay(day)}, but one of ${ids[1 - missing]}`,
      );
  }
  return sorted;
}

function changeOf({ table, source, entry, rows, today, accepted }) {
  const since = source.since === undefined ? table.rows[0].day : epochDay(source.since);
  const numbered = table.rows.map(({ day, cells }) => ({ day, values: cells.map(Number) }));
  const before = numbered.filter(({ day }) => day >= since);
  const from = rows.filter(({ day }) => day >= since);
  const known = new Map(before.map(({ day, values }) => [day, values]));
  const {
    rows: after,
    doubts,
    holdsUntil,
  } = source.thin ? source.thin({ rows: from, since, known, entry }) : { rows: from, doubts: [] };
  const settled = accepted ? doubts.flatMap((doubt) => doubt.accepted ?? []) : [];
  const believed = [...after, ...settled].sort((a, b) => a.day - b.day);

  const comparison = compare({
    before,
    after: believed,
    columns: table.columns,
    entry,
    source,
    today,
    accepted,
  });
  const unsettled = doubts.filter((doubt) => !(accepted && doubt.accepted));
  const refused = [...unsettled.map(({ day, reason }) => ({ day, reason })), ...comparison.refused];

  const texts = new Map(table.rows.map(({ day, cells }) => [day, cells]));
  const changed = new Map(
    [...comparison.added, ...comparison.revised].map(({ day, to }) => [day, to.map(String)]),
  );
  const days = [...new Set([...texts.keys(), ...changed.keys()])].sort((a, b) => a - b);
  const last = days.at(-1);
  return {
    report: {
      ...comparison,
      refused,
      last: isoDay(last),
      ...(holdsUntil !== undefined && { holdsUntil: isoDay(Math.max(holdsUntil, last)) }),
    },
    text:
      changed.size === 0
        ? undefined
        : writtenTable({
            columns: table.columns,
            rows: days.map((day) => ({ day, cells: changed.get(day) ?? texts.get(day) })),
          }),
  };
}

/** The periods of a table's missing figures, less the days that were added. */
function stillMissing(entry, added) {
  const found = new Set(added.map(({ day }) => day));
  const days = [];
  for (const [from, to] of entry.missing ?? []) {
    for (let day = epochDay(from); day <= epochDay(to); day = nextDay[entry.frequency](day))
      if (!found.has(day)) days.push(day);
  }
  const periods = [];
  for (const day of days) {
    const last = periods.at(-1);
    if (last !== undefined && nextDay[entry.frequency](last[1]) === day) last[1] = day;
    else periods.push([day, day]);
  }
  return periods.map((period) => period.map(isoDay));
}

/** Brings a catalogue entry up to what was read. An entry without news stays as it is. */
function describe(entry, { added, revised, last, holdsUntil }, source, today) {
  if (added.some(({ day }) => isMissing(entry, day))) {
    entry.missing = stillMissing(entry, added);
    if (entry.missing.length === 0) delete entry.missing;
  }
  if (holdsUntil !== undefined) {
    if (holdsUntil <= entry.holdsUntil && added.length + revised.length === 0) return;
    entry.vintage = `read from FRED on ${today}; unchanged from ${last} until at least ${holdsUntil}`;
    entry.holdsUntil = holdsUntil;
  } else if (added.length + revised.length > 0) {
    entry.vintage = [
      `read from FRED on ${today}, to ${last}`,
      ...(source.note ? [source.note] : []),
    ].join('; ');
  }
}
