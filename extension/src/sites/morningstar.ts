import { suffixBy } from './shared/exchanges.ts';
import { decoded, pathOf } from './shared/page.ts';
import { lookUp, resolveSymbol } from './shared/resolve.ts';
import type { InstrumentKind, ParsedSymbol, Resolve, Site, TestUrl } from './shared/site.ts';

const kinds: Readonly<Record<string, InstrumentKind | ''>> = {
  stocks: '',
  etfs: 'etf',
  funds: 'fund',
  cefs: 'fund',
  indexes: 'index',
};

/**
 * Outside of the United States since 2024: /en-gb/investments/etfs/0P0001I3S0/chart,
 * /fr/investissements/fonds/0P00000FB2/cours. The words are in the language of the edition; the
 * key is Morningstar's own.
 */
function onGlobalPage(url: URL): ParsedSymbol | null {
  const [locale, , word = '', name] = pathOf(url);
  const symbol = decoded(name);
  if (!/^[a-z]{2}(-[a-z]{2})?$/i.test(locale ?? '')) return null;
  if (!/^(0P|F0|E0|FO)[0-9A-Z]{7,8}$/.test(symbol)) return null;
  const kind = /^etf/i.test(word) ? 'etf' : /^f[ou]n/i.test(word) ? 'fund' : undefined;
  return { symbol, market: 'global', kind };
}

export const siteName = 'Morningstar';

export const morningstar: Site = {
  key: 'morningstar',
  // One application: articles and lists open a quote without a new document.
  matches: [
    '*://www.morningstar.com/*',
    '*://global.morningstar.com/*',
    '*://financials.morningstar.com/*',
  ],
  parse(url) {
    if (url.hostname.startsWith('global')) return onGlobalPage(url);
    let [word = '', market = '', name] = pathOf(url);
    // Until 2022: financials.morningstar.com/ratios/r.html?t=XNAS:AAPL
    const old = /^(?:(\w+):)?(.+)$/.exec(url.searchParams.get('t') ?? '');
    if (url.hostname.startsWith('financials') && old)
      [word, market, name] = ['stocks', old[1] ?? 'xnas', old[2]];
    const symbol = decoded(name);
    // An article has one part after the word; an index the name of its publisher in place of the
    // exchange.
    if (
      !Object.hasOwn(kinds, word) ||
      !/^[a-z]{3,4}$/i.test(market) ||
      !/^!?[A-Z0-9.-]{1,14}$/.test(symbol)
    )
      return null;
    return {
      symbol,
      ticker: symbol.replace('!', ''),
      market: decoded(market),
      kind: kinds[word] || undefined,
    };
  },
};

/** Indices by the publisher or exchange they are filed under: COMP is Zagreb's composite too. */
const indices = `^GSPC SPI:SPX SPI:INX XCBO:SPX CBOE:SPX|^DJI DJI:DJI DJI:DJIA DJI:INDU|^IXIC XNAS:COMP XNAS:IXIC XNAS:CCMP|
  ^NDX XNAS:NDX|^SOX XNAS:SOX XPHL:SOX|^RUT FRUS:RUT FRUS:RTY RUS:RUT|^VIX XCBO:VIX CBOE:VIX CBO:VIX|^NYA XNYS:NYA NYSE:NYA|
  ^FTSE FTSE:UKX FTSE:FTSE XLON:UKX XLON:FTSE|^GDAXI XETR:DAX XFRA:DAX DAX:DAX|^FCHI XPAR:PX1 XPAR:CAC|
  ^STOXX50E STX:SX5E STOX:SX5E|^STOXX STX:SXXP STOX:SXXP|^N225 XTKS:N225 NKI:N225|^HSI XHKG:HSI HSI:HSI`;

export const resolve: Resolve = (page) => {
  const { market, kind } = page;
  // The key says nothing of the exchange.
  if (market === 'global') return { ...resolveSymbol(page), canonicalSymbol: null };
  if (kind === 'index')
    return { kind, canonicalSymbol: lookUp(indices, `${market}:${page.ticker}`) ?? null };
  return resolveSymbol(page, { suffix: suffixBy('mic', market) });
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.morningstar.com/funds/xnas/vfiax/performance',
    seen: '2023-02-02',
    found: { symbol: 'VFIAX', canonicalSymbol: 'VFIAX', kind: 'fund' },
  },
  {
    url: 'https://global.morningstar.com/en-gb/investments/etfs/0P0001I3RZ/chart',
    html: '<title>Vanguard FTSE All-World UCITS ETF | Morningstar</title>',
    found: { symbol: '0P0001I3RZ', canonicalSymbol: null, kind: 'etf' },
  },
  {
    url: 'https://global.morningstar.com/en-ca/investments/stocks/0P000000B7/quote',
    found: { symbol: '0P000000B7', canonicalSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://www.morningstar.com/indexes/dji/!dji/quote',
    found: { symbol: '!DJI', canonicalSymbol: '^DJI', kind: 'index' },
  },
  {
    // A browser's "save as" turns the canonical address into a file's.
    url: 'https://www.morningstar.com/stocks/xnas/aapl/quote',
    html: '<link rel="canonical" href="./AAPL_files/AAPL.html">',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.morningstar.com/stocks/xnys/brk.b/financials',
    found: { symbol: 'BRK.B', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.morningstar.com/stocks/xhkg/00700/quote',
    found: { symbol: '00700', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.morningstar.com/etfs/arcx/spy/quote',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.morningstar.com/funds/XNAS/PRHSX/quote.html',
    found: { symbol: 'PRHSX', canonicalSymbol: 'PRHSX', kind: 'fund' },
  },
  {
    url: 'https://www.morningstar.com/indexes/spi/spx/risk',
    found: { symbol: 'SPX', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'http://financials.morningstar.com/ratios/r.html?t=AAPL',
    seen: '2015',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
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
