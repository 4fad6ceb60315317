import { mainlandSuffix } from './shared/exchanges.ts';
import { decoded, pathOf } from './shared/page.ts';
import { resolveSymbol } from './shared/resolve.ts';
import type {
  InstrumentKind,
  PageSymbol,
  ParsedSymbol,
  Resolution,
  Resolve,
  Site,
  TestUrl,
} from './shared/site.ts';

const folders: Readonly<Record<string, InstrumentKind>> = {
  globalfuture: 'future',
  qihuo: 'future',
  forex: 'currency',
  cnyrate: 'currency',
};

function parseSymbol(folder: string, symbol: string): ParsedSymbol | null {
  const [, market, code] = /^(\d{1,3})\.(\w+)$/.exec(symbol) ?? [];
  if (code) return { symbol: code, market };
  if (!/^[A-Z0-9_.-]{1,14}$/.test(symbol) || /_LIST$/.test(symbol)) return null;
  if (folder === 'us') return { symbol, market: 'US' };
  if (folder === 'hk')
    return { symbol, market: 'HK', kind: /\d/.test(symbol) ? undefined : 'index' };
  if (folder === 'gb' || folder === 'hkzs')
    return { symbol: symbol.replace(/^ZS/, ''), kind: 'index' };
  if (Object.hasOwn(folders, folder)) return { symbol, market: folder, kind: folders[folder] };
  // A folder may stand before the file, the exchange or ZS for an index in its name:
  // /concept/sh600519, /kcb/688981, /zs000001
  const [, prefix, ticker] = /^(SH|SZ|BJ|ZS)?(\d{6})$/.exec(symbol) ?? [];
  if (!ticker) return null;
  return prefix === 'ZS'
    ? { symbol: ticker, market: 'ZS', kind: 'index' }
    : { symbol, ticker, market: prefix ?? (folder === 'bj' ? 'BJ' : '') };
}

export const siteName = '东方财富 (Eastmoney)';

export const eastmoney: Site = {
  key: 'eastmoney',
  // The quotes have a host of their own; its pages switch securities in place.
  matches: ['*://quote.eastmoney.com/*'],
  parse(url) {
    const path = pathOf(url);
    const file = path.pop() ?? '';
    if (/^(newstatic|center)$/.test(path[0] ?? '')) return null;
    const query = (name: string) => url.searchParams.get(name);
    // The chart of one day names its security in the query.
    if (file === 'f1.html')
      return parseSymbol('', decoded(query('newcode') ?? `${query('market')}.${query('code')}`));
    return /\.html$|^\d+\.\w+$/.test(file)
      ? parseSymbol(path.at(-1) ?? '', decoded(file.replace(/\.html$/, '')))
      : null;
  },
};

const indices = `^GSPC SPX INX|^DJI DJIA DJI|^IXIC IXIC|^NDX NDX NDX100|^RUT RUT|^VIX VIX|DX-Y.NYB UDI DXY|^GSPTSE GSPTSE|
  ^BVSP BVSP|^MXX MXX|^FTSE FTSE|^GDAXI GDAXI DAX|^FCHI FCHI|^STOXX50E STOXX50E SX5E|^STOXX SXXP|^IBEX IBEX|
  FTSEMIB.MI MIB FTSEMIB|^AEX AEX|^SSMI SSMI|^N225 N225|^HSI HSI|^HSCE HSCEI|^KS11 KS11 KOSPI|^KQ11 KOSDAQ|
  ^TWII TWII|^STI STI|^JKSE JKSE|^KLSE KLSE|^BSESN SENSEX|^NSEI NIFTY NSEI|^AXJO AS51`;
/** What it files under Hong Kong: no other index stands there. */
const hongKong = '^HSI HSI|^HSCE HSCEI';
/** Its foreign futures have the roots of their exchanges, and B for Brent. */
const futures = 'BZ=F B';

/** What its numbers of markets stand for (/unify/r/105.AAPL); a future's is its exchange. */
const numbered: readonly (readonly [InstrumentKind, readonly number[]])[] = [
  // 90 its own boards, 100 the world, 124 Hong Kong, 2, 47 and 251 China
  ['index', [2, 47, 90, 100, 124, 251]],
  ['currency', [119, 120, 133]],
  // 101 Comex, 102 Nymex, 103 CBOT, 112 ICE; the others are exchanges of China and Singapore
  ['future', [8, 101, 102, 103, 112, 113, 114, 115, 142, 220, 225]],
];
const AMERICAN_FUTURES = [101, 102, 103, 112];

const resolveNumbered = (page: PageSymbol, market: number): Resolution => {
  // 0 Shenzhen and Beijing, 1 Shanghai, 105 to 107 the United States, 116 Hong Kong
  if (market === 0) return resolveSymbol(page, { suffix: mainlandSuffix(page.symbol) && '.SZ' });
  if (market === 1) return resolveSymbol(page, { suffix: '.SS' });
  if (market >= 105 && market <= 107) return resolveSymbol(page, { suffix: '' });
  if (market === 116) return resolveSymbol(page, { suffix: '.HK' });
  const kind = numbered.find(([, numbers]) => numbers.includes(market))?.[0] ?? 'unknown';
  return kind === 'future' && !AMERICAN_FUTURES.includes(market)
    ? { kind, canonicalSymbol: null }
    : // A number that is not known may be an exchange: 155 is London, where SPX is a share.
      resolveSymbol(
        { ...page, kind },
        { indices: { 100: indices, 124: hongKong }[market], futures },
      );
};

export const resolve: Resolve = (page) => {
  const { symbol, ticker = symbol, market = '' } = page;
  if (/^\d+$/.test(market)) return resolveNumbered(page, Number(market));
  switch (market) {
    case 'US':
      return resolveSymbol(page, { suffix: '' });
    case 'ZS':
      // The indices of Beijing and of CSI are not in the feed.
      return resolveSymbol(page, {
        suffix: /^(000|399)/.test(ticker) ? (ticker.startsWith('0') ? '.SS' : '.SZ') : undefined,
      });
    case 'HK':
    case 'SH':
    case 'SZ':
      return resolveSymbol(page, {
        suffix: { HK: '.HK', SH: '.SS', SZ: '.SZ' }[market],
        indices: hongKong,
      });
    case 'qihuo':
      return { kind: 'future', canonicalSymbol: null };
    case '':
      return resolveSymbol(page, { suffix: mainlandSuffix(ticker), indices });
    default:
      return resolveSymbol(page, { indices, futures });
  }
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://quote.eastmoney.com/concept/sh603777.html?from=classic',
    seen: '2025-10-22',
    found: { symbol: 'SH603777', canonicalSymbol: '603777.SS', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/concept/sh600066.html',
    seen: '2026-06-13',
    found: { symbol: 'SH600066', canonicalSymbol: '600066.SS', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/zs899050.html',
    found: { symbol: '899050', canonicalSymbol: null, kind: 'index' },
  },
  {
    url: 'https://quote.eastmoney.com/hk/HSI.html',
    found: { symbol: 'HSI', canonicalSymbol: '^HSI', kind: 'index' },
  },
  { url: 'https://quote.eastmoney.com/hk/HStock_list.html', found: null },
  {
    url: 'https://quote.eastmoney.com/concept/sh600519.html',
    html: '<title>贵州茅台(600519)股票价格_行情_走势图—东方财富网</title>',
    found: { symbol: 'SH600519', canonicalSymbol: '600519.SS', kind: 'equity', name: '贵州茅台' },
  },
  {
    url: 'http://quote.eastmoney.com/sz000858.html',
    found: { symbol: 'SZ000858', canonicalSymbol: '000858.SZ', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/kcb/688981.html',
    found: { symbol: '688981', canonicalSymbol: '688981.SS', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/bj/430047.html',
    found: { symbol: '430047', canonicalSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/sh510300.html',
    found: { symbol: 'SH510300', canonicalSymbol: '510300.SS', kind: 'etf' },
  },
  {
    url: 'https://quote.eastmoney.com/zs000001.html',
    found: { symbol: '000001', canonicalSymbol: '000001.SS', kind: 'index' },
  },
  {
    url: 'https://quote.eastmoney.com/zs399006.html',
    found: { symbol: '399006', canonicalSymbol: '399006.SZ', kind: 'index' },
  },
  {
    url: 'https://quote.eastmoney.com/us/SPY.html#fullScreenChart',
    html: '<title>标普500ETF-SPDR(SPY)</title>',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf', name: '标普500ETF-SPDR' },
  },
  {
    url: 'https://quote.eastmoney.com/us/BRK_B.html',
    found: { symbol: 'BRK_B', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/hk/00700.html',
    found: { symbol: '00700', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/gb/zsSPX.html',
    found: { symbol: 'SPX', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://quote.eastmoney.com/gb/zsNDX.html',
    found: { symbol: 'NDX', canonicalSymbol: '^NDX', kind: 'index' },
  },
  {
    url: 'https://quote.eastmoney.com/unify/r/105.AAPL',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/unify/r/0.002821',
    found: { symbol: '002821', canonicalSymbol: '002821.SZ', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/f1.html?newcode=0.000001',
    found: { symbol: '000001', canonicalSymbol: '000001.SZ', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/globalfuture/GC00Y.html',
    found: { symbol: 'GC00Y', canonicalSymbol: 'GC=F', kind: 'future' },
  },
  {
    url: 'https://quote.eastmoney.com/forex/USDCNH.html',
    found: { symbol: 'USDCNH', canonicalSymbol: 'USDCNH=X', kind: 'currency' },
  },
  {
    url: 'https://quote.eastmoney.com/bk/90.BK0475.html',
    found: { symbol: 'BK0475', canonicalSymbol: null, kind: 'index' },
  },
  {
    url: 'https://quote.eastmoney.com/newstatic/html/profitchart_new.html?code=600519',
    found: null,
  },
  {
    url: 'https://quote.eastmoney.com/center/gridlist.html#hs_a_board',
    html: '<a href="/unify/r/1.600519">600519</a>',
    found: null,
  },
  { url: 'https://quote.eastmoney.com/ztb/detail', found: null },
  { url: 'https://quote.eastmoney.com/', found: null },
  {
    url: 'https://quote.eastmoney.com/sh600000.html',
    html: '<title>页面未找到 - 东方财富网</title>',
    found: null,
  },
  {
    url: 'https://quote.eastmoney.com/sh999999.html',
    html: '<title>页面不存在</title>',
    found: null,
  },
];
