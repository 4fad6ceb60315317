import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customFunctions } from '../../apps-script/build/custom-functions.mjs';
import { pageNames } from '../../apps-script/build/pages.mjs';
import { appsScript } from '../../apps-script/src/testing/services.ts';
import { spreadsheetApp } from '../../apps-script/src/testing/spreadsheet.ts';
import { type ChromiumUnderTest, chromiumUnderTest } from '../harness/chromium.ts';
import { runAddOn } from './built-add-on.ts';
import { openPage, servePages } from './page.ts';
import { sharedAddOn } from './shared-add-on.ts';

const KEY = '0123456789abcdef0123456789abcdef';

let addOn: Awaited<ReturnType<typeof sharedAddOn>>;
let browser: ChromiumUnderTest;
beforeAll(async () => {
  addOn = await sharedAddOn();
  browser = await chromiumUnderTest({
    withExtension: false,
    answer: servePages(() => addOn),
    viewport: { width: 960, height: 680 },
  });
});
afterAll(() => browser?.close());

let google: ReturnType<typeof appsScript>;
let app: ReturnType<typeof spreadsheetApp>;
let call: ReturnType<typeof runAddOn>;
let page: Page | undefined;
function speak(locale: string, spreadsheetLocale = 'en_US'): void {
  google = appsScript({});
  app = spreadsheetApp({ locale: spreadsheetLocale });
  call = runAddOn(addOn.code, {
    ...google.scope,
    ...app.scope,
    Session: { ...google.scope.Session, getActiveUserLocale: () => locale },
  });
}
beforeEach(() => speak('en'));
afterEach(async () => page?.close());

async function show(name: string): Promise<Page> {
  page = await openPage(browser, name, call);
  return page;
}

function selectPrices(): void {
  const [sheet] = app.written;
  sheet.cells.set('A1', 'Date').set('B1', 'S&P 500 TR');
  const prices: [string, number][] = [
    ['2022-11-30', 8500],
    ['2022-12-07', 8369.74],
    ['2024-06-05', 11000],
    ['2025-12-05', 15264.64],
  ];
  prices.forEach(([day, price], i) => {
    sheet.cells.set(`A${i + 2}`, new Date(`${day}T16:00:00Z`)).set(`B${i + 2}`, price);
  });
  app.state.selection = 'A1:B5';
}

const formula = (shown: Page): Promise<string | null> =>
  shown.getByTestId('formula').or(shown.locator('[data-role=formula]')).textContent();

describe('the chart', () => {
  test('compares the selection with Fed assets from the usual base date', async () => {
    selectPrices();
    const shown = await show('Chart');
    await shown.locator('canvas').waitFor();
    expect(await formula(shown)).toBe('=REBASE(Sheet1!A1:B5, 0, "2022-12-07")');
    expect(await shown.locator('.qt-plot').first().getAttribute('aria-label')).toMatch(
      /S&P 500 TR and Fed total assets.*Dec 7, 2022/,
    );
    expect(await shown.locator('main').textContent()).toMatch(/A comparison, not a cause/);
  });

  test('follows a base date, and takes none that is no day of the figures', async () => {
    selectPrices();
    const shown = await show('Chart');
    const field = shown.getByLabel('Base date', { exact: true });
    await field.fill('2024-06-05');
    expect(await formula(shown)).toBe('=REBASE(Sheet1!A1:B5, 0, "2024-06-05")');
    for (const wrong of ['2024-02-30', '1999-01-01', '5 June']) {
      await field.fill(wrong);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await formula(shown)).toBe('=REBASE(Sheet1!A1:B5, 0, "2024-06-05")');
    }
  });

  test('puts formula and picture beside the selection', async () => {
    selectPrices();
    const shown = await show('Chart');
    await shown.getByRole('button', { name: 'Insert formula' }).click();
    await shown.getByText('Inserted at D1').waitFor();
    expect(app.written[0].cells.get('D1')).toBe('=REBASE(Sheet1!A1:B5, 0, "2022-12-07")');
    await shown.getByRole('button', { name: 'Insert image' }).click();
    await shown.getByText('The picture is in the sheet.').waitFor();
    const [{ blob, column, row }] = app.written[0].pictures;
    expect([column, row]).toEqual([4, 1]);
    expect(blob.bytes.slice(1, 4)).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    expect(blob.bytes.length).toBeGreaterThan(5000);
  });

  test('says what to select where there is nothing to compare', async () => {
    app.written[0].cells.set('A1', 'no prices here');
    const shown = await show('Chart');
    await shown.getByText(/^Select dates and prices first/).waitFor();
  });

  test('offers each column of prices', async () => {
    selectPrices();
    const [sheet] = app.written;
    sheet.cells.set('C1', 'Gold').set('C2', 1700).set('C3', 1780).set('C4', 2300).set('C5', 4200);
    app.state.selection = 'A1:C5';
    const shown = await show('Chart');
    const choice = shown.getByLabel('Dates and prices');
    await choice.waitFor();
    expect(await choice.locator('option').allTextContents()).toEqual([
      'Sheet1!A1:C5 · S&P 500 TR',
      'Sheet1!A1:C5 · Gold',
    ]);
    await choice.selectOption('1');
    expect(await shown.locator('.qt-plot').first().getAttribute('aria-label')).toMatch(
      /^Gold and Fed/,
    );
  });
});

describe('the converter', () => {
  test('answers as the cell does, and writes the formula that does', async () => {
    const shown = await show('Convert');
    const answer = shown.locator('[data-role=answer]');
    await answer.waitFor();
    const [row] = call('QT_EQUIV_HIKES', 600, '', '', 'range') as number[][];
    for (const [i, bound] of ['low', 'central', 'high'].entries())
      expect(Number(await answer.getAttribute(`data-${bound}`))).toBe(row[i]);
    expect(await formula(shown)).toBe('=QT_EQUIV_HIKES(600, , , "range")');
    app.state.selection = 'B2';
    await shown.getByRole('button', { name: 'Insert formula' }).click();
    await shown.getByText('Inserted at B2').waitFor();
    await shown.getByRole('button', { name: 'Insert formula' }).click();
    await shown.getByText('B2 is not empty: select an empty cell').waitFor();
  });

  test('asks the other way round, and of an expansion, with the signs of the formula', async () => {
    const shown = await show('Convert');
    await shown.locator('[data-role=change]').click();
    expect(await formula(shown)).toBe('=QT_EQUIV_HIKES(-600, , , "range")');
    await shown.locator('[data-role=swap]').click();
    expect(await formula(shown)).toMatch(/^=HIKES_EQUIV_QT\(-0\.\d+, , , "range"\)$/);
  });

  test('writes formulas as the locale of the spreadsheet does', async () => {
    speak('de', 'de_DE');
    const shown = await show('Convert');
    await shown.locator('[data-role=swap]').click();
    expect(await formula(shown)).toMatch(/^=HIKES_EQUIV_QT\(0,\d+; ; ; "range"\)$/);
  });
});

describe('the scenario bench', () => {
  test('writes the formula of its paths, which gives its figures', async () => {
    const shown = await show('Scenario');
    await shown.locator('[data-preset="four"]').click();
    await shown.locator('[data-preset="mild"]').click();
    const written = (await formula(shown))!;
    expect(written).toBe('=POLICY_SCENARIO({1;1;1;1}, {0;0;150;150}, 25360, "VAR", "cicc-2022")');
    await shown.getByRole('button', { name: 'Insert formula' }).click();
    await shown.getByText('Inserted at A1').waitFor();
    expect(app.written[0].cells.get('A1')).toBe(written);
    await shown.locator('[data-role="start"]').selectOption({ index: 0 });
    const today = (await formula(shown))!;
    expect(today).toMatch(
      /^=POLICY_SCENARIO\(\{1;1;1;1\}, \{0;0;150;150\}, [\d.]+, "VAR", "cicc-2022", "20\d\dQ[1-4]"\)$/,
    );
    app.state.selection = 'A40';
    await shown.getByRole('button', { name: 'Insert formula' }).click();
    await shown.getByText('Inserted at A40').waitFor();
  });
});

describe('the reference', () => {
  test('lists every function, finds by words, inserts an example', async () => {
    const shown = await show('Reference');
    const names = shown.locator('summary strong');
    await names.first().waitFor();
    expect(await names.allTextContents()).toEqual(customFunctions().map(({ name }) => name));
    await shown.getByRole('searchbox').fill('run-off hikes');
    expect(await shown.locator('details:visible').count()).toBeLessThan(customFunctions().length);
    await shown.getByRole('searchbox').fill('no such words');
    await shown.getByText('No function has these words.').waitFor();
    await shown.getByRole('searchbox').fill('FED_ASSETS');
    await names.filter({ hasText: /^FED_ASSETS$/ }).click();
    await shown.locator('details[open]').getByRole('button').click();
    await shown.getByText('Inserted at A1').waitFor();
    expect(app.written[0].cells.get('A1')).toBe('=FED_ASSETS("2022-04-13")');
  });
});

describe('settings', () => {
  test('keep a key, tell that one is kept, never show it, forget it', async () => {
    let shown = await show('Settings');
    await shown.getByText('No key is kept.').waitFor();
    await shown.getByLabel('Your FRED key').fill('too short');
    await shown.getByRole('button', { name: 'Save' }).click();
    await shown.getByText('A FRED key has 32 lower-case letters and digits.').waitFor();
    await shown.getByLabel('Your FRED key').fill(KEY);
    await shown.getByRole('button', { name: 'Save' }).click();
    await shown.getByText('Saved.').waitFor();
    expect(google.properties.entries.get('fredKey')).toBe(KEY);
    await shown.close();
    shown = await show('Settings');
    await shown.getByText('A key is kept.').waitFor();
    expect(await shown.content()).not.toContain(KEY);
    await shown.getByRole('button', { name: 'Forget key' }).click();
    await shown.getByText('Forgotten.').waitFor();
    expect(google.properties.entries.has('fredKey')).toBe(false);
  });
});

test.each(['en', 'zh-CN', 'zh-TW'])(
  'the converter in %s, however wide: what is pressed is what is seen',
  async (locale) => {
    speak(locale);
    const shown = await show('Convert');
    await shown.locator('[data-role="formula"]').waitFor();
    for (const width of [320, 480, 600, 679, 760]) {
      await shown.setViewportSize({ width, height: 560 });
      // Down to the end, so that whatever stays in sight lies over what has scrolled below it.
      for (const at of [0, 0.5, 1]) {
        const covered = await shown.evaluate((share) => {
          const scrolled = document.scrollingElement!;
          scrolled.scrollTop = share * scrolled.scrollHeight;
          const { left, right, top, bottom } = document
            .querySelector('.formula-bar')!
            .getBoundingClientRect();
          const hits: string[] = [];
          for (let x = Math.max(0, left) + 2; x < Math.min(innerWidth, right); x += 7) {
            for (let y = Math.max(0, top) + 2; y < Math.min(innerHeight, bottom); y += 5) {
              const hit = document.elementFromPoint(x, y);
              if (hit !== null && hit.closest('.formula-bar') === null) hits.push(hit.outerHTML);
            }
          }
          return [...new Set(hits)];
        }, at);
        expect(covered, `${width} px, ${at}`).toEqual([]);
      }
      expect(
        await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${width} px`,
      ).toBeLessThanOrEqual(0);
      // The bar is opaque: nothing below it shines through.
      expect(
        await shown.evaluate(() => {
          const color = getComputedStyle(document.querySelector('.formula-bar')!).backgroundColor;
          return /^rgb\(/.test(color);
        }),
        `${width} px`,
      ).toBe(true);
    }
  },
);

test.each(pageNames())(
  '%s needs nothing from outside, speaks three languages and passes axe',
  async (name) => {
    expect(readFileSync(`${addOn.folder}/${name}.html`, 'utf8')).not.toMatch(
      /<(?:script|link|img)[^>]+(?:src|href)=/,
    );
    for (const [locale, lang] of [
      ['en', 'en-US'],
      ['en-GB', 'en'],
      ['zh-CN', 'zh-CN'],
      ['zh-TW', 'zh-TW'],
    ]) {
      speak(locale);
      selectPrices();
      const shown = await show(name);
      await shown.locator('button:visible, summary').first().waitFor();
      expect(await shown.evaluate(() => document.documentElement.lang)).toBe(lang);
      await shown.addScriptTag({ path: fileURLToPath(import.meta.resolve('axe-core')) });
      const { violations } = (await shown.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run(),
      )) as axe.AxeResults;
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
      await shown.close();
    }
  },
);
