import { suffixOf } from './shared/notation.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Reading, Site, TestUrl } from './shared/site.ts';

function read(symbol: string): Reading | null {
  const [, market, ticker] = /^(SH|SZ|BJ)(\d{6})$/.exec(symbol) ?? [];
  if (market) return { symbol, ticker, suffix: suffixOf(market.toLowerCase()) };
  if (/^\d{5}$/.test(symbol)) return { symbol, suffix: '.HK' };
  if (/^F\d{6}$/.test(symbol)) return { symbol, kind: 'fund' };
  // .INX, .DJI; HKHSI, CSI930050. ZH123456 is somebody's portfolio.
  const index = /^(?:\.|HK|CSI)([A-Z0-9]{3,10})$/.exec(symbol)?.[1];
  if (index) return { symbol, ticker: index, kind: 'index' };
  return /^[A-Z][A-Z.-]{0,7}$/.test(symbol) ? { symbol, suffix: '' } : null;
}

export const siteName = '雪球 (Xueqiu)';

export const xueqiu: Site = {
  key: 'xueqiu',
  // The feed of the front page opens securities without a new document.
  matches: ['*://xueqiu.com/*', '*://www.xueqiu.com/*'],
  instrument(url) {
    // On telephones /snowman/S/SH600519/detail.
    const [head, name, page] = pathOf(url).filter((part) => part !== 'snowman');
    // /S/SH600519/123456789 is one post about it.
    return /^s$/i.test(head ?? '') && !/^\d+$/.test(page ?? '') ? read(decoded(name)) : null;
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://xueqiu.com/snowman/S/SH600519/detail#/ZYCWZB',
    found: { symbol: 'SH600519', yahooSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://xueqiu.com/S/SH600519',
    found: { symbol: 'SH600519', yahooSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://xueqiu.com/s/sz000858',
    found: { symbol: 'SZ000858', yahooSymbol: '000858.SZ', kind: 'equity' },
  },
  {
    // The title of a detail page is the site's.
    url: 'https://xueqiu.com/S/SH601127/detail#/ZYCWZB',
    html: '<title>雪球</title><h1 class="stock-name">赛力斯(SH:601127)</h1>',
    found: { symbol: 'SH601127', yahooSymbol: '601127.SS', kind: 'equity' },
  },
  {
    url: 'https://xueqiu.com/S/SH000300',
    found: { symbol: 'SH000300', yahooSymbol: '000300.SS', kind: 'index' },
  },
  {
    url: 'https://xueqiu.com/S/00700',
    found: { symbol: '00700', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://xueqiu.com/S/SPY',
    html: '<title>标普500ETF-SPDR(SPY)股票股价_股价行情 - 雪球</title>',
    found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://xueqiu.com/S/BRK.B',
    found: { symbol: 'BRK.B', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://xueqiu.com/S/.INX',
    found: { symbol: '.INX', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://xueqiu.com/S/HKHSI',
    found: { symbol: 'HKHSI', yahooSymbol: '^HSI', kind: 'index' },
  },
  { url: 'https://xueqiu.com/P/ZH123456', found: null },
  { url: 'https://xueqiu.com/S/ZH123456', found: null },
  { url: 'https://xueqiu.com/1234567890', found: null },
  {
    url: 'https://xueqiu.com/1234567890/312345678',
    html: '<a href="/S/SH600519">$贵州茅台(SH600519)$</a>',
    found: null,
  },
  { url: 'https://xueqiu.com/S/SH600519/132435465', found: null },
  { url: 'https://xueqiu.com/hq', found: null },
  { url: 'https://xueqiu.com/', found: null },
  { url: 'https://xueqiu.com/S/SH600519', html: '<title>滑动验证页面</title>', found: null },
];
