import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toEpochDay, toIsoDay, weekday } from '../time-series/calendar.ts';
import { freshness } from './freshness.ts';
import { expectedReleases, h41ReleaseDay, isFederalHoliday } from './release-calendar.ts';

describe('isFederalHoliday', () => {
  // The Reserve Banks' holiday schedules of these years.
  test.each([
    ['2024', '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25'],
    ['2025', '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25'],
    // 4 July 2026 is a Saturday: open on the Friday.
    ['2026', '01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25'],
    // 19 June and 25 December 2027 are Saturdays, 4 July a Sunday.
    ['2027', '01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25'],
    // 1 January 2023 was a Sunday.
    ['2023', '01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-23 12-25'],
    ['2020', '01-01 01-20 02-17 05-25 09-07 10-12 11-11 11-26 12-25'],
  ])('%s: %s', (year, days) => {
    const found: string[] = [];
    for (let day = toEpochDay(`${year}-01-01`); toIsoDay(day).startsWith(year); day++)
      if (isFederalHoliday(day)) found.push(toIsoDay(day).slice(5));
    expect(found.join(' ')).toBe(days);
  });
});

describe('expectedReleases', () => {
  test.each([
    // A Thursday, a minute before and at the release.
    ['2026-10-01', 989, '2026-09-23', '2026-10-01'],
    ['2026-10-01', 990, '2026-09-30', '2026-10-08'],
    ['2026-10-07', 1439, '2026-09-30', '2026-10-08'],
    // Thanksgiving: out on Friday. Seen on 2018-11-23.
    ['2026-11-26', 1000, '2026-11-18', '2026-11-27'],
    ['2026-11-27', 989, '2026-11-18', '2026-11-27'],
    ['2026-11-27', 990, '2026-11-25', '2026-12-03'],
    ['2018-11-22', 1439, '2018-11-14', '2018-11-23'],
    // Independence Day on a Thursday: out on Friday 2019-07-05.
    ['2019-07-04', 1439, '2019-06-26', '2019-07-05'],
    // Juneteenth on a Thursday: a holiday since 2021, so not in 2014.
    ['2025-06-19', 1439, '2025-06-11', '2025-06-20'],
    ['2014-06-19', 990, '2014-06-18', '2014-06-26'],
    // A holiday on a Saturday moves nothing, one on another weekday neither.
    ['2026-07-02', 990, '2026-07-01', '2026-07-09'],
    ['2026-11-12', 990, '2026-11-11', '2026-11-19'],
  ])(
    'on %s, %d minutes after midnight: that of %s is out, the next on %s',
    (day, minutes, latest, next) => {
      const { latest: out, next: to } = expectedReleases({ day, minutes });
      expect([out.wednesday, to.releaseDay]).toEqual([latest, next]);
    },
  );

  test('law: what freshness calls the next release is the next of the calendar, on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12_000, max: 26_000 }), (day) => {
        const { latest, next } = expectedReleases({ day, minutes: 0 });
        expect(freshness(latest.wednesday, day)).toEqual({
          missedReleases: 0,
          stale: false,
          nextRelease: next.releaseDay,
        });
        expect(weekday(toEpochDay(next.wednesday))).toBe(3);
        expect(h41ReleaseDay(latest.wednesday)).toBeLessThan(day);
        expect(toEpochDay(next.releaseDay)).toBeGreaterThanOrEqual(day);
      }),
    );
  });
});
