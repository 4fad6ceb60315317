import { suffixOf } from './shared/notation.ts';
import { decoded, pathOf, titleOf } from './shared/page.ts';
import type { InstrumentKind, Reading, Site, TestUrl } from './shared/site.ts';

const kinds: Readonly<Record<string, InstrumentKind>> = {
  F: 'future',
  C: 'future',
  V: 'cryptocurrency',
  M: 'economic-series',
  B: 'bond',
  N: 'fund',
};

function read(symbol: string): Reading | null {
  if (/^\^[A-Z0-9_]+$/.test(symbol))
    return { symbol, ticker: symbol.replace(/^\^NDQ$/, 'IXIC'), kind: 'index' };
  const [, name, market] = /^([A-Z0-9_&-]{1,14})(?:\.([A-Z]{1,2}))?$/.exec(symbol) ?? [];
  if (!name) return null;
  // Without a market: a pair, an index or a share of Warsaw.
  if (!market)
    return { symbol, suffix: '.WA', kind: /^M?S?WIG\d*/.test(name) ? 'index' : 'unknown' };
  const kind = kinds[market];
  return {
    symbol,
    ticker: kind === 'bond' ? symbol : name,
    suffix: suffixOf(market.toLowerCase()),
    kind,
  };
}

export const siteName = 'Stooq';

export const stooq: Site = {
  key: 'stooq',
  // Every page is a document of its own.
  matches: ['*://stooq.com/q/*', '*://stooq.pl/q/*'],
  instrument(url, document) {
    const symbol = decoded(url.searchParams.get('s'));
    // An instrument has a name in the title; what is not found has none.
    return pathOf(url)[0] === 'q' && !/^(\S+ - )?Stooq$/.test(titleOf(document))
      ? read(symbol)
      : null;
  },
};

export const testUrls: TestUrl[] = [
  { url: 'https://stooq.com/q/?s=zzzz.us', html: '<title>ZZZZ.US - Stooq</title>', found: null },
  {
    url: 'https://stooq.com/q/d/?s=uco.us',
    html: '<title>UCO.US - ProShares Ultra Bloomberg Crude Oil - Stooq</title>',
    found: { symbol: 'UCO.US', yahooSymbol: 'UCO', kind: 'etf' },
  },
  {
    url: 'https://stooq.com/q/?s=brk-b.us',
    found: { symbol: 'BRK-B.US', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://stooq.com/q/?s=%5Espx',
    found: { symbol: '^SPX', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://stooq.com/q/c/?s=^ndq&c=1y&t=l',
    found: { symbol: '^NDQ', yahooSymbol: '^IXIC', kind: 'index' },
  },
  {
    url: 'https://stooq.pl/q/?s=pkn',
    found: { symbol: 'PKN', yahooSymbol: 'PKN.WA', kind: 'equity' },
  },
  {
    url: 'https://stooq.com/q/?s=eurusd',
    found: { symbol: 'EURUSD', yahooSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://stooq.com/q/?s=btc.v',
    found: { symbol: 'BTC.V', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://stooq.com/q/?s=xauusd',
    found: { symbol: 'XAUUSD', yahooSymbol: null, kind: 'commodity' },
  },
  {
    url: 'https://stooq.com/q/?s=cl.f',
    found: { symbol: 'CL.F', yahooSymbol: 'CL=F', kind: 'future' },
  },
  {
    url: 'https://stooq.com/q/?s=10yusy.b',
    found: { symbol: '10YUSY.B', yahooSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://stooq.com/q/?s=10ydey.b',
    found: { symbol: '10YDEY.B', yahooSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://stooq.com/q/?s=cpiyus.m',
    html: '<title>CPIYUS.M - CPI Y/Y - U.S. - Stooq</title>',
    found: { symbol: 'CPIYUS.M', yahooSymbol: null, kind: 'economic-series' },
  },
  { url: 'https://stooq.com/', html: '<a href="q/?s=^spx">S&amp;P 500</a>', found: null },
  { url: 'https://stooq.com/t/?i=510', found: null },
  { url: 'https://stooq.com/q/?s=spy.us+qqq.us', found: null },
  { url: 'https://stooq.com/q/', found: null },
  {
    url: 'https://stooq.com/q/d/?s=spy.us',
    html: '<meta name="robots" content="noindex"><noscript>This site requires JavaScript to look at your browser.</noscript><script>0</script>',
    found: null,
  },
];
