import { expect, it } from 'vitest';
import { sepHikesByQuarter, sepMedians } from './sep-path.ts';

const levels = (start: string, now: number) => {
  let level = now;
  return sepHikesByQuarter(start, now).map((hikes) => {
    level += hikes / 4;
    return Number(level.toFixed(6));
  });
};

it('reaches each year-end median, in even parts', () => {
  const path = levels('2026Q4', 3.875);
  expect(path.length).toBe(13);
  expect([path[0], path[4], path[8], path[12]]).toEqual([4.1, 4.1, 3.9, 3.6]);
  expect(sepHikesByQuarter('2026Q4', 3.875).slice(0, 6)).toEqual([0.9, 0, 0, 0, 0, -0.2]);
});

it('goes from where the rate is in the year a start lies in', () => {
  const path = levels('2027Q3', 3.875);
  expect([path[0], path[1], path[5], path[9]]).toEqual([3.9875, 4.1, 3.9, 3.6]);
  expect(sepHikesByQuarter('2035Q1', 3.875)).toEqual([]);
});

it('is that of September 2026', () => {
  expect(sepMedians.published).toBe('2026-09-16');
  expect(sepMedians.longerRunPercent).toBe(3.2);
  expect(() => sepHikesByQuarter('2026Q4', Number.NaN)).toThrow(
    'fundsRatePercent must be a number',
  );
});
