import { expect, test } from 'vitest';
import { fuzzFed } from './torture/fuzz-fed.ts';
import { fuzzPrices } from './torture/fuzz-prices.ts';
import { difference, mutated, mutationNames, randomFrom } from './torture/mutations.ts';

// A small share of what `npm run torture` does.
test('of what the Fed’s publishers send with one or two things changed, nothing wrong is shown', async () => {
  const outcomes = await fuzzFed(172, 2);
  expect(outcomes.flatMap(({ broke }) => broke)).toEqual([]);
  expect(outcomes.filter(({ shown }) => shown > 0).length).toBeGreaterThan(outcomes.length / 2);
});

test('of prices with one or two things changed no price is far off or on a false day', () => {
  const outcomes = fuzzPrices(270, 2);
  expect(outcomes.flatMap(({ broke }) => broke)).toEqual([]);
  for (const { name, shown, runs } of outcomes) expect(shown, name).toBeGreaterThan(runs / 5);
});

test('what is changed is a character or two, or a number that stands elsewhere', () => {
  const random = randomFrom(3);
  const body = '2026-09-23,6747704\n2026-09-30,6743031\n2026-10-07,6748200\n';
  const copies = Array.from({ length: 400 }, () => mutated(body, random));
  expect(copies.filter((copy) => copy !== body).length).toBeGreaterThan(300);
  for (const copy of copies) expect(Math.abs(copy.length - body.length)).toBeLessThanOrEqual(8);
  expect(mutationNames.length).toBeGreaterThan(10);
  expect(difference('1,2', '1,3')).toBe('"1,2" → "1,3"');
});
