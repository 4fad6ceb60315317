import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardHost } from '../scripts/lib/card.mjs';
import { answerMockRequest, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { type FirefoxUnderTest, firefoxHere, firefoxUnderTest } from './harness/firefox.ts';
import { drawnCanvases } from './harness/in-page.ts';
import { shippedQt2Hikes } from './harness/shipped.ts';

describe.skipIf((await firefoxHere()) === undefined)('in Firefox', () => {
  let firefox: FirefoxUnderTest;
  beforeAll(async () => {
    firefox = await firefoxUnderTest(answerMockRequest);
  });
  afterAll(() => firefox?.close());

  test('the card stands on a quote page and says the Fed figures', async () => {
    const page = await firefox.open(quoteAddress);
    const card = await page.waitForFunction(
      (host) => {
        const root = document.querySelector(host)?.shadowRoot;
        const read = (role: string) => root?.querySelector<HTMLElement>(`[data-role="${role}"]`);
        return (
          read('fed-assets') && {
            instrument: read('instrument')?.textContent,
            low: Number(read('qt2-hikes-low')?.dataset.value),
          }
        );
      },
      {},
      cardHost,
    );
    const { instrument, low } = (await card.jsonValue())!;
    expect(instrument).toBe('SPY');
    expect(low).toBe(shippedQt2Hikes.low);
  });

  test('the popup draws two charts', async () => {
    const popup = await firefox.openExtensionPage();
    await expect.poll(() => popup.evaluate(drawnCanvases)).toEqual([true, true]);
  });
});
