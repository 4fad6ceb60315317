import { listOf } from '../arguments.ts';
import type { EpochDay, SeriesLabel } from '../time-series/index.ts';
import { assertSeries, TimeSeries } from '../time-series/time-series.ts';
import { soundBars } from './bars.ts';
import { refusal } from './body.ts';
import { seriesOfDelimited } from './delimited.ts';
import { PRICE_ROLES, type PriceRole, priceRole } from './price-roles.ts';

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

/** The close and adjusted close of a publisher's CSV; bars that contradict the others are left out. */
export function pricesOfCsv(
  body: string,
  publisher: string,
  symbol: string | undefined,
): TimeSeries[] {
  const found = new Set<PriceKind>();
  const columns = seriesOfDelimited(body);
  const doubtful = doubtfulDays(columns, publisher);
  const prices = columns.flatMap((series) => {
    // Of a crypto-asset in two currencies, `close (AUD)` and `close (USD)`, the one asked for comes
    // first.
    const [, name = '', currency] =
      /^([a-z_ ]+?)(?: \(([A-Z]{3,5})\))?$/i.exec(series.label.id ?? '') ?? [];
    const price = CSV_PRICES[name.toLowerCase().replace(/[^a-z]/g, '')];
    if (price === undefined || found.has(price)) return [];
    found.add(price);
    return [
      without(series, doubtful).labelled({
        ...priceLabel(symbol, price),
        publisher,
        ...(currency !== undefined && { units: currency }),
      }),
    ];
  });
  if (prices.length === 0) throw refusal('unexpected-shape', publisher);
  return prices;
}

/** Days whose bars {@link soundBars} leaves out. */
function doubtfulDays(columns: readonly TimeSeries[], publisher: string): Set<EpochDay> {
  const days = [...new Set(columns.flatMap((series) => Array.from(series.days)))].sort(
    (a, b) => a - b,
  );
  const column = (...names: string[]) => {
    const series = columns.find(({ label }) =>
      names.includes((label.id ?? '').toLowerCase().replace(/[^a-z]/g, '')),
    );
    if (series === undefined) return undefined;
    const values = new Map(Array.from(series.days, (day, i) => [day, series.values[i]]));
    return days.map((day) => values.get(day) ?? Number.NaN);
  };
  const columnsOfBars = {
    close: column('close'),
    adjclose: column('adjclose', 'adjustedclose'),
    low: column('low'),
    high: column('high'),
  };
  const bars = Object.fromEntries(
    Object.entries(columnsOfBars).filter(([, values]) => values !== undefined),
  );
  const sound = soundBars({ days, ...bars }, publisher);
  return new Set(days.filter((_, i) => !sound[i]));
}

function without(series: TimeSeries, days: ReadonlySet<EpochDay>): TimeSeries {
  if (days.size === 0) return series;
  const kept = Array.from(series.days.keys()).filter((i) => !days.has(series.days[i]));
  return TimeSeries.fromColumns(
    kept.map((i) => series.days[i]),
    kept.map((i) => series.values[i]),
    series.label,
  );
}

/** The series that have values. */
export function withValues(series: readonly TimeSeries[], publisher: string): TimeSeries[] {
  const filled = series.filter(({ length }) => length > 0);
  if (filled.length === 0) throw refusal('empty', publisher);
  return filled;
}

/**
 * Of the series of one download the one to compare: the adjusted close, else the close, settlement
 * or last price, else another price; never the close of the day before, a change, an opening price,
 * a volume or a bid where anything else is there. Of several alike the first.
 *
 * @example
 *   pickPrice(parseDelimited('Date,Open,Close\n2024-01-02,4,5')).label.id; // 'Close'
 *
 * @param series At least one series, told apart by `label.id`.
 * @throws RangeError if there is none.
 */
export function pickPrice(series: readonly TimeSeries[]): TimeSeries {
  return rankedPrices(series)[0].series;
}

/**
 * Whether the series {@link pickPrice} takes is a price by its heading, or at least none that is
 * known to be something else: of opening prices and volumes alone the reader must choose.
 *
 * @example
 *   isPriceSure(parseDelimited('Date,Open,Volume\n2024-01-02,4,900')); // false
 *
 * @param series As for {@link pickPrice}.
 * @throws RangeError if there is none.
 */
export function isPriceSure(series: readonly TimeSeries[]): boolean {
  const ranked = rankedPrices(series);
  return ranked.length === 1 || ranked[0].role !== 'no price';
}

function rankedPrices(series: readonly TimeSeries[]): { series: TimeSeries; role: PriceRole }[] {
  for (const one of listOf(series, 'series')) assertSeries(one);
  if (series.length === 0) throw new RangeError('there is no series to pick the price from');
  const rank = ({ role }: { role: PriceRole }): number => PRICE_ROLES.indexOf(role);
  return series
    .map((one) => ({ series: one, role: priceRole(one.label.id) }))
    .sort((a, b) => rank(a) - rank(b));
}
