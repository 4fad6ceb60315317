import { kindOn } from './shared/kinds.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Found, Site, TestUrl } from './shared/site.ts';
import { coinInDollars, coinSymbol, currencySymbol, futureSymbol, indexSymbol, listed } from './shared/symbols.ts';

/** Lists that stand where a ticker stands on other pages. */
const lists = /^(SCREENER|REAL-TIME|HISTORICAL|MOST-ACTIVE|FUTURES|INDICES|.{12,})$/;

function read(word: string, symbol: string, document: Document): Found | null {
  switch (word) {
    case 'index':
    case 'indexes':
      return { symbol, yahooSymbol: indexSymbol(symbol), kind: 'index' };
    case 'cryptocurrency':
      return { symbol, yahooSymbol: coinSymbol(symbol, true) ?? coinInDollars(symbol), kind: 'cryptocurrency' };
    case 'currencies':
      return { symbol, yahooSymbol: currencySymbol(symbol), kind: 'currency' };
    case 'commodities':
      // GC:CMX, CL:NMX
      return { symbol, yahooSymbol: futureSymbol(symbol.split(':')[0]!), kind: 'future' };
    case 'etf':
      return { symbol, yahooSymbol: listed(symbol, ''), kind: 'etf' };
    case 'funds':
    case 'mutual-fund':
      return { symbol, yahooSymbol: listed(symbol, ''), kind: 'fund' };
    case 'stocks':
    case 'funds-and-etfs':
    case 'symbol':
      return { symbol, yahooSymbol: listed(symbol, ''), kind: kindOn(document, symbol) };
    default:
      return null;
  }
}

export const nasdaq: Site = {
  key: 'nasdaq',
  name: 'Nasdaq',
  // Every page is a document of its own.
  matches: ['*://www.nasdaq.com/market-activity/*', '*://www.nasdaq.com/symbol/*'],
  instrument(url, document) {
    const [head, ...path] = pathOf(url);
    // Before 2019: /symbol/aapl/historical.
    const [word = '', name] = head === 'symbol' ? [head, path[0]] : path;
    const symbol = decoded(name);
    return /^[A-Z0-9.^:/-]+$/.test(symbol) && !lists.test(symbol) ? read(word, symbol, document) : null;
  },
};

export const testUrls: TestUrl[] = [
  {
    // The organization in the linked data is Nasdaq itself.
    url: 'https://www.nasdaq.com/market-activity/stocks/aapl/historical',
    html: '<script type="application/ld+json">{"@type":"Corporation","tickerSymbol":"NDAQ"}</script><title>Apple Inc. Common Stock (AAPL) Historical Data | Nasdaq</title>',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  { url: 'https://www.nasdaq.com/market-activity/stocks/brk.b', found: { symbol: 'BRK.B', yahooSymbol: 'BRK-B', kind: 'equity' } },
  { url: 'https://www.nasdaq.com/market-activity/etf/spy', found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' } },
  { url: 'https://www.nasdaq.com/market-activity/index/comp', found: { symbol: 'COMP', yahooSymbol: '^IXIC', kind: 'index' } },
  {
    url: 'https://www.nasdaq.com/market-activity/cryptocurrency/btc',
    found: { symbol: 'BTC', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  { url: 'https://www.nasdaq.com/market-activity/commodities/gc%3Acmx', found: { symbol: 'GC:CMX', yahooSymbol: 'GC=F', kind: 'future' } },
  { url: 'http://www.nasdaq.com/symbol/msft/real-time', found: { symbol: 'MSFT', yahooSymbol: 'MSFT', kind: 'equity' } },
  { url: 'https://www.nasdaq.com/market-activity/stocks/screener', html: '<td data-symbol="AAPL">', found: null },
  { url: 'https://www.nasdaq.com/market-activity/earnings', found: null },
  { url: 'https://www.nasdaq.com/market-activity/stocks', found: null },
  { url: 'https://www.nasdaq.com/articles/fed-ends-qt', found: null },
  { url: 'https://www.nasdaq.com/market-activity/stocks/zzzz', html: '<title>Page Not Found | Nasdaq</title>', found: null },
];
