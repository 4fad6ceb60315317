import { listOf } from '../arguments.ts';
import type { SeriesLabel, TimeSeries } from '../time-series/index.ts';
import { assertSeries } from '../time-series/time-series.ts';
import { refusal } from './body.ts';
import { seriesOfDelimited } from './delimited.ts';

/** Names what the body of a response leaves out. */
export interface SymbolOption {
  /** The symbol asked for, such as `SPY`; used where the body does not say. */
  readonly symbol?: string;
}

/** The close as traded, and the close adjusted for dividends and splits. */
export type PriceKind = 'close' | 'adjclose';

/**
 * The label of a close or adjusted close, which tells the two apart: `SPY close`, `SPY adjclose`.
 */
export function priceLabel(
  symbol: string | undefined,
  price: PriceKind,
  name = symbol,
): SeriesLabel {
  const words = price === 'close' ? 'close' : 'adjusted close';
  return {
    id: symbol === undefined ? price : `${symbol} ${price}`,
    title: name === undefined ? words : `${name}, ${words}`,
  };
}

const CSV_PRICES: Readonly<Partial<Record<string, PriceKind>>> = {
  close: 'close',
  adjclose: 'adjclose',
  adjustedclose: 'adjclose',
};

/** The close and adjusted close of a publisher's CSV. */
export function pricesOfCsv(
  body: string,
  publisher: string,
  symbol: string | undefined,
): TimeSeries[] {
  const found = new Set<PriceKind>();
  const prices = seriesOfDelimited(body).flatMap((series) => {
    // Of a crypto-asset in two currencies, `close (AUD)` and `close (USD)`, the one asked for comes
    // first.
    const [, name = '', currency] =
      /^([a-z_ ]+?)(?: \(([A-Z]{3,5})\))?$/i.exec(series.label.id ?? '') ?? [];
    const price = CSV_PRICES[name.toLowerCase().replace(/[^a-z]/g, '')];
    if (price === undefined || found.has(price)) return [];
    found.add(price);
    return [
      series.labelled({
        ...priceLabel(symbol, price),
        publisher,
        ...(currency !== undefined && { units: currency }),
      }),
    ];
  });
  if (prices.length === 0) throw refusal('unexpected-shape', publisher);
  return prices;
}

/** The series that have values. */
export function withValues(series: readonly TimeSeries[], publisher: string): TimeSeries[] {
  const filled = series.filter(({ length }) => length > 0);
  if (filled.length === 0) throw refusal('empty', publisher);
  return filled;
}

// The first that a name matches decides; headings of downloads in several languages.
const PREFERENCES: readonly RegExp[] = [
  /^adj.*close|\badjclose$|^adjusted/i,
  /adj[a-z_ ]*close/i,
  /\bclose\b/i,
  /close|schluss|zuletzt|cierre|cl[oô]ture|chiusura|fecha(?:mento)?$|zamkni|kapan|收盘|收市|終値|终值|종가/i,
  /\b(?:price|last|value|nav)\b|kurs|preis|dernier|[uú]ltim[oa]|precio|pre[cç]o|现价|現價/i,
];

/**
 * Of the series of one download the one to compare: the adjusted close, else the close, else the
 * last price, else the first series.
 *
 * @param series At least one series, told apart by `label.id`.
 * @throws RangeError if there is none.
 */
export function pickPrice(series: readonly TimeSeries[]): TimeSeries {
  for (const one of listOf(series, 'series')) assertSeries(one);
  const [first] = series;
  if (first === undefined) throw new RangeError('there is no series to pick the price from');
  for (const preference of PREFERENCES) {
    const found = series.find(({ label }) => preference.test(label.id ?? ''));
    if (found !== undefined) return found;
  }
  return first;
}
