import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toEpochDay, weekday } from '../time-series/calendar.ts';
import { freshness } from './freshness.ts';

describe('freshness', () => {
  // 2026-09-30 is a Wednesday, released on Thursday 2026-10-01.
  test.each([
    ['2026-09-30', 0, false, '2026-10-08'],
    ['2026-10-01', 0, false, '2026-10-08'],
    ['2026-10-07', 0, false, '2026-10-08'],
    ['2026-10-08', 0, false, '2026-10-08'],
    ['2026-10-09', 1, false, '2026-10-15'],
    ['2026-10-15', 1, false, '2026-10-15'],
    ['2026-10-16', 2, true, '2026-10-22'],
    ['2027-10-01', 52, true, '2027-10-07'],
    // A clock that is wrong by a year, or a figure of tomorrow.
    ['2025-09-30', 0, false, '2026-10-08'],
  ])('the figure of 30 September 2026 on %s: %d releases missed, stale %s, next %s', (today, missedReleases, stale, nextRelease) => {
    expect(freshness('2026-09-30', today)).toEqual({ missedReleases, stale, nextRelease });
  });

  test('laws: the next release is a Thursday to come, after the latest figure; time only makes older', () => {
    const day = fc.integer({ min: 15_000, max: 25_000 });
    fc.assert(
      fc.property(day, day, (latest, today) => {
        const { missedReleases, nextRelease } = freshness(latest, today);
        const next = toEpochDay(nextRelease);
        expect(weekday(next)).toBe(4);
        expect(next).toBeGreaterThanOrEqual(today);
        expect(next).toBeGreaterThan(latest);
        expect(freshness(latest, today + 7).missedReleases).toBeGreaterThanOrEqual(missedReleases);
      }),
    );
  });

  test('refuses what is not a day', () => {
    expect(() => freshness('2026-09-30', 'now')).toThrow('today: "now" is not a date; write it as 2022-12-07');
  });
});
