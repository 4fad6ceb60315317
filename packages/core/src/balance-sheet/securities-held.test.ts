import { describe, expect, test } from 'vitest';
import { mortgageBackedSecurities, totalAssets, treasuries } from '../figures/index.ts';
import { asOf } from '../time-series/as-of.ts';
import { changeBetween } from '../time-series/change.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { securitiesHeld } from './securities-held.ts';

describe('securitiesHeld', () => {
  test('QE 1 bought 1,369 bn of securities while total assets rose by 120 bn', () => {
    const change = (series: TimeSeries) =>
      Math.round(changeBetween(series, '2008-11-25', '2010-03-31').difference);
    expect(change(securitiesHeld())).toBe(1369);
    expect(Math.round(change(totalAssets.series()) / 1000)).toBe(120);
  });

  test('lending of March 2023 raised assets by 392 bn and hid a run-off that went on', () => {
    const held = securitiesHeld();
    const bn = (day: string) => Math.round(asOf(held, day).value);
    expect([bn('2023-03-08'), bn('2023-03-22')]).toEqual([7946, 7934]);
    const assets = changeBetween(totalAssets.series(), '2023-03-08', '2023-03-22').difference;
    expect(Math.round(assets / 1000)).toBe(392);
  });

  test('is the sum of the two, as far as both go', () => {
    const held = securitiesHeld();
    for (const [i, day] of held.days.entries()) {
      const sum =
        asOf(treasuries.series(), day).value + asOf(mortgageBackedSecurities.series(), day).value;
      expect(held.values[i]).toBeCloseTo(sum / 1000, 6);
    }
    const shorter = securitiesHeld({
      mbs: mortgageBackedSecurities.series().between(undefined, '2020-01-01'),
    });
    expect(shorter.last?.date).toBe('2020-01-01');
    const later = securitiesHeld({ treasuries: treasuries.series().between('2010-01-01') });
    expect(later.first?.date).toBe('2010-01-06');
  });

  test('refuses an amount in another unit', () => {
    const inBillions = TimeSeries.from([['2024-01-03', 4700]]);
    expect(() => securitiesHeld({ treasuries: inBillions })).toThrow(/it looks like billions/);
  });
});
