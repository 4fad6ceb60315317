import { mainlandSuffix, suffixOf } from './shared/notation.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Reading, Site, TestUrl } from './shared/site.ts';

function read(symbol: string): Reading | null {
  // @CL.1, the continuous contract; @CLZ25, one contract
  if (/^@[A-Z0-9.]{2,8}$/.test(symbol)) return { symbol, ticker: symbol.slice(1), kind: 'future' };
  // BTC.CM=, ETH.BS=; EUR= is a currency in dollars, JPY= dollars in a currency
  const coin = /^([A-Z0-9]+)\.[A-Z]{2}=$/.exec(symbol)?.[1];
  if (coin) return { symbol, ticker: coin, kind: 'cryptocurrency' };
  const [, base, quote] = /^([A-Z]{3})([A-Z]{3})?=$/.exec(symbol) ?? [];
  if (base)
    return {
      symbol,
      ticker: quote
        ? base + quote
        : /^(EUR|GBP|AUD|NZD|X..)$/.test(base)
          ? `${base}USD`
          : `USD${base}`,
      kind: 'unknown',
    };
  // 700-HK, 7203.T-JP; BRK.B, .SPX, US10Y, DE10Y-DE
  const [, ticker, country] = /^([A-Z0-9&]{1,12})(?:\.[A-Z])?-([A-Z]{2})$/.exec(symbol) ?? [];
  if (ticker && country && !/^[A-Z]{2}\d\d?[YM]$/.test(ticker)) {
    return {
      symbol,
      ticker,
      suffix: country === 'CN' ? mainlandSuffix(ticker) : suffixOf(country.toLowerCase()),
    };
  }
  return /^[A-Z0-9.&'-]{1,14}$/.test(symbol) ? { symbol, suffix: '', kind: 'unknown' } : null;
}

export const siteName = 'CNBC';

export const cnbc: Site = {
  key: 'cnbc',
  // Quotes are opened from the home page and the banner of any page, partly without a new document.
  matches: ['*://www.cnbc.com/*'],
  instrument(url) {
    const [head, name] = pathOf(url);
    return head === 'quotes' ? read(decoded(name ?? url.searchParams.get('symbol'))) : null;
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.cnbc.com/quotes/AAPL?qsearchterm=apple',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.cnbc.com/quotes/BRK.B',
    found: { symbol: 'BRK.B', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.cnbc.com/quotes/SPY/',
    html: '<title>SPY: SPDR S&amp;P 500 ETF Trust - Stock Price, Quote and News - CNBC</title>',
    found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.cnbc.com/quotes/.SPX',
    found: { symbol: '.SPX', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.cnbc.com/quotes/US10Y',
    found: { symbol: 'US10Y', yahooSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://www.cnbc.com/quotes/US3M',
    found: { symbol: 'US3M', yahooSymbol: '^IRX', kind: 'bond' },
  },
  {
    url: 'https://www.cnbc.com/quotes/US3Y',
    found: { symbol: 'US3Y', yahooSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://www.cnbc.com/quotes/DE10Y-DE',
    found: { symbol: 'DE10Y-DE', yahooSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://www.cnbc.com/quotes/@ES.1',
    found: { symbol: '@ES.1', yahooSymbol: 'ES=F', kind: 'future' },
  },
  {
    url: 'https://www.cnbc.com/quotes/%40LCO.1/',
    found: { symbol: '@LCO.1', yahooSymbol: 'BZ=F', kind: 'future' },
  },
  {
    url: 'https://www.cnbc.com/quotes/EUR=',
    found: { symbol: 'EUR=', yahooSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://www.cnbc.com/quotes/JPY=',
    found: { symbol: 'JPY=', yahooSymbol: 'USDJPY=X', kind: 'currency' },
  },
  {
    url: 'https://www.cnbc.com/quotes/XAU=',
    found: { symbol: 'XAU=', yahooSymbol: null, kind: 'commodity' },
  },
  {
    url: 'https://www.cnbc.com/quotes/BTC.CM=',
    found: { symbol: 'BTC.CM=', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.cnbc.com/quotes/700-HK',
    found: { symbol: '700-HK', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.cnbc.com/quotes/7203.T-JP',
    found: { symbol: '7203.T-JP', yahooSymbol: '7203.T', kind: 'equity' },
  },
  {
    url: 'https://www.cnbc.com/quotes/?symbol=msft',
    found: { symbol: 'MSFT', yahooSymbol: 'MSFT', kind: 'equity' },
  },
  {
    url: 'https://www.cnbc.com/world/',
    html: '<a class="MarketCard-container" href="/quotes/.SPX">S&amp;P 500</a>',
    found: null,
  },
  {
    url: 'https://www.cnbc.com/2025/12/10/fed-ends-qt.html',
    html: '<span class="QuoteInBody-quoteName"><a href="/quotes/AAPL">AAPL</a></span>',
    found: null,
  },
  { url: 'https://www.cnbc.com/quotes/', found: null },
  { url: 'https://www.cnbc.com/quotes/ZZZZ', html: '<h1>Symbol not found</h1>', found: null },
];
