import { mainlandSuffix, suffixOf } from './shared/notation.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { InstrumentKind, Reading, Site, TestUrl } from './shared/site.ts';

/**
 * Eastmoney numbers its markets: 0 Shenzhen and Beijing, 1 Shanghai, 105 to 107 the United States,
 * 116 Hong Kong, 90 its own boards.
 */
function numbered(symbol: string, market: number): Reading | null {
  if (market === 0) return { symbol, suffix: mainlandSuffix(symbol) && '.SZ' };
  if (market === 1) return { symbol, suffix: '.SS' };
  if (market >= 105 && market <= 107) return { symbol, suffix: '' };
  if (market === 116) return { symbol, suffix: '.HK' };
  if ([2, 47, 90, 100, 124, 251].includes(market)) return { symbol, kind: 'index' };
  if ([119, 120, 133].includes(market)) return { symbol, kind: 'currency' };
  return [8, 101, 102, 103, 112, 113, 114, 115, 142, 220, 225].includes(market)
    ? { symbol, kind: 'future' }
    : null;
}

const folders: Readonly<Record<string, InstrumentKind>> = {
  globalfuture: 'future',
  qihuo: 'future',
  forex: 'currency',
  cnyrate: 'currency',
};

function read(folder: string, symbol: string): Reading | null {
  const [, market, code] = /^(\d{1,3})\.(\w+)$/.exec(symbol) ?? [];
  if (code) return numbered(code, Number(market));
  if (!/^[A-Z0-9_.-]{1,14}$/.test(symbol) || /LIST$/.test(symbol)) return null;
  if (folder === 'us') return { symbol, suffix: '' };
  if (folder === 'hk')
    return { symbol, suffix: '.HK', kind: /\d/.test(symbol) ? undefined : 'index' };
  if (folder === 'gb' || folder === 'hkzs')
    return { symbol: symbol.replace(/^ZS/, ''), kind: 'index' };
  if (Object.hasOwn(folders, folder)) return { symbol, kind: folders[folder] };
  // A folder may stand before the file, the exchange or ZS for an index in its name:
  // /concept/sh600519, /kcb/688981, /zs000001
  const [, prefix, ticker] = /^(SH|SZ|BJ|ZS)?(\d{6})$/.exec(symbol) ?? [];
  if (!ticker) return null;
  // The indices of Beijing and of CSI are not in the feed.
  if (prefix === 'ZS')
    return {
      symbol: ticker,
      suffix: ({ 399: '.SZ', '000': '.SS' } as Record<string, string>)[ticker.slice(0, 3)],
      kind: 'index',
    };
  return {
    symbol,
    ticker,
    suffix: prefix
      ? suffixOf(prefix.toLowerCase())
      : folder === 'bj'
        ? undefined
        : mainlandSuffix(ticker),
  };
}

export const siteName = '东方财富 (Eastmoney)';

export const eastmoney: Site = {
  key: 'eastmoney',
  // The quotes have a host of their own; its pages switch securities in place.
  matches: ['*://quote.eastmoney.com/*'],
  instrument(url) {
    const path = pathOf(url);
    const file = path.pop() ?? '';
    if (/^(newstatic|center)$/.test(path[0] ?? '')) return null;
    const query = (name: string) => url.searchParams.get(name);
    // The chart of one day names its security in the query.
    if (file === 'f1.html')
      return read('', decoded(query('newcode') ?? `${query('market')}.${query('code')}`));
    return /\.html$|^\d+\.\w+$/.test(file)
      ? read(path.at(-1) ?? '', decoded(file.replace(/\.html$/, '')))
      : null;
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://quote.eastmoney.com/zs899050.html',
    found: { symbol: '899050', yahooSymbol: null, kind: 'index' },
  },
  {
    url: 'https://quote.eastmoney.com/hk/HSI.html',
    found: { symbol: 'HSI', yahooSymbol: '^HSI', kind: 'index' },
  },
  { url: 'https://quote.eastmoney.com/hk/HStock_list.html', found: null },
  {
    url: 'https://quote.eastmoney.com/concept/sh600519.html',
    html: '<title>贵州茅台(600519)股票价格_行情_走势图—东方财富网</title>',
    found: { symbol: 'SH600519', yahooSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'http://quote.eastmoney.com/sz000858.html',
    found: { symbol: 'SZ000858', yahooSymbol: '000858.SZ', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/kcb/688981.html',
    found: { symbol: '688981', yahooSymbol: '688981.SS', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/bj/430047.html',
    found: { symbol: '430047', yahooSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/sh510300.html',
    found: { symbol: 'SH510300', yahooSymbol: '510300.SS', kind: 'etf' },
  },
  {
    url: 'https://quote.eastmoney.com/zs000001.html',
    found: { symbol: '000001', yahooSymbol: '000001.SS', kind: 'index' },
  },
  {
    url: 'https://quote.eastmoney.com/zs399006.html',
    found: { symbol: '399006', yahooSymbol: '399006.SZ', kind: 'index' },
  },
  {
    url: 'https://quote.eastmoney.com/us/SPY.html#fullScreenChart',
    html: '<title>标普500ETF-SPDR(SPY)</title>',
    found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://quote.eastmoney.com/us/BRK_B.html',
    found: { symbol: 'BRK_B', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/hk/00700.html',
    found: { symbol: '00700', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/gb/zsSPX.html',
    found: { symbol: 'SPX', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://quote.eastmoney.com/gb/zsNDX.html',
    found: { symbol: 'NDX', yahooSymbol: '^NDX', kind: 'index' },
  },
  {
    url: 'https://quote.eastmoney.com/unify/r/105.AAPL',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/unify/r/0.002821',
    found: { symbol: '002821', yahooSymbol: '002821.SZ', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/f1.html?newcode=0.000001',
    found: { symbol: '000001', yahooSymbol: '000001.SZ', kind: 'equity' },
  },
  {
    url: 'https://quote.eastmoney.com/globalfuture/GC00Y.html',
    found: { symbol: 'GC00Y', yahooSymbol: 'GC=F', kind: 'future' },
  },
  {
    url: 'https://quote.eastmoney.com/forex/USDCNH.html',
    found: { symbol: 'USDCNH', yahooSymbol: 'USDCNH=X', kind: 'currency' },
  },
  {
    url: 'https://quote.eastmoney.com/bk/90.BK0475.html',
    found: { symbol: 'BK0475', yahooSymbol: null, kind: 'index' },
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
