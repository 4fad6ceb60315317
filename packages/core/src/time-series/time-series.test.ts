import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toEpochDay } from './calendar.ts';
import { type MaybeNumber, TimeSeries } from './time-series.ts';

const rows = (series: TimeSeries) => series.toJSON();

describe('TimeSeries.from', () => {
  test('sorts, drops rows without a value, keeps the last of equal days', () => {
    const series = TimeSeries.from([
      ['2022-12-14', 3],
      ['2022-12-07', 1],
      ['2022-12-21', null],
      ['2022-12-14', 4],
      ['2022-12-28', '.'],
    ]);
    expect(rows(series)).toEqual([
      ['2022-12-07', 1],
      ['2022-12-14', 4],
    ]);
  });

  test('a row without a value may have any date; a row without a date is left out; a date that is none is refused', () => {
    expect(rows(TimeSeries.from([['observation_date', 'WALCL']]))).toEqual([]);
    expect(
      rows(
        TimeSeries.from([
          [null, 5],
          [undefined, 5],
          [' ', 5],
          ['.', 5],
          [Number.NaN, 5],
          ['2022-12-07', 1],
        ]),
      ),
    ).toEqual([['2022-12-07', 1]]);
    expect(rows(TimeSeries.fromColumns([Number.NaN, 0], [5, 1]))).toEqual([['1970-01-01', 1]]);
    expect(() => TimeSeries.from([['Total', 5]])).toThrow(
      'date: "Total" is not a date; write it as 2022-12-07',
    );
  });
});

describe('TimeSeries.fromColumns', () => {
  test('refuses columns of different length and days that are none', () => {
    expect(() => TimeSeries.fromColumns([1, 2], [1])).toThrow('TimeSeries: 2 dates but 1 values');
    for (const day of [0.5, 3e9, 3_000_000, -800_000]) {
      expect(() => TimeSeries.fromColumns([day], [1]), String(day)).toThrow(RangeError);
    }
  });

  test('leaves the columns it was given alone', () => {
    const days = Int32Array.of(3, 1, 2);
    const values = Float64Array.of(30, 10, Number.NaN);
    TimeSeries.fromColumns(days, values);
    expect([...days]).toEqual([3, 1, 2]);
    expect([...values]).toEqual([30, 10, Number.NaN]);
  });

  test('whatever comes in, days increase strictly and values are finite', () => {
    const cell: fc.Arbitrary<MaybeNumber> = fc.oneof(
      fc.double(),
      fc.constantFrom(null, undefined, '', '.', '12.5', 'n/a'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), cell)), (input) => {
        const series = TimeSeries.from(input);
        for (let i = 0; i < series.length; i++) {
          expect(Number.isFinite(series.values[i])).toBe(true);
          if (i > 0) expect(series.days[i]).toBeGreaterThan(series.days[i - 1]);
        }
        expect(TimeSeries.from(series.toJSON()).toJSON()).toEqual(series.toJSON());
      }),
    );
  });
});

describe('reading a series', () => {
  const series = TimeSeries.from(
    [
      ['2022-12-07', 1],
      ['2022-12-14', 2],
      ['2022-12-21', 3],
    ],
    { id: 'X', title: 'Example' },
  );

  test('at counts from both ends and ends where the series ends', () => {
    expect(series.at(0)).toEqual({ date: '2022-12-07', value: 1 });
    expect(series.at(-1)).toEqual({ date: '2022-12-21', value: 3 });
    expect(series.at(3)).toBeUndefined();
    expect(series.at(-4)).toBeUndefined();
    expect(TimeSeries.from([]).last).toBeUndefined();
  });

  test('between includes both bounds and leaves a missing bound open', () => {
    expect(rows(series.between('2022-12-14', '2022-12-21'))).toHaveLength(2);
    expect(rows(series.between('2022-12-08'))).toHaveLength(2);
    expect(rows(series.between(undefined, '2022-12-13'))).toEqual([['2022-12-07', 1]]);
    expect(rows(series.between('2023-01-01', '2022-01-01'))).toEqual([]);
  });

  test('derived series share the days and keep the label', () => {
    const doubled = series.withValues(series.values.map((value) => value * 2));
    expect(doubled.days).toBe(series.days);
    expect(doubled.label).toEqual({ id: 'X', title: 'Example' });
    expect(series.labelled({ title: 'Other' }).label).toEqual({ id: 'X', title: 'Other' });
    expect(() => series.withValues(new Float64Array(2))).toThrow(
      'TimeSeries: 3 dates but 2 values',
    );
  });

  test('iterates as dated observations', () => {
    expect([...series].map(({ date }) => toEpochDay(date))).toEqual([...series.days]);
  });
});
