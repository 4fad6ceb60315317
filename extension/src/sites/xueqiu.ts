import { decoded, pathOf } from './shared/page.ts';
import { resolveSymbol } from './shared/resolve.ts';
import type { ParsedSymbol, Resolve, Site, TestUrl } from './shared/site.ts';

function parseSymbol(symbol: string): ParsedSymbol | null {
  const [, market, ticker] = /^(SH|SZ|BJ)(\d{6})$/.exec(symbol) ?? [];
  if (market) return { symbol, ticker, market };
  // 00700, and with the exchange before it HK09988
  const hongKong = /^(?:HK)?(\d{5})$/.exec(symbol)?.[1];
  if (hongKong) return { symbol, ticker: hongKong, market: 'HK' };
  if (/^F\d{6}$/.test(symbol)) return { symbol, kind: 'fund' };
  // .INX, .DJI; HKHSI, CSI930050. ZH123456 is somebody's portfolio.
  const index = /^(?:\.|HK|CSI)([A-Z0-9]{3,10})$/.exec(symbol)?.[1];
  if (index) return { symbol, kind: 'index' };
  return /^[A-Z][A-Z.-]{0,7}$/.test(symbol) ? { symbol, market: 'US' } : null;
}

export const siteName = '雪球 (Xueqiu)';

export const xueqiu: Site = {
  key: 'xueqiu',
  // The feed of the front page opens securities without a new document.
  matches: ['*://xueqiu.com/*', '*://www.xueqiu.com/*'],
  parse(url) {
    // On telephones /snowman/S/SH600519/detail.
    const [head, name, page] = pathOf(url).filter((part) => part !== 'snowman');
    // /S/SH600519/123456789 is one post about it.
    return /^s$/i.test(head ?? '') && !/^\d+$/.test(page ?? '') ? parseSymbol(decoded(name)) : null;
  },
};

const indices = `^GSPC .INX .SPX|^DJI .DJI|^IXIC .IXIC|^NDX .NDX|^RUT .RUT|^VIX .VIX|^SOX .SOX|
^HSI HKHSI .HSI|^HSCE HKHSCEI .HSCEI`;
const suffixes: Readonly<Record<string, string>> = { SH: '.SS', SZ: '.SZ', HK: '.HK', US: '' };

export const resolve: Resolve = (page) =>
  resolveSymbol(page, {
    suffix: suffixes[page.market ?? ''],
    indices: page.market ? undefined : indices,
  });

export const testUrls: TestUrl[] = [
  {
    url: 'https://xueqiu.com/snowman/S/SH600519/detail#/ZYCWZB',
    found: { symbol: 'SH600519', canonicalSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://xueqiu.com/S/SH600519',
    found: { symbol: 'SH600519', canonicalSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://xueqiu.com/s/sz000858',
    found: { symbol: 'SZ000858', canonicalSymbol: '000858.SZ', kind: 'equity' },
  },
  {
    // The title of a detail page is the site's.
    url: 'https://xueqiu.com/S/SH601127/detail#/ZYCWZB',
    seen: '2026',
    html: '<title>雪球</title><h1 class="stock-name">赛力斯(SH:601127)</h1>',
    found: { symbol: 'SH601127', canonicalSymbol: '601127.SS', kind: 'equity', name: '赛力斯' },
  },
  {
    url: 'https://xueqiu.com/S/SH000300',
    found: { symbol: 'SH000300', canonicalSymbol: '000300.SS', kind: 'index' },
  },
  {
    url: 'https://xueqiu.com/S/00700',
    found: { symbol: '00700', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://xueqiu.com/S/SPY',
    html: '<title>标普500ETF-SPDR(SPY)股票股价_股价行情 - 雪球</title>',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf', name: '标普500ETF-SPDR' },
  },
  {
    url: 'https://xueqiu.com/S/BRK.B',
    found: { symbol: 'BRK.B', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://xueqiu.com/S/.INX',
    found: { symbol: '.INX', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://xueqiu.com/S/HKHSI',
    found: { symbol: 'HKHSI', canonicalSymbol: '^HSI', kind: 'index' },
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
