import { noteGdpBn, policyScenario, ratePaths, runoffPaths } from '@qt-lens/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightOn, scaleFor } from './scale.ts';
import {
  initialScenarioState,
  limits,
  ratePresetOf,
  runoffPresetOf,
  type ScenarioState,
  scenarioFormula,
  scenarioOf,
  scenarioQuery,
  scenarioStateIn,
  withQuarter,
} from './state.ts';

const latestGdpBn = 32_486.066;
const anyPath = (limit: number) =>
  fc.array(
    fc.integer({ min: -limit * 4, max: limit * 4 }).map((n) => n / 4 + 0),
    { maxLength: 20 },
  );
const anyState = fc.record({
  baseline: fc.constantFrom('2022Q1', '2026Q1'),
  hikes: anyPath(limits.hikes),
  runoffBn: anyPath(limits.runoffBn),
  expectations: fc.constantFrom('VAR', 'MCE'),
  rule: fc.constant('cicc-2022'),
}) as fc.Arbitrary<ScenarioState>;

describe('the simulation', () => {
  test('is the calculation package’s, with the note’s GDP for 2022 and the latest for today', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { baseline, expectations, rule } = state;
        const expected = policyScenario({
          hikesByQuarter: state.hikes,
          runoffBnByQuarter: state.runoffBn,
          gdpBn: baseline === '2022Q1' ? noteGdpBn : latestGdpBn,
          baseline,
          expectations,
          rule,
        });
        expect(scenarioOf(state, latestGdpBn)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('addresses', () => {
  test('restore what they were made of', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const restored = scenarioStateIn(`?${scenarioQuery(state)}`);
        expect(scenarioQuery(restored)).toBe(scenarioQuery(state));
        expect(scenarioOf(restored, latestGdpBn)).toEqual(scenarioOf(state, latestGdpBn));
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['', initialScenarioState],
    ['?hikes=1,1,1,1&runoff=0,0,150,150', initialScenarioState],
    ['?hikes=&runoff=', { hikes: [], runoffBn: [] }],
    [
      '?hikes=-1,0.5&baseline=2026Q1&expectations=MCE',
      { hikes: [-1, 0.5], baseline: '2026Q1', expectations: 'MCE' },
    ],
    [
      '?hikes=1,x&runoff=1e9&baseline=1999Q1&expectations=gut&rule=powell-2022',
      initialScenarioState,
    ],
    [`?hikes=${Array(21).fill(1)}`, initialScenarioState],
    ['?hikes=1,,1', initialScenarioState],
  ])('%s', (query, expected) => {
    expect(scenarioStateIn(query)).toMatchObject(expected);
  });
});

test('presets are known by their paths, with or without zeros behind', () => {
  expect(ratePresetOf([1, 1, 1, 1, 0, 0])).toBe('four');
  expect(ratePresetOf(ratePaths.seven.byQuarter)).toBe('seven');
  expect(ratePresetOf([])).toBe('none');
  expect(ratePresetOf([2, 2])).toBe('custom');
  expect(runoffPresetOf(runoffPaths.aggressive.byQuarter)).toBe('aggressive');
  expect(runoffPresetOf([0, 0, 150])).toBe('custom');
});

test('a quarter is set without touching the others', () => {
  expect(withQuarter([1, 1], 4, 2)).toEqual([1, 1, 0, 0, 2]);
  expect(withQuarter([1, 1, 1], 2, 0)).toEqual([1, 1]);
  expect(withQuarter([], 0, 0)).toEqual([]);
});

test('the formula names every argument, and a baseline that is not the one of 2022', () => {
  expect(scenarioFormula(initialScenarioState, latestGdpBn)).toBe(
    '=POLICY_SCENARIO({1,1,1,1},{0,0,150,150},25360,"VAR","cicc-2022")',
  );
  expect(
    scenarioFormula({ ...initialScenarioState, hikes: [], runoffBn: [-0.5, 0] }, latestGdpBn),
  ).toBe('=POLICY_SCENARIO({0},{-0.5},25360,"VAR","cicc-2022")');
  expect(scenarioFormula({ ...initialScenarioState, baseline: '2026Q1' }, latestGdpBn)).toBe(
    `=POLICY_SCENARIO({1,1,1,1},{0,0,150,150},${latestGdpBn},"VAR","cicc-2022","2026Q1")`,
  );
});

describe('scales', () => {
  test('hold 0 and every value, with few round ticks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { maxLength: 20 }),
        fc.integer({ min: 2, max: 4 }),
        (values, most) => {
          const scale = scaleFor(values, most);
          for (const value of [0, ...values]) {
            expect(heightOn(scale, value)).toBeGreaterThanOrEqual(-1e-9);
            expect(heightOn(scale, value)).toBeLessThanOrEqual(100 + 1e-9);
          }
          expect(scale.ticks).toContain(0);
          expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
          expect(scale.ticks.length).toBeLessThanOrEqual(most + 1);
          const written = scale.ticks.map((tick) => tick.toFixed(scale.decimals));
          expect(new Set(written).size).toBe(written.length);
          for (const tick of scale.ticks)
            expect(Number(tick.toFixed(scale.decimals))).toBeCloseTo(tick, 9);
        },
      ),
    );
  });

  test('do not give a whole interval to a value just beyond a tick', () => {
    expect(scaleFor([0.01, -0.65]).ticks).toEqual([-0.6, -0.4, -0.2, 0]);
    expect(scaleFor([]).ticks).toContain(0);
  });
});
