import { suffixByCountry } from './shared/exchanges.ts';
import { decoded } from './shared/page.ts';
import { resolveSymbol } from './shared/resolve.ts';
import type { ParsedSymbol, Resolve, Site, TestUrl } from './shared/site.ts';

function parseSymbol(word: string, symbol: string): ParsedSymbol | null {
  // SPY-US, 00700-HK, 600519-SH, .SPX-US, BTC.CC-US, XAUUSD-FX; the last part is the market.
  const [, ticker, coin, market] =
    /^((?:([A-Z0-9]+)\.CC|[A-Z0-9.&_-]{1,20}))[-.]([A-Z]{2})$/.exec(symbol) ?? [];
  if (!ticker || !market) return null;
  if (coin || market === 'CC') return { symbol, ticker: coin ?? ticker, kind: 'cryptocurrency' };
  // EURUSD-FX, and coins alone: BTC-FX
  if (market === 'FX')
    return { symbol, ticker, kind: /^[A-Z]{3,5}$/.test(ticker) ? 'cryptocurrency' : 'unknown' };
  if (/^ind/.test(word) || /^(\.|800\d{3}$)/.test(ticker))
    return { symbol, ticker, market, kind: 'index' };
  const kind = /^fut/.test(word) ? 'future' : /^etf/.test(word) ? 'etf' : undefined;
  return { symbol, ticker, market, kind };
}

export const siteName = '富途 (Futu), moomoo';

export const futu: Site = {
  key: 'futu',
  // One application: every list opens a quote without a new document.
  matches: ['*://www.futunn.com/*', '*://www.moomoo.com/*'],
  parse(url) {
    // A language may come first: /en/stock/AAPL-US, /hans/stock/00700-HK.
    const [, word, name] =
      /^(?:\/[\w-]+)?\/(stock|etfs?|index|indices|currency|futures?|crypto)\/([^/]+)/.exec(
        url.pathname,
      ) ?? [];
    return word ? parseSymbol(word, decoded(name)) : null;
  },
};

const indices = `^GSPC .SPX .INX|^DJI .DJI|^IXIC .IXIC|^NDX .NDX|^RUT .RUT|^VIX .VIX|^SOX .SOX|^NYA .NYA|DX-Y.NYB .DXY|
^HSI 800000 .HSI|^HSCE 800100 .HSCEI|^N225 .N225|^STI .STI`;

export const resolve: Resolve = (page) => {
  const { ticker = '', market, kind } = page;
  if (kind === 'future' && market !== 'US') return { kind, canonicalSymbol: null };
  // SH and SZ are Shanghai and Shenzhen, SG and JP exchanges of their own.
  const suffix = { SH: '.SS', SZ: '.SZ' }[market ?? ''] ?? suffixByCountry(market, ticker);
  return resolveSymbol(page, { suffix, indices: kind === 'index' ? indices : undefined });
};

export const notSeen =
  'Read off programs that open its pages; no record of one with its day was found.';

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.moomoo.com/currency/BTC-FX',
    found: { symbol: 'BTC-FX', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.futunn.com/stock/NVDA-US',
    found: { symbol: 'NVDA-US', canonicalSymbol: 'NVDA', kind: 'equity' },
  },
  {
    url: 'https://www.futunn.com/en/stock/SPY-US/etf-analysis',
    html: '<title>SPDR S&amp;P 500 ETF (SPY) Stock Price</title>',
    found: { symbol: 'SPY-US', canonicalSymbol: 'SPY', kind: 'etf', name: 'SPDR S&P 500 ETF' },
  },
  {
    url: 'https://www.futunn.com/stock/00700-HK',
    found: { symbol: '00700-HK', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.futunn.com/stock/600276.SH',
    found: { symbol: '600276.SH', canonicalSymbol: '600276.SS', kind: 'equity' },
  },
  {
    url: 'https://www.futunn.com/index/.SPX-US',
    found: { symbol: '.SPX-US', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.futunn.com/index/800000-HK',
    found: { symbol: '800000-HK', canonicalSymbol: '^HSI', kind: 'index' },
  },
  {
    url: 'https://www.futunn.com/stock/BTC.CC-US',
    found: { symbol: 'BTC.CC-US', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.futunn.com/currency/XAUUSD-FX',
    found: { symbol: 'XAUUSD-FX', canonicalSymbol: null, kind: 'commodity' },
  },
  {
    url: 'https://www.moomoo.com/stock/brk.b-us',
    found: { symbol: 'BRK.B-US', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.moomoo.com/etfs/EFA-US/news',
    found: { symbol: 'EFA-US', canonicalSymbol: 'EFA', kind: 'etf' },
  },
  {
    url: 'https://www.moomoo.com/stock/.VIX-US',
    found: { symbol: '.VIX-US', canonicalSymbol: '^VIX', kind: 'index' },
  },
  { url: 'https://www.futunn.com/', html: '<a href="/stock/AAPL-US">AAPL</a>', found: null },
  { url: 'https://www.futunn.com/quote/us', found: null },
  { url: 'https://www.moomoo.com/news/post/12345', found: null },
  { url: 'https://www.moomoo.com/stock/ZZZZ-US', html: '<title>404 - moomoo</title>', found: null },
];
