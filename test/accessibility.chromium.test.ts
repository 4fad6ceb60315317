import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../scripts/lib/build.mjs';
import { cardHost, settledCard } from '../scripts/lib/card.mjs';
import { answerStandIn, quoteAddress } from '../scripts/lib/stand-in.mjs';
import { objections } from './harness/axe.ts';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';

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
