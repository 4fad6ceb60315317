import { decoded, pathOf, textOf, titleOf } from './shared/page.ts';
import { resolveSymbol } from './shared/resolve.ts';
import type { Resolve, Site, TestUrl } from './shared/site.ts';

export const siteName = 'Finviz';

export const finviz: Site = {
  key: 'finviz',
  // Quotes are opened from the screener, the maps and the news.
  matches: ['*://finviz.com/*', '*://elite.finviz.com/*'],
  parse(url, document) {
    const symbol = decoded(url.searchParams.get('t'));
    if (
      !/^(quote(\.ashx)?|stock)$/.test(pathOf(url)[0] ?? '') ||
      !/^[A-Z0-9.-]{1,10}$/.test(symbol)
    )
      return null;
    // A ticker without a company's name is unknown: INVALID Stock Quote (seen with status 404).
    if (/^\S+ Stock Quote$/.test(titleOf(document))) return null;
    // Funds are filed under an industry of their own.
    const isFund = /Exchange Traded Fund/i.test(textOf(document, '.quote-links, .fullview-links'));
    return { symbol, kind: isFund ? 'etf' : undefined };
  },
};

export const resolve: Resolve = (page) => resolveSymbol(page, { suffix: '' });

export const testUrls: TestUrl[] = [
  {
    url: 'https://finviz.com/quote.ashx?t=NVDA',
    seen: '2022-05-23',
    found: { symbol: 'NVDA', canonicalSymbol: 'NVDA', kind: 'equity' },
  },
  {
    url: 'https://finviz.com/quote.ashx?t=OK',
    html: '<title>OK Stock Quote</title>',
    found: null,
  },
  {
    url: 'https://finviz.com/quote.ashx?t=amzn&p=d',
    seen: '2023',
    html: '<title>AMZN - Amazon.com Inc Stock Price and Quote</title><link rel="canonical" href="/quote.ashx?t=AMZN">',
    found: { symbol: 'AMZN', canonicalSymbol: 'AMZN', kind: 'equity', name: 'Amazon.com Inc' },
  },
  {
    url: 'https://finviz.com/quote.ashx?t=BRK-B',
    found: { symbol: 'BRK-B', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://elite.finviz.com/stock?t=SPY&ty=c',
    html: '<title>SPY - State Street SPDR S&amp;P 500 ETF Trust Stock Price and Quote</title>',
    found: {
      symbol: 'SPY',
      canonicalSymbol: 'SPY',
      kind: 'etf',
      name: 'State Street SPDR S&P 500 ETF Trust',
    },
  },
  {
    url: 'https://finviz.com/quote.ashx?t=ZZZZZ',
    html: '<title>INVALID Stock Quote</title>',
    found: null,
  },
  {
    url: 'https://finviz.com/screener.ashx?v=111&t=AAPL,MSFT',
    html: '<a class="screener-link-primary">AAPL</a>',
    found: null,
  },
  { url: 'https://finviz.com/futures_charts.ashx?t=INDICES&p=d1', found: null },
  { url: 'https://finviz.com/groups.ashx', found: null },
  { url: 'https://finviz.com/', html: '<a href="quote.ashx?t=AAPL">AAPL</a>', found: null },
  { url: 'https://finviz.com/news.ashx', found: null },
];
