import { kindByWord, parameter, parseDowJones, resolveDowJones } from './shared/dow-jones.ts';
import { capitals, pathOf, titleOf } from './shared/page.ts';
import type { Site, TestUrl } from './shared/site.ts';

/** Lists that stand where a ticker stands on other pages. */
const LISTS = [
  ...['movers', 'sectors?', 'screeners?', 'us', 'europe', 'asia', 'americas', 'research', 'etfs'],
  ...['treasur\\w+', 'earnings', '.*-.*'],
];
const list = new RegExp(`^(${LISTS.join('|')})$`, 'i');

export const siteName = "Barron's";

export const barrons: Site = {
  key: 'barrons',
  // Every page is a document of its own.
  matches: ['*://www.barrons.com/market-data/*', '*://www.barrons.com/quote/*'],
  parse(url, document) {
    const [head, word, ...names] = pathOf(url);
    const [name] = names;
    const kind = kindByWord(word);
    if (!kind || !name) return null;
    // Before 2022: /quote/stock/us/xnas/tsla.
    if (head === 'quote' && names[2]) return parseDowJones(kind, names[2], name, names[1]);
    // ASIA is a fund too: the title of a quote begins with its ticker, and no list has a country.
    const country = parameter(url, 'countrycode');
    return list.test(name) && !country && !titleOf(document).startsWith(`${capitals(name)} |`)
      ? null
      : parseDowJones(kind, name, country, parameter(url, 'iso'));
  },
};

export const resolve = resolveDowJones;

export const notSeen =
  'Read off programs that ask for its pages; no record of one with its day was found.';

export const testUrls: TestUrl[] = [
  { url: 'https://www.barrons.com/market-data/stocks/us/pe-yields', found: null },
  {
    url: 'https://www.barrons.com/market-data/funds/asia',
    html: "<title>ASIA | Matthews Pacific Tiger Active ETF Overview | Barron's</title>",
    found: {
      symbol: 'ASIA',
      canonicalSymbol: 'ASIA',
      kind: 'etf',
      name: 'Matthews Pacific Tiger Active ETF',
    },
  },
  {
    url: 'https://www.barrons.com/market-data/cryptocurrencies/btcusd',
    found: { symbol: 'BTCUSD', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  { url: 'https://www.barrons.com/market-data/bonds/treasuries', found: null },
  {
    url: 'https://www.barrons.com/market-data/stocks/aapl',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.barrons.com/market-data/stocks/tlkm/research-ratings?countrycode=id',
    found: { symbol: 'TLKM', canonicalSymbol: 'TLKM.JK', kind: 'equity' },
  },
  {
    url: 'https://www.barrons.com/market-data/funds/spy',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.barrons.com/market-data/indexes/DJIA?mod=watchlist_ticker',
    found: { symbol: 'DJIA', canonicalSymbol: '^DJI', kind: 'index' },
  },
  {
    url: 'https://www.barrons.com/quote/stock/us/xnas/tsla/financials',
    found: { symbol: 'TSLA', canonicalSymbol: 'TSLA', kind: 'equity' },
  },
  {
    url: 'https://www.barrons.com/quote/stock/brk.b',
    found: { symbol: 'BRK.B', canonicalSymbol: 'BRK-B', kind: 'equity' },
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
