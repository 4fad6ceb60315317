import { mainland, marketOfCode } from './shared/china.ts';
import { kindOn } from './shared/kinds.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Found, InstrumentKind, Site, TestUrl } from './shared/site.ts';
import { currencySymbol, futureSymbol, indexSymbol, listed } from './shared/symbols.ts';

/** Eastmoney numbers its markets: 0 Shenzhen and Beijing, 1 Shanghai, 105 to 107 the United States, 116 Hong Kong, 90 its own boards. */
function numbered(market: string, code: string, document: Document): Found | null {
  if (market === '1') return mainland(code, 'SH', code);
  if (market === '0') return mainland(code, marketOfCode(code) === 'BJ' ? 'BJ' : 'SZ', code);
  if (/^10[567]$/.test(market)) return { symbol: code, yahooSymbol: listed(code, ''), kind: kindOn(document, code) };
  if (market === '116') return { symbol: code, yahooSymbol: listed(code, '.HK'), kind: kindOn(document, code) };
  if (/^(100|124|251)$/.test(market)) return { symbol: code, yahooSymbol: indexSymbol(code), kind: 'index' };
  if (/^(2|47|90)$/.test(market)) return { symbol: code, yahooSymbol: null, kind: 'index' };
  if (/^(119|120|133)$/.test(market)) return { symbol: code, yahooSymbol: currencySymbol(code), kind: 'currency' };
  if (/^(10[123]|11[2345]|142|220|225|8)$/.test(market)) {
    return { symbol: code, yahooSymbol: futureSymbol(code.replace(/00Y$/, '')), kind: 'future' };
  }
  return null;
}

function read(folder: string, symbol: string, document: Document): Found | null {
  // A folder may name the kind, the file the exchange: /concept/sh600519, /kcb/688981, /fund/sh510300, /zs000001
  const kind: InstrumentKind | undefined = folder === 'bond' ? 'bond' : undefined;
  switch (folder) {
    case 'us':
      return { symbol, yahooSymbol: listed(symbol, ''), kind: kindOn(document, symbol) };
    case 'hk':
      return /^\d{5}$/.test(symbol) ? { symbol, yahooSymbol: listed(symbol, '.HK'), kind: kindOn(document, symbol) } : null;
    case 'gb':
    case 'hkzs': {
      const name = symbol.replace(/^ZS/, '');
      return { symbol: name, yahooSymbol: indexSymbol(name), kind: 'index' };
    }
    case 'globalfuture':
    case 'qihuo':
      return { symbol, yahooSymbol: futureSymbol(symbol.replace(/00Y$/, '')), kind: 'future' };
    case 'forex':
    case 'cnyrate':
      return { symbol, yahooSymbol: currencySymbol(symbol), kind: 'currency' };
    case 'r':
    case 'zz':
    case 'bk': {
      const [, market, code] = /^(\d{1,3})\.(.+)$/.exec(symbol) ?? [];
      return market && code ? numbered(market, code, document) : null;
    }
    default: {
      const [, prefix, code = ''] = /^(SH|SZ|BJ|ZS)?(\d{6})$/.exec(symbol) ?? [];
      if (prefix === 'ZS') return mainland(code, code.startsWith('399') ? 'SZ' : 'SH', code, 'index');
      return mainland(symbol, prefix ?? (folder === 'bj' ? 'BJ' : marketOfCode(code)), code, kind);
    }
  }
}

export const eastmoney: Site = {
  key: 'eastmoney',
  name: '东方财富 (Eastmoney)',
  // The quotes have a host of their own; its pages switch securities in place.
  matches: ['*://quote.eastmoney.com/*'],
  instrument(url, document) {
    const path = pathOf(url);
    const file = path.pop() ?? '';
    const folder = path.at(-1) ?? '';
    if (/^(newstatic|center|zixuan|ztb|changes|js|stocklist)$/.test(path[0] ?? '')) return null;
    // The chart of one day names its security in the query.
    const newcode =
      file === 'f1.html' ? (url.searchParams.get('newcode') ?? `${url.searchParams.get('market')}.${url.searchParams.get('code')}`) : '';
    if (newcode) return read('r', decoded(newcode), document);
    return /\.html$/.test(file) || folder === 'r' ? read(folder, decoded(file.replace(/\.html$/, '')), document) : null;
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://quote.eastmoney.com/concept/sh600519.html',
    html: '<title>贵州茅台(600519)股票价格_行情_走势图—东方财富网</title>',
    found: { symbol: 'SH600519', yahooSymbol: '600519.SS', kind: 'equity' },
  },
  { url: 'http://quote.eastmoney.com/sz000858.html', found: { symbol: 'SZ000858', yahooSymbol: '000858.SZ', kind: 'equity' } },
  { url: 'https://quote.eastmoney.com/kcb/688981.html', found: { symbol: '688981', yahooSymbol: '688981.SS', kind: 'equity' } },
  { url: 'https://quote.eastmoney.com/bj/430047.html', found: { symbol: '430047', yahooSymbol: null, kind: 'equity' } },
  { url: 'https://quote.eastmoney.com/sh510300.html', found: { symbol: 'SH510300', yahooSymbol: '510300.SS', kind: 'etf' } },
  { url: 'https://quote.eastmoney.com/zs000001.html', found: { symbol: '000001', yahooSymbol: '000001.SS', kind: 'index' } },
  { url: 'https://quote.eastmoney.com/zs399006.html', found: { symbol: '399006', yahooSymbol: '399006.SZ', kind: 'index' } },
  {
    url: 'https://quote.eastmoney.com/us/SPY.html#fullScreenChart',
    html: '<title>标普500ETF-SPDR(SPY)</title>',
    found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  { url: 'https://quote.eastmoney.com/us/BRK_B.html', found: { symbol: 'BRK_B', yahooSymbol: 'BRK-B', kind: 'equity' } },
  { url: 'https://quote.eastmoney.com/hk/00700.html', found: { symbol: '00700', yahooSymbol: '0700.HK', kind: 'equity' } },
  { url: 'https://quote.eastmoney.com/gb/zsSPX.html', found: { symbol: 'SPX', yahooSymbol: '^GSPC', kind: 'index' } },
  { url: 'https://quote.eastmoney.com/gb/zsNDX.html', found: { symbol: 'NDX', yahooSymbol: '^NDX', kind: 'index' } },
  { url: 'https://quote.eastmoney.com/unify/r/105.AAPL', found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' } },
  { url: 'https://quote.eastmoney.com/unify/r/0.002821', found: { symbol: '002821', yahooSymbol: '002821.SZ', kind: 'equity' } },
  { url: 'https://quote.eastmoney.com/f1.html?newcode=0.000001', found: { symbol: '000001', yahooSymbol: '000001.SZ', kind: 'equity' } },
  { url: 'https://quote.eastmoney.com/globalfuture/GC00Y.html', found: { symbol: 'GC00Y', yahooSymbol: 'GC=F', kind: 'future' } },
  { url: 'https://quote.eastmoney.com/forex/USDCNH.html', found: { symbol: 'USDCNH', yahooSymbol: 'USDCNH=X', kind: 'currency' } },
  { url: 'https://quote.eastmoney.com/bk/90.BK0475.html', found: { symbol: 'BK0475', yahooSymbol: null, kind: 'index' } },
  { url: 'https://quote.eastmoney.com/newstatic/html/profitchart_new.html?code=600519', found: null },
  { url: 'https://quote.eastmoney.com/center/gridlist.html#hs_a_board', html: '<a href="/unify/r/1.600519">600519</a>', found: null },
  { url: 'https://quote.eastmoney.com/ztb/detail', found: null },
  { url: 'https://quote.eastmoney.com/', found: null },
  { url: 'https://quote.eastmoney.com/sh999999.html', html: '<title>页面不存在</title>', found: null },
];
