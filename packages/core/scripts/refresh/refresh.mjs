// Reads what the publishers have, holds it against the tables, and writes what is new, or nothing.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { epochDay, isMissing, isoDay, nextDay, readTable, writtenTable } from '../tables.mjs';
import { Unread } from './answer.mjs';
import { askBoard } from './board.mjs';
import { compare } from './compare.mjs';
import { askFred } from './fred.mjs';
import { askNewYorkFed } from './new-york-fed.mjs';
import { sources } from './series.mjs';

/** Where the publishers answer. */
const ORIGINS = {
  board: 'https://www.federalreserve.gov',
  'new-york-fed': 'https://markets.newyorkfed.org',
  fred: 'https://fred.stlouisfed.org',
};
/** What vintages call them. */
const NAMES = { board: "the Board's H.4.1", 'new-york-fed': 'the New York Fed', fred: 'FRED' };
const PAUSE_MS = 500;
/** Which of the Board's files the tables hold. */
const BOARD_FILE = 'board-file.json';
/** The first Wednesday of the Board's file and of FRED's copies. */
const FIRST_H41 = '2002-12-18';
/** Of what is asked from a day on, so many days are held against the table. */
const DAYS_COMPARED = 91;

/**
 * @typedef {object} TableReport
 * @property {string} file
 * @property {string[]} ids
 * @property {import('./compare.mjs').Change[]} added
 * @property {import('./compare.mjs').Change[]} revised
 * @property {import('./compare.mjs').Refusal[]} refused
 * @property {string} [last] The last day of the table as it would be.
 * @property {string} [holdsUntil]
 * @property {boolean} [unchanged] The publisher says that its file is the one read last.
 *
 * @typedef {object} Report
 * @property {TableReport[]} tables
 * @property {boolean} refused Whether anything was: then nothing is written.
 * @property {Map<string, string>} files What would change: file name → text.
 */

/**
 * Asks each publisher for its tables and says what would change.
 *
 * @param {object} options
 * @param {string} options.figures The folder of the tables and catalogue.json.
 * @param {typeof import('@qt-lens/core')} options.core Its parsers, and the list of series.
 * @param {Partial<typeof ORIGINS>} [options.origins] Where the publishers answer.
 * @param {string} [options.today]
 * @param {string[]} [options.only] Identifiers; all if left out.
 * @param {string[]} [options.history] Identifiers whose figures before the table's first day are taken
 *   too.
 * @param {string[]} [options.accept] Identifiers whose revisions and jumps a person has looked at.
 * @param {number} [options.pauseMs] Between two requests.
 * @param {(text: string) => void} [options.onProgress]
 * @returns {Promise<Report>}
 */
export async function refresh({
  figures,
  core,
  origins = {},
  today = new Date().toISOString().slice(0, 10),
  only,
  history = [],
  accept = [],
  pauseMs = PAUSE_MS,
  onProgress = () => {},
}) {
  const catalogue = JSON.parse(readFileSync(join(figures, 'catalogue.json'), 'utf8'));
  const chosen = sources.filter(
    ({ ids }) => only === undefined || Object.values(ids).some((id) => only.includes(id)),
  );
  const work = chosen.map((source) => {
    const table = readTable(join(figures, source.file));
    const entries = catalogue.filter(({ file }) => file === source.file);
    const isWhole = Object.values(source.ids).some((id) => history.includes(id));
    return { source, table, entries, since: firstDay(source, table, entries[0], isWhole) };
  });
  const publishers = new Publishers({
    origins: { ...ORIGINS, ...origins },
    work,
    today: epochDay(today),
    core,
    pauseMs,
    onProgress,
    etag: etagOf(figures),
  });
  const tables = [];
  const files = new Map();
  for (const { source, table, entries, since } of work) {
    const ids = Object.values(source.ids);
    const report = { file: source.file, ids, added: [], revised: [], refused: [] };
    tables.push(report);
    try {
      const answer = await publishers.read(source, since);
      if (answer === undefined) {
        Object.assign(report, { last: isoDay(table.rows.at(-1).day), unchanged: true });
        continue;
      }
      const change = changeOf({
        table,
        source,
        since,
        entry: entries[0],
        ...answer,
        today: epochDay(today),
        accepted: ids.some((id) => accept.includes(id)),
      });
      Object.assign(report, change.report);
      if (report.refused.length > 0) continue;
      if (change.text !== undefined) files.set(source.file, change.text);
      for (const entry of entries) describe(entry, report, source, today);
    } catch (error) {
      if (!(error instanceof Unread) && error.name !== 'SourceError') throw error;
      report.refused.push({ reason: error.message });
    }
  }
  const note = (name, text) => {
    const file = join(figures, name);
    if (!existsSync(file) || text !== readFileSync(file, 'utf8')) files.set(name, text);
  };
  note('catalogue.json', writtenCatalogue(catalogue));
  const refused = tables.some((each) => each.refused.length > 0);
  if (only === undefined && !refused && publishers.newEtag !== undefined)
    note(BOARD_FILE, writtenBoardFile(figures, files, publishers.newEtag));
  return { tables, refused, files };
}

/** From which day on a table is held against what its publisher has. */
function firstDay(source, table, entry, isWhole) {
  if (isWhole && source.from !== 'new-york-fed') return epochDay(FIRST_H41);
  if (source.since !== undefined) return epochDay(source.since);
  if (source.from !== 'new-york-fed') return table.rows[0].day;
  // Embedded are single weeks: what was between them stays out.
  if (source.answer === 'holdings') return table.rows.at(-1).day;
  const gaps = (entry.missing ?? []).map(([from]) => epochDay(from));
  return Math.min(table.rows.at(-1).day - DAYS_COMPARED, ...gaps);
}

/** The publishers, each asked no more than it must be. */
class Publishers {
  #options;
  #answers = new Map();
  /** Who has asked for patience, or did not answer. */
  #stopped = new Set();
  #asked = new Set();

  constructor(options) {
    this.#options = options;
  }

  /** Of the Board's file that was read; undefined if it was not, or is the known one. */
  newEtag;

  /**
   * What a publisher has of a table.
   *
   * @returns {Promise<{ rows: import('./thin.mjs').Row[], unavailable?: Set<number> } | undefined>}
   *   Undefined if the publisher's file is the one the tables hold.
   */
  async read(source, since) {
    const [id] = Object.values(source.ids);
    if (source.from === 'board') {
      const file = await this.#ask('board', 'board', 'the H.4.1 since 2002', (origin) =>
        askBoard({ origin, names: this.#boardNames(), etag: this.#options.etag }),
      );
      if (file === undefined) return undefined;
      this.newEtag = file.etag;
      const series = file.series.get(this.#boardName(id));
      if (series instanceof Unread) throw series;
      return series;
    }
    const { core, today, work } = this.#options;
    if (source.from === 'fred') {
      const rows = await this.#ask('fred', id, id, (origin) =>
        askFred({ origin, id, since: isoDay(since), core }),
      );
      return { rows };
    }
    const first = Math.min(
      ...work.filter((each) => each.source.answer === source.answer).map((each) => each.since),
    );
    const rows = await this.#ask('new-york-fed', source.answer, source.answer, (origin) =>
      askNewYorkFed({ origin, answer: source.answer, since: first, today, core }),
    );
    if (rows.get(id) === undefined) throw new Unread(`The New York Fed sent no ${id}`);
    return { rows: rows.get(id) };
  }

  /** One request, whose answer serves all tables. */
  async #ask(publisher, key, progress, request) {
    const known = `${publisher} ${key}`;
    if (this.#stopped.has(publisher) && !this.#answers.has(known))
      throw new Unread('not asked for, after the answer before');
    if (!this.#answers.has(known)) {
      const { pauseMs, onProgress, origins } = this.#options;
      if (this.#asked.has(publisher) && pauseMs > 0)
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      this.#asked.add(publisher);
      onProgress(progress);
      const answer = request(origins[publisher]);
      this.#answers.set(known, answer);
      answer.catch((error) => {
        if (error.stop === true) this.#stopped.add(publisher);
      });
    }
    return this.#answers.get(known);
  }

  #boardName(id) {
    const { seriesEntry, seriesKeys } = this.#options.core;
    return seriesKeys.map((key) => seriesEntry(key)).find((entry) => entry.id === id).board;
  }

  #boardNames() {
    return this.#options.work
      .filter(({ source }) => source.from === 'board')
      .map(({ source }) => this.#boardName(Object.values(source.ids)[0]));
  }
}

const boardTables = sources.filter(({ from }) => from === 'board').map(({ file }) => file);

/** A fingerprint of the Board's tables, as they are or as they would be. */
function fingerprint(figures, files = new Map()) {
  const hash = createHash('sha256');
  for (const file of boardTables) hash.update(files.get(file) ?? readFileSync(join(figures, file)));
  return hash.digest('hex');
}

/** The ETag of the Board's file, if the tables still hold what was read of it. */
function etagOf(figures) {
  const file = join(figures, BOARD_FILE);
  if (!existsSync(file)) return undefined;
  const { etag, tables } = JSON.parse(readFileSync(file, 'utf8'));
  return tables === fingerprint(figures) ? etag : undefined;
}

const writtenBoardFile = (figures, files, etag) =>
  `${JSON.stringify({ etag, tables: fingerprint(figures, files) }, null, 2)}\n`;

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
  const old = [...files.keys()].map((name) => {
    const file = join(figures, name);
    return [file, existsSync(file) ? readFileSync(file) : undefined];
  });
  const undo = () => {
    for (const [file, text] of old)
      if (text === undefined) rmSync(file, { force: true });
      else writeFileSync(file, text);
  };
  try {
    for (const [name, text] of files) writeFileSync(join(figures, name), text);
  } catch (error) {
    undo();
    throw error;
  }
  return undo;
}

function changeOf({ table, source, since, entry, rows, unavailable, today, accepted }) {
  const numbered = table.rows.map(({ day, cells }) => ({ day, values: cells.map(Number) }));
  const before = numbered.filter(({ day }) => day >= since);
  const from = rows.filter(({ day }) => day >= since);
  const known = new Map(before.map(({ day, values }) => [day, values]));
  const held = numbered.findLast(({ day }) => day < since)?.values;
  const {
    rows: after,
    doubts,
    holdsUntil,
  } = source.thin
    ? source.thin({ rows: from, since, known, held, entry })
    : { rows: from, doubts: [] };
  const settled = accepted ? doubts.flatMap((doubt) => doubt.accepted ?? []) : [];
  // Of what was never held the Board says nothing; the table says 0.
  const nothing = before.filter(
    ({ day, values }) => unavailable?.has(day) && values.every((value) => value === 0),
  );
  const believed = [...after, ...settled, ...nothing].sort((a, b) => a.day - b.day);

  const comparison = compare({
    before,
    after: believed,
    known: [numbered, source.thin ? [] : rows],
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
  const next = nextDay[entry.frequency] ?? nextDay.weekly;
  const found = new Set(added.map(({ day }) => day));
  const days = [];
  for (const [from, to] of entry.missing ?? []) {
    for (let day = epochDay(from); day <= epochDay(to); day = next(day))
      if (!found.has(day)) days.push(day);
  }
  const periods = [];
  for (const day of days) {
    const last = periods.at(-1);
    if (last !== undefined && next(last[1]) === day) last[1] = day;
    else periods.push([day, day]);
  }
  return periods.map((period) => period.map(isoDay));
}

/** Brings a catalogue entry up to what was read. An entry without news stays as it is. */
function describe(entry, { added, revised, last, holdsUntil }, source, today) {
  const read = `read from ${NAMES[source.from]} on ${today}`;
  if (added.some(({ day }) => isMissing(entry, day))) {
    entry.missing = stillMissing(entry, added);
    if (entry.missing.length === 0) delete entry.missing;
  }
  if (holdsUntil !== undefined) {
    if (holdsUntil <= entry.holdsUntil && added.length + revised.length === 0) return;
    entry.vintage = `${read}; unchanged from ${last} until at least ${holdsUntil}`;
    entry.holdsUntil = holdsUntil;
  } else if (added.length + revised.length > 0) {
    entry.vintage = [`${read}, to ${last}`, ...(source.note ? [source.note] : [])].join('; ');
  }
}
