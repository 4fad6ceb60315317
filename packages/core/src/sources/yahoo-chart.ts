import { type EpochDay, type SeriesLabel, TimeSeries, toEpochDay } from '../time-series/index.ts';
import { ofSound, soundBars } from './bars.ts';
import { bodyText, kindOfSentence, own, ownText, parseJson, refusal } from './body.ts';
import { type PriceKind, priceLabel, type SymbolOption, withValues } from './price.ts';
import { SourceError } from './source-error.ts';

const YAHOO = 'Yahoo Finance';
const SECONDS_PER_DAY = 86_400;

/** What Yahoo's answers, errors among them, come wrapped in. */
const ENVELOPES = ['chart', 'finance', 'spark', 'quoteResponse'];

/** Beyond 2286 as seconds, so milliseconds. */
const LAST_SECOND = 1e10;

/**
 * Parses Yahoo's chart JSON (`/v8/finance/chart/SPY`), errors included.
 *
 * The day of a bar is that of `timestamp + gmtoffset`. The offset is today's, so bars stamped with
 * local midnight (currencies; weeks and months) fall on 23:00 of the day before when the clocks
 * have changed in between; they count for the day they stand for. Of several bars of a day
 * (minutes; the live bar that repeats today's date) the last with a price is kept; a bar that
 * contradicts the others is left out ({@link soundBars}). Dividends and
 * splits are ignored: the adjusted close has them in it.
 *
 * Prices stay as published, in the unit Yahoo names: London's in pence, `GBp`, are not turned into
 * pounds, so that they match the page they stand beside.
 *
 * @param text The body; at most 16 million characters.
 * @returns The close (`label.id` `SPY close`) and, after it, the adjusted close (`SPY adjclose`) if
 *   Yahoo sent it.
 * @throws SourceError `not-found` (unknown or delisted symbol, no prices for the dates asked),
 *   `rate-limited`, `bad-key` (Yahoo wants a cookie), `empty` (no trading in the range),
 *   `unexpected-shape` (also a consent page under status 200), `too-large`.
 * @throws TypeError if it is no text.
 */
export function parseYahooChart(text: string, options: SymbolOption = {}): TimeSeries[] {
  const answer = parseJson(bodyText(text, YAHOO, options), YAHOO);
  const envelope = ENVELOPES.map((name) => own(answer, name)).find((found) => found !== undefined);
  const error = own(envelope, 'error') ?? own(answer, 'error');
  if (typeof error === 'object' && error !== null)
    throw errorOf(ownText(error, 'code'), ownText(error, 'description'));
  const said = ownText(answer, 'message') ?? ownText(answer, 'error');
  if (said !== undefined) throw errorOf(undefined, said);
  const results = own(own(answer, 'chart'), 'result');
  if (results === null) throw refusal('empty', YAHOO);
  if (!Array.isArray(results)) throw refusal('unexpected-shape', YAHOO);
  const [result] = results;
  if (result === undefined) throw refusal('empty', YAHOO);

  const meta = own(result, 'meta');
  const indicators = own(result, 'indicators');
  if (typeof indicators !== 'object' || indicators === null)
    throw refusal('unexpected-shape', YAHOO);
  const timestamps = numbersAt(result, 'timestamp');
  if (timestamps === undefined) throw refusal('empty', YAHOO);
  const days = daysOf(timestamps, meta);
  const column = (of: unknown, name: string) => {
    const prices = numbersAt(of, name);
    if (prices !== undefined && prices.length !== days.length) {
      throw new SourceError(
        'unexpected-shape',
        `${YAHOO} sent ${days.length} dates but ${prices.length} prices`,
      );
    }
    return prices;
  };
  const quote = firstOf(indicators, 'quote');
  const bars = {
    days,
    close: column(quote, 'close'),
    adjclose: column(firstOf(indicators, 'adjclose'), 'adjclose'),
    low: column(quote, 'low'),
    high: column(quote, 'high'),
  };
  // Minutes share their day, so that nothing tells a wrong one.
  const sound = isIntraday(meta)
    ? days.map(() => true)
    : soundBars(
        { ...bars, seconds: timestamps.map((timestamp) => timestamp % SECONDS_PER_DAY) },
        YAHOO,
        true,
      );
  const series: TimeSeries[] = [];
  for (const price of ['close', 'adjclose'] as const) {
    const prices = bars[price];
    if (prices === undefined) continue;
    series.push(seriesOf(days, ofSound(prices, sound), labelOf(meta, price, options)));
  }
  return withValues(series, YAHOO);
}

function errorOf(code = '', description = ''): SourceError {
  const words = `${code} ${description}`;
  const kind = /not found/i.test(code) ? 'not-found' : kindOfSentence(words);
  if (kind === 'not-found' || /data not available/i.test(description)) {
    const reason = /startDate|startTime|range/i.test(description)
      ? 'has no prices for the dates asked'
      : 'does not know this symbol';
    return new SourceError('not-found', `${YAHOO} ${reason}`);
  }
  return refusal(kind ?? 'unexpected-shape', YAHOO);
}

function firstOf(indicators: unknown, name: string): unknown {
  const list = own(indicators, name);
  return Array.isArray(list) ? list[0] : undefined;
}

/** An array of numbers with NaN for each `null`; `undefined` if there is no such array. */
function numbersAt(value: unknown, key: string): number[] | undefined {
  const list = own(value, key);
  if (list === undefined || list === null) return undefined;
  if (!Array.isArray(list)) throw refusal('unexpected-shape', YAHOO);
  return list.map((item: unknown) => {
    if (item === null) return Number.NaN;
    if (typeof item !== 'number') throw refusal('unexpected-shape', YAHOO);
    return item;
  });
}

function daysOf(timestamps: readonly number[], meta: unknown): EpochDay[] {
  const offset =
    own(meta, 'gmtoffset') ??
    own(own(own(meta, 'currentTradingPeriod'), 'regular'), 'gmtoffset') ??
    0;
  if (typeof offset !== 'number' || !(Math.abs(offset) <= 16 * 3600))
    throw new SourceError('unexpected-shape', `${YAHOO} sent no time zone`);
  const perSecond = timestamps.some((timestamp) => Math.abs(timestamp) > LAST_SECOND) ? 1000 : 1;
  const intraday = isIntraday(meta);
  return timestamps.map((timestamp) => {
    if (Number.isNaN(timestamp)) return Number.NaN;
    const local = timestamp / perSecond + offset;
    const day = Math.floor(local / SECONDS_PER_DAY);
    const beforeMidnight = local - day * SECONDS_PER_DAY === SECONDS_PER_DAY - 3600;
    return dayOrRefusal(!intraday && beforeMidnight ? day + 1 : day);
  });
}

function isIntraday(meta: unknown): boolean {
  return /[mh]$/.test(ownText(meta, 'dataGranularity') ?? '');
}

function dayOrRefusal(day: number): EpochDay {
  try {
    return toEpochDay(day);
  } catch {
    throw new SourceError('unexpected-shape', `${YAHOO} sent a date outside the calendar`);
  }
}

function seriesOf(
  days: readonly EpochDay[],
  prices: readonly number[],
  label: SeriesLabel,
): TimeSeries {
  const kept = prices.map((price, i) => (Number.isNaN(days[i]) ? Number.NaN : price));
  return TimeSeries.fromColumns(days, kept, label);
}

function labelOf(meta: unknown, price: PriceKind, options: SymbolOption): SeriesLabel {
  const symbol = ownText(meta, 'symbol') ?? options.symbol;
  const name = ownText(meta, 'longName') ?? ownText(meta, 'shortName') ?? symbol;
  const currency = ownText(meta, 'currency');
  return {
    ...priceLabel(symbol, price, name),
    publisher: YAHOO,
    ...(currency !== undefined && { units: currency }),
  };
}
