import { mainlandSuffix } from './shared/exchanges.ts';
import { decoded } from './shared/page.ts';
import { resolveSymbol } from './shared/resolve.ts';
import type { ParsedSymbol, Resolve, Site, TestUrl } from './shared/site.ts';

function parseSymbol(place: string, symbol: string): ParsedSymbol | null {
  const isCode = /^\d{6}$/.test(symbol);
  switch (place) {
    case 'symbol':
    case 'realstock/company': {
      const [, market, ticker] = /^(S[HZ]|BJ)(\d{6})$/.exec(symbol) ?? [];
      return market ? { symbol, ticker, market } : null;
    }
    case 'usstock/quotes':
      return symbol.startsWith('.')
        ? { symbol, kind: 'index' }
        : { symbol, ticker: symbol.replace('$', '.'), market: 'US' };
    case 'hkstock/quotes':
      return { symbol, market: 'HK', kind: /\d/.test(symbol) ? undefined : 'index' };
    case 'futures/quotes':
      return { symbol, kind: 'future' };
    case 'fund/quotes':
      // Exchange-traded funds share the pages of the open-ended ones.
      return isCode ? { symbol, kind: /^(5|1[568])/.test(symbol) ? undefined : 'fund' } : null;
    case 'forex/hq':
      return { symbol, kind: /^DINIW?$/.test(symbol) ? 'index' : 'currency' };
    default:
      // The company pages of vip.stock and money.finance.sina.com.cn
      return isCode ? { symbol } : null;
  }
}

export const siteName = '新浪财经 (Sina Finance)';

export const sina: Site = {
  key: 'sina',
  // Every page is a document of its own, and most of the host is news.
  matches: [
    '*://finance.sina.com.cn/realstock/company/*',
    '*://finance.sina.com.cn/futures/quotes/*',
    '*://finance.sina.com.cn/fund/quotes/*',
    '*://finance.sina.com.cn/money/forex/hq/*',
    '*://stock.finance.sina.com.cn/*',
    '*://vip.stock.finance.sina.com.cn/corp/*',
    '*://money.finance.sina.com.cn/corp/*',
  ],
  parse(url) {
    const [, place, name] =
      /\/(realstock\/company|(?:us|hk)stock\/quotes|futures\/quotes|fund\/quotes|forex\/hq|stockid|symbol)\/([\w.$%-]+?)(?:\.\w*html)?(?:\/|$)/.exec(
        url.pathname,
      ) ?? [];
    if (place) return parseSymbol(place, decoded(name));
    // The list of a company's news: /corp/view/vCB_AllNewsStock.php?symbol=sh600519
    return url.pathname.startsWith('/corp/')
      ? parseSymbol('symbol', decoded(url.searchParams.get('symbol')))
      : null;
  },
};

const indices = `^GSPC .INX .SPX|^DJI .DJI|^IXIC .IXIC|^NDX .NDX|^RUT .RUT|^VIX .VIX|^SOX .SOX|DX-Y.NYB DINIW DINI|
^HSI HSI|^HSCE HSCEI`;
/** Foreign contracts by the exchange's root or a letter; domestic ones have a digit: RU0. */
const futures = 'BZ=F OIL|ZC=F C|ZW=F W|ZS=F S';

export const resolve: Resolve = (page) => {
  const { symbol, ticker = symbol, market, kind } = page;
  if (kind === 'future' && /\d/.test(symbol)) return { kind, canonicalSymbol: null };
  const exchanges: Readonly<Record<string, string | undefined>> = {
    SH: '.SS',
    SZ: '.SZ',
    BJ: undefined,
    US: '',
    HK: '.HK',
  };
  // An open-ended fund has a code of its own, which is no exchange's.
  const byCode = kind === 'fund' ? undefined : mainlandSuffix(ticker);
  const suffix = market === undefined ? byCode : exchanges[market];
  return resolveSymbol(page, { suffix, indices, futures });
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://stock.finance.sina.com.cn/hshy/view/index.php',
    seen: '2025-11-10',
    found: null,
  },
  {
    url: 'https://vip.stock.finance.sina.com.cn/corp/go.php/vCB_AllNewsStock/symbol/sz000725.phtml',
    found: { symbol: 'SZ000725', canonicalSymbol: '000725.SZ', kind: 'equity' },
  },
  {
    url: 'https://vip.stock.finance.sina.com.cn/corp/view/vCB_AllNewsStock.php?symbol=sh600519&Page=2',
    found: { symbol: 'SH600519', canonicalSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://finance.sina.com.cn/futures/quotes/OIL.shtml',
    found: { symbol: 'OIL', canonicalSymbol: 'BZ=F', kind: 'future' },
  },
  {
    url: 'http://finance.sina.com.cn/realstock/company/sh600519/nc.shtml',
    found: { symbol: 'SH600519', canonicalSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://finance.sina.com.cn/realstock/company/sh000001/nc.shtml',
    found: { symbol: 'SH000001', canonicalSymbol: '000001.SS', kind: 'index' },
  },
  {
    url: 'https://stock.finance.sina.com.cn/usstock/quotes/AAPL.html',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://stock.finance.sina.com.cn/usstock/quotes/.INX.html',
    found: { symbol: '.INX', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://stock.finance.sina.com.cn/hkstock/quotes/00700.html',
    found: { symbol: '00700', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://stock.finance.sina.com.cn/hkstock/quotes/HSI.html',
    found: { symbol: 'HSI', canonicalSymbol: '^HSI', kind: 'index' },
  },
  {
    url: 'https://finance.sina.com.cn/futures/quotes/CL.shtml',
    found: { symbol: 'CL', canonicalSymbol: 'CL=F', kind: 'future' },
  },
  {
    url: 'https://finance.sina.com.cn/futures/quotes/RU0.shtml',
    found: { symbol: 'RU0', canonicalSymbol: null, kind: 'future' },
  },
  {
    url: 'https://finance.sina.com.cn/fund/quotes/510300/bc.shtml',
    found: { symbol: '510300', canonicalSymbol: '510300.SS', kind: 'etf' },
  },
  {
    url: 'https://finance.sina.com.cn/fund/quotes/006478/bc.shtml',
    found: { symbol: '006478', canonicalSymbol: null, kind: 'fund' },
  },
  {
    url: 'https://finance.sina.com.cn/money/forex/hq/USDCNY.shtml',
    found: { symbol: 'USDCNY', canonicalSymbol: 'USDCNY=X', kind: 'currency' },
  },
  {
    url: 'https://vip.stock.finance.sina.com.cn/corp/go.php/vCI_CorpInfo/stockid/600519.phtml',
    found: { symbol: '600519', canonicalSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'http://money.finance.sina.com.cn/corp/go.php/vFD_BalanceSheet/stockid/000858/ctrl/part/displaytype/4.phtml',
    found: { symbol: '000858', canonicalSymbol: '000858.SZ', kind: 'equity' },
  },
  { url: 'https://finance.sina.com.cn/', found: null },
  {
    url: 'https://finance.sina.com.cn/money/forex/hbfx/2026-01-23/doc-inhihwxw0921547.shtml',
    found: null,
  },
  {
    url: 'https://stock.finance.sina.com.cn/usstock/',
    html: '<a href="/usstock/quotes/AAPL.html">',
    found: null,
  },
  {
    url: 'https://finance.sina.com.cn/realstock/company/sh600519/nc.shtml',
    html: '<title>页面没有找到 404 Not Found</title>',
    found: null,
  },
];
