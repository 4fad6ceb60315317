import { toEpochDay, toIsoDay } from '@qt-lens/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStale, latestReleased, newYorkDay, releaseTime, waitForRelease } from './release.ts';

const at = (text: string) => Date.parse(text);
const MINUTE = 60_000;
const DAY = 86_400_000;

test.each([
  ['2026-07-08', '2026-07-09T20:30:00Z', 'summer time'],
  ['2026-01-07', '2026-01-08T21:30:00Z', 'winter time'],
  ['2026-03-04', '2026-03-05T21:30:00Z', 'the week the clocks go forward'],
  ['2026-03-11', '2026-03-12T20:30:00Z', 'the week after'],
  ['2026-10-28', '2026-10-29T20:30:00Z', 'before the clocks go back'],
  ['2026-11-04', '2026-11-05T21:30:00Z', 'after'],
  ['2026-11-25', '2026-11-27T21:30:00Z', 'Friday after Thanksgiving'],
])('the figure of %s is released at %s (%s)', (wednesday, time) => {
  expect(new Date(releaseTime(toEpochDay(wednesday))).toISOString().replace('.000', '')).toBe(time);
});

test.each([
  ['2026-10-01T20:29:00Z', '2026-09-23'],
  ['2026-10-01T20:31:00Z', '2026-09-30'],
  ['2026-10-07T23:59:00Z', '2026-09-30'],
  ['2026-10-08T20:30:00Z', '2026-10-07'],
  // Thanksgiving: the release of Wednesday the 25th is out on Friday.
  ['2026-11-27T21:29:00Z', '2026-11-18'],
  ['2026-11-27T21:30:00Z', '2026-11-25'],
])('at %s the latest figure is that of %s', (time, wednesday) => {
  expect(toIsoDay(latestReleased(at(time)))).toBe(wednesday);
});

test('the day in New York is behind that in Greenwich at night', () => {
  expect(newYorkDay(at('2026-10-02T02:00:00Z'))).toBe('2026-10-01');
});

test('figures are stale from the Friday after the second release that was missed', () => {
  const latest = toEpochDay('2026-09-30');
  expect(isStale(latest, at('2026-10-15T23:00:00Z'))).toBe(false);
  expect(isStale(latest, at('2026-10-16T16:00:00Z'))).toBe(true);
});

describe('the wait until the next look', () => {
  const latest = toEpochDay('2026-09-30');

  test('ends some minutes after the next release, not in the same minute everywhere', () => {
    const now = at('2026-10-05T12:00:00Z');
    const until = at('2026-10-08T20:30:00Z') - now;
    expect(waitForRelease(now, latest, null, 0)).toBe(until + 3 * MINUTE);
    expect(waitForRelease(now, latest, null, 1)).toBe(until + 18 * MINUTE);
  });

  test('is over at once when a release is missing and nobody has looked', () => {
    expect(waitForRelease(at('2026-10-09T12:00:00Z'), latest, null)).toBe(0);
  });

  test('grows from look to look while a release is awaited, up to half a day', () => {
    const now = at('2026-10-09T12:00:00Z');
    const waits = [1, 2, 3, 4, 5, 6, 7, 50].map(
      (attempts) => waitForRelease(now, latest, { at: now, attempts }) / MINUTE,
    );
    expect(waits).toEqual([20, 40, 90, 180, 360, 720, 720, 720]);
  });

  test('is never negative, never longer than eight days, and long enough after a look, whatever the clock says', () => {
    const time = fc.integer({ min: at('1980-01-01'), max: at('2090-01-01') });
    fc.assert(
      fc.property(
        time,
        time,
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (now, lookedAt, attempts, random) => {
          const wait = waitForRelease(now, latest, { at: lookedAt, attempts }, random);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(8 * DAY);
          // Right after a look nobody looks again.
          expect(waitForRelease(now, latest, { at: now, attempts }, random)).toBeGreaterThanOrEqual(
            MINUTE,
          );
        },
      ),
    );
  });
});
