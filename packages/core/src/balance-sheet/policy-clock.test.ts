import { describe, expect, test } from 'vitest';
import { targetLower, targetUpper } from '../figures/index.ts';
import { toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { policyClockOn, ratePhases, type TargetRange, targetMoves } from './policy-clock.ts';

const history: TargetRange = { lower: targetLower.series(), upper: targetUpper.series() };
const knownTo = (holdsUntil: string): TargetRange => ({
  lower: history.lower,
  upper: history.upper.labelled({ holdsUntil }),
});
const single = (rows: [string, number][]): TargetRange => ({
  lower: TimeSeries.from(rows),
  upper: TimeSeries.from(rows),
});

describe('policyClockOn', () => {
  test.each([
    ['2001-06-01', 'cutting', 'conventional'],
    ['2003-12-01', 'on-hold', 'conventional'],
    ['2005-06-01', 'hiking', 'conventional'],
    ['2007-01-15', 'on-hold', 'conventional'],
    ['2008-03-01', 'cutting', 'conventional'],
    ['2008-08-01', 'on-hold', 'conventional'],
    ['2008-11-25', 'cutting', 'easing'],
    ['2008-12-16', 'lower-bound', 'easing'],
    ['2015-12-15', 'lower-bound', 'reinvestment'],
    ['2015-12-16', 'hiking', 'reinvestment'],
    ['2016-06-01', 'on-hold', 'reinvestment'],
    ['2017-10-01', 'hiking', 'tightening'],
    ['2018-01-15', 'hiking', 'tightening'],
    ['2018-11-15', 'hiking', 'tightening'],
    ['2019-03-01', 'on-hold', 'tightening'],
    ['2019-08-01', 'cutting', 'reinvestment'],
    ['2019-11-15', 'cutting', 'reserve-management'],
    ['2020-02-01', 'on-hold', 'reserve-management'],
    ['2020-03-10', 'cutting', 'reserve-management'],
    ['2020-03-16', 'lower-bound', 'easing'],
    ['2021-06-01', 'lower-bound', 'easing'],
    ['2022-03-16', 'lower-bound', 'reinvestment'],
    ['2022-03-17', 'hiking', 'reinvestment'],
    ['2022-09-01', 'hiking', 'tightening'],
    ['2023-07-27', 'hiking', 'tightening'],
    ['2024-01-01', 'on-hold', 'tightening'],
    ['2024-10-01', 'cutting', 'tightening'],
    ['2025-06-01', 'on-hold', 'tightening'],
    ['2025-11-01', 'cutting', 'tightening'],
    ['2025-12-12', 'cutting', 'reserve-management'],
    ['2026-09-16', 'on-hold', 'reserve-management'],
    ['2026-09-17', 'hiking', 'reserve-management'],
    ['2026-09-30', 'hiking', 'reserve-management'],
  ])('%s: rate %s, balance sheet %s', (day, rate, balanceSheet) => {
    const clock = policyClockOn(day);
    expect(clock.rate.kind).toBe(rate);
    expect(clock.balanceSheet.phase.kind).toBe(balanceSheet);
    expect(clock.rate.from <= day && (clock.rate.to ?? day) >= day).toBe(true);
  });

  test('gives the range as of the day and a name to show', () => {
    expect(policyClockOn('2022-12-07')).toMatchObject({
      rate: { name: 'Hiking', from: '2022-03-17', decided: '2022-03-16', to: '2023-09-19' },
      targetPercent: { lower: 3.75, upper: 4 },
    });
    expect(policyClockOn('2021-01-01').rate.name).toBe('At the lower bound');
  });

  test('easing cuts to the lower bound before it buys, tightening hikes before it shrinks', () => {
    for (const start of ['2017-10-01', '2022-06-01'])
      expect(policyClockOn(start).rate.kind).toBe('hiking');
    expect(policyClockOn('2020-03-16')).toMatchObject({
      rate: { kind: 'lower-bound' },
      balanceSheet: { phase: { key: 'qe-4' } },
    });
  });

  test('says until when it knows the target, and which meeting it knows nothing of', () => {
    const known = knownTo('2026-09-25');
    expect(policyClockOn('2026-10-27', known)).toMatchObject({
      targetKnownTo: '2026-09-25',
      outcomeUnknown: null,
      nextDecision: '2026-10-28',
    });
    expect(policyClockOn('2026-11-29', known)).toMatchObject({
      rate: { kind: 'hiking', from: '2026-09-17', decided: '2026-09-16' },
      targetPercent: { lower: 3.75, upper: 4 },
      outcomeUnknown: '2026-10-28',
      nextDecision: '2026-12-09',
    });
    // Known to leave the range alone, the meeting is a hold.
    const later = knownTo('2026-10-29');
    expect(policyClockOn('2026-10-28', later)).toMatchObject({
      rate: { kind: 'on-hold', from: '2026-10-28', decided: '2026-10-28' },
      outcomeUnknown: null,
    });
    expect(policyClockOn('2026-11-29').targetKnownTo).toBe(targetUpper.description.holdsUntil);
    // A range that says nothing of it holds for good.
    const forGood = single([['2026-09-17', 4]]);
    expect(policyClockOn('2026-11-29', forGood)).toMatchObject({
      targetKnownTo: null,
      outcomeUnknown: null,
    });
  });

  test('figures that go further than they are said to be known for are known that far', () => {
    const behind = knownTo('2020-01-01');
    expect(policyClockOn('2026-09-20', behind).targetKnownTo).toBe('2026-09-17');
    expect(() => policyClockOn('2026-09-20', knownTo('today'))).toThrow(
      /^holdsUntil: "today" is not a date/,
    );
  });

  test('refuses a day before the figures and an empty target', () => {
    expect(() => policyClockOn('1999-12-31')).toThrow(
      /starts on 2000-01-01: no value on or before 1999-12-31/,
    );
    expect(() => ratePhases({ lower: TimeSeries.from([]), upper: TimeSeries.from([]) })).toThrow(
      'target range: a bound has no values',
    );
  });
});

describe('ratePhases', () => {
  test('follow one another without gap or overlap', () => {
    const spans = ratePhases(history);
    expect(spans[0].from).toBe('2000-01-01');
    expect(spans.at(-1)!.to).toBeNull();
    for (let i = 1; i < spans.length; i++) {
      expect(toEpochDay(spans[i].from)).toBe(toEpochDay(spans[i - 1].to!) + 1);
      expect(spans[i].kind).not.toBe(spans[i - 1].kind);
    }
  });

  test('one row a day says the same as one row a change', () => {
    const everyDay = (series: TimeSeries) => {
      const days = Array.from(
        { length: toEpochDay('2026-09-25') - series.days[0] + 1 },
        (_, i) => series.days[0] + i,
      );
      return TimeSeries.fromColumns(
        days,
        days.map((day) => series.values[series.indexAsOf(day)]),
      );
    };
    expect(ratePhases({ lower: everyDay(history.lower), upper: everyDay(history.upper) })).toEqual(
      ratePhases(history),
    );
  });

  test('beyond the calendar of meetings a hold begins when the longest gap between two has passed', () => {
    const phases = ratePhases(
      single([
        ['2030-01-01', 3],
        ['2031-01-01', 3.25],
        ['2031-06-30', 3.5],
        ['2032-06-30', 3.75],
      ]),
    );
    expect(phases.map(({ kind, from }) => [kind, from])).toEqual([
      ['on-hold', '2030-01-01'],
      ['hiking', '2031-01-01'],
      ['on-hold', toIsoDay(toEpochDay('2031-06-30') + 58)],
      ['hiking', '2032-06-30'],
      ['on-hold', toIsoDay(toEpochDay('2032-06-30') + 58)],
    ]);
  });

  test('a cut soon after a hike follows it without a hold between', () => {
    const phases = ratePhases(
      single([
        ['2030-01-01', 3],
        ['2031-01-01', 3.25],
        ['2031-02-01', 3],
        ['2031-03-01', 2.75],
      ]),
    );
    expect(phases.map(({ kind }) => kind)).toEqual(['on-hold', 'hiking', 'cutting', 'on-hold']);
  });

  test('an end not yet followed by a move is a hold after the next meeting, and hiking again once a hike follows within half a year', () => {
    const known = (until: string): TargetRange => ({
      lower: history.lower.between(undefined, until),
      upper: history.upper.between(undefined, until),
    });
    expect(policyClockOn('2017-10-01', known('2017-10-01')).rate.kind).toBe('on-hold');
    expect(policyClockOn('2017-10-01', known('2017-12-14')).rate.kind).toBe('hiking');
    expect(policyClockOn('2017-07-01', known('2017-07-01')).rate.kind).toBe('hiking');
  });
});

describe('targetMoves', () => {
  test('has the day of the decision apart from the day the range is in force from', () => {
    const moves = targetMoves(history);
    expect(moves.at(-1)).toEqual({
      decided: '2026-09-16',
      effective: '2026-09-17',
      changeBp: 25,
      lowerPercent: 3.75,
      upperPercent: 4,
    });
    const decidedOn = (effective: string) =>
      moves.find((move) => move.effective === effective)?.decided;
    expect(decidedOn('2006-06-29')).toBe('2006-06-29');
    expect(decidedOn('2020-03-16')).toBe('2020-03-15');
    expect(decidedOn('2022-06-16')).toBe('2022-06-15');
    expect(moves.filter(({ changeBp }) => changeBp > 0).length).toBeGreaterThan(40);
  });

  test('has no decision where the calendar of meetings does not reach', () => {
    const moves = targetMoves(
      single([
        ['1994-01-01', 3],
        ['1994-02-04', 3.25],
        ['2032-06-30', 3.5],
      ]),
    );
    expect(moves.map(({ decided }) => decided)).toEqual([null, null]);
  });
});
