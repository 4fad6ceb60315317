import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveFrbus } from '../frbus/solve-frbus.ts';
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
  peakWithin,
  policyScenario,
  policySolution,
  type ScenarioResponses,
} from './policy-scenario.ts';
import { quarterLabels } from './quarter-labels.ts';
import { sepHikesByQuarter, sepMedians } from './sep-path.ts';
import type { ScenarioOptions } from './simulated.ts';

const gdpBn = 25_360;
const keys = responseDescriptions.map(({ key }) => key);
const choices: fc.Arbitrary<Partial<ScenarioOptions>> = fc.record({
  policyReaction: fc.constantFrom('fixed', 'rule'),
  termPremium: fc.constantFrom('held', 'decaying', 'ten-year-only'),
  start: fc.constantFrom('2022Q1', '2026Q1', '2027Q3'),
  bound: fc.constantFrom('low', 'central', 'high'),
});
const stored = { expectations: 'MCE' } as const;
const steps = (most: number) =>
  fc.array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: 20, maxLength: 20 });

function expectSame(responses: ScenarioResponses, unit: UnitResponse): void {
  for (const key of keys)
    for (const [i, value] of responses[key].values.entries())
      expect(value).toBeCloseTo(unit[key][i], 12);
}

describe('one step', () => {
  it('is the solution of the model', () => {
    const { responses, error } = policyScenario({ gdpBn, hikesByQuarter: [1] });
    const solution = solveFrbus({ start: '2022Q1', fundsRate: [0.25] });
    for (const { key, mnemonic, units } of responseDescriptions) {
      const column =
        key === 'gdpGrowth'
          ? solution.gdpGrowthDeviation()
          : units === 'per cent'
            ? solution.percentDeviation(mnemonic)
            : solution.deviation(mnemonic);
      for (const [i, value] of responses[key].values.entries())
        expect(value, key).toBeCloseTo(column[i], 7);
    }
    expect(error).toBeNull();
    expect(responses.gdpGrowth.peak.value).toBeCloseTo(-0.154, 3);
    expect(responses.gdpGrowth.peak.quarter).toBe('2023Q1');
    expect(responses.fundsRate.end.value).toBeCloseTo(0.25, 12);
  });

  it.each([
    ['fixed', -0.186],
    ['rule', -0.175],
  ] as const)('of 25 bp of term premium, policy %s, peaks at %f', (policyReaction, peak) => {
    // 7 bp per 1 % of GDP, so 25 bp are 3.571 % of it.
    const given = { gdpBn, runoffBnByQuarter: [(25 / 7 / 100) * gdpBn], policyReaction };
    const { responses, runoff } = policyScenario(given);
    expect(runoff.termPremiumBpByQuarter[0]).toBeCloseTo(25, 12);
    expect(responses.gdpGrowth.peak.value).toBeCloseTo(peak, 3);
    const anticipated = policyScenario({ ...given, ...stored }).responses;
    expectSame(anticipated, termPremiumStep('2022Q1', { policyReaction, termPremium: 'held' }));
  });

  it('of MCE is the stored response', () => {
    expectSame(
      policyScenario({ gdpBn, hikesByQuarter: [1], ...stored }).responses,
      hikeKept('2022Q1'),
    );
    // A later start has the responses of the nearest state of the economy.
    expectSame(
      policyScenario({ gdpBn, hikesByQuarter: [1], ...stored, start: '2027Q2' }).responses,
      hikeKept('2026Q1'),
    );
  });

  it('in a later quarter does nothing before it', () => {
    const late = policyScenario({ gdpBn, hikesByQuarter: [0, 0, 0, 2] }).responses;
    for (const key of keys) expect(Array.from(late[key].values.slice(0, 3))).toEqual([0, 0, 0]);
    const early = policyScenario({ gdpBn, hikesByQuarter: [2] }).responses.gdpGrowth;
    for (let i = 3; i < 20; i++)
      expect(Math.abs(late.gdpGrowth.values[i] - early.values[i - 3])).toBeLessThan(0.03);
  });
});

describe('what adding responses up erred by', () => {
  const sumOfHikes = (hikesByQuarter: readonly number[], start: string) => {
    const kept = (from: number) =>
      policyScenario({
        gdpBn,
        start,
        hikesByQuarter: [...new Array<number>(from).fill(0), 1],
      }).responses.gdp.values;
    const one = kept(0);
    return one.map((_, t) =>
      hikesByQuarter.reduce((sum, size, from) => sum + (t < from ? 0 : size * one[t - from]), 0),
    );
  };

  it.each([
    ['7 hikes of 2022', '2022Q1', [1, 2, 2, 2], 0.04, 0.16],
    ['7 hikes from 2027Q1', '2027Q1', [1, 2, 2, 2], 0.02, 0.12],
    ['6 cuts from 2026Q4', '2026Q4', [-2, -2, -2], 0.02, 0.12],
  ] as const)('%s', (_, start, hikesByQuarter, within8, within20) => {
    const solved = policyScenario({ gdpBn, start, hikesByQuarter }).responses.gdp.values;
    const added = sumOfHikes(hikesByQuarter, start);
    const largest = Math.max(...solved.map(Math.abs));
    const error = added.map((value, i) => Math.abs(value - solved[i]) / largest);
    expect(Math.max(...error.slice(0, 8))).toBeLessThan(within8);
    expect(Math.max(...error)).toBeLessThan(within20);
    expect(Math.max(...error)).toBeGreaterThan(0.01);
  });
});

describe('laws of adding up, which MCE keeps to', () => {
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
            policyScenario({
              gdpBn,
              ...choice,
              ...stored,
              hikesByQuarter: hikes,
              runoffBnByQuarter: bn,
            }).responses;
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
      { numRuns: 12 },
    );
  });

  it('compounds equity wealth instead of adding per cents', () => {
    const wealth = (hikes: number) =>
      policyScenario({ gdpBn, hikesByQuarter: [hikes], ...stored }).responses.equityWealth.values;
    const [one, seven] = [wealth(1), wealth(7)];
    for (let i = 0; i < 20; i++)
      expect(seven[i]).toBeCloseTo(((1 + one[i] / 100) ** 7 - 1) * 100, 9);
  });

  it('takes a cut for a negative hike', () => {
    const growth = (hikes: number) =>
      policyScenario({ gdpBn, hikesByQuarter: [hikes], ...stored }).responses.gdpGrowth.values;
    expect(Array.from(growth(-0.5))).toEqual(Array.from(growth(0.5), (value) => -value + 0));
  });
});

describe('small paths', () => {
  it('have effects in proportion to them, and of the other sign for cuts', () => {
    fc.assert(
      fc.property(
        choices,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (choice, shape) => {
          const growth = (size: number) =>
            policyScenario({
              gdpBn,
              ...choice,
              lowerBoundPercent: null,
              hikesByQuarter: shape.map((each) => each * size),
              runoffBnByQuarter: shape.map((each) => each * size * 100),
            }).responses.gdpGrowth.values;
          const [up, down, twice] = [growth(0.02), growth(-0.02), growth(0.04)];
          up.forEach((value, i) => {
            expect(down[i] + value).toBeCloseTo(0, 3);
            expect(twice[i]).toBeCloseTo(2 * value, 3);
          });
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('the lower bound', () => {
  const cuts = (hikes: number, given: Partial<ScenarioOptions> = {}) =>
    policyScenario({
      gdpBn,
      start: '2026Q4',
      fundsRatePercent: 3.875,
      hikesByQuarter: [hikes],
      ...given,
    });

  it('counts from the rate today, not from that of the baseline', () => {
    const { fundsRate, cautions } = cuts(-14);
    expect([...fundsRate.unchangedPercent]).toEqual(new Array(20).fill(3.875));
    for (const percent of fundsRate.scenarioPercent) expect(percent).toBeCloseTo(0.375, 9);
    expect(cautions.map(({ key }) => key)).not.toContain('at-lower-bound');
    expect(cuts(-15).fundsRate.scenarioPercent[0]).toBeCloseTo(0.125, 12);
    for (const percent of cuts(-16).fundsRate.scenarioPercent)
      expect(percent).toBeCloseTo(0.125, 9);
    expect(cuts(-16).cautions.map(({ key }) => key)).toContain('at-lower-bound');
    // The baseline of 3.15 would have had no room for the thirteenth cut.
    expect(cuts(-13).fundsRate.scenarioPercent[0]).toBeCloseTo(0.625, 12);
  });

  it('lets a Summary of Economic Projections come out at its medians', () => {
    const start = '2026Q4';
    const { fundsRate, quarters } = policyScenario({
      gdpBn,
      start,
      fundsRatePercent: 3.875,
      hikesByQuarter: sepHikesByQuarter(start, 3.875),
    });
    for (const { year, percent } of sepMedians.yearEnds)
      expect(fundsRate.scenarioPercent[quarters.indexOf(`${year}Q4`)]).toBeCloseTo(percent, 6);
  });

  it('stops the rate there, and its effects', () => {
    const bound = cuts(-16).responses;
    const free = cuts(-16, { lowerBoundPercent: null }).responses;
    expect(free.fundsRate.values[0]).toBeCloseTo(-4, 9);
    expect(bound.fundsRate.values[0]).toBeCloseTo(-3.75, 9);
    expect(bound.gdp.values[7]).toBeLessThan(free.gdp.values[7]);
    expect(cuts(-16, { lowerBoundPercent: null }).cautions.map(({ key }) => key)).toContain(
      'below-lower-bound',
    );
  });

  it('is the bound of the time where the start is history', () => {
    const { fundsRate } = policyScenario({ gdpBn, hikesByQuarter: [-1] });
    expect(fundsRate.unchangedPercent[0]).toBeCloseTo(0.124, 3);
    expect(fundsRate.scenarioPercent[0]).toBeCloseTo(0.124, 3);
    expect(fundsRate.scenarioPercent[4]).toBeCloseTo(fundsRate.unchangedPercent[4] - 0.25, 9);
  });

  it('takes the middle of the embedded target range for today, unless told', () => {
    const { assumptions } = policyScenario({ gdpBn, start: '2026Q4' });
    expect(assumptions.fundsRatePercent).toBeCloseTo(3.875, 12);
  });
});

describe('a rate held for some quarters', () => {
  it('is left to the rule after them', () => {
    const { responses, cautions } = policyScenario({
      gdpBn,
      start: '2026Q4',
      hikesByQuarter: [1],
      heldQuarters: 8,
    });
    expect(responses.fundsRate.values[7]).toBeCloseTo(0.25, 9);
    expect(responses.fundsRate.values[8]).toBeLessThan(0.23);
    expect(cautions.map(({ key }) => key)).not.toContain('peg');
    const peg = policyScenario({ gdpBn, start: '2026Q4', hikesByQuarter: [1] });
    expect(peg.cautions.map(({ key }) => key)).toContain('peg');
    expect(responses.unemployment.values[19]).toBeLessThan(
      peg.responses.unemployment.values[19] / 2,
    );
  });
});

describe('the range of the rule', () => {
  it('is carried through the model, and holds the middle', () => {
    const { ruleBand, responses } = policyScenario({
      gdpBn,
      start: '2026Q4',
      runoffBnByQuarter: [300, 300],
    });
    const { low, high } = ruleBand.gdp;
    expect(low[7] / responses.gdp.values[7]).toBeCloseTo(6 / 7, 2);
    expect(high[7] / responses.gdp.values[7]).toBeCloseTo(8 / 7, 2);
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
      value: expect.closeTo(-0.652, 3),
    });
    expect(responses.gdpGrowth.yearEnd).toMatchObject({
      quarter: '2022Q4',
      value: expect.closeTo(-0.239, 3),
    });
    expect(responses.unemployment.end).toMatchObject({
      quarter: '2026Q4',
      value: expect.closeTo(1.258, 3),
    });
    expect(responses.corePce.end.value).toBeCloseTo(-0.179, 3);
    expect(responses.tenYearYield.end.value).toBeCloseTo(0.788, 3);
    expect(responses.tenYearYield.yearEnd.value).toBeCloseTo(0.432, 3);
    expect(runoffAlone.gdpGrowth.peak.value).toBeCloseTo(-0.061, 3);
  });

  it('4 hikes and 300 bn, policy answering the run-off', () => {
    const { responses, runoffAlone } = noteScenario('four', 'mild', { policyReaction: 'rule' });
    expect(responses.gdpGrowth.peak.value).toBeCloseTo(-0.647, 3);
    expect(responses.unemployment.end.value).toBeCloseTo(1.21, 2);
    expect(responses.corePce.end.value).toBeCloseTo(-0.17, 2);
    expect(responses.tenYearYield.end.value).toBeCloseTo(0.75, 2);
    expect(runoffAlone.gdpGrowth.peak.value).toBeCloseTo(-0.056, 3);
    // Differencing the per-cent levels of GDP instead loses the baseline's own growth: 3.2 % short
    // here.
    const level = responses.gdp.values;
    const differenced = level.map((value, i) => value - (i < 4 ? 0 : level[i - 4]));
    expect(Math.min(...differenced)).toBeCloseTo(-0.626, 3);
  });

  it('7 hikes and 600 bn', () => {
    const { responses } = noteScenario('seven', 'aggressive');
    expect(responses.gdpGrowth.peak).toMatchObject({
      quarter: '2023Q4',
      value: expect.closeTo(-1.146, 3),
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
    expect(rows[0].points.central).toBeCloseTo(-0.008, 3);
    expect(rows[1].points.central).toBeCloseTo(-0.061, 3);
    expect(rows[2].points).toEqual(noteGrowthEffect(300, { gdpBn }));
    expect(rows[3].points.central).toBe(-0.2);
    expect(noteScenario('seven', 'aggressive').runoffOnGrowth[3].points.central).toBe(-0.4);
  });

  it('leave out what the note did not simulate', () => {
    expect(noteScenario('four', 'none').runoffOnGrowth.length).toBe(3);
    expect(noteScenario('four', 'mild', { start: '2026Q1' }).runoffOnGrowth.length).toBe(3);
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

  it('bounds the error of MCE by 3.3 % of the largest response for eight quarters and 12 % after', () => {
    const { responses, error } = policyScenario({
      gdpBn,
      hikesByQuarter: ratePaths.seven.byQuarter,
      ...stored,
    });
    const { gdpGrowth } = responses;
    expect(error?.byPeriod.length).toBe(2);
    const largest = Math.abs(gdpGrowth.peak.value);
    expect(gdpGrowth.errorBounds[7]).toBeCloseTo(0.033 * largest, 4);
    expect(gdpGrowth.errorBounds[8]).toBeCloseTo(0.12 * largest, 4);
    const solved = policyScenario({ gdpBn, hikesByQuarter: ratePaths.seven.byQuarter }).responses;
    expect(solved.gdpGrowth.errorBounds.every((bound) => bound === 0)).toBe(true);
  });

  it('does not shrink its error where steps cancel out', () => {
    const bounds = (hikesByQuarter: number[]) =>
      policyScenario({ gdpBn, hikesByQuarter, ...stored }).responses;
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
      start: '2022Q1',
      heldQuarters: 20,
      lowerBoundPercent: 0.125,
      fundsRatePercent: 3.875,
      rule: 'cicc-2022',
      bound: 'central',
    });
    const loose = policyScenario({
      gdpBn,
      expectations: ' mce ' as 'MCE',
      baseline: ' 2026q1 ',
    }).assumptions;
    expect([loose.expectations, loose.start]).toEqual(['MCE', '2026Q1']);
  });

  it('cautions where care is due', () => {
    const cautions = (options: Partial<ScenarioOptions>) =>
      policyScenario({ gdpBn, ...options }).cautions.map(({ key }) => key);
    expect(cautions({})).toEqual(['saw-tooth']);
    expect(cautions({ hikesByQuarter: [4, 3] })).toEqual(['peg', 'saw-tooth']);
    expect(cautions({ runoffBnByQuarter: [300] })).toEqual(['flow', 'saw-tooth']);
    expect(cautions({ hikesByQuarter: [1, -1] })).toEqual(['peg', 'saw-tooth']);
    expect(cautions({ hikesByQuarter: [1, -2] })).toEqual(['peg', 'saw-tooth']);
    expect(cautions({ hikesByQuarter: [-2] })).toEqual(['at-lower-bound', 'peg', 'saw-tooth']);
    const today = { start: '2026Q4', fundsRatePercent: 3.875 };
    expect(cautions({ hikesByQuarter: [-6], ...today, ...stored })).toEqual(['peg', 'anticipated']);
    expect(cautions({ hikesByQuarter: [-16], ...today, ...stored })).toEqual([
      'below-lower-bound',
      'beyond-measured',
      'peg',
      'anticipated',
    ]);
    expect(cautions({ hikesByQuarter: [4, 4] })).toEqual(['peg', 'saw-tooth']);
    expect(cautions({ hikesByQuarter: [1, 1], heldQuarters: 2 })).toEqual(['saw-tooth']);
    expect(cautions({ hikesByQuarter: [1, 0, 1], heldQuarters: 2 })).toEqual([
      'after-hold',
      'saw-tooth',
    ]);
  });

  it('gives the peak of the quarters shown', () => {
    const scenario = policyScenario({ gdpBn, hikesByQuarter: [1] });
    const { unemployment } = scenario.responses;
    expect(unemployment.peak.quarter).toBe('2026Q4');
    expect(peakWithin(scenario, unemployment, 8)).toEqual({
      value: unemployment.values[7],
      quarter: '2023Q4',
      errorBound: 0,
      isPeak: false,
    });
    const growth = (quarters: number) =>
      peakWithin(scenario, scenario.responses.gdpGrowth, quarters);
    expect(growth(8)).toMatchObject({ quarter: '2023Q1', isPeak: true });
    expect(growth(5)).toMatchObject({ quarter: '2023Q1', isPeak: true });
    expect(growth(4)).toMatchObject({ quarter: '2022Q4', isPeak: false });
    expect(peakWithin(scenario, unemployment, 20).isPeak).toBe(false);
  });

  it('has nothing to show for nothing', () => {
    const scenario = policyScenario({ gdpBn });
    const { responses, runoff, hikes } = scenario;
    for (const key of keys) {
      expect(responses[key].peak).toEqual({ value: 0, quarter: '2022Q1', errorBound: 0 });
      expect(peakWithin(scenario, responses[key], 8)).toEqual({
        value: 0,
        quarter: '2023Q4',
        errorBound: 0,
        isPeak: false,
      });
    }
    expect(runoff.totalBn).toBe(0);
    expect(hikes.total).toBe(0);
  });
});

describe('the solution behind it', () => {
  it('has every variable of the model', () => {
    const options = { gdpBn, start: '2026Q4', hikesByQuarter: [1], runoffBnByQuarter: [0, 300] };
    const solution = policySolution(options);
    const { responses } = policyScenario(options);
    expect(solution.deviation('lur')[9]).toBeCloseTo(responses.unemployment.values[9], 12);
    expect(solution.percentDeviation('eco')[9]).toBeLessThan(-0.05);
    expect(() => policySolution({ ...options, expectations: 'MCE' })).toThrow(
      'only those of VAR are solved',
    );
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
      'a start the baseline does not allow',
      bad({ start: '2024Q1' }),
      /^start: the baseline allows 2021Q4 to 2022Q4 and 2024Q4 to 2040Q1 for 20 quarters, not 2024Q1/,
    ],
    [
      'unknown bound',
      bad({ bound: 'middle' }),
      /^bound: "middle" is not one of low, central, high/,
    ],
    [
      'a rate held for no quarter',
      bad({ heldQuarters: 0 }),
      /^heldQuarters must be a whole number from 1 to 20, not 0/,
    ],
    [
      'a stored response held for less than it is',
      bad({ heldQuarters: 8, expectations: 'MCE' }),
      /^heldQuarters: the stored responses of MCE hold the rate throughout/,
    ],
    [
      'text for a bound',
      bad({ lowerBoundPercent: '0.125' }),
      /^lowerBoundPercent must be a number, not "0.125"/,
    ],
    ['paths too large', bad({ hikesByQuarter: [4000] }), /the paths are too large to be simulated/],
    ['an unknown rule', bad({ rule: 'x' }), /^rule: "x" is not one of/],
    [
      'an option of another function',
      bad({ lowerBound: 0 }),
      /^the scenario: "lowerBound" is no option; there are gdpBn, hikesByQuarter/,
    ],
    ['a number of quarters as text', bad({ heldQuarters: '4' }), /to 20, not "4"$/],
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
