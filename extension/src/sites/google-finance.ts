import { isCurrency, suffixOf } from './shared/notation.ts';
import { all, decoded, first, pathOf, titleOf } from './shared/page.ts';
import type { Reading, Site, TestUrl } from './shared/site.ts';

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

function listing(symbol: string, ticker: string, exchange: string): Reading {
  if (exchange === 'CURRENCY') return { symbol, ticker, kind: 'currency' };
  if (exchange.startsWith('INDEX') || ticker === 'KOSPI') return { symbol, ticker, kind: 'index' };
  if (/^(CM|CBOT|NY(M|BOT)|ICEUS)/.test(exchange) || exchange === 'COMEX')
    return { symbol, ticker, kind: 'future' };
  // Google's TSE is Toronto.
  return {
    symbol,
    ticker,
    suffix: exchange === 'TSE' ? '.TO' : suffixOf(exchange),
    kind: exchange.startsWith('MUTF') ? 'fund' : undefined,
  };
}

export const siteName = 'Google Finance';

export const googleFinance: Site = {
  key: 'google-finance',
  // Nothing else of Google's is ours to see.
  matches: [
    '*://www.google.com/finance',
    '*://www.google.com/finance?*',
    '*://www.google.com/finance/*',
  ],
  instrument(url, document) {
    const path = pathOf(url);
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
    const [ticker = '', exchange] = today ? parts : parts.reverse();
    if (isNone(document, ticker)) return null;
    if (exchange) return listing(symbol, ticker, exchange);
    if (!today) return { symbol, suffix: '' };
    // EUR-USD; what is no pair of currencies or metals is a coin: BTC-USD, PEPE-EUR
    const base = /^(\w+)-\w+$/.exec(symbol)?.[1];
    return base
      ? {
          symbol,
          kind: isCurrency(base) || /^X(AU|AG|PT|PD)$/.test(base) ? 'unknown' : 'cryptocurrency',
        }
      : null;
  },
};

export const testUrls: TestUrl[] = [
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
    found: { symbol: 'SPY:NYSEARCA', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.google.com/finance/quote/PETR4%3ABVMF',
    found: { symbol: 'PETR4:BVMF', yahooSymbol: 'PETR4.SA', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/beta/quote/2881:TPE?hl=en',
    found: { symbol: '2881:TPE', yahooSymbol: '2881.TW', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/BRK.B:NYSE',
    found: { symbol: 'BRK.B:NYSE', yahooSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/M%26M:NSE',
    found: { symbol: 'M&M:NSE', yahooSymbol: 'M&M.NS', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/0700:HKG',
    found: { symbol: '0700:HKG', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/RY:TSE',
    found: { symbol: 'RY:TSE', yahooSymbol: 'RY.TO', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/VOLV-B:STO',
    found: { symbol: 'VOLV-B:STO', yahooSymbol: 'VOLV-B.ST', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance/quote/000001:SHA',
    found: { symbol: '000001:SHA', yahooSymbol: '000001.SS', kind: 'index' },
  },
  {
    url: 'https://www.google.com/finance/quote/.INX:INDEXSP',
    found: { symbol: '.INX:INDEXSP', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.google.com/finance/quote/CLW00:NYMEX',
    found: { symbol: 'CLW00:NYMEX', yahooSymbol: 'CL=F', kind: 'future' },
  },
  {
    url: 'https://www.google.com/finance/quote/EUR-USD',
    found: { symbol: 'EUR-USD', yahooSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://www.google.com/finance/beta/quote/CNY-VND',
    found: { symbol: 'CNY-VND', yahooSymbol: 'CNYVND=X', kind: 'currency' },
  },
  {
    url: 'https://www.google.com/finance/quote/USD-MAD',
    found: { symbol: 'USD-MAD', yahooSymbol: 'USDMAD=X', kind: 'currency' },
  },
  {
    url: 'https://www.google.com/finance/quote/PEPE-EUR',
    found: { symbol: 'PEPE-EUR', yahooSymbol: 'PEPE-EUR', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.google.com/finance/quote/BTC-USD',
    found: { symbol: 'BTC-USD', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.google.com/finance/quote/XYZ:NOWHERE',
    found: { symbol: 'XYZ:NOWHERE', yahooSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance?q=NASDAQ:goog',
    found: { symbol: 'NASDAQ:GOOG', yahooSymbol: 'GOOG', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance?q=apple+inc&ei=x',
    html: '<title>Apple Inc.: NASDAQ:AAPL quotes &amp; news - Google Finance</title>',
    found: { symbol: 'NASDAQ:AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.google.com/finance?q=GLD',
    html: '<title>SPDR Gold Trust (ETF): NYSEARCA:GLD quotes &amp; news - Google Finance</title>',
    found: { symbol: 'GLD', yahooSymbol: 'GLD', kind: 'etf' },
  },
  {
    url: 'https://www.google.com/finance/historical?q=NYSE%3AIBM',
    found: { symbol: 'NYSE:IBM', yahooSymbol: 'IBM', kind: 'equity' },
  },
  {
    url: 'https://google.com/finance/quote/IBM:NYSE',
    found: { symbol: 'IBM:NYSE', yahooSymbol: 'IBM', kind: 'equity' },
  },
  { url: 'https://www.google.com/finance/match?q=apple', found: null },
  {
    url: 'https://www.google.com/finance?q=AAPL',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
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
