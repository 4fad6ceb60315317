import { describe, expect, test } from 'vitest';
import { toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { phaseOn, phases, purchasePaceOn } from './phases.ts';

describe('phaseOn', () => {
  test.each([
    ['2002-12-18', 'before-qe', 'conventional'],
    ['2008-11-24', 'before-qe', 'conventional'],
    ['2008-11-25', 'qe-1', 'easing'],
    ['2010-03-31', 'qe-1', 'easing'],
    ['2010-04-01', 'reinvestment-2010', 'reinvestment'],
    ['2010-11-02', 'reinvestment-2010', 'reinvestment'],
    ['2010-11-03', 'qe-2', 'easing'],
    ['2011-06-30', 'qe-2', 'easing'],
    ['2011-07-01', 'reinvestment-2011', 'reinvestment'],
    ['2011-09-20', 'reinvestment-2011', 'reinvestment'],
    ['2011-09-21', 'operation-twist', 'maturity'],
    ['2012-09-12', 'operation-twist', 'maturity'],
    ['2012-09-13', 'qe-3', 'easing'],
    ['2012-12-31', 'qe-3', 'easing'],
    ['2013-01-01', 'qe-3', 'easing'],
    ['2014-10-29', 'qe-3', 'easing'],
    ['2014-10-30', 'reinvestment-2014', 'reinvestment'],
    ['2017-09-30', 'reinvestment-2014', 'reinvestment'],
    ['2017-10-01', 'qt-1', 'tightening'],
    ['2019-07-31', 'qt-1', 'tightening'],
    ['2019-08-01', 'reinvestment-2019', 'reinvestment'],
    ['2019-10-14', 'reinvestment-2019', 'reinvestment'],
    ['2019-10-15', 'reserve-management-2019', 'reserve-management'],
    ['2020-03-14', 'reserve-management-2019', 'reserve-management'],
    ['2020-03-15', 'qe-4', 'easing'],
    ['2022-03-09', 'qe-4', 'easing'],
    ['2022-03-10', 'reinvestment-2022', 'reinvestment'],
    ['2022-05-31', 'reinvestment-2022', 'reinvestment'],
    ['2022-06-01', 'qt-2', 'tightening'],
    ['2025-11-30', 'qt-2', 'tightening'],
    ['2025-12-01', 'reinvestment-2025', 'reinvestment'],
    ['2025-12-11', 'reinvestment-2025', 'reinvestment'],
    ['2025-12-12', 'reserve-management-2025', 'reserve-management'],
    ['2040-01-01', 'reserve-management-2025', 'reserve-management'],
  ])('%s is in %s (%s)', (day, key, kind) => {
    expect(phaseOn(day).phase).toMatchObject({ key, kind });
  });

  test('QE 3 names the days it shares with Operation Twist, which runs on beside it', () => {
    expect(phaseOn('2012-09-12').beside).toEqual([]);
    for (const day of ['2012-09-13', '2012-12-31'])
      expect(phaseOn(day).beside.map(({ key }) => key)).toEqual(['operation-twist']);
    expect(phaseOn('2013-01-01').beside).toEqual([]);
  });

  test('every day from 1990 to 2030 has exactly one phase, and only Twist and QE 3 overlap', () => {
    for (let day = toEpochDay('1990-01-01'); day <= toEpochDay('2030-12-31'); day++) {
      const { phase, beside } = phaseOn(day);
      expect(phases).toContain(phase);
      const iso = toIsoDay(day);
      expect(beside.length, iso).toBe(iso >= '2012-09-13' && iso <= '2012-12-31' ? 1 : 0);
    }
  });

  test('refuses what is not a day', () => {
    expect(() => phaseOn('2022-02-30')).toThrow(RangeError);
  });
});

test('phases are in order of their start and their keys are unique', () => {
  expect(new Set(phases.map(({ key }) => key)).size).toBe(phases.length);
  const starts = phases.map(({ from }) => from ?? '');
  expect(starts).toEqual([...starts].sort());
  for (const { from, to } of phases)
    if (from !== null && to !== null) expect(from <= to).toBe(true);
});

test('size is not said to be held before reinvestment began on 10 August 2010', () => {
  const { note, heldFrom } = phaseOn('2010-05-01').phase;
  expect(heldFrom).toBe('2010-08-10');
  expect(phases.filter((phase) => phase.heldFrom !== undefined)).toHaveLength(1);
  expect(note).toMatch(/^Reinvestment of agency principal begins on 10 August 2010/);
});

test('the pace of purchases: 40, 25 and 10 bn of bills a month, none outside reserve management', () => {
  const days = ['2025-12-11', '2025-12-12', '2026-03-31', '2026-04-01', '2026-06-01', '2026-11-29'];
  expect(days.map((day) => purchasePaceOn(day))).toEqual([undefined, 40, 40, 25, 10, 10]);
  expect(purchasePaceOn('2019-11-01')).toBe(60);
});
