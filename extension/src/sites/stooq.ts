import { suffixByCountry } from './shared/exchanges.ts';
import { decoded, pathOf, titleOf } from './shared/page.ts';
import { isCurrency, resolveSymbol } from './shared/resolve.ts';
import type { InstrumentKind, Resolve, Site, TestUrl } from './shared/site.ts';

export const siteName = 'Stooq';

export const stooq: Site = {
  key: 'stooq',
  // Every page is a document of its own.
  matches: ['*://stooq.com/q/*', '*://stooq.pl/q/*'],
  parse(url, document) {
    const symbol = decoded(url.searchParams.get('s'));
    // An instrument has a name in the title (UCO.US - ProShares Ultra … - Stooq, seen in 2026); what
    // is not found has none.
    if (pathOf(url)[0] !== 'q' || /^(\S+ - )?Stooq$/.test(titleOf(document))) return null;
    if (/^\^[A-Z0-9_]+$/.test(symbol)) return { symbol, kind: 'index' };
    const [, ticker, market = ''] = /^([A-Z0-9_&-]{1,14})(?:\.([A-Z]{1,2}))?$/.exec(symbol) ?? [];
    return ticker ? { symbol, ticker, market } : null;
  },
};

const kinds: Readonly<Record<string, InstrumentKind>> = {
  F: 'future',
  C: 'future',
  V: 'cryptocurrency',
  M: 'economic-series',
  B: 'bond',
  N: 'fund',
};

const indices = `^GSPC ^SPX|^DJI ^DJI|^IXIC ^NDQ ^IXIC|^NDX ^NDX|^RUT ^RUT|^VIX ^VIX|^NYA ^NYA|^SOX ^SOX|DX-Y.NYB ^DXY|
  ^GSPTSE ^TSX ^GSPTSE|^BVSP ^BVP ^BVSP|^MXX ^IPC|^FTSE ^UKX|^GDAXI ^DAX|^FCHI ^CAC|^STOXX50E ^STOXX50E|
  ^IBEX ^IBEX|FTSEMIB.MI ^FMIB ^FTSEMIB|^AEX ^AEX|^SSMI ^SMI|XU100.IS ^XU100|^N225 ^NKX ^N225|^HSI ^HSI|
  000001.SS ^SHC|^KS11 ^KOSPI|^TWII ^TWSE|^STI ^STI|^JKSE ^JCI|^KLSE ^KLCI|^BSESN ^SNX ^SENSEX|^AXJO ^XJO|
  WIG20.WA WIG20 ^WIG20`;

export const resolve: Resolve = (page) => {
  const { symbol, ticker = '', market } = page;
  if (page.kind) return resolveSymbol(page, { indices });
  // Without a market: a pair, an index of Warsaw, or one of its shares, which have three letters or
  // digits (PKN, 11B), as funds have theirs (ETFBW20TR). EUR_I is a computed index, FW40 a future.
  if (!market) {
    if (/^M?S?WIG\d*/.test(symbol)) return resolveSymbol({ ...page, kind: 'index' }, { indices });
    const isMoney = isCurrency(symbol) || /^X(AU|AG|PT|PD)$/.test(symbol);
    const isListed = /^([A-Z0-9]{3}|ETF[A-Z0-9]{3,})$/.test(symbol) && !isMoney;
    return resolveSymbol({ ...page, kind: 'unknown' }, { suffix: isListed ? '.WA' : undefined });
  }
  const kind = Object.hasOwn(kinds, market) ? kinds[market] : undefined;
  // Its German shares are those of Xetra.
  const suffix = market === 'DE' ? '.DE' : suffixByCountry(market, ticker);
  return resolveSymbol({ ...page, kind, ticker: kind === 'bond' ? symbol : ticker }, { suffix });
};

export const testUrls: TestUrl[] = [
  { url: 'https://stooq.com/q/?s=zzzz.us', html: '<title>ZZZZ.US - Stooq</title>', found: null },
  {
    url: 'https://stooq.com/q/d/?s=uco.us',
    seen: '2026',
    html: '<title>UCO.US - ProShares Ultra Bloomberg Crude Oil - Stooq</title>',
    found: {
      symbol: 'UCO.US',
      canonicalSymbol: 'UCO',
      kind: 'etf',
      name: 'ProShares Ultra Bloomberg Crude Oil',
    },
  },
  {
    url: 'https://stooq.com/q/?s=brk-b.us',
    found: { symbol: 'BRK-B.US', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://stooq.com/q/?s=%5Espx',
    found: { symbol: '^SPX', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://stooq.com/q/c/?s=^ndq&c=1y&t=l',
    found: { symbol: '^NDQ', canonicalSymbol: '^IXIC', kind: 'index' },
  },
  {
    url: 'https://stooq.pl/q/?s=pkn',
    found: { symbol: 'PKN', canonicalSymbol: 'PKN.WA', kind: 'equity' },
  },
  {
    url: 'https://stooq.com/q/?s=eurusd',
    found: { symbol: 'EURUSD', canonicalSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://stooq.com/q/?s=btc.v',
    found: { symbol: 'BTC.V', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://stooq.com/q/?s=xauusd',
    found: { symbol: 'XAUUSD', canonicalSymbol: null, kind: 'commodity' },
  },
  {
    url: 'https://stooq.com/q/?s=cl.f',
    found: { symbol: 'CL.F', canonicalSymbol: 'CL=F', kind: 'future' },
  },
  {
    url: 'https://stooq.com/q/?s=10yusy.b',
    found: { symbol: '10YUSY.B', canonicalSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://stooq.com/q/?s=10ydey.b',
    found: { symbol: '10YDEY.B', canonicalSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://stooq.com/q/?s=cpiyus.m',
    html: '<title>CPIYUS.M - CPI Y/Y - U.S. - Stooq</title>',
    found: { symbol: 'CPIYUS.M', canonicalSymbol: null, kind: 'economic-series', name: 'CPI Y/Y' },
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
