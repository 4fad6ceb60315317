import { nominalGdp, policyScenario } from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { inUtc } from '../testing/utc-host.ts';

const { POLICY_SCENARIO } = inUtc;

const GDP_GROWTH = 1;

test('a header over twenty quarters of ten responses', () => {
  const [header, ...rows] = POLICY_SCENARIO([[1, 1, 1, 1]]);
  expect(header).toHaveLength(10);
  expect(rows).toHaveLength(20);
  for (const row of rows) expect(row.every((value) => Number.isFinite(value))).toBe(true);
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
  expect(rows.map((row) => row[9])).toEqual(Array.from(responses.equityWealth.values));
});

test('run-off alone, at the latest GDP', () => {
  const gdpBn = nominalGdp.series().last!.value;
  const { responses } = policyScenario({ runoffBnByQuarter: [600], gdpBn });
  expect(POLICY_SCENARIO('', 600)[3][GDP_GROWTH]).toBe(responses.gdpGrowth.values[2]);
});

test('starts from the baseline it is given, that of 2022 if none', () => {
  const { responses } = policyScenario({
    hikesByQuarter: [-1],
    runoffBnByQuarter: [100],
    gdpBn: 32_000,
    baseline: '2026Q1',
  });
  const rows = POLICY_SCENARIO(-1, 100, 32_000, '', '', '2026q1').slice(1);
  expect(rows.map((row) => row[9])).toEqual(Array.from(responses.equityWealth.values));
  expect(POLICY_SCENARIO(-1, 100, 32_000, '', '', '2022Q1')).toEqual(
    POLICY_SCENARIO(-1, 100, 32_000),
  );
  expect(POLICY_SCENARIO(-1, 100, 32_000)).not.toEqual(
    POLICY_SCENARIO(-1, 100, 32_000, '', '', '2026Q1'),
  );
});

describe('wrong arguments', () => {
  test.each([
    [
      () => POLICY_SCENARIO(1, 0, '', '', '', '2024Q1'),
      'POLICY_SCENARIO: baseline must be one of 2022Q1, 2026Q1, not "2024Q1"',
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
