import { expect, test } from 'vitest';
import { memoryStore } from '../storage/key-value-store.ts';
import { alphaVantage } from './alpha-vantage.ts';
import { Budget, isSpent, type Spent } from './budget.ts';
import { fred } from './fred.ts';
import { priceFeeds } from './index.ts';

const DAY = 86_400_000;

test('a site has so many requests a day, across restarts of the worker', async () => {
  const store = memoryStore<Spent>();
  const now = 20_000 * DAY;
  const spend = (time: number, site = 'yahoo') =>
    new Budget(store, () => time).spend(alphaVantage, site);
  const { perSiteAndDay = 0 } = alphaVantage.limits;
  for (let i = 0; i < perSiteAndDay; i++) expect(await spend(now + i)).toBe(true);
  expect(await spend(now + 1000)).toBe(false);
  expect(await spend(now + 1000, 'cnbc')).toBe(true);
  expect(await spend(now + DAY)).toBe(true);
});

test('requests at the same moment are counted each', async () => {
  const budget = new Budget(memoryStore());
  const asked = Array.from({ length: 100 }, () => budget.spend(alphaVantage, 'yahoo'));
  const granted = (await Promise.all(asked)).filter(Boolean);
  expect(granted.length).toBe(alphaVantage.limits.perSiteAndDay);
});

test('what the reader asks for on pages of the extension does not count', async () => {
  const budget = new Budget(memoryStore());
  for (let i = 0; i < 100; i++) {
    expect(await budget.spend(alphaVantage, '')).toBe(true);
    expect(await budget.spend(fred, 'yahoo')).toBe(true);
  }
});

test('every publisher of prices has a budget, and those with a quota keep half of it for the reader', () => {
  for (const { limits } of Object.values(priceFeeds))
    expect(limits.perSiteAndDay).toBeGreaterThan(9);
  // Twenty-five requests a day are free.
  expect(alphaVantage.limits.perSiteAndDay).toBeLessThanOrEqual(12);
});

test.each([null, {}, { day: 1 }, { day: 1.5, requests: 1 }, { day: 1, requests: -1 }])(
  '%j is no budget',
  (value) => expect(isSpent(value)).toBe(false),
);
