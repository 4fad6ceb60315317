import { kindByWord, parameter, parseDowJones, resolveDowJones } from './shared/dow-jones.ts';
import { pathOf } from './shared/page.ts';
import type { Site, TestUrl } from './shared/site.ts';

export const siteName = 'MarketWatch';

export const marketwatch: Site = {
  key: 'marketwatch',
  // Every page is a document of its own.
  matches: ['*://www.marketwatch.com/investing/*'],
  parse(url) {
    const [, word, name] = pathOf(url);
    const kind = kindByWord(word);
    return kind && name
      ? parseDowJones(kind, name, parameter(url, 'countrycode'), parameter(url, 'iso'))
      : null;
  },
};

export const resolve = resolveDowJones;

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.marketwatch.com/investing/stock/XYZ',
    seen: '2025-03-13',
    html: '<title>marketwatch.com</title><p id="cmsg">Please enable JS and disable any ad blocker</p>',
    found: null,
  },
  {
    url: 'https://www.marketwatch.com/investing/stock/sap?countryCode=DE&iso=XETR',
    found: { symbol: 'SAP', canonicalSymbol: 'SAP.DE', kind: 'equity' },
  },
  // Germany has seven exchanges in the feed.
  {
    url: 'https://www.marketwatch.com/investing/stock/sap?countryCode=DE',
    found: { symbol: 'SAP', canonicalSymbol: null, kind: 'equity' },
  },
  {
    // A share of Hong Kong whose number looks like an error's, and the error.
    url: 'https://www.marketwatch.com/investing/stock/404?countrycode=hk',
    html: '<title>404 | Hsin Chong Group Holdings Ltd. Stock Price &amp; News - MarketWatch</title>',
    found: {
      symbol: '404',
      canonicalSymbol: '0404.HK',
      kind: 'equity',
      name: 'Hsin Chong Group Holdings Ltd.',
    },
  },
  {
    url: 'https://www.marketwatch.com/investing/stock/404?countrycode=hk',
    html: '<title>404 | Page Not Found</title>',
    found: null,
  },
  {
    url: 'https://www.marketwatch.com/investing/stock/AAPL?mod=search_symbol',
    seen: '2022',
    html: '<link rel="canonical" href="https://www.marketwatch.com/investing/stock/aapl"><div data-charting-symbol="INDEX/UK/FTSE UK/UKX"></div>',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.marketwatch.com/investing/Stock/brk.b/financials',
    found: { symbol: 'BRK.B', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.marketwatch.com/investing/stock/vod?countrycode=uk',
    found: { symbol: 'VOD', canonicalSymbol: 'VOD.L', kind: 'equity' },
  },
  {
    url: 'https://www.marketwatch.com/investing/stock/700?countrycode=hk',
    found: { symbol: '700', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.marketwatch.com/investing/fund/spy',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.marketwatch.com/investing/fund/vfiax',
    found: { symbol: 'VFIAX', canonicalSymbol: 'VFIAX', kind: 'fund' },
  },
  {
    url: 'https://www.marketwatch.com/investing/index/spx',
    found: { symbol: 'SPX', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.marketwatch.com/investing/index/xin9?countrycode=xx',
    found: { symbol: 'XIN9', canonicalSymbol: null, kind: 'index' },
  },
  {
    url: 'https://www.marketwatch.com/investing/future/cl.1',
    found: { symbol: 'CL.1', canonicalSymbol: 'CL=F', kind: 'future' },
  },
  {
    url: 'https://www.marketwatch.com/investing/future/brn00?countrycode=uk',
    found: { symbol: 'BRN00', canonicalSymbol: 'BZ=F', kind: 'future' },
  },
  {
    url: 'https://www.marketwatch.com/investing/currency/eurusd',
    found: { symbol: 'EURUSD', canonicalSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://www.marketwatch.com/investing/cryptocurrency/btcusd',
    found: { symbol: 'BTCUSD', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.marketwatch.com/investing/bond/tmubmusd10y?countrycode=bx',
    found: { symbol: 'TMUBMUSD10Y', canonicalSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://www.marketwatch.com/investing/stocks',
    html: '<div data-charting-symbol="STOCK/US/XNAS/AAPL"></div>',
    found: null,
  },
  { url: 'https://www.marketwatch.com/investing/stock', found: null },
  { url: 'https://www.marketwatch.com/story/fed-ends-qt-2025', found: null },
  {
    url: 'https://www.marketwatch.com/investing/stock/zzzz',
    html: '<title>Page Not Found - MarketWatch</title>',
    found: null,
  },
  {
    url: 'https://www.marketwatch.com/investing/stock/aapl',
    html: '<title>marketwatch.com</title>',
    found: null,
  },
];
