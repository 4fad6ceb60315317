import { kindByWord, parseDowJones, resolveDowJones } from './shared/dow-jones.ts';
import { pathOf } from './shared/page.ts';
import type { Site, TestUrl } from './shared/site.ts';

export const siteName = 'The Wall Street Journal';

export const wsj: Site = {
  key: 'wsj',
  // Every page is a document of its own.
  matches: ['*://www.wsj.com/market-data/quotes/*'],
  parse(url) {
    const [, , ...path] = pathOf(url);
    // The pages of an instrument have small letters: /quotes/GE/financials is General Electric. The
    // market of an index may have two words: /quotes/index/UK/FTSE%20UK/UKX.
    const isName = (part = '') => /[A-Z\d]/.test(part);
    // /quotes/AAPL, /quotes/HK/XHKG/700, /quotes/etf/SPY, /quotes/mutualfund/US/XNAS/FXAIX,
    // /quotes/index/JP/NIK, /quotes/bond/BX/TMUBMUSD10Y; /quotes/FUND is a share.
    const word = isName(path[0]) ? undefined : kindByWord(path[0]);
    const [name = '', second = '', third] = word ? path.slice(1) : path;
    if (/^[A-Z]{2}$/.test(name)) {
      if (isName(second) && isName(third))
        return parseDowJones(word ?? 'equity', third, name, second);
      if (isName(second)) return parseDowJones(word ?? 'equity', second, name);
    }
    return name === 'company-list' ? null : parseDowJones(word ?? 'equity', name);
  },
};

export const resolve = resolveDowJones;

export const notSeen =
  'Read off programs that ask for its pages; no record of one with its day was found.';

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.wsj.com/market-data/quotes/index/CN/XSHG/000300',
    found: { symbol: '000300', canonicalSymbol: '000300.SS', kind: 'index' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/index/UK/FTSE%20UK/UKX/historical-prices',
    found: { symbol: 'UKX', canonicalSymbol: '^FTSE', kind: 'index' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/futures/US/DJIA%20Futures',
    found: { symbol: 'DJIA FUTURES', canonicalSymbol: null, kind: 'future' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/futures/W00/contracts',
    found: { symbol: 'W00', canonicalSymbol: 'ZW=F', kind: 'future' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/fx/BTCUSD',
    found: { symbol: 'BTCUSD', canonicalSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/HK/700',
    found: { symbol: '700', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/AAPL/financials/annual/income-statement',
    found: { symbol: 'AAPL', canonicalSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/GE/financials',
    found: { symbol: 'GE', canonicalSymbol: 'GE', kind: 'equity' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/HK/XHKG/700',
    found: { symbol: '700', canonicalSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/etf/SPY',
    found: { symbol: 'SPY', canonicalSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/mutualfund/US/XNAS/FXAIX',
    found: { symbol: 'FXAIX', canonicalSymbol: 'FXAIX', kind: 'fund' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/index/SPX/historical-prices',
    found: { symbol: 'SPX', canonicalSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/index/JP/NIK',
    found: { symbol: 'NIK', canonicalSymbol: '^N225', kind: 'index' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/fx/USDKRW/historical-prices',
    found: { symbol: 'USDKRW', canonicalSymbol: 'USDKRW=X', kind: 'currency' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/bond/BX/TMUBMUSD10Y?mod=md_bond_overview_quote',
    found: { symbol: 'TMUBMUSD10Y', canonicalSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/company-list/country/united-states/1',
    found: null,
  },
  { url: 'https://www.wsj.com/market-data/stocks', found: null },
  { url: 'https://www.wsj.com/', found: null },
];
