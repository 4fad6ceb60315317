import { type EpochDay, parseIsoDay } from '../time-series/index.ts';

/** Longer text is not read as a number. */
const MAX_NUMBER_LENGTH = 48;

/** What publishers' programs write for a missing figure: fewer marks than people do. */
const MISSING = new Set(['', '.', 'NA', 'N/A', '#N/A', 'ND', 'NaN', 'None', 'null', '-']);
const PUBLISHED = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/**
 * A number as a publisher's programs write it, with a decimal point: NaN if missing, `undefined` if
 * it is anything else.
 */
export function publishedNumber(written: unknown): number | undefined {
  if (written === undefined || written === null) return Number.NaN;
  if (typeof written === 'number') return written;
  if (typeof written !== 'string' || written.length > MAX_NUMBER_LENGTH) return undefined;
  const text = written.trim();
  if (MISSING.has(text)) return Number.NaN;
  const value = PUBLISHED.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/**
 * The day of a time as publishers' programs write it (`2020-01-02`, `2020-01-02T00:00:00.000Z`,
 * `2020-01-02 16:00:00`), as written.
 */
export function publishedDay(time: unknown): EpochDay | undefined {
  if (typeof time !== 'string') return undefined;
  const text = time.trim();
  return text.length === 10 || /^.{10}[T ]/.test(text) ? parseIsoDay(text.slice(0, 10)) : undefined;
}
