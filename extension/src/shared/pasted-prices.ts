import {
  type Cell,
  isPriceSure,
  pickPrice,
  readDelimited,
  readSheetRange,
  SourceError,
  type SourceQuestion,
  type TableOptions,
  type TableReading,
  type TimeSeries,
} from '@qt-lens/core';
import { FeedError, type FeedErrorKind } from '../messages/feed-error.ts';
import { isStoredSeries, type StoredSeries } from '../messages/stored-series.ts';

/** Prices a reader pasted or dropped, for one instrument. */
export interface PastedPrices {
  /**
   * As the reader typed it, in upper case: as the site writes it, or in the notation of the price
   * feed.
   */
  readonly symbol: string;
  readonly series: StoredSeries;
}

export function isPastedPrices(value: unknown): value is PastedPrices {
  if (typeof value !== 'object' || value === null) return false;
  const { symbol, series } = value as Partial<Record<string, unknown>>;
  return isPastedSymbol(symbol) && isStoredSeries(series) && series.days.length > 1;
}

/** Whether a text can be a symbol: no white space, not too long. */
export function isPastedSymbol(value: unknown): value is string {
  return typeof value === 'string' && /^\S{1,40}$/.test(value) && value === value.toUpperCase();
}

/** Series of which one is the price, and what was left out of the table. */
interface ReadColumns {
  readonly columns: readonly TimeSeries[];
  /** A sentence in English, without its full stop. */
  readonly leftOut?: string;
}

/** What came of reading a text or a sheet. */
export type PastedReading =
  | ({ readonly kind: 'read'; readonly price: TimeSeries } & ReadColumns)
  /** The text is open to two readings: the reader must say which is meant. */
  | { readonly kind: 'question'; readonly question: SourceQuestion }
  /** Several series of which none is surely the price: the reader must choose. */
  | ({ readonly kind: 'question'; readonly question: 'column' } & ReadColumns)
  /** `sentence`: what is wrong with the text, in English. */
  | { readonly kind: 'error'; readonly error: FeedErrorKind; readonly sentence: string };

/** Reads prices out of pasted or dropped text. */
export function readPasted(text: string, options: TableOptions = {}): PastedReading {
  return pricesOf('The text', () => readDelimited(text, { today: localDay(), ...options }));
}

/** Reads prices out of the cells of a sheet, whose dates are those of UTC. */
export function readPastedSheet(
  rows: readonly (readonly Cell[])[],
  options: TableOptions = {},
): PastedReading {
  return pricesOf('The sheet', () => readSheetRange(rows, { today: localDay(), ...options }));
}

/** Today where the reader is. */
function localDay(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) =>
    String(number).padStart(2, '0'),
  );
  return `${now.getFullYear()}-${month}-${day}`;
}

function pricesOf(what: string, read: () => TableReading): PastedReading {
  try {
    const { series, keyed, leftOut } = read();
    const columns = series.filter(({ length }) => length > 1);
    if (columns.length === 0) throw new SourceError('empty', `${what} has fewer than two prices`);
    const said = leftOut === undefined ? {} : { leftOut };
    if (columns.length > 1 && (keyed || !isPriceSure(columns)))
      return { kind: 'question', question: 'column', columns, ...said };
    return { kind: 'read', columns, price: pickPrice(columns), ...said };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (error.question !== undefined) return { kind: 'question', question: error.question };
    return { kind: 'error', error: FeedError.from(error).kind, sentence: error.message };
  }
}
