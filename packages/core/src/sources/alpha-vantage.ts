import { type EpochDay, type SeriesLabel, TimeSeries, weekday } from '../time-series/index.ts';
import { ofSound, soundBars } from './bars.ts';
import { bodyText, kindOfSentence, own, ownText, parseJson, refusal } from './body.ts';
import { seriesOfDelimited } from './delimited.ts';
import { type PriceKind, priceLabel, pricesOfCsv, type SymbolOption, withValues } from './price.ts';
import { publishedDay, publishedNumber } from './published.ts';
import { SourceError } from './source-error.ts';

const ALPHA_VANTAGE = 'Alpha Vantage';

/**
 * Parses Alpha Vantage's daily, weekly, monthly and intraday prices (`TIME_SERIES_…`, adjusted or
 * not, JSON or CSV), currencies (`FX_…`), crypto-assets and economic indicators (`TREASURY_YIELD`
 * and the like), errors included: all of them arrive under status 200.
 *
 * Of several times of a day the latest is kept.
 *
 * @param text The body; at most 16 million characters.
 * @returns The close (`label.id` `IBM close`) and, after it, the adjusted close (`IBM adjclose`) if
 *   it was sent; or the indicator.
 * @throws SourceError `rate-limited` (`Note`, `Information`), `bad-key` (missing, wrong, the demo
 *   key, or a premium endpoint), `not-found`, `empty`, `unexpected-shape`, `too-large`. The body of
 *   a limit quotes the key; the error does not.
 * @throws TypeError if it is no text.
 */
export function parseAlphaVantage(text: string, options: SymbolOption = {}): TimeSeries[] {
  const body = bodyText(text, ALPHA_VANTAGE, options);
  if (/^\s*timestamp,\s*value\b/i.test(body)) {
    const name = options.symbol ?? 'value';
    return seriesOfDelimited(body).map((series) =>
      series.labelled({ id: name, title: name, publisher: ALPHA_VANTAGE }),
    );
  }
  if (/^\s*time(?:stamp)?,/i.test(body)) return pricesOfCsv(body, ALPHA_VANTAGE, options.symbol);
  const answer = parseJson(body, ALPHA_VANTAGE);
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    throw refusal('unexpected-shape', ALPHA_VANTAGE);
  const key = Object.keys(answer).find((name) => name.includes('Time Series'));
  if (key !== undefined) return pricesOf(own(answer, key), own(answer, 'Meta Data'), options);
  const error = errorOf(answer);
  if (error !== undefined) throw error;
  const data = own(answer, 'data');
  if (Array.isArray(data)) return [indicatorOf(data, answer)];
  // An unknown symbol gets an object without anything in it.
  throw refusal(Object.keys(answer).length === 0 ? 'empty' : 'unexpected-shape', ALPHA_VANTAGE);
}

function errorOf(answer: object): SourceError | undefined {
  const said = ['Error Message', 'Note', 'Information', 'message', 'detail', 'error'].map((key) =>
    ownText(answer, key),
  );
  const sentence = said.find((text) => text !== undefined);
  if (sentence === undefined) return undefined;
  const kind =
    kindOfSentence(sentence) ??
    (ownText(answer, 'Note') === undefined ? 'unexpected-shape' : 'rate-limited');
  if (kind === 'bad-key' && /premium/i.test(sentence)) {
    return new SourceError(kind, `${ALPHA_VANTAGE} gives this only to premium keys`);
  }
  if (kind === 'bad-key' && /\bdemo\b/i.test(sentence)) {
    return new SourceError(
      kind,
      `${ALPHA_VANTAGE}'s demo key answers only its own examples; enter a key of your own`,
    );
  }
  return refusal(kind, ALPHA_VANTAGE);
}

function pricesOf(prices: unknown, meta: unknown, options: SymbolOption): TimeSeries[] {
  if (typeof prices !== 'object' || prices === null || Array.isArray(prices))
    throw refusal('unexpected-shape', ALPHA_VANTAGE);
  const sent = Object.entries(prices);
  // Times of one day share it: ordered by time, the last of a day is the one that is kept.
  const intraday = sent.some(([time]) => time.length > 10);
  const bars = intraday ? sent.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) : sent;
  if (bars.length === 0) throw refusal('empty', ALPHA_VANTAGE);
  const days = bars.map(([time]) => dayOf(time));
  const symbol = symbolOf(meta) ?? options.symbol;
  const [, newest] = bars[bars.length - 1];
  const column = (price: PriceKind | 'low' | 'high') => {
    const field = fieldOf(newest, price);
    return field === undefined
      ? undefined
      : { field, values: bars.map(([, bar]) => valueAt(bar, field)) };
  };
  const columns = { close: column('close'), adjclose: column('adjclose') };
  const sound = intraday
    ? days.map(() => true)
    : soundBars(
        {
          days,
          close: columns.close?.values,
          adjclose: columns.adjclose?.values,
          low: column('low')?.values,
          high: column('high')?.values,
        },
        ALPHA_VANTAGE,
      );
  if (!intraday) markNewest(sound, days, metaText(meta, /Last Refreshed$/));
  const series: TimeSeries[] = [];
  for (const price of ['close', 'adjclose'] as const) {
    const found = columns[price];
    if (found === undefined) continue;
    series.push(
      TimeSeries.fromColumns(days, ofSound(found.values, sound), {
        ...priceLabel(symbol, price),
        ...unitsAndVintage(found.field, meta),
      }),
    );
  }
  if (series.length === 0) throw refusal('unexpected-shape', ALPHA_VANTAGE);
  return withValues(series, ALPHA_VANTAGE);
}

/** The day of the newest bar stands in the heading too; another one of that week is damaged. */
function markNewest(sound: boolean[], days: readonly EpochDay[], refreshed?: string): void {
  const written = publishedDay(refreshed);
  if (written === undefined || days.length < 2) return;
  const newest = days.indexOf(Math.max(...days));
  // What is refreshed on a weekend may be of the Friday before.
  const friday = written - (weekday(written) === 0 ? 2 : weekday(written) === 6 ? 1 : 0);
  const apart = Math.abs(days[newest] - written);
  if (days[newest] !== written && days[newest] !== friday && apart < 7) sound[newest] = false;
}

const FIELDS: Readonly<Record<PriceKind | 'low' | 'high', RegExp>> = {
  close: /^(?:\d+a?\. )?close(?: \([A-Z]{3,5}\))?$/,
  adjclose: /^(?:\d+\. )?adjusted close$/,
  low: /^(?:\d+a?\. )?low(?: \([A-Z]{3,5}\))?$/,
  high: /^(?:\d+a?\. )?high(?: \([A-Z]{3,5}\))?$/,
};

/**
 * The name of the field: `4. close`, `5. adjusted close`; for crypto-assets once `4a. close (AUD)`,
 * beside a dollar price as `4b.`.
 */
function fieldOf(bar: unknown, price: PriceKind | 'low' | 'high'): string | undefined {
  if (typeof bar !== 'object' || bar === null) return undefined;
  return Object.keys(bar).find((field) => FIELDS[price].test(field));
}

function symbolOf(meta: unknown): string | undefined {
  const from = metaText(meta, /From Symbol$|Digital Currency Code$/);
  const to = metaText(meta, /To Symbol$|Market Code$/);
  return from !== undefined && to !== undefined ? `${from}/${to}` : metaText(meta, /\. Symbol$/);
}

/**
 * The text of the first field whose name matches; the names are numbered differently in each
 * answer.
 */
function metaText(meta: unknown, name: RegExp): string | undefined {
  if (typeof meta !== 'object' || meta === null) return undefined;
  const key = Object.keys(meta).find((field) => name.test(field));
  return key === undefined ? undefined : ownText(meta, key);
}

function unitsAndVintage(field: string, meta: unknown): SeriesLabel {
  const currency = /\(([A-Z]{3,5})\)$/.exec(field)?.[1];
  const refreshed = metaText(meta, /Last Refreshed$/);
  return {
    publisher: ALPHA_VANTAGE,
    ...(currency !== undefined && { units: currency }),
    ...(publishedDay(refreshed) !== undefined && {
      vintage: `refreshed ${refreshed?.slice(0, 10)}`,
    }),
  };
}

/**
 * `{"name":"…","interval":"monthly","unit":"percent","data":[{"date":"2024-01-01","value":"4.06"}]}`
 */
function indicatorOf(data: readonly unknown[], answer: object): TimeSeries {
  const days = data.map((row) => dayOf(own(row, 'date')));
  const values = data.map((row) => valueAt(row, 'value'));
  const name = ownText(answer, 'name');
  const units = ownText(answer, 'unit');
  const label: SeriesLabel = {
    ...(name !== undefined && { id: name, title: name }),
    publisher: ALPHA_VANTAGE,
    ...(units !== undefined && { units }),
  };
  return withValues([TimeSeries.fromColumns(days, values, label)], ALPHA_VANTAGE)[0];
}

function dayOf(time: unknown): EpochDay {
  return publishedDay(time) ?? unreadable('a value without a date');
}

function valueAt(bar: unknown, field: string): number {
  return publishedNumber(own(bar, field)) ?? unreadable('a value that is not a number');
}

function unreadable(what: string): never {
  throw new SourceError('unexpected-shape', `${ALPHA_VANTAGE} sent ${what}`);
}
