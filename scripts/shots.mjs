// Pictures of every surface in each language and theme, for people to look at: out/shots/. With
// --store, those of the listings: store/screenshots/.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browsers.mjs';
import { buildExtension, builtExtension } from './lib/build.mjs';
import { settledCard } from './lib/card.mjs';
import { openChromium, popupPath } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import {
  answerMockRequest,
  answerMockRequestIn,
  mockPage,
  quoteAddress,
} from './lib/mock-page.mjs';
import { palettePng } from './lib/palette-png.mjs';
import { root } from './lib/run.mjs';
import { popupPicture, STORE_PICTURES, storePicture } from './lib/store-pictures.mjs';
import { runCommand, step } from './lib/terminal.mjs';

const LANGUAGES = ['en-GB', 'zh-CN', 'zh-HK', 'zh-TW'];
const THEMES = ['light', 'dark'];

/** A surface: its name and how it is put before the camera. */
const surfaces = [
  {
    name: 'overlay',
    size: { width: 1280, height: 800 },
    languages: ['en-GB'],
    async open(_browser, page) {
      await page.goto(quoteAddress);
      await settledCard(page);
    },
  },
  {
    name: 'card',
    size: { width: 900, height: 700 },
    async open(_browser, page) {
      await page.goto(quoteAddress);
      await settledCard(page);
      return page.locator('qt-lens-card');
    },
  },
  {
    name: 'popup',
    size: { width: 760, height: 600 },
    async open(browser, page, extension) {
      await page.goto(`chrome-extension://${browser.extensionId}/${popupPath(extension)}`);
      // What stands last, after the charts.
      await page.locator('.foot a').first().waitFor();
    },
  },
  {
    name: 'chart',
    size: { width: 1100, height: 760 },
    async open(browser, page) {
      await page.goto(
        `chrome-extension://${browser.extensionId}/chart.html?site=yahoo&symbol=SPY&yahoo=SPY&kind=etf`,
      );
      await page.locator('canvas').first().waitFor();
    },
  },
  {
    name: 'history',
    size: { width: 1120, height: 760 },
    async open(browser, page) {
      await page.goto(`chrome-extension://${browser.extensionId}/chart.html`);
      await page.locator('nav.tabs button').nth(1).click();
      await page.locator('canvas').first().waitFor();
    },
  },
  ...[
    { name: 'converter', query: 'amount=600&unit=bn', size: { width: 1040, height: 760 } },
    {
      name: 'converter-amount',
      query: 'cuts=3&rule=feds-note-2022',
      size: { width: 1040, height: 760 },
    },
    {
      name: 'converter-pace',
      query: 'amount=95&unit=bn-a-month&rule=powell-2022',
      size: { width: 760, height: 900 },
    },
    {
      name: 'converter-narrow',
      query: 'selection=%24600%20billion%20of%20QT',
      size: { width: 400, height: 1000 },
    },
  ].map(({ name, query, size }) => ({
    name,
    size,
    async open(browser, page) {
      await page.goto(`chrome-extension://${browser.extensionId}/converter.html?${query}`);
      await page.locator('.qt-converter').waitFor();
    },
  })),
  ...[
    { name: 'scenario', query: '', width: 400 },
    {
      name: 'scenario-cuts',
      query: '?baseline=2026Q1&hikes=-1,-1,0,-1&runoff=0,150,150,150,150&expectations=MCE',
      width: 300,
    },
    {
      name: 'scenario-long',
      query: '?hikes=1,2,2,2,0.25,0,0,0,-1,-1&runoff=0,0,300,300,285,285,285,285',
      width: 520,
    },
  ].map(({ name, query, width }) => ({
    name,
    size: { width, height: 1200 },
    async open(browser, page) {
      await page.goto(`chrome-extension://${browser.extensionId}/sidepanel.html${query}`);
      await page.locator('.qt-scenario').waitFor();
      return page.locator('.qt-scenario');
    },
  })),
  {
    name: 'card-without-prices',
    size: { width: 900, height: 700 },
    async open(_browser, page, _extension, language) {
      const address = quoteAddress.replace('SPY', 'QQQ');
      await page.route(address, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: mockPage(language).replaceAll('SPY', 'QQQ'),
        }),
      );
      await page.goto(address);
      await settledCard(page);
      return page.locator('qt-lens-card');
    },
  },
  {
    name: 'options',
    size: { width: 900, height: 1900 },
    async open(browser, page) {
      await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
      await page.locator('main').waitFor();
    },
  },
  {
    name: 'ask-prices',
    size: { width: 460, height: 290 },
    async open(browser, page) {
      await page.goto(
        `chrome-extension://${browser.extensionId}/prices.html?site=yahoo&symbol=QQQ&yahoo=QQQ&kind=etf`,
      );
      await page.locator('main').waitFor();
    },
  },
  // Last: the site's next card would be collapsed too.
  {
    name: 'chip',
    size: { width: 900, height: 700 },
    async open(_browser, page) {
      await page.goto(quoteAddress);
      await settledCard(page);
      await page.locator('qt-lens-card button.icon').click();
      return page.locator('qt-lens-card');
    },
  },
];

const YAHOO = 'https://query1.finance.yahoo.com';
const fredFails = { status: 500, body: '<!DOCTYPE html><title>500</title>' };

/**
 * The card and the chip where something is wrong or awaited: what FRED and the prices' publisher
 * answer, and whether the reader has asked for prices. The publisher's host is given to the
 * extension in every case.
 */
const states = [
  { name: 'stale', fred: (asked) => later(answerMockRequest(asked), 30) },
  { name: 'offline', fred: () => undefined },
  { name: 'fred-error', fred: () => fredFails },
  {
    name: 'prices-loading',
    fred: answerMockRequest,
    prices: () => new Promise((resolve) => setTimeout(resolve, 60_000).unref()),
  },
  {
    name: 'prices-error',
    fred: answerMockRequest,
    prices: () => ({ status: 429, body: 'Too Many Requests' }),
  },
];

/** An answer of so many days later by the publisher's clock. */
function later(given, days) {
  if (given === undefined) return undefined;
  const date = new Date(Date.parse(given.headers.date) + days * 86_400_000).toUTCString();
  return { ...given, headers: { ...given.headers, date } };
}

async function takeStates({ executable, extension, language, out, only }) {
  for (const { name, fred, prices } of states) {
    if (only !== undefined && !only.includes(`card-${name}`)) continue;
    const browser = await openChromium({
      executable,
      extension,
      language,
      deviceScaleFactor: 2,
      grantedHosts: [`${YAHOO}/*`],
      answer: (asked) =>
        asked.url.host === 'fred.stlouisfed.org'
          ? fred(asked)
          : asked.url.origin === YAHOO
            ? prices?.(asked)
            : answerMockRequestIn(language)(asked),
    });
    try {
      const { context } = browser;
      if (prices !== undefined) {
        const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
        await worker.evaluate(() =>
          globalThis.chrome.storage.local.set({ settings: { comparisonSites: ['yahoo'] } }),
        );
      }
      const page = await context.newPage();
      await page.setViewportSize({ width: 900, height: 700 });
      await page.goto(quoteAddress);
      await settledCard(page);
      await page.waitForTimeout(1500);
      const card = page.locator('qt-lens-card');
      await card.screenshot({ path: path.join(out, `card-${name}-${language}.png`) });
      await card.locator('button.icon').click();
      await page.waitForTimeout(300);
      await card.screenshot({ path: path.join(out, `chip-${name}-${language}.png`) });
    } finally {
      await browser.close();
    }
  }
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      'no-build': { type: 'boolean' },
      store: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      language: { type: 'string', multiple: true },
      theme: { type: 'string', multiple: true },
    },
  });
  await ensureDependencies();
  const { executable } = await ensureBrowser('chromium');
  const extension = values['no-build']
    ? builtExtension('chrome')
    : await step('Building the extension', () => buildExtension('chrome'));
  if (values.store) return takeStorePictures(executable, extension, values.language ?? LANGUAGES);
  const { only } = values;
  const out = path.join(root, 'out', 'shots');
  if (values.only === undefined) rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await step('Taking pictures', async () => {
    for (const language of values.language ?? LANGUAGES) {
      for (const colorScheme of values.theme ?? THEMES) {
        const browser = await openChromium({
          executable,
          extension,
          answer: answerMockRequestIn(language),
          deviceScaleFactor: 2,
          language,
          colorScheme,
        });
        try {
          for (const surface of surfaces) {
            if (only !== undefined && !only.includes(surface.name)) continue;
            if (surface.languages !== undefined && !surface.languages.includes(language)) continue;
            const page = await browser.context.newPage();
            await page.setViewportSize(surface.size);
            const part = await surface.open(browser, page, extension, language);
            await page.waitForTimeout(300);
            await (part ?? page).screenshot({
              path: path.join(out, `${surface.name}-${language}-${colorScheme}.png`),
            });
            await page.close();
          }
        } finally {
          await browser.close();
        }
      }
      if (values.theme === undefined || values.theme.includes('light'))
        await takeStates({ executable, extension, language, out, only });
    }
  });
  console.log(`Pictures: ${path.relative(process.cwd(), out)}`);
});

/** The listings' pictures, in their order, a folder a language: store/screenshots/en/1-card.png. */
async function takeStorePictures(executable, extension, languages) {
  // Needs the add-on's sources, which other pictures do not.
  const { builtAddOn, SHEETS_PICTURES, sheetsPicture } = await import('./lib/sheets-pictures.mjs');
  const folder = path.join(root, 'store', 'screenshots');
  await step('Taking pictures', async () => {
    const { addOn, answer } = await builtAddOn();
    try {
      for (const language of languages) {
        const out = path.join(folder, language === 'en-GB' ? 'en' : language.replace('-', '_'));
        rmSync(out, { recursive: true, force: true });
        mkdirSync(out, { recursive: true });
        const keep = (name, png) => writeFileSync(path.join(out, `${name}.png`), palettePng(png));
        const browser = await openChromium({
          executable,
          extension,
          answer: async (asked) => answerMockRequestIn(language)(asked) ?? (await answer(asked)),
          language,
        });
        try {
          const { context, extensionId } = browser;
          for (const [i, name] of STORE_PICTURES.entries()) {
            keep(
              `${i + 1}-${name}`,
              await storePicture(name, {
                context,
                extensionId,
                language,
                quoteAddress,
                settledCard,
              }),
            );
          }
          for (const [i, name] of SHEETS_PICTURES.entries()) {
            keep(
              `sheets-${i + 1}-${name}`,
              await sheetsPicture(name, { context, addOn, language }),
            );
          }
          // The README's, for denser screens than the stores' pages; Hong Kong has none.
          if (language === 'zh-HK') continue;
          const studio = { context, extensionId, language, quoteAddress, settledCard, density: 2 };
          const keepForReadme = (name, png) =>
            writeFileSync(
              path.join(root, 'docs', `${name}${language === 'en-GB' ? '' : `.${language}`}.png`),
              palettePng(png),
            );
          keepForReadme('overlay', await storePicture('card', studio));
          keepForReadme('popup', await popupPicture(studio, popupPath(extension)));
        } finally {
          await browser.close();
        }
      }
    } finally {
      addOn.remove();
    }
  });
  console.log(`Pictures: ${path.relative(process.cwd(), folder)}`);
}
