import { compareRules, nominalGdp } from '@qt-lens/core';
import { scenarioOf, scenarioStateIn } from '@qt-lens/ui/scenario-state';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FirefoxUnderTest, firefoxHere, firefoxUnderTest } from './harness/firefox.ts';

const gdpBn = nominalGdp.series().last!.value;

describe.skipIf((await firefoxHere()) === undefined)('in Firefox', () => {
  let firefox: FirefoxUnderTest;
  beforeAll(async () => {
    firefox = await firefoxUnderTest(() => undefined);
  });
  afterAll(() => firefox?.close());

  test('the converter answers a selection', async () => {
    const page = await firefox.openExtensionPage(
      `converter.html?selection=${encodeURIComponent('缩表6000亿美元')}`,
    );
    const answer = await page.waitForSelector('[data-role="answer"]');
    const shown = await answer!.evaluate((element) => ({ ...(element as HTMLElement).dataset }));
    const { hikes } = compareRules(600, { gdpBn }).rows.find(
      ({ rule }) => rule.key === 'cicc-2022',
    )!;
    expect([Number(shown.low), Number(shown.high)]).toEqual([hikes.low, hikes.high]);
  });

  test('the sidebar simulates, and keeps the scenario until the browser closes', async () => {
    const query = '?hikes=1,2,2,2&runoff=0,0,300,300';
    const read = async (inside: string) => {
      const page = await firefox.openExtensionPage(inside);
      const peak = await page.waitForSelector('[data-key="gdpGrowth"] [data-role="peak"]');
      return {
        page,
        peak: Number(await peak!.evaluate((element) => (element as HTMLElement).dataset.value)),
      };
    };
    const first = await read(`sidepanel.html${query}`);
    // Firefox's exponentials and Node's differ in their last digit.
    expect(first.peak).toBeCloseTo(
      scenarioOf(scenarioStateIn(query, '2026Q4'), gdpBn).responses.gdpGrowth.peak.value,
      9,
    );
    await (await first.page.$('[data-role="rate-preset"] [data-preset="none"]'))!.click();
    await first.page.waitForFunction(() => location.search.includes('hikes=&'));
    const again = await read('sidepanel.html');
    expect(again.peak).toBeCloseTo(
      scenarioOf(scenarioStateIn('?hikes=&runoff=0,0,300,300', '2026Q4'), gdpBn).responses.gdpGrowth
        .peak.value,
      9,
    );
  });
});
