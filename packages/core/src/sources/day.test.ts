import { describe, expect, test } from 'vitest';
import { toIsoDay } from '../time-series/index.ts';
import { parseDay } from './day.ts';

const day = (written: string | number) => {
  const found = parseDay(written, { today: '2026-11-29' });
  return found === undefined ? undefined : toIsoDay(found);
};

describe('parseDay', () => {
  test.each([
    ['2022-12-07', '2022-12-07'],
    ['2022-12-07T16:00', '2022-12-07'],
    [' 2022年12月7日 ', '2022-12-07'],
    ['Dec 7, 2022', '2022-12-07'],
    ['7 December 2022', '2022-12-07'],
    ['7.12.2022', '2022-12-07'],
    ['25/12/2022', '2022-12-25'],
    ['民國111年12月7日', '2022-12-07'],
    [20221207, '2022-12-07'],
    ['20221207', '2022-12-07'],
    [44902, '2022-12-07'],
    [44902.67, '2022-12-07'],
    ['44902', '2022-12-07'],
  ])('%j', (written, expected) => expect(day(written)).toBe(expected));

  test.each(['2022', 2018, '2022-12', '202212', 202_212, '2022Q4', 'Dec 2022', '2022年12月'])(
    '%j is a month or year, not a day',
    (written) => expect(day(written)).toBeUndefined(),
  );

  test.each([99_999, 0, -5, 1.5, Number.NaN, '', 'soon', '2022-02-30', 20_221_307])(
    '%j is no day',
    (written) => expect(day(written)).toBeUndefined(),
  );

  test('an open order is asked for, and answered', () => {
    expect(() => day('7/12/22')).toThrow(/“7\/12\/22”/);
    expect(toIsoDay(parseDay('7/12/22', { dateOrder: 'dmy' })!)).toBe('2022-12-07');
    expect(() => parseDay('25/12/2022', { dateOrder: 'mdy' })).toThrow(/does not exist/);
  });
});
