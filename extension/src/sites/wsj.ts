import { dowJones, kindByWord } from './shared/dow-jones.ts';
import { pathOf } from './shared/page.ts';
import type { Site, TestUrl } from './shared/site.ts';

export const wsj: Site = {
  key: 'wsj',
  name: 'The Wall Street Journal',
  // Every page is a document of its own.
  matches: ['*://www.wsj.com/market-data/quotes/*'],
  instrument(url) {
    const [, , ...path] = pathOf(url);
    // /quotes/AAPL, /quotes/HK/XHKG/700, /quotes/etf/SPY, /quotes/mutualfund/US/XNAS/FXAIX, /quotes/index/JP/NIK, /quotes/bond/BX/TMUBMUSD10Y
    const word = kindByWord(path[0]);
    const [name = '', second = '', third] = word ? path.slice(1) : path;
    const hasCountry = /^[A-Z]{2}$/.test(name);
    if (hasCountry && third && /^[A-Z]{4}$/.test(second)) return dowJones(word ?? 'equity', third, name, second);
    // Without a market, the second name is a ticker only where the kind is told: /quotes/GE/financials is General Electric.
    if (word && hasCountry && /^[A-Z0-9.]+$/.test(second)) return dowJones(word, second, name);
    return name === 'company-list' ? null : dowJones(word ?? 'equity', name);
  },
};

export const testUrls: TestUrl[] = [
  {
    url: 'https://www.wsj.com/market-data/quotes/AAPL/financials/annual/income-statement',
    found: { symbol: 'AAPL', yahooSymbol: 'AAPL', kind: 'equity' },
  },
  { url: 'https://www.wsj.com/market-data/quotes/GE/financials', found: { symbol: 'GE', yahooSymbol: 'GE', kind: 'equity' } },
  { url: 'https://www.wsj.com/market-data/quotes/HK/XHKG/700', found: { symbol: '700', yahooSymbol: '0700.HK', kind: 'equity' } },
  { url: 'https://www.wsj.com/market-data/quotes/etf/SPY', found: { symbol: 'SPY', yahooSymbol: 'SPY', kind: 'etf' } },
  {
    url: 'https://www.wsj.com/market-data/quotes/mutualfund/US/XNAS/FXAIX',
    found: { symbol: 'FXAIX', yahooSymbol: 'FXAIX', kind: 'fund' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/index/SPX/historical-prices',
    found: { symbol: 'SPX', yahooSymbol: '^GSPC', kind: 'index' },
  },
  { url: 'https://www.wsj.com/market-data/quotes/index/JP/NIK', found: { symbol: 'NIK', yahooSymbol: '^N225', kind: 'index' } },
  {
    url: 'https://www.wsj.com/market-data/quotes/fx/USDKRW/historical-prices',
    found: { symbol: 'USDKRW', yahooSymbol: 'USDKRW=X', kind: 'currency' },
  },
  {
    url: 'https://www.wsj.com/market-data/quotes/bond/BX/TMUBMUSD10Y?mod=md_bond_overview_quote',
    found: { symbol: 'TMUBMUSD10Y', yahooSymbol: '^TNX', kind: 'bond' },
  },
  { url: 'https://www.wsj.com/market-data/quotes/company-list/country/united-states/1', found: null },
  { url: 'https://www.wsj.com/market-data/stocks', found: null },
  { url: 'https://www.wsj.com/', found: null },
];
