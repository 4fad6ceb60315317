import { describe, expect, test } from 'vitest';
import { toEpochDay, weekday } from '../time-series/calendar.ts';
import { fomcMeetings, nextFomcMeeting } from './fomc-meetings.ts';
import { targetMoves } from './policy-clock.ts';

const regular = fomcMeetings.filter(({ scheduled }) => scheduled);

describe('fomcMeetings', () => {
  test('are in order, eight regular ones a year, seven in 2020, on working days', () => {
    const days = fomcMeetings.map(({ decided }) => toEpochDay(decided));
    for (let i = 1; i < days.length; i++) expect(days[i]).toBeGreaterThan(days[i - 1]);
    for (let year = 2000; year <= 2027; year++) {
      const held = regular.filter(({ decided }) => decided.startsWith(String(year)));
      expect(held.length, String(year)).toBe(year === 2020 ? 7 : 8);
    }
    for (const { decided } of regular) {
      expect(weekday(toEpochDay(decided)), decided).toBeGreaterThanOrEqual(1);
      expect(weekday(toEpochDay(decided)), decided).toBeLessThanOrEqual(5);
    }
  });

  test('are at most 58 days apart, but for the spring of 2020', () => {
    const days = regular.map(({ decided }) => toEpochDay(decided));
    const gaps = days.slice(1).map((day, i) => day - days[i]);
    expect(gaps.filter((gap) => gap > 58)).toEqual([91]);
    expect(Math.max(...gaps.filter((gap) => gap !== 91))).toBe(58);
  });

  test('explain every change of the target, each by a meeting of its own', () => {
    const decided = targetMoves().map((move) => move.decided);
    expect(decided).not.toContain(null);
    expect(new Set(decided).size).toBe(decided.length);
    for (const { scheduled, decided: day } of fomcMeetings)
      if (!scheduled) expect(decided).toContain(day);
  });

  test('the next regular meeting after a day', () => {
    expect(nextFomcMeeting('2026-11-29')).toEqual({ decided: '2026-12-09', scheduled: true });
    expect(nextFomcMeeting('2026-09-16')?.decided).toBe('2026-10-28');
    expect(nextFomcMeeting('2020-03-01')?.decided).toBe('2020-04-29');
    expect(nextFomcMeeting('2027-12-08')).toBeUndefined();
    expect(() => nextFomcMeeting('Wednesday')).toThrow(RangeError);
  });
});
