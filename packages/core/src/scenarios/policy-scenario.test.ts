import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/registry.ts';
import {
  hikeKept,
  type ResponseKey,
  responseDescriptions,
  termPremiumStep,
  type UnitResponse,
} from './frbus.ts';
import { noteGrowthEffect, noteOutcomes, noteRule4 } from './note.ts';
import { ratePaths } from './paths.ts';
import {
  noteScenario,
  policyScenario,
  quarterLabels,
  type ScenarioOptions,
  type ScenarioResponses,
} from './policy-scenario.ts';

const gdpBn = 25_360;
const keys = responseDescriptions.map(({ key }) => key);
const choices: fc.Arbitrary<Partial<ScenarioOptions>> = fc.record({
  expectations: fc.constantFrom('VAR', 'MCE'),
  policyReaction: fc.constantFrom('fixed', 'rule'),
  termPremium: fc.constantFrom('held', 'decaying', 'ten-year-only'),
  baseline: fc.constantFrom('2022Q1', '2026Q1'),
  bound: fc.constantFrom('low', 'central', 'high'),
});
const steps = (most: number) =>
  fc.array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: 20, maxLength: 20 });

function expectSame(responses: ScenarioResponses, unit: UnitResponse): void {
  for (const key of keys)
    for (const [i, value] of responses[key].values.entries())
      expect(value).toBeCloseTo(unit[key][i], 12);
}

describe('one step', () => {
  it('is the response of the model itself', () => {
    const { responses } = policyScenario({ gdpBn, hikesByQuarter: [1] });
    const unit = hikeKept({ baseline: '2022Q1', expectations: 'VAR' });
    expectSame(responses, unit);
    expect(responses.gdpGrowth.peak.value).toBeCloseTo(-0.154, 3);
    expect(responses.gdpGrowth.peak.quarter).toBe('2023Q1');
    expect(responses.fundsRate.end.value).toBeCloseTo(0.25, 12);
  });

  it.each([
    ['fixed', -0.186],
    ['rule', -0.175],
  ] as const)('of 25 bp of term premium, policy %s, peaks at %f', (policyReaction, peak) => {
    // 7 bp per 1 % of GDP, so 25 bp are 3.571 % of it.
    const { responses, runoff } = policyScenario({
      gdpBn,
      runoffBnByQuarter: [(25 / 7 / 100) * gdpBn],
      policyReaction,
    });
    expect(runoff.termPremiumBpByQuarter[0]).toBeCloseTo(25, 12);
    expect(responses.gdpGrowth.peak.value).toBeCloseTo(peak, 3);
    const unit = termPremiumStep({
      baseline: '2022Q1',
      expectations: 'VAR',
      policyReaction,
      termPremium: 'held',
    });
    expectSame(responses, unit);
  });

  it('in a later quarter is the same response, later and cut off after 20 quarters', () => {
    const early = policyScenario({ gdpBn, hikesByQuarter: [2] }).responses;
    const late = policyScenario({ gdpBn, hikesByQuarter: [0, 0, 0, 2] }).responses;
    for (const key of keys) {
      expect(Array.from(late[key].values.slice(0, 3))).toEqual([0, 0, 0]);
      expect(late[key].values.slice(3)).toEqual(early[key].values.slice(0, 17));
    }
  });
});

describe('laws of superposition', () => {
  const inSum = (key: ResponseKey, value: number) =>
    key === 'equityWealth' ? Math.log1p(value / 100) : value;

  it('is linear in both paths, equity wealth in logs', () => {
    fc.assert(
      fc.property(
        choices,
        steps(3),
        steps(500),
        steps(3),
        steps(500),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (choice, h1, r1, h2, r2, factor) => {
          const of = (hikes: number[], bn: number[]) =>
            policyScenario({ gdpBn, ...choice, hikesByQuarter: hikes, runoffBnByQuarter: bn })
              .responses;
          const add = (a: number[], b: number[]) => a.map((value, i) => value + factor * b[i]);
          const one = of(h1, r1);
          const two = of(h2, r2);
          const both = of(add(h1, h2), add(r1, r2));
          for (const key of keys) {
            for (let i = 0; i < 20; i++) {
              const expected =
                inSum(key, one[key].values[i]) + factor * inSum(key, two[key].values[i]);
              expect(Math.abs(inSum(key, both[key].values[i]) - expected)).toBeLessThan(1e-9);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('splits into rate path alone and run-off alone', () => {
    fc.assert(
      fc.property(choices, steps(3), steps(500), (choice, hikesByQuarter, runoffBnByQuarter) => {
        const { responses, runoffAlone } = policyScenario({
          gdpBn,
          ...choice,
          hikesByQuarter,
          runoffBnByQuarter,
        });
        const rateAlone = policyScenario({ gdpBn, ...choice, hikesByQuarter }).responses;
        for (const key of keys) {
          for (let i = 0; i < 20; i++) {
            const parts =
              inSum(key, rateAlone[key].values[i]) + inSum(key, runoffAlone[key].values[i]);
            expect(Math.abs(inSum(key, responses[key].values[i]) - parts)).toBeLessThan(1e-9);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('compounds equity wealth instead of adding per cents', () => {
    const one = policyScenario({ gdpBn, hikesByQuarter: [1] }).responses.equityWealth.values;
    const seven = policyScenario({ gdpBn, hikesByQuarter: [7] }).responses.equityWealth.values;
    for (let i = 0; i < 20; i++)
      expect(seven[i]).toBeCloseTo(((1 + one[i] / 100) ** 7 - 1) * 100, 9);
  });

  it('takes a cut for a negative hike', () => {
    const hike = policyScenario({ gdpBn, hikesByQuarter: [0.5] }).responses.gdpGrowth.values;
    const cut = policyScenario({ gdpBn, hikesByQuarter: [-0.5] }).responses.gdpGrowth.values;
    expect(Array.from(cut)).toEqual(Array.from(hike, (value) => -value));
  });
});

describe("the note's presets", () => {
  it('are 4 and 7 hikes in 2022 and 0, 300 and 600 bn from July to December', () => {
    expect(noteScenario('four', 'none').hikes).toMatchObject({ total: 4, totalBp: 100 });
    expect(noteScenario('seven', 'none').hikes.total).toBe(7);
    expect(noteScenario('none', 'mild').runoff.totalBn).toBe(300);
    expect(noteScenario('none', 'aggressive').runoff.totalBn).toBe(600);
    expect(
      noteScenario('none', 'none').quarters.filter(
        (_, i) => noteScenario('none', 'mild').runoff.byQuarterBn[i] > 0,
      ),
    ).toEqual(['2022Q3', '2022Q4']);
  });

  it('4 hikes and 300 bn, the rate path given', () => {
    const { responses, runoffAlone, runoff } = noteScenario('four', 'mild');
    expect(runoff.shareOfGdp).toBeCloseTo(0.0118, 4);
    expect(runoff.yieldBp.low).toBeCloseTo(7.1, 1);
    expect(runoff.yieldBp.high).toBeCloseTo(9.5, 1);
    expect(responses.gdpGrowth.peak).toMatchObject({
      quarter: '2023Q4',
      value: expect.closeTo(-0.654, 3),
    });
    expect(responses.gdpGrowth.yearEnd).toMatchObject({
      quarter: '2022Q4',
      value: expect.closeTo(-0.249, 3),
    });
    expect(responses.unemployment.end).toMatchObject({
      quarter: '2026Q4',
      value: expect.closeTo(1.329, 3),
    });
    expect(responses.corePce.end.value).toBeCloseTo(-0.183, 3);
    expect(responses.tenYearYield.end.value).toBeCloseTo(0.793, 3);
    expect(responses.tenYearYield.yearEnd.value).toBeCloseTo(0.431, 3);
    expect(runoffAlone.gdpGrowth.peak.value).toBeCloseTo(-0.06, 3);
  });

  it('4 hikes and 300 bn, policy answering the run-off', () => {
    const { responses, runoffAlone } = noteScenario('four', 'mild', { policyReaction: 'rule' });
    expect(responses.gdpGrowth.peak.value).toBeCloseTo(-0.649, 3);
    expect(responses.unemployment.end.value).toBeCloseTo(1.28, 2);
    expect(responses.corePce.end.value).toBeCloseTo(-0.18, 2);
    expect(responses.tenYearYield.end.value).toBeCloseTo(0.75, 2);
    expect(runoffAlone.gdpGrowth.peak.value).toBeCloseTo(-0.05, 2);
    // Differencing the per-cent levels of GDP instead loses the baseline's own growth: 2.5 % short
    // here.
    const level = responses.gdp.values;
    const differenced = level.map((value, i) => value - (i < 4 ? 0 : level[i - 4]));
    expect(Math.min(...differenced)).toBeCloseTo(-0.633, 3);
  });

  it('7 hikes and 600 bn', () => {
    const { responses } = noteScenario('seven', 'aggressive');
    expect(responses.gdpGrowth.peak).toMatchObject({
      quarter: '2023Q4',
      value: expect.closeTo(-1.167, 3),
    });
  });

  it("show the simulation, the note's rules and the note's simulation side by side", () => {
    const rows = noteScenario('four', 'mild').runoffOnGrowth;
    expect(rows.map(({ provenance, quarter }) => [provenance, quarter])).toEqual([
      ['simulation', '2022Q4'],
      ['simulation', '2023Q4'],
      ['note-rule', undefined],
      ['note-simulation', '2022Q4'],
    ]);
    expect(rows[0].points.central).toBeCloseTo(-0.009, 3);
    expect(rows[1].points.central).toBeCloseTo(-0.06, 3);
    expect(rows[2].points).toEqual(noteGrowthEffect(300, { gdpBn }));
    expect(rows[3].points.central).toBe(-0.2);
    expect(noteScenario('seven', 'aggressive').runoffOnGrowth[3].points.central).toBe(-0.4);
  });

  it('leave out what the note did not simulate', () => {
    expect(noteScenario('four', 'none').runoffOnGrowth.length).toBe(3);
    expect(noteScenario('four', 'mild', { baseline: '2026Q1' }).runoffOnGrowth.length).toBe(3);
    expect(policyScenario({ gdpBn, runoffBnByQuarter: [300] }).runoffOnGrowth.length).toBe(3);
  });
});

describe("the note's own figures", () => {
  it('0.06 to 0.08 points by its rules for 300 bn, against 0.2 in its simulation', () => {
    const effect = noteGrowthEffect(300, { gdpBn });
    expect(effect.low).toBeCloseTo(-0.057, 3);
    expect(effect.high).toBeCloseTo(-0.076, 3);
    expect([effect.low, effect.high].map((points) => points.toFixed(2))).toEqual([
      '-0.06',
      '-0.08',
    ]);
    expect(
      noteOutcomes.map(({ runoffBn, gdpGrowthPercent, gdpGrowthEffectPoints }) => [
        runoffBn,
        gdpGrowthPercent,
        gdpGrowthEffectPoints,
      ]),
    ).toEqual([
      [300, 2.9, -0.2],
      [600, 2.7, -0.4],
    ]);
    for (const { pceInflationEffectAtMostPoints } of noteOutcomes)
      expect(pceInflationEffectAtMostPoints).toBe(-0.1);
    expect(Object.is(noteGrowthEffect(0, { gdpBn }).central, 0)).toBe(true);
  });

  it('0.2 point per 25 bp and 0.15 per hike make about 20 bp a hike', () => {
    const perBp = noteRule4.growthPointsPerTermPremium / noteRule4.termPremiumBp;
    expect(noteRule4.growthPointsPerHike / perBp).toBeCloseTo(18.75, 9);
    const perBpOnChart = noteRule4.growthPointsPerTermPremiumOnChart / noteRule4.termPremiumBp;
    expect(noteRule4.growthPointsPerHike / perBpOnChart).toBeCloseTo(20.8, 1);
  });
});

describe('what it says of itself', () => {
  it('labels 20 quarters from the baseline', () => {
    expect(quarterLabels('2022Q1')[0]).toBe('2022Q1');
    expect(quarterLabels('2022Q1').at(-1)).toBe('2026Q4');
    expect(quarterLabels('2026Q1').slice(3, 6)).toEqual(['2026Q4', '2027Q1', '2027Q2']);
  });

  it('bounds its error by 3.3 % of the largest response for eight quarters and 12 % after', () => {
    const { gdpGrowth } = policyScenario({
      gdpBn,
      hikesByQuarter: ratePaths.seven.byQuarter,
    }).responses;
    const largest = Math.abs(gdpGrowth.peak.value);
    expect(gdpGrowth.errorBounds[7]).toBeCloseTo(0.033 * largest, 4);
    expect(gdpGrowth.errorBounds[8]).toBeCloseTo(0.12 * largest, 4);
    expect(gdpGrowth.peak.errorBound).toBe(gdpGrowth.errorBounds[7]);
  });

  it('does not shrink its error where steps cancel out', () => {
    const bounds = (hikesByQuarter: number[]) =>
      policyScenario({ gdpBn, hikesByQuarter }).responses;
    for (const key of keys) {
      expect(bounds([4, -4])[key].errorBounds).toEqual(bounds([4, 4])[key].errorBounds);
      expect(bounds([2, -2])[key].errorBounds[19]).toBeGreaterThan(0);
    }
  });

  it('gives the choices it made', () => {
    const { assumptions } = policyScenario({ gdpBn });
    expect({ ...assumptions, rule: assumptions.rule.key }).toEqual({
      gdpBn,
      expectations: 'VAR',
      policyReaction: 'fixed',
      termPremium: 'held',
      baseline: '2022Q1',
      rule: 'cicc-2022',
      bound: 'central',
    });
    const loose = policyScenario({
      gdpBn,
      expectations: ' mce ' as 'MCE',
      baseline: '2026q1' as '2026Q1',
    }).assumptions;
    expect([loose.expectations, loose.baseline]).toEqual(['MCE', '2026Q1']);
  });

  it('cautions where the sum does not hold', () => {
    const cautions = (options: Partial<ScenarioOptions>) =>
      policyScenario({ gdpBn, ...options }).cautions.map(({ key }) => key);
    expect(cautions({ hikesByQuarter: [4, 3] })).toEqual(['saw-tooth']);
    expect(cautions({ hikesByQuarter: [1, -2] })).toEqual(['near-lower-bound', 'saw-tooth']);
    expect(cautions({ hikesByQuarter: [-6], baseline: '2026Q1', expectations: 'MCE' })).toEqual([
      'anticipated',
    ]);
    expect(cautions({ hikesByQuarter: [-15], baseline: '2026Q1' })).toEqual([
      'near-lower-bound',
      'beyond-measured',
      'saw-tooth',
    ]);
    expect(cautions({ hikesByQuarter: [4, 4] })).toEqual(['beyond-measured', 'saw-tooth']);
  });

  it('has nothing to show for nothing', () => {
    const { responses, runoff, hikes } = policyScenario({ gdpBn });
    for (const key of keys)
      expect(responses[key].peak).toEqual({ value: 0, quarter: '2022Q1', errorBound: 0 });
    expect(runoff.totalBn).toBe(0);
    expect(hikes.total).toBe(0);
  });
});

describe('wrong arguments', () => {
  const bad = (options: Record<string, unknown>) => () =>
    policyScenario({ gdpBn, ...options } as ScenarioOptions);
  it.each([
    [
      'no GDP',
      bad({ gdpBn: undefined }),
      /^GDP must be a positive number of billions of dollars, not undefined/,
    ],
    ['no options', () => policyScenario(undefined as never), /^GDP must be a positive number/],
    [
      'a hike that is no number',
      bad({ hikesByQuarter: [0, 0, Number.NaN] }),
      /^hikes in 2022Q3 must be a number, not NaN/,
    ],
    [
      'text for a number',
      bad({ runoffBnByQuarter: ['150'], baseline: '2026Q1' }),
      /^run-off in 2026Q1 must be a number, not "150"/,
    ],
    [
      'a hole in a path',
      bad({ hikesByQuarter: [1, undefined, 1] }),
      /^hikes in 2022Q2 must be a number, not undefined/,
    ],
    [
      'a path too long',
      bad({ hikesByQuarter: new Array(21).fill(0) }),
      /^hikes: 21 quarters given, but a scenario has 20, to 2026Q4/,
    ],
    [
      'a number for a path',
      bad({ runoffBnByQuarter: 300 }),
      /^run-off by quarter must be a list, not /,
    ],
    ['text for a path', bad({ hikesByQuarter: '1111' }), /^hikes by quarter must be a list, not /],
    [
      'unknown expectations',
      bad({ expectations: 'rational' }),
      /^expectations: "rational" is not one of VAR, MCE/,
    ],
    [
      'unknown policy reaction',
      bad({ policyReaction: 'taylor' }),
      /^policyReaction: "taylor" is not one of fixed, rule/,
    ],
    [
      'unknown term premium',
      bad({ termPremium: 1 }),
      /^termPremium: 1 is not one of held, decaying, ten-year-only/,
    ],
    [
      'unknown baseline',
      bad({ baseline: '2024Q1' }),
      /^baseline: "2024Q1" is not one of 2022Q1, 2026Q1/,
    ],
    [
      'unknown bound',
      bad({ bound: 'middle' }),
      /^bound: "middle" is not one of low, central, high/,
    ],
    ['an unknown rule', bad({ rule: 'x' }), /^rule: "x" is not one of/],
    [
      'an unknown rate path',
      () => noteScenario('five' as 'four', 'mild'),
      /^rate path: "five" is not one of none, four, seven/,
    ],
    [
      'an unknown run-off path',
      () => noteScenario('four', 'wild' as 'mild'),
      /^run-off path: "wild" is not one of none, mild, aggressive/,
    ],
  ])('refuses %s', (_, call, sentence) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(sentence);
  });

  it('refuses every rule that states no effect on the yield', () => {
    for (const { key, yieldBpPerShareOfGdp } of rules) {
      if (yieldBpPerShareOfGdp === undefined)
        expect(bad({ rule: key })).toThrow(/states no effect on the 10-year yield/);
      else expect(bad({ rule: key })).not.toThrow();
    }
  });
});
