import { kindOn } from './shared/kinds.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Found, Site, TestUrl } from './shared/site.ts';
import {
  coinInDollars,
  currencySymbol,
  futureSymbol,
  indexSymbol,
  isMetal,
  listed,
  suffixOfCountry,
  treasurySymbol,
} from './shared/symbols.ts';

function read(symbol: string, document: Document): Found | null {
  // .SPX
  if (symbol.startsWith('.')) return { symbol, yahooSymbol: indexSymbol(symbol), kind: 'index' };
  // @CL.1, the continuous contract; @CLZ25, one contract
  const future = /^@([A-Z0-9]{1,4}?)(\.\d|[FGHJKMNQUVXZ]\d{1,2})$/.exec(symbol);
  if (future) return { symbol, yahooSymbol: future[2] === '.1' ? futureSymbol(future[1]!) : null, kind: 'future' };
  // BTC.CM=, ETH.BS=; EUR= is a currency in dollars, JPY= dollars in a currency
  const coin = /^([A-Z0-9]+)\.[A-Z]{2}=$/.exec(symbol);
  if (coin) return { symbol, yahooSymbol: coinInDollars(coin[1]!), kind: 'cryptocurrency' };
  const rate = /^([A-Z]{3})([A-Z]{3})?=$/.exec(symbol);
  if (rate) {
    const [, base, quote] = rate as unknown as [string, string, string | undefined];
    if (isMetal(`${base}USD`)) return { symbol, yahooSymbol: null, kind: 'commodity' };
    const pair = quote ? base + quote : /^(EUR|GBP|AUD|NZD)$/.test(base) ? `${base}USD` : `USD${base}`;
    return { symbol, yahooSymbol: currencySymbol(pair), kind: 'currency' };
  }
  if (/^[A-Z]{2}\d{1,2}[YM](-[A-Z]{2})?$/.test(symbol)) return { symbol, yahooSymbol: treasurySymbol(symbol), kind: 'bond' };
  // 700-HK, RIO-GB; BRK.B
  const [, ticker, country] = /^([A-Z0-9.&'-]{1,12}?)(?:-([A-Z]{2}))?$/.exec(symbol) ?? [];
  if (!ticker) return null;
  const suffix = country === 'CN' ? (/^6/.test(ticker) ? '.SS' : '.SZ') : suffixOfCountry(country ?? 'US');
  return { symbol, yahooSymbol: listed(ticker.replace(/\.[A-Z]$/, country ? '' : '$&'), suffix), kind: kindOn(document, ticker) };
}

export const cnbc: Site = {
  key: 'cnbc',
  name: 'CNBC',
  // Quotes are opened from the home page and the banner of any page, partly without a new document.
  matches: ['*://www.cnbc.com/*'],
  instrument(url, document) {
    const [head, name] = pathOf(url);
    const symbol = head === 'quotes' ? decoded(name ?? url.searchParams.get('symbol')) : '';
    return symbol ? read(symbol, document) : null;
  },
};

export const testUrls: TestUrl[] = [
  { url: 'https://www.cnbc.com/quotes/AAPL?qsearchterm=apple', found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' } },
  { url: 'https://www.cnbc.com/quotes/BRK.B', found: { symbol: 'BRK.B', yahooSymbol: 'BRK-B', kind: 'equity' } },
  {
    url: 'https://www.cnbc.com/quotes/SPY/',
    html: '<title>SPY: SPDR S&amp;P 500 ETF Trust - Stock Price, Quote and News - CNBC</title>',
    found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  { url: 'https://www.cnbc.com/quotes/.SPX', found: { symbol: '.SPX', yahooSymbol: '^GSPC', kind: 'index' } },
  { url: 'https://www.cnbc.com/quotes/US10Y', found: { symbol: 'US10Y', yahooSymbol: '^TNX', kind: 'bond' } },
  { url: 'https://www.cnbc.com/quotes/DE10Y-DE', found: { symbol: 'DE10Y-DE', yahooSymbol: null, kind: 'bond' } },
  { url: 'https://www.cnbc.com/quotes/@ES.1', found: { symbol: '@ES.1', yahooSymbol: 'ES=F', kind: 'future' } },
  { url: 'https://www.cnbc.com/quotes/%40LCO.1/', found: { symbol: '@LCO.1', yahooSymbol: 'BZ=F', kind: 'future' } },
  { url: 'https://www.cnbc.com/quotes/EUR=', found: { symbol: 'EUR=', yahooSymbol: 'EURUSD=X', kind: 'currency' } },
  { url: 'https://www.cnbc.com/quotes/JPY=', found: { symbol: 'JPY=', yahooSymbol: 'USDJPY=X', kind: 'currency' } },
  { url: 'https://www.cnbc.com/quotes/XAU=', found: { symbol: 'XAU=', yahooSymbol: null, kind: 'commodity' } },
  { url: 'https://www.cnbc.com/quotes/BTC.CM=', found: { symbol: 'BTC.CM=', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' } },
  { url: 'https://www.cnbc.com/quotes/700-HK', found: { symbol: '700-HK', yahooSymbol: '0700.HK', kind: 'equity' } },
  { url: 'https://www.cnbc.com/quotes/7203.T-JP', found: { symbol: '7203.T-JP', yahooSymbol: '7203.T', kind: 'equity' } },
  { url: 'https://www.cnbc.com/quotes/?symbol=msft', found: { symbol: 'MSFT', yahooSymbol: 'MSFT', kind: 'equity' } },
  { url: 'https://www.cnbc.com/world/', html: '<a class="MarketCard-container" href="/quotes/.SPX">S&amp;P 500</a>', found: null },
  {
    url: 'https://www.cnbc.com/2025/12/10/fed-ends-qt.html',
    html: '<span class="QuoteInBody-quoteName"><a href="/quotes/AAPL">AAPL</a></span>',
    found: null,
  },
  { url: 'https://www.cnbc.com/quotes/', found: null },
  { url: 'https://www.cnbc.com/quotes/ZZZZ', html: '<h1>Symbol not found</h1>', found: null },
];
