import { kindByName } from './shared/kinds.ts';
import { attributeOf, first, pathOf, textOf, titleOf } from './shared/page.ts';
import type { Found, InstrumentKind, Site, TestUrl } from './shared/site.ts';
import { coinInDollars, coinSymbol, currencySymbol, indexSymbol, isMetal, listed, suffixOfExchange } from './shared/symbols.ts';

const kinds: Readonly<Record<string, InstrumentKind>> = {
  equities: 'equity',
  etfs: 'etf',
  indices: 'index',
  currencies: 'currency',
  commodities: 'future',
  crypto: 'cryptocurrency',
  funds: 'fund',
  'rates-bonds': 'bond',
};

/** The addresses carry names; these are the ones whose instrument the feed has under a symbol that no page shows. */
const feed: Readonly<Record<string, string>> = {
  'us-spx-500': '^GSPC',
  'us-30': '^DJI',
  'nasdaq-composite': '^IXIC',
  'nq-100': '^NDX',
  'smallcap-2000': '^RUT',
  'volatility-s-p-500': '^VIX',
  'phlx-semiconductor': '^SOX',
  usdollar: 'DX-Y.NYB',
  'us-dollar-index': 'DX-Y.NYB',
  's-p-tsx-composite': '^GSPTSE',
  bovespa: '^BVSP',
  'uk-100': '^FTSE',
  'germany-30': '^GDAXI',
  'france-40': '^FCHI',
  'eu-stoxx50': '^STOXX50E',
  'spain-35': '^IBEX',
  'it-mib-40': 'FTSEMIB.MI',
  'netherlands-25': '^AEX',
  'switzerland-20': '^SSMI',
  'ise-100': 'XU100.IS',
  'japan-ni225': '^N225',
  'hang-sen-40': '^HSI',
  'shanghai-composite': '000001.SS',
  'szse-component': '399001.SZ',
  csi300: '000300.SS',
  kospi: '^KS11',
  'taiwan-weighted': '^TWII',
  sensex: '^BSESN',
  's-p-cnx-nifty': '^NSEI',
  'bank-nifty': '^NSEBANK',
  'aus-200': '^AXJO',
  'us-spx-500-futures': 'ES=F',
  'us-30-futures': 'YM=F',
  'nq-100-futures': 'NQ=F',
  'smallcap-2000-futures': 'RTY=F',
  gold: 'GC=F',
  silver: 'SI=F',
  copper: 'HG=F',
  platinum: 'PL=F',
  palladium: 'PA=F',
  'crude-oil': 'CL=F',
  'brent-oil': 'BZ=F',
  'natural-gas': 'NG=F',
  'heating-oil': 'HO=F',
  'gasoline-rbob': 'RB=F',
  'us-corn': 'ZC=F',
  'us-wheat': 'ZW=F',
  'us-soybeans': 'ZS=F',
  'us-coffee-c': 'KC=F',
  'us-sugar-no11': 'SB=F',
  'us-cotton-no.2': 'CT=F',
  'us-cocoa': 'CC=F',
  'live-cattle': 'LE=F',
  'lean-hogs': 'HE=F',
  'u.s.-3-month-bond-yield': '^IRX',
  'u.s.-5-year-bond-yield': '^FVX',
  'u.s.-10-year-bond-yield': '^TNX',
  'u.s.-30-year-bond-yield': '^TYX',
  'us-10-yr-t-note': 'ZN=F',
  'us-30-yr-t-bond': 'ZB=F',
  bitcoin: 'BTC-USD',
  ethereum: 'ETH-USD',
  xrp: 'XRP-USD',
  solana: 'SOL-USD',
  bnb: 'BNB-USD',
  dogecoin: 'DOGE-USD',
  cardano: 'ADA-USD',
};

const subpages =
  /-(historical-data.*|historical-prices|chart|advanced-chart|streaming-chart|technical|candlestick|news|opinion|commentary|scoreboard|components|contracts|options|company-profile|financial-summary|income-statement|balance-sheet|cash-flow|ratios|dividends|earnings|holdings|ownership|insider-trades|consensus-estimates|related-(indices|instruments)|user-rankings|converter|forum|info)(-\d+)?$/;

const priceMarks = '[data-test="instrument-header-title"],[data-test="instrument-price-last"],#last_last,#quotes_summary_current_data';

/** `Apple Inc (AAPL)` in a heading; a title may go on after it. */
function tickerShown(document: Document): string {
  const heading = textOf(document, '[data-test="instrument-header-title"]') || textOf(document, 'h1');
  const ticker =
    /[(（]([A-Z0-9][A-Z0-9.=/_-]{0,14})[)）]$/i.exec(heading)?.[1] ?? /[(（]([A-Z0-9][A-Z0-9.]{0,11})[)）]/.exec(titleOf(document))?.[1];
  return (ticker ?? /\| [A-Z]{2,9}:? ([A-Z0-9.]{1,10}) Live/.exec(titleOf(document))?.[1] ?? '').toUpperCase();
}

/** Where a share is listed: the title's `NASDAQ: AAPL`, or dollars for a ticker of letters. */
function suffixShown(ticker: string, document: Document): string | undefined {
  const title = titleOf(document);
  const before = title.slice(0, Math.max(title.indexOf(`: ${ticker}`), title.indexOf(` ${ticker} Live`), 0));
  const exchange = /([A-Z]{2,10}):?$/.exec(before)?.[1];
  if (exchange && suffixOfExchange(exchange) !== undefined) return suffixOfExchange(exchange);
  const currency = textOf(document, '[data-test="currency-in-label"]') || attributeOf(document, '[itemprop="priceCurrency"]', 'content');
  return /\bUSD\b/.test(currency) && /^[A-Z.]+$/.test(ticker) ? '' : undefined;
}

function read(folder: string, slug: string, document: Document): Found | null {
  const kind = kinds[folder]!;
  const known = Object.hasOwn(feed, slug) ? feed[slug]! : null;
  const pair = /^([a-z]{3})-([a-z]{3})$/.exec(slug);
  const ticker = tickerShown(document);
  // Lists and instruments share the form of their addresses.
  if (!known && !(pair && folder === 'currencies') && !ticker && !first(document, priceMarks)) return null;
  const symbol = ticker || slug.toUpperCase();
  if (pair && folder === 'currencies') {
    const text = slug.toUpperCase();
    const coin = coinSymbol(text);
    return {
      symbol: text,
      yahooSymbol: coin ?? currencySymbol(text),
      kind: isMetal(text) ? 'commodity' : coin ? 'cryptocurrency' : 'currency',
    };
  }
  if (known) return { symbol, yahooSymbol: known, kind: known.endsWith('=F') ? 'future' : known.startsWith('DX') ? 'index' : kind };
  switch (kind) {
    case 'equity':
    case 'etf':
    case 'fund': {
      const yahooSymbol = ticker ? listed(ticker, suffixShown(ticker, document)) : null;
      const named = kind === 'equity' ? kindByName(textOf(document, 'h1')) : kind;
      return { symbol, yahooSymbol, kind: named };
    }
    case 'index':
      return { symbol, yahooSymbol: ticker ? indexSymbol(ticker) : null, kind: slug.endsWith('-futures') ? 'future' : kind };
    case 'cryptocurrency':
      return { symbol, yahooSymbol: coinSymbol(symbol, true) ?? (ticker ? coinInDollars(ticker) : null), kind };
    default:
      return { symbol, yahooSymbol: null, kind };
  }
}

export const investing: Site = {
  key: 'investing',
  name: 'Investing.com',
  // One application in every language: lists, news and the front page open a quote without a new document.
  matches: ['*://*.investing.com/*'],
  instrument(url, document) {
    const [folder = '', first = '', second] = pathOf(url).map((part) => part.toLowerCase());
    if (!Object.hasOwn(kinds, folder) || !first) return null;
    // /crypto/bitcoin/btc-usd and /crypto/bitcoin/historical-data; everywhere else one part with the subpage in it.
    const slug = folder === 'crypto' && /^[a-z0-9]+-[a-z]{3,4}$/.test(second ?? '') ? second! : first;
    if (slug !== first && coinSymbol(slug.toUpperCase(), true)) {
      return { symbol: slug.toUpperCase(), yahooSymbol: coinSymbol(slug.toUpperCase(), true), kind: 'cryptocurrency' };
    }
    return /^[a-z0-9.,_%-]+$/.test(slug) ? read(folder, slug.replace(subpages, ''), document) : null;
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.investing.com/equities/apple-computer-inc?cid=1',
    html: '<title>Apple Stock Price Today | NASDAQ: AAPL Live - Investing.com</title><h1 data-test="instrument-header-title">Apple Inc (AAPL)</h1>',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.investing.com/equities/vodafone-historical-data',
    html: '<title>Vodafone Group (VOD) Stock Historical Prices</title><h1>Vodafone Group PLC (VOD)</h1><span data-test="currency-in-label">Currency in GBX</span>',
    found: { symbol: 'VOD', yahooSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://cn.investing.com/equities/netflix-inc-ratios',
    html: '<h1>NETFLIX INC （NFLX）</h1><div data-test="currency-in-label">货币 USD</div>',
    found: { symbol: 'NFLX', yahooSymbol: 'NFLX', kind: 'equity' },
  },
  {
    url: 'https://www.investing.com/etfs/spdr-s-p-500',
    html: '<h1>SPDR® S&amp;P 500 (SPY)</h1><div data-test="currency-in-label">Currency in USD</div>',
    found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.investing.com/indices/us-spx-500-historical-data',
    html: '<h1>S&amp;P 500 (SPX)</h1>',
    found: { symbol: 'SPX', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://th.investing.com/commodities/gold-historical-data',
    found: { symbol: 'GOLD', yahooSymbol: 'GC=F', kind: 'future' },
  },
  {
    url: 'https://www.investing.com/currencies/eur-usd-converter',
    found: { symbol: 'EUR-USD', yahooSymbol: 'EURUSD=X', kind: 'currency' },
  },
  { url: 'https://www.investing.com/currencies/xau-usd', found: { symbol: 'XAU-USD', yahooSymbol: null, kind: 'commodity' } },
  {
    url: 'https://www.investing.com/currencies/us-dollar-index',
    found: { symbol: 'US-DOLLAR-INDEX', yahooSymbol: 'DX-Y.NYB', kind: 'index' },
  },
  {
    url: 'https://www.investing.com/rates-bonds/u.s.-10-year-bond-yield',
    found: { symbol: 'U.S.-10-YEAR-BOND-YIELD', yahooSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://www.investing.com/rates-bonds/italy-7-year-bond-yield',
    html: '<span id="last_last">3.1</span>',
    found: { symbol: 'ITALY-7-YEAR-BOND-YIELD', yahooSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://www.investing.com/crypto/bitcoin/btc-usd',
    found: { symbol: 'BTC-USD', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.investing.com/crypto/bitcoin/historical-data',
    html: '<h1>Bitcoin (BTC)</h1>',
    found: { symbol: 'BTC', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  { url: 'https://www.investing.com/equities/most-active-stocks', html: '<h1>Most Active Stocks</h1>', found: null },
  { url: 'https://www.investing.com/equities/united-states', html: '<h1>United States Equities</h1>', found: null },
  { url: 'https://www.investing.com/commodities/real-time-futures', html: '<h1>Real Time Commodity Futures Prices</h1>', found: null },
  { url: 'https://www.investing.com/indices/major-indices', html: '<title>Major World Market Indices</title>', found: null },
  { url: 'https://www.investing.com/crypto/currencies', html: '<h1>Cryptocurrency Prices</h1>', found: null },
  { url: 'https://www.investing.com/economic-calendar/', found: null },
  { url: 'https://www.investing.com/', found: null },
  {
    url: 'https://www.investing.com/commodities/gold',
    html: '<title>Just a moment...</title><h1>www.investing.com</h1>',
    found: null,
  },
];
