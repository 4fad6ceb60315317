import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalAssets } from '../figures/index.ts';
import { alignAsOf } from './align.ts';
import { asOf } from './as-of.ts';
import { toEpochDay } from './calendar.ts';
import { TimeSeries } from './time-series.ts';

describe('asOf', () => {
  test.each([
    ['2022-12-07', '2022-12-07', 8_582_735],
    ['2022-12-13', '2022-12-07', 8_582_735],
    ['2025-12-05', '2025-12-03', 6_535_781],
    ['2030-01-01', '2026-09-30', 6_743_031],
  ])('Fed total assets as of %s are those of %s', (day, date, value) => {
    expect(asOf(totalAssets.series(), day)).toEqual({ date, value });
  });

  test('refuses to read before the start, and to read nothing', () => {
    expect(() => asOf(totalAssets.series(), '2002-12-17')).toThrow(
      new RangeError('Fed total assets starts on 2002-12-18: no value on or before 2002-12-17'),
    );
    expect(() => asOf(TimeSeries.from([]), '2022-12-07')).toThrow(
      new RangeError('the series has no values'),
    );
  });

  test('never looks ahead, and never back further than it must', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (given, day) => {
        const series = TimeSeries.fromColumns(given, given);
        const before = given.filter((other) => other <= day);
        if (before.length === 0) expect(() => asOf(series, day)).toThrow(RangeError);
        else expect(toEpochDay(asOf(series, day).date)).toBe(Math.max(...before));
      }),
    );
  });

  test('nothing is carried into a period of which no figures are known', () => {
    const series = TimeSeries.from(
      [
        ['2026-01-07', 1],
        ['2026-02-04', 2],
      ],
      { title: 'Reserves', missing: [['2026-01-14', '2026-01-28']] },
    );
    expect(asOf(series, '2026-01-13').value).toBe(1);
    for (const day of ['2026-01-14', '2026-01-30', '2026-02-03'])
      expect(() => asOf(series, day)).toThrow(
        `Reserves: no figures are known from 2026-01-14 to 2026-01-28, so there is none for ${day}`,
      );
    expect(asOf(series, '2026-02-04').value).toBe(2);
    const days = ['2026-01-13', '2026-01-14', '2026-02-03', '2026-02-04'];
    expect([...alignAsOf([series], { calendar: days }).columns[0]]).toEqual([1, NaN, NaN, 2]);
  });
});
