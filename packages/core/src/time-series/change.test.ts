import { describe, expect, test } from 'vitest';
import { totalAssets } from '../figures/index.ts';
import { changeBetween } from './change.ts';
import { rebase } from './rebase.ts';
import { TimeSeries } from './time-series.ts';

/** The two index levels the research quotes; the days stand for the base date and the end. */
const totalReturn = TimeSeries.from([
  ['2022-12-07', 8369.74],
  ['2025-12-05', 15_264.64],
]);

describe('changeBetween', () => {
  test('Fed assets fell 23.85 % from 7 December 2022 to 5 December 2025', () => {
    const change = changeBetween(totalAssets.series(), '2022-12-07', '2025-12-05');
    expect(change.from).toEqual({ date: '2022-12-07', value: 8_582_735 });
    expect(change.to).toEqual({ date: '2025-12-03', value: 6_535_781 });
    expect(change.difference).toBe(-2_046_954);
    expect(change.percent.toFixed(2)).toBe('-23.85');
  });

  test('the S&P 500 total return rose 82.38 % over the same three years', () => {
    expect(changeBetween(totalReturn, '2022-12-07', '2025-12-05').percent.toFixed(2)).toBe('82.38');
  });

  test('a base two days earlier reads another week and gives another number', () => {
    const change = changeBetween(totalAssets.series(), '2022-12-05', '2025-12-05');
    expect(change.from.date).toBe('2022-11-30');
    expect(change.percent.toFixed(2)).toBe('-23.87');
  });

  test('is what the rebased series ends at', () => {
    const { percent } = changeBetween(totalAssets.series(), '2022-12-07', '2026-09-30');
    expect(rebase(totalAssets.series(), { on: '2022-12-07', to: 0 }).series.last?.value).toBe(
      percent,
    );
  });

  test('refuses an end before the start and a start that is not positive', () => {
    expect(() => changeBetween(totalReturn, '2025-12-05', '2022-12-07')).toThrow(
      'the end 2022-12-07 is before the start 2025-12-05',
    );
    const rate = TimeSeries.from([
      ['2020-01-01', 0],
      ['2021-01-01', -1.5],
      ['2022-01-01', 2],
    ]);
    expect(() => changeBetween(rate, '2020-06-01', '2022-01-01')).toThrow(
      /is 0; a per-cent change needs a positive start/,
    );
    expect(() => changeBetween(rate, '2021-01-01', '2022-01-01')).toThrow(
      /is -1.5; a per-cent change needs a positive start/,
    );
  });
});
