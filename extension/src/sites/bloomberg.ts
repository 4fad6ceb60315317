import { kindOn } from './shared/kinds.ts';
import { decoded } from './shared/page.ts';
import type { Found, Site, TestUrl } from './shared/site.ts';
import { coinSymbol, currencySymbol, futureSymbol, indexSymbol, isMetal, listed, treasurySymbol } from './shared/symbols.ts';

/** Bloomberg's own two letters for an exchange; China's is told by the code. */
const markets: Readonly<Record<string, string>> = {
  US: '',
  CN: '.TO',
  LN: '.L',
  GR: '.DE',
  GY: '.DE',
  FP: '.PA',
  NA: '.AS',
  BB: '.BR',
  PL: '.LS',
  IM: '.MI',
  SM: '.MC',
  SW: '.SW',
  VX: '.SW',
  AV: '.VI',
  SS: '.ST',
  DC: '.CO',
  FH: '.HE',
  NO: '.OL',
  PW: '.WA',
  TI: '.IS',
  IT: '.TA',
  SJ: '.JO',
  AB: '.SR',
  JP: '.T',
  JT: '.T',
  HK: '.HK',
  TT: '.TW',
  KS: '.KS',
  KQ: '.KQ',
  SP: '.SI',
  MK: '.KL',
  IJ: '.JK',
  TB: '.BK',
  IN: '.NS',
  IS: '.NS',
  IB: '.BO',
  AU: '.AX',
  NZ: '.NZ',
  BZ: '.SA',
  MM: '.MX',
};

function read(symbol: string, ticker: string, market: string, document: Document): Found {
  switch (market) {
    case 'IND': {
      const treasury = treasurySymbol(ticker);
      const isYield = /^(USGG|GT|GDBR|GUKG|GJGB|USSW)/.test(ticker);
      return { symbol, yahooSymbol: treasury ?? indexSymbol(ticker), kind: isYield ? 'bond' : 'index' };
    }
    case 'GOV':
      return { symbol, yahooSymbol: null, kind: 'bond' };
    case 'CUR': {
      if (isMetal(ticker)) return { symbol, yahooSymbol: null, kind: 'commodity' };
      const coin = coinSymbol(ticker);
      return { symbol, yahooSymbol: coin ?? currencySymbol(ticker), kind: coin ? 'cryptocurrency' : 'currency' };
    }
    case 'COM':
      // CL1 is the continuous contract; others, gold's XAU among them, are not quoted by the feed.
      return { symbol, yahooSymbol: /[A-Z]1$/.test(ticker) ? futureSymbol(ticker.slice(0, -1)) : null, kind: 'future' };
    default: {
      const suffix =
        market === 'CH' ? (/^[69]/.test(ticker) ? '.SS' : '.SZ') : market === 'CG' ? '.SS' : market === 'CS' ? '.SZ' : markets[market];
      // VOLVB is VOLV-B, and ABB is ABB: in the north the class of a share is not told from its name.
      const unclear = /^(SS|DC)$/.test(market) && /[AB]$/.test(ticker);
      return { symbol, yahooSymbol: unclear ? null : listed(ticker, suffix), kind: kindOn(document, ticker) };
    }
  }
}

export const bloomberg: Site = {
  key: 'bloomberg',
  name: 'Bloomberg',
  // The pages of the markets and the front page are one application.
  matches: ['*://www.bloomberg.com/*'],
  instrument(url, document) {
    // A share class has a slash of its own: /quote/BRK/B:US.
    const path = /^\/quote\/([^:]+(?::|%3A)[A-Z]{2,4})(?:\/|$)/i.exec(url.pathname)?.[1];
    const symbol = decoded(path);
    const [, ticker, market] = /^([A-Z0-9./&-]{1,20}):([A-Z]{2,4})$/.exec(symbol) ?? [];
    return ticker && market ? read(symbol, ticker, market, document) : null;
  },
};

export const testUrls: TestUrl[] = [
  { url: 'http://www.bloomberg.com/quote/AAPL:US', found: { symbol: 'AAPL:US', yahooSymbol: 'AAPL', kind: 'equity' } },
  { url: 'https://www.bloomberg.com/quote/BRK/B:US', found: { symbol: 'BRK/B:US', yahooSymbol: 'BRK-B', kind: 'equity' } },
  { url: 'https://www.bloomberg.com/quote/700%3Ahk', found: { symbol: '700:HK', yahooSymbol: '0700.HK', kind: 'equity' } },
  { url: 'https://www.bloomberg.com/quote/600519:CH', found: { symbol: '600519:CH', yahooSymbol: '600519.SS', kind: 'equity' } },
  { url: 'https://www.bloomberg.com/quote/VOLVB:SS', found: { symbol: 'VOLVB:SS', yahooSymbol: null, kind: 'equity' } },
  { url: 'https://www.bloomberg.com/quote/SPX:IND', found: { symbol: 'SPX:IND', yahooSymbol: '^GSPC', kind: 'index' } },
  { url: 'https://www.bloomberg.com/quote/USGG10YR:IND', found: { symbol: 'USGG10YR:IND', yahooSymbol: '^TNX', kind: 'bond' } },
  { url: 'https://www.bloomberg.com/quote/USDJPY:CUR', found: { symbol: 'USDJPY:CUR', yahooSymbol: 'USDJPY=X', kind: 'currency' } },
  { url: 'https://www.bloomberg.com/quote/XBTUSD:CUR', found: { symbol: 'XBTUSD:CUR', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' } },
  { url: 'https://www.bloomberg.com/quote/CL1:COM', found: { symbol: 'CL1:COM', yahooSymbol: 'CL=F', kind: 'future' } },
  { url: 'https://www.bloomberg.com/', html: '<a href="/quote/SPX:IND">S&amp;P 500</a>', found: null },
  { url: 'https://www.bloomberg.com/news/articles/2025-12-10/fed-ends-qt', html: '<a href="/quote/AAPL:US">', found: null },
  { url: 'https://www.bloomberg.com/markets/stocks', found: null },
  { url: 'https://www.bloomberg.com/quote/AAPL:US', html: '<title>Bloomberg - Are you a robot?</title>', found: null },
];
