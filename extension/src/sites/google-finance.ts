import { kindOn } from './shared/kinds.ts';
import { decoded, first, pathOf, says, titleOf } from './shared/page.ts';
import type { Found, Site, TestUrl } from './shared/site.ts';
import { coinSymbol, currencySymbol, futureSymbol, indexSymbol, isMetal, listed, suffixOfExchange } from './shared/symbols.ts';

/** A page for an unknown instrument has the look, the strips and the general title of a page with one. */
const isUnknownInstrument = (document: Document) =>
  first(document, '[title="Page Not Found"]') !== null ||
  (titleOf(document).startsWith('Google Finance') && says(document, /^We couldn.t find any match/));

function pair(symbol: string): Found | null {
  if (isMetal(symbol)) return { symbol, yahooSymbol: null, kind: 'commodity' };
  const currency = currencySymbol(symbol);
  if (currency) return { symbol, yahooSymbol: currency, kind: 'currency' };
  const coin = coinSymbol(symbol, true);
  return coin ? { symbol, yahooSymbol: coin, kind: 'cryptocurrency' } : null;
}

function listing(symbol: string, ticker: string, exchange: string, document: Document): Found {
  if (exchange === 'CURRENCY') return pair(ticker) ?? { symbol, yahooSymbol: null, kind: 'currency' };
  if (exchange.startsWith('INDEX')) return { symbol, yahooSymbol: indexSymbol(ticker), kind: 'index' };
  if (/^(CME|CBOT|COMEX|NYMEX|ICEUS|NYBOT)/.test(exchange)) {
    return { symbol, yahooSymbol: futureSymbol(ticker.replace(/W00$/, '')), kind: 'future' };
  }
  // Google's TSE is Toronto.
  const suffix = exchange === 'TSE' ? '.TO' : suffixOfExchange(exchange);
  const isIndex =
    ticker === 'KOSPI' || (exchange === 'SHA' && ticker.startsWith('000')) || (exchange === 'SHE' && ticker.startsWith('399'));
  if (isIndex) return { symbol, yahooSymbol: indexSymbol(ticker) ?? listed(ticker, suffix), kind: 'index' };
  return { symbol, yahooSymbol: listed(ticker, suffix), kind: exchange.startsWith('MUTF') ? 'fund' : kindOn(document, ticker) };
}

export const googleFinance: Site = {
  key: 'google-finance',
  name: 'Google Finance',
  // Nothing else of Google's is ours to see.
  matches: ['*://www.google.com/finance', '*://www.google.com/finance?*', '*://www.google.com/finance/*'],
  instrument(url, document) {
    const path = pathOf(url);
    const at = path.indexOf('quote');
    const today = at > 0 ? decoded(path[at + 1]) : '';
    // Before 2018: /finance?q=NASDAQ:AAPL, exchange first.
    const before = path.length === 1 ? decoded(url.searchParams.get('q')) : '';
    const parts = (today || before).split(':');
    if (parts.length > 2 || !parts.every((part) => /^[A-Z0-9.&_^-]{1,20}$/.test(part)) || isUnknownInstrument(document)) return null;
    if (parts.length === 2) {
      const [ticker, exchange] = (before ? parts.reverse() : parts) as [string, string];
      return listing(today || before, ticker, exchange, document);
    }
    return today ? pair(today) : { symbol: before, yahooSymbol: listed(before, ''), kind: kindOn(document, before) };
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.google.com/finance/quote/SPY:NYSEARCA?window=5Y',
    html: '<title>SPDR S&amp;P 500 ETF Trust (SPY) Price &amp; News - Google Finance</title><div data-symbol="VALE3"></div>',
    found: { symbol: 'SPY:NYSEARCA', yahooSymbol: 'SPY', kind: 'etf' },
  },
  { url: 'https://www.google.com/finance/quote/PETR4%3ABVMF', found: { symbol: 'PETR4:BVMF', yahooSymbol: 'PETR4.SA', kind: 'equity' } },
  {
    url: 'https://www.google.com/finance/beta/quote/2881:TPE?hl=en',
    found: { symbol: '2881:TPE', yahooSymbol: '2881.TW', kind: 'equity' },
  },
  { url: 'https://www.google.com/finance/quote/BRK.B:NYSE', found: { symbol: 'BRK.B:NYSE', yahooSymbol: 'BRK-B', kind: 'equity' } },
  { url: 'https://www.google.com/finance/quote/M%26M:NSE', found: { symbol: 'M&M:NSE', yahooSymbol: 'M&M.NS', kind: 'equity' } },
  { url: 'https://www.google.com/finance/quote/0700:HKG', found: { symbol: '0700:HKG', yahooSymbol: '0700.HK', kind: 'equity' } },
  { url: 'https://www.google.com/finance/quote/RY:TSE', found: { symbol: 'RY:TSE', yahooSymbol: 'RY.TO', kind: 'equity' } },
  { url: 'https://www.google.com/finance/quote/VOLV-B:STO', found: { symbol: 'VOLV-B:STO', yahooSymbol: 'VOLV-B.ST', kind: 'equity' } },
  { url: 'https://www.google.com/finance/quote/000001:SHA', found: { symbol: '000001:SHA', yahooSymbol: '000001.SS', kind: 'index' } },
  { url: 'https://www.google.com/finance/quote/.INX:INDEXSP', found: { symbol: '.INX:INDEXSP', yahooSymbol: '^GSPC', kind: 'index' } },
  { url: 'https://www.google.com/finance/quote/CLW00:NYMEX', found: { symbol: 'CLW00:NYMEX', yahooSymbol: 'CL=F', kind: 'future' } },
  { url: 'https://www.google.com/finance/quote/EUR-USD', found: { symbol: 'EUR-USD', yahooSymbol: 'EURUSD=X', kind: 'currency' } },
  { url: 'https://www.google.com/finance/quote/BTC-USD', found: { symbol: 'BTC-USD', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' } },
  { url: 'https://www.google.com/finance/quote/XYZ:NOWHERE', found: { symbol: 'XYZ:NOWHERE', yahooSymbol: null, kind: 'equity' } },
  { url: 'https://www.google.com/finance?q=NASDAQ:goog', found: { symbol: 'NASDAQ:GOOG', yahooSymbol: 'GOOG', kind: 'equity' } },
  { url: 'https://www.google.com/finance?q=AAPL', found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' } },
  {
    url: 'https://www.google.com/finance/beta/quote/ZZZZQQ:NASDAQ',
    html: '<title>Google Finance</title><div title="Page Not Found"></div><div data-last-price="1">',
    found: null,
  },
  {
    url: 'https://www.google.com/finance/quote/ZZZZ:NASDAQ',
    html: '<title>Google Finance - Stock Market Prices, Real-time Quotes</title><div><div>We couldn&#39;t find any match for your search.</div></div>',
    found: null,
  },
  { url: 'https://www.google.com/finance/', html: '<a href="./quote/.INX:INDEXSP"></a>', found: null },
  { url: 'https://www.google.com/finance/markets/gainers', found: null },
  { url: 'https://www.google.com/finance/portfolio/watchlist', found: null },
  { url: 'https://www.google.com/finance?q=INDEXDJX%3A.DJI%2CINDEXSP%3A.INX', found: null },
  { url: 'https://www.google.com/search?q=AAPL&tbm=fin', found: null },
];
