import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveFundsRate, totalAssets } from '../figures/index.ts';
import { asOf } from './as-of.ts';
import {
  PERIODS,
  type Period,
  startOfNextPeriod,
  startOfPeriod,
  toEpochDay,
  toIsoDay,
} from './calendar.ts';
import { resample } from './resample.ts';
import { TimeSeries } from './time-series.ts';

describe('startOfPeriod and startOfNextPeriod', () => {
  test.each([
    ['2025-12-03', 'week', '2025-11-27', '2025-12-04'],
    ['2025-12-04', 'week', '2025-12-04', '2025-12-11'],
    ['1969-12-31', 'week', '1969-12-25', '1970-01-01'],
    ['2024-02-29', 'month', '2024-02-01', '2024-03-01'],
    ['2025-12-31', 'month', '2025-12-01', '2026-01-01'],
    ['2025-12-31', 'quarter', '2025-10-01', '2026-01-01'],
    ['2025-05-15', 'quarter', '2025-04-01', '2025-07-01'],
    ['2025-05-15', 'year', '2025-01-01', '2026-01-01'],
  ] as const)('%s: the %s starts on %s, the next on %s', (day, period, start, next) => {
    expect(toIsoDay(startOfPeriod(toEpochDay(day), period))).toBe(start);
    expect(toIsoDay(startOfNextPeriod(toEpochDay(day), period))).toBe(next);
  });
});

describe('resample', () => {
  const series = TimeSeries.from([
    ['2025-01-30', 1],
    ['2025-01-31', 3],
    ['2025-02-03', 5],
    ['2025-04-01', 7],
  ]);

  test('dated by the end of the period, an average is not read before the period is over', () => {
    const averages = TimeSeries.from([
      ['2022-11-01', 391.7],
      ['2022-12-01', 391.2],
    ]);
    const known = resample(averages, 'month', { dated: 'last-day' });
    expect(known.toJSON()).toEqual([
      ['2022-11-30', 391.7],
      ['2022-12-31', 391.2],
    ]);
    expect(asOf(known, '2022-12-07').value).toBe(391.7);
    expect(resample(series, 'quarter', { dated: 'last-day' }).toJSON()).toEqual([
      ['2025-03-31', 5],
      ['2025-06-30', 7],
    ]);
  });

  test('takes the last observation, on its own day', () => {
    expect(resample(series, 'month').toJSON()).toEqual([
      ['2025-01-31', 3],
      ['2025-02-03', 5],
      ['2025-04-01', 7],
    ]);
  });

  test('or the mean, or the first day of the period', () => {
    expect(resample(series, 'month', { take: 'mean', dated: 'start' }).toJSON()).toEqual([
      ['2025-01-01', 2],
      ['2025-02-01', 5],
      ['2025-04-01', 7],
    ]);
    expect(resample(series, 'quarter', { take: 'mean' }).toJSON()).toEqual([
      ['2025-02-03', 3],
      ['2025-04-01', 7],
    ]);
    expect(resample(series, 'year', { dated: 'start' }).toJSON()).toEqual([['2025-01-01', 7]]);
  });

  test('the H.4.1 is weekly already, and a monthly average survives a month', () => {
    expect(resample(totalAssets.series(), 'week').toJSON()).toEqual(totalAssets.series().toJSON());
    expect(resample(effectiveFundsRate.series(), 'month', { take: 'mean' }).toJSON()).toEqual(
      effectiveFundsRate.series().toJSON(),
    );
  });

  test('keeps label and unit; nothing stays nothing', () => {
    expect(resample(totalAssets.series(), 'year').label).toEqual(totalAssets.series().label);
    expect(resample(TimeSeries.from([]), 'year').length).toBe(0);
  });

  test('refuses what is no period or option', () => {
    expect(() => resample(series, 'decade' as Period)).toThrow(
      'period: "decade" is not one of week, month, quarter, year',
    );
    expect(() => resample(series, 'year', { take: 'sum' as 'last' })).toThrow(
      'take: "sum" is not one of last, mean',
    );
    expect(() => resample(series, 'year', { dated: 'end' as 'start' })).toThrow(RangeError);
  });

  test('laws: one value a period, never later than it was known; twice is once; a mean is within its values', () => {
    const dated = fc
      .uniqueArray(fc.integer({ min: -2000, max: 30_000 }), { minLength: 1, maxLength: 80 })
      .chain((days) =>
        fc.tuple(
          fc.constant(days),
          fc.array(fc.integer({ min: -100, max: 100 }), {
            minLength: days.length,
            maxLength: days.length,
          }),
        ),
      );
    fc.assert(
      fc.property(dated, fc.constantFrom(...PERIODS), ([days, values], period) => {
        const input = TimeSeries.fromColumns(days, values);
        const last = resample(input, period);
        expect(new Set([...last.days].map((day) => startOfPeriod(day, period))).size).toBe(
          last.length,
        );
        expect(new Set([...input.days].map((day) => startOfPeriod(day, period))).size).toBe(
          last.length,
        );
        for (let i = 0; i < last.length; i++)
          expect(input.values[input.indexAsOf(last.days[i])]).toBe(last.values[i]);
        expect(resample(last, period).toJSON()).toEqual(last.toJSON());
        for (const value of resample(input, period, { take: 'mean' }).values) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        }
      }),
    );
  });
});
