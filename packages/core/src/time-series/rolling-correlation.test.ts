import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reserveBalances, totalAssets, treasuryAccount } from '../figures/index.ts';
import { rollingCorrelation } from './rolling-correlation.ts';
import { TimeSeries } from './time-series.ts';

const series = (values: readonly number[]) =>
  TimeSeries.fromColumns(Array.from(values.keys()), values);

/**
 * Pearson's correlation of the last `window` differences ending at `end`, computed afresh from two
 * passes.
 */
function naive(a: readonly number[], b: readonly number[], end: number, window: number): number {
  const changes = (levels: readonly number[]) =>
    Array.from({ length: window }, (_, k) => levels[end - k] - levels[end - k - 1]);
  const [x, y] = [changes(a), changes(b)];
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < window; i++) {
    xx += (x[i] - meanX) ** 2;
    yy += (y[i] - meanY) ** 2;
    xy += (x[i] - meanX) * (y[i] - meanY);
  }
  return xy / Math.sqrt(xx * yy);
}

/** A repeatable sequence of numbers between −1 and 1. */
function noise(length: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state / 2_147_483_648) * 2 - 1;
  });
}

function expectLikeNaive(
  a: readonly number[],
  b: readonly number[],
  window: number,
  tolerance: number,
): void {
  const rolled = rollingCorrelation(series(a), series(b), {
    window,
    every: 'observation',
    measure: 'difference',
  });
  expect(rolled.length).toBe(Math.max(0, a.length - window));
  for (let i = 0; i < rolled.length; i++) {
    expect(
      Math.abs(rolled.values[i] - naive(a, b, rolled.days[i], window)),
      `window ending at ${rolled.days[i]}`,
    ).toBeLessThanOrEqual(tolerance);
  }
}

describe('rollingCorrelation', () => {
  test.each([2, 3, 13, 52, 199, 250, 299, 300])(
    'a window of %d is what two passes over it give',
    (window) => {
      const a = noise(300, 1);
      const b = noise(300, 2).map((value, i) => value + 0.5 * a[i]);
      expectLikeNaive(a, b, window, 1e-12);
    },
  );

  test('stays exact beside values a billion times larger, and after them', () => {
    const a = noise(400, 3);
    const b = noise(400, 4).map((value, i) => value - 0.7 * a[i]);
    const shifted = a.map((value) => value + 1e6);
    expectLikeNaive(shifted, b, 52, 1e-8);
    const spiked = a.map((value, i) => (i === 100 ? 1e9 : value));
    const rolled = rollingCorrelation(series(spiked), series(b), {
      window: 20,
      every: 'observation',
      measure: 'difference',
    });
    for (const day of [122, 150, 399]) {
      expect(rolled.values[rolled.indexAsOf(day)]).toBeCloseTo(naive(a, b, day, 20), 12);
    }
  });

  test('has no value where one side does not vary, though it did before and does after', () => {
    const a = noise(200, 5).map((value, i) => (i >= 60 && i < 120 ? 7.3 : value * 1e6));
    const b = noise(200, 6);
    const rolled = rollingCorrelation(series(a), series(b), {
      window: 10,
      every: 'observation',
      measure: 'difference',
    });
    // Changes 61 to 119 are exactly zero: windows ending on 70 to 119 hold nothing else.
    for (let day = 70; day <= 119; day++) expect(rolled.days).not.toContain(day);
    for (const day of [69, 120])
      expect(rolled.values[rolled.indexAsOf(day)]).toBeCloseTo(naive(a, b, day, 10), 9);
    expect(rolled.length).toBe(200 - 10 - 50);
  });

  test('takes rounding for what it is: steady growth does not vary', () => {
    const steady = Array.from({ length: 80 }, (_, i) => 100 * 1.01 ** i);
    const straight = Array.from({ length: 80 }, (_, i) => 0.1 * i + 5);
    const other = noise(80, 7).map((value) => value + 3);
    expect(
      rollingCorrelation(series(steady), series(other), { window: 10, every: 'observation' })
        .length,
    ).toBe(0);
    expect(
      rollingCorrelation(series(straight), series(other), {
        window: 10,
        every: 'observation',
        measure: 'difference',
      }).length,
    ).toBe(0);
  });

  test('a series moves with itself and against its mirror', () => {
    const assets = totalAssets.series();
    const mirror = assets.withValues(assets.values.map((value) => -value));
    const options = { window: 52, measure: 'difference' } as const;
    for (const value of rollingCorrelation(assets, assets, options).values)
      expect(value).toBeCloseTo(1, 12);
    for (const value of rollingCorrelation(assets, mirror, options).values)
      expect(value).toBeCloseTo(-1, 12);
  });

  test('pairs weeks by the week, whatever the weekday, and dates them by the later day', () => {
    const weeks = noise(60, 8).map((value) => value + 5);
    const wednesdays = TimeSeries.fromColumns(
      weeks.map((_, i) => 6 + 7 * i),
      weeks,
    );
    const fridaysBefore = TimeSeries.fromColumns(
      weeks.map((_, i) => 1 + 7 * i),
      weeks,
    );
    const rolled = rollingCorrelation(wednesdays, fridaysBefore, { window: 13 });
    expect(rolled.length).toBe(60 - 13);
    expect([...rolled.days]).toEqual([...wednesdays.days.subarray(13)]);
    for (const value of rolled.values) expect(value).toBeCloseTo(1, 12);
  });

  test('banks’ reserves fall when the Treasury fills its account', () => {
    const rolled = rollingCorrelation(reserveBalances.series(), treasuryAccount.series(), {
      window: 104,
      measure: 'difference',
    });
    expect(rolled.last!.value).toBeLessThan(-0.3);
  });

  test('fewer changes than the window give no row', () => {
    expect(
      rollingCorrelation(series([1, 2, 3]), series([1, 3, 2]), { window: 3, every: 'observation' })
        .length,
    ).toBe(0);
    expect(rollingCorrelation(series([]), series([1, 3, 2]), { window: 2 }).length).toBe(0);
    expect(rollingCorrelation(totalAssets.series(), series([1, 2, 3])).length).toBe(0);
  });

  test('a per-cent change from what is not positive is missing', () => {
    const a = series([1, 2, 0, 3, 4, 6, 7]);
    const b = series([1, 2, 3, 2, 5, 4, 6]);
    const rolled = rollingCorrelation(a, b, { window: 2, every: 'observation' });
    // The change from day 2 to 3 is left out: five changes remain, so four windows.
    expect([...rolled.days]).toEqual([2, 4, 5, 6]);
  });

  test.each([1, 0, -5, 2.5, Number.NaN, Infinity])('refuses a window of %d', (window) => {
    expect(() => rollingCorrelation(series([1, 2]), series([1, 2]), { window })).toThrow(
      `correlation: the window must be a whole number of at least 2 changes, not ${window}`,
    );
  });

  test('refuses an option it does not know', () => {
    const two = series([1, 2]);
    expect(() => rollingCorrelation(two, two, { every: 'day' as 'week' })).toThrow(
      'every: "day" is not one of observation, week, month, quarter, year',
    );
    expect(() => rollingCorrelation(two, two, { measure: 'log' as 'percent' })).toThrow(
      'measure: "log" is not one of percent, difference',
    );
  });

  test('law: within −1 and 1, and the same whichever comes first or however it is scaled', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(levels, levels, fc.integer({ min: 2, max: 12 }), (a, b, window) => {
        const options = { window, every: 'observation', measure: 'difference' } as const;
        const ab = rollingCorrelation(series(a), series(b), options);
        const ba = rollingCorrelation(series(b), series(a.map((value) => value * 4)), options);
        expect([...ba.days]).toEqual([...ab.days]);
        ab.values.forEach((value, i) => {
          expect(Math.abs(value)).toBeLessThanOrEqual(1);
          expect(ba.values[i]).toBeCloseTo(value, 9);
        });
      }),
    );
  });
});
