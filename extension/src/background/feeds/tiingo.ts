import { parseTiingo } from '@qt-lens/core';
import { publishers } from '../../shared/publishers.ts';
import { type PriceFeed, plainSymbol } from './feed.ts';

const HOST = 'https://api.tiingo.com';

/**
 * Tiingo's end-of-day prices, with the reader's key: United States and Chinese listings, currencies
 * and crypto-assets.
 */
export const tiingo: PriceFeed = {
  ...publishers.tiingo,
  key: 'tiingo',
  // Fifty requests an hour are free.
  limits: { pauseMs: 30 * 60_000, perMinute: 20, perSiteAndDay: 60 },
  closeWithoutSplits: false,
  request({ symbol, since, until }, key) {
    const path = pathOf(symbol);
    if (path === null) return null;
    const query = new URLSearchParams({ ...path.query, startDate: since, endDate: until });
    // In the header a key does not end up in the logs that addresses end up in.
    const headers = { accept: 'application/json', authorization: `Token ${key ?? ''}` };
    return { url: `${HOST}${path.path}?${query}`, headers, keyed: true };
  },
  parse: (body, { symbol }) => parseTiingo(body, { symbol }),
};

function pathOf(
  symbol: string,
): { readonly path: string; readonly query: Readonly<Record<string, string>> } | null {
  const plain = plainSymbol(symbol);
  switch (plain.kind) {
    case 'currency':
      return {
        path: `/tiingo/fx/${(plain.from + plain.to).toLowerCase()}/prices`,
        query: { resampleFreq: '1day' },
      };
    case 'cryptocurrency':
      return {
        path: '/tiingo/crypto/prices',
        query: { tickers: (plain.from + plain.to).toLowerCase(), resampleFreq: '1day' },
      };
    case 'listed':
      return plain.exchange === null || plain.exchange === 'SS' || plain.exchange === 'SZ'
        ? { path: `/tiingo/daily/${encodeURIComponent(plain.ticker)}/prices`, query: {} }
        : null;
    default:
      return null;
  }
}
