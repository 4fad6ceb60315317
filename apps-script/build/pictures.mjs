// Makes the pictures of README.md: the built pages in a real browser, on a sheet of monthly prices.
// `npm run pictures --workspace @qt-lens/apps-script`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../../scripts/lib/browsers.mjs';
import { openChromium } from '../../scripts/lib/chromium.mjs';
import { importTypeScript } from '../../scripts/lib/typescript.mjs';
import { root } from './custom-functions.mjs';

const PICTURES = [
  { page: 'Chart', file: 'chart.png', width: 760, height: 600 },
  { page: 'Convert', file: 'converter.png', width: 960, height: 680 },
  {
    page: 'Scenario',
    file: 'scenario.png',
    width: 300,
    height: 1180,
    // Today, and 600 bn of run-off on it.
    click: '[data-role="runoff-preset"] [data-preset="aggressive"]',
  },
  { page: 'Reference', file: 'reference.png', width: 300, height: 640 },
];

const test = (file) => importTypeScript(new URL(`../../test/addon/${file}`, import.meta.url));
const testing = (file) => importTypeScript(new URL(`../src/testing/${file}`, import.meta.url));
const { buildAddOn, runAddOn } = await test('built-add-on.ts');
const { openPage, servePages } = await test('page.ts');
const { appsScript } = await testing('services.ts');
const { spreadsheetApp } = await testing('spreadsheet.ts');

const folder = join(root, 'pictures');
mkdirSync(folder, { recursive: true });
const addOn = await buildAddOn();
const { executable } = await ensureBrowser('chromium');
const browser = await openChromium({
  executable,
  answer: servePages(() => addOn),
  language: 'en-GB',
  deviceScaleFactor: 2,
});
try {
  for (const { page: name, file, width, height, click } of PICTURES) {
    const page = await openPage(browser, name, runAddOn(addOn.code, sheetOfPrices()));
    await page.setViewportSize({ width, height });
    await page.locator('canvas, svg, summary').first().waitFor();
    if (click !== undefined) await page.locator(click).click();
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, file) });
    await page.close();
  }
} finally {
  await browser.close();
  addOn.remove();
}
console.log(`${PICTURES.length} pictures in ${folder}`);

/** A spreadsheet with made-up prices, a month a row, all selected. */
function sheetOfPrices() {
  const google = appsScript();
  const app = spreadsheetApp();
  const { cells } = app.written[0];
  cells.set('A1', 'Date').set('B1', 'My fund');
  for (let month = 0; month < 44; month++) {
    cells
      .set(`A${month + 2}`, new Date(Date.UTC(2022, 8 + month, 1)))
      .set(
        `B${month + 2}`,
        Math.round(10_000 * Math.exp(0.012 * month + 0.05 * Math.sin(month / 3))) / 100,
      );
  }
  app.state.selection = 'A1:B45';
  return { ...google.scope, ...app.scope };
}
