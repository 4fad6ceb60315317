import { suffixBy } from './shared/exchanges.ts';
import { all, decoded, first, pathOf, titleOf } from './shared/page.ts';
import { isCurrency, lookUp, resolveSymbol } from './shared/resolve.ts';
import type { Resolve, Site, TestUrl } from './shared/site.ts';

/**
 * A page for an unknown instrument has the look, the strips and the general title of a page with
 * one; consent is asked in every language.
 */
const isNone = (document: Document, ticker: string) =>
  // Instead of the name of a company: BPAN4 - Google Finance
  titleOf(document) === `${ticker} - Google Finance` ||
  (first(document, 'form[action*="//consent."]') !== null &&
    !first(document, '[data-last-price]')) ||
  first(document, '[title="Page Not Found"]') !== null ||
  (titleOf(document).startsWith('Google Finance') &&
    all(document, 'div', 20_000).some(
      (element) =>
        element.childElementCount === 0 && /^We couldn.t find any/.test(element.textContent ?? ''),
    ));

export const siteName = 'Google Finance';

export const googleFinance: Site = {
  key: 'google-finance',
  // Nothing else of Google's is ours to see.
  matches: [
    '*://www.google.com/finance',
    '*://www.google.com/finance?*',
    '*://www.google.com/finance/*',
  ],
  parse(url, document) {
    const path = pathOf(url);
    // /finance/quote/SPY:NYSEARCA, and since spring 2026 /finance/beta/quote/SPY:NYSEARCA.
    const at = path.indexOf('quote');
    const today = at > 0 ? decoded(path[at + 1]) : '';
    // Before 2018: /finance?q=NASDAQ:AAPL, /finance/historical?q=NASDAQ:AAPL, exchange first. The
    // question may leave the exchange out or be a name; the title has the answer.
    const legacy = /^(historical|company_news|option_chain|related)?$/.test(path[1] ?? '')
      ? decoded(url.searchParams.get('q'))
      : '';
    const answer = (legacy && /: (\w+:\S+) quotes & news/.exec(titleOf(document))?.[1]) || legacy;
    const symbol = today || (answer.endsWith(`:${legacy}`) ? legacy : answer);
    const parts = (today || answer).split(':');
    if (parts.length > 2 || !parts.every((part) => /^[A-Z0-9.&_^-]{1,20}$/.test(part))) return null;
    const [ticker = '', market] = today ? parts : parts.reverse();
    if (isNone(document, ticker)) return null;
    if (market) return { symbol, ticker, market };
    // Until 2018 a ticker alone was one of the United States; a pair has no exchange: EUR-USD
    return !today
      ? { symbol, market: 'NASDAQ' }
      : /^\w+-\w+$/.test(symbol)
        ? { symbol, kind: 'unknown' }
        : null;
  },
};

/** Ticker and exchange as `data-last-price` pages wrote them from 2020 to 2026. */
const indices = `^GSPC .INX:INDEXSP SPX:INDEXSP INX:INDEXSP SPX:INDEXCBOE|^DJI .DJI:INDEXDJX DJI:INDEXDJX|
  ^IXIC .IXIC:INDEXNASDAQ IXIC:INDEXNASDAQ COMP:INDEXNASDAQ|^NDX NDX:INDEXNASDAQ|
  ^SOX SOX:INDEXNASDAQ|^RUT RUT:INDEXRUSSELL|^VIX VIX:INDEXCBOE|^NYA NYA:INDEXNYSEGIS NYA:INDEXNYSE|
  ^GSPTSE OSPTX:INDEXTSI|^BVSP IBOV:INDEXBVMF|^MXX ME:INDEXBMV IPC:INDEXBMV|^FTSE UKX:INDEXFTSE|
  ^GDAXI DAX:INDEXDB|^FCHI PX1:INDEXEURO|^AEX AEX:INDEXEURO|^STOXX50E SX5E:INDEXSTOXX|
  ^STOXX SXXP:INDEXSTOXX|^IBEX IB:INDEXBME IBEX:INDEXBME INDI:INDEXBME|FTSEMIB.MI FTSEMIB:INDEXFTSE|
  ^SSMI SMI:INDEXSWX|WIG20.WA WIG20:WSE WIG20:INDEXWSE|XU100.IS XU100:INDEXIST|^N225 NI225:INDEXNIKKEI|
  ^HSI HSI:INDEXHANGSENG|^HSCE HSCEI:INDEXHANGSENG HSCE:INDEXHANGSENG|^KS11 KOSPI:KRX KOSPI:INDEXKRX|
  ^KQ11 KOSDAQ:KOSDAQ KOSDAQ:INDEXKRX KOSDAQ:KRX|^TWII TAIEX:TPE IX0001:TPE TAIEX:INDEXTPE|
  ^STI STI:INDEXSGX STI:SGX STI:INDEXFTSE|^JKSE COMPOSITE:IDX JCI:INDEXIDX|
  ^KLSE FBMKLCI:INDEXFTSE KLCI:INDEXFTSE|^BSESN SENSEX:INDEXBOM|^NSEI NIFTY_50:INDEXNSE NIFTY:INDEXNSE|
  ^NSEBANK NIFTY_BANK:INDEXNSE BANKNIFTY:INDEXNSE|^AXJO XJO:INDEXASX|
  DX-Y.NYB DXY:INDEXNYSEGIS DXY:INDEXICE|000001.SS 000001:SHA|000300.SS 000300:SHA`;

export const resolve: Resolve = (page) => {
  const { symbol, ticker = symbol, market = '' } = page;
  const known = lookUp(indices, `${ticker}:${market}`);
  if (known) return { kind: 'index', canonicalSymbol: known };
  if (!market) {
    // What is no pair of currencies or metals is a coin: BTC-USD, PEPE-EUR
    const base = symbol.split('-')[0]!;
    const isMoney = isCurrency(base) || /^X(AU|AG|PT|PD)$/.test(base);
    return resolveSymbol({ ...page, kind: isMoney ? 'unknown' : 'cryptocurrency' });
  }
  if (market === 'CURRENCY') return resolveSymbol({ ...page, kind: 'currency' });
  if (market.startsWith('INDEX')) return { kind: 'index', canonicalSymbol: null };
  if (/^(CME|CBOT|NY(M|BOT)|ICEUS|COMEX)/.test(market))
    return resolveSymbol({ ...page, kind: 'future' });
  return resolveSymbol(market.startsWith('MUTF') ? { ...page, kind: 'fund' } : page, {
    suffix: suffixBy('google', market),
  });
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.google.com/finance/quote/TSLA:NASDAQ',
    seen: '2022-09-09',
    found: { symbol: 'TSLA:NASDAQ', canonicalSymbol: 'TSLA', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/beta/quote/GOOGL:NASDAQ',
    seen: '2026-06-05',
    found: { symbol: 'GOOGL:NASDAQ', canonicalSymbol: 'GOOGL', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/beta/quote/AVGO:NASDAQ?tab=earnings',
    found: { symbol: 'AVGO:NASDAQ', canonicalSymbol: 'AVGO', kind: 'equity' },
  },
  // A ticker alone is a landing page since the redesign.
  { url: 'https://www.google.com/finance/quote/AAPL', seen: '2026-06-13', found: null },
  {
    url: 'https://www.google.com/finance/quote/BPAN4:BVMF',
    html: '<title>BPAN4 - Google Finance</title>',
    found: null,
  },
  {
    // A block under the address of the quote.
    url: 'https://www.google.com/finance/quote/AAPL:NASDAQ',
    html: '<title>https://www.google.com/finance/quote/AAPL:NASDAQ</title>',
    found: null,
  },
  {
    url: 'https://www.google.com/finance/quote/SPY:NYSEARCA?window=5Y',
    html: '<title>SPDR S&amp;P 500 ETF Trust (SPY) Price &amp; News - Google Finance</title><div data-symbol="VALE3"></div>',
    found: {
      symbol: 'SPY:NYSEARCA',
      canonicalSymbol: 'SPY',
      kind: 'etf',
      name: 'SPDR S&P 500 ETF Trust',
    },
  },
  {
    url: 'https://www.google.com/finance/quote/PETR4%3ABVMF',
    found: { symbol: 'PETR4:BVMF', canonicalSymbol: 'PETR4.SA', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/beta/quote/2881:TPE?hl=en',
    found: { symbol: '2881:TPE', canonicalSymbol: '2881.TW', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/BRK.B:NYSE',
    found: { symbol: 'BRK.B:NYSE', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/M%26M:NSE',
    found: { symbol: 'M&M:NSE', canonicalSymbol: 'M&M.NS', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/0700:HKG',
    found: { symbol: '0700:HKG', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/RY:TSE',
    found: { symbol: 'RY:TSE', canonicalSymbol: 'RY.TO', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/VOLV-B:STO',
    found: { symbol: 'VOLV-B:STO', canonicalSymbol: 'VOLV-B.ST', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/000001:SHA',
    found: { symbol: '000001:SHA', canonicalSymbol: '000001.SS', kind: 'index' },
  },
  {
    url: 'https://www.google.com/finance/quote/.INX:INDEXSP',
    found: { symbol: '.INX:INDEXSP', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.google.com/finance/quote/CLW00:NYMEX',
    found: { symbol: 'CLW00:NYMEX', canonicalSymbol: 'CL=F', kind: 'future' },
  },
  {
    url: 'https://www.google.com/finance/quote/EUR-USD',
    found: { symbol: 'EUR-USD', canonicalSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://www.google.com/finance/beta/quote/CNY-VND',
    found: { symbol: 'CNY-VND', canonicalSymbol: 'CNYVND=X', kind: 'currency' },
  },
  {
    url: 'https://www.google.com/finance/quote/USD-MAD',
    found: { symbol: 'USD-MAD', canonicalSymbol: 'USDMAD=X', kind: 'currency' },
  },
  {
    url: 'https://www.google.com/finance/quote/PEPE-EUR',
    found: { symbol: 'PEPE-EUR', canonicalSymbol: 'PEPE-EUR', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.google.com/finance/quote/BTC-USD',
    found: { symbol: 'BTC-USD', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.google.com/finance/quote/XYZ:NOWHERE',
    found: { symbol: 'XYZ:NOWHERE', canonicalSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance?q=NASDAQ:goog',
    found: { symbol: 'NASDAQ:GOOG', canonicalSymbol: 'GOOG', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance?q=apple+inc&ei=x',
    html: '<title>Apple Inc.: NASDAQ:AAPL quotes &amp; news - Google Finance</title>',
    found: { symbol: 'NASDAQ:AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance?q=GLD',
    html: '<title>SPDR Gold Trust (ETF): NYSEARCA:GLD quotes &amp; news - Google Finance</title>',
    found: { symbol: 'GLD', canonicalSymbol: 'GLD', kind: 'etf' },
  },
  {
    url: 'https://www.google.com/finance/historical?q=NYSE%3AIBM',
    found: { symbol: 'NYSE:IBM', canonicalSymbol: 'IBM', kind: 'equity' },
  },
  {
    url: 'https://google.com/finance/quote/IBM:NYSE',
    found: { symbol: 'IBM:NYSE', canonicalSymbol: 'IBM', kind: 'equity' },
  },
  { url: 'https://www.google.com/finance/match?q=apple', found: null },
  {
    url: 'https://www.google.com/finance?q=AAPL',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/beta/quote/ZZZZQQ:NASDAQ',
    html: '<title>Google Finance</title><div title="Page Not Found"></div><div data-last-price="1">',
    found: null,
  },
  {
    url: 'https://www.google.com/finance/quote/ZZZZ:NASDAQ',
    html: '<title>Google Finance - Stock Market Prices, Real-time Quotes</title><div><div>We couldn&#39;t find any match for your search.</div></div>',
    found: null,
  },
  {
    url: 'https://www.google.com/finance/quote/AAPL:NASDAQ',
    html: '<title>Voordat je verdergaat</title><form action="https://consent.google.com/save"></form>',
    found: null,
  },
  {
    url: 'https://www.google.com/finance/',
    html: '<a href="./quote/.INX:INDEXSP"></a>',
    found: null,
  },
  { url: 'https://www.google.com/finance/markets/gainers', found: null },
  { url: 'https://www.google.com/finance/portfolio/watchlist', found: null },
  { url: 'https://www.google.com/finance?q=INDEXDJX%3A.DJI%2CINDEXSP%3A.INX', found: null },
  { url: 'https://www.google.com/search?q=AAPL&tbm=fin', found: null },
];
