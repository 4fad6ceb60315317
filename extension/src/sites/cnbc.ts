import { suffixByCountry } from './shared/exchanges.ts';
import { decoded, pathOf } from './shared/page.ts';
import { resolveSymbol } from './shared/resolve.ts';
import type { ParsedSymbol, Resolve, Site, TestUrl } from './shared/site.ts';

function parseSymbol(symbol: string): ParsedSymbol | null {
  // @CL.1, the continuous contract; @CLZ25, one contract
  if (/^@[A-Z0-9.]{2,8}$/.test(symbol)) return { symbol, ticker: symbol.slice(1), kind: 'future' };
  // BTC.CM=, ETH.BS=; EUR= is a currency in dollars, JPY= dollars in a currency
  const coin = /^([A-Z0-9]+)\.[A-Z]{2}=$/.exec(symbol)?.[1];
  if (coin) return { symbol, ticker: coin, kind: 'cryptocurrency' };
  const [, base, quote] = /^([A-Z]{3})([A-Z]{3})?=$/.exec(symbol) ?? [];
  if (base) {
    const isBase = /^(EUR|GBP|AUD|NZD|X..)$/.test(base);
    const pair = quote ? base + quote : isBase ? `${base}USD` : `USD${base}`;
    return { symbol, ticker: pair, kind: 'unknown' };
  }
  // US5YTIP, an inflation-indexed note; 10Y3MS and 10Y2YS, spreads of two yields
  if (/^[A-Z]{2}\d+Y?TIP$|^(\d+[YM]){2}S$/.test(symbol)) return { symbol, kind: 'bond' };
  // 700-HK, 7203.T-JP; BRK.B, .SPX, US10Y, DE10Y-DE
  const [, ticker, country] = /^([A-Z0-9&]{1,12})(?:\.[A-Z])?-([A-Z]{2})$/.exec(symbol) ?? [];
  if (ticker && !/^[A-Z]{2}\d\d?[YM]$/.test(ticker)) return { symbol, ticker, market: country };
  return /^[A-Z0-9.&'-]{1,14}$/.test(symbol) ? { symbol, kind: 'unknown' } : null;
}

export const siteName = 'CNBC';

export const cnbc: Site = {
  key: 'cnbc',
  // Quotes are opened from the home page and the banner of any page, partly without a new document.
  matches: ['*://www.cnbc.com/*'],
  parse(url) {
    const [head, name] = pathOf(url);
    return head === 'quotes' ? parseSymbol(decoded(name ?? url.searchParams.get('symbol'))) : null;
  },
};

/**
 * Reuters' names with their dot. Without it they are indices only where no share or fund of the
 * United States is called so: DAX is a fund in New York.
 */
const indices = `^GSPC .SPX SPX .INX|^DJI .DJI DJI .DJIA|^IXIC .IXIC IXIC .COMP|^NDX .NDX NDX|^RUT .RUT RUT|
  ^VIX .VIX VIX|^NYA .NYA|^SOX .SOX|DX-Y.NYB .DXY DXY|^GSPTSE .GSPTSE .SPTSX|^BVSP .BVSP .IBOV|^MXX .MXX|
  ^FTSE .FTSE .UKX|^GDAXI .GDAXI .DAX|^FCHI .FCHI .CAC|^STOXX50E .STOXX50E .SX5E|
  ^STOXX .STOXX .SXXP|^IBEX .IBEX|FTSEMIB.MI .FTMIB .FTSEMIB|^AEX .AEX|^SSMI .SSMI .SMI|
  XU100.IS .XU100|WIG20.WA .WIG20|^N225 .N225 N225 NI225 .NIK|^HSI .HSI HSI|^HSCE .HSCE .HSCEI|
  000001.SS .SSEC|000300.SS .CSI300|^KS11 .KS11 .KOSPI|^KQ11 .KQ11 .KOSDAQ|^TWII .TWII .TAIEX|^STI .STI|
  ^JKSE .JKSE|^KLSE .KLSE .KLCI|^BSESN .BSESN .SENSEX|^NSEI .NSEI .NIFTY|^NSEBANK .NSEBANK|^AXJO .AXJO`;
const futures = `ES=F SP|NQ=F ND|YM=F DJ|BZ=F LCO|RB=F RB|ZC=F C|ZW=F W|ZS=F S|LE=F LC|HE=F LH|ZN=F TY|ZB=F US`;

export const resolve: Resolve = (page) => {
  const { ticker = '', market } = page;
  const suffix = page.kind ? '' : suffixByCountry(market, ticker);
  return resolveSymbol(page, { suffix, indices: page.kind ? indices : undefined, futures });
};

export const notSeen =
  'Read off programs that ask for its pages; of saved ones only the front page was found.';

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.cnbc.com/quotes/AAPL?qsearchterm=apple',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.cnbc.com/quotes/BRK.B',
    found: { symbol: 'BRK.B', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.cnbc.com/quotes/SPY/',
    html: '<title>SPY: SPDR S&amp;P 500 ETF Trust - Stock Price, Quote and News - CNBC</title>',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf', name: 'SPDR S&P 500 ETF Trust' },
  },
  {
    url: 'https://www.cnbc.com/quotes/.SPX',
    found: { symbol: '.SPX', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.cnbc.com/quotes/US10Y',
    found: { symbol: 'US10Y', canonicalSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://www.cnbc.com/quotes/US3M',
    found: { symbol: 'US3M', canonicalSymbol: '^IRX', kind: 'bond' },
  },
  {
    url: 'https://www.cnbc.com/quotes/US3Y',
    found: { symbol: 'US3Y', canonicalSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://www.cnbc.com/quotes/DE10Y-DE',
    found: { symbol: 'DE10Y-DE', canonicalSymbol: null, kind: 'bond' },
  },
  {
    url: 'https://www.cnbc.com/quotes/@ES.1',
    found: { symbol: '@ES.1', canonicalSymbol: 'ES=F', kind: 'future' },
  },
  {
    url: 'https://www.cnbc.com/quotes/%40LCO.1/',
    found: { symbol: '@LCO.1', canonicalSymbol: 'BZ=F', kind: 'future' },
  },
  {
    url: 'https://www.cnbc.com/quotes/EUR=',
    found: { symbol: 'EUR=', canonicalSymbol: 'EURUSD=X', kind: 'currency' },
  },
  {
    url: 'https://www.cnbc.com/quotes/JPY=',
    found: { symbol: 'JPY=', canonicalSymbol: 'USDJPY=X', kind: 'currency' },
  },
  {
    url: 'https://www.cnbc.com/quotes/XAU=',
    found: { symbol: 'XAU=', canonicalSymbol: null, kind: 'commodity' },
  },
  {
    url: 'https://www.cnbc.com/quotes/BTC.CM=',
    found: { symbol: 'BTC.CM=', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.cnbc.com/quotes/700-HK',
    found: { symbol: '700-HK', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.cnbc.com/quotes/7203.T-JP',
    found: { symbol: '7203.T-JP', canonicalSymbol: '7203.T', kind: 'equity' },
  },
  {
    url: 'https://www.cnbc.com/quotes/?symbol=msft',
    found: { symbol: 'MSFT', canonicalSymbol: 'MSFT', kind: 'equity' },
  },
  {
    url: 'https://www.cnbc.com/world/',
    html: '<a class="MarketCard-container" href="/quotes/.SPX">S&amp;P 500</a>',
    found: null,
  },
  {
    url: 'https://www.cnbc.com/2025/12/10/fed-ends-qt.html',
    html: '<span class="QuoteInBody-quoteName"><a href="/quotes/AAPL">AAPL</a></span>',
    found: null,
  },
  { url: 'https://www.cnbc.com/quotes/', found: null },
  { url: 'https://www.cnbc.com/quotes/ZZZZ', html: '<h1>Symbol not found</h1>', found: null },
];
