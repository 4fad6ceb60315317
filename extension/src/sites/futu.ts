import { suffixOf } from './shared/notation.ts';
import { decoded } from './shared/page.ts';
import type { Reading, Site, TestUrl } from './shared/site.ts';

function read(word: string, symbol: string): Reading | null {
  // SPY-US, 00700-HK, 600519-SH, .SPX-US, BTC.CC-US, XAUUSD-FX; the last part is the market.
  const [, ticker, coin, market] =
    /^((?:([A-Z0-9]+)\.CC|[A-Z0-9.&_-]{1,20}))[-.]([A-Z]{2})$/.exec(symbol) ?? [];
  if (!ticker || !market) return null;
  if (coin || market === 'CC') return { symbol, ticker: coin ?? ticker, kind: 'cryptocurrency' };
  // EURUSD-FX, and coins alone: BTC-FX
  if (market === 'FX')
    return { symbol, ticker, kind: /^[A-Z]{3,5}$/.test(ticker) ? 'cryptocurrency' : 'unknown' };
  if (/^ind/.test(word) || /^(\.|800\d{3}$)/.test(ticker)) return { symbol, ticker, kind: 'index' };
  return {
    symbol,
    ticker,
    suffix: suffixOf(market.toLowerCase()),
    kind: /^fut/.test(word) ? 'future' : /^etf/.test(word) ? 'etf' : undefined,
  };
}

export const siteName = '富途 (Futu), moomoo';

export const futu: Site = {
  key: 'futu',
  // One application: every list opens a quote without a new document.
  matches: ['*://www.futunn.com/*', '*://www.moomoo.com/*'],
  instrument(url) {
    // A language may come first: /en/stock/AAPL-US, /hans/stock/00700-HK.
    const [, word, name] =
      /^(?:\/\w+)?\/(stock|etfs?|index|indices|currency|futures?|crypto)\/([^/]+)/.exec(
        url.pathname,
      ) ?? [];
    return word ? read(word, decoded(name)) : null;
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.moomoo.com/currency/BTC-FX',
    found: { symbol: 'BTC-FX', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.futunn.com/stock/NVDA-US',
    found: { symbol: 'NVDA-US', yahooSymbol: 'NVDA', kind: 'equity' },
  },
  {
    url: 'https://www.futunn.com/en/stock/SPY-US/etf-analysis',
    html: '<title>SPDR S&amp;P 500 ETF (SPY) Stock Price</title>',
    found: { symbol: 'SPY-US', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.futunn.com/stock/00700-HK',
    found: { symbol: '00700-HK', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.futunn.com/stock/600276.SH',
    found: { symbol: '600276.SH', yahooSymbol: '600276.SS', kind: 'equity' },
  },
  {
    url: 'https://www.futunn.com/index/.SPX-US',
    found: { symbol: '.SPX-US', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.futunn.com/index/800000-HK',
    found: { symbol: '800000-HK', yahooSymbol: '^HSI', kind: 'index' },
  },
  {
    url: 'https://www.futunn.com/stock/BTC.CC-US',
    found: { symbol: 'BTC.CC-US', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.futunn.com/currency/XAUUSD-FX',
    found: { symbol: 'XAUUSD-FX', yahooSymbol: null, kind: 'commodity' },
  },
  {
    url: 'https://www.moomoo.com/stock/brk.b-us',
    found: { symbol: 'BRK.B-US', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.moomoo.com/etfs/EFA-US/news',
    found: { symbol: 'EFA-US', yahooSymbol: 'EFA', kind: 'etf' },
  },
  {
    url: 'https://www.moomoo.com/stock/.VIX-US',
    found: { symbol: '.VIX-US', yahooSymbol: '^VIX', kind: 'index' },
  },
  { url: 'https://www.futunn.com/', html: '<a href="/stock/AAPL-US">AAPL</a>', found: null },
  { url: 'https://www.futunn.com/quote/us', found: null },
  { url: 'https://www.moomoo.com/news/post/12345', found: null },
  { url: 'https://www.moomoo.com/stock/ZZZZ-US', html: '<title>404 - moomoo</title>', found: null },
];
