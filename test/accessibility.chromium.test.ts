import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../scripts/lib/build.mjs';
import { cardHost, settledCard } from '../scripts/lib/card.mjs';
import { answerMockRequest, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { objections } from './harness/axe.ts';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';

/** Every page of the extension: a new one is tested by being there. */
const pages = readdirSync(builtExtension('chrome')).filter((name) => name.endsWith('.html'));

describe.each(['light', 'dark'] as const)('axe has no objection, %s', (colorScheme) => {
  let browser: ChromiumUnderTest;
  beforeAll(async () => {
    browser = await chromiumUnderTest({ answer: answerMockRequest, colorScheme });
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

describe('a window of 320 pixels, or one of 640 at 200 % zoom', () => {
  let browser: ChromiumUnderTest;
  beforeAll(async () => {
    browser = await chromiumUnderTest({
      answer: answerMockRequest,
      viewport: { width: 320, height: 640 },
    });
  });
  afterAll(() => browser.close());

  // The popup makes its own window.
  test.each(pages.filter((name) => name !== 'popup.html'))(
    'holds %s without scrolling sideways',
    async (name) => {
      const page = await browser.openExtensionPage(name);
      const beyond = () =>
        page.evaluate(() => {
          const { clientWidth, scrollWidth } = document.documentElement;
          const reached = [
            ...document.querySelectorAll('body :is(button, a, input, select, p, h1, h2, dd)'),
          ]
            .filter((element) => element.closest('.visually-hidden, [hidden]') === null)
            .filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
          return {
            scrolls: scrollWidth > clientWidth,
            cut: reached.map((element) => element.outerHTML.slice(0, 120)),
          };
        });
      expect(await beyond()).toEqual({ scrolls: false, cut: [] });
      await page.close();
    },
  );

  test('holds the card', async () => {
    const page = await browser.open(quoteAddress);
    await settledCard(page);
    const box = (await page.locator(cardHost).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    await page.close();
  });
});

describe('forced colours', () => {
  let browser: ChromiumUnderTest;
  beforeAll(async () => {
    browser = await chromiumUnderTest({ answer: answerMockRequest });
  });
  afterAll(() => browser.close());

  const paint = (selector: string) => ({
    selector,
    read: (element: Element) => getComputedStyle(element).backgroundColor,
  });

  test('leave a chosen segment and the marks of rules to be seen', async () => {
    const chart = await browser.openExtensionPage('chart.html');
    await chart.emulateMedia({ forcedColors: 'active' });
    const [chosen, other] = [
      paint('.segments [aria-pressed=true]'),
      paint('.segments [aria-pressed=false]'),
    ];
    expect(await chart.locator(chosen.selector).first().evaluate(chosen.read)).not.toBe(
      await chart.locator(other.selector).first().evaluate(other.read),
    );
    await chart.close();
    const converter = await browser.openExtensionPage('converter.html?amount=600&unit=bn');
    await converter.emulateMedia({ forcedColors: 'active' });
    const bar = paint('.qt-plotted .qt-bar.qt-stated');
    expect(await converter.locator(bar.selector).first().evaluate(bar.read)).not.toBe(
      await converter.locator('body').evaluate(bar.read),
    );
    await converter.close();
  });
});
