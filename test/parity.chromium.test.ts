import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardHost, settledCard } from '../scripts/lib/card.mjs';
import { answerMockRequest, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { root } from '../scripts/lib/run.mjs';
import { runAddOn } from './addon/built-add-on.ts';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';
import { figuresOf, type ShownFigures } from './harness/figures.ts';

/** Results of the built add-on. */
function inCells(): ShownFigures {
  const cell = runAddOn(readFileSync(path.join(root, 'apps-script', 'dist', 'Code.js'), 'utf8'));
  const [[low, , high]] = cell(
    'QT_EQUIV_HIKES',
    undefined,
    undefined,
    'cicc-2022',
    'range',
  ) as number[][];
  const rebased = cell('REBASE') as Array<[unknown, number]>;
  return {
    fedAssetsBn: cell('FED_ASSETS') as number,
    fedAssetsChangePercent: rebased.at(-1)![1],
    qt2HikesLow: low,
    qt2HikesHigh: high,
  };
}

let browser: ChromiumUnderTest;
beforeAll(async () => {
  browser = await chromiumUnderTest({ answer: answerMockRequest });
});
afterAll(() => browser?.close());

test('card, popup and cell give the same numbers: Fed assets, their change since 7 December 2022, QT 2 in hikes', async () => {
  const page = await browser.open(quoteAddress);
  await settledCard(page);
  const card = await figuresOf((role) =>
    page.locator(`${cardHost} [data-role="${role}"]`).getAttribute('data-value'),
  );

  const popupPage = await browser.openExtensionPage();
  const popup = await figuresOf((role) =>
    popupPage.locator(`[data-role="${role}"]`).getAttribute('data-value'),
  );

  const cell = inCells();
  expect(card).toEqual(cell);
  expect(popup).toEqual(cell);
});
