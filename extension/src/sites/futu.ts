import { mainland } from './shared/china.ts';
import { kindOn } from './shared/kinds.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Found, Site, TestUrl } from './shared/site.ts';
import { coinSymbol, currencySymbol, futureSymbol, indexSymbol, isMetal, listed, suffixOfCountry } from './shared/symbols.ts';

function read(word: string, symbol: string, document: Document): Found | null {
  // SPY-US, 00700-HK, 600519-SH, .SPX-US, BTC.CC-US, XAUUSD-FX; the last part is the market.
  const [, ticker, market] = /^([A-Z0-9.&_-]{1,20})[-.](US|HK|SH|SZ|BJ|SG|JP|AU|CA|MY|FX|CC)$/.exec(symbol) ?? [];
  if (!ticker || !market) return null;
  if (market === 'FX' || word === 'currency') {
    return { symbol, yahooSymbol: currencySymbol(ticker), kind: isMetal(ticker) ? 'commodity' : 'currency' };
  }
  const coin = /^([A-Z0-9]+)\.CC$/.exec(ticker)?.[1] ?? (market === 'CC' ? ticker : undefined);
  if (coin) return { symbol, yahooSymbol: coinSymbol(coin, true) ?? `${coin}-USD`, kind: 'cryptocurrency' };
  if (market === 'SH' || market === 'SZ' || market === 'BJ') return mainland(symbol, market, ticker);
  if (ticker.startsWith('.') || /^ind(ex|ices)$/.test(word) || /^800\d{3}$/.test(ticker)) {
    return { symbol, yahooSymbol: indexSymbol(ticker), kind: 'index' };
  }
  // CLMAIN is the continuous contract.
  if (/^futures?$/.test(word)) return { symbol, yahooSymbol: futureSymbol(ticker.replace(/MAIN$/i, '')), kind: 'future' };
  return { symbol, yahooSymbol: listed(ticker, suffixOfCountry(market)), kind: /^etfs?$/.test(word) ? 'etf' : kindOn(document, ticker) };
}

export const futu: Site = {
  key: 'futu',
  name: '富途 (Futu) and moomoo',
  // One application: every list opens a quote without a new document.
  matches: ['*://www.futunn.com/*', '*://www.moomoo.com/*'],
  instrument(url, document) {
    const path = pathOf(url);
    // A language may come first: /en/stock/AAPL-US, /hans/stock/00700-HK.
    const at = path.findIndex((part) => /^(stock|etfs?|index|indices|currency|futures?|crypto|funds?)$/.test(part));
    return at === 0 || at === 1 ? read(path[at]!, decoded(path[at + 1]), document) : null;
  },
};

export const testUrls: TestUrl[] = [
  { url: 'https://www.futunn.com/stock/NVDA-US', found: { symbol: 'NVDA-US', yahooSymbol: 'NVDA', kind: 'equity' } },
  {
    url: 'https://www.futunn.com/en/stock/SPY-US/etf-analysis',
    html: '<title>SPDR S&amp;P 500 ETF (SPY) Stock Price</title>',
    found: { symbol: 'SPY-US', yahooSymbol: 'SPY', kind: 'etf' },
  },
  { url: 'https://www.futunn.com/stock/00700-HK', found: { symbol: '00700-HK', yahooSymbol: '0700.HK', kind: 'equity' } },
  { url: 'https://www.futunn.com/stock/600276.SH', found: { symbol: '600276.SH', yahooSymbol: '600276.SS', kind: 'equity' } },
  { url: 'https://www.futunn.com/index/.SPX-US', found: { symbol: '.SPX-US', yahooSymbol: '^GSPC', kind: 'index' } },
  { url: 'https://www.futunn.com/index/800000-HK', found: { symbol: '800000-HK', yahooSymbol: '^HSI', kind: 'index' } },
  { url: 'https://www.futunn.com/stock/BTC.CC-US', found: { symbol: 'BTC.CC-US', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' } },
  { url: 'https://www.futunn.com/currency/XAUUSD-FX', found: { symbol: 'XAUUSD-FX', yahooSymbol: null, kind: 'commodity' } },
  { url: 'https://www.moomoo.com/stock/brk.b-us', found: { symbol: 'BRK.B-US', yahooSymbol: 'BRK-B', kind: 'equity' } },
  { url: 'https://www.moomoo.com/etfs/EFA-US/news', found: { symbol: 'EFA-US', yahooSymbol: 'EFA', kind: 'etf' } },
  { url: 'https://www.moomoo.com/stock/.VIX-US', found: { symbol: '.VIX-US', yahooSymbol: '^VIX', kind: 'index' } },
  { url: 'https://www.futunn.com/', html: '<a href="/stock/AAPL-US">AAPL</a>', found: null },
  { url: 'https://www.futunn.com/quote/us', found: null },
  { url: 'https://www.moomoo.com/news/post/12345', found: null },
  { url: 'https://www.moomoo.com/stock/ZZZZ-US', html: '<title>404 - moomoo</title>', found: null },
];
