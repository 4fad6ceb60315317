import { expect, test } from 'vitest';
import { policyClockOn } from '../balance-sheet/policy-clock.ts';
import { targetLower, targetUpper } from '../figures/index.ts';
import { splice } from './splice.ts';
import { TimeSeries } from './time-series.ts';

const earlier = TimeSeries.from(
  [
    ['2025-01-01', 1],
    ['2025-01-08', 2],
    ['2025-01-15', 3],
  ],
  { vintage: 'stored' },
);
const later = TimeSeries.from(
  [
    ['2025-01-08', 20],
    ['2025-01-22', 40],
  ],
  { vintage: 'fresh' },
);

test('splice takes the history before the first fresh figure, and nothing of it after', () => {
  const spliced = splice(earlier, later);
  expect(spliced.toJSON()).toEqual([
    ['2025-01-01', 1],
    ['2025-01-08', 20],
    ['2025-01-22', 40],
  ]);
  expect(spliced.label.vintage).toBe('fresh');
});

test('splice with nothing is the other', () => {
  const empty = TimeSeries.from([]);
  expect(splice(earlier, empty)).toBe(earlier);
  expect(splice(empty, later)).toBe(later);
  expect(splice(later, earlier)).toBe(earlier);
});

test('a target range published since 2008 keeps the policy clock of the years before', () => {
  const since2008 = (series: TimeSeries) => series.between('2008-12-16');
  const lower = splice(targetLower.series(), since2008(targetLower.series()));
  const upper = splice(targetUpper.series(), since2008(targetUpper.series()));
  expect(policyClockOn('2005-06-01', { lower, upper })).toEqual(policyClockOn('2005-06-01'));
});
