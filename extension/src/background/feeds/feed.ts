import type { TimeSeries } from '@qt-lens/core';
import type { Publisher, PublisherKey } from '../../shared/publishers.ts';
import type { FeedRequest } from './fetch-text.ts';

/** What a publisher allows. */
interface FeedLimits {
  /**
   * How long a publisher is left alone after it said that it takes no more requests, in
   * milliseconds; twice as long each further time.
   */
  readonly pauseMs: number;
  /** Requests a minute that are sent at most. */
  readonly perMinute: number;
  /** Requests a day that the cards of one site may cause, where pages have a say in it. */
  readonly perSiteAndDay?: number;
}

/** A publisher that is asked over the network, and how often. */
export interface Feed extends Publisher {
  readonly key: PublisherKey;
  readonly limits: FeedLimits;
}

/** Which prices are asked for. */
export interface PriceQuery {
  /** In the notation of the price feed: `BRK-B`, `^GSPC`, `0700.HK`. */
  readonly symbol: string;
  /** The first day wanted, `YYYY-MM-DD`. */
  readonly since: string;
  /** The last day wanted. */
  readonly until: string;
}

/**
 * A publisher of prices. A file beside this one holds one of these and nothing else makes a
 * publisher part of the extension but its line in `index.ts`.
 */
export interface PriceFeed extends Feed {
  /** Whether its closes, not only its adjusted closes, are free of the jumps that splits make. */
  readonly closeWithoutSplits: boolean;
  /** The request; null if the publisher does not carry such an instrument. */
  request(query: PriceQuery, key: string | null): FeedRequest | null;
  /** The close and, if there is one, the adjusted close. May throw core's SourceError. */
  parse(body: string, query: PriceQuery): TimeSeries[];
}

/**
 * A daily-price symbol taken apart: the plain ticker and the exchange suffix, or what else the
 * notation says.
 */
export type PlainSymbol =
  | { readonly kind: 'listed'; readonly ticker: string; readonly exchange: string | null }
  | { readonly kind: 'currency' | 'cryptocurrency'; readonly from: string; readonly to: string }
  | { readonly kind: 'other' };

/** What a symbol in the notation of the price feed is: indices, futures and options are `other`. */
export function plainSymbol(symbol: string): PlainSymbol {
  const pair = /^([A-Z]{3})([A-Z]{3})=X$/.exec(symbol);
  if (pair !== null) return { kind: 'currency', from: pair[1], to: pair[2] };
  const coin = /^([A-Z0-9]{2,10})-(USD|EUR|GBP|JPY|CNY|CAD|AUD|KRW)$/.exec(symbol);
  if (coin !== null) return { kind: 'cryptocurrency', from: coin[1], to: coin[2] };
  const listed = /^([A-Z0-9][A-Z0-9-]{0,14})(?:\.([A-Z]{1,3}))?$/.exec(symbol);
  if (listed === null || /\d{6}[CP]\d{8}$/.test(symbol)) return { kind: 'other' };
  return { kind: 'listed', ticker: listed[1], exchange: listed[2] ?? null };
}
