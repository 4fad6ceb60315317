import { mainlandSuffix, suffixBy } from './shared/exchanges.ts';
import { decoded } from './shared/page.ts';
import { resolveSymbol } from './shared/resolve.ts';
import type { Resolve, Site, TestUrl } from './shared/site.ts';

export const siteName = 'Bloomberg';

export const bloomberg: Site = {
  key: 'bloomberg',
  // The pages of the markets and the front page are one application.
  matches: ['*://www.bloomberg.com/*'],
  parse(url) {
    // A share class has a slash of its own: /quote/BRK/B:US. Company pages since 2019:
    // /profile/company/CLUB:US.
    const symbol = decoded(
      /^\/(?:quote|profile\/company)\/([^:]+(?::|%3A)[A-Z]{2,4})(?:\/|$)/i.exec(url.pathname)?.[1],
    );
    const [, ticker, market] = /^([A-Z0-9./&-]{1,20}):([A-Z]{2,4})$/.exec(symbol) ?? [];
    // A company that is not listed has a number and a letter: 2285811D:US, 1482193D:SW.
    return ticker && !/^\d{6,}[DZ]$/.test(ticker) ? { symbol, ticker, market } : null;
  },
};

const indices = `^GSPC SPX|^DJI INDU|^IXIC CCMP|^NDX NDX|^RUT RTY|^VIX VIX|^NYA NYA|^SOX SOX|DX-Y.NYB DXY|
  ^GSPTSE SPTSX|^BVSP IBOV|^MXX MEXBOL|^FTSE UKX|^GDAXI DAX|^FCHI CAC|^STOXX50E SX5E|^STOXX SXXP|
  ^IBEX IBEX|FTSEMIB.MI FTSEMIB|^AEX AEX|^SSMI SMI|WIG20.WA WIG20|XU100.IS XU100|^N225 NKY|^HSI HSI|
  ^HSCE HSCEI|000001.SS SHCOMP|000300.SS SHSZ300|^KS11 KOSPI|^KQ11 KOSDAQ|^TWII TWSE|^STI STI FSSTI|
  ^JKSE JCI|^KLSE FBMKLCI|^BSESN SENSEX|^NSEI NIFTY|^NSEBANK NSEBANK|^AXJO AS51`;
const futures = `ES=F ES SP|NQ=F NQ ND|YM=F DM DJ|RTY=F RTY|BZ=F CO|CL=F CL|RB=F XB|HO=F HO|NG=F NG|GC=F GC|SI=F SI|
  HG=F HG|PL=F PL|PA=F PA|LE=F LC|HE=F LH|KC=F KC|SB=F SB|CT=F CT|CC=F CC`;

export const resolve: Resolve = (page) => {
  const { ticker = '', market = '' } = page;
  switch (market) {
    case 'IND': {
      // ES1, the future on an index; USGG10YR, the yield of a bond
      const kind = /^[A-Z]{2,3}\d$/.test(ticker)
        ? 'future'
        : /^(USGG|GT|GDBR|GUKG|GJGB)/.test(ticker)
          ? 'bond'
          : 'index';
      return resolveSymbol({ ...page, kind }, { indices, futures });
    }
    case 'GOV':
      return resolveSymbol({ ...page, kind: 'bond' });
    case 'CUR':
      return resolveSymbol({ ...page, kind: 'unknown' }, { indices: 'DX-Y.NYB DXY' });
    case 'COM':
      return resolveSymbol({ ...page, kind: 'future' }, { futures });
    case 'CH':
      return resolveSymbol(page, { suffix: mainlandSuffix(ticker) });
    default:
      // VOLVB is VOLV-B, and ABB is ABB: in the north the class of a share is not told from its
      // name.
      return resolveSymbol(page, {
        suffix:
          /^(SS|DC)$/.test(market) && /[AB]$/.test(ticker)
            ? undefined
            : suffixBy('bloomberg', market),
      });
  }
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.bloomberg.com/profile/company/CLUB:US',
    seen: '2026-05-07',
    found: { symbol: 'CLUB:US', canonicalSymbol: 'CLUB', kind: 'equity' },
  },
  // Companies that are not listed.
  { url: 'https://www.bloomberg.com/profile/company/2285811D:US', found: null },
  { url: 'https://www.bloomberg.com/profile/company/1482193D:SW', found: null },
  {
    url: 'https://www.bloomberg.com/quote/SPY:US',
    html: '<title>SPY Quote - SPDR S&amp;P 500 ETF Trust - Bloomberg</title>',
    found: {
      symbol: 'SPY:US',
      canonicalSymbol: 'SPY',
      kind: 'etf',
      name: 'SPDR S&P 500 ETF Trust',
    },
  },
  {
    url: 'https://www.bloomberg.com/quote/AAPL:US',
    html: '<title>Bloomberg</title><h1>We’ve detected unusual activity from your computer network</h1>',
    found: null,
  },
  {
    url: 'https://www.bloomberg.com/quote/ES1:IND',
    found: { symbol: 'ES1:IND', canonicalSymbol: 'ES=F', kind: 'future' },
  },
  {
    url: 'https://www.bloomberg.com/quote/CO1:COM',
    found: { symbol: 'CO1:COM', canonicalSymbol: 'BZ=F', kind: 'future' },
  },
  {
    url: 'https://www.bloomberg.com/quote/OTP:HB',
    found: { symbol: 'OTP:HB', canonicalSymbol: 'OTP.BD', kind: 'equity' },
  },
  {
    url: 'http://www.bloomberg.com/quote/AAPL:US',
    seen: '2013',
    found: { symbol: 'AAPL:US', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.bloomberg.com/quote/BRK/B:US',
    found: { symbol: 'BRK/B:US', canonicalSymbol: 'BRK-B', kind: 'equity' },
  },
  {
    url: 'https://www.bloomberg.com/quote/700%3Ahk',
    found: { symbol: '700:HK', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.bloomberg.com/quote/600519:CH',
    found: { symbol: '600519:CH', canonicalSymbol: '600519.SS', kind: 'equity' },
  },
  {
    url: 'https://www.bloomberg.com/quote/VOLVB:SS',
    found: { symbol: 'VOLVB:SS', canonicalSymbol: null, kind: 'equity' },
  },
  {
    url: 'https://www.bloomberg.com/quote/SPX:IND',
    found: { symbol: 'SPX:IND', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.bloomberg.com/quote/USGG10YR:IND',
    found: { symbol: 'USGG10YR:IND', canonicalSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://www.bloomberg.com/quote/USDJPY:CUR',
    found: { symbol: 'USDJPY:CUR', canonicalSymbol: 'USDJPY=X', kind: 'currency' },
  },
  {
    url: 'https://www.bloomberg.com/quote/XBTUSD:CUR',
    found: { symbol: 'XBTUSD:CUR', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.bloomberg.com/quote/CL1:COM',
    found: { symbol: 'CL1:COM', canonicalSymbol: 'CL=F', kind: 'future' },
  },
  {
    url: 'https://www.bloomberg.com/',
    html: '<a href="/quote/SPX:IND">S&amp;P 500</a>',
    found: null,
  },
  {
    url: 'https://www.bloomberg.com/news/articles/2025-12-10/fed-ends-qt',
    html: '<a href="/quote/AAPL:US">',
    found: null,
  },
  { url: 'https://www.bloomberg.com/markets/stocks', found: null },
  {
    url: 'https://www.bloomberg.com/quote/AAPL:US',
    html: '<title>Bloomberg - Are you a robot?</title>',
    found: null,
  },
];
