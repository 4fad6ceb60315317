import { kindOn } from './shared/kinds.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Found, Site, TestUrl } from './shared/site.ts';
import { coinInDollars, coinSymbol, currencySymbol, futureSymbol, indexSymbol, isMetal, listed, treasurySymbol } from './shared/symbols.ts';

const markets: Readonly<Record<string, string>> = { US: '', UK: '.L', DE: '.DE', JP: '.T', HK: '.HK', HU: '.BD' };
/** Where Stooq's name of an index is another site's name of another. */
const ownIndices: Readonly<Record<string, string>> = {
  NDQ: '^IXIC',
  MDAX: '^MDAXI',
  RUT: '^RUT',
  TWSE: '^TWII',
  SNX: '^BSESN',
  IPC: '^MXX',
};

function read(symbol: string, document: Document): Found | null {
  if (symbol.startsWith('^')) return { symbol, yahooSymbol: ownIndices[symbol.slice(1)] ?? indexSymbol(symbol), kind: 'index' };
  const treasury = treasurySymbol(symbol);
  if (/^\d+M?Y?[A-Z]{2}Y?\.B$/.test(symbol)) return { symbol, yahooSymbol: treasury, kind: 'bond' };
  const [, name = '', market] = /^([A-Z0-9_&-]{1,14})(?:\.([A-Z]{1,2}))?$/.exec(symbol) ?? [];
  switch (market) {
    case undefined: {
      // Without a market: a pair, or a share of Warsaw.
      if (isMetal(name)) return { symbol, yahooSymbol: null, kind: 'commodity' };
      const currency = currencySymbol(name);
      if (currency) return { symbol, yahooSymbol: currency, kind: 'currency' };
      const coin = coinSymbol(name);
      if (coin) return { symbol, yahooSymbol: coin, kind: 'cryptocurrency' };
      if (/^M?WIG\d*/.test(name)) return { symbol, yahooSymbol: indexSymbol(name), kind: 'index' };
      return name ? { symbol, yahooSymbol: listed(name, '.WA'), kind: kindOn(document, name) } : null;
    }
    case 'F':
    case 'C':
      return { symbol, yahooSymbol: futureSymbol(name), kind: 'future' };
    case 'V':
      return { symbol, yahooSymbol: coinInDollars(name), kind: 'cryptocurrency' };
    case 'M':
      return { symbol, yahooSymbol: null, kind: 'economic-series' };
    case 'B':
      return { symbol, yahooSymbol: null, kind: 'bond' };
    case 'N':
      return { symbol, yahooSymbol: null, kind: 'fund' };
    default:
      return { symbol, yahooSymbol: listed(name, markets[market]), kind: kindOn(document, name) };
  }
}

export const stooq: Site = {
  key: 'stooq',
  name: 'Stooq',
  // Every page is a document of its own.
  matches: ['*://stooq.com/q/*', '*://stooq.pl/q/*'],
  instrument(url, document) {
    const symbol = decoded(url.searchParams.get('s'));
    return pathOf(url)[0] === 'q' ? read(symbol, document) : null;
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://stooq.com/q/d/?s=uco.us',
    html: '<title>UCO.US - ProShares Ultra Bloomberg Crude Oil - Stooq</title>',
    found: { symbol: 'UCO.US', yahooSymbol: 'UCO', kind: 'etf' },
  },
  { url: 'https://stooq.com/q/?s=brk-b.us', found: { symbol: 'BRK-B.US', yahooSymbol: 'BRK-B', kind: 'equity' } },
  { url: 'https://stooq.com/q/?s=%5Espx', found: { symbol: '^SPX', yahooSymbol: '^GSPC', kind: 'index' } },
  { url: 'https://stooq.com/q/c/?s=^ndq&c=1y&t=l', found: { symbol: '^NDQ', yahooSymbol: '^IXIC', kind: 'index' } },
  { url: 'https://stooq.pl/q/?s=pkn', found: { symbol: 'PKN', yahooSymbol: 'PKN.WA', kind: 'equity' } },
  { url: 'https://stooq.com/q/?s=eurusd', found: { symbol: 'EURUSD', yahooSymbol: 'EURUSD=X', kind: 'currency' } },
  { url: 'https://stooq.com/q/?s=btc.v', found: { symbol: 'BTC.V', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' } },
  { url: 'https://stooq.com/q/?s=xauusd', found: { symbol: 'XAUUSD', yahooSymbol: null, kind: 'commodity' } },
  { url: 'https://stooq.com/q/?s=cl.f', found: { symbol: 'CL.F', yahooSymbol: 'CL=F', kind: 'future' } },
  { url: 'https://stooq.com/q/?s=10yusy.b', found: { symbol: '10YUSY.B', yahooSymbol: '^TNX', kind: 'bond' } },
  { url: 'https://stooq.com/q/?s=10ydey.b', found: { symbol: '10YDEY.B', yahooSymbol: null, kind: 'bond' } },
  {
    url: 'https://stooq.com/q/?s=cpiyus.m',
    html: '<title>CPIYUS.M - CPI Y/Y - U.S. - Stooq</title>',
    found: { symbol: 'CPIYUS.M', yahooSymbol: null, kind: 'economic-series' },
  },
  { url: 'https://stooq.com/', html: '<a href="q/?s=^spx">S&amp;P 500</a>', found: null },
  { url: 'https://stooq.com/t/?i=510', found: null },
  { url: 'https://stooq.com/q/?s=spy.us+qqq.us', found: null },
  { url: 'https://stooq.com/q/', found: null },
];
