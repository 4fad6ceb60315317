import { expect, test } from 'vitest';
import { TimeSeries } from '../time-series/time-series.ts';
import { projectionOutcome } from './projection-outcome.ts';

test('2022 had 17 hikes, and a price 10.9 % lower in December than in April', () => {
  const { hikes, runoffBn, equitiesPercent, from, to } = projectionOutcome();
  expect(hikes).toBe(17);
  expect(runoffBn).toBeGreaterThan(300);
  expect(runoffBn).toBeLessThan(400);
  expect(equitiesPercent).toBeCloseTo(-10.9, 1);
  expect([from.date, to.date]).toEqual(['2022-04-01', '2022-12-01']);
});

test('by another price, and none', () => {
  const price = TimeSeries.from([
    ['2022-04-01', 100],
    ['2022-12-01', 90],
  ]);
  expect(projectionOutcome(price).equitiesPercent).toBeCloseTo(-10, 12);
  expect(() => projectionOutcome(price.between('2022-05-01'))).toThrow(RangeError);
});
