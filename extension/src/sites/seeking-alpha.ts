import { isCurrency, suffixOf } from './shared/notation.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { InstrumentKind, Site, TestUrl } from './shared/site.ts';

const kinds: Readonly<Record<string, InstrumentKind>> = {
  IND: 'index',
  CUR: 'unknown',
  COM: 'future',
};

export const siteName = 'Seeking Alpha';

export const seekingAlpha: Site = {
  key: 'seeking-alpha',
  // One application: articles and lists open a symbol's page without a new document.
  matches: ['*://seekingalpha.com/*'],
  instrument(url) {
    // Articles and news name tickers too, and are not about one instrument.
    const [head, name] = pathOf(url);
    const symbol = decoded(name);
    // AAPL, BTC-USD, SP500; RY:CA, CL1:COM, EURUSD:CUR
    const [, ticker, market] = /^([A-Z0-9.&-]{1,12})(?::([A-Z]{2,3}))?$/.exec(symbol) ?? [];
    if (head !== 'symbol' || !ticker) return null;
    // EUR:USD
    if (market && isCurrency(market)) return { symbol, kind: 'unknown' };
    return market
      ? { symbol, ticker, kind: kinds[market], suffix: suffixOf(market.toLowerCase()) }
      : { symbol, kind: 'unknown', suffix: '' };
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://seekingalpha.com/symbol/EUR:USD',
    found: { symbol: 'EUR:USD', yahooSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://seekingalpha.com/symbol/NOC/earnings/transcripts',
    html: '<title>Northrop Grumman Corporation (NOC) Stock Price, Quote, News &amp; Analysis | Seeking Alpha</title><a data-ticker="LMT"></a>',
    found: { symbol: 'NOC', yahooSymbol: 'NOC', kind: 'equity' },
  },
  {
    url: 'https://seekingalpha.com/symbol/SPY',
    html: '<title>SPDR® S&amp;P 500® ETF Trust (SPY) Stock Price</title>',
    found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://seekingalpha.com/symbol/brk.b',
    found: { symbol: 'BRK.B', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://seekingalpha.com/symbol/SP500',
    found: { symbol: 'SP500', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://seekingalpha.com/symbol/BTC-USD',
    found: { symbol: 'BTC-USD', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://seekingalpha.com/symbol/RY:CA',
    found: { symbol: 'RY:CA', yahooSymbol: 'RY.TO', kind: 'equity' },
  },
  {
    url: 'https://seekingalpha.com/symbol/CL1:COM',
    found: { symbol: 'CL1:COM', yahooSymbol: 'CL=F', kind: 'future' },
  },
  {
    url: 'https://seekingalpha.com/symbol/US10Y',
    found: { symbol: 'US10Y', yahooSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://seekingalpha.com/earnings/earnings-calendar',
    html: '<a data-ticker="AAPL">AAPL</a>',
    found: null,
  },
  {
    url: 'https://seekingalpha.com/article/4700000-apple-buy',
    html: '<a data-ticker="AAPL">AAPL</a>',
    found: null,
  },
  { url: 'https://seekingalpha.com/news/4100000-fed', found: null },
  {
    url: 'https://seekingalpha.com/symbol/AAPL',
    html: '<title>Access to this page has been denied.</title>',
    found: null,
  },
];
