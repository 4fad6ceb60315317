import { mainlandSuffix } from './shared/exchanges.ts';
import { decoded, pathOf } from './shared/page.ts';
import { resolveSymbol } from './shared/resolve.ts';
import type { Resolve, Site, TestUrl } from './shared/site.ts';

export const siteName = '同花顺 (Tonghuashun)';

export const tonghuashun: Site = {
  key: 'tonghuashun',
  // Every page is a document of its own.
  matches: ['*://stockpage.10jqka.com.cn/*', '*://basic.10jqka.com.cn/*'],
  parse(url) {
    // /600519/, and with the edition of the pages before it /16/600519/, /basicweb/176/HK0700/
    const path = pathOf(url);
    const name = path.find((part) => !/^(new|mobile|basicweb|\d{1,3})$/.test(part)) ?? '';
    // In newer pages (astockpc 2025, astockph and basicph on telephones) the code stands in the
    // query, of the address or of its fragment: /astockpc/astockmain/index.html#/financen?code=000063
    const fragment = new URLSearchParams(url.hash.replace(/^[^?]*\?/, ''));
    const query = fragment.has('code') ? fragment : url.searchParams;
    const symbol = decoded(/^[a-z]+$/.test(name) ? query.get('code') : name);
    // Six digits alone; 1A0001 and 1B0300 are indices of Shanghai, HK0700 a share of Hong Kong.
    if (/^\d{6}$/.test(symbol)) return { symbol, market: query.get('marketid') ?? undefined };
    if (/^1[A-C]\d{4}$/.test(symbol)) return { symbol, kind: 'index' };
    const hongKong = /^HK(\d{4,5})$/.exec(symbol)?.[1];
    if (hongKong) return { symbol, ticker: hongKong, market: 'HK' };
    // American shares are written in capitals; the folders of the site are not.
    return /^[A-Z][A-Z.]{0,6}$/.test(name) && url.hostname.startsWith('stock')
      ? { symbol, market: 'US' }
      : null;
  },
};

const indices = '000001.SS 1A0001|000300.SS 1B0300';
/** Its own numbers of markets (`marketid`); 151 is Beijing, which the feed does not carry. */
const suffixes: Readonly<Record<string, string | undefined>> = {
  HK: '.HK',
  US: '',
  16: '.SS',
  17: '.SS',
  32: '.SZ',
  33: '.SZ',
  151: undefined,
};

export const resolve: Resolve = (page) => {
  const { symbol, market } = page;
  const isKnown = market !== undefined && Object.hasOwn(suffixes, market);
  return resolveSymbol(page, {
    suffix: isKnown ? suffixes[market] : mainlandSuffix(symbol),
    indices,
  });
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://basic.10jqka.com.cn/astockpc/astockmain/index.html#/financen?code=000063',
    seen: '2025',
    found: { symbol: '000063', canonicalSymbol: '000063.SZ', kind: 'equity' },
  },
  {
    url: 'https://basic.10jqka.com.cn/astockpc/astockmain/index.html?code=300502',
    found: { symbol: '300502', canonicalSymbol: '300502.SZ', kind: 'equity' },
  },
  {
    url: 'https://basic.10jqka.com.cn/astockph/briefinfo/index.html?showhead=0&code=300430&marketid=33&fontzoom=no#/company/ziliao',
    found: { symbol: '300430', canonicalSymbol: '300430.SZ', kind: 'equity' },
  },
  {
    url: 'https://basic.10jqka.com.cn/basicph/industryComparison.html?code=003035&marketid=33&fontzoom=no',
    found: { symbol: '003035', canonicalSymbol: '003035.SZ', kind: 'equity' },
  },
  {
    url: 'https://basic.10jqka.com.cn/astockpc/astockmain/index.html#/position?code=920001&marketid=151',
    found: { symbol: '920001', canonicalSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://basic.10jqka.com.cn/astockpc/astockmain/index.html',
    found: null,
  },
  {
    url: 'http://basic.10jqka.com.cn/16/000001/company.html',
    found: { symbol: '000001', canonicalSymbol: '000001.SZ', kind: 'equity' },
  },
  {
    url: 'https://stockpage.10jqka.com.cn/basicweb/176/HK0700/manager.html',
    found: { symbol: 'HK0700', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'http://stockpage.10jqka.com.cn/600519/',
    found: { symbol: '600519', canonicalSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://stockpage.10jqka.com.cn/300620/news/',
    found: { symbol: '300620', canonicalSymbol: '300620.SZ', kind: 'equity' },
  },
  {
    url: 'https://basic.10jqka.com.cn/new/000858/worth.html',
    found: { symbol: '000858', canonicalSymbol: '000858.SZ', kind: 'equity' },
  },
  {
    url: 'https://basic.10jqka.com.cn/300308/worth.html',
    found: { symbol: '300308', canonicalSymbol: '300308.SZ', kind: 'equity' },
  },
  {
    url: 'https://stockpage.10jqka.com.cn/1A0001/',
    found: { symbol: '1A0001', canonicalSymbol: '000001.SS', kind: 'index' },
  },
  {
    url: 'https://stockpage.10jqka.com.cn/HK0700/finance/',
    found: { symbol: 'HK0700', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'http://stockpage.10jqka.com.cn/WB/finance/',
    found: { symbol: 'WB', canonicalSymbol: 'WB', kind: 'equity' },
  },
  { url: 'http://stockpage.10jqka.com.cn/HQ_v4.html', found: null },
  { url: 'http://stockpage.10jqka.com.cn/spService/000001/Header/realDxjl', found: null },
  { url: 'https://basic.10jqka.com.cn/', found: null },
  { url: 'https://q.10jqka.com.cn/gn/', found: null },
];
