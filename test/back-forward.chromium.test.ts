import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardHost, settledCard } from '../scripts/lib/card.mjs';
import { answerMockRequest, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { firstOf, serve } from './harness/answers.ts';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';

const home = 'https://finance.yahoo.com/';

let browser: ChromiumUnderTest;
beforeAll(async () => {
  const answer = firstOf(
    serve({ [home]: '<!doctype html><title>Yahoo Finance</title><p>Markets' }),
    answerMockRequest,
  );
  browser = await chromiumUnderTest({ answer, backForwardCache: true });
});
afterAll(() => browser.close());

/**
 * A quote page, left and come back to by the browser's own back button, with what happens
 * meanwhile.
 */
async function thereAndBack(meanwhile: () => Promise<void> = async () => {}) {
  const page = await browser.open(quoteAddress);
  await settledCard(page);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) =>
      document.documentElement.setAttribute('data-persisted', String(persisted)),
    );
  });
  await page.goto(home);
  expect(await page.locator(cardHost).count()).toBe(0);
  await meanwhile();
  await page.goBack({ waitUntil: 'commit' });
  // Otherwise the page was loaded anew, and nothing is shown here.
  await expect.poll(() => page.locator('html').getAttribute('data-persisted')).toBe('true');
  return page;
}

test('a page out of the back/forward cache has its one card, and goes on being followed', async () => {
  const page = await thereAndBack();
  const instruments = () => page.locator(`${cardHost} [data-role="instrument"]`).allTextContents();
  expect(await instruments()).toEqual(['SPY']);
  await page.evaluate(() => history.pushState(null, '', '/quote/QQQ/'));
  await expect.poll(instruments, { timeout: 1000 }).toEqual(['QQQ']);
  await page.evaluate(() => history.pushState(null, '', '/news/'));
  await expect.poll(instruments, { timeout: 1000 }).toEqual([]);
  await page.close();
});

test('a page out of the back/forward cache shows no card of a site that was turned off meanwhile', async () => {
  const page = await thereAndBack(async () => {
    const options = await browser.openExtensionPage('options.html');
    await options.getByLabel('Yahoo Finance', { exact: true }).first().uncheck();
    await options.getByText('Saved', { exact: true }).waitFor();
    await options.close();
  });
  await expect.poll(() => page.locator(cardHost).count(), { timeout: 1000 }).toBe(0);
});
