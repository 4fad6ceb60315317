// The Board's file of everything in the H.4.1 since 2002: a ZIP of 9 MB with 126 MB of XML in it,
// unpacked and read while it comes.
import { Unzip, UnzipInflate } from 'fflate';
import sax from 'sax';
import { epochDay } from '../tables.mjs';
import { ask, Unread } from './answer.mjs';

const PATH = '/releases/h41/data/FRB_h41_xml.zip';
const DATA_FILE = 'H41_data.xml';
const BOARD = 'The Board';
const TIMEOUT_MS = 300_000;
const MAX_BYTES = 100_000_000;
const MAX_CHARACTERS = 2_000_000_000;
const MILLION = 1e6;

/** Powers of ten by which values are multiplied, as the Board writes them and as SDMX does. */
const MULTIPLIERS = new Map([
  ['1', 1],
  ['1000', 1e3],
  ['1000000', 1e6],
  ['1000000000', 1e9],
  ['0', 1],
  ['3', 1e3],
  ['6', 1e6],
  ['9', 1e9],
]);
const NOT_AVAILABLE = new Set(['NA', 'ND', 'NC']);
const NO_FIGURE = -9999;

/**
 * @typedef {object} BoardSeries
 * @property {import('./thin.mjs').Row[]} rows Millions of dollars.
 * @property {Set<number>} unavailable Days that the Board marks as without a figure.
 * @typedef {{ etag?: string, series: Map<string, BoardSeries | Unread> }} BoardFile
 */

/**
 * Reads some series of the Board's file.
 *
 * @param {object} options
 * @param {string} options.origin Where the Board answers.
 * @param {string[]} options.names The Board's names, such as RESPPMA.
 * @param {string} [options.etag] Of the file that was read last.
 * @returns {Promise<BoardFile | undefined>} Undefined if the file is still that one.
 * @throws Unread
 */
export function askBoard({ origin, names, etag }) {
  return ask({
    publisher: BOARD,
    address: new URL(PATH, origin),
    headers: { Accept: 'application/zip', ...(etag && { 'If-None-Match': etag }) },
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
    read: async (response) => {
      if (response.status === 304) {
        if (etag === undefined) throw new Unread(`${BOARD} answered with status 304`);
        return undefined;
      }
      const reader = new SeriesReader(new Set(names));
      await unpack(response.body, (text) => reader.write(text));
      const newer = response.headers.get('etag');
      return { ...(newer !== null && { etag: newer }), series: reader.end() };
    },
  });
}

/** Hands on the text of the data file while the archive comes. */
async function unpack(body, onText) {
  const unzip = new Unzip();
  unzip.register(UnzipInflate);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const others = [];
  let state = 'awaited';
  let characters = 0;
  let bytes = 0;
  let failure;
  unzip.onfile = (file) => {
    if (file.name.split('/').at(-1) !== DATA_FILE) {
      others.push(file.name);
      return;
    }
    state = 'begun';
    file.ondata = (error, chunk, final) => {
      if (failure !== undefined) return;
      try {
        if (error) throw new Unread(`${BOARD}'s archive is damaged (${error.message})`);
        const text = decoder.decode(chunk, { stream: !final });
        characters += text.length;
        if (characters > MAX_CHARACTERS) throw new Unread(`${BOARD} sent more than a table can be`);
        onText(text);
        if (final) state = 'ended';
      } catch (thrown) {
        failure = thrown;
      }
    };
    file.start();
  };
  const push = (chunk, final) => {
    try {
      unzip.push(chunk, final);
    } catch (error) {
      failure ??= new Unread(`${BOARD}'s archive is damaged (${error.message})`);
    }
    if (failure !== undefined) throw failure;
  };
  for await (const chunk of body ?? []) {
    if (bytes === 0 && !(chunk[0] === 0x50 && chunk[1] === 0x4b))
      throw new Unread(`${BOARD} sent something else in place of its archive`);
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Unread(`${BOARD} sent more than a table can be`);
    push(chunk, false);
  }
  if (bytes === 0) throw new Unread(`${BOARD} sent an empty answer`);
  if (state !== 'ended') push(new Uint8Array(0), true);
  if (state === 'awaited')
    throw new Unread(
      `${BOARD}'s archive holds no ${DATA_FILE}${others.length > 0 ? `, only ${others.join(', ')}` : ''}`,
    );
  if (state === 'begun') throw new Unread(`${BOARD}'s archive is cut off`);
}

/** Collects series of the data file: `kf:Series`, with an `frb:Obs` for each week. */
class SeriesReader {
  #parser = sax.parser(true, { position: true });
  #names;
  #found = new Map();
  /** The series under way, if it is asked for. */
  #current;
  #error;

  constructor(names) {
    this.#names = names;
    this.#parser.onerror = (error) => {
      this.#error ??= new Unread(
        `${BOARD}'s ${DATA_FILE} is cut off or damaged (${error.message.split('\n')[0]})`,
      );
    };
    this.#parser.onopentag = ({ name, attributes }) => {
      const tag = localName(name);
      if (tag === 'Series') this.#begin(attributes);
      else if (tag === 'Obs' && this.#current !== undefined) this.#observe(attributes);
    };
    this.#parser.onclosetag = (name) => {
      if (localName(name) === 'Series') this.#current = undefined;
    };
  }

  write(text) {
    this.#parser.write(text);
    if (this.#error !== undefined) throw this.#error;
  }

  /** @returns {Map<string, BoardSeries | Unread>} */
  end() {
    this.#parser.close();
    if (this.#error !== undefined) throw this.#error;
    return new Map(
      Array.from(this.#names, (name) => {
        const found = this.#found.get(name);
        if (found === undefined) return [name, new Unread(`${BOARD}'s file has no ${name}`)];
        if (found.error !== undefined) return [name, found.error];
        const rows = Array.from(found.values, ([day, value]) => ({ day, values: [value] }));
        return [name, { rows: rows.sort((a, b) => a.day - b.day), unavailable: found.unavailable }];
      }),
    );
  }

  #begin({ SERIES_NAME: written = '', UNIT_MULT: multiplied, CURRENCY: currency }) {
    // RESPPMA_N.WW: not adjusted, weekly, Wednesday. A change since last week has a name of its own.
    const name = written.replace(/_N\.WW?$/, '');
    if (!this.#names.has(name)) return;
    const known = this.#found.get(name);
    this.#current = known ?? { name, values: new Map(), unavailable: new Set() };
    this.#found.set(name, this.#current);
    this.#current.multiplier = MULTIPLIERS.get(multiplied);
    if (this.#current.multiplier === undefined)
      this.#fail(`gives no unit it is counted in (UNIT_MULT ${multiplied ?? 'left out'})`);
    if (currency !== undefined && currency !== 'USD') this.#fail(`is in ${currency}, not in USD`);
  }

  #observe({ TIME_PERIOD: date = '', OBS_VALUE: written = '', OBS_STATUS: status }) {
    if (!/^\d{4}-\d\d-\d\d$/.test(date)) return this.#fail(`has a figure of the day "${date}"`);
    const day = epochDay(date);
    const { values, unavailable, multiplier } = this.#current;
    const value = written.trim() === '' ? Number.NaN : Number(written);
    if (NOT_AVAILABLE.has(status) || value === NO_FIGURE) {
      unavailable.add(day);
      return undefined;
    }
    if (status !== undefined && status !== 'A')
      return this.#fail(`has a figure of unknown status on ${date} (OBS_STATUS ${status})`);
    if (!Number.isFinite(value)) return this.#fail(`has "${written}" for ${date}`);
    const millions = Number(((value * multiplier) / MILLION).toFixed(6));
    if (values.has(day) && values.get(day) !== millions)
      return this.#fail(`has two figures for ${date}: ${values.get(day)} and ${millions}`);
    values.set(day, millions);
    return undefined;
  }

  #fail(reason) {
    this.#current.error ??= new Unread(`${BOARD}'s ${this.#current.name} ${reason}`);
  }
}

const localName = (name) => name.slice(name.indexOf(':') + 1);
