import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bernankeKuttner, doubleKill, noteProjections } from './double-kill.ts';

describe('doubleKill', () => {
  it.each([
    [1, 0, -1.2, -0.7, -0.5],
    [4, 0, -4.8, -2.8, -2],
    [5, 0, -6.3, -3.7, -2.6],
    [0, 300, -0.4, -0.2, -0.2],
    [4, 300, -5.2, -3, -2.2],
    [7, 600, -10.1, -5.9, -4.2],
    [4.5, 0, -5.55, -3.25, -2.3],
    [0.5, 150, -0.8, -0.45, -0.35],
    [0, 0, 0, 0, 0],
  ])(
    '%f hikes and %i bn take %f points: earnings %f, valuation %f',
    (hikes, runoffBn, points, earnings, valuation) => {
      const effect = doubleKill({ hikes, runoffBn });
      expect(effect.points).toBeCloseTo(points, 12);
      expect(effect.earningsPoints).toBeCloseTo(earnings, 12);
      expect(effect.valuationPoints).toBeCloseTo(valuation, 12);
    },
  );

  it('splits hikes at four', () => {
    const { parts } = doubleKill({ hikes: 7, runoffBn: 600 });
    expect(parts.firstFourHikes.points).toBeCloseTo(-4.8, 12);
    expect(parts.furtherHikes.points).toBeCloseTo(-4.5, 12);
    expect(parts.runoff.points).toBeCloseTo(-0.8, 12);
  });

  it('adds up: earnings and valuation, and the parts; and never helps', () => {
    const any = (max: number) => fc.double({ min: 0, max, noNaN: true });
    fc.assert(
      fc.property(any(20), any(5000), any(20), (hikes, runoffBn, more) => {
        const effect = doubleKill({ hikes, runoffBn });
        expect(effect.points).toBe(effect.earningsPoints + effect.valuationPoints);
        const { firstFourHikes, furtherHikes, runoff } = effect.parts;
        expect(firstFourHikes.points + furtherHikes.points + runoff.points).toBeCloseTo(
          effect.points,
          9,
        );
        expect(doubleKill({ hikes: hikes + more, runoffBn }).points).toBeLessThanOrEqual(
          effect.points + 1e-9,
        );
      }),
    );
  });

  it('reads dollars by the GDP of the note, or by a share of another GDP', () => {
    expect(doubleKill({ runoffBn: 300 }).assumptions.gdpBn).toBe(25_360);
    expect(doubleKill({ runoffBn: 600, gdpBn: 50_720 }).points).toBeCloseTo(-0.4, 12);
  });

  it('says when it goes beyond what the note tried', () => {
    expect(doubleKill({ hikes: 7, runoffBn: 600 }).extrapolated).toBe(false);
    expect(doubleKill({ hikes: 7.25 }).extrapolated).toBe(true);
    expect(doubleKill({ runoffBn: 700 }).extrapolated).toBe(true);
    expect(doubleKill({ runoffBn: 700, gdpBn: 32_486.066 }).extrapolated).toBe(false);
  });

  it.each([
    [
      'cuts',
      () => doubleKill({ hikes: -1 }),
      /^hikes must be 0 or more, not -1: the double-kill rule is stated for tightening only/,
    ],
    [
      'an expansion',
      () => doubleKill({ hikes: 4, runoffBn: -300 }),
      /^run-off must be 0 or more, not -300: .* tightening only/,
    ],
    [
      'hikes that are no number',
      () => doubleKill({ hikes: Number.NaN }),
      /^hikes must be a number/,
    ],
    [
      'run-off in text',
      () => doubleKill({ runoffBn: '300' as unknown as number }),
      /^run-off must be a number, not "300"/,
    ],
    ['GDP of 0', () => doubleKill({ hikes: 1, gdpBn: 0 }), /^GDP must be a positive number/],
  ])('refuses %s', (_, call, sentence) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(sentence);
  });
});

describe('beside the rule', () => {
  it('an expected move does about nothing', () => {
    expect(bernankeKuttner).toMatchObject({
      surpriseCutBp: 25,
      equitiesPercentOnSurprise: 1,
      equitiesPercentIfExpected: 0,
    });
  });

  it('the note projected +4 % on the mild path and −1 % on the most aggressive', () => {
    expect(
      noteProjections.map(({ path, hikes, runoffBn, equitiesPercent }) => [
        path,
        hikes,
        runoffBn,
        equitiesPercent,
      ]),
    ).toEqual([
      ['mild', 4, 300, 4],
      ['aggressive', 7, 600, -1],
    ]);
    for (const { provenance, from, to } of noteProjections)
      expect([provenance, from, to]).toEqual(['note-projection', '2022Q2', '2022Q4']);
  });
});
