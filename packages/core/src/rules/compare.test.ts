import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRules, compareRunoffs } from './compare.ts';
import { equivalentHikes, runoffForHikes } from './equivalence.ts';
import { rules } from './registry.ts';

describe('compareRules', () => {
  const table = compareRules(600, { gdpBn: 32_486.066 });

  // A new rule can only widen the range of the seven.
  it('shows rules about 20-fold apart on 600 bn at the GDP of 2026Q2', () => {
    const figures = new Map(table.rows.map((row) => [row.rule.key, row]));
    expect(figures.get('wei-2022-bills')!.hikes.low).toBeCloseTo(0.063, 4);
    expect(figures.get('gagnon-sack-2018')!.hikes.high).toBeCloseTo(1.2313, 4);
    expect(figures.get('gagnon-sack-2018')!.oneHikeBn.low).toBeCloseTo(487.3, 1);
    expect(figures.get('wei-2022-bills')!.oneHikeBn.high).toBeCloseTo(9520.9, 1);
    expect(table.fold).toBeGreaterThan(19.53);
  });

  it('has a row a rule, normal times first and in them the strongest, to two decimals', () => {
    const rounded = table.rows.map(({ rule, hikes, oneHikeBn }) => [
      rule.key,
      ...[hikes.low, hikes.high, oneHikeBn.low / 1000, oneHikeBn.high / 1000].map((value) =>
        Number(value.toFixed(2)),
      ),
    ]);
    expect(rounded).toEqual([
      ['gagnon-sack-2018', 1.23, 1.23, 0.49, 0.49],
      ['cicc-2022', 0.55, 0.74, 0.81, 1.08],
      ['feds-note-2022', 0.54, 0.54, 1.12, 1.12],
      ['powell-2022', 0.41, 0.47, 1.28, 1.46],
      ['wei-2022-normal', 0.25, 0.25, 2.43, 2.43],
      ['wei-2022-crisis', 0.63, 0.63, 0.95, 0.95],
      ['wei-2022-bills', 0.06, 0.11, 5.59, 9.52],
    ]);
  });

  it('compares like with like: five-fold in normal times, not twentyfold', () => {
    expect(table.normalTimes.low).toBeCloseTo(0.247, 3);
    expect(table.normalTimes.high).toBeCloseTo(1.2313, 3);
    expect(table.normalTimes.fold).toBeCloseTo(5, 1);
    const { normalTimes } = compareRunoffs(1, { gdpBn: 32_475.21 });
    expect(normalTimes.fold).toBe(table.normalTimes.fold);
    expect([normalTimes.low, normalTimes.high].map(Math.round)).toEqual([487, 2429]);
  });

  it('carries the cautions of each rule for what is asked', () => {
    const { rows } = compareRules(-480, { gdpBn: 32_475.21, what: 'bills' });
    const cautions = Object.fromEntries(rows.map(({ rule, cautions: each }) => [rule.key, each]));
    expect(cautions['gagnon-sack-2018']).toEqual(['bills']);
    expect(cautions['wei-2022-bills']).toEqual(['expansion']);
    expect(cautions['feds-note-2022']).toEqual(['expansion', 'bills']);
    const runoffs = compareRunoffs(50, { gdpBn: 32_475.21 }).rows;
    expect(runoffs.every((row) => row.cautions.includes('beyond'))).toBe(true);
  });

  it('says of each row what the single functions say', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        fc.double({ min: 100, max: 1e5, noNaN: true }),
        (amountBn, gdp) => {
          const { rows, hikes, oneHikeBn, fold } = compareRules(amountBn, { gdpBn: gdp });
          expect(rows.length).toBe(rules.length);
          for (const row of rows) {
            expect(equivalentHikes(amountBn, { gdpBn: gdp, rule: row.rule })).toMatchObject(
              row.hikes,
            );
            expect(runoffForHikes(1, { gdpBn: gdp, rule: row.rule })).toMatchObject(row.oneHikeBn);
            expect(row.source).toBe(row.rule.source);
          }
          const sizes = rows.flatMap((row) => [Math.abs(row.hikes.low), Math.abs(row.hikes.high)]);
          expect(Math.abs(hikes.low)).toBeCloseTo(Math.min(...sizes), 9);
          expect(Math.abs(hikes.high)).toBeCloseTo(Math.max(...sizes), 9);
          expect(oneHikeBn.high / oneHikeBn.low).toBeCloseTo(fold, 9);
        },
      ),
    );
  });

  it('leaves one rule out, and with it its end of the range', () => {
    const others = compareRules(600, { gdpBn: 32_486.066, except: 'gagnon-sack-2018' });
    expect(others.rows).toEqual(table.rows.filter(({ rule }) => rule.key !== 'gagnon-sack-2018'));
    expect(others.hikes.high).toBeCloseTo(
      Math.max(...others.rows.map(({ hikes }) => hikes.high)),
      12,
    );
    expect(others.hikes.low).toBe(table.hikes.low);
    expect(() => compareRules(600, { gdpBn: 1, except: 'nobody' })).toThrow(RangeError);
  });

  it('refuses what the single functions refuse', () => {
    expect(() => compareRules(Number.NaN, { gdpBn: 1 })).toThrow(/^amount must be a number/);
    expect(() => compareRules(600, { gdpBn: 0 })).toThrow(/^GDP must be a positive number/);
    expect(() => compareRules(600, undefined as never)).toThrow(/^GDP must be a positive number/);
  });
});

describe('compareRunoffs', () => {
  it('shows what three cuts would offset, from half a trillion a cut to nearly ten', () => {
    const { rows, amountBn, fold } = compareRunoffs(3, { gdpBn: 32_486.066 });
    expect(rows.map(({ rule }) => rule.key)).toEqual(
      compareRules(600, { gdpBn: 32_486.066 }).rows.map(({ rule }) => rule.key),
    );
    const figures = new Map(rows.map((row) => [row.rule.key, row.amountBn]));
    expect(figures.get('gagnon-sack-2018')!.low).toBeCloseTo(1461.9, 1);
    expect(figures.get('wei-2022-bills')!.high).toBeCloseTo(28_562.8, 1);
    expect(amountBn.high / amountBn.low).toBeCloseTo(fold, 9);
    expect(fold).toBeGreaterThan(19.53);
  });

  it('undoes compareRules', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e5, max: 1e5 }),
        fc.double({ min: 100, max: 1e5, noNaN: true }),
        (thousandths, gdpBn) => {
          const hikes = thousandths / 1000;
          const { rows, amountBn } = compareRunoffs(hikes, { gdpBn });
          for (const { rule, amountBn: amount } of rows) {
            const back = compareRules(amount.central, { gdpBn }).rows.find(
              (row) => row.rule === rule,
            )!;
            expect(back.hikes.central).toBeCloseTo(hikes, 9);
            expect(Math.abs(amount.low)).toBeGreaterThanOrEqual(
              Math.abs(amountBn.low) * (1 - 1e-12),
            );
            expect(Math.abs(amount.high)).toBeLessThanOrEqual(
              Math.abs(amountBn.high) * (1 + 1e-12),
            );
          }
        },
      ),
    );
  });

  it('refuses what the single functions refuse', () => {
    expect(() => compareRunoffs(Number.NaN, { gdpBn: 1 })).toThrow(/^hikes must be a number/);
    expect(() => compareRunoffs(1, { gdpBn: 0 })).toThrow(/^GDP must be a positive number/);
  });
});
