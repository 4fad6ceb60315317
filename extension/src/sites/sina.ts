import { mainland, marketOfCode } from './shared/china.ts';
import { kindOn } from './shared/kinds.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Found, Site, TestUrl } from './shared/site.ts';
import { currencySymbol, futureSymbol, indexSymbol, listed } from './shared/symbols.ts';

const bare = (file: string | undefined) => decoded((file ?? '').replace(/\.s?html$|\.phtml$/, ''));

function read(path: string[], document: Document): Found | null {
  const [first, second, third] = path;
  const place = `${first}/${second}`;
  if (place === 'realstock/company') {
    const symbol = decoded(third);
    const [, market, code] = /^(SH|SZ|BJ)(\d{6})$/.exec(symbol) ?? [];
    return market && code ? mainland(symbol, market, code) : null;
  }
  if (place === 'usstock/quotes') {
    const symbol = bare(third);
    if (symbol.startsWith('.')) return { symbol, yahooSymbol: indexSymbol(symbol), kind: 'index' };
    return /^[A-Z][A-Z.$-]{0,9}$/.test(symbol)
      ? { symbol, yahooSymbol: listed(symbol.replace('$', '.'), ''), kind: kindOn(document, symbol) }
      : null;
  }
  if (place === 'hkstock/quotes') {
    const symbol = bare(third);
    if (/^\d{5}$/.test(symbol)) return { symbol, yahooSymbol: listed(symbol, '.HK'), kind: kindOn(document, symbol) };
    return /^[A-Z]{2,8}$/.test(symbol) ? { symbol, yahooSymbol: indexSymbol(symbol), kind: 'index' } : null;
  }
  if (place === 'futures/quotes') {
    const symbol = bare(third);
    // The foreign contracts have the names of their exchanges; 0 is a domestic continuous contract.
    return /^[A-Z]{1,4}\d{0,4}$/.test(symbol)
      ? { symbol, yahooSymbol: /\d/.test(symbol) ? null : futureSymbol(symbol), kind: 'future' }
      : null;
  }
  if (place === 'fund/quotes') {
    const code = bare(third);
    const listedFund = mainland(code, marketOfCode(code), code);
    if (!listedFund) return null;
    return /^(5|1[568])/.test(code) ? listedFund : { symbol: code, yahooSymbol: null, kind: 'fund' };
  }
  if (place === 'money/forex' && third === 'hq') {
    const symbol = bare(path[3]);
    if (symbol === 'DINI' || symbol === 'DINIW') return { symbol, yahooSymbol: 'DX-Y.NYB', kind: 'index' };
    return /^[A-Z]{6}$/.test(symbol) ? { symbol, yahooSymbol: currencySymbol(symbol), kind: 'currency' } : null;
  }
  // The company pages of vip.stock.finance.sina.com.cn
  const code = path[path.indexOf('stockid') + 1];
  return first === 'corp' && path.includes('stockid') ? mainland(bare(code), marketOfCode(bare(code)), bare(code)) : null;
}

export const sina: Site = {
  key: 'sina',
  name: '新浪财经 (Sina Finance)',
  // Every page is a document of its own, and most of the host is news.
  matches: [
    '*://finance.sina.com.cn/realstock/company/*',
    '*://finance.sina.com.cn/futures/quotes/*',
    '*://finance.sina.com.cn/fund/quotes/*',
    '*://finance.sina.com.cn/money/forex/hq/*',
    '*://stock.finance.sina.com.cn/*',
    '*://vip.stock.finance.sina.com.cn/corp/*',
  ],
  instrument: (url, document) => read(pathOf(url), document),
};

export const testUrls: TestUrl[] = [
  {
    url: 'http://finance.sina.com.cn/realstock/company/sh600519/nc.shtml',
    found: { symbol: 'SH600519', yahooSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://finance.sina.com.cn/realstock/company/sh000001/nc.shtml',
    found: { symbol: 'SH000001', yahooSymbol: '000001.SS', kind: 'index' },
  },
  { url: 'https://stock.finance.sina.com.cn/usstock/quotes/AAPL.html', found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' } },
  { url: 'https://stock.finance.sina.com.cn/usstock/quotes/.INX.html', found: { symbol: '.INX', yahooSymbol: '^GSPC', kind: 'index' } },
  {
    url: 'https://stock.finance.sina.com.cn/hkstock/quotes/00700.html',
    found: { symbol: '00700', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  { url: 'https://stock.finance.sina.com.cn/hkstock/quotes/HSI.html', found: { symbol: 'HSI', yahooSymbol: '^HSI', kind: 'index' } },
  { url: 'https://finance.sina.com.cn/futures/quotes/CL.shtml', found: { symbol: 'CL', yahooSymbol: 'CL=F', kind: 'future' } },
  { url: 'https://finance.sina.com.cn/futures/quotes/RU0.shtml', found: { symbol: 'RU0', yahooSymbol: null, kind: 'future' } },
  { url: 'https://finance.sina.com.cn/fund/quotes/510300/bc.shtml', found: { symbol: '510300', yahooSymbol: '510300.SS', kind: 'etf' } },
  { url: 'https://finance.sina.com.cn/fund/quotes/006478/bc.shtml', found: { symbol: '006478', yahooSymbol: null, kind: 'fund' } },
  {
    url: 'https://finance.sina.com.cn/money/forex/hq/USDCNY.shtml',
    found: { symbol: 'USDCNY', yahooSymbol: 'USDCNY=X', kind: 'currency' },
  },
  {
    url: 'https://vip.stock.finance.sina.com.cn/corp/go.php/vCI_CorpInfo/stockid/600519.phtml',
    found: { symbol: '600519', yahooSymbol: '600519.SS', kind: 'equity' },
  },
  { url: 'https://finance.sina.com.cn/', found: null },
  { url: 'https://finance.sina.com.cn/money/forex/hbfx/2026-01-23/doc-inhihwxw0921547.shtml', found: null },
  { url: 'https://stock.finance.sina.com.cn/usstock/', html: '<a href="/usstock/quotes/AAPL.html">', found: null },
  {
    url: 'https://finance.sina.com.cn/realstock/company/sh600519/nc.shtml',
    html: '<title>页面没有找到 404 Not Found</title>',
    found: null,
  },
];
