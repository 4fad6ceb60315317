import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanGdp } from '../balance-sheet/index.ts';
import { nominalGdp, totalAssets } from '../figures/index.ts';
import { changeBetween } from '../time-series/index.ts';
import { equivalentHikes, runoffForHikes, yieldImpact } from './equivalence.ts';
import { rules } from './registry.ts';

const ciccGdp = { gdpBn: 25_360 };
const anyRule = fc.constantFrom(...rules);
const anyGdp = fc.double({ min: 1, max: 1e6, noNaN: true });
const anyAmount = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('the CICC note', () => {
  it('reaches one hike with 634 to 845.3 bn at a GDP of 25,360 bn', () => {
    expect(equivalentHikes(634, ciccGdp).high).toBeCloseTo(1, 12);
    expect(equivalentHikes(25_360 / 30, ciccGdp).low).toBeCloseTo(1, 12);
    const oneHike = runoffForHikes(1, ciccGdp);
    expect(oneHike.low).toBeCloseTo(634, 9);
    expect(oneHike.high).toBeCloseTo(845.3333333333, 9);
  });

  it('composes its rules unrounded: 20/8 and 20/6 per cent of GDP, not 2.5 and 3.3', () => {
    const { shareOfGdp } = runoffForHikes(1, ciccGdp).assumptions;
    expect(shareOfGdp.low).toBeCloseTo(0.025, 14);
    expect(shareOfGdp.high).toBeCloseTo(0.1 / 3, 14);
    expect(runoffForHikes(1, ciccGdp).high).not.toBeCloseTo(836.9, 0);
  });

  it('takes 35 to 20 % of GDP for 4.5 to 6 hikes', () => {
    const path = equivalentHikes((0.35 - 0.2) * 25_360, ciccGdp);
    expect(path.low).toBeCloseTo(4.5, 9);
    expect(path.high).toBeCloseTo(6, 9);
  });

  it('takes QT 2 for 2.47 to 3.29 hikes, central 2.88, at the mean GDP of its quarters', () => {
    const runoffBn =
      -changeBetween(totalAssets.series(), '2022-06-01', '2025-11-30').difference / 1000;
    const { gdpBn, fromQuarter, toQuarter } = meanGdp(
      nominalGdp.series(),
      '2022-06-01',
      '2025-11-30',
    );
    expect([fromQuarter, toQuarter]).toEqual(['2022-04-01', '2025-10-01']);
    expect(Math.round(runoffBn)).toBe(2363);
    expect(Math.round(gdpBn)).toBe(28_697);
    for (const hikes of [
      equivalentHikes(runoffBn, { gdpBn }),
      equivalentHikes(2363, { gdpBn: 28_697 }),
    ]) {
      expect(hikes.low).toBeCloseTo(2.47, 2);
      expect(hikes.central).toBeCloseTo(2.88, 2);
      expect(hikes.high).toBeCloseTo(3.29, 2);
      expect(hikes.assumptions.shareOfGdp.central).toBeCloseTo(0.082, 3);
    }
  });

  it('takes QT 2 in securities for 2.40 hikes by the FEDS Note, and 600 bn for 0.54', () => {
    const { gdpBn } = meanGdp(nominalGdp.series(), '2022-06-01', '2025-11-30');
    const rule = 'feds-note-2022';
    expect(equivalentHikes(2363, { gdpBn, rule }).central).toBeCloseTo(2.4, 2);
    expect(equivalentHikes(600, { gdpBn: 32_475.21, rule }).central).toBeCloseTo(0.54, 2);
  });

  it('raises the 10-year yield by 6 to 8 bp per 1 % of GDP', () => {
    expect(yieldImpact(253.6, ciccGdp)).toMatchObject({ low: 6, central: 7, high: 8 });
    const mild = yieldImpact(300, ciccGdp);
    expect(mild.low).toBeCloseTo(7.1, 2);
    expect(mild.high).toBeCloseTo(9.46, 2);
  });
});

describe('laws of every rule', () => {
  it('goes from hikes to run-off and back', () => {
    fc.assert(
      fc.property(
        anyRule,
        anyGdp,
        fc.double({ min: -100, max: 100, noNaN: true }),
        (rule, gdpBn, hikes) => {
          const amount = runoffForHikes(hikes, { gdpBn, rule });
          const back = (amountBn: number) => equivalentHikes(amountBn, { gdpBn, rule });
          const near = 1e-12 * Math.abs(hikes) + 1e-300;
          expect(Math.abs(back(amount.low).high - hikes)).toBeLessThanOrEqual(near);
          expect(Math.abs(back(amount.central).central - hikes)).toBeLessThanOrEqual(near);
          expect(Math.abs(back(amount.high).low - hikes)).toBeLessThanOrEqual(near);
        },
      ),
    );
  });

  it('changes sign with the amount and nothing else', () => {
    fc.assert(
      fc.property(anyRule, anyGdp, anyAmount, (rule, gdpBn, amountBn) => {
        const functions =
          rule.yieldBpPerShareOfGdp === undefined
            ? [equivalentHikes, runoffForHikes]
            : [equivalentHikes, yieldImpact];
        for (const of of functions) {
          const run = of(amountBn, { gdpBn, rule });
          const expansion = of(-amountBn, { gdpBn, rule });
          expect([expansion.low, expansion.central, expansion.high]).toEqual([
            -run.low,
            -run.central,
            -run.high,
          ]);
        }
      }),
    );
  });

  it('orders the three estimates by their strength', () => {
    fc.assert(
      fc.property(anyRule, anyGdp, anyAmount, (rule, gdpBn, amountBn) => {
        for (const estimate of [
          equivalentHikes(amountBn, { gdpBn, rule }),
          runoffForHikes(amountBn, { gdpBn, rule }),
        ]) {
          expect(Math.abs(estimate.low)).toBeLessThanOrEqual(Math.abs(estimate.central));
          expect(Math.abs(estimate.central)).toBeLessThanOrEqual(Math.abs(estimate.high));
        }
      }),
    );
  });

  it('depends on the share of GDP alone', () => {
    fc.assert(
      fc.property(anyRule, anyGdp, anyAmount, (rule, gdpBn, amountBn) => {
        const one = equivalentHikes(amountBn, { gdpBn, rule });
        const two = equivalentHikes(amountBn * 2, { gdpBn: gdpBn * 2, rule });
        expect(two.central).toBeCloseTo(one.central, 9);
      }),
    );
  });
});

describe('what it says of itself', () => {
  it('carries the rule and the GDP and share it used', () => {
    const { rule, assumptions } = equivalentHikes(634, { gdpBn: 25_360, rule: ' CICC-2022 ' });
    expect(rule.key).toBe('cicc-2022');
    expect(assumptions).toEqual({
      gdpBn: 25_360,
      shareOfGdp: { low: 0.025, central: 0.025, high: 0.025 },
    });
  });
});

describe('wrong arguments', () => {
  it.each([
    [
      'an amount that is no number',
      () => equivalentHikes(Number.NaN, ciccGdp),
      /^amount must be a number/,
    ],
    [
      'an amount in text',
      () => equivalentHikes('600' as unknown as number, ciccGdp),
      /^amount must be a number/,
    ],
    [
      'an infinite amount',
      () => equivalentHikes(Number.POSITIVE_INFINITY, ciccGdp),
      /^amount must be a number/,
    ],
    [
      'no hikes',
      () => runoffForHikes(undefined as unknown as number, ciccGdp),
      /^hikes must be a number/,
    ],
    [
      'GDP of 0',
      () => equivalentHikes(600, { gdpBn: 0 }),
      /^GDP must be a positive number of billions of dollars, not 0/,
    ],
    ['GDP below 0', () => yieldImpact(600, { gdpBn: -1 }), /^GDP must be a positive number/],
    [
      'no options',
      () => equivalentHikes(600, undefined as never),
      /^GDP must be a positive number of billions of dollars, not undefined/,
    ],
    [
      'an unknown rule',
      () => equivalentHikes(600, { gdpBn: 1, rule: 'cicc' }),
      /^rule: "cicc" is not one of cicc-2022, feds-note-2022,/,
    ],
    [
      'a rule that is none',
      () => equivalentHikes(600, { gdpBn: 1, rule: 7 as unknown as string }),
      /^rule: "7" is not one of/,
    ],
    [
      'a rule without effect on the yield',
      () => yieldImpact(600, { gdpBn: 1, rule: 'powell-2022' }),
      /^rule: powell-2022 states no effect on the 10-year yield; cicc-2022 and feds-note-2022 do$/,
    ],
  ])('refuses %s', (_, call, sentence) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(sentence);
  });
});
