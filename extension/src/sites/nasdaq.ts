import { decoded, pathOf } from './shared/page.ts';
import { resolveSymbol } from './shared/resolve.ts';
import type { InstrumentKind, Resolve, Site, TestUrl } from './shared/site.ts';

const kinds: Readonly<Record<string, InstrumentKind | ''>> = {
  stocks: '',
  symbol: '',
  'funds-and-etfs': '',
  etf: 'etf',
  funds: 'fund',
  'mutual-fund': 'fund',
  index: 'index',
  cryptocurrency: 'cryptocurrency',
  currencies: 'currency',
  commodities: 'future',
};

/** Lists that stand where a ticker stands on other pages. */
const list = /^(SCREENER|REAL-TIME|MOST-|HISTORICAL|FUTURES$)/;

export const siteName = 'Nasdaq';

export const nasdaq: Site = {
  key: 'nasdaq',
  // Every page is a document of its own.
  matches: [
    '*://www.nasdaq.com/market-activity/*',
    '*://www.nasdaq.com/*/market-activity/*',
    '*://www.nasdaq.com/symbol/*',
    '*://www.nasdaq.com/*/symbol/*',
  ],
  parse(url) {
    // A language may come first: /de/market-activity/stocks/aapl. Before 2019:
    // /symbol/aapl/historical, /de/symbol/aapl.
    const path = pathOf(url);
    const [word = '', name] = path.slice(
      path.includes('symbol') ? path.indexOf('symbol') : path.indexOf('market-activity') + 1,
    );
    const symbol = decoded(name);
    if (!Object.hasOwn(kinds, word) || !/^[A-Z0-9.^:/-]{1,11}$/.test(symbol) || list.test(symbol))
      return null;
    // GC:CMX, in the addresses of some of its pages GC-CMX
    const ticker = symbol.replace(/[:-](CMX|NMX|CBT|CME)$/, '');
    return { symbol, ticker, kind: kinds[word] || undefined };
  },
};

const indices = `^GSPC SPX|^DJI DJIA DJI INDU|^IXIC COMP IXIC|^NDX NDX|^SOX SOX|^RUT RUT|^VIX VIX|^NYA NYA`;

export const resolve: Resolve = (page) => resolveSymbol(page, { suffix: '', indices });

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.nasdaq.com/market-activity/stocks/screener?letter=0&render=download',
    seen: '2021-02-22',
    found: null,
  },
  {
    url: 'https://www.nasdaq.com/market-activity/commodities/gc-cmx/historical',
    found: { symbol: 'GC-CMX', canonicalSymbol: 'GC=F', kind: 'future' },
  },
  {
    url: 'https://www.nasdaq.com/de/symbol/msft',
    found: { symbol: 'MSFT', canonicalSymbol: 'MSFT', kind: 'equity' },
  },
  {
    // The organization in the linked data is Nasdaq itself.
    url: 'https://www.nasdaq.com/market-activity/stocks/aapl/historical',
    html: '<script type="application/ld+json">{"@type":"Corporation","tickerSymbol":"NDAQ"}</script><title>Apple Inc. Common Stock (AAPL) Historical Data | Nasdaq</title>',
    found: {
      symbol: 'AAPL',
      canonicalSymbol: 'AAPL',
      kind: 'equity',
      name: 'Apple Inc. Common Stock',
    },
  },
  {
    url: 'https://www.nasdaq.com/market-activity/stocks/brk.b',
    found: { symbol: 'BRK.B', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.nasdaq.com/market-activity/etf/spy',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.nasdaq.com/market-activity/index/comp',
    found: { symbol: 'COMP', canonicalSymbol: '^IXIC', kind: 'index' },
  },
  {
    url: 'https://www.nasdaq.com/market-activity/cryptocurrency/btc',
    found: { symbol: 'BTC', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.nasdaq.com/market-activity/commodities/gc%3Acmx',
    found: { symbol: 'GC:CMX', canonicalSymbol: 'GC=F', kind: 'future' },
  },
  {
    url: 'https://www.nasdaq.com/de/market-activity/stocks/aapl',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'http://www.nasdaq.com/symbol/msft/real-time',
    seen: '2017',
    found: { symbol: 'MSFT', canonicalSymbol: 'MSFT', kind: 'equity' },
  },
  {
    url: 'https://www.nasdaq.com/market-activity/stocks/screener',
    html: '<td data-symbol="AAPL">',
    found: null,
  },
  { url: 'https://www.nasdaq.com/market-activity/earnings', found: null },
  { url: 'https://www.nasdaq.com/market-activity/stocks', found: null },
  { url: 'https://www.nasdaq.com/articles/fed-ends-qt', found: null },
  {
    url: 'https://www.nasdaq.com/market-activity/stocks/zzzz',
    html: '<title>Page Not Found | Nasdaq</title>',
    found: null,
  },
];
