import { mainlandSuffix, suffixBy } from './shared/exchanges.ts';
import { attributeOf, capitals, decoded, first, pathOf, textOf, titleOf } from './shared/page.ts';
import { isCurrency, lookUp, resolveSymbol } from './shared/resolve.ts';
import type { InstrumentKind, ParsedSymbol, Resolve, Site, TestUrl } from './shared/site.ts';

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
const SUBPAGES = [
  ...['historical-data', 'historical-prices', 'advanced-chart', 'streaming-chart', 'chart'],
  ...['technical', 'candlestick', 'news', 'opinion', 'commentary', 'scoreboard', 'components'],
  ...['contracts', 'options', 'company-profile', 'financial-summary', 'income-statement'],
  ...['balance-sheet', 'cash-flow', 'ratios', 'dividends', 'earnings', 'holdings', 'ownership'],
  ...['insider-trading', 'consensus-estimates', 'related-indices', 'user-rankings', 'converter'],
];
const subpage = new RegExp(`-(${SUBPAGES.join('|')})$`, 'i');

/**
 * The names in addresses of what the feed carries: they are the site's own, and no other index or
 * contract has them. Tickers in headings are not: COMP is Zagreb's composite too.
 */
const SLUGS = `^GSPC US-SPX-500|^DJI US-30|^IXIC NASDAQ-COMPOSITE|^NDX NQ-100|^RUT SMALLCAP-2000|^NYA NYSE-COMPOSITE|
^SOX PHLX-SEMICONDUCTOR|^VIX VOLATILITY-S-P-500|DX-Y.NYB US-DOLLAR-INDEX USDOLLAR|^GSPTSE S-P-TSX-COMPOSITE|
^BVSP BOVESPA|^MXX IPC|^FTSE UK-100|^GDAXI GERMANY-30|^FCHI FRANCE-40|^STOXX50E EU-STOXX50|^STOXX STOXX-600|
^IBEX SPAIN-35|FTSEMIB.MI IT-MIB-40|^AEX NETHERLANDS-25|^SSMI SWITZERLAND-20|WIG20.WA WIG-20|XU100.IS ISE-100|
^N225 JAPAN-NI225|^HSI HANG-SEN-40|^HSCE HANG-SEN-CHINA-ENTERPRISES|000001.SS SHANGHAI-COMPOSITE|
000300.SS CSI300|^KS11 KOSPI|^KQ11 KOSDAQ|^TWII TAIWAN-WEIGHTED|^STI SINGAPORE-STRAITS-TIME|^JKSE IDX-COMPOSITE|
^KLSE FTSE-MALAYSIA-KLCI|^BSESN SENSEX|^NSEI S-P-CNX-NIFTY|^NSEBANK BANK-NIFTY|^AXJO AUS-200|
BZ=F BRENT-OIL|CL=F CRUDE-OIL|GC=F GOLD|SI=F SILVER|HG=F COPPER|PL=F PLATINUM|PA=F PALLADIUM|NG=F NATURAL-GAS|
HO=F HEATING-OIL|RB=F GASOLINE-RBOB|ZC=F US-CORN|ZW=F US-WHEAT|ZS=F US-SOYBEANS|ES=F US-SPX-500-FUTURES|
NQ=F NQ-100-FUTURES|YM=F US-30-FUTURES|ZN=F US-10-YR-T-NOTE|ZB=F US-30-YR-T-BOND`;

/** Whether the name in an address tells the instrument without a document. */
const isKnownSlug = (name: string) =>
  /-BOND-YIELD$/.test(name) || SLUGS.split(/[\s|]+/).includes(name);

const PRICE_SELECTORS =
  '[data-test="instrument-header-title"],[data-test="instrument-price-last"],#last_last,#quotes_summary_current_data';

/**
 * `Apple Inc (AAPL)` in the heading; a title may go on after it. The titles of currency lists name
 * a currency there.
 */
function tickerShown(folder: string, document: Document): string {
  const heading =
    textOf(document, '[data-test="instrument-header-title"]') || textOf(document, 'h1');
  const title = folder === 'currencies' ? '' : titleOf(document);
  const ticker =
    /[(（]([\w.=/-]{1,15})[)）]$/.exec(heading)?.[1] ??
    /[(（]([A-Z0-9][A-Z0-9.]{0,11})[)）]/.exec(title)?.[1] ??
    / ([A-Z0-9.]{1,10}) Live/.exec(title)?.[1] ??
    '';
  // Reuters writes classes, units and preferred shares in small letters: HEIa, MKCv, CCVu, BAC_pl.
  // A Toronto line in dollars has the u of a unit; receipts of London have a q.
  const unit = /\bunits?\b|\bacq/i.test(heading) ? 'UN' : 'U';
  return capitals(
    ticker
      .replace(/^([A-Z]{1,5})u$/, `$1.${unit}`)
      .replace(/^([A-Z]{1,5})([a-z])$/, '$1.$2')
      .replace(/^([A-Z]{1,5})_p([a-z])$/, '$1.PR.$2'),
  );
}

/**
 * Where a security is listed: the title's `NASDAQ: AAPL`, else the currency. A parameter `cid`
 * stands for another listing of what the address names, a UCITS fund is never one of the United
 * States.
 */
function marketShown(url: URL, document: Document): string {
  const exchange = /\| ([A-Z]{2,10}):? \S+ Live/.exec(titleOf(document))?.[1];
  const currency =
    textOf(document, '[data-test="currency-in-label"],#quotes_summary_current_data .bottom') ||
    attributeOf(document, '[itemprop="priceCurrency"]', 'content');
  const isElsewhere =
    url.searchParams.has('cid') ||
    /\b(UCITS|GDR|ET[CP]|Acc|Dist)\b/.test(textOf(document, 'h1').replace(/[(（].*/, '')) ||
    /-(ucits|gdr|etc|etp|acc|dist)\b/i.test(url.pathname);
  return (
    exchange ??
    `${isElsewhere ? '~' : ''}${/\b[A-Z]{3}\b(?!.*\b[A-Z]{3}\b)/.exec(currency)?.[0] ?? ''}`
  );
}

function parseSymbol(
  url: URL,
  folder: string,
  slug: string,
  document: Document,
): ParsedSymbol | null {
  const kind = kinds[folder]!;
  const name = capitals(slug);
  // Outside of the shares, the name alone may tell the instrument: EUR-USD, US-SPX-500, CRUDE-OIL.
  if (kind === 'unknown' && /^[A-Z]{3}-[A-Z]{3}$/.test(name)) return { symbol: name, kind };
  const ticker = tickerShown(folder, document);
  // Lists and instruments share the form of their addresses.
  if (!ticker && !isKnownSlug(name) && !first(document, PRICE_SELECTORS)) return null;
  const symbol = ticker || name;
  if (/^(equity|etf|fund)$/.test(kind))
    return {
      symbol,
      market: marketShown(url, document),
      kind: kind === 'equity' ? undefined : kind,
    };
  if (kind === 'cryptocurrency') return { symbol, market: ticker && 'coin', kind };
  return {
    symbol,
    ticker: name,
    // The contract of another exchange has the name of the first, a number and a currency of its
    // own: silver?cid=49791 is Mumbai's.
    market: marketShown(url, document),
    kind:
      name.endsWith('-FUTURES') || /^US-\d+-YR-T-/.test(name)
        ? 'future'
        : /^US-?DOLLAR/.test(name)
          ? 'index'
          : kind,
  };
}

export const siteName = 'Investing.com';

export const investing: Site = {
  key: 'investing',
  // One application in every language: lists, news and the front page open a quote without a new
  // document.
  matches: ['*://*.investing.com/*'],
  parse(url, document) {
    const [folder = '', name = '', second = ''] = pathOf(url);
    // InvestingPro: /pro/ENXTPA:AUB/dividends (seen in 2022), /pro/TPEX:8069 (September 2026).
    const [, exchange, ticker] =
      (folder === 'pro' && /^([A-Z]{2,10}):([A-Z0-9.-]{1,15})$/.exec(decoded(name))) || [];
    if (ticker) return { symbol: `${exchange}:${ticker}`, ticker, market: `pro/${exchange}` };
    if (!Object.hasOwn(kinds, folder) || !name) return null;
    // /crypto/bitcoin/btc-usd; everywhere else the subpage is part of the name.
    const pair = second.replace(subpage, '');
    if (folder === 'crypto' && /^\w+-(usdt?|eur|gbp|jpy|btc|eth|krw|inr|brl|try)$/.test(pair))
      return { symbol: decoded(pair), market: 'coin', kind: 'cryptocurrency' };
    return parseSymbol(url, folder, name.replace(subpage, ''), document);
  },
};

/**
 * Currencies with one exchange in the feed, and the form of that exchange's tickers; elsewhere the
 * site writes the tickers of Reuters.
 */
const byCurrency: Readonly<Record<string, readonly [suffix: string, form: RegExp]>> = {
  HKD: ['.HK', /^\d{1,5}$/],
  JPY: ['.T', /^\d[0-9A-Z]{3}$/],
  BRL: ['.SA', /^[A-Z0-9]{4}\d{1,2}$/],
  AUD: ['.AX', /^[A-Z0-9]{3}$/],
  TRY: ['.IS', /^[A-Z]{4,5}$/],
  SAR: ['.SR', /^\d{4}$/],
  USD: ['', /^[A-Z]{1,5}(\.[ABCKV]|\.UN|\.PR\.[A-Z])?$/],
};

function suffixOf(ticker: string, market: string): string | undefined {
  // Where two sites mean two exchanges by one code, it says nothing.
  const [google, tradingview] = [suffixBy('google', market), suffixBy('tradingview', market)];
  if (google !== undefined && tradingview !== undefined && google !== tradingview) return undefined;
  const exchange = google ?? tradingview;
  if (exchange !== undefined) return exchange;
  // Shares of Shenzhen and Shanghai for foreigners are quoted in the dollars of Hong Kong and of the
  // United States.
  if (/^~?(CNY \d|HKD 200|USD 900)/.test(`${market} ${ticker}`) && ticker.length === 6)
    return mainlandSuffix(ticker);
  const [suffix, form] = Object.hasOwn(byCurrency, market) ? byCurrency[market]! : [];
  return form?.test(ticker) ? suffix : undefined;
}

export const resolve: Resolve = (page) => {
  const { symbol, ticker = symbol, market = '', kind } = page;
  if (market.startsWith('pro/'))
    return resolveSymbol(page, { suffix: suffixBy('capitaliq', market.slice('pro/'.length)) });
  if (kind === 'cryptocurrency')
    return market ? resolveSymbol(page) : { kind, canonicalSymbol: null };
  if (kind === undefined || kind === 'etf' || kind === 'fund')
    return resolveSymbol(page, { suffix: suffixOf(symbol, market) });
  const isOther =
    market.startsWith('~') ||
    (kind === 'future' && isCurrency(market) && market !== 'USD' && market !== '');
  if (isOther) return { kind, canonicalSymbol: null };
  const known = lookUp(SLUGS, ticker);
  if (known && (kind === 'index' || kind === 'future')) return { kind, canonicalSymbol: known };
  return kind === 'index' || kind === 'future'
    ? { kind, canonicalSymbol: null }
    : resolveSymbol(page);
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.investing.com/equities/google-inc-historical-data',
    seen: '2022-10-03',
    html: '<title>Alphabet Class A Stock Price History - Investing.com</title><h1>Alphabet Inc Class A (GOOGL)</h1><div data-test="currency-in-label">Currency in USD</div>',
    found: {
      symbol: 'GOOGL',
      canonicalSymbol: 'GOOGL',
      kind: 'equity',
      name: 'Alphabet Inc Class A',
    },
  },
  {
    url: 'https://www.investing.com/etfs/bnp-paribas-easy-sp-500-ucits-historical-data?cid=997096',
    seen: '2020-06-04',
    html: '<h1>BNP Paribas Easy S&amp;P 500 UCITS ETF (EEESE)</h1><div data-test="currency-in-label">Currency in USD</div>',
    found: {
      symbol: 'EEESE',
      canonicalSymbol: null,
      kind: 'etf',
      name: 'BNP Paribas Easy S&P 500 UCITS ETF',
    },
  },
  {
    url: 'https://www.investing.com/etfs/saem?cid=1162546',
    seen: '2021-04-10',
    html: '<h1>iShares MSCI EM IMI Screened (SAEM)</h1><div data-test="currency-in-label">Currency in USD</div>',
    found: {
      symbol: 'SAEM',
      canonicalSymbol: null,
      kind: 'etf',
      name: 'iShares MSCI EM IMI Screened',
    },
  },
  {
    url: 'https://www.investing.com/indices/ftse-high-dividend-yield-index-historical-data',
    seen: '2020-10-01',
    html: '<h1>FTSE High Dividend Yield Index (TGPVAN16)</h1>',
    found: {
      symbol: 'TGPVAN16',
      canonicalSymbol: null,
      kind: 'index',
      name: 'FTSE High Dividend Yield Index',
    },
  },
  {
    url: 'https://hk.investing.com/pro/TPEX:8069',
    seen: '2026-09-18',
    found: { symbol: 'TPEX:8069', canonicalSymbol: '8069.TWO', kind: 'equity' },
  },
  {
    url: 'https://fr.investing.com/pro/ENXTPA:AUB/dividends?entry=invpro_banner_financial_statements',
    found: { symbol: 'ENXTPA:AUB', canonicalSymbol: 'AUB.PA', kind: 'equity' },
  },
  { url: 'https://tr.investing.com/pro/propicks', found: null },
  { url: 'https://br.investing.com/pro/ideas', found: null },
  {
    url: 'https://www.investing.com/equities/tencent-holdings-hk',
    html: '<h1>Tencent Holdings Ltd (0700)</h1><div data-test="currency-in-label">Currency in HKD</div>',
    found: {
      symbol: '0700',
      canonicalSymbol: '0700.HK',
      kind: 'equity',
      name: 'Tencent Holdings Ltd',
    },
  },
  {
    url: 'https://br.investing.com/equities/petrobras-pn',
    html: '<h1>Petroleo Brasileiro Petrobras SA Pref (PETR4)</h1><div data-test="currency-in-label">Moeda em BRL</div>',
    found: {
      symbol: 'PETR4',
      canonicalSymbol: 'PETR4.SA',
      kind: 'equity',
      name: 'Petroleo Brasileiro Petrobras SA Pref',
    },
  },
  {
    url: 'https://www.investing.com/rates-bonds/germany-10-year-bond-yield-historical-data',
    found: { symbol: 'GERMANY-10-YEAR-BOND-YIELD', canonicalSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://www.investing.com/equities/apple-computer-inc?cid=1',
    html: '<title>Apple Stock Price Today | NASDAQ: AAPL Live - Investing.com</title><h1 data-test="instrument-header-title">Apple Inc (AAPL)</h1>',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity', name: 'Apple Inc' },
  },
  {
    // The pages of 2015 to 2022.
    url: 'https://www.investing.com/equities/ibm',
    html: '<h1 itemprop="name">IBM (IBM)</h1><div id="quotes_summary_current_data"><b id="last_last">1</b><p class="bottom">Closed. Currency in <b>USD</b></p></div>',
    found: { symbol: 'IBM', canonicalSymbol: 'IBM', kind: 'equity' },
  },
  {
    url: 'https://www.investing.com/equities/vodafone-historical-data',
    html: '<title>Vodafone Group (VOD) Stock Historical Prices</title><h1>Vodafone Group PLC (VOD)</h1><span data-test="currency-in-label">Currency in GBX</span>',
    found: { symbol: 'VOD', canonicalSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://cn.investing.com/equities/netflix-inc-ratios',
    html: '<h1>NETFLIX INC （NFLX）</h1><div data-test="currency-in-label">货币 USD</div>',
    found: { symbol: 'NFLX', canonicalSymbol: 'NFLX', kind: 'equity', name: 'NETFLIX INC' },
  },
  {
    url: 'https://www.investing.com/etfs/spdr-s-p-500',
    html: '<h1>SPDR® S&amp;P 500 (SPY)</h1><div data-test="currency-in-label">Currency in USD</div>',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf', name: 'SPDR® S&P 500' },
  },
  {
    url: 'https://www.investing.com/indices/us-spx-500-historical-data',
    html: '<h1>S&amp;P 500 (SPX)</h1>',
    found: { symbol: 'SPX', canonicalSymbol: '^GSPC', kind: 'index', name: 'S&P 500' },
  },
  {
    url: 'https://it.investing.com/indices/it-mib-40',
    html: '<h1>FTSE MIB (FTMIB)</h1>',
    found: { symbol: 'FTMIB', canonicalSymbol: 'FTSEMIB.MI', kind: 'index', name: 'FTSE MIB' },
  },
  {
    url: 'https://www.investing.com/currencies/eur-index',
    html: '<h1>Euro Index</h1><span id="last_last">101</span>',
    found: { symbol: 'EUR-INDEX', canonicalSymbol: null, kind: 'unknown' },
  },
  {
    url: 'https://th.investing.com/commodities/gold-historical-data',
    found: { symbol: 'GOLD', canonicalSymbol: 'GC=F', kind: 'future' },
  },
  {
    url: 'https://www.investing.com/currencies/eur-usd-converter',
    found: { symbol: 'EUR-USD', canonicalSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://www.investing.com/currencies/xau-usd',
    found: { symbol: 'XAU-USD', canonicalSymbol: null, kind: 'commodity' },
  },
  {
    url: 'https://www.investing.com/currencies/us-dollar-index',
    found: { symbol: 'US-DOLLAR-INDEX', canonicalSymbol: 'DX-Y.NYB', kind: 'index' },
  },
  {
    url: 'https://www.investing.com/rates-bonds/u.s.-10-year-bond-yield',
    found: { symbol: 'U.S.-10-YEAR-BOND-YIELD', canonicalSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://www.investing.com/rates-bonds/italy-7-year-bond-yield',
    html: '<span id="last_last">3.1</span>',
    found: { symbol: 'ITALY-7-YEAR-BOND-YIELD', canonicalSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://www.investing.com/crypto/bitcoin/btc-usd',
    found: { symbol: 'BTC-USD', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.investing.com/crypto/bitcoin/btc-usd-historical-data',
    found: { symbol: 'BTC-USD', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.investing.com/crypto/bitcoin/historical-data',
    html: '<h1>Bitcoin (BTC)</h1>',
    found: { symbol: 'BTC', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency', name: 'Bitcoin' },
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
