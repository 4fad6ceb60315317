import { dowJones, kindByWord, parameter } from './shared/dow-jones.ts';
import { pathOf } from './shared/page.ts';
import type { Site, TestUrl } from './shared/site.ts';

/** Lists that stand where a ticker stands on other pages. */
const lists =
  /^(movers|sectors?|screeners?|us|europe|asia|americas|research|etfs|treasur\w+|earnings|.*-.*)$/i;

export const siteName = "Barron's";

export const barrons: Site = {
  key: 'barrons',
  // Every page is a document of its own.
  matches: ['*://www.barrons.com/market-data/*', '*://www.barrons.com/quote/*'],
  instrument(url) {
    const [head, word, ...names] = pathOf(url);
    const kind = kindByWord(word);
    if (!kind || !names[0]) return null;
    // Before 2022: /quote/stock/us/xnas/tsla.
    if (head === 'quote' && names[2]) return dowJones(kind, names[2], names[0], names[1]);
    return lists.test(names[0])
      ? null
      : dowJones(kind, names[0], parameter(url, 'countrycode'), parameter(url, 'iso'));
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.barrons.com/market-data/cryptocurrencies/btcusd',
    found: { symbol: 'BTCUSD', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  { url: 'https://www.barrons.com/market-data/bonds/treasuries', found: null },
  {
    url: 'https://www.barrons.com/market-data/stocks/aapl',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.barrons.com/market-data/stocks/tlkm/research-ratings?countrycode=id',
    found: { symbol: 'TLKM', yahooSymbol: 'TLKM.JK', kind: 'equity' },
  },
  {
    url: 'https://www.barrons.com/market-data/funds/spy',
    found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.barrons.com/market-data/indexes/DJIA?mod=watchlist_ticker',
    found: { symbol: 'DJIA', yahooSymbol: '^DJI', kind: 'index' },
  },
  {
    url: 'https://www.barrons.com/quote/stock/us/xnas/tsla/financials',
    found: { symbol: 'TSLA', yahooSymbol: 'TSLA', kind: 'equity' },
  },
  {
    url: 'https://www.barrons.com/quote/stock/brk.b',
    found: { symbol: 'BRK.B', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  { url: 'https://www.barrons.com/market-data/stocks/stock-picks?mod=BOL_TOPNAV', found: null },
  { url: 'https://www.barrons.com/market-data/stocks/movers/pre-market', found: null },
  { url: 'https://www.barrons.com/market-data/stocks', found: null },
  { url: 'https://www.barrons.com/market-data', found: null },
  {
    url: 'https://www.barrons.com/market-data/etfs/spy',
    html: '<h1>We can’t find the page you’re looking for</h1>',
    found: null,
  },
];
