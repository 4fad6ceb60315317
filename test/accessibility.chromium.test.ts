import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../scripts/lib/build.mjs';
import { cardHost, settledCard } from '../scripts/lib/card.mjs';
import { answerStandIn, quoteAddress } from '../scripts/lib/stand-in.mjs';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe objects to on a page, or within one element of it: a line an element. */
async function objections(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate((selector) => {
    const { axe } = window as unknown as { axe: { run: (context: unknown) => Promise<AxeResults> } };
    return axe.run(selector ?? document);
  }, within);
  if (results.passes.length === 0) return ['axe has looked at nothing'];
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** Every page of the extension: a new one is tested by being there. */
const pages = readdirSync(builtExtension('chrome')).filter((name) => name.endsWith('.html'));

describe.each(['light', 'dark'] as const)('axe has no objection, %s', (colorScheme) => {
  let browser: ChromiumUnderTest;
  beforeAll(async () => {
    browser = await chromiumUnderTest({ answer: answerStandIn, colorScheme });
  });
  afterAll(() => browser.close());

  test('to the card, open and collapsed', async () => {
    const page = await browser.open(quoteAddress);
    await settledCard(page);
    expect(await objections(page, cardHost)).toEqual([]);
    await page.locator(cardHost).locator('button.icon').click();
    expect(await objections(page, cardHost)).toEqual([]);
    await page.close();
  });

  test.each(pages)('to %s', async (name) => {
    const page = await browser.openExtensionPage(name);
    await page.locator('main').first().waitFor();
    expect(await objections(page)).toEqual([]);
    await page.close();
  });
});
