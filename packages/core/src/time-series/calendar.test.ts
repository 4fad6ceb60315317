import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  civilDate,
  epochDayOf,
  parseIsoDay,
  startOfQuarter,
  toEpochDay,
  toIsoDay,
  weekday,
} from './calendar.ts';

const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });

describe('toEpochDay', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2022-12-07', 19_333],
    [' 2022-12-07 ', 19_333],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %d', (text, day) => {
    expect(toEpochDay(text)).toBe(day);
  });

  test.each([
    '2023-02-30',
    '2023-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-1-7',
    '07/12/2022',
    '2022-12-07T16:00',
    '0000-01-01',
    '',
  ])('"%s" is refused with a sentence', (text) => {
    expect(() => toEpochDay(text, 'on')).toThrow(
      new RangeError(`on: "${text}" is not a date; write it as 2022-12-07`),
    );
    expect(parseIsoDay(text)).toBeUndefined();
  });

  test.each([0.5, Number.NaN, Infinity, 2_932_897, -719_163])('%d is not a whole day', (day) => {
    expect(() => toEpochDay(day)).toThrow(RangeError);
  });

  test('anything else a spreadsheet may pass is refused, not read', () => {
    for (const value of [null, undefined, true, new Date(0), {}]) {
      expect(() => toEpochDay(value as unknown as string)).toThrow(
        /is not a date; write it as 2022-12-07/,
      );
    }
  });

  test('is the inverse of toIsoDay on every day there is', () => {
    fc.assert(fc.property(anyDay, (day) => toEpochDay(toIsoDay(day)) === day));
  });
});

test('civilDate and epochDayOf are inverses', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, day: dayOfMonth } = civilDate(day);
      return epochDayOf(year, month, dayOfMonth) === day;
    }),
  );
});

test('the Federal Reserve reports Wednesdays', () => {
  expect(weekday(toEpochDay('2025-12-03'))).toBe(3);
  expect(weekday(toEpochDay('1970-01-01'))).toBe(4);
  expect(weekday(toEpochDay('1969-12-28'))).toBe(0);
});

test.each([
  ['2025-12-05', '2025-10-01'],
  ['2025-10-01', '2025-10-01'],
  ['2024-02-29', '2024-01-01'],
  ['2022-06-30', '2022-04-01'],
])('the quarter of %s starts on %s', (day, start) => {
  expect(toIsoDay(startOfQuarter(toEpochDay(day)))).toBe(start);
});

describe('addMonths', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-11-15', 3, '2025-02-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2000-01-01', -12, '1999-01-01'],
    ['1900-01-31', 1, '1900-02-28'],
  ])('%s and %d months is %s', (day, months, expected) => {
    expect(toIsoDay(addMonths(toEpochDay(day), months))).toBe(expected);
  });

  test('refuses to leave the calendar', () => {
    expect(() => addMonths(toEpochDay('0001-01-31'), -1)).toThrow(RangeError);
    expect(() => addMonths(toEpochDay('9999-12-01'), 1)).toThrow(RangeError);
    expect(() => addMonths(0, 0.5)).toThrow(RangeError);
  });

  test('never leaves the month it leads to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.integer({ min: -600, max: 600 }),
        (day, months) => {
          const from = civilDate(day);
          const to = civilDate(addMonths(day, months));
          return (
            to.year * 12 + to.month === from.year * 12 + from.month + months && to.day <= from.day
          );
        },
      ),
    );
  });
});
