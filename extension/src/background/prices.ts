import type { PriceStatus, PricesAnswer } from '../messages/protocol.ts';
import type { StoredSeries } from '../messages/stored-series.ts';
import type { PastedPrices } from '../shared/pasted-prices.ts';
import type { Settings } from '../shared/settings.ts';
import type { Instrument } from '../sites/index.ts';
import { type PriceFeedKey, priceFeeds } from './feeds/index.ts';
import type { PriceRequest, PriceStore } from './feeds/price-store.ts';
import type { Keys } from './keys.ts';
import type { KeyValueStore } from './storage/key-value-store.ts';

export interface PricesOptions {
  readonly store: PriceStore;
  readonly pasted: KeyValueStore<PastedPrices>;
  readonly keys: Keys;
  /** Whether the reader allows these hosts to be asked. */
  readonly isPermitted: (hosts: readonly string[]) => Promise<boolean>;
}

export interface PricesQuestion {
  readonly instrument: Instrument;
  readonly since: string;
  readonly settings: Settings;
  readonly force?: boolean;
  /**
   * Who can read what is answered. `reader`: a page of the extension, which no other page can read.
   * `page`: the card on a page of the web at which the reader looks. `nobody`: a card at which
   * nobody is known to look. `network`: a card on a page that came over plain http.
   */
  readonly shownTo?: 'reader' | 'page' | 'nobody' | 'network';
}

/**
 * Where the prices of an instrument stand. Asks a publisher only where the reader has asked for the
 * comparison and allowed the host. A page can read the card, so the reader's own prices are looked
 * for only on sites where the reader has asked for the comparison, and only while he looks.
 */
export async function pricesOf(
  { instrument, since, settings, force = false, shownTo = 'reader' }: PricesQuestion,
  options: PricesOptions,
): Promise<PricesAnswer> {
  const isAsked = settings.comparisonSites.includes(instrument.site);
  if (shownTo !== 'reader') {
    const { priceSource } = settings;
    if (instrument.canonicalSymbol === null && !(isAsked && shownTo === 'page'))
      return without('unavailable', null);
    if (shownTo === 'network') return without('off', null);
    if (!isAsked || shownTo === 'nobody')
      return priceSource === 'none'
        ? without('off', null)
        : without('unasked', priceFeeds[priceSource].name);
  }
  const pasted = await pastedFor(options.pasted, instrument);
  if (pasted !== null)
    return {
      status: 'live',
      publisher: null,
      error: null,
      prices: { publisher: null, series: pasted.series, priceOnly: null },
    };
  const feedKey = settings.priceSource;
  if (instrument.canonicalSymbol === null) return without('unavailable', null);
  if (feedKey === 'none') return without('off', null);
  const feed = priceFeeds[feedKey];
  if (!isAsked) return without('unasked', feed.name);
  if (!(await options.isPermitted(feed.hosts))) return without('needs-access', feed.name);
  if (feed.keyName !== null) {
    const key = await options.keys.find(feed.keyName);
    if (key === null) return without('needs-key', feed.name);
    if (key === undefined) return { ...without('error', feed.name), error: 'no-storage' };
  }
  const request: PriceRequest = {
    feed: feedKey,
    symbol: instrument.canonicalSymbol,
    since,
    site: instrument.site,
  };
  const { series, loading, error } = await options.store.get(request, force);
  const prices = comparable(series, feedKey);
  const status: PriceStatus = prices !== null ? 'live' : loading ? 'loading' : 'error';
  return { status, publisher: feed.name, error, prices };
}

function without(status: PriceStatus, publisher: string | null): PricesAnswer {
  return { status, publisher, error: null, prices: null };
}

/**
 * What is compared: the adjusted close where there is one, since dividends and splits are in it.
 */
function comparable(
  series: readonly StoredSeries[],
  feedKey: PriceFeedKey,
): PricesAnswer['prices'] {
  const named = (name: RegExp) => series.find(({ label }) => name.test(label.id ?? ''));
  const adjusted = named(/\badjclose$/);
  const close = named(/\bclose$/);
  const { name, closeWithoutSplits } = priceFeeds[feedKey];
  const compared = adjusted ?? close ?? series[0];
  if (compared === undefined) return null;
  return {
    publisher: name,
    series: compared,
    priceOnly: adjusted !== undefined && close !== undefined && closeWithoutSplits ? close : null,
  };
}

/** Whether a wish may still be fulfilled. */
export async function isAllowed(
  { feed, site }: PriceRequest,
  settings: Settings,
  isPermitted: PricesOptions['isPermitted'],
): Promise<boolean> {
  return (
    settings.priceSource === feed &&
    settings.comparisonSites.includes(site) &&
    isPermitted(priceFeeds[feed].hosts)
  );
}

/** The pasted prices of an instrument, by the site's symbol or the price feed's. */
export async function pastedFor(
  store: KeyValueStore<PastedPrices>,
  { symbol, canonicalSymbol }: Pick<Instrument, 'symbol' | 'canonicalSymbol'>,
): Promise<PastedPrices | null> {
  return (
    (await store.get(symbol)) ??
    (canonicalSymbol === null ? undefined : await store.get(canonicalSymbol)) ??
    null
  );
}
