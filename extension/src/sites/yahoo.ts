import { attributeOf, decoded, pathOf } from './shared/page.ts';
import { kindByCanonical } from './shared/resolve.ts';
import type { Resolve, Site, TestUrl } from './shared/site.ts';

function symbolOf(url: URL): string {
  const [head, name] = pathOf(url);
  if (head === 'quote') return decoded(name ?? url.searchParams.get('p'));
  if (head === 'chart') return decoded(name);
  if (!/^(q|e?charts)$/.test(head ?? '')) return '';
  // Before 2016: /q?s=AAPL, and with the name of the page behind the symbol
  // /q/ks?s=AAPL+Key+Statistics, /echarts?s=AAPL+Interactive (both seen in 2012). Elsewhere several
  // words are a list of symbols, which the symbol's form refuses.
  const asked = decoded(url.searchParams.get('s'));
  return head === 'q' && /^(cq)?$/.test(name ?? '') ? asked : asked.replace(/ .*/, '');
}

export const siteName = 'Yahoo Finance';

export const yahoo: Site = {
  key: 'yahoo',
  // Readers come to a quote from the home page, the news and the screeners without a new document.
  matches: [
    '*://*.finance.yahoo.com/*',
    '*://br.financas.yahoo.com/*',
    '*://es-us.finanzas.yahoo.com/*',
    '*://tw.stock.yahoo.com/*',
  ],
  parse(url, document) {
    const symbol = symbolOf(url);
    if (!/^[\^@]?[A-Z0-9][A-Z0-9.&_=-]{0,23}$/.test(symbol)) return null;
    if (url.hostname !== 'tw.stock.yahoo.com') return { symbol };
    // The futures of Taipei, WTX& and WFGFF6, are in this edition alone.
    if (/^W\w{1,4}(&|[A-X]\d)$/.test(symbol)) return { symbol, kind: 'future' };
    // It may leave the suffix out; the canonical address has it: .TW, or .TWO for the
    // over-the-counter board (tw.stock.yahoo.com/quote/6488, seen in 2025).
    const own = decoded(attributeOf(document, 'link[rel="canonical"]', 'href'));
    return /^\d{4,6}[A-Z]?$/.test(symbol)
      ? {
          symbol,
          market: own.endsWith(`${symbol}.TWO`) ? 'TWO' : own.endsWith(`${symbol}.TW`) ? 'TW' : '',
        }
      : { symbol };
  },
};

/** Yahoo's notation is the feed's own. */
export const resolve: Resolve = ({ symbol, market, kind: said, security }) => {
  if (said) return { kind: said, canonicalSymbol: null };
  if (market === '') return { kind: security ?? 'equity', canonicalSymbol: null };
  const canonicalSymbol = market ? `${symbol}.${market}` : symbol;
  // Five letters, the last an X, are an open-ended fund in the United States.
  const isFund = /^[A-Z]{4}X$/.test(symbol);
  const kind = kindByCanonical(canonicalSymbol) ?? (isFund ? 'fund' : (security ?? 'equity'));
  return { kind, canonicalSymbol };
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://finance.yahoo.com/quote/ESE.PA/history?period1=1379289600&period2=1591401600&interval=1mo&filter=history&frequency=1mo',
    seen: '2020-06-04',
    found: { symbol: 'ESE.PA', canonicalSymbol: 'ESE.PA', kind: 'equity' },
  },
  {
    url: 'https://finance.yahoo.com/quote/BND/',
    html: '<title>Vanguard Total Bond Market Index Fund (BND) Stock Price, News, Quote &amp; History - Yahoo Finance</title>',
    found: {
      symbol: 'BND',
      canonicalSymbol: 'BND',
      kind: 'etf',
      name: 'Vanguard Total Bond Market Index Fund',
    },
  },
  {
    url: 'https://finance.yahoo.com/quote/ESZ26.CME/',
    found: { symbol: 'ESZ26.CME', canonicalSymbol: 'ESZ26.CME', kind: 'future' },
  },
  {
    url: 'https://finance.yahoo.com/quote/AAPL/',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://finance.yahoo.com/quote/%5EGSPC/history?p=%5EGSPC',
    found: { symbol: '^GSPC', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://finance.yahoo.com/quote/BRK-B/key-statistics/',
    found: { symbol: 'BRK-B', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://uk.finance.yahoo.com/quote/EURUSD=X',
    found: { symbol: 'EURUSD=X', canonicalSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://finance.yahoo.com/quote/ES%3DF/',
    found: { symbol: 'ES=F', canonicalSymbol: 'ES=F', kind: 'future' },
  },
  {
    url: 'https://finance.yahoo.com/quote/BTC-USD/',
    found: { symbol: 'BTC-USD', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://de.finance.yahoo.com/quote/0P0000XTS7',
    found: { symbol: '0P0000XTS7', canonicalSymbol: '0P0000XTS7', kind: 'fund' },
  },
  {
    url: 'https://finance.yahoo.com/chart/m%26m.ns',
    found: { symbol: 'M&M.NS', canonicalSymbol: 'M&M.NS', kind: 'equity' },
  },
  {
    url: 'http://finance.yahoo.com/q?s=goog',
    found: { symbol: 'GOOG', canonicalSymbol: 'GOOG', kind: 'equity' },
  },
  {
    url: 'http://finance.yahoo.com/q/ks?s=YHOO+Key+Statistics',
    found: { symbol: 'YHOO', canonicalSymbol: 'YHOO', kind: 'equity' },
  },
  {
    url: 'http://finance.yahoo.com/echarts?s=%5EDJI+Interactive',
    found: { symbol: '^DJI', canonicalSymbol: '^DJI', kind: 'index' },
  },
  {
    url: 'http://finance.yahoo.com/q/op?s=^GSPC&m=2012-06',
    found: { symbol: '^GSPC', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://finance.yahoo.com/quote/AAPL240119C00100000/',
    found: {
      symbol: 'AAPL240119C00100000',
      canonicalSymbol: 'AAPL240119C00100000',
      kind: 'option',
    },
  },
  {
    url: 'https://tw.stock.yahoo.com/quote/2330',
    html: '<link rel="canonical" href="https://tw.stock.yahoo.com/quote/2330.TW">',
    found: { symbol: '2330', canonicalSymbol: '2330.TW', kind: 'equity' },
  },
  {
    url: 'https://tw.stock.yahoo.com/quote/2330',
    found: { symbol: '2330', canonicalSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://tw.stock.yahoo.com/quote/6488',
    html: '<link rel="canonical" href="https://tw.stock.yahoo.com/quote/6488.TWO">',
    found: { symbol: '6488', canonicalSymbol: '6488.TWO', kind: 'equity' },
  },
  {
    url: 'https://tw.stock.yahoo.com/quote/WTX%26',
    found: { symbol: 'WTX&', canonicalSymbol: null, kind: 'future' },
  },
  {
    // The site's own name is a heading too, and no title tells more while the page is loading.
    url: 'https://finance.yahoo.com/quote/IVV/',
    html: '<h1>Yahoo Finance</h1><p hidden>Oops</p><h1>iShares Core S&amp;P 500 ETF (IVV)</h1>',
    found: { symbol: 'IVV', canonicalSymbol: 'IVV', kind: 'etf' },
  },
  {
    // Related lists come first and name other instruments.
    url: 'https://finance.yahoo.com/quote/SPY/',
    html: '<title>SPDR S&amp;P 500 ETF Trust (SPY) Stock Price</title><fin-streamer data-symbol="XLK"></fin-streamer>',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf', name: 'SPDR S&P 500 ETF Trust' },
  },
  {
    url: 'https://finance.yahoo.com/quote/ZZZZ?p=ZZZZ',
    html: '<title>Symbol Lookup from Yahoo Finance</title><h1>Symbols similar to &#39;zzzz&#39;</h1>',
    found: null,
  },
  {
    url: 'https://finance.yahoo.com/quote/AAPL',
    html: '<title>Yahoo is part of the Yahoo family of brands</title><form class="consent-form"></form>',
    found: null,
  },
  {
    url: 'https://finance.yahoo.com/',
    html: '<fin-streamer data-symbol="^GSPC"></fin-streamer>',
    found: null,
  },
  { url: 'https://finance.yahoo.com/quote/', found: null },
  { url: 'https://finance.yahoo.com/quotes/AAPL,MSFT/view', found: null },
  { url: 'http://finance.yahoo.com/q?s=AAPL,MSFT', found: null },
  { url: 'http://finance.yahoo.com/q/cq?s=AAPL+MSFT', found: null },
  {
    url: 'https://finance.yahoo.com/quote/AAPL',
    html: '<pre>Edge: Too Many Requests</pre>',
    found: null,
  },
  { url: 'https://finance.yahoo.com/calendar/earnings?symbol=AAPL', found: null },
  { url: 'https://finance.yahoo.com/news/apple-stock-123.html', found: null },
  { url: 'https://finance.yahoo.com/research-hub/screener/most_actives/', found: null },
];
