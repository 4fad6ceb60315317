import { SourceError } from '../source-error.ts';
import type { Cells, PlainNumbers } from './cells.ts';
import { dayAt } from './iso-day.ts';

/** More cells than this are refused. */
export const MAX_CELLS = 1_000_000;

/** A quotation longer than this is one that was never meant to open. */
const MAX_CELL_LENGTH = 2 ** 16;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const NO_BREAK_SPACE = 0xa0;

/**
 * 10 ** k is exact, so mantissa / 10 ** k is the number nearest to the written one as long as the
 * mantissa is exact too.
 */
const POWERS_OF_TEN = Float64Array.from({ length: 16 }, (_, k) => 10 ** k);

/**
 * The cells of delimited text: where each begins and ends, so that a number is read from the text
 * itself and only what is no plain number becomes text of its own.
 */
export class TextCells implements Cells {
  readonly height: number;
  readonly width: number;
  readonly #text: string;
  /** For each row the index of its first cell; one more at the end. */
  readonly #rows: Int32Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** Cells in which a quotation mark is doubled, or text follows the closing one. */
  readonly #written: ReadonlyMap<number, string>;

  constructor(
    text: string,
    rows: Int32Array,
    starts: Int32Array,
    ends: Int32Array,
    written: ReadonlyMap<number, string>,
  ) {
    this.#text = text;
    this.#rows = rows;
    this.#starts = starts;
    this.#ends = ends;
    this.#written = written;
    this.height = rows.length - 1;
    let width = 0;
    for (let row = 0; row < this.height; row++) width = Math.max(width, rows[row + 1] - rows[row]);
    this.width = width;
  }

  widthOf(row: number): number {
    return this.#rows[row + 1] - this.#rows[row];
  }

  at(row: number, column: number): string | undefined {
    const cell = this.#rows[row] + column;
    if (cell >= this.#rows[row + 1]) return undefined;
    const start = this.#starts[cell];
    const end = this.#ends[cell];
    return start < 0 ? this.#written.get(cell) : this.#text.slice(start, end);
  }

  isoDay(row: number, column: number): number {
    const cell = this.#rows[row] + column;
    if (cell >= this.#rows[row + 1]) return Number.NaN;
    const start = this.#starts[cell];
    return start >= 0 && this.#ends[cell] - start === 10
      ? (dayAt(this.#text, start) ?? Number.NaN)
      : Number.NaN;
  }

  // Character codes stand as numbers within the loop: 0x2d is the hyphen, 0x2e the point.
  readNumbers(column: number, among: ArrayLike<number>, values: Float64Array): PlainNumbers {
    const text = this.#text;
    const rows = this.#rows;
    const starts = this.#starts;
    const ends = this.#ends;
    const others: number[] = [];
    let point = -1;
    let onlyPoint = -1;
    for (let i = 0; i < among.length; i++) {
      values[i] = Number.NaN;
      const row = among[i];
      const cell = rows[row] + column;
      if (cell >= rows[row + 1]) continue;
      const start = starts[cell];
      const end = ends[cell];
      if (start === end) continue;
      let at = start;
      let code = start < 0 ? 0 : text.charCodeAt(at);
      const negative = code === 0x2d;
      if (negative) code = text.charCodeAt(++at);
      const first = at;
      let mantissa = 0;
      let digit = code - 0x30;
      while (digit >>> 0 <= 9 && at < end) {
        mantissa = mantissa * 10 + digit;
        digit = text.charCodeAt(++at) - 0x30;
      }
      const whole = at - first;
      let decimals = 0;
      if (at < end && text.charCodeAt(at) === 0x2e && whole > 0) {
        const after = ++at;
        digit = text.charCodeAt(at) - 0x30;
        while (digit >>> 0 <= 9 && at < end) {
          mantissa = mantissa * 10 + digit;
          digit = text.charCodeAt(++at) - 0x30;
        }
        decimals = at - after;
        // A point at the end is left to the slower reading.
        if (decimals === 0) at = first;
        else if (decimals === 3 && whole <= 3 && text.charCodeAt(first) !== 0x30) {
          if (onlyPoint < 0) onlyPoint = row;
        } else if (point < 0) point = row;
      }
      // 15 digits are exact in a double.
      if (start < 0 || at !== end || whole === 0 || whole + decimals > 15) {
        others.push(i);
        continue;
      }
      const value = decimals === 0 ? mantissa : mantissa / POWERS_OF_TEN[decimals];
      values[i] = negative ? -value : value;
    }
    return {
      others,
      point: point < 0 ? undefined : point,
      onlyPoint: onlyPoint < 0 ? undefined : onlyPoint,
    };
  }
}

/**
 * Splits text at a character; cells in quotation marks may hold it, line ends and doubled quotation
 * marks.
 *
 * @param sample Whether the text may break off within a quotation.
 * @throws SourceError if a quotation never closes, or there are too many cells.
 */
export function splitAt(
  text: string,
  separator: string,
  sample: boolean,
  what: string,
  maxColumns: number,
): TextCells {
  const separatorCode = separator.charCodeAt(0);
  const { length } = text;
  const cells = new CellPlaces(Math.min(MAX_CELLS, length >> 3));
  const rows = new Places(Math.min(MAX_CELLS, length >> 5));
  const written = new Map<number, string>();
  let rowStart = 0;
  let i = 0;
  rows.push(0);
  while (i < length) {
    let start = i;
    let code = text.charCodeAt(start);
    while (code === SPACE) code = text.charCodeAt(++start);
    let end: number;
    let odd: string | undefined;
    if (code === QUOTE) {
      const closing = endOfQuoted(text, start);
      if (closing < 0 && !sample)
        throw new SourceError(
          'unexpected-shape',
          `${what}: a quotation mark in row ${rows.length} is never closed`,
        );
      end = closing < 0 ? length : closing;
      i = end + 1;
      code = text.charCodeAt(i);
      const rest = i;
      while (i < length && code !== separatorCode && code !== LINE_FEED && code !== CARRIAGE_RETURN)
        code = text.charCodeAt(++i);
      start++;
      const quotation = text.slice(start, end);
      if (i > rest || quotation.includes('"'))
        odd = (quotation.replaceAll('""', '"') + text.slice(rest, i)).trim();
    } else {
      i = start;
      while (i < length && code !== separatorCode && code !== LINE_FEED && code !== CARRIAGE_RETURN)
        code = text.charCodeAt(++i);
      end = i;
    }
    if (odd === undefined) {
      while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
      while (start < end && isSpace(text.charCodeAt(start))) start++;
      cells.push(start, end);
    } else {
      written.set(cells.length, odd);
      cells.push(-1, -2);
    }
    if (cells.length - rowStart > maxColumns || cells.length > MAX_CELLS)
      throw tooLarge(what, cells.length - rowStart, maxColumns);
    if (i < length && code === separatorCode) {
      i++;
      code = text.charCodeAt(i);
      if (i === length || code === LINE_FEED || code === CARRIAGE_RETURN) cells.push(i, i);
      if (i === length) break;
      if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    }
    if (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED) i++;
    i++;
    rows.push(cells.length);
    rowStart = cells.length;
  }
  if (cells.length > rowStart) rows.push(cells.length);
  return new TextCells(text, rows.taken(), cells.starts.taken(), cells.ends.taken(), written);
}

export function tooLarge(what: string, columns: number, maxColumns: number): SourceError {
  const much =
    columns > maxColumns ? `more than ${maxColumns} columns` : 'more than a million cells';
  return new SourceError('too-large', `${what} has ${much}`);
}

/** White space as `trim` takes it away, of which the common kinds are tried first. */
function isSpace(code: number): boolean {
  if (code > NO_BREAK_SPACE) return code >= 0x1680 && String.fromCharCode(code).trim() === '';
  return code === SPACE || (code >= 0x09 && code <= 0x0d) || code === NO_BREAK_SPACE;
}

/** Where the quotation closes; −1 if it does not, or not within the length of any cell. */
function endOfQuoted(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && at - start <= MAX_CELL_LENGTH) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
    at = text.indexOf('"', at + 2);
  }
  return -1;
}

/** A list of whole numbers that grows. */
class Places {
  #numbers: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.#numbers = new Int32Array(Math.max(16, capacity));
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length++] = number;
  }

  taken(): Int32Array {
    return this.#numbers.subarray(0, this.length);
  }
}

class CellPlaces {
  readonly starts: Places;
  readonly ends: Places;

  constructor(capacity: number) {
    this.starts = new Places(capacity);
    this.ends = new Places(capacity);
  }

  get length(): number {
    return this.starts.length;
  }

  push(start: number, end: number): void {
    this.starts.push(start);
    this.ends.push(end);
  }
}
