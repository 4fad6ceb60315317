import { expect, test } from 'vitest';
import { TimeSeries } from '../time-series/time-series.ts';
import { betweenWednesdays } from './between-wednesdays.ts';

test('tells the Treasury’s account since the report, and the bills held', () => {
  const { treasuryAccount, bills } = betweenWednesdays({}, '2026-09-23');
  expect(treasuryAccount).toMatchObject({ date: '2026-09-25', amountBn: 945.29 });
  expect(bills).toEqual({
    date: '2026-09-23',
    amountBn: 554.373,
    // 3.9 bn in the week, as the H.4.1 has it: 3,891 million.
    weekBn: 3.891,
    somaBn: 6365.055,
  });
});

test('nothing of another week stands for this one', () => {
  expect(betweenWednesdays({}, '2026-08-12')).toEqual({ treasuryAccount: null, bills: null });
  const daily = TimeSeries.from([['2026-10-02', 940_000]]);
  const { treasuryAccount } = betweenWednesdays({ 'tga-daily': daily }, '2026-09-30');
  expect(treasuryAccount).toEqual({ date: '2026-10-02', amountBn: 940, sinceWednesdayBn: null });
  expect(betweenWednesdays({ 'tga-daily': daily }, '2026-09-23').treasuryAccount).toBeNull();
});

test('refuses an amount in another unit', () => {
  const daily = TimeSeries.from([['2026-10-02', 940]]);
  expect(() => betweenWednesdays({ 'tga-daily': daily }, '2026-09-30')).toThrow(RangeError);
});
