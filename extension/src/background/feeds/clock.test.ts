import { expect, test } from 'vitest';
import { correctedTime, readClock } from './clock.ts';

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const truth = Date.parse('2026-10-02T12:00:00Z');

test.each([
  ['a year ahead', YEAR],
  ['a year behind', -YEAR],
  ['three days ahead', 3 * DAY],
])('a clock that is %s is set right by the publisher’s', (_, wrongBy) => {
  const reading = readClock(truth + wrongBy, truth);
  expect(correctedTime(truth + wrongBy, reading, 0)).toBe(truth);
  expect(correctedTime(truth + wrongBy + DAY, reading, 0)).toBe(truth + DAY);
});

test('a clock that is right within the hour is left alone', () => {
  expect(correctedTime(truth + 60_000, readClock(truth + 60_000, truth), 0)).toBe(truth + 60_000);
});

test('once the reader has set the clock right, the old reading no longer counts', () => {
  expect(correctedTime(truth, readClock(truth + YEAR, truth), 0)).toBe(truth);
  expect(correctedTime(truth, readClock(truth - YEAR, truth), 0)).toBe(truth);
});

test('it is never earlier than a time that has certainly passed', () => {
  expect(correctedTime(truth - YEAR, null, truth)).toBe(truth);
});

test('a publisher’s clock that cannot be right is not believed', () => {
  expect(readClock(truth, null)).toBeNull();
  expect(readClock(truth, 0)).toBeNull();
  expect(readClock(truth, Date.parse('2190-01-01'))).toBeNull();
});
