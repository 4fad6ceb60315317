import { expect, test } from 'vitest';
import { TimeSeries } from '../time-series/time-series.ts';
import { projectionOutcome, projectionsAndOutcome } from './projection-outcome.ts';

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

test("the note's two paths and the year as it came, in the same figures", () => {
  const years = projectionsAndOutcome();
  expect(years.map(({ key, hikes, runoffBn }) => [key, hikes, Math.round(runoffBn)])).toEqual([
    ['mild', 4, 300],
    ['aggressive', 7, 600],
    ['came', 17, Math.round(projectionOutcome().runoffBn)],
  ]);
  expect(years.map(({ equitiesPercent }) => Number(equitiesPercent.toFixed(1)))).toEqual([
    4, -1, -10.9,
  ]);
  expect(years.map(({ gdpGrowthPercent }) => Number(gdpGrowthPercent.toFixed(1)))).toEqual([
    2.9, 2.7, 1.3,
  ]);
  // From 0–0.25 per cent: the announcements of 16 March, 15 June, 21 September and 14 December.
  expect(years.map(({ targetUpperByQuarter }) => targetUpperByQuarter)).toEqual([
    [0.5, 0.75, 1, 1.25],
    [0.5, 1, 1.5, 2],
    [0.5, 1.75, 3.25, 4.5],
  ]);
});
