import { expect, test } from 'vitest';
import { mistakenUnit } from './mistaken-units.ts';

test.each([
  ['amountBn', 600_000_000_000, 'dollars', 600],
  ['amountBn', -2_363_000_000_000, 'dollars', -2363],
  ['amountBn', 600_000, 'millions of dollars', 600],
  ['amountBn', 0.6, 'trillions of dollars', 600],
  ['gdpBn', 25.36, 'trillions of dollars', 25_360],
  ['gdpBn', 25_360_000, 'millions of dollars', 25_360],
  ['gdpBn', 25_360_000_000_000, 'dollars', 25_360],
  ['hikes', 75, 'basis points', 3],
  ['hikes', -25, 'basis points', -1],
] as const)('%s of %d looks like %s: %d', (quantity, figure, looksLike, value) => {
  expect(mistakenUnit(quantity, figure)).toEqual({ looksLike, value });
});

test.each([
  ['amountBn', 0],
  ['amountBn', 1],
  ['amountBn', -2363],
  ['amountBn', 31_000],
  // The balance sheet in per cent of GDP, with a GDP of 100.
  ['gdpBn', 100],
  ['gdpBn', 31_000],
  ['hikes', 21],
  ['hikes', -0.5],
  ['hikes', Number.NaN],
] as const)('%s of %d may be what it says', (quantity, figure) => {
  expect(mistakenUnit(quantity, figure)).toBeUndefined();
});
