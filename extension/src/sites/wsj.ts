import { dowJones, kindByWord } from './shared/dow-jones.ts';
import { pathOf } from './shared/page.ts';
import type { Site, TestUrl } from './shared/site.ts';

export const siteName = 'The Wall Street Journal';

export const wsj: Site = {
  key: 'wsj',
  // Every page is a document of its own.
  matches: ['*://www.wsj.com/market-data/quotes/*'],
  instrument(url) {
    const [, , ...path] = pathOf(url);
    // /quotes/AAPL, /quotes/HK/XHKG/700, /quotes/etf/SPY, /quotes/mutualfund/US/XNAS/FXAIX,
    // /quotes/index/JP/NIK, /quotes/bond/BX/TMUBMUSD10Y
    const word = kindByWord(path[0]);
    const [name = '', second = '', third] = word ? path.slice(1) : path;
    // The pages of an instrument have small letters: /quotes/GE/financials is General Electric. The
    // market of an index may have two words: /quotes/index/UK/FTSE%20UK/UKX.
    const isName = (part = '') => /[A-Z\d]/.test(part);
    if (/^[A-Z]{2}$/.test(name)) {
      if (isName(second) && isName(third)) return dowJones(word ?? 'equity', third, name, second);
      if (isName(second)) return dowJones(word ?? 'equity', second, name);
    }
    return name === 'company-list' ? null : dowJones(word ?? 'equity', name);
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.wsj.com/market-data/quotes/index/CN/XSHG/000300',
    found: { symbol: '000300', yahooSymbol: '000300.SS', kind: 'index' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/index/UK/FTSE%20UK/UKX/historical-prices',
    found: { symbol: 'UKX', yahooSymbol: '^FTSE', kind: 'index' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/futures/US/DJIA%20Futures',
    found: { symbol: 'DJIA FUTURES', yahooSymbol: null, kind: 'future' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/futures/W00/contracts',
    found: { symbol: 'W00', yahooSymbol: 'ZW=F', kind: 'future' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/fx/BTCUSD',
    found: { symbol: 'BTCUSD', yahooSymbol: 'BTC-USD', kind: 'cryptocurrency' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/HK/700',
    found: { symbol: '700', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/AAPL/financials/annual/income-statement',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/GE/financials',
    found: { symbol: 'GE', yahooSymbol: 'GE', kind: 'equity' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/HK/XHKG/700',
    found: { symbol: '700', yahooSymbol: '0700.HK', kind: 'equity' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/etf/SPY',
    found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/mutualfund/US/XNAS/FXAIX',
    found: { symbol: 'FXAIX', yahooSymbol: 'FXAIX', kind: 'fund' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/index/SPX/historical-prices',
    found: { symbol: 'SPX', yahooSymbol: '^GSPC', kind: 'index' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/index/JP/NIK',
    found: { symbol: 'NIK', yahooSymbol: '^N225', kind: 'index' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/fx/USDKRW/historical-prices',
    found: { symbol: 'USDKRW', yahooSymbol: 'USDKRW=X', kind: 'currency' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/bond/BX/TMUBMUSD10Y?mod=md_bond_overview_quote',
    found: { symbol: 'TMUBMUSD10Y', yahooSymbol: '^TNX', kind: 'bond' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/company-list/country/united-states/1',
    found: null,
  },
  { url: 'https://www.wsj.com/market-data/stocks', found: null },
  { url: 'https://www.wsj.com/', found: null },
];
