import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mortgageBackedSecurities, totalAssets } from '../figures/index.ts';
import { type RebaseOptions, rebase } from './rebase.ts';
import { TimeSeries } from './time-series.ts';

const positive = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
const positiveSeries = fc
  .array(positive, { minLength: 1, maxLength: 50 })
  .map((values) => TimeSeries.fromColumns(Array.from(values.keys()), values));
const close = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).forEach((value, i) => {
    expect(Math.abs(value - b[i])).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(b[i])));
  });

describe('rebase', () => {
  test('the base date gets the level, and level 0 means per-cent change', () => {
    const to100 = rebase(totalAssets.series(), { on: '2022-12-07' });
    expect(to100.base).toEqual({ date: '2022-12-07', value: 8_582_735 });
    expect(to100.series.between('2022-12-07', '2022-12-07').first?.value).toBe(100);
    expect(to100.series.between(undefined, '2025-12-05').last?.value.toFixed(2)).toBe('76.15');
    const percent = rebase(totalAssets.series(), { on: '2022-12-07', to: 0 });
    expect(percent.series.between(undefined, '2025-12-05').last?.value.toFixed(2)).toBe('-23.85');
    expect(percent.series.label.units).toBe('per cent');
    expect(percent.startsLater).toBe(false);
  });

  test('two index levels give +82.38 %', () => {
    const levels = TimeSeries.from([
      ['2022-12-07', 8369.74],
      ['2025-12-05', 15_264.64],
    ]);
    expect(rebase(levels, { on: '2022-12-07', to: 0 }).series.last?.value.toFixed(2)).toBe('82.38');
  });

  test('without a base date the first positive value is the base', () => {
    const series = TimeSeries.fromColumns([0, 1, 2], [-5, 0, 4]);
    expect(rebase(series).base).toEqual({ date: '1970-01-03', value: 4 });
    expect(() => rebase(TimeSeries.fromColumns([0], [-1]))).toThrow('rebase: no positive value');
  });

  describe('a series that starts after the base date', () => {
    const late = TimeSeries.from(
      [
        ['2023-01-04', 0],
        ['2023-01-11', 50],
        ['2023-01-18', 75],
      ],
      { title: 'Late' },
    );

    test('is refused by default', () => {
      expect(() => rebase(late, { on: '2022-12-07' })).toThrow(
        new RangeError('rebase: Late starts on 2023-01-04, after the base date 2022-12-07'),
      );
    });

    test('or rebased at its first positive value, and flagged', () => {
      const { series, base, startsLater } = rebase(late, {
        on: '2022-12-07',
        startsLater: 'first-positive',
      });
      expect(base).toEqual({ date: '2023-01-11', value: 50 });
      expect(startsLater).toBe(true);
      expect(series.last?.value).toBe(150);
    });

    test('counts as starting later while it is still zero', () => {
      expect(() => rebase(late, { on: '2023-01-04' })).toThrow(
        'rebase: the value as of 2023-01-04 is 0; a base must be positive',
      );
      const mbs = rebase(mortgageBackedSecurities.series(), {
        on: '2008-09-15',
        startsLater: 'first-positive',
      });
      expect(mbs.base.value).toBeGreaterThan(0);
      expect(mbs.base.date > '2008-12-01').toBe(true);
      expect(mbs.startsLater).toBe(true);
    });

    test('with no positive value at all is refused', () => {
      expect(() =>
        rebase(late.between(undefined, '2023-01-04'), {
          on: '2022-12-07',
          startsLater: 'first-positive',
        }),
      ).toThrow('rebase: no positive value on or after 2022-12-07');
      expect(() => rebase(TimeSeries.from([]), { on: '2022-12-07' })).toThrow(
        'rebase: the series has no values',
      );
    });
  });

  test.each([
    [{ to: Number.NaN }, 'rebase: to must be a number, not NaN'],
    [{ to: Infinity }, 'rebase: to must be a number, not Infinity'],
    [
      { startsLater: 'guess' as 'refuse' },
      'startsLater: "guess" is not one of refuse, first-positive',
    ],
    [{ on: 'yesterday' }, 'rebase: "yesterday" is not a date; write it as 2022-12-07'],
  ] satisfies [RebaseOptions, string][])('refuses %o', (options, sentence) => {
    expect(() => rebase(totalAssets.series(), options)).toThrow(new RangeError(sentence));
  });

  test('refuses what no number can hold rather than writing infinities', () => {
    const steep = TimeSeries.fromColumns([0, 1], [1e-300, 1e300]);
    for (const to of [0, 100])
      expect(() => rebase(steep, { to })).toThrow(
        'rebase: a value is too large beside the base 1e-300',
      );
    expect([...rebase(steep, { on: 1 }).series.values]).toEqual([0, 100]);
  });

  test('law: the unit cancels out', () => {
    fc.assert(
      fc.property(
        positiveSeries,
        positive,
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        (series, scale, to) => {
          const scaled = series.withValues(series.values.map((value) => value * scale));
          close(rebase(scaled, { to }).series.values, rebase(series, { to }).series.values);
        },
      ),
    );
  });

  test('law: rebasing again to the same level on the same day changes nothing', () => {
    fc.assert(
      fc.property(
        positiveSeries,
        fc.nat(60),
        fc.double({ min: 0.1, max: 1e3, noNaN: true }),
        (series, on, to) => {
          const once = rebase(series, { on, to }).series;
          close(rebase(once, { on, to }).series.values, once.values);
        },
      ),
    );
  });

  test('law: the base is exactly the level, whatever the numbers', () => {
    fc.assert(
      fc.property(positiveSeries, fc.double({ min: 0.1, max: 1e3, noNaN: true }), (series, to) => {
        expect(rebase(series, { to }).series.values[0]).toBe(to);
        expect(rebase(series, { to: 0 }).series.values[0]).toBe(0);
      }),
    );
  });
});
