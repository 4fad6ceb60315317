import { decoded, pathOf, titleOf } from './shared/page.ts';
import { kindByCanonical, resolveSymbol } from './shared/resolve.ts';
import type { ParsedSymbol, Resolve, Site, TestUrl } from './shared/site.ts';

function parseSymbol(symbol: string): ParsedSymbol | null {
  // 998407.O is the Nikkei 225, 998405.T the Topix.
  if (/^99840(7\.O|5\.T)$/.test(symbol)) return { symbol, kind: 'index' };
  // Investment trusts have eight characters.
  if (/^(?=.*\d{4})[0-9A-Z]{8}$/.test(symbol)) return { symbol, kind: 'fund' };
  const pair = /^([A-Z]{6})=F?X$/.exec(symbol)?.[1];
  if (pair) return { symbol, ticker: pair, kind: 'currency' };
  // Of Tokyo too, where the old addresses left the exchange out.
  if (/^\d[0-9A-Z]{3}$/.test(symbol)) return { symbol, market: 'T' };
  // 7203.T and, since 2024, codes with a letter: 130A.T.
  const [, ticker, market] = /^(\d[0-9A-Z]{3,4})\.([A-Z])$/.exec(symbol) ?? [];
  if (ticker) return { symbol, ticker, market };
  return /^\^?[A-Z][A-Z0-9.-]{0,9}$/.test(symbol) ? { symbol, market: 'US' } : null;
}

export const siteName = 'Yahoo! Finance Japan';

export const yahooJapan: Site = {
  key: 'yahoo-japan',
  // Lists and the front page open a quote without a new document.
  matches: ['*://*.finance.yahoo.co.jp/*'],
  parse(url, document) {
    // Where there is an instrument, its name comes first.
    if (titleOf(document).startsWith('Yahoo!ファイナンス')) return null;
    const [head, second, third] = pathOf(url);
    // Until 2021: stocks.finance.yahoo.co.jp/stocks/detail/?code=7203.T,
    // info.finance.yahoo.co.jp/history/?code=7203.T and /us/detail/AAPL.
    return parseSymbol(
      decoded(
        head === 'quote'
          ? second
          : head === 'us' && second === 'detail'
            ? third
            : url.searchParams.get('code'),
      ),
    );
  },
};

export const resolve: Resolve = (page) => {
  const { symbol, kind, market } = page;
  if (kind === 'index') return { kind, canonicalSymbol: symbol === '998407.O' ? '^N225' : symbol };
  if (market === 'US') {
    const canonicalSymbol = symbol.replace('.', '-');
    const byForm = kindByCanonical(canonicalSymbol);
    return byForm ? { kind: byForm, canonicalSymbol } : resolveSymbol(page, { suffix: '' });
  }
  // Nagoya, Fukuoka and Sapporo (.N, .F, .S) are not in the feed.
  return resolveSymbol(page, { suffix: market === 'T' ? '.T' : undefined });
};

export const notSeen = 'A saved page of /quote/7203.T is of this form; it has no day.';

export const testUrls: TestUrl[] = [
  {
    url: 'https://finance.yahoo.co.jp/quote/0001.T',
    html: '<title>Yahoo!ファイナンス</title><main>指定されたページは表示できません。</main>',
    found: null,
  },
  {
    url: 'https://stocks.finance.yahoo.co.jp/stocks/detail/?code=7203',
    found: { symbol: '7203', canonicalSymbol: '7203.T', kind: 'equity' },
  },
  {
    url: 'https://stocks.finance.yahoo.co.jp/us/detail/AAPL',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    // The canonical address is relative.
    url: 'https://finance.yahoo.co.jp/quote/7203.T',
    html: '<title>トヨタ自動車(株)【7203】：株価・株式情報 - Yahoo!ファイナンス</title><link rel="canonical" href="/quote/7203.T">',
    found: {
      symbol: '7203.T',
      canonicalSymbol: '7203.T',
      kind: 'equity',
      name: 'トヨタ自動車(株)',
    },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/1306.T',
    html: '<title>TOPIX連動型上場投信【1306】 - Yahoo!ファイナンス</title>',
    found: {
      symbol: '1306.T',
      canonicalSymbol: '1306.T',
      kind: 'etf',
      name: 'TOPIX連動型上場投信',
    },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/130A.T/chart',
    found: { symbol: '130A.T', canonicalSymbol: '130A.T', kind: 'equity' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/998407.O',
    found: { symbol: '998407.O', canonicalSymbol: '^N225', kind: 'index' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/%5EDJI',
    found: { symbol: '^DJI', canonicalSymbol: '^DJI', kind: 'index' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/USDJPY=FX',
    found: { symbol: 'USDJPY=FX', canonicalSymbol: 'USDJPY=X', kind: 'currency' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/AAPL',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/03311187',
    found: { symbol: '03311187', canonicalSymbol: null, kind: 'fund' },
  },
  {
    url: 'https://stocks.finance.yahoo.co.jp/stocks/detail/?code=6758.T',
    found: { symbol: '6758.T', canonicalSymbol: '6758.T', kind: 'equity' },
  },
  {
    url: 'https://info.finance.yahoo.co.jp/history/?code=998407.O',
    found: { symbol: '998407.O', canonicalSymbol: '^N225', kind: 'index' },
  },
  { url: 'https://info.finance.yahoo.co.jp/ranking/?kd=4', found: null },
  { url: 'https://finance.yahoo.co.jp/', html: '<a href="/quote/7203.T">', found: null },
  { url: 'https://finance.yahoo.co.jp/stocks/ranking/up', found: null },
  {
    url: 'https://finance.yahoo.co.jp/quote/0000.T',
    html: '<title>その銘柄は見つかりませんでした</title>',
    found: null,
  },
];
