import { kindByFeed } from './shared/notation.ts';
import { decoded, pathOf, titleOf } from './shared/page.ts';
import type { Reading, Site, TestUrl } from './shared/site.ts';

function read(symbol: string): Reading | null {
  // 998407.O is the Nikkei 225, 998405.T the Topix.
  if (symbol === '998407.O') return { symbol, kind: 'index' };
  if (symbol === '998405.T') return { symbol, kind: 'index', yahooSymbol: symbol };
  // Investment trusts have eight characters.
  if (/^(?=.*\d{4})[0-9A-Z]{8}$/.test(symbol)) return { symbol, kind: 'fund' };
  const pair = /^([A-Z]{6})=F?X$/.exec(symbol)?.[1];
  if (pair) return { symbol, ticker: pair, kind: 'currency' };
  // Of Tokyo too, where the old addresses left the exchange out.
  if (/^\d[0-9A-Z]{3}$/.test(symbol)) return { symbol, suffix: '.T' };
  // Tokyo and, since 2024, codes with a letter: 7203.T, 130A.T. The regional exchanges are not in
  // the feed.
  if (/^\d[0-9A-Z]{3,4}\.[A-Z]$/.test(symbol))
    return {
      symbol,
      ticker: symbol.slice(0, -2),
      yahooSymbol: symbol.endsWith('.T') ? symbol : null,
    };
  return /^\^?[A-Z][A-Z0-9.-]{0,9}$/.test(symbol)
    ? { symbol, yahooSymbol: symbol.replace('.', '-'), kind: kindByFeed(symbol) }
    : null;
}

export const siteName = 'Yahoo! Finance Japan';

export const yahooJapan: Site = {
  key: 'yahoo-japan',
  // Lists and the front page open a quote without a new document.
  matches: ['*://*.finance.yahoo.co.jp/*'],
  instrument(url, document) {
    // Where there is an instrument, its name comes first.
    if (titleOf(document).startsWith('Yahoo!ファイナンス')) return null;
    const [head, second, third] = pathOf(url);
    // Until 2021: stocks.finance.yahoo.co.jp/stocks/detail/?code=7203.T,
    // info.finance.yahoo.co.jp/history/?code=7203.T and /us/detail/AAPL.
    return read(
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

export const testUrls: TestUrl[] = [
  {
    url: 'https://finance.yahoo.co.jp/quote/0001.T',
    html: '<title>Yahoo!ファイナンス</title><main>指定されたページは表示できません。</main>',
    found: null,
  },
  {
    url: 'https://stocks.finance.yahoo.co.jp/stocks/detail/?code=7203',
    found: { symbol: '7203', yahooSymbol: '7203.T', kind: 'equity' },
  },
  {
    url: 'https://stocks.finance.yahoo.co.jp/us/detail/AAPL',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    // The canonical address is relative.
    url: 'https://finance.yahoo.co.jp/quote/7203.T',
    html: '<title>トヨタ自動車(株)【7203】：株価・株式情報 - Yahoo!ファイナンス</title><link rel="canonical" href="/quote/7203.T">',
    found: { symbol: '7203.T', yahooSymbol: '7203.T', kind: 'equity' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/1306.T',
    html: '<title>TOPIX連動型上場投信【1306】 - Yahoo!ファイナンス</title>',
    found: { symbol: '1306.T', yahooSymbol: '1306.T', kind: 'etf' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/130A.T/chart',
    found: { symbol: '130A.T', yahooSymbol: '130A.T', kind: 'equity' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/998407.O',
    found: { symbol: '998407.O', yahooSymbol: '^N225', kind: 'index' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/%5EDJI',
    found: { symbol: '^DJI', yahooSymbol: '^DJI', kind: 'index' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/USDJPY=FX',
    found: { symbol: 'USDJPY=FX', yahooSymbol: 'USDJPY=X', kind: 'currency' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/AAPL',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://finance.yahoo.co.jp/quote/03311187',
    found: { symbol: '03311187', yahooSymbol: null, kind: 'fund' },
  },
  {
    url: 'https://stocks.finance.yahoo.co.jp/stocks/detail/?code=6758.T',
    found: { symbol: '6758.T', yahooSymbol: '6758.T', kind: 'equity' },
  },
  {
    url: 'https://info.finance.yahoo.co.jp/history/?code=998407.O',
    found: { symbol: '998407.O', yahooSymbol: '^N225', kind: 'index' },
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
