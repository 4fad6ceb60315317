import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OffsettingCutsOptions, offsettingCuts } from './offsetting-cuts.ts';
import { policyScenario } from './policy-scenario.ts';

const gdpBn = 32_486.066;

describe('offsettingCuts', () => {
  it('is the run-off in term premium over 20.7 bp a cut when all comes at once', () => {
    const { low, central, high, peak, byRule } = offsettingCuts(600, { gdpBn, start: '2026Q1' });
    const bp = (600 / gdpBn) * 100;
    expect(low).toBeCloseTo((bp * 6) / 20.7, 2);
    expect(central).toBeCloseTo((bp * 7) / 20.7, 2);
    expect(high).toBeCloseTo((bp * 8) / 20.7, 2);
    expect(peak).toMatchObject({ quarter: '2027Q1', value: expect.closeTo(-0.096, 3) });
    // The rule alone has 20 bp a hike, so slightly more cuts.
    expect(byRule.central).toBeCloseTo((bp * 7) / 20, 12);
  });

  it('leaves no effect on GDP growth in the quarter in which the run-off alone weighs most, in a scenario anyone can run', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5000, max: 5000, noNaN: true }),
        fc.record({
          overQuarters: fc.integer({ min: 1, max: 20 }),
          expectations: fc.constantFrom('VAR', 'MCE'),
          policyReaction: fc.constantFrom('fixed', 'rule'),
          termPremium: fc.constantFrom('held', 'decaying', 'ten-year-only'),
          start: fc.constantFrom('2022Q1', '2026Q1', '2026Q4', '2031Q2'),
        }) as fc.Arbitrary<Omit<OffsettingCutsOptions, 'gdpBn'>>,
        (amountBn, { overQuarters = 1, ...choices }) => {
          const { central, cutsByQuarter, peak, residual } = offsettingCuts(amountBn, {
            gdpBn,
            overQuarters,
            ...choices,
          });
          const runoffBnByQuarter = new Array<number>(overQuarters).fill(amountBn / overQuarters);
          const both = policyScenario({
            gdpBn,
            ...choices,
            lowerBoundPercent: null,
            runoffBnByQuarter,
            hikesByQuarter: cutsByQuarter.map((cuts) => -cuts),
          });
          const quarter = both.quarters.indexOf(peak.quarter);
          expect(Math.abs(both.responses.gdpGrowth.values[quarter])).toBeLessThan(1e-9);
          expect(both.runoffAlone.gdpGrowth.peak.value).toBeCloseTo(peak.value, 12);
          expect(residual.value).toBeCloseTo(both.responses.gdpGrowth.peak.value, 12);
          // Where the rule answers the run-off as well, kept cuts do too much in later years; where
          // the rate is given, they never do.
          if (choices.policyReaction === 'fixed')
            expect(Math.abs(residual.value)).toBeLessThanOrEqual(Math.abs(peak.value) + 1e-9);
          expect(cutsByQuarter.reduce((total, cuts) => total + cuts, 0)).toBeCloseTo(central, 9);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('offsets an expansion with hikes and nothing with nothing', () => {
    expect(offsettingCuts(-600, { gdpBn }).central).toBeCloseTo(
      -offsettingCuts(600, { gdpBn }).central,
      2,
    );
    const none = offsettingCuts(0, { gdpBn });
    expect([none.low, none.central, none.high]).toEqual([0, 0, 0]);
    expect(none.peak.quarter).toBe('2027Q4');
  });

  it('says when there is no room to cut', () => {
    const cautions = (start?: string) =>
      offsettingCuts(600, { gdpBn, start }).scenario.cautions.map(({ key }) => key);
    expect(cautions()).not.toContain('below-lower-bound');
    expect(cautions('2022Q1')).toContain('below-lower-bound');
  });

  it.each([
    [
      'an amount that is no number',
      () => offsettingCuts(Number.NaN, { gdpBn }),
      /^amount must be a number/,
    ],
    ['no GDP', () => offsettingCuts(600, undefined as never), /^GDP must be a positive number/],
    [
      'no quarter',
      () => offsettingCuts(600, { gdpBn, overQuarters: 0 }),
      /^overQuarters must be a whole number from 1 to 20, not 0/,
    ],
    [
      'half a quarter',
      () => offsettingCuts(600, { gdpBn, overQuarters: 1.5 }),
      /^overQuarters must be a whole number/,
    ],
    [
      'too many quarters',
      () => offsettingCuts(600, { gdpBn, overQuarters: 21 }),
      /^overQuarters must be a whole number/,
    ],
    [
      'an option of another function',
      () => offsettingCuts(600, { gdpBn, steps: '25bp' } as never),
      /^options: "steps" is no option; there are overQuarters, gdpBn, start/,
    ],
    [
      'a rule without effect on the yield',
      () => offsettingCuts(600, { gdpBn, rule: 'powell-2022' }),
      /states no effect on the 10-year yield/,
    ],
  ])('refuses %s', (_, call, sentence) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(sentence);
  });
});
