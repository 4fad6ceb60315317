import { totalAssets } from '@qt-lens/core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cardHost, settledCard } from '../scripts/lib/card.mjs';
import { answerMockRequest, mockPage, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { firstOf, serve } from './harness/answers.ts';
import {
  type ChromiumTestOptions,
  type ChromiumUnderTest,
  chromiumUnderTest,
} from './harness/chromium.ts';
import { figuresOf } from './harness/figures.ts';
import { drawnCanvases } from './harness/in-page.ts';
import { shippedQt2Hikes } from './harness/shipped.ts';

const home = 'https://finance.yahoo.com/';
const notFound = `${home}quote/NOSUCH/`;
/** Answered with an error, though its document looks like a quote. */
const gone = `${home}quote/GONE/`;
const elsewhere = 'https://example.org/quote/SPY/';
const answer = firstOf(
  answerMockRequest,
  serve({
    [home]:
      '<!doctype html><title>Yahoo Finance</title><fin-streamer data-symbol="^GSPC">S&P 500</fin-streamer>',
    [notFound]: {
      status: 404,
      body: '<!doctype html><title>Page not found</title><h1>Not found</h1>',
    },
    [gone]: {
      status: 404,
      body: '<!doctype html><title>Gone Inc. (GONE) Stock Price</title><h1>Gone Inc. (GONE)</h1>',
    },
    [elsewhere]: mockPage(),
  }),
);

const opened: ChromiumUnderTest[] = [];
afterAll(async () => {
  for (const browser of opened) await browser.close();
});

/** A browser for one test, for what the shared one cannot show. */
async function open(options: Partial<ChromiumTestOptions> = {}): Promise<ChromiumUnderTest> {
  const own = await chromiumUnderTest({ answer, ...options });
  opened.push(own);
  return own;
}

let browser: ChromiumUnderTest;
beforeAll(async () => {
  browser = await open();
});
afterEach(async () => {
  for (const { context } of opened) for (const page of context.pages().slice(1)) await page.close();
});

/** The page's own document, without the card: its markup and where each element lies. */
function layout(page: Page): Promise<{ markup: string; boxes: string[] }> {
  return page.evaluate((host) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.querySelector(host)?.remove();
    const boxes = [
      ...document.querySelectorAll(`html, html > :not(${host}), html > :not(${host}) *`),
    ].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${x} ${y} ${width} ${height}`;
    });
    return { markup: copy.outerHTML, boxes };
  }, cardHost);
}

describe('the card on a quote page', () => {
  test('stands in an open shadow root, names the instrument and says the Fed figures', async () => {
    const page = await browser.open(quoteAddress);
    const said = await settledCard(page);
    expect(await page.locator(cardHost).count()).toBe(1);
    expect(
      await page.evaluate((host) => document.querySelector(host)?.shadowRoot?.mode, cardHost),
    ).toBe('open');
    expect(await page.locator(`${cardHost} [data-role="instrument"]`).textContent()).toBe('SPY');

    const latest = totalAssets.series().last!;
    const figures = await figuresOf((role) =>
      page.locator(`${cardHost} [data-role="${role}"]`).getAttribute('data-value'),
    );
    expect(figures.fedAssetsBn).toBe(latest.value / 1000);
    expect(figures.qt2HikesLow).toBe(shippedQt2Hikes.low);
    expect(figures.qt2HikesHigh).toBe(shippedQt2Hikes.high);
    expect(said).toContain(`$${(latest.value / 1e6).toFixed(2)}\u00a0trn`.replace('\u00a0', ' '));
    expect(said).toContain(
      `${shippedQt2Hikes.low.toFixed(1)}–${shippedQt2Hikes.high.toFixed(1)} hikes`,
    );
    expect(said).toContain('CICC 2022');
    // What is unfolded is no part of it: the lines of a glance, in any font.
    expect((await page.locator(cardHost).boundingBox())!.height).toBeLessThanOrEqual(300);
  });

  test('stays within a low window, folded or not, with the button that folds it in sight', async () => {
    const page = await browser.open(quoteAddress);
    await page.setViewportSize({ width: 360, height: 260 });
    await settledCard(page);
    for (const folded of await page.locator(`${cardHost} summary`).all()) await folded.click();
    const box = (await page.locator(cardHost).boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(260);
    await page.locator(`${cardHost} button[aria-expanded="true"]`).click();
    await page.locator(`${cardHost} button[aria-expanded="false"]`).click();
    await page.close();
  });

  test('leaves the page as it is: no element but the host, nothing moved, nothing asked for by the page', async () => {
    const without = await (await open({ withExtension: false })).open(quoteAddress);
    const page = await browser.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(quoteAddress);
    await settledCard(page);
    expect(await layout(page)).toEqual(await layout(without));
    expect(asked.filter((address) => /^https?:/.test(address))).toEqual([quoteAddress]);
  });

  test('is dark on a dark page and light on a light one', async () => {
    const surface = async (colorScheme: 'light' | 'dark'): Promise<number> => {
      const page = await (await open({ colorScheme })).open(quoteAddress);
      await settledCard(page);
      const colour = await page
        .locator(`${cardHost} section`)
        .evaluate((card) => getComputedStyle(card).backgroundColor);
      return Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    };
    expect(await surface('light')).toBeGreaterThan(240);
    expect(await surface('dark')).toBeLessThan(60);
  });

  test('collapses to a chip and is found collapsed at the next visit', async () => {
    const page = await browser.open(quoteAddress);
    await settledCard(page);
    const fold = page.locator(`${cardHost} button[aria-expanded="true"]`).first();
    await fold.click();
    await page.locator(`${cardHost} button[aria-expanded="false"]`).first().waitFor();
    const { height } = (await page.locator(cardHost).boundingBox())!;
    expect(height).toBeLessThan(60);
    const next = await browser.open(quoteAddress);
    await next.locator(cardHost).waitFor();
    await next.locator(`${cardHost} button[aria-expanded="false"]`).first().click();
    await settledCard(next);
  });

  test('opens the chart in a tab of the extension', async () => {
    const page = await browser.open(quoteAddress);
    await settledCard(page);
    const chart = browser.context.waitForEvent('page');
    await page.locator(cardHost).getByRole('button', { name: 'Open chart' }).click();
    const tab = await chart;
    await tab.locator('canvas').first().waitFor();
    expect(new URL(tab.url()).protocol).toBe('chrome-extension:');
  });
});

test.each([
  ['a page without an instrument', home],
  ['a page that does not exist', notFound],
  ['a page answered with status 404', gone],
  ['a site that is not one of the finance sites', elsewhere],
])('%s gets no card', async (_, address) => {
  const page = await browser.open(address);
  // The card is up on a page opened later, so on this one it had its time.
  await settledCard(await browser.open(quoteAddress));
  expect(await page.locator(cardHost).count()).toBe(0);
});

test('from a page answered with an error the site can lead on to one with a card', async () => {
  const page = await browser.open(gone);
  await page.evaluate(() => {
    history.pushState(null, '', '/quote/SPY/');
    document.title = 'SPDR S&P 500 ETF Trust (SPY) Stock Price';
  });
  await settledCard(page);
  const card = page.locator(cardHost);
  expect(await card.locator('[data-role="instrument"]').textContent()).toBe('SPY');
  expect(await card.locator('[data-role="instrument-name"]').textContent()).toBe(
    'SPDR S&P 500 ETF Trust',
  );
});

test('the popup draws the comparison and the history', async () => {
  const popup = await browser.openExtensionPage();
  await expect.poll(() => popup.evaluate(drawnCanvases)).toEqual([true, true]);
  // The background asks the Fed and the Treasury; the popup itself asks for nothing.
  const others = browser.unanswered.filter(
    (address) =>
      !/^https:\/\/(www\.federalreserve\.gov|markets\.newyorkfed\.org|api\.fiscaldata\.treasury\.gov)\//.test(
        address,
      ),
  );
  expect(others).toEqual([]);
});

test('the popup fits the 600 pixels a browser gives it, and is copied as formulas', async () => {
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const popup = await browser.openExtensionPage();
  await popup.locator('[data-role="copy-formula"]').click();
  await popup.getByText('Copied: paste into Google Sheets').waitFor();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^=REBASE\(FED_SERIES\("assets", "2022-\d\d-\d\d"\), 0, "2022-12-07"\)\t\t\t=REBASE\(GOOGLEFINANCE\("INDEXSP:.INX", /,
  );
  const { height } = (await popup.locator('main').boundingBox())!;
  expect(height).toBeLessThanOrEqual(600);
  await popup.close();
});

test('the chart is copied as formulas that grow, in the separator the reader chooses', async () => {
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await browser.openExtensionPage('chart.html?with=TLT');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator('[data-role="copy-formula"]').click();
  const panel = page.locator('.formula-panel');
  await panel.getByText('Needs the QT Lens add-on').waitFor();
  await expect
    .poll(copied)
    .toMatch(
      /^=REBASE\(FED_SERIES\("assets", "2022-\d\d-\d\d"\), 0, "2022-12-07"\)\t\t\t=REBASE\(GOOGLEFINANCE\("INDEXSP:.INX", .*, TODAY\(\), "DAILY"\), 0, "2022-12-07"\)\t\t\t=REBASE\(GOOGLEFINANCE\("TLT", /,
    );
  await panel.getByRole('button', { name: 'Semicolon' }).click();
  await expect.poll(copied).toContain('FED_SERIES("assets"; ');
  await panel.getByRole('button', { name: 'In cells beside' }).click();
  await expect
    .poll(copied)
    .toMatch(/VLOOKUP\(DATE\(2022; 12; 8\)-1\/1440; .*=GOOGLEFINANCE\("TLT"; /);
  expect(await panel.locator('[data-role="formula"]').textContent()).toBe(await copied());
  // The choice of the separator stays.
  await page.reload();
  await page.locator('[data-role="copy-formula"]').click();
  await expect.poll(copied).toContain('FED_SERIES("assets"; ');
  await page.close();
});
