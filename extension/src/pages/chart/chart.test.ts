import { fedSeries, fedSeriesNames, toEpochDay, toIsoDay, totalAssets } from '@qt-lens/core';
import { messagesIn } from '@qt-lens/ui';
import { compare } from '@qt-lens/ui/comparison';
import { commaGrammar, pointGrammar } from '@qt-lens/ui/formula';
import { describe, expect, test } from 'vitest';
import { proxyFor } from '../../shared/comparison-series.ts';
import { chartPath, instrumentInAddress } from '../../shared/page-paths.ts';
import { type FormulaInput, googleFinanceSymbol, sheetsFormula } from '../ui/sheets-formula.ts';
import { phasePresets, windowOf } from '../ui/window-presets.ts';
import { clampWindow } from './clamp-window.ts';
import { cell, comparisonCsv, exportName } from './export.ts';

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
  const { lines, divergence } = compare({
    fed: { label: 'Fed assets', series: assets },
    instruments: [
      {
        label: 'S&P 500',
        series: proxyFor({ symbol: 'SPY', canonicalSymbol: 'SPY' })!.series,
        monthly: true,
      },
    ],
    base: '2022-12-07',
    to: '2025-12-05',
    language,
    messages,
  });
  const line = lines.find(({ role }) => role === 'fed')!;
  expect([line.value.replace(/\s/g, ''), line.note]).toEqual(['−23.8%', 'to 3 Dec 2025']);
  expect(divergence?.b.percent).toBeCloseTo(-23.8497, 4);
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
])('GOOGLEFINANCE calls %s %s', (canonicalSymbol, expected) => {
  expect(googleFinanceSymbol({ canonicalSymbol })).toBe(expected);
});

describe('formulas for a sheet', () => {
  const span = { from: '2022-06-07', to: null, base: '2022-12-07' };
  const plain = {
    ...span,
    series: 'assets',
    instruments: [],
    quotes: 'inside',
    grammar: pointGrammar,
  } as const;
  const SPY = { canonicalSymbol: 'SPY' };
  const cells = (input: Partial<FormulaInput>) => sheetsFormula({ ...plain, ...input }).split('\t');

  test('grow: they have no end', () => {
    expect(cells({ instruments: [SPY] })).toEqual([
      '=REBASE(FED_SERIES("assets", "2022-06-07"), 0, "2022-12-07")',
      '',
      '',
      '=REBASE(GOOGLEFINANCE("SPY", "close", DATE(2022, 6, 7), TODAY(), "DAILY"), 0, "2022-12-07")',
    ]);
    expect(cells({ series: 'reserves' })).toEqual([
      '=REBASE(FED_SERIES("reserves", "2022-06-07"), 0, "2022-12-07")',
    ]);
  });

  test('end where the reader has them end', () => {
    expect(cells({ instruments: [SPY], to: '2025-12-05' }).filter(Boolean)).toEqual([
      '=REBASE(FED_SERIES("assets", "2022-06-07", "2025-12-05"), 0, "2022-12-07")',
      '=REBASE(GOOGLEFINANCE("SPY", "close", DATE(2022, 6, 7), DATE(2025, 12, 5), "DAILY"), 0, "2022-12-07")',
    ]);
  });

  test('find the figure before a base on the first day', () => {
    expect(cells({ from: span.base })[0]).toContain('"2022-11-23"');
  });

  test('have a line for every instrument that GOOGLEFINANCE has a name for', () => {
    const instruments = ['SPY', 'ES=F', '0700.HK', 'GLD'].map((canonicalSymbol) => ({
      canonicalSymbol,
    }));
    const written = cells({ instruments });
    expect(written.map((cell, i) => (cell === '' ? '' : i))).toEqual([
      0,
      '',
      '',
      3,
      '',
      '',
      6,
      '',
      '',
      9,
    ]);
    expect([written[6], written[9]].join()).toMatch(/"HKG:0700".*"GLD"/);
  });

  test('are written with semicolons where the comma is the decimal mark', () => {
    expect(cells({ instruments: [SPY], grammar: commaGrammar })).toContain(
      '=REBASE(GOOGLEFINANCE("SPY"; "close"; DATE(2022; 6; 7); TODAY(); "DAILY"); 0; "2022-12-07")',
    );
  });

  test('leave the quotes to cells beside, which no function of an add-on has to read', () => {
    const written = cells({ instruments: [SPY, { canonicalSymbol: 'TLT' }], quotes: 'beside' });
    expect(written.map((cell, i) => (cell === '' ? '' : i))).toEqual([
      0,
      '',
      '',
      3,
      4,
      '',
      6,
      7,
      '',
      9,
      '',
      '',
      12,
    ]);
    expect(written[3]).toBe('=ARRAYFORMULA(IF(J1:J="", "", J1:J))');
    expect(written[4]).toBe(
      '=ARRAYFORMULA(IF(ISNUMBER(K1:K), (K1:K/VLOOKUP(DATE(2022, 12, 8)-1/1440, J2:K, 2)-1)*100, K1:K))',
    );
    expect(written[7]).toContain('N1:N');
    expect(written[9]).toBe('=GOOGLEFINANCE("SPY", "close", DATE(2022, 6, 7), TODAY(), "DAILY")');
    expect(written.join('')).not.toContain('REBASE(GOOGLEFINANCE');
  });
});

test('CSV keeps numbers and disarms formulas', () => {
  expect(cell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
  expect(cell('@SUM(1)')).toBe("'@SUM(1)");
  expect(cell('S&P 500')).toBe('S&P 500');
  // Where the separator is a semicolon or a tabulator, and after a line end.
  expect(cell('X;=1+1')).toBe('"X;\'=1+1"');
  expect(cell('X\t@SUM(1)')).toBe('"X\t\'@SUM(1)"');
  expect(cell('\n=1')).toBe('"\n\'=1"');
});

describe('the table of a comparison', () => {
  const language = 'en';
  const messages = messagesIn[language];
  const spy = proxyFor({ symbol: 'SPY', canonicalSymbol: 'SPY' })!.series;
  const [base, to] = [toEpochDay('2022-12-07'), toEpochDay('2022-12-21')];
  const comparison = compare({
    fed: { label: 'Fed assets', series: assets },
    instruments: [{ label: 'SPY', series: spy, monthly: true }],
    base,
    to,
    language,
    messages,
  });
  const csv = comparisonCsv({
    comparison,
    fed: { name: 'Fed assets (WALCL, Wednesday level)', levels: assets },
    instruments: [messages.chart.proxy('SPY')],
    base: '2022-12-07',
    from: base,
    to,
    source: 'Federal Reserve, Shiller.',
    messages,
  });
  const rows = csv.split('\r\n');

  test('names what each column is: a proxy as one, the publisher, the base, the unit', () => {
    expect(rows[0]).toBe(
      'date,"SPY (proxy: S&P composite, Shiller, monthly average, price only), change since 2022-12-07, per cent",' +
        '"Fed assets (WALCL, Wednesday level), change since 2022-12-07, per cent",' +
        '"Fed assets (WALCL, Wednesday level), millions of US dollars",source',
    );
  });

  test.each([
    ['zh_CN', '（十亿美元）'],
    ['zh_HK', '（十億美元）'],
    ['zh_TW', '（十億美元）'],
  ] as const)('names the unit in the words of %s', (language, unit) => {
    const { chart } = messagesIn[language];
    expect(chart.levelColumn('', chart.levelUnit('billions of US dollars'))).toBe(unit);
    for (const name of fedSeriesNames) {
      const { units = '' } = fedSeries(name).label;
      expect([name, chart.levelUnit(units)]).not.toEqual([name, units]);
    }
  });

  test('holds the visible days alone, and the source once', () => {
    expect(rows.slice(1).map((row) => row.slice(0, 10))).toEqual([
      '2022-12-07',
      '2022-12-14',
      '2022-12-21',
    ]);
    expect(rows[1]).toBe('2022-12-07,,0,8582735,"Federal Reserve, Shiller."');
    expect(rows[2].endsWith(',')).toBe(true);
  });
});

test('an exported file is named after what it shows', () => {
  expect(exportName(['reserves', 'SPY', 'TLT'], '2022-12-07')).toBe(
    'qt-lens-reserves-SPY-TLT-since-2022-12-07',
  );
  expect(exportName(['assets', '../S&P 500', '贵州茅台'], '2022-12-07')).toBe(
    'qt-lens-assets-SP500-贵州茅台-since-2022-12-07',
  );
});

test('a window stays within the figures and keeps its width', () => {
  const kept = (from: number, to: number) => clampWindow({ from, base: 150, to }, 100, 1000);
  expect(kept(50, 250)).toEqual({ from: 100, base: 150, to: 300 });
  expect(kept(900, 1200)).toEqual({ from: 700, base: 150, to: 1000 });
  expect(kept(-5000, 5000)).toEqual({ from: 100, base: 150, to: 1000 });
  expect(kept(500, 501)).toEqual({ from: 500, base: 150, to: 514 });
});

test('an instrument survives the address of its chart', () => {
  const instrument = {
    site: 'yahoo',
    symbol: 'M&M.NS',
    canonicalSymbol: 'M&M.NS',
    kind: 'equity',
  } as const;
  const path = chartPath(instrument);
  expect(instrumentInAddress(path.slice(path.indexOf('?')))).toEqual(instrument);
  expect(instrumentInAddress('')).toBeNull();
});
