import { expect, test } from 'vitest';
import { instrumentOn } from '../sites/index.ts';
import { proxyFor } from './comparison-series.ts';

const proxied = (canonicalSymbol: string | null) =>
  proxyFor({ symbol: canonicalSymbol ?? '?', canonicalSymbol }) !== null;

test.each(['^GSPC', 'SPY', 'VOO', 'IVV', 'SPYM', 'VFIAX', 'CSPX.L', 'VUSA.AS', 'SXR8.DE'])(
  'the S&P composite can stand in for %s',
  (symbol) => {
    expect(proxied(symbol)).toBe(true);
  },
);

test.each([
  ...['SPX.L', 'SPX.V', 'SPX.MI', 'INX.L', 'INX.MU', 'SPXL', 'UPRO', 'SSO', 'SH', 'RSP', 'SPTM'],
  ...['ES=F', '^DJI', '^NDX', 'IUSE.L', 'XUSP.L', 'AAPL', null],
])(
  'it stands in for nothing that only shares letters with it, or moves otherwise: %s',
  (symbol) => {
    expect(proxied(symbol)).toBe(false);
  },
);

test.each([
  'https://www.tradingview.com/symbols/LSE-SPX/', // Spirax Group, engineering
  'https://www.tradingview.com/symbols/TSXV-SPX/', // Stellar AfricaGold
  'https://www.google.com/finance/quote/SPX:LON',
  'https://www.marketwatch.com/investing/stock/spx?countrycode=uk',
  'https://www.marketwatch.com/investing/index/spx?countrycode=zz',
  'https://www.bloomberg.com/quote/SPX:LN',
  'https://stockanalysis.com/quote/lon/SPX/',
  'https://www.wsj.com/market-data/quotes/UK/XLON/SPX',
])('nor for a share of these letters: %s', (url) => {
  const document = new DOMParser().parseFromString('', 'text/html');
  const instrument = instrumentOn(url, document);
  expect(instrument?.symbol).toContain('SPX');
  expect(proxyFor(instrument!)).toBeNull();
});
