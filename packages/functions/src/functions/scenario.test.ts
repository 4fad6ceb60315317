import { nominalGdp } from '@qt-lens/core';
import { policyScenario, type ScenarioOptions } from '@qt-lens/core/scenarios';
import { describe, expect, test } from 'vitest';
import { inUtc } from '../testing/utc-host.ts';

const { POLICY_SCENARIO } = inUtc;

const GDP_GROWTH = 2;
const EQUITY_WEALTH = 10;

test('a header over twenty quarters of ten responses', () => {
  const [header, ...rows] = POLICY_SCENARIO([[1, 1, 1, 1]]);
  expect(header).toHaveLength(11);
  expect(header[0]).toBe('Quarter');
  expect(rows).toHaveLength(20);
  expect([rows[0][0], rows[19][0]]).toEqual(['2022Q1', '2026Q4']);
  for (const row of rows) expect(row.slice(1).every((value) => Number.isFinite(value))).toBe(true);
});

test('one hike kept lowers GDP growth most in the fifth quarter, by 0.154 point', () => {
  const growth = POLICY_SCENARIO(1)
    .slice(1)
    .map((row) => row[GDP_GROWTH] as number);
  expect(Math.min(...growth).toFixed(3)).toBe('-0.154');
  expect(growth.indexOf(Math.min(...growth))).toBe(4);
});

test("is core's simulation, path by path", () => {
  const { responses } = policyScenario({
    hikesByQuarter: [1, 2, 2, 2],
    runoffBnByQuarter: [0, 0, 300, 300],
    gdpBn: 25360,
    expectations: 'MCE',
    rule: 'cicc-2022',
  });
  const rows = POLICY_SCENARIO(
    [[1], [2], [2], [2]],
    [['', '', 300, 300]],
    25360,
    'mce',
    'cicc-2022',
  ).slice(1);
  expect(rows.map((row) => row[GDP_GROWTH])).toEqual(Array.from(responses.gdpGrowth.values));
  expect(rows.map((row) => row[EQUITY_WEALTH])).toEqual(Array.from(responses.equityWealth.values));
});

test('run-off alone, at the latest GDP', () => {
  const gdpBn = nominalGdp.series().last!.value;
  const { responses } = policyScenario({ runoffBnByQuarter: [600], gdpBn });
  expect(POLICY_SCENARIO('', 600)[3][GDP_GROWTH]).toBe(responses.gdpGrowth.values[2]);
});

test('starts in the quarter it is given, in that of 2022 if none', () => {
  const given = { hikesByQuarter: [-1], runoffBnByQuarter: [100], gdpBn: 32_000 };
  const { responses } = policyScenario({ ...given, start: '2026Q4' });
  const rows = POLICY_SCENARIO(-1, 100, 32_000, '', '', '2026q4').slice(1);
  expect(rows[0][0]).toBe('2026Q4');
  expect(rows.map((row) => row[EQUITY_WEALTH])).toEqual(Array.from(responses.equityWealth.values));
  expect(POLICY_SCENARIO(-1, 100, 32_000, '', '', '2022Q1')).toEqual(
    POLICY_SCENARIO(-1, 100, 32_000),
  );
  expect(POLICY_SCENARIO(-1, 100, 32_000)).not.toEqual(
    POLICY_SCENARIO(-1, 100, 32_000, '', '', '2026Q1'),
  );
});

test.each<[string, unknown[], Partial<ScenarioOptions>]>([
  ['hikes alone', [[[1, 1, 1, 1]]], { hikesByQuarter: [1, 1, 1, 1] }],
  [
    'both paths, in columns',
    [
      [[1], [2]],
      [
        ['', ''],
        [150, ''],
      ].map(([cell]) => [cell]),
      25_360,
    ],
    { hikesByQuarter: [1, 2], runoffBnByQuarter: [0, 150], gdpBn: 25_360 },
  ],
  [
    'the baseline of today, which is the start now',
    [-1, 100, 32_000, 'VAR', 'feds-note-2022', '2026q1'],
    {
      hikesByQuarter: [-1],
      runoffBnByQuarter: [100],
      gdpBn: 32_000,
      rule: 'feds-note-2022',
      start: '2026Q1',
    },
  ],
  [
    'model-consistent expectations',
    [1, 0, 25_360, 'MCE', '', '2022Q1'],
    { hikesByQuarter: [1], gdpBn: 25_360, expectations: 'MCE' },
  ],
])('a formula of an earlier version works: %s', (_, cells, options) => {
  const given = { gdpBn: nominalGdp.series().last!.value, ...options };
  const { quarters, responses } = policyScenario(given);
  const [, ...rows] = (POLICY_SCENARIO as (...cells: unknown[]) => unknown[][])(...cells);
  expect(rows.map(([quarter]) => quarter)).toEqual(quarters);
  expect(rows.map((row) => row[GDP_GROWTH])).toEqual([...responses.gdpGrowth.values]);
  expect(rows.map((row) => row[EQUITY_WEALTH])).toEqual([...responses.equityWealth.values]);
});

test('holds the rate for some quarters, lets policy answer, and lets the premium fade', () => {
  const { responses } = policyScenario({
    hikesByQuarter: [1],
    runoffBnByQuarter: [300],
    gdpBn: 32_000,
    start: '2027Q1',
    heldQuarters: 8,
    policyReaction: 'rule',
    termPremium: 'decaying',
  });
  const rows = POLICY_SCENARIO(1, 300, 32_000, '', '', '2027Q1', 8, 'Rule', 'decaying').slice(1);
  expect(rows.map((row) => row[GDP_GROWTH])).toEqual(Array.from(responses.gdpGrowth.values));
});

describe('wrong arguments', () => {
  test.each([
    [
      () => POLICY_SCENARIO(1, 0, '', '', '', '2024Q1'),
      /^POLICY_SCENARIO: start: the baseline allows 2021Q4 to 2022Q4 and 2024Q4 to 2040Q1/,
    ],
    [
      () => POLICY_SCENARIO(1, 0, '', '', '', 'soon'),
      'POLICY_SCENARIO: start must be a quarter such as 2027Q1, not "soon"',
    ],
    [
      () => POLICY_SCENARIO(1, 0, '', '', '', '2027Q1', 0),
      'POLICY_SCENARIO: held_quarters must be a whole number from 1 to 20, not 0',
    ],
    [
      () => POLICY_SCENARIO(1, 0, '', 'MCE', '', '2026Q4', 4),
      /^POLICY_SCENARIO: held_quarters: the stored responses of MCE hold the rate throughout/,
    ],
    [
      () => POLICY_SCENARIO([[1, 1, 0, 1]], 0, '', '', '', '2027Q1', 2),
      /^POLICY_SCENARIO: held_quarters is 2, but hikes_by_quarter moves .* its quarter 4, .* at least 4/,
    ],
    [
      () => POLICY_SCENARIO(1, 0, '', '', '', '2027Q1', 4, 'taylor'),
      'POLICY_SCENARIO: policy must be one of fixed, rule, not "taylor"',
    ],
    [
      () => POLICY_SCENARIO([Array(10).fill(12)]),
      /^POLICY_SCENARIO: .*the paths are too large to be simulated/,
    ],
    [() => POLICY_SCENARIO(undefined), /^POLICY_SCENARIO: hikes_by_quarter is missing/],
    [
      () => POLICY_SCENARIO(Array.from({ length: 21 }, () => [1])),
      'POLICY_SCENARIO: hikes_by_quarter has 21 quarters; a scenario has 20',
    ],
    [
      () =>
        POLICY_SCENARIO([
          [1, 1],
          [1, 1],
        ]),
      'POLICY_SCENARIO: hikes_by_quarter must be one row or one column, not 2 × 2 cells',
    ],
    [
      () => POLICY_SCENARIO([['one']]),
      'POLICY_SCENARIO: hikes_by_quarter must be a number, not "one"',
    ],
    [() => POLICY_SCENARIO(1, 300, -5), 'POLICY_SCENARIO: gdp_bn must be above 0, not -5'],
    [
      () => POLICY_SCENARIO(1, 300, 25360, 'naive'),
      'POLICY_SCENARIO: expectations must be one of VAR, MCE, not "naive"',
    ],
    [
      () => POLICY_SCENARIO(1, 300, 25360, 'VAR', 'powell-2022'),
      /^POLICY_SCENARIO: rule: powell-2022 states no effect on the 10-year yield/,
    ],
  ])('are named', (call, sentence) => {
    expect(call).toThrow(sentence);
  });
});
