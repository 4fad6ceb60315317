import { toIsoDay, totalAssets } from '@qt-lens/core';
import { messagesIn } from '@qt-lens/ui';
import { compare } from '@qt-lens/ui/comparison';
import { expect, test } from 'vitest';
import { proxyFor } from '../../shared/comparison-series.ts';
import { chartPath, instrumentInAddress } from '../../shared/page-paths.ts';
import { phasePresets, windowOf } from '../ui/window-presets.ts';
import { cell, comparisonCsv } from './export.ts';
import { googleFinanceSymbol, sheetsFormula } from './sheets-formula.ts';

const assets = totalAssets.series();
const [first, last] = [assets.days[0], assets.days.at(-1)!];

test('presets start the comparison where they say', () => {
  const iso = (preset: Parameters<typeof windowOf>[0]) => {
    const { base, to } = windowOf(preset, first, last);
    return [toIsoDay(base), toIsoDay(to)];
  };
  expect(iso('research')).toEqual(['2022-12-07', '2025-12-05']);
  expect(iso('sinceBase')).toEqual(['2022-12-07', '2026-09-30']);
  expect(iso('years3')).toEqual(['2023-09-30', '2026-09-30']);
  expect(iso('since2008')).toEqual(['2008-01-01', '2026-09-30']);
  expect(iso('phase:qt-2')).toEqual(['2022-06-01', '2025-11-30']);
  expect(iso('phase:reserve-management-2025')).toEqual(['2025-12-12', '2026-09-30']);
});

test('every phase that is offered has a window within the figures', () => {
  for (const { key } of phasePresets) {
    const { from, base, to } = windowOf(`phase:${key}`, first, last);
    expect(from).toBeGreaterThanOrEqual(first);
    expect(base).toBeGreaterThanOrEqual(from);
    expect(to).toBeGreaterThan(base);
    expect(to).toBeLessThanOrEqual(last);
  }
});

test("the research's comparison, through the model the charts draw", () => {
  const language = 'en';
  const messages = messagesIn[language];
  const { fed, divergence } = compare({
    fed: { label: 'Fed assets', series: assets },
    instrument: {
      label: 'S&P 500',
      series: proxyFor({ symbol: 'SPY', yahooSymbol: 'SPY' })!.series,
      monthly: true,
    },
    base: '2022-12-07',
    to: '2025-12-05',
    language,
    messages,
  });
  expect(fed.last).toEqual({ date: '2025-12-03', value: expect.closeTo(-23.8497, 4) });
  expect(divergence?.direction).toBe('opposite');
});

test.each([
  ['SPY', 'SPY'],
  ['BRK-B', 'BRK.B'],
  ['^GSPC', 'INDEXSP:.INX'],
  ['600519.SS', 'SHA:600519'],
  ['0700.HK', 'HKG:0700'],
  ['EURUSD=X', 'CURRENCY:EURUSD'],
  ['BTC-USD', 'CURRENCY:BTCUSD'],
  ['ES=F', null],
  ['^XYZ', null],
])('GOOGLEFINANCE calls %s %s', (yahooSymbol, expected) => {
  expect(googleFinanceSymbol({ yahooSymbol })).toBe(expected);
});

test('formulas for a sheet', () => {
  const span = { from: '2022-06-07', to: '2026-09-30', base: '2022-12-07' };
  expect(sheetsFormula({ series: 'assets', instrument: { yahooSymbol: 'SPY' }, ...span })).toBe(
    '=REBASE(FED_SERIES("assets", "2022-06-07", "2026-09-30"), 0, "2022-12-07")\t\t=REBASE(GOOGLEFINANCE("SPY", "close", DATE(2022,6,7), DATE(2026,9,30), "DAILY"), 0, "2022-12-07")',
  );
  // A base on the first day still finds the figure before it.
  expect(sheetsFormula({ series: 'assets', instrument: null, ...span, from: span.base })).toContain(
    '"2022-11-23"',
  );
  expect(sheetsFormula({ series: 'reserves', instrument: null, ...span })).toBe(
    '=REBASE(FED_SERIES("reserves", "2022-06-07", "2026-09-30"), 0, "2022-12-07")',
  );
});

test('CSV keeps numbers and disarms formulas', () => {
  expect(cell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
  expect(cell('@SUM(1)')).toBe("'@SUM(1)");
  expect(cell('S&P 500')).toBe('S&P 500');
  const comparison = compare({
    fed: { label: 'Fed assets', series: assets.between('2022-12-07', '2022-12-21') },
    base: '2022-12-07',
    to: '2022-12-21',
    language: 'en',
    messages: messagesIn.en,
  });
  const [header, firstRow, ...rest] = comparisonCsv(
    comparison,
    { fed: 'Fed assets', instrument: '' },
    '2022-12-07',
  ).split('\r\n');
  expect(header).toBe('"date (base 2022-12-07, per cent)",Fed assets');
  expect(firstRow).toBe('2022-12-07,0');
  expect(rest).toHaveLength(2);
});

test('an instrument survives the address of its chart', () => {
  const instrument = {
    site: 'yahoo',
    symbol: 'M&M.NS',
    yahooSymbol: 'M&M.NS',
    kind: 'equity',
  } as const;
  const path = chartPath(instrument);
  expect(instrumentInAddress(path.slice(path.indexOf('?')))).toEqual(instrument);
  expect(instrumentInAddress('')).toBeNull();
});
