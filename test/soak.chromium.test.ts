import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';
import { answerSite, soak } from './torture/soak.mjs';

let browser: ChromiumUnderTest;
beforeAll(async () => {
  browser = await chromiumUnderTest({ answer: answerSite });
});
afterAll(() => browser.close());

// The long run is `npm run torture`; this one is long enough for a leak of one node or listener a
// navigation to show.
test('many client-side navigations leave one card, and no nodes or listeners behind', async () => {
  const { wrong, cards, before, after } = await soak(browser.context, 60);
  expect(wrong).toEqual([]);
  expect(cards).toBe(1);
  expect(after.nodes - before.nodes).toBeLessThan(60);
  expect(after.listeners - before.listeners).toBeLessThan(30);
});
