import { suffixByCountry } from './shared/exchanges.ts';
import { decoded, pathOf } from './shared/page.ts';
import { isCurrency, resolveSymbol } from './shared/resolve.ts';
import type { Resolve, Site, TestUrl } from './shared/site.ts';

export const siteName = 'Seeking Alpha';

export const seekingAlpha: Site = {
  key: 'seeking-alpha',
  // One application: articles and lists open a symbol's page without a new document.
  matches: ['*://seekingalpha.com/*'],
  parse(url) {
    // Articles and news name tickers too, and are not about one instrument.
    const [head, name] = pathOf(url);
    const symbol = decoded(name);
    // AAPL, BTC-USD, SP500; RY:CA, CL1:COM, EURUSD:CUR
    const [, ticker, market] = /^([A-Z0-9.&-]{1,12})(?::([A-Z]{2,3}))?$/.exec(symbol) ?? [];
    return head === 'symbol' && ticker ? { symbol, ticker, market } : null;
  },
};

/** None of these is a share or a fund of the United States; DAX is one. */
const indices = `^GSPC SP500 SPX|^DJI DJI DJIA|^IXIC IXIC COMP.IND|^NDX NDX|^RUT RUT|^VIX VIX|DX-Y.NYB DXY|^N225 N225 NI225|^HSI HSI`;

export const resolve: Resolve = (page) => {
  const { symbol, ticker = symbol, market } = page;
  if (!market) return resolveSymbol({ ...page, kind: 'unknown' }, { suffix: '', indices });
  // EUR:USD
  if (isCurrency(market)) return resolveSymbol({ ...page, ticker: symbol, kind: 'unknown' });
  if (market === 'IND') return resolveSymbol({ ...page, kind: 'index' }, { indices });
  if (market === 'CUR') return resolveSymbol({ ...page, kind: 'unknown' }, { indices });
  if (market === 'COM') return resolveSymbol({ ...page, kind: 'future' });
  // Canada (CA) has four exchanges: seekingalpha.com/symbol/AHR:CA is listed on the TSX Venture.
  return resolveSymbol(page, { suffix: suffixByCountry(market, ticker) });
};

export const notSeen = 'Answers recorded in 2022 are of this form; their addresses have no day.';

export const testUrls: TestUrl[] = [
  {
    url: 'https://seekingalpha.com/symbol/EUR:USD',
    found: { symbol: 'EUR:USD', canonicalSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://seekingalpha.com/symbol/NOC/earnings/transcripts',
    html: '<title>Northrop Grumman Corporation (NOC) Stock Price, Quote, News &amp; Analysis | Seeking Alpha</title><a data-ticker="LMT"></a>',
    found: {
      symbol: 'NOC',
      canonicalSymbol: 'NOC',
      kind: 'equity',
      name: 'Northrop Grumman Corporation',
    },
  },
  {
    url: 'https://seekingalpha.com/symbol/SPY',
    html: '<title>SPDR® S&amp;P 500® ETF Trust (SPY) Stock Price</title>',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf', name: 'SPDR® S&P 500® ETF Trust' },
  },
  {
    url: 'https://seekingalpha.com/symbol/brk.b',
    found: { symbol: 'BRK.B', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://seekingalpha.com/symbol/SP500',
    found: { symbol: 'SP500', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://seekingalpha.com/symbol/BTC-USD',
    found: { symbol: 'BTC-USD', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://seekingalpha.com/symbol/RY:CA',
    found: { symbol: 'RY:CA', canonicalSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://seekingalpha.com/symbol/CL1:COM',
    found: { symbol: 'CL1:COM', canonicalSymbol: 'CL=F', kind: 'future' },
  },
  {
    url: 'https://seekingalpha.com/symbol/US10Y',
    found: { symbol: 'US10Y', canonicalSymbol: '^TNX', kind: 'bond' },
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
