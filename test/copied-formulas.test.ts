import { fedSeries, rebase, TimeSeries } from '@qt-lens/core';
import { responseDescriptions } from '@qt-lens/core/scenarios';
import { commaGrammar, pointGrammar } from '@qt-lens/ui/formula';
import {
  initialScenarioState,
  type ScenarioState,
  scenarioFormula,
  scenarioOf,
} from '@qt-lens/ui/scenario-state';
import { beforeAll, describe, expect, test } from 'vitest';
import { spreadsheetServices } from '../apps-script/src/testing/services.ts';
import { openSheet, readRange, serial, write } from '../apps-script/src/testing/sheet.ts';
import { type QuotesPlace, sheetsFormula } from '../extension/src/pages/ui/sheets-formula.ts';
import { runAddOn } from './addon/built-add-on.ts';
import { sharedAddOn } from './addon/shared-add-on.ts';

let addOn: Awaited<ReturnType<typeof sharedAddOn>>;
beforeAll(async () => {
  addOn = await sharedAddOn();
});

test.each<[string, Partial<ScenarioState>]>([
  ['the note’s mild path', {}],
  ['its most aggressive', { hikes: [1, 2, 2, 2], runoffBn: [0, 0, 300, 300] }],
  ['run-off alone', { hikes: [] }],
  ['hikes alone', { runoffBn: [] }],
  [
    'cuts, fractions and an expansion over twenty quarters',
    { hikes: Array.from({ length: 20 }, (_, i) => (i % 3) / 4 - 0.25), runoffBn: [-120.5] },
  ],
  ['model-consistent expectations', { expectations: 'MCE' }],
  [
    'those, with a rate that was to be held for a year only',
    { expectations: 'MCE', heldQuarters: 4 },
  ],
  [
    'moves after the year the rate is held for',
    { start: '2027Q1', hikes: [1, 1, 1, 1, 1, 1], heldQuarters: 4 },
  ],
  ['cuts and run-off of today', { start: '2026Q4', hikes: [-1, -0.5], runoffBn: [100, 100] }],
  [
    'a rate held for a year, and policy that answers',
    { start: '2027Q1', heldQuarters: 4, policyReaction: 'rule', termPremium: 'decaying' },
  ],
])('the copied formula gives the bench’s numbers in a cell: %s', (_, change) => {
  const state: ScenarioState = {
    ...initialScenarioState('2022Q1'),
    hikes: [1, 1, 1, 1],
    runoffBn: [0, 0, 150, 150],
    ...change,
  };
  const sheet = openSheet(runAddOn(addOn.code, { ...spreadsheetServices({}) }), addOn.functions);
  write(sheet, 'A1', [[scenarioFormula(state, 32_486.066, pointGrammar)]]);
  const [header, ...rows] = readRange(sheet, 'A1:K21');
  expect(header.slice(0, 3)).toEqual(['Quarter', 'Real GDP, %', 'GDP growth, 4-quarter, points']);
  const { quarters, responses } = scenarioOf(state, 32_486.066);
  expect(rows.length).toBe(20);
  // The engine keeps about ten digits of a result.
  for (const [quarter, row] of rows.entries()) {
    expect(row[0]).toBe(quarters[quarter]);
    for (const [i, { key }] of responseDescriptions.entries())
      expect(row[i + 1]).toBeCloseTo(responses[key].values[quarter], 8);
  }
});

describe('the chart’s copied formulas, pasted into A1', () => {
  const base = '2022-12-07';
  const closes: Array<[day: string, close: number]> = [
    ['2022-12-05', 399.59],
    ['2022-12-06', 393.83],
    ['2022-12-08', 395.64],
    ['2022-12-09', 392.75],
    ['2025-12-05', 685.69],
  ];
  const spy = rebase(TimeSeries.from(closes), { on: base, to: 0 }).series;
  const assets = rebase(fedSeries('assets').between('2022-11-23'), { on: base, to: 0 }).series;

  /** Formulas as a paste puts them into the first row; GOOGLEFINANCE answers as it was seen to. */
  function pasted(quotes: QuotesPlace, semicolon: boolean, hour = 16) {
    const formula = runAddOn(addOn.code, { ...spreadsheetServices({}) });
    const history = [
      ['Date', 'Close'],
      ...closes.map(([day, close]) => [
        new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000),
        close,
      ]),
    ];
    const asked: unknown[][] = [];
    const sheet = openSheet(
      (name, ...inputs) => {
        if (name !== 'GOOGLEFINANCE') return formula(name, ...inputs);
        asked.push(inputs);
        return history;
      },
      [...addOn.functions, 'GOOGLEFINANCE'],
      { separator: semicolon ? ';' : ',' },
    );
    const text = sheetsFormula({
      series: 'assets',
      instruments: [{ canonicalSymbol: 'SPY' }],
      from: '2022-11-23',
      to: null,
      base,
      quotes,
      grammar: semicolon ? commaGrammar : pointGrammar,
    });
    // The engine has no ranges that are open below.
    const cells = text.split('\t').map((cell) => cell.replace(/\b([A-Z]\d:[A-Z])\b/g, '$19'));
    // What a formula points to is there before it.
    cells.forEach((cell, i) => {
      if (cell.startsWith('=GOOGLE')) write(sheet, `${'ABCDEFGHIJ'[i]}1`, [[cell]]);
    });
    cells.forEach((cell, i) => {
      if (!cell.startsWith('=GOOGLE') && cell !== '') write(sheet, `${'ABCDEFGHIJ'[i]}1`, [[cell]]);
    });
    return { sheet, asked };
  }

  test.each([
    ['inside', false, 16],
    ['inside', true, 16],
    ['beside', false, 16],
    ['beside', true, 16],
    // Dates pasted as values, and currencies, whose day ends at 23:58.
    ['beside', false, 0],
    ['beside', false, 23],
  ] as const)(
    'quotes %s, semicolons %s, stamped %d:00: the chart’s numbers',
    (quotes, semicolon, hour) => {
      const { sheet, asked } = pasted(quotes, semicolon, hour);
      const fed = readRange(sheet, `A1:B${assets.length + 1}`).slice(1);
      expect(fed.map(([day]) => day)).toEqual(Array.from(assets, ({ date }) => serial(date)));
      fed.forEach(([, value], i) => {
        expect(value).toBeCloseTo(assets.values[i], 6);
      });
      const [header, ...rows] = readRange(sheet, 'D1:E6');
      expect(header).toEqual(['Date', 'Close']);
      expect(rows.map(([day]) => Math.floor(day as number))).toEqual(
        closes.map(([day]) => serial(day)),
      );
      rows.forEach(([, value], i) => {
        expect(value).toBeCloseTo(spy.values[i], 6);
      });
      // From the first day on, to today, by day.
      const [symbol, attribute, start, , interval] = asked.at(-1)!;
      expect([symbol, attribute, start, interval]).toEqual([
        'SPY',
        'close',
        serial('2022-11-23'),
        'DAILY',
      ]);
    },
  );

  test('quotes that Google keeps from the add-on are said, and what to do', () => {
    const formula = runAddOn(addOn.code, { ...spreadsheetServices({}) });
    expect(() => formula('REBASE', '#N/A', 0, base)).toThrow(
      /^REBASE: values shows #N\/A .*GOOGLEFINANCE/,
    );
  });
});
