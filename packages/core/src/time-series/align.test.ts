import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nominalGdp, totalAssets } from '../figures/index.ts';
import { alignAsOf } from './align.ts';
import { toIsoDay } from './calendar.ts';
import { TimeSeries } from './time-series.ts';

const weekly = TimeSeries.from([
  ['2025-01-01', 10],
  ['2025-01-08', 20],
  ['2025-01-15', 30],
]);
const daily = TimeSeries.from([
  ['2025-01-06', 1],
  ['2025-01-07', 2],
  ['2025-01-08', 3],
]);

const rows = ({ days, columns }: ReturnType<typeof alignAsOf>) =>
  Array.from(days, (day, i) => [toIsoDay(day), ...columns.map((column) => column[i])]);

describe('alignAsOf', () => {
  test('reads every series on the days of all of them; missing before a series starts, held after it ends', () => {
    expect(rows(alignAsOf([weekly, daily]))).toEqual([
      ['2025-01-01', 10, Number.NaN],
      ['2025-01-06', 10, 1],
      ['2025-01-07', 10, 2],
      ['2025-01-08', 20, 3],
      ['2025-01-15', 30, 3],
    ]);
  });

  test('or missing after it ends, as a chart draws it', () => {
    expect(rows(alignAsOf([weekly, daily], { afterEnd: 'missing' })).at(-1)).toEqual([
      '2025-01-15',
      30,
      Number.NaN,
    ]);
    expect(rows(alignAsOf([weekly, daily], { afterEnd: 'missing' })).at(-2)).toEqual([
      '2025-01-08',
      20,
      3,
    ]);
  });

  test('on the days of a series, whose days it shares', () => {
    const alignment = alignAsOf([weekly], { calendar: daily });
    expect(alignment.days).toBe(daily.days);
    expect([...alignment.columns[0]]).toEqual([10, 10, 20]);
  });

  test('on days in any order, once each', () => {
    expect(
      rows(
        alignAsOf([weekly], { calendar: ['2025-01-09', '2025-01-02', '2025-01-09', '2024-12-31'] }),
      ),
    ).toEqual([
      ['2024-12-31', Number.NaN],
      ['2025-01-02', 10],
      ['2025-01-09', 20],
    ]);
    expect(() => alignAsOf([weekly], { calendar: ['2025-02-30'] })).toThrow(
      'calendar: "2025-02-30" is not a date; write it as 2022-12-07',
    );
  });

  test('GDP on the Wednesdays of the H.4.1 is that of the quarter', () => {
    const { columns } = alignAsOf([nominalGdp.series()], {
      calendar: totalAssets.series().between('2026-03-25', '2026-04-01'),
    });
    expect([...columns[0]]).toEqual([31_865.721, 32_486.066]);
  });

  test('refuses an option it does not know', () => {
    expect(() => alignAsOf([weekly], { afterEnd: 'drop' as 'hold' })).toThrow(
      'afterEnd: "drop" is not one of hold, missing',
    );
  });

  test('nothing to align is nothing; an empty series is missing throughout', () => {
    expect(rows(alignAsOf([]))).toEqual([]);
    expect(rows(alignAsOf([TimeSeries.from([]), daily])).map(([, empty]) => empty)).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(rows(alignAsOf([daily], { calendar: [] }))).toEqual([]);
  });

  test('law: a value is the one indexAsOf finds, whatever the calendars', () => {
    const anySeries = fc
      .uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 40 })
      .map((days) =>
        TimeSeries.fromColumns(
          days,
          days.map((day) => day + 0.5),
        ),
      );
    fc.assert(
      fc.property(
        fc.array(anySeries, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (series, hold) => {
          const { days, columns } = alignAsOf(series, { afterEnd: hold ? 'hold' : 'missing' });
          const union = [...new Set(series.flatMap((one) => [...one.days]))].sort((a, b) => a - b);
          expect([...days]).toEqual(union);
          series.forEach((one, k) => {
            expect([...columns[k]]).toEqual(
              union.map((day) => {
                const index = one.indexAsOf(day);
                const ended = !hold && day > (one.days.at(-1) ?? -1);
                return index < 0 || ended ? Number.NaN : one.values[index];
              }),
            );
          });
        },
      ),
    );
  });
});
