import { suffixBy } from './shared/exchanges.ts';
import { decoded, pathOf } from './shared/page.ts';
import { resolveSymbol } from './shared/resolve.ts';
import type { Resolve, Site, TestUrl } from './shared/site.ts';

/** Lists that stand where a ticker stands on other pages. */
const LISTS = [
  ...['SCREENER', 'COMPARE', 'COMPARISON', 'PROVIDERS?', 'INDUSTRY', 'INDUSTRIES', 'SECTORS?'],
  ...['EXCHANGES?', 'LISTS?', 'NEW', 'CATEGORY', 'CATEGORIES', 'THEMES?'],
];
const list = new RegExp(`^(${LISTS.join('|')})$`);

export const siteName = 'Stock Analysis';

export const stockanalysis: Site = {
  key: 'stockanalysis',
  // One application: every list opens a quote without a new document.
  matches: ['*://stockanalysis.com/*'],
  parse(url) {
    const [head, ...path] = pathOf(url).map(decoded);
    // /quote/asx/NEW/ names an exchange: no list is there.
    const isQuote = head === 'QUOTE';
    const [market = '', symbol = ''] = isQuote ? path : ['', ...path];
    if (
      !/^(STOCKS|ETF|QUOTE)$/.test(head ?? '') ||
      !/^[A-Z0-9.&-]{1,12}$/.test(symbol) ||
      (isQuote ? !market : list.test(symbol))
    )
      return null;
    return {
      symbol,
      market: market || 'NASDAQ',
      kind: head === 'ETF' ? 'etf' : market === 'MUTF' ? 'fund' : undefined,
    };
  },
};

/** Its exchanges are Google's, with a few of its own. */
const ownExchanges: Readonly<Record<string, string>> = {
  TSX: '.TO',
  TSXV: '.V',
  CSE: '.CN',
  TPEX: '.TWO',
  NZX: '.NZ',
};

export const resolve: Resolve = (page) => {
  const { market = '' } = page;
  return resolveSymbol(page, {
    suffix: Object.hasOwn(ownExchanges, market) ? ownExchanges[market] : suffixBy('google', market),
  });
};

export const testUrls: TestUrl[] = [
  {
    // The canonical address leaves the last part out.
    url: 'https://stockanalysis.com/stocks/AAPL/financials/quarterly/',
    seen: '2022',
    html: '<title>Apple (AAPL) Financial Statements</title><link rel="canonical" href="https://stockanalysis.com/stocks/aapl/financials/">',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity', name: 'Apple' },
  },
  {
    url: 'https://stockanalysis.com/stocks/brk.b/',
    found: { symbol: 'BRK.B', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://stockanalysis.com/etf/spy/holdings/',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://stockanalysis.com/quote/hkg/9992/',
    found: { symbol: '9992', canonicalSymbol: '9992.HK', kind: 'equity' },
  },
  {
    // A ticker that looks like an error.
    url: 'https://stockanalysis.com/quote/hkg/404/',
    html: '<link rel="canonical" href="https://stockanalysis.com/quote/hkg/404/">',
    found: { symbol: '404', canonicalSymbol: '0404.HK', kind: 'equity' },
  },
  {
    url: 'https://stockanalysis.com/quote/tyo/6305',
    found: { symbol: '6305', canonicalSymbol: '6305.T', kind: 'equity' },
  },
  {
    url: 'https://stockanalysis.com/quote/egx/COMI/',
    found: { symbol: 'COMI', canonicalSymbol: 'COMI.CA', kind: 'equity' },
  },
  // Nairobi is not in the feed.
  {
    url: 'https://stockanalysis.com/quote/nase/SCOM/',
    found: { symbol: 'SCOM', canonicalSymbol: null, kind: 'equity' },
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
