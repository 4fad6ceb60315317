import { mainlandSuffix, suffixOf } from './shared/notation.ts';
import { decoded } from './shared/page.ts';
import type { Reading, Site, TestUrl } from './shared/site.ts';

function read(symbol: string, ticker: string, market: string): Reading {
  switch (market) {
    case 'IND':
      // ES1, the future on an index; USGG10YR, the yield of a bond
      return {
        symbol,
        ticker,
        kind: /^[A-Z]{2}\d$/.test(ticker)
          ? 'future'
          : /^(USGG|GT|GDBR|GUKG|GJGB)/.test(ticker)
            ? 'bond'
            : 'index',
      };
    case 'GOV':
      return { symbol, ticker, kind: 'bond' };
    case 'CUR':
      return { symbol, ticker, kind: 'unknown' };
    case 'COM':
      return { symbol, ticker, kind: 'future' };
    case 'CH':
      return { symbol, ticker, suffix: mainlandSuffix(ticker) };
    default:
      // VOLVB is VOLV-B, and ABB is ABB: in the north the class of a share is not told from its
      // name.
      return {
        symbol,
        ticker,
        suffix:
          /^(SS|DC)$/.test(market) && /[AB]$/.test(ticker) ? undefined : suffixOf(`:${market}`),
      };
  }
}

export const siteName = 'Bloomberg';

export const bloomberg: Site = {
  key: 'bloomberg',
  // The pages of the markets and the front page are one application.
  matches: ['*://www.bloomberg.com/*'],
  instrument(url) {
    // A share class has a slash of its own: /quote/BRK/B:US.
    const symbol = decoded(/^\/quote\/([^:]+(?::|%3A)[A-Z]{2,4})(?:\/|$)/i.exec(url.pathname)?.[1]);
    const [, ticker, market] = /^([A-Z0-9./&-]{1,20}):([A-Z]{2,4})$/.exec(symbol) ?? [];
    return ticker && market ? read(symbol, ticker, market) : null;
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.bloomberg.com/quote/SPY:US',
    html: '<title>SPY Quote - SPDR S&amp;P 500 ETF Trust - Bloomberg</title>',
    found: { symbol: 'SPY:US', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.bloomberg.com/quote/AAPL:US',
    html: '<title>Bloomberg</title><h1>We’ve detected unusual activity from your computer network</h1>',
    found: null,
  },
  {
    url: 'https://www.bloomberg.com/quote/ES1:IND',
    found: { symbol: 'ES1:IND', yahooSymbol: 'ES=F', kind: 'future' },
  },
  {
    url: 'https://www.bloomberg.com/quote/CO1:COM',
    found: { symbol: 'CO1:COM', yahooSymbol: 'BZ=F', kind: 'future' },
  },
  {
    url: 'https://www.bloomberg.com/quote/OTP:HB',
    found: { symbol: 'OTP:HB', yahooSymbol: 'OTP.BD', kind: 'equity' },
  },
  {
    url: 'http://www.bloomberg.com/quote/AAPL:US',
    found: { symbol: 'AAPL:US', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.bloomberg.com/quote/BRK/B:US',
    found: { symbol: 'BRK/B:US', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.bloomberg.com/quote/700%3Ahk',
    found: { symbol: '700:HK', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.bloomberg.com/quote/600519:CH',
    found: { symbol: '600519:CH', yahooSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://www.bloomberg.com/quote/VOLVB:SS',
    found: { symbol: 'VOLVB:SS', yahooSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://www.bloomberg.com/quote/SPX:IND',
    found: { symbol: 'SPX:IND', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.bloomberg.com/quote/USGG10YR:IND',
    found: { symbol: 'USGG10YR:IND', yahooSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://www.bloomberg.com/quote/USDJPY:CUR',
    found: { symbol: 'USDJPY:CUR', yahooSymbol: 'USDJPY=X', kind: 'currency' },
  },
  {
    url: 'https://www.bloomberg.com/quote/XBTUSD:CUR',
    found: { symbol: 'XBTUSD:CUR', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.bloomberg.com/quote/CL1:COM',
    found: { symbol: 'CL1:COM', yahooSymbol: 'CL=F', kind: 'future' },
  },
  {
    url: 'https://www.bloomberg.com/',
    html: '<a href="/quote/SPX:IND">S&amp;P 500</a>',
    found: null,
  },
  {
    url: 'https://www.bloomberg.com/news/articles/2025-12-10/fed-ends-qt',
    html: '<a href="/quote/AAPL:US">',
    found: null,
  },
  { url: 'https://www.bloomberg.com/markets/stocks', found: null },
  {
    url: 'https://www.bloomberg.com/quote/AAPL:US',
    html: '<title>Bloomberg - Are you a robot?</title>',
    found: null,
  },
];
