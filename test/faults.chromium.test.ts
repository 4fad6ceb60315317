import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardHost, settledCard } from '../scripts/lib/card.mjs';
import { tablesOfTests } from '../scripts/lib/figures-of-tests.mjs';
import { fredCsv } from '../scripts/lib/fred.mjs';
import { mockPage, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { type Answer, type Asked, firstOf } from './harness/answers.ts';
import {
  type ChromiumTestOptions,
  type ChromiumUnderTest,
  chromiumUnderTest,
} from './harness/chromium.ts';
import { extensionOfOldFigures } from './harness/old-figures.ts';
import { symbolAsked, yahooChart } from './harness/yahoo.ts';

const DAY = 86_400_000;
const yahooHost = 'https://query1.finance.yahoo.com/*';
const shipped = { last: '30 Sep 2026', assets: '$6.74 trn' };

const quotePage = ({ url }: Asked): Answer | undefined => {
  const symbol = /^\/quote\/([\w.^-]+)\/$/.exec(url.pathname)?.[1];
  if (url.host !== 'finance.yahoo.com' || symbol === undefined) return undefined;
  return {
    body: mockPage()
      .replaceAll('/quote/SPY/', `/quote/${symbol}/`)
      .replaceAll('(SPY)', `(${symbol})`),
  };
};
const addressOf = (symbol: string) => quoteAddress.replace('SPY', symbol);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

// Figures that nobody has refreshed for long: of new ones, there would be nothing to ask for.
let extension: string;
beforeAll(async () => {
  extension = await extensionOfOldFigures();
});

const opened: ChromiumUnderTest[] = [];
afterAll(async () => {
  await Promise.all(opened.map((browser) => browser.close()));
});

/** A browser of a test's own, on a network where FRED answers as told; not at all, if left out. */
async function open(
  fred: (asked: Asked) => Answer | undefined | Promise<Answer | undefined> = () => undefined,
  options: Partial<ChromiumTestOptions> = {},
): Promise<ChromiumUnderTest & { readonly fredAsked: URL[] }> {
  const fredAsked: URL[] = [];
  const counted = (asked: Asked) => {
    if (asked.url.host !== 'fred.stlouisfed.org') return undefined;
    fredAsked.push(asked.url);
    return fred(asked);
  };
  const browser = await chromiumUnderTest({
    ...options,
    extension,
    answer: firstOf(quotePage, counted, options.answer ?? (() => undefined)),
  });
  opened.push(browser);
  return Object.assign(browser, { fredAsked });
}

/** Text of the card, also in a background tab; '' while there is none. */
const cardText = async (page: Page) =>
  plain((await page.locator(`${cardHost} section`).allTextContents()).join(''));
const tagOf = (page: Page) => page.locator(`${cardHost} .tag`).allTextContents();

/** FRED with weeks beyond the shipped figures. */
const fredWith =
  (assets: Record<string, string>, date: Date) =>
  ({ url }: Asked): Answer => ({
    contentType: 'application/csv',
    headers: { date: date.toUTCString() },
    body: fredCsv((url.searchParams.get('id') ?? '').split(','), { WALCL: assets }, tablesOfTests)!,
  });

/** FRED with the figures of the extension under test, on the Friday after their last release. */
const fredOfTests = fredWith({}, new Date('2026-10-02T12:00:00Z'));

const weekAfter = (day: string) => new Date(Date.parse(day) + 7 * DAY).toISOString().slice(0, 10);

describe('when FRED cannot give the figures, the card says those there are and how old they are', () => {
  const csv = ({ url }: Asked) =>
    fredCsv((url.searchParams.get('id') ?? '').split(','), {}, tablesOfTests)!;
  const inBillions = (text: string) =>
    text.replace(/,(\d{6,8})(?=[,\n])/g, (_, millions) => `,${Number(millions) / 1000}`);
  const ok = (body: string): Answer => ({ contentType: 'application/csv', body });
  const faults: Array<[string, (asked: Asked) => Answer | undefined, RegExp]> = [
    ['offline', () => undefined, /Offline · H\.4\.1 as of 30 Sep 2026/],
    [
      '429',
      () => ({ status: 429, contentType: 'text/html', body: 'Too Many  Requests' }),
      /FRED asks to wait/,
    ],
    ['500', () => ({ status: 500, body: '<html><title>500</title></html>' }), /FRED sent an error/],
    ['truncated', (asked) => ok(csv(asked).slice(0, -8)), /Fed: H\.4\.1, as of 30 Sep 2026/],
    [
      'HTML instead of CSV',
      () => ({ body: '<!DOCTYPE html><html><title>Welcome</title></html>' }),
      /FRED sent no figures/,
    ],
    ['wrong units', (asked) => ok(inBillions(csv(asked))), /FRED sent another unit/],
  ];
  test.each(faults)('%s', async (_, fred, says) => {
    const browser = await open(fred);
    const page = await browser.open(quoteAddress);
    await expect.poll(async () => cardText(page), { timeout: 20_000 }).toMatch(says);
    const said = await cardText(page);
    expect(said).toContain(shipped.assets);
    expect(said).toContain(shipped.last);
    expect(said).toContain('2.3–3.1 hikes');
    // It is left alone afterwards.
    const { length } = browser.fredAsked;
    await page.waitForTimeout(1000);
    expect(browser.fredAsked.length).toBe(length);
    // Two tries of a download for each of FRED's labels of frequency.
    expect(length).toBeLessThanOrEqual(10);
    await browser.close();
  });
});

test('new figures reach the cards of open tabs without a reload', async () => {
  const next = weekAfter('2026-09-30');
  let answer: ((asked: Asked) => Answer | undefined) | undefined;
  const browser = await open((asked) => answer?.(asked));
  const page = await browser.open(quoteAddress);
  const other = await browser.open(addressOf('VOO'));
  await settledCard(page);
  await settledCard(other);
  answer = fredWith({ [next]: '6512345' }, new Date(Date.parse(next) + 2.5 * DAY));
  const popup = await browser.openExtensionPage();
  await lookUntil(popup, '6512345');
  for (const each of [page, other])
    await expect.poll(async () => cardText(each)).toContain('Fed: H.4.1, as of 7 Oct 2026');
  expect(await cardText(page)).toContain('$6.51 trn');
  expect(await tagOf(page)).toEqual([]);
  // The popup shows the same figure.
  await expect
    .poll(() => popup.locator('[data-role="fed-assets"]').getAttribute('data-value'))
    .toBe('6512.345');
  await browser.close();
});

describe('a clock that is wrong by a year', () => {
  test('ahead: the figures are not called stale, and FRED is not asked again and again', async () => {
    const browser = await open(fredWith({}, new Date(Date.now() - 365 * DAY)));
    const page = await browser.open(quoteAddress);
    await expect.poll(async () => cardText(page)).toContain('Fed: H.4.1, as of 30 Sep 2026');
    // The clock is set right when the look has ended; the other publishers are not there.
    await expect.poll(async () => tagOf(page), { timeout: 15_000 }).toEqual([]);
    await page.waitForTimeout(1000);
    expect(browser.fredAsked.length).toBeLessThanOrEqual(5);
    await browser.close();
  });

  test('behind: the figures FRED has are taken, though the clock calls them future', async () => {
    const weeks: Record<string, string> = {};
    const end = Date.now() + 365 * DAY;
    for (let day = '2026-10-07'; Date.parse(day) < end - 2 * DAY; day = weekAfter(day))
      weeks[day] = '6600000';
    const last = Object.keys(weeks).at(-1)!;
    const browser = await open(fredWith(weeks, new Date(end)));
    const page = await browser.open(quoteAddress);
    await expect.poll(async () => cardText(page), { timeout: 15_000 }).toContain('$6.60 trn');
    expect(await cardText(page)).toContain(String(new Date(last).getUTCFullYear()));
    await expect.poll(async () => tagOf(page), { timeout: 15_000 }).toEqual([]);
    await page.waitForTimeout(1000);
    expect(browser.fredAsked.length).toBeLessThanOrEqual(5);
    await browser.close();
  });
});

describe('the store', () => {
  test('corrupt: defaults and shipped figures instead of a failure', async () => {
    const browser = await open(fredOfTests);
    await settledCard(await browser.open(quoteAddress));
    const worker = await browser.worker();
    await worker.evaluate(async () => {
      await chrome.storage.local.set({
        settings: { baseDate: 7, sitesOff: 'x', rule: {}, language: 'tlh' },
        'card:yahoo': [1, 2],
      });
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('qt-lens');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const name of database.objectStoreNames) {
        const transaction = database.transaction(name, 'readwrite');
        for (const key of ['assets', 'fed', 'yahoo:SPY', 'yahoo'])
          transaction.objectStore(name).put({ days: 'x', series: [null] }, key);
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
      }
      database.close();
    });
    await stopWorker(browser);
    const page = await browser.open(quoteAddress);
    await expect.poll(async () => cardText(page)).toContain('Change since 7 Dec 2022');
    expect(await cardText(page)).toContain(shipped.assets);
    await browser.close();
  });

  test('full: new figures and the place of the card are kept in memory', async () => {
    const next = weekAfter('2026-09-30');
    const browser = await open((asked) => answer?.(asked));
    let answer: ((asked: Asked) => Answer | undefined) | undefined;
    await settledCard(await browser.open(quoteAddress));
    const worker = await browser.worker();
    await worker.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    });
    answer = fredWith({ [next]: '6748123' }, new Date(Date.parse(next) + 2.5 * DAY));
    const popup = await browser.openExtensionPage();
    await lookUntil(popup, '6748123');
    const page = await browser.open(quoteAddress);
    await expect.poll(async () => cardText(page)).toContain('$6.75 trn');
    await page.locator(`${cardHost} button[aria-expanded="true"]`).click();
    const again = await browser.open(quoteAddress);
    await again.locator(`${cardHost} .chip`).waitFor();
    expect(plain((await again.locator(`${cardHost} .chip`).textContent()) ?? '')).toContain(
      '$6.75 trn',
    );
    await browser.close();
  });
});

/**
 * Asks the background to look until it has a figure: a look under way may have begun before the
 * answer was there.
 */
async function lookUntil(page: Page, figure: string): Promise<void> {
  const look = () =>
    page.evaluate(async () =>
      JSON.stringify(await chrome.runtime.sendMessage({ type: 'refresh-now' })),
    );
  await expect.poll(look, { timeout: 20_000 }).toContain(figure);
}

/** Stops the background worker, as the browser does after half a minute of rest. */
async function stopWorker(browser: ChromiumUnderTest): Promise<void> {
  const page = await browser.openExtensionPage('prices.html');
  const session = await browser.context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}

describe('prices', () => {
  const days = ['2022-12-05', '2022-12-07', '2024-06-03', '2026-09-28'];
  const bars = days.map((day, i) => ({ day, close: 400 + 50 * i, adjusted: 380 + 60 * i }));
  const yahooAsked: string[] = [];
  let hold: Promise<void> | undefined;
  const yahoo = async ({ url }: Asked): Promise<Answer | undefined> => {
    const symbol = symbolAsked(url);
    if (symbol === undefined) return undefined;
    yahooAsked.push(symbol);
    switch (symbol) {
      case 'HTML':
        return {
          body: '<!DOCTYPE html><html><title>Yahoo is part of the Yahoo family of brands</title></html>',
        };
      case 'CUT': {
        const whole = yahooChart(symbol, bars);
        return { ...whole, body: String(whole.body).slice(0, -60) };
      }
      case 'GONE':
        return {
          status: 404,
          contentType: 'application/json',
          body: '{"chart":{"result":null,"error":{"code":"Not Found","description":"No data found, symbol may be delisted"}}}',
        };
      case 'BUSY':
        return { status: 429, contentType: 'text/plain', body: 'Edge: Too Many Requests' };
      case 'DEAF':
        return new Promise(() => {});
      default:
        await hold;
        return yahooChart(symbol, bars);
    }
  };

  let browser: ChromiumUnderTest;
  let deaf: Page;
  beforeAll(async () => {
    browser = await open(fredOfTests, { answer: yahoo, grantedHosts: [yahooHost] });
  });

  test('are asked for only after the reader asked for the comparison, then shown in place of the stand-in', async () => {
    const page = await browser.open(quoteAddress);
    await settledCard(page);
    expect(await page.locator(`${cardHost} [data-role="instrument-change"]`).textContent()).toMatch(
      /77\.6/,
    );
    await page.waitForTimeout(500);
    expect(yahooAsked).toEqual([]);
    const asking = browser.context.waitForEvent('page');
    await page.locator(cardHost).getByRole('button', { name: 'Live prices' }).click();
    const ask = await asking;
    await ask.getByRole('button', { name: 'Ask Yahoo Finance' }).click();
    // 560 on 380 + 60: as of 7 December 2022.
    await expect
      .poll(() => page.locator(`${cardHost} [data-role="instrument-change"]`).textContent())
      .toMatch(/\+27\.3/);
    expect(await cardText(page)).toContain('SPY: Yahoo Finance, to 28 Sep 2026');
    expect(yahooAsked).toEqual(['SPY']);
  });

  test('of many tabs are one request', async () => {
    // Its answer is looked at last.
    deaf = await browser.open(addressOf('DEAF'));
    let go = () => {};
    hold = new Promise((resolve) => {
      go = resolve;
    });
    const pages = await Promise.all([1, 2, 3].map(() => browser.open(addressOf('MANY'))));
    for (const page of pages)
      await expect.poll(async () => cardText(page)).toContain('MANY: loading prices…');
    go();
    for (const page of pages)
      await expect
        .poll(async () => cardText(page))
        .toContain('MANY: Yahoo Finance, to 28 Sep 2026');
    expect(yahooAsked.filter((symbol) => symbol === 'MANY')).toEqual(['MANY']);
    for (const page of pages) await page.close();
  });

  test('that the worker was killed in the middle of come all the same', async () => {
    let go = () => {};
    hold = new Promise((resolve) => {
      go = resolve;
    });
    const page = await browser.open(addressOf('KILL'));
    await expect.poll(async () => cardText(page)).toContain('KILL: loading prices…');
    await stopWorker(browser);
    hold = undefined;
    await expect
      .poll(async () => cardText(page), { timeout: 15_000 })
      .toContain('KILL: Yahoo Finance, to 28 Sep 2026');
    go();
    // Stored values outlive the worker.
    await stopWorker(browser);
    const asked = () => yahooAsked.filter((symbol) => symbol === 'KILL').length;
    const before = asked();
    const later = await browser.open(addressOf('KILL'));
    await expect.poll(async () => cardText(later)).toContain('KILL: Yahoo Finance, to 28 Sep 2026');
    expect(asked()).toBe(before);
  });

  test.each([
    ['HTML', 'Yahoo Finance sent no figures'],
    ['CUT', 'Yahoo Finance sent no figures'],
    ['GONE', 'Yahoo Finance: not found'],
    ['BUSY', 'Yahoo Finance asks to wait'],
  ])(
    'that do not come (%s) are one sentence and Retry; the Fed figures stay',
    async (symbol, sentence) => {
      const page = await browser.open(addressOf(symbol));
      await expect.poll(async () => cardText(page)).toContain(sentence);
      expect(await cardText(page)).toContain(shipped.assets);
      const before = yahooAsked.filter((each) => each === symbol).length;
      await page.waitForTimeout(700);
      expect(yahooAsked.filter((each) => each === symbol).length).toBe(before);
      await page.locator(cardHost).getByRole('button', { name: 'Retry' }).click();
      await page.waitForTimeout(700);
      // A limit is kept, whatever the reader asks.
      expect(yahooAsked.filter((each) => each === symbol).length).toBe(
        symbol === 'BUSY' ? before : before + 1,
      );
      await expect.poll(async () => cardText(page)).toContain(sentence);
    },
  );

  test('whose publisher never answers are one sentence after the time-out', async () => {
    await expect
      .poll(async () => cardText(deaf), { timeout: 20_000 })
      .toContain('Yahoo Finance did not answer');
    await browser.close();
  });
});

test('an update that cuts the page off leaves the card standing, and it says so', async () => {
  const browser = await open(fredOfTests);
  const page = await browser.open(quoteAddress);
  await settledCard(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const worker = await browser.worker();
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await expect
    .poll(async () => cardText(page), { timeout: 15_000 })
    .toContain('QT Lens was updated; reload the page for current figures');
  const said = await cardText(page);
  expect(said).toContain(shipped.assets);
  expect(said).toContain(shipped.last);
  expect(said).toContain('Apr 2026');
  // The page goes on, and so does what the card can do alone.
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toContain('SPY');
  await page.locator(`${cardHost} button[aria-expanded="true"]`).click();
  await page.locator(`${cardHost} .chip`).waitFor();
  expect(errors).toEqual([]);
  await browser.close();
});
