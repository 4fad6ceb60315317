import { dowJones, kindByWord } from './shared/dow-jones.ts';
import { decoded, pathOf } from './shared/page.ts';
import type { Site, TestUrl } from './shared/site.ts';

export const wsj: Site = {
  key: 'wsj',
  name: 'The Wall Street Journal',
  // Every page is a document of its own.
  matches: ['*://www.wsj.com/market-data/quotes/*'],
  instrument(url, document) {
    const [, , ...path] = pathOf(url);
    // /quotes/AAPL, /quotes/HK/XHKG/700, /quotes/etf/SPY, /quotes/mutualfund/US/XNAS/FXAIX, /quotes/index/JP/NIK, /quotes/bond/BX/TMUBMUSD10Y
    const word = kindByWord(path[0] ?? '');
    const names = (word ? path.slice(1) : path).map(decoded);
    const hasCountry = /^[A-Z]{2}$/.test(names[0] ?? '') && names.length > 1;
    const hasMarket = hasCountry && /^(X[A-Z]{3}|ARCX|BATS|OOTC|ROCO|BVMF|IEXG)$/.test(names[1]!) && names.length > 2;
    if (hasMarket) return dowJones(word ?? 'equity', names[2]!, names[0]!, names[1]!, document);
    // Without a market, the second name is a ticker only where the kind is told: /quotes/GE/financials is General Electric.
    if (word && hasCountry && /^[A-Z0-9.]+$/.test(names[1]!)) return dowJones(word, names[1]!, names[0]!, '', document);
    return names[0] && names[0] !== 'COMPANY-LIST' ? dowJones(word ?? 'equity', names[0], '', '', document) : null;
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
