// @vitest-environment jsdom
import { asOf, compositePrice } from '@qt-lens/core';
import { expect, test } from 'vitest';
import { instrumentOn } from '../sites/index.ts';
import { changeSince, compositeByMonthEnd, proxyFor } from './comparison-series.ts';

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

test("no day reads a month's average before the month is over", () => {
  const composite = compositeByMonthEnd();
  const average = (month: string) => asOf(compositePrice.series(), `${month}-01`).value;
  expect(asOf(composite, '2022-12-07')).toEqual({ date: '2022-11-30', value: average('2022-11') });
  expect(asOf(composite, '2022-12-30').value).toBe(average('2022-11'));
  expect(asOf(composite, '2022-12-31').value).toBe(average('2022-12'));
  expect(asOf(composite, '2024-02-28').value).toBe(average('2024-01'));
  expect(asOf(composite, '2024-02-29').value).toBe(average('2024-02'));
  expect(changeSince(composite, '2022-12-07').series.last!.value).toBeCloseTo(77.59, 2);
});
