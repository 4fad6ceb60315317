import { noteGdpBn, policyScenario, ratePaths, runoffPaths } from '@qt-lens/core/scenarios';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointGrammar } from '../formula/formula.ts';
import { heightOn, scaleFor } from './scale.ts';
import { scenarioOf } from './scenario-of.ts';
import {
  initialScenarioState,
  ratePresetOf,
  refusedIn,
  runoffPresetOf,
  type ScenarioState,
  scenarioFormula,
  scenarioQuery,
  scenarioStateIn,
  startOn,
  startsFrom,
  withPasted,
  withQuarter,
  withRatePreset,
} from './state.ts';

const latestGdpBn = 32_486.066;
const today = { start: '2026Q4', lowerPercent: 3.75, upperPercent: 4 };
const note: ScenarioState = {
  ...initialScenarioState('2022Q1'),
  hikes: [1, 1, 1, 1],
  runoffBn: [0, 0, 150, 150],
};
const anyPath = (limit: number) =>
  fc.array(
    fc.integer({ min: -limit * 4, max: limit * 4 }).map((n) => n / 4 + 0),
    { maxLength: 20 },
  );
const anyState = fc.record({
  start: fc.constantFrom('2022Q1', '2026Q4', '2027Q3'),
  hikes: anyPath(0.25),
  runoffBn: anyPath(100),
  expectations: fc.constantFrom('VAR', 'MCE'),
  rule: fc.constant('cicc-2022'),
  policyReaction: fc.constantFrom('fixed', 'rule'),
  termPremium: fc.constantFrom('held', 'decaying', 'ten-year-only'),
  heldQuarters: fc.constantFrom(4, 8, 12, 20),
}) as fc.Arbitrary<ScenarioState>;

describe('the simulation', () => {
  test('is the calculation package’s, with the note’s GDP for 2022 and the latest for today', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { start, expectations, heldQuarters, hikes, runoffBn, ...choices } = state;
        const expected = policyScenario({
          ...choices,
          hikesByQuarter: hikes,
          runoffBnByQuarter: runoffBn,
          gdpBn: start === '2022Q1' ? noteGdpBn : latestGdpBn,
          start,
          expectations,
          heldQuarters: expectations === 'MCE' ? 20 : heldQuarters,
          fundsRatePercent: 3.625,
        });
        expect(scenarioOf(state, latestGdpBn, 3.625)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('addresses', () => {
  test('restore what they were made of', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const restored = scenarioStateIn(`?${scenarioQuery(state)}`, today.start);
        expect(scenarioQuery(restored)).toBe(scenarioQuery(state));
        expect(scenarioOf(restored, latestGdpBn)).toEqual(scenarioOf(state, latestGdpBn));
      }),
      { numRuns: 50 },
    );
  });

  test.each<[string, Partial<ScenarioState>]>([
    ['', initialScenarioState('2026Q4')],
    ['?hikes=1,1,1,1&runoff=0,0,150,150', note],
    ['?hikes=&runoff=', { hikes: [], runoffBn: [], start: '2022Q1' }],
    ['?hikes=1&start=2027Q2', { hikes: [1], start: '2027Q2' }],
    [
      '?hikes=-1,0.5&baseline=2026Q1&expectations=MCE',
      { hikes: [-1, 0.5], start: '2026Q1', expectations: 'MCE' },
    ],
    [
      '?hikes=1&start=2026Q4&policy=rule&premium=decaying&held=8',
      { policyReaction: 'rule', termPremium: 'decaying', heldQuarters: 8 },
    ],
    [
      '?hikes=1,x&runoff=1e9&baseline=1999Q1&expectations=gut&rule=powell-2022&held=7',
      initialScenarioState('2022Q1'),
    ],
    [`?hikes=${Array(21).fill(1)}`, initialScenarioState('2022Q1')],
    ['?hikes=1,,1', initialScenarioState('2022Q1')],
  ])('%s', (query, expected) => {
    expect(scenarioStateIn(query, today.start)).toMatchObject(expected);
  });
});

test('presets are known by their paths, with or without zeros behind', () => {
  const rate = (hikes: readonly number[], start = '2022Q1') =>
    ratePresetOf({ ...note, start, hikes }, today);
  expect(rate([1, 1, 1, 1, 0, 0])).toBe('four');
  expect(rate(ratePaths.seven.byQuarter)).toBe('seven');
  expect(rate([])).toBe('none');
  expect(rate([], '2026Q4')).toBe('announced');
  expect(rate([2, 2])).toBe('custom');
  expect(runoffPresetOf(runoffPaths.aggressive.byQuarter)).toBe('aggressive');
  expect(runoffPresetOf([0, 0, 150])).toBe('custom');
});

test('a preset of the rate brings the start it belongs to', () => {
  const sep = withRatePreset(note, 'sep', today);
  expect([sep.start, sep.hikes[0], ratePresetOf(sep, today)]).toEqual(['2026Q4', 0.9, 'sep']);
  expect(withRatePreset(sep, 'four', today)).toMatchObject({
    start: '2022Q1',
    hikes: [1, 1, 1, 1],
  });
  const later = { ...sep, start: '2027Q1' };
  expect(withRatePreset(later, 'announced', today)).toMatchObject({ start: '2027Q1', hikes: [] });
});

test('a start is the quarter of the day, as near as the baseline allows', () => {
  expect(startOn('2026-11-29')).toBe('2026Q4');
  expect(startOn('2027-01-01')).toBe('2027Q1');
  expect(startOn('2024-05-01')).toBe('2024Q4');
  expect(startOn('2051-05-01')).toBe('2040Q1');
  expect(startsFrom('2026Q4', '2027Q1')).toEqual([
    '2026Q4',
    '2027Q1',
    '2027Q2',
    '2027Q3',
    '2027Q4',
    '2022Q1',
  ]);
  expect(startsFrom('2026Q4', '2031Q1')).toContain('2031Q1');
});

test('pasted numbers stand from a quarter on, the others stay', () => {
  expect(withPasted([1, 1, 1, 1], 1, [2, 0])).toEqual([1, 2, 0, 1]);
  expect(withPasted([], 2, [150, 150, 0])).toEqual([0, 0, 150, 150]);
});

test('a quarter is set without touching the others', () => {
  expect(withQuarter([1, 1], 4, 2)).toEqual([1, 1, 0, 0, 2]);
  expect(withQuarter([1, 1, 1], 2, 0)).toEqual([1, 1]);
  expect(withQuarter([], 0, 0)).toEqual([]);
});

test('the formula names every argument, and those that are not the function’s own', () => {
  expect(scenarioFormula(note, latestGdpBn, pointGrammar)).toBe(
    '=POLICY_SCENARIO({1;1;1;1}, {0;0;150;150}, 25360, "VAR", "cicc-2022")',
  );
  expect(
    scenarioFormula({ ...note, hikes: [], runoffBn: [-0.5, 0] }, latestGdpBn, pointGrammar),
  ).toBe('=POLICY_SCENARIO({0}, {-0.5}, 25360, "VAR", "cicc-2022")');
  expect(scenarioFormula({ ...note, start: '2026Q4' }, latestGdpBn, pointGrammar)).toBe(
    `=POLICY_SCENARIO({1;1;1;1}, {0;0;150;150}, ${latestGdpBn}, "VAR", "cicc-2022", "2026Q4")`,
  );
  expect(scenarioFormula({ ...note, heldQuarters: 8 }, latestGdpBn, pointGrammar)).toBe(
    '=POLICY_SCENARIO({1;1;1;1}, {0;0;150;150}, 25360, "VAR", "cicc-2022", "2022Q1", 8)',
  );
  const held = { ...note, heldQuarters: 2 };
  expect(scenarioFormula(held, latestGdpBn, pointGrammar)).toBe(
    '=POLICY_SCENARIO({1;1}, {0;0;150;150}, 25360, "VAR", "cicc-2022", "2022Q1", 2)',
  );
  expect(scenarioFormula({ ...held, expectations: 'MCE' }, latestGdpBn, pointGrammar)).toBe(
    '=POLICY_SCENARIO({1;1;1;1}, {0;0;150;150}, 25360, "MCE", "cicc-2022")',
  );
  expect(scenarioFormula({ ...note, termPremium: 'decaying' }, latestGdpBn, pointGrammar)).toBe(
    '=POLICY_SCENARIO({1;1;1;1}, {0;0;150;150}, 25360, "VAR", "cicc-2022", "2022Q1", 20, "fixed", "decaying")',
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

test('tells what an address says that a scenario cannot take', () => {
  expect(refusedIn('?hikes=1,1&runoff=&start=2026q4&rule=cicc-2022&held=8&at=7')).toEqual([]);
  expect(refusedIn('?hikes=-16&runoff=1,x&start=2023Q2&rule=powell-2022&held=5')).toEqual([
    'hikes=-16',
    'runoff=1,x',
    'start=2023Q2',
    'rule=powell-2022',
    'held=5',
  ]);
  expect(refusedIn('')).toEqual([]);
});
