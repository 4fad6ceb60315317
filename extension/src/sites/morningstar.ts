import { suffixOf } from './shared/notation.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { InstrumentKind, Site, TestUrl } from './shared/site.ts';

const kinds: Readonly<Record<string, InstrumentKind | ''>> = {
  stocks: '',
  etfs: 'etf',
  funds: 'fund',
  cefs: 'fund',
  indexes: 'index',
};

export const siteName = 'Morningstar';

export const morningstar: Site = {
  key: 'morningstar',
  // One application: articles and lists open a quote without a new document.
  matches: ['*://www.morningstar.com/*', '*://financials.morningstar.com/*'],
  instrument(url) {
    let [word = '', market = '', name] = pathOf(url);
    // Until 2022: financials.morningstar.com/ratios/r.html?t=XNAS:AAPL
    const old = /^(?:(\w+):)?(.+)$/.exec(url.searchParams.get('t') ?? '');
    if (url.hostname.startsWith('financials') && old)
      [word, market, name] = ['stocks', old[1] ?? 'xnas', old[2]];
    const symbol = decoded(name);
    // An article has one part after the word; an index the name of its publisher in place of the
    // market.
    if (
      !Object.hasOwn(kinds, word) ||
      !/^[a-z]{3,4}$/i.test(market) ||
      !/^!?[A-Z0-9.-]{1,14}$/.test(symbol)
    )
      return null;
    return {
      symbol,
      ticker: symbol.replace('!', ''),
      suffix: suffixOf(decoded(market)),
      kind: kinds[word] || undefined,
    };
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.morningstar.com/indexes/dji/!dji/quote',
    found: { symbol: '!DJI', yahooSymbol: '^DJI', kind: 'index' },
  },
  {
    // A browser's "save as" turns the canonical address into a file's.
    url: 'https://www.morningstar.com/stocks/xnas/aapl/quote',
    html: '<link rel="canonical" href="./AAPL_files/AAPL.html">',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.morningstar.com/stocks/xnys/brk.b/financials',
    found: { symbol: 'BRK.B', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.morningstar.com/stocks/xhkg/00700/quote',
    found: { symbol: '00700', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.morningstar.com/etfs/arcx/spy/quote',
    found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.morningstar.com/funds/XNAS/PRHSX/quote.html',
    found: { symbol: 'PRHSX', yahooSymbol: 'PRHSX', kind: 'fund' },
  },
  {
    url: 'https://www.morningstar.com/indexes/spi/spx/risk',
    found: { symbol: 'SPX', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'http://financials.morningstar.com/ratios/r.html?t=AAPL',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.morningstar.com/stocks/dell-earnings-huge-ai-acceleration',
    html: '<a href="/stocks/xnys/dell/quote">Dell</a>',
    found: null,
  },
  { url: 'https://www.morningstar.com/funds/momentum-etfs-stall-2025', found: null },
  { url: 'https://www.morningstar.com/', found: null },
  {
    url: 'https://www.morningstar.com/etfs/xnys/spy/quote',
    html: '<title>Page Not Found | Morningstar</title>',
    found: null,
  },
];
