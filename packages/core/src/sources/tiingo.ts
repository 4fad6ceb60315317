import { TimeSeries } from '../time-series/index.ts';
import { ofSound, soundBars } from './bars.ts';
import {
  bodyText,
  firstCharacter,
  kindOfSentence,
  own,
  ownText,
  parseJson,
  refusal,
} from './body.ts';
import { type PriceKind, priceLabel, pricesOfCsv, type SymbolOption, withValues } from './price.ts';
import { publishedDay, publishedNumber } from './published.ts';
import { SourceError } from './source-error.ts';

const TIINGO = 'Tiingo';
const PRICES: readonly (readonly [PriceKind, string])[] = [
  ['close', 'close'],
  ['adjclose', 'adjClose'],
];

/**
 * Parses Tiingo's prices (`/tiingo/daily/SPY/prices`, as JSON or CSV), errors included, also those
 * it sends as text under status 200. Its currencies (`/tiingo/fx`) and crypto-assets have the same
 * shape, and may be several at once.
 *
 * The day is the date as written (`2020-01-02T00:00:00.000Z` is 2 January). A share's answer does
 * not name the symbol: say it in `options`.
 *
 * @param text The body; at most 16 million characters.
 * @returns Of each symbol the close (`label.id` `SPY close`) and, after it, the adjusted close
 *   (`SPY adjclose`) if Tiingo sent it.
 * @throws SourceError of every kind but `wrong-magnitude`. @throws TypeError if it is no text.
 */
export function parseTiingo(text: string, options: SymbolOption = {}): TimeSeries[] {
  const body = bodyText(text, TIINGO, options);
  if (/^\s*date,/i.test(body)) return pricesOfCsv(body, TIINGO, options.symbol);
  // A sentence may stand alone, without quotation marks.
  const answer = '[{"'.includes(firstCharacter(body)) ? parseJson(body, TIINGO) : body;
  const series = [...rowsByTicker(answer)].flatMap(([ticker, rows]) =>
    seriesOf(rows, ticker ?? options.symbol),
  );
  return withValues(series, TIINGO);
}

function seriesOf(rows: readonly unknown[], symbol: string | undefined): TimeSeries[] {
  const days = rows.map(
    (row) => publishedDay(own(row, 'date')) ?? unreadable('a price without a date'),
  );
  const prices = PRICES.filter(([, field]) => rows.some((row) => own(row, field) !== undefined));
  if (prices.length === 0 && rows.length > 0) throw refusal('unexpected-shape', TIINGO);
  const column = (field: string) =>
    rows.map(
      (row) => publishedNumber(own(row, field)) ?? unreadable('a price that is not a number'),
    );
  const columns = prices.map(([price, field]) => [price, column(field)] as const);
  const range = (field: string) =>
    rows.some((row) => own(row, field) !== undefined) ? { [field]: column(field) } : {};
  const bars = { days, ...Object.fromEntries(columns), ...range('low'), ...range('high') };
  const sound = soundBars(bars, TIINGO);
  return columns.map(([price, values]) =>
    TimeSeries.fromColumns(days, ofSound(values, sound), {
      ...priceLabel(symbol, price),
      publisher: TIINGO,
    }),
  );
}

/**
 * The prices of each ticker: several can be asked for at once, and are sent one after the other or,
 * of crypto-assets, each in its own list.
 */
function rowsByTicker(answer: unknown): Map<string | undefined, unknown[]> {
  const detail =
    typeof answer === 'string'
      ? answer
      : (ownText(answer, 'detail') ?? ownText(answer, 'message') ?? ownText(answer, 'error'));
  const said = Array.isArray(answer) && typeof answer[0] === 'string' ? answer[0] : detail;
  if (said !== undefined) throw refusal(kindOfSentence(said) ?? 'unexpected-shape', TIINGO);
  if (!Array.isArray(answer)) throw refusal('unexpected-shape', TIINGO);
  const tickers = new Map<string | undefined, unknown[]>();
  for (const row of answer as readonly unknown[]) {
    const ticker = ownText(row, 'ticker');
    const rows = tickers.get(ticker) ?? [];
    tickers.set(ticker, rows);
    // Crypto-assets: [{"ticker":"btcusd","priceData":[…]}]
    const nested = own(row, 'priceData');
    if (nested !== undefined && !Array.isArray(nested)) throw refusal('unexpected-shape', TIINGO);
    for (const price of nested ?? [row]) rows.push(price);
  }
  return tickers;
}

function unreadable(what: string): never {
  throw new SourceError('unexpected-shape', `${TIINGO} sent ${what}`);
}
