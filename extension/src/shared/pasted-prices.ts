import {
  parseDelimited,
  pickPrice,
  SourceError,
  type SourceQuestion,
  type TableOptions,
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

/** What came of reading a text. */
export type PastedReading =
  | { readonly kind: 'read'; readonly columns: readonly TimeSeries[]; readonly price: TimeSeries }
  /** The text is open to two readings: the reader must say which is meant. */
  | { readonly kind: 'question'; readonly question: SourceQuestion }
  /** `sentence`: what is wrong with the text, in English. */
  | { readonly kind: 'error'; readonly error: FeedErrorKind; readonly sentence: string };

/** Reads prices out of pasted or dropped text. */
export function readPasted(text: string, options: TableOptions = {}): PastedReading {
  try {
    const columns = parseDelimited(text, options).filter(({ length }) => length > 1);
    if (columns.length === 0) throw new SourceError('empty', 'The text has fewer than two prices');
    return { kind: 'read', columns, price: pickPrice(columns) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (error.question !== undefined) return { kind: 'question', question: error.question };
    return { kind: 'error', error: FeedError.from(error).kind, sentence: error.message };
  }
}
