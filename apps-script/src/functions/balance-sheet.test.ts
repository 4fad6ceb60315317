import { expect, test } from 'vitest';
import { FED_ASSETS } from './balance-sheet.ts';

test('the latest and the highest figure', () => {
  expect(FED_ASSETS()).toBe(6743.031);
  expect(FED_ASSETS('2022-04-13')).toBe(8965.487);
});

test('dates are ISO text, serial numbers or date cells, in ranges too', () => {
  expect(FED_ASSETS([['2022-04-13'], [44664], [new Date(2022, 3, 13)], [''], ['2022-04-19T08:30']])).toEqual([
    [8965.487],
    [8965.487],
    [8965.487],
    [''],
    [8965.487],
  ]);
});

test.each([
  [() => FED_ASSETS('2002-12-17'), /^FED_ASSETS: date: .*2002-12-18/],
  [() => FED_ASSETS('13 April 2022'), 'FED_ASSETS: date must be a date such as 2022-12-07, not "13 April 2022"'],
  [() => FED_ASSETS(true), 'FED_ASSETS: date must be a date such as 2022-12-07, not TRUE'],
])('a wrong date is refused with a sentence', (call, sentence) => {
  expect(call).toThrow(sentence);
});
