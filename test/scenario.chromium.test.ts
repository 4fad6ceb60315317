/// <reference types="chrome" />
import { nominalGdp, targetLower, targetUpper } from '@qt-lens/core';
import { offsettingCuts, peakWithin } from '@qt-lens/core/scenarios';
import { pointGrammar } from '@qt-lens/ui/formula';
import {
  type ScenarioState,
  scenarioFormula,
  scenarioOf,
  scenarioStateIn,
  startOn,
} from '@qt-lens/ui/scenario-state';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './harness/axe.ts';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';

const latestGdpBn = nominalGdp.series().last!.value;
const fundsRatePercent = (targetLower.series().last!.value + targetUpper.series().last!.value) / 2;
const today = () => startOn(new Date().toISOString().slice(0, 10));
const stateIn = (query: string) => scenarioStateIn(query, today());

/** Peak and year-end value of every response, as shown. */
const shown = (page: Page) =>
  page.locator('[data-role="response"]').evaluateAll((figures) =>
    figures.map((figure) => {
      const value = (part: string) =>
        Number(figure.querySelector<HTMLElement>(`[data-role="${part}"]`)!.dataset.value);
      return [(figure as HTMLElement).dataset.key!, value('peak'), value('read')] as const;
    }),
  );

function expected(state: ScenarioState) {
  const scenario = scenarioOf(state, latestGdpBn, fundsRatePercent);
  const { responses } = scenario;
  return (['gdpGrowth', 'unemployment', 'corePce', 'pce', 'tenYearYield'] as const).map((key) => [
    key,
    peakWithin(scenario, responses[key], 8).value,
    responses[key].values[3],
  ]);
}

/** Chromium's exponentials and Node's differ in their last digit. */
function expectShown(actual: Awaited<ReturnType<typeof shown>>, state: ScenarioState) {
  expect(actual).toEqual(
    expected(state).map(([key, ...values]) => [
      key,
      ...values.map((value) => expect.closeTo(value as number, 9)),
    ]),
  );
}

describe('the scenario bench in Chromium', () => {
  let browser: ChromiumUnderTest;

  beforeAll(async () => {
    browser = await chromiumUnderTest({
      answer: () => undefined,
      viewport: { width: 400, height: 900 },
    });
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(() => browser.close());

  test('is the side panel, and shows what the calculation package simulates', async () => {
    const worker = await browser.worker();
    const manifest = await worker.evaluate(() => chrome.runtime.getManifest());
    expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    const page = await browser.openExtensionPage('sidepanel.html');
    await page.locator('.qt-scenario').waitFor();
    expectShown(await shown(page), stateIn(''));
    await page.close();
  });

  test('restores a shared link, and shares what is on screen', async () => {
    const query = '?hikes=-1,-0.5&runoff=0,200,200&start=2026Q4&expectations=MCE&rule=cicc-2022';
    const page = await browser.openExtensionPage(`sidepanel.html${query}`);
    await page.locator('.qt-scenario').waitFor();
    expectShown(await shown(page), stateIn(query));
    await page.locator('[data-role="start"]').selectOption('2022Q1');
    await page.locator('[data-role="copy-link"]').click();
    await page.getByText('Link copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(() => page.url()).toBe(link);
    const restored = await browser.open(link);
    await restored.locator('.qt-scenario').waitFor();
    expect(await shown(restored)).toEqual(await shown(page));
    await restored.close();
    await page.close();
  });

  test('copies a formula', async () => {
    const page = await browser.openExtensionPage('sidepanel.html?hikes=1,2,2,2&runoff=0,0,300,300');
    await page.locator('[data-role="copy-formula"]').click();
    await page.getByText('paste into Google Sheets').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      scenarioFormula(stateIn(new URL(page.url()).search), latestGdpBn, pointGrammar),
    );
    await page.close();
  });

  test('is set with the keyboard alone', async () => {
    const page = await browser.openExtensionPage('sidepanel.html?hikes=1&runoff=0,0,150,150');
    await page.locator('[data-role="rate-preset"] [data-preset="none"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-role="hikes"] [role="spinbutton"]').nth(1).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.type('-1');
    await page.keyboard.press('Tab');
    const query = '?hikes=0,2,-1&runoff=0,0,150,150&start=2022Q1&expectations=VAR&rule=cicc-2022';
    await expect.poll(() => new URL(page.url()).search).toBe(query);
    expectShown(await shown(page), stateIn(query));
    await page.locator('[data-role="quarter-read"]').focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
    const { responses } = scenarioOf(stateIn(query), latestGdpBn);
    expect((await shown(page)).map(([, , read]) => read)).toEqual(
      (['gdpGrowth', 'unemployment', 'corePce', 'pce', 'tenYearYield'] as const).map((key) =>
        expect.closeTo(responses[key].values[0]!, 9),
      ),
    );
    await page.close();
  });

  test('reads the quarter under the pointer, and the year end when it leaves', async () => {
    const page = await browser.openExtensionPage('sidepanel.html?hikes=1,1,1,1&runoff=0,0,150,150');
    const plot = page.locator('[data-key="unemployment"] .qt-response-plot');
    const box = (await plot.boundingBox())!;
    await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2);
    await page.locator('[data-key="gdpGrowth"] .qt-reads', { hasText: '23 Q4' }).waitFor();
    const state = stateIn('?hikes=1,1,1,1&runoff=0,0,150,150');
    const { responses } = scenarioOf(state, latestGdpBn);
    expect((await shown(page))[0]![2]).toBeCloseTo(responses.gdpGrowth.values[7]!, 9);
    await page.mouse.move(5, 5);
    await page.locator('[data-key="gdpGrowth"] .qt-reads', { hasText: '22 Q4' }).waitFor();
    await page.close();
  });

  test('opens as a side panel from the converter, with the run-off and the cuts that offset it, again and again', async () => {
    const page = await browser.openExtensionPage('converter.html?amount=600&unit=bn');
    const worker = await browser.worker();
    for (const amountBn of [600, 800]) {
      await page.locator('[data-role="quantity"]').fill(`${amountBn} bn`);
      const simulated = page.locator('[data-role="simulate"]');
      await simulated.click();
      await expect
        .poll(() =>
          worker.evaluate(
            async () =>
              (
                await chrome.runtime.getContexts({
                  contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType],
                })
              ).length,
          ),
        )
        .toBe(1);
      const { cutsByQuarter } = offsettingCuts(amountBn, { gdpBn: latestGdpBn, overQuarters: 4 });
      const kept = await worker.evaluate(
        async () => (await chrome.storage.session.get('scenario')).scenario as string,
      );
      const state = stateIn(kept);
      expect(state).toMatchObject({
        start: '2026Q4',
        runoffBn: Array(4).fill(amountBn / 4),
        hikes: cutsByQuarter.map((cuts) => expect.closeTo(-cuts, 9)),
      });
      expect(scenarioOf(state, latestGdpBn).runoffAlone.gdpGrowth.peak.value).toBeLessThan(-0.05);
    }
    await page.close();
  });

  test('shows what is asked for elsewhere while it is open', async () => {
    const bench = await browser.openExtensionPage('sidepanel.html?hikes=1&runoff=');
    await bench.locator('.qt-scenario').waitFor();
    const page = await browser.openExtensionPage('converter.html?amount=600&unit=bn');
    await page.locator('[data-role="simulate"]').click();
    await bench
      .locator('[data-role="start"]')
      .locator('option:checked', { hasText: '2026 Q4' })
      .waitFor({ state: 'attached' });
    expect(
      await bench.locator('[data-role="runoff"] [role="spinbutton"]').nth(3).inputValue(),
    ).toBe('150');
    await page.close();
    await bench.close();
  });

  test('keeps the last scenario while the browser is open', async () => {
    const first = await browser.openExtensionPage('sidepanel.html');
    await first.locator('[data-role="rate-preset"] [data-preset="seven"]').click();
    const before = await shown(first);
    await first.close();
    const again = await browser.openExtensionPage('sidepanel.html');
    await again.locator('.qt-scenario').waitFor();
    expect(await shown(again)).toEqual(before);
    await again.close();
  });
});

describe.each(['en-GB', 'zh-CN', 'zh-TW'])('the scenario bench in %s', (language) => {
  let browser: ChromiumUnderTest;
  beforeAll(async () => {
    browser = await chromiumUnderTest({
      answer: () => undefined,
      language,
      viewport: { width: 400, height: 900 },
    });
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)(
    'has nothing for axe to object to, and fits from 300 to 520 px, in %s',
    async (colorScheme) => {
      for (const query of [
        '?hikes=1,1,1,1&runoff=0,0,150,150',
        '?hikes=-1,-12,-12&runoff=-5000,5000,997.5&baseline=2026Q1&expectations=MCE',
        '?hikes=1,2,2,2,0.25,0,0,0,-1&runoff=',
      ]) {
        const page = await browser.openExtensionPage(`sidepanel.html${query}`, colorScheme);
        await page.locator('.qt-scenario').waitFor();
        expect(await objections(page)).toEqual([]);
        for (const width of [300, 320, 400, 520, 900]) {
          await page.setViewportSize({ width, height: 900 });
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            `${query} at ${width} px`,
          ).toBeLessThanOrEqual(0);
          // No label or value is cut off by its own box.
          const cut = await page
            .locator('.qt-segments button, .qt-reads dd, .qt-effects strong, .qt-cell label')
            .evaluateAll((elements) =>
              elements
                .filter((each) => each.scrollWidth > each.clientWidth + 1)
                .map((each) => each.textContent),
            );
          expect(cut, `${query} at ${width} px`).toEqual([]);
        }
        await page.close();
      }
    },
  );
});
