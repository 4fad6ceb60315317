import { mainlandSuffix } from './shared/notation.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Site, TestUrl } from './shared/site.ts';

export const siteName = '同花顺 (Tonghuashun)';

export const tonghuashun: Site = {
  key: 'tonghuashun',
  // Every page is a document of its own.
  matches: ['*://stockpage.10jqka.com.cn/*', '*://basic.10jqka.com.cn/*'],
  instrument(url) {
    // /600519/, and with the edition of the pages before it /16/600519/, /basicweb/176/HK0700/
    const name = pathOf(url).find((part) => !/^(new|mobile|basicweb|\d{1,3})$/.test(part)) ?? '';
    const symbol = decoded(name);
    // Six digits alone; 1A0001 and 1B0300 are indices of Shanghai, HK0700 a share of Hong Kong.
    if (/^\d{6}$/.test(symbol)) return { symbol, suffix: mainlandSuffix(symbol) };
    if (/^1[A-C]\d{4}$/.test(symbol)) return { symbol, kind: 'index' };
    const hongKong = /^HK(\d{4,5})$/.exec(symbol)?.[1];
    if (hongKong) return { symbol, ticker: hongKong, suffix: '.HK' };
    // American shares are written in capitals; the folders of the site are not.
    return /^[A-Z][A-Z.]{0,6}$/.test(name) && url.hostname.startsWith('stock')
      ? { symbol, suffix: '' }
      : null;
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'http://basic.10jqka.com.cn/16/000001/company.html',
    found: { symbol: '000001', yahooSymbol: '000001.SZ', kind: 'equity' },
  },
  {
    url: 'https://stockpage.10jqka.com.cn/basicweb/176/HK0700/manager.html',
    found: { symbol: 'HK0700', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'http://stockpage.10jqka.com.cn/600519/',
    found: { symbol: '600519', yahooSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://stockpage.10jqka.com.cn/300620/news/',
    found: { symbol: '300620', yahooSymbol: '300620.SZ', kind: 'equity' },
  },
  {
    url: 'https://basic.10jqka.com.cn/new/000858/worth.html',
    found: { symbol: '000858', yahooSymbol: '000858.SZ', kind: 'equity' },
  },
  {
    url: 'https://basic.10jqka.com.cn/300308/worth.html',
    found: { symbol: '300308', yahooSymbol: '300308.SZ', kind: 'equity' },
  },
  {
    url: 'https://stockpage.10jqka.com.cn/1A0001/',
    found: { symbol: '1A0001', yahooSymbol: '000001.SS', kind: 'index' },
  },
  {
    url: 'https://stockpage.10jqka.com.cn/HK0700/finance/',
    found: { symbol: 'HK0700', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'http://stockpage.10jqka.com.cn/WB/finance/',
    found: { symbol: 'WB', yahooSymbol: 'WB', kind: 'equity' },
  },
  { url: 'http://stockpage.10jqka.com.cn/HQ_v4.html', found: null },
  { url: 'http://stockpage.10jqka.com.cn/spService/000001/Header/realDxjl', found: null },
  { url: 'https://basic.10jqka.com.cn/', found: null },
  { url: 'https://q.10jqka.com.cn/gn/', found: null },
];
