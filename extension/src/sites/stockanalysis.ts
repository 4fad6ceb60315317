import { suffixOf } from './shared/notation.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Site, TestUrl } from './shared/site.ts';

/** Lists that stand where a ticker stands on other pages. */
const lists = /^(SCREENER|COMPAR|PROVIDER|INDUSTR|SECTOR|EXCHANGE|LISTS?$|NEW$|CATEGOR|THEMES?$)/;

export const siteName = 'Stock Analysis';

export const stockanalysis: Site = {
  key: 'stockanalysis',
  // One application: every list opens a quote without a new document.
  matches: ['*://stockanalysis.com/*'],
  instrument(url) {
    const [head, ...path] = pathOf(url).map(decoded);
    const [exchange = '', symbol = ''] = head === 'QUOTE' ? path : ['NASDAQ', ...path];
    if (
      !/^(STOCKS|ETF|QUOTE)$/.test(head ?? '') ||
      !/^[A-Z0-9.&-]{1,12}$/.test(symbol) ||
      lists.test(symbol)
    )
      return null;
    return {
      symbol,
      suffix: suffixOf(exchange),
      kind: head === 'ETF' ? 'etf' : exchange === 'MUTF' ? 'fund' : undefined,
    };
  },
};

export const testUrls: TestUrl[] = [
  {
    // The canonical address leaves the last part out.
    url: 'https://stockanalysis.com/stocks/AAPL/financials/quarterly/',
    html: '<title>Apple (AAPL) Financial Statements</title><link rel="canonical" href="https://stockanalysis.com/stocks/aapl/financials/">',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://stockanalysis.com/stocks/brk.b/',
    found: { symbol: 'BRK.B', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://stockanalysis.com/etf/spy/holdings/',
    found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://stockanalysis.com/quote/hkg/9992/',
    found: { symbol: '9992', yahooSymbol: '9992.HK', kind: 'equity' },
  },
  {
    // A ticker that looks like an error.
    url: 'https://stockanalysis.com/quote/hkg/404/',
    html: '<link rel="canonical" href="https://stockanalysis.com/quote/hkg/404/">',
    found: { symbol: '404', yahooSymbol: '0404.HK', kind: 'equity' },
  },
  {
    url: 'https://stockanalysis.com/quote/tyo/6305',
    found: { symbol: '6305', yahooSymbol: '6305.T', kind: 'equity' },
  },
  {
    url: 'https://stockanalysis.com/quote/egx/COMI/',
    found: { symbol: 'COMI', yahooSymbol: 'COMI.CA', kind: 'equity' },
  },
  // Nairobi is not in the feed.
  {
    url: 'https://stockanalysis.com/quote/nase/SCOM/',
    found: { symbol: 'SCOM', yahooSymbol: null, kind: 'equity' },
  },
  { url: 'https://stockanalysis.com/stocks/screener/', found: null },
  {
    url: 'https://stockanalysis.com/stocks/',
    html: '<a href="/stocks/aapl/">AAPL</a>',
    found: null,
  },
  { url: 'https://stockanalysis.com/etf/provider/state-street/', found: null },
  { url: 'https://stockanalysis.com/news/', found: null },
  { url: 'https://stockanalysis.com/', found: null },
  {
    url: 'https://stockanalysis.com/stocks/zzzzz/',
    html: '<title>Page Not Found - 404 | Stock Analysis</title><h1>Page Not Found - 404</h1>',
    found: null,
  },
];
