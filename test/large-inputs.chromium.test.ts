import { rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';

// Eight megabytes, the most that is read. How long the page is kept is measured under torture only,
// where nothing else runs.
const isTorture = process.env.QT_LENS_TORTURE === '1';
const MAX_BLOCKED_MS = 200;
const MEGABYTES = 2 ** 20;

const MS_PER_DAY = 86_400_000;
function prices(): string {
  const day = (i: number) =>
    new Date(Date.UTC(1000, 0, 1) + i * MS_PER_DAY).toISOString().slice(0, 10);
  const rows = Array.from(
    { length: 300_000 },
    (_, i) => `${day(i)},${(100 + (i % 97) * 0.13).toFixed(8)}`,
  );
  return `Date,Close\n${rows.join('\n')}\n`.slice(0, 8 * MEGABYTES - 1).replace(/\n[^\n]*$/, '\n');
}

let browser: ChromiumUnderTest;
const text = prices();
const file = path.join(os.tmpdir(), `qt-lens-${process.pid}.csv`);
beforeAll(async () => {
  writeFileSync(file, text);
  browser = await chromiumUnderTest({ answer: () => undefined });
});
afterAll(async () => {
  await browser.close();
  rmSync(file);
});

/** A page on which what blocks it is noted, and which has the text at hand. */
async function open(address: string): Promise<Page> {
  const page = await browser.openExtensionPage(address);
  await page.evaluate((given) => Object.assign(window, { given }), text);
  await page.evaluate(() => {
    const blocked: number[] = [];
    Object.assign(window, { blocked });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocked.push(duration);
    }).observe({ type: 'longtask' });
  });
  return page;
}

const paste = (page: Page, selector: string) =>
  page.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', (window as unknown as { given: string }).given);
    document
      .querySelector(field)!
      .dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
  }, selector);

async function expectUnblocked(page: Page): Promise<void> {
  const longest = await page.evaluate(() =>
    Math.max(0, ...(window as unknown as { blocked: number[] }).blocked),
  );
  if (isTorture) expect(longest).toBeLessThanOrEqual(MAX_BLOCKED_MS);
}

test.each(['pasted', 'a file'])(
  'eight megabytes of prices, %s, are read beside the page',
  async (how) => {
    const page = await open('options.html');
    if (how === 'pasted') await paste(page, 'textarea');
    else await page.setInputFiles('input[type="file"][accept*=".csv"]', file);
    await page.locator('[data-role="read"]').waitFor({ timeout: 60_000 });
    expect(await page.locator('[data-role="read"]').textContent()).toMatch(/^\d{3},\d{3} prices/);
    await expectUnblocked(page);
    await page.close();
  },
);

test('a file that is larger is refused with a sentence', async () => {
  const page = await open('options.html');
  writeFileSync(file, text + text);
  await page.setInputFiles('input[type="file"][accept*=".csv"]', file);
  await expect.poll(() => page.locator('.said').textContent()).toContain('at most 8 MB');
  await page.close();
});

test('a page of text in the converter’s field is refused with a sentence, and the field stays small', async () => {
  const page = await open('converter.html?amount=600&unit=bn');
  await paste(page, '[data-role="quantity"]');
  await page.locator('.qt-wrong').waitFor();
  const length = await page
    .locator('[data-role="quantity"]')
    .evaluate((field) => (field as HTMLInputElement).value.length);
  expect(length).toBeLessThan(400);
  await expectUnblocked(page);
  await page.close();
});
