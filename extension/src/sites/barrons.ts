import { dowJones, kindByWord } from './shared/dow-jones.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Site, TestUrl } from './shared/site.ts';

/** Lists that stand where a ticker stands on other pages. */
const lists =
  /^(movers|stock-picks|sectors?|screeners?|us|europe|asia|americas|most-active|new-highs.*|52-week.*|research|etfs|mutual-funds|picks.*|earnings)$/i;

export const barrons: Site = {
  key: 'barrons',
  name: "Barron's",
  // Every page is a document of its own.
  matches: ['*://www.barrons.com/market-data/*', '*://www.barrons.com/quote/*'],
  instrument(url, document) {
    const [head, word = '', ...names] = pathOf(url);
    const kind = kindByWord(word);
    if (!kind || !names[0] || (head === 'market-data' && lists.test(names[0]))) return null;
    // Before 2022: /quote/stock/us/xnas/tsla.
    const long = head === 'quote' && names.length > 2;
    const [country, market, name] = long ? names : [url.searchParams.get('countrycode'), url.searchParams.get('iso'), names[0]];
    return dowJones(kind, decoded(name), decoded(country), decoded(market), document);
  },
};

export const testUrls: TestUrl[] = [
  { url: 'https://www.barrons.com/market-data/stocks/aapl', found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' } },
  {
    url: 'https://www.barrons.com/market-data/stocks/tlkm/research-ratings?countrycode=id',
    found: { symbol: 'TLKM', yahooSymbol: 'TLKM.JK', kind: 'equity' },
  },
  { url: 'https://www.barrons.com/market-data/funds/spy', found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' } },
  {
    url: 'https://www.barrons.com/market-data/indexes/DJIA?mod=watchlist_ticker',
    found: { symbol: 'DJIA', yahooSymbol: '^DJI', kind: 'index' },
  },
  { url: 'https://www.barrons.com/quote/stock/us/xnas/tsla/financials', found: { symbol: 'TSLA', yahooSymbol: 'TSLA', kind: 'equity' } },
  { url: 'https://www.barrons.com/quote/stock/brk.b', found: { symbol: 'BRK.B', yahooSymbol: 'BRK-B', kind: 'equity' } },
  { url: 'https://www.barrons.com/market-data/stocks/stock-picks?mod=BOL_TOPNAV', found: null },
  { url: 'https://www.barrons.com/market-data/stocks/movers/pre-market', found: null },
  { url: 'https://www.barrons.com/market-data/stocks', found: null },
  { url: 'https://www.barrons.com/market-data', found: null },
  { url: 'https://www.barrons.com/market-data/etfs/spy', html: '<h1>We can’t find the page you’re looking for</h1>', found: null },
];
