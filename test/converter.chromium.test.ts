/// <reference types="chrome" />
import { compareRules, compareRunoffs, equivalentHikes, nominalGdp } from '@qt-lens/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './harness/axe.ts';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';

const gdpBn = nominalGdp.series().last!.value;
const figures = async (page: Page, selector: string) => {
  const { low, central, high } = await page
    .locator(selector)
    .evaluate((element) => ({ ...(element as HTMLElement).dataset }));
  return { low: Number(low), central: Number(central), high: Number(high) };
};

describe('the converter in Chromium', () => {
  let browser: ChromiumUnderTest;

  beforeAll(async () => {
    browser = await chromiumUnderTest({ answer: () => undefined });
  });
  afterAll(() => browser.close());

  test('shows what the calculation package says of the amount in its address', async () => {
    const page = await browser.openExtensionPage(
      'converter.html?amount=1.5&unit=trn&rule=wei-2022-bills',
    );
    const expected = compareRules(1500, { gdpBn });
    expect(await figures(page, '[data-role="answer"]')).toEqual(
      expected.rows.find(({ rule }) => rule.key === 'wei-2022-bills')!.hikes,
    );
    for (const { rule, hikes } of expected.rows)
      expect(await figures(page, `[data-rule="${rule.key}"] .qt-answer`)).toEqual(hikes);
    expect(await figures(page, '[data-role="all-rules"]')).toMatchObject(expected.hikes);
    await page.close();
  });

  test('is used with the keyboard alone, and keeps its question in the address', async () => {
    const page = await browser.openExtensionPage('converter.html?amount=600&unit=bn');
    const tab = () => page.keyboard.press('Tab');
    const focused = () =>
      page.evaluate(
        () =>
          (document.activeElement as HTMLElement | null)?.dataset.role ??
          document.activeElement?.tagName,
      );
    await tab();
    expect(await focused()).toBe('change');
    await tab();
    expect(await focused()).toBe('quantity');
    await page.keyboard.type('900 bn');
    await tab();
    expect(await focused()).toBe('unit');
    await tab();
    expect(await focused()).toBe('what');
    await tab();
    expect(await focused()).toBe('swap');
    for (
      let i = 0;
      i < 3 &&
      (await page.evaluate(() => (document.activeElement as HTMLInputElement).type)) !== 'radio';
      i++
    )
      await tab();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      'cicc-2022',
    );
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      'feds-note-2022',
    );
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe('?amount=900&unit=bn&rule=feds-note-2022');
    const { low, central, high } = equivalentHikes(900, { gdpBn, rule: 'feds-note-2022' });
    expect(await figures(page, '[data-role="answer"]')).toEqual({ low, central, high });
    await page.reload();
    expect(await figures(page, '[data-role="answer"]')).toEqual({ low, central, high });
    await page.close();
  });

  test('answers the inverse', async () => {
    const page = await browser.openExtensionPage('converter.html?cuts=3');
    const { amountBn, rows } = compareRunoffs(3, { gdpBn });
    expect(await figures(page, '[data-role="all-rules"]')).toMatchObject(amountBn);
    expect(await figures(page, '[data-role="answer"]')).toEqual(
      rows.find(({ rule }) => rule.key === 'cicc-2022')!.amountBn,
    );
    await page.close();
  });

  test('opens from the context menu of a selection, beside the tab it was made in', async () => {
    const worker = await browser.worker();
    const entries = [
      ['the Fed let $600 billion of QT run off', 600],
      ['缩表6000亿美元', 600],
      ['a cap of US$1.14 trn', 1140],
      ['95 billion a month', 1140],
      ['the balance sheet fell −$2.36 trillion', 2360],
    ] as const;
    for (const [selectionText, amountBn] of entries) {
      const opened = browser.context.waitForEvent('page');
      await worker.evaluate(
        (text) =>
          (
            chrome.contextMenus.onClicked as unknown as {
              dispatch: (info: object, tab: object) => void;
            }
          ).dispatch(
            {
              menuItemId: 'convert-selection',
              selectionText: text,
              editable: false,
              pageUrl: 'https://example.com/',
            },
            { index: 0 },
          ),
        selectionText,
      );
      const page = await opened;
      await page.locator('.qt-converter').waitFor();
      await expect
        .poll(() => page.url())
        .toContain(`chrome-extension://${browser.extensionId}/converter.html?selection=`);
      expect((await figures(page, '[data-role="all-rules"]')).high).toBeCloseTo(
        compareRules(amountBn, { gdpBn }).hikes.high,
        9,
      );
      expect(await page.locator('.qt-note').textContent()).toContain(selectionText);
      await page.close();
    }
  });

  test('says so where a selection names no amount, and shows it as text', async () => {
    const page = await browser.openExtensionPage(
      `converter.html?selection=${encodeURIComponent('<b>€600 billion</b>')}`,
    );
    expect(await page.locator('.qt-note').textContent()).toContain(
      'No amount of dollars in “<b>€600 billion</b>”',
    );
    expect(await page.locator('.qt-note b').count()).toBe(0);
    await page.close();
  });

  test('answers in the address bar and opens at Enter', async () => {
    const worker = await browser.worker();
    const offered = await worker.evaluate(async () => {
      const first: string[] = [];
      chrome.omnibox.setDefaultSuggestion = (({ description }: { description: string }) => {
        first.push(description);
      }) as typeof chrome.omnibox.setDefaultSuggestion;
      const listeners = chrome.omnibox.onInputChanged as unknown as {
        dispatch: (text: string, suggest: (lines: unknown) => void) => void;
      };
      const others = await new Promise<Array<{ content: string; description: string }>>((resolve) =>
        listeners.dispatch('600bn', resolve as (lines: unknown) => void),
      );
      return { first: first.at(-1)!, others };
    });
    const { hikes, rows } = compareRules(600, { gdpBn });
    expect(offered.first).toMatch(/<match>0\.5\d–0\.7\d cuts<\/match>/);
    expect(offered.first).toContain(`all rules ${hikes.low.toFixed(2)}–${hikes.high.toFixed(2)}`);
    expect(offered.others.length).toBe(rows.length - 1);
    for (const content of ['3 cuts', offered.others[0].content]) {
      const opened = browser.context.waitForEvent('page');
      await worker.evaluate((text) => {
        (
          chrome.omnibox.onInputEntered as unknown as {
            dispatch: (text: string, where: string) => void;
          }
        ).dispatch(text, 'newForegroundTab');
      }, content);
      const page = await opened;
      await page.locator('.qt-converter').waitFor();
      await expect
        .poll(() => new URL(page.url()).search)
        .toBe(
          content === '3 cuts'
            ? '?cuts=3&rule=cicc-2022'
            : '?amount=600&unit=bn&rule=gagnon-sack-2018',
        );
      await page.close();
    }
  });

  test('declares a keyword and asks for no site', async () => {
    const worker = await browser.worker();
    const manifest = await worker.evaluate(() => chrome.runtime.getManifest());
    expect(manifest.omnibox).toEqual({ keyword: 'qt' });
    expect(manifest.permissions).toContain('contextMenus');
    expect(JSON.stringify(manifest.permissions)).not.toMatch(/tabs|activeTab|all_urls/);
  });
});

describe.each(['en-GB', 'zh-CN', 'zh-TW'])('the converter in %s', (language) => {
  let browser: ChromiumUnderTest;
  beforeAll(async () => {
    browser = await chromiumUnderTest({ answer: () => undefined, language });
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)(
    'has nothing for axe to object to, and fits from 360 px up, in %s',
    async (colorScheme) => {
      for (const query of [
        'amount=600&unit=bn',
        'cuts=3&rule=feds-note-2022',
        'amount=95&unit=bn-a-month&rule=powell-2022',
      ]) {
        const page = await browser.openExtensionPage(`converter.html?${query}`, colorScheme);
        await page.locator('.qt-converter').waitFor();
        expect(await objections(page)).toEqual([]);
        for (const width of [360, 520, 700, 900, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            `${query} at ${width} px`,
          ).toBeLessThanOrEqual(0);
        }
        await page.close();
      }
    },
  );
});
