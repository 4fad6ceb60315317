import { isKnownName, mainlandSuffix, suffixOf } from './shared/notation.ts';
import { attributeOf, decoded, first, pathOf, textOf, titleOf } from './shared/page.ts';
import type { InstrumentKind, Reading, Site, TestUrl } from './shared/site.ts';

const kinds: Readonly<Record<string, InstrumentKind>> = {
  equities: 'equity',
  etfs: 'etf',
  indices: 'index',
  currencies: 'unknown',
  commodities: 'future',
  crypto: 'cryptocurrency',
  funds: 'fund',
  'rates-bonds': 'bond',
};

/** What follows the name of an instrument in the address of one of its pages. */
const subpage =
  /-(historical-|advanced-|streaming-|chart|technical|candlestick|news|opinion|commentary|scoreboard|components|contracts|options|company-|financial-|income-|balance-|cash-flow|ratios|dividends|earnings|holdings|ownership|insider-|consensus-|related-|user-|converter).*$/i;

const priceMarks =
  '[data-test="instrument-header-title"],[data-test="instrument-price-last"],#last_last,#quotes_summary_current_data';

/**
 * `Apple Inc (AAPL)` in the heading; a title may go on after it. The titles of currency lists name
 * a currency there.
 */
function tickerShown(folder: string, document: Document): string {
  const heading =
    textOf(document, '[data-test="instrument-header-title"]') || textOf(document, 'h1');
  const title = folder === 'currencies' ? '' : titleOf(document);
  return (
    /[(（]([\w.=/-]{1,15})[)）]$/.exec(heading)?.[1] ??
    /[(（]([A-Z0-9][A-Z0-9.]{0,11})[)）]/.exec(title)?.[1] ??
    / ([A-Z0-9.]{1,10}) Live/.exec(title)?.[1] ??
    ''
  ).toUpperCase();
}

/** Where a share is listed: the title's `NASDAQ: AAPL`, or dollars for a ticker of letters. */
function suffixShown(ticker: string, document: Document): string | undefined {
  const exchange = /\| ([A-Z]{2,10}):? \S+ Live/.exec(titleOf(document))?.[1];
  const currency =
    textOf(document, '[data-test="currency-in-label"],#quotes_summary_current_data .bottom') ||
    attributeOf(document, '[itemprop="priceCurrency"]', 'content');
  // In these currencies the feed has one exchange, and the site its tickers; elsewhere it writes
  // those of Reuters.
  const country = /\b(HK|JP|BR|AU|TR|SA|CN)[DYLR]\b/.exec(currency)?.[1]?.toLowerCase();
  const market =
    suffixOf(exchange ?? '') ??
    (country === 'cn' ? mainlandSuffix(ticker) : suffixOf(country ?? ''));
  return market ?? (/\bUSD\b/.test(currency) && /^[A-Z.]+$/.test(ticker) ? '' : undefined);
}

function read(folder: string, slug: string, document: Document): Reading | null {
  const kind = kinds[folder]!;
  const name = slug.toUpperCase();
  // Outside of the shares, the name alone may tell the instrument: EUR-USD, US-SPX-500, CRUDE-OIL.
  if (kind === 'unknown' && /^[A-Z]{3}-[A-Z]{3}$/.test(name)) return { symbol: name, kind };
  const ticker = tickerShown(folder, document);
  // Lists and instruments share the form of their addresses.
  if (!ticker && !isKnownName(name) && !/-BOND-YIELD$/.test(name) && !first(document, priceMarks))
    return null;
  const symbol = ticker || name;
  if (/^US-?DOLLAR/.test(name)) return { symbol, ticker: name, kind: 'index' };
  if (folder === 'equities') return { symbol, suffix: suffixShown(ticker, document) };
  if (kind === 'etf' || kind === 'fund')
    return { symbol, kind, suffix: suffixShown(ticker, document) };
  if (kind === 'cryptocurrency') return { symbol, kind, yahooSymbol: ticker ? undefined : null };
  return {
    symbol,
    ticker: isKnownName(name) ? name : symbol,
    kind: name.endsWith('-FUTURES') || /^US-\d+-YR-T-/.test(name) ? 'future' : kind,
  };
}

export const siteName = 'Investing.com';

export const investing: Site = {
  key: 'investing',
  // One application in every language: lists, news and the front page open a quote without a new
  // document.
  matches: ['*://*.investing.com/*'],
  instrument(url, document) {
    const [folder = '', name = '', second = ''] = pathOf(url);
    if (!Object.hasOwn(kinds, folder) || !name) return null;
    // /crypto/bitcoin/btc-usd; everywhere else the subpage is part of the name.
    const pair = second.replace(subpage, '');
    if (folder === 'crypto' && /^\w+-(usdt?|eur|gbp|jpy|btc|eth|krw|inr|brl|try)$/.test(pair))
      return { symbol: decoded(pair), kind: 'cryptocurrency' };
    return read(folder, name.replace(subpage, ''), document);
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.investing.com/equities/tencent-holdings-hk',
    html: '<h1>Tencent Holdings Ltd (0700)</h1><div data-test="currency-in-label">Currency in HKD</div>',
    found: { symbol: '0700', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://br.investing.com/equities/petrobras-pn',
    html: '<h1>Petroleo Brasileiro Petrobras SA Pref (PETR4)</h1><div data-test="currency-in-label">Moeda em BRL</div>',
    found: { symbol: 'PETR4', yahooSymbol: 'PETR4.SA', kind: 'equity' },
  },
  {
    url: 'https://www.investing.com/rates-bonds/germany-10-year-bond-yield-historical-data',
    found: { symbol: 'GERMANY-10-YEAR-BOND-YIELD', yahooSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://www.investing.com/equities/apple-computer-inc?cid=1',
    html: '<title>Apple Stock Price Today | NASDAQ: AAPL Live - Investing.com</title><h1 data-test="instrument-header-title">Apple Inc (AAPL)</h1>',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    // The pages of 2015 to 2022.
    url: 'https://www.investing.com/equities/ibm',
    html: '<h1 itemprop="name">IBM (IBM)</h1><div id="quotes_summary_current_data"><b id="last_last">1</b><p class="bottom">Closed. Currency in <b>USD</b></p></div>',
    found: { symbol: 'IBM', yahooSymbol: 'IBM', kind: 'equity' },
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
    url: 'https://it.investing.com/indices/it-mib-40',
    html: '<h1>FTSE MIB (FTMIB)</h1>',
    found: { symbol: 'FTMIB', yahooSymbol: 'FTSEMIB.MI', kind: 'index' },
  },
  {
    url: 'https://www.investing.com/currencies/eur-index',
    html: '<h1>Euro Index</h1><span id="last_last">101</span>',
    found: { symbol: 'EUR-INDEX', yahooSymbol: null, kind: 'unknown' },
  },
  {
    url: 'https://th.investing.com/commodities/gold-historical-data',
    found: { symbol: 'GOLD', yahooSymbol: 'GC=F', kind: 'future' },
  },
  {
    url: 'https://www.investing.com/currencies/eur-usd-converter',
    found: { symbol: 'EUR-USD', yahooSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://www.investing.com/currencies/xau-usd',
    found: { symbol: 'XAU-USD', yahooSymbol: null, kind: 'commodity' },
  },
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
    url: 'https://www.investing.com/crypto/bitcoin/btc-usd-historical-data',
    found: { symbol: 'BTC-USD', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.investing.com/crypto/bitcoin/historical-data',
    html: '<h1>Bitcoin (BTC)</h1>',
    found: { symbol: 'BTC', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.investing.com/equities/most-active-stocks',
    html: '<h1>Most Active Stocks</h1>',
    found: null,
  },
  {
    url: 'https://www.investing.com/equities/united-states',
    html: '<h1>United States Equities</h1>',
    found: null,
  },
  {
    url: 'https://www.investing.com/commodities/real-time-futures',
    html: '<h1>Real Time Commodity Futures Prices</h1>',
    found: null,
  },
  {
    url: 'https://www.investing.com/indices/major-indices',
    html: '<title>Major World Market Indices</title>',
    found: null,
  },
  {
    url: 'https://www.investing.com/currencies/single-currency-crosses',
    html: '<title>Currency Crosses (USD) - Investing.com</title>',
    found: null,
  },
  {
    url: 'https://www.investing.com/crypto/currencies',
    html: '<h1>Cryptocurrency Prices</h1>',
    found: null,
  },
  { url: 'https://www.investing.com/economic-calendar/', found: null },
  { url: 'https://www.investing.com/', found: null },
  {
    url: 'https://www.investing.com/commodities/gold',
    html: '<title>Just a moment...</title><h1>www.investing.com</h1>',
    found: null,
  },
];
