import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import board from '../frbus/recorded/board-runs.json';
import {
  type OffsettingPathOptions,
  type OffsettingTarget,
  offsettingPath,
  offsetWithin,
} from './offsetting-path.ts';
import { policyScenario } from './policy-scenario.ts';

const gdpBn = 32_486.066;
const evenly = (bn: number) => new Array<number>(4).fill(bn / 4);
const targets: OffsettingTarget[] = ['gdp', 'unemployment', 'inflation'];

describe('the path of the rate that offsets a run-off', () => {
  it.each(targets)(
    'keeps %s on its baseline, to a thousandth of what the run-off does',
    (target) => {
      for (const bn of [600, 1500, -1500]) {
        const found = offsettingPath({ gdpBn, runoffBnByQuarter: evenly(bn), target });
        expect(found).toMatchObject({ target, sought: 'rate', atLowerBound: false });
        expect(Math.abs(found.largestLeft.value)).toBeLessThan(
          0.001 * Math.abs(found.largestAlone.value),
        );
        expect(found.left.length).toBe(20);
      }
    },
  );

  it.each([
    [600, '600 bn of run-off over a year and the path that offsets it'],
    [1500, '1,500 bn of run-off over a year and the path that offsets it'],
  ] as const)('for %s bn is the one that the Board’s package was run with', (bn, name) => {
    const { scenario, deviations } = board.runs[name];
    const found = offsettingPath({ gdpBn, runoffBnByQuarter: evenly(bn) });
    found.ratePoints.forEach((points, i) => {
      expect(points).toBeCloseTo(scenario.fundsRate[i]!, 5);
      expect(found.left[i]).toBeCloseTo(deviations.xgdp[i]!, 5);
    });
  });

  it('is a cut of 0.6 for 600 bn and of 1.5 for 1,500 bn, near what the rule says', () => {
    const most = (bn: number) => offsettingPath({ gdpBn, runoffBnByQuarter: evenly(bn) });
    expect(most(600).mostCuts).toBeCloseTo(0.608, 3);
    expect(most(600).byRule.central).toBeCloseTo(0.646, 3);
    expect(most(1500).mostCuts).toBeCloseTo(1.52, 3);
    expect(most(1500).byRule.central).toBeCloseTo(1.616, 3);
    const { ratePoints } = most(600);
    expect(ratePoints[0]).toBeCloseTo(-0.039, 3);
    expect(ratePoints[4]).toBeCloseTo(-0.152, 3);
    expect(ratePoints[19]).toBeCloseTo(-0.103, 3);
  });

  it('is a scenario anyone can run', () => {
    const runoffBnByQuarter = evenly(900);
    const found = offsettingPath({ gdpBn, start: '2027Q3', runoffBnByQuarter });
    const { responses } = policyScenario({
      gdpBn,
      start: '2027Q3',
      runoffBnByQuarter,
      hikesByQuarter: found.cutsByQuarter.map((cuts) => -cuts),
    });
    expect([...responses.gdp.values]).toEqual([...found.left]);
    expect([...responses.fundsRate.values]).toEqual(found.ratePoints);
  });

  it('comes in steps of 25 bp, few of them, and leaves less than the run-off did', () => {
    const found = offsettingPath({ gdpBn, runoffBnByQuarter: evenly(600), steps: '25bp' });
    expect(found.cutsByQuarter.every(Number.isInteger)).toBe(true);
    expect(found.cutsByQuarter.filter((cuts) => cuts !== 0)).toEqual([1, -1]);
    expect(Math.abs(found.largestLeft.value)).toBeLessThan(
      0.3 * Math.abs(found.largestAlone.value),
    );
  });

  it('leaves no more in whole cuts than the smooth path rounded does, but for a further cut', () => {
    const totalled = (cuts: readonly number[]) =>
      cuts.reduce((sum, each) => sum + Math.abs(each), 0);
    const size = (values: Float64Array) => values.reduce((sum, each) => sum + each * each, 0);
    for (const target of targets) {
      for (const runoffBnByQuarter of [[3000], evenly(1500), evenly(-900), evenly(4000)]) {
        const asked = { gdpBn, target, runoffBnByQuarter, lowerBoundPercent: null };
        const whole = offsettingPath({ ...asked, steps: '25bp' });
        let level = 0;
        const levels = offsettingPath(asked).cutsByQuarter.map((cuts) => {
          level += cuts;
          return Math.round(level);
        });
        const rounded = levels.map((each, i) => each - (levels[i - 1] ?? 0));
        const { responses } = policyScenario({
          gdpBn,
          start: '2026Q4',
          runoffBnByQuarter,
          lowerBoundPercent: null,
          hikesByQuarter: rounded.map((cuts) => -cuts),
        });
        const key = target === 'inflation' ? 'corePce' : target;
        if (totalled(whole.cutsByQuarter) < totalled(rounded)) continue;
        expect(size(whole.left)).toBeLessThanOrEqual(size(responses[key].values) + 1e-12);
      }
    }
  });

  it('counts the hikes that offset an expansion as negative cuts, at the most and not at first', () => {
    const found = offsettingPath({ gdpBn, runoffBnByQuarter: evenly(-900) });
    expect(found.mostCuts).toBeCloseTo(-0.913, 3);
    const inSteps = offsettingPath({ gdpBn, runoffBnByQuarter: evenly(-900), steps: '25bp' });
    expect(inSteps.mostCuts).toBe(-1);
  });

  it.each<[string, Partial<OffsettingPathOptions>, boolean]>([
    ['in whole cuts there is no room for', { fundsRatePercent: 0.25, steps: '25bp' }, true],
    ['between whole cuts', { fundsRatePercent: 0.27, steps: '25bp' }, true],
    ['in whole cuts with room', { fundsRatePercent: 1.5, steps: '25bp' }, false],
    ['with no bound', { fundsRatePercent: 0.25, lowerBoundPercent: null, steps: '25bp' }, false],
    ['where the rate is below it already', { fundsRatePercent: 0.05 }, true],
    ['with nothing to offset', { start: '2022Q1', runoffBnByQuarter: [] }, false],
    [
      'by a given path of cuts',
      { runoffBnByQuarter: undefined, hikesByQuarter: [-1], start: '2022Q1' },
      true,
    ],
  ])('tells where the lower bound forbids an offset: %s', (_, options, expected) => {
    const found = offsettingPath({ gdpBn, runoffBnByQuarter: evenly(600), ...options });
    expect(found.atLowerBound).toBe(expected);
  });

  it('makes no use of what a last step does in its own quarter', () => {
    const found = offsettingPath({ gdpBn, runoffBnByQuarter: evenly(600), lowerBoundPercent: 5 });
    expect(found.ratePoints).toEqual(new Array(20).fill(0));
  });

  it('does nothing before a late run-off, and turns about with one that does', () => {
    const late = offsettingPath({ gdpBn, runoffBnByQuarter: [0, 0, 0, 0, 0, 600] });
    for (const points of late.ratePoints.slice(0, 4)) expect(Math.abs(points)).toBeLessThan(0.01);
    const turned = offsettingPath({ gdpBn, runoffBnByQuarter: [600, -600] });
    expect(Math.abs(turned.largestLeft.value)).toBeLessThan(
      0.1 * Math.abs(turned.largestAlone.value),
    );
    expect(Math.abs(turned.ratePoints[4])).toBeLessThan(0.02);
  });

  it('is the best there is above the bound: nothing would be better by a little', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -800, max: 1500, noNaN: true }), { minLength: 1, maxLength: 10 }),
        fc.double({ min: 0.3, max: 1.2, noNaN: true }),
        fc.integer({ min: 0, max: 18 }),
        (runoffBnByQuarter, fundsRatePercent, quarter) => {
          const asked = { gdpBn, runoffBnByQuarter, fundsRatePercent };
          const { cutsByQuarter, left } = offsettingPath(asked);
          const moved = (by: number) => {
            const hikesByQuarter = cutsByQuarter.map((cuts) => -cuts);
            hikesByQuarter[quarter] += by;
            hikesByQuarter[quarter + 1] -= by;
            const { gdp } = policyScenario({ ...asked, start: '2026Q4', hikesByQuarter }).responses;
            return gdp.values.reduce((sum, each) => sum + each * each, 0);
          };
          const size = left.reduce((sum, each) => sum + each * each, 0);
          for (const by of [0.2, -0.2]) expect(moved(by)).toBeGreaterThan(size - 1e-4);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('says what is largest within the quarters shown', () => {
    const found = offsettingPath({ gdpBn, runoffBnByQuarter: evenly(600) });
    const { alone, left } = offsetWithin(found, 8);
    expect(alone).toMatchObject({ quarter: '2028Q3', value: found.alone[7] });
    expect(Math.abs(left.value)).toBe(Math.max(...found.left.slice(0, 8).map(Math.abs)));
    expect(offsetWithin(found, 20)).toEqual({
      alone: found.largestAlone,
      left: found.largestLeft,
    });
  });

  it('stops at the lower bound, tells so, and leaves what it cannot offset', () => {
    const deep = { gdpBn, runoffBnByQuarter: evenly(9000), fundsRatePercent: 1.125 };
    const bound = offsettingPath(deep);
    expect(bound.atLowerBound).toBe(true);
    expect(Math.min(...bound.scenario.fundsRate.scenarioPercent)).toBeCloseTo(0.125, 6);
    const free = offsettingPath({ ...deep, lowerBoundPercent: null });
    expect(free.atLowerBound).toBe(false);
    expect(Math.abs(free.largestLeft.value)).toBeLessThan(Math.abs(bound.largestLeft.value) / 10);
    const inSteps = offsettingPath({ ...deep, steps: '25bp' });
    expect(Math.min(...inSteps.scenario.fundsRate.scenarioPercent)).toBeGreaterThanOrEqual(
      0.125 - 1e-9,
    );
  });

  it('offsets most of any run-off, however unsteady, from any start', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2022Q1', '2024Q4', '2026Q4', '2033Q2', '2040Q1'),
        fc.constantFrom(...targets),
        fc.constantFrom('held', 'decaying', 'ten-year-only'),
        fc.array(fc.double({ min: 0, max: 600, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (start, target, termPremium, runoffBnByQuarter) => {
          const found = offsettingPath({
            gdpBn,
            start,
            target,
            termPremium,
            runoffBnByQuarter,
            lowerBoundPercent: null,
          } as OffsettingPathOptions);
          expect(Math.abs(found.largestLeft.value)).toBeLessThanOrEqual(
            0.05 * Math.abs(found.largestAlone.value) + 1e-9,
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the reverse', () => {
  it('moves in no quarter by what rounding leaves', () => {
    const { cutsByQuarter } = offsettingPath({ runoffBnByQuarter: [150, 150, 150, 150], gdpBn });
    const { runoffBnByQuarter } = offsettingPath({ hikesByQuarter: [1, 1, 1, 1], gdpBn });
    for (const moves of [cutsByQuarter, runoffBnByQuarter])
      expect(moves.filter((move) => move !== 0 && Math.abs(move) < 1e-9)).toEqual([]);
  });

  it('is the path of run-off that offsets a path of the rate', () => {
    const found = offsettingPath({ gdpBn, hikesByQuarter: [1, 1] });
    expect(found.sought).toBe('run-off');
    expect(found.runoffBnByQuarter[0]).toBeLessThan(-500);
    expect(Math.abs(found.largestLeft.value)).toBeLessThan(
      0.01 * Math.abs(found.largestAlone.value),
    );
    expect(found.cutsByQuarter.slice(0, 3)).toEqual([-1, -1, 0]);
  });
});

it('needs nothing to offset nothing', () => {
  const found = offsettingPath({ gdpBn, runoffBnByQuarter: [] });
  expect(found.cutsByQuarter).toEqual(new Array(20).fill(0));
  expect(found.largestLeft.value).toBe(0);
});

it.each<[Record<string, unknown>, RegExp]>([
  [{}, /^give runoffBnByQuarter, such as \[150, 150\], or hikesByQuarter/],
  [{ runoffBnByQuarter: [1], hikesByQuarter: [1] }, /one of the two$/],
  [{ runoffBnByQuarter: [1], gdpBn: 0 }, /^GDP must be a positive number/],
  [{ runoffBnByQuarter: [1], target: 'jobs' }, /^target: "jobs" is not one of gdp, unemployment/],
  [{ runoffBnByQuarter: [1], heldQuarters: 4 }, /^options: "heldQuarters" is no option; there are/],
  [{ runoffBnByQuarter: [1], lowerBound: 0 }, /^options: "lowerBound" is no option/],
  [{ runoffBnByQuarter: [1], gdpBn: undefined, gdp: 1 }, /^options: "gdp" is no option/],
  [{ runoffBnByQuarter: [1], steps: '50bp' }, /^steps: "50bp" is not one of smooth, 25bp/],
  [{ hikesByQuarter: [1], steps: '25bp' }, /^steps: only a path of the rate comes in steps/],
  [{ runoffBnByQuarter: ['1'] }, /^run-off in 2026Q4 must be a number, not "1"/],
  [{ runoffBnByQuarter: [1], start: '2023Q1' }, /^start: the baseline allows/],
  [{ runoffBnByQuarter: [1], rule: 'powell-2022' }, /states no effect on the 10-year yield/],
])('refuses %j', (options, sentence) => {
  const call = () => offsettingPath({ gdpBn, ...options } as OffsettingPathOptions);
  expect(call).toThrow(RangeError);
  expect(call).toThrow(sentence);
});
