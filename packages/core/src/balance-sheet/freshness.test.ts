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
  ])(
    'the figure of 30 September 2026 on %s: %d releases missed, stale %s, next %s',
    (today, missedReleases, stale, nextRelease) => {
      expect(freshness('2026-09-30', today)).toEqual({ missedReleases, stale, nextRelease });
    },
  );

  // 26 November 2026 is Thanksgiving, 1 January 2026 a Thursday.
  test.each([
    ['2026-11-18', '2026-11-21', 0, '2026-11-27'],
    ['2026-11-18', '2026-11-26', 0, '2026-11-27'],
    ['2026-11-18', '2026-11-27', 0, '2026-11-27'],
    ['2026-11-18', '2026-11-28', 1, '2026-12-03'],
    ['2025-12-24', '2025-12-30', 0, '2026-01-02'],
    ['2025-12-31', '2026-01-02', 0, '2026-01-08'],
    ['2024-06-26', '2024-07-01', 0, '2024-07-05'],
    ['2021-11-03', '2021-11-08', 0, '2021-11-12'],
    ['2014-06-11', '2014-06-16', 0, '2014-06-19'],
  ])(
    'the figure of %s on %s: %d missed, the next release on %s',
    (latest, today, missedReleases, nextRelease) => {
      expect(freshness(latest, today)).toEqual({ missedReleases, stale: false, nextRelease });
    },
  );

  test('laws: the next release is a Thursday or Friday to come, after the latest figure; time only makes older', () => {
    const day = fc.integer({ min: 15_000, max: 25_000 });
    fc.assert(
      fc.property(day, day, (latest, today) => {
        const { missedReleases, nextRelease } = freshness(latest, today);
        const next = toEpochDay(nextRelease);
        expect([4, 5]).toContain(weekday(next));
        expect(next).toBeGreaterThanOrEqual(today);
        expect(next).toBeGreaterThan(latest);
        expect(freshness(latest, today + 7).missedReleases).toBeGreaterThanOrEqual(missedReleases);
      }),
    );
  });

  test('refuses what is not a day', () => {
    expect(() => freshness('2026-09-30', 'now')).toThrow(
      'today: "now" is not a date; write it as 2022-12-07',
    );
  });
});
