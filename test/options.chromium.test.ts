import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardHost, settledCard } from '../scripts/lib/card.mjs';
import { answerMockRequest, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { type Asked, firstOf } from './harness/answers.ts';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';

const SECRET = 'tiingo-secret-0123456789';
const keysSent: string[] = [];
const tiingo = ({ url, headers }: Asked) => {
  if (url.host !== 'api.tiingo.com') return undefined;
  keysSent.push(headers.authorization ?? '');
  return {
    status: 403,
    contentType: 'application/json',
    body: `{"detail":"Invalid token ${SECRET}"}`,
  };
};

let browser: ChromiumUnderTest;
let page: Page;
let options: Page;
beforeAll(async () => {
  browser = await chromiumUnderTest({
    answer: firstOf(answerMockRequest, tiingo),
    grantedHosts: ['https://api.tiingo.com/*'],
  });
  page = await browser.open(quoteAddress);
  await settledCard(page);
  options = await browser.openExtensionPage('options.html');
  await options.locator('main').waitFor();
});
afterAll(() => browser.close());

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const cardText = async () =>
  plain((await page.locator(`${cardHost} section`).allTextContents()).join(''));

describe('what a reader chooses reaches the card at once', () => {
  test('the base date', async () => {
    await options.getByLabel('Base date').fill('2024-01-03');
    await expect.poll(cardText).toContain('Change since 3 Jan 2024');
    await options.getByRole('button', { name: 'Back to 7 Dec 2022' }).click();
    await expect.poll(cardText).toContain('Change since 7 Dec 2022');
  });

  test('a base date that cannot be one is refused with a sentence, and the old one stays', async () => {
    await options.getByLabel('Base date').fill('1999-01-01');
    expect(await options.getByRole('alert').textContent()).toBe(
      'A day from 18 Dec 2002 to today, please.',
    );
    expect(await cardText()).toContain('Change since 7 Dec 2022');
    await options.getByLabel('Base date').fill('2022-12-07');
  });

  test('the rule', async () => {
    await options.getByLabel('Rule').selectOption('wei-2022-normal');
    await expect.poll(cardText).toMatch(/Rule: Wei 2022/);
    await options.getByLabel('Rule').selectOption('cicc-2022');
    await expect.poll(cardText).toContain('2.3–3.1 hikes');
  });

  test('the language, on the card and on the page itself', async () => {
    await options.getByLabel('Language').selectOption('zh_TW');
    await expect.poll(cardText).toContain('聯準會資產');
    expect(await options.locator('h1').textContent()).toBe('QT Lens · 選項');
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('zh-TW');
    await options.getByLabel('語言').selectOption('auto');
    await expect.poll(cardText).toContain('Fed assets');
  });

  test('the sites: the card goes, and comes back', async () => {
    await options.getByLabel('Yahoo Finance', { exact: true }).first().uncheck();
    await expect.poll(() => page.locator(cardHost).count()).toBe(0);
    await options.getByRole('button', { name: 'All on' }).click();
    await expect.poll(() => page.locator(cardHost).count()).toBe(1);
  });
});

describe('own prices', () => {
  const text = ambiguousPrices();
  test('the order of day and month is asked back where it decides', async () => {
    await options.getByLabel('Symbol').fill('spy');
    await options.getByLabel('Dates and prices').fill(text);
    await options.getByText('Which comes first in dates such as 03/04/2024?').waitFor();
    expect(await options.getByRole('button', { name: 'Keep these prices' }).isDisabled()).toBe(
      true,
    );
    await options.getByRole('button', { name: 'The day: 3 April' }).click();
    expect(plain((await options.locator('[data-role="read"]').textContent())!)).toBe(
      '3 prices, 7 Dec 2022 to 10 Jun 2024',
    );
  });

  test('are shown on the card of their symbol where the reader asked for the comparison, without asking anyone', async () => {
    await options.getByRole('button', { name: 'Keep these prices' }).click();
    await expect.poll(() => options.getByRole('status').first().textContent()).toBe('Saved');
    // A page can read its card: until then it is told nothing.
    await page.waitForTimeout(500);
    expect(await cardText()).toContain('SPY: monthly stand-in');
    await options.getByLabel('Another site…').selectOption('yahoo');
    await options.getByRole('button', { name: 'Show prices there' }).click();
    await expect.poll(cardText).toContain('SPY: pasted prices, to 10 Jun 2024');
    // 110 on 100, by the adjusted column.
    expect(
      plain((await page.locator(`${cardHost} [data-role="instrument-change"]`).textContent())!),
    ).toBe('+10.0 %');
    await options.getByRole('button', { name: 'Withdraw from Yahoo Finance' }).click();
    await expect.poll(cardText).toContain('SPY: monthly stand-in');
    await options.getByRole('button', { name: 'Forget the prices of SPY' }).click();
  });

  test('a dropped file is read; what is none says why', async () => {
    await options.getByLabel('Dates and prices').evaluate((target) => {
      const data = new DataTransfer();
      data.items.add(new File(['Date,Close\n2024-01-02,100\n2024-01-03,101\n'], 'prices.csv'));
      target.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    });
    await expect
      .poll(async () => plain((await options.locator('[data-role="read"]').textContent())!))
      .toBe('2 prices, 2 Jan 2024 to 3 Jan 2024');
    await options.getByLabel('Dates and prices').fill('nothing to see');
    await expect
      .poll(() => options.locator('[data-role="reading"]').textContent())
      .toContain('cannot be read as dates and prices');
  });
});

test('eight megabytes are read while the page goes on answering', async () => {
  const fresh = await browser.openExtensionPage('options.html');
  const ticks = await fresh.evaluate(async () => {
    const lines: string[] = ['Date,Close'];
    for (let day = 0, length = 0; length < 7.9 * 2 ** 20; day++) {
      const line = `${new Date(Date.UTC(1900, 0, 1 + (day % 45_000))).toISOString().slice(0, 10)},${100 + (day % 100)}.25`;
      lines.push(line);
      length += line.length + 1;
    }
    const data = new DataTransfer();
    data.items.add(new File([lines.join('\n')], 'prices.csv'));
    let ticks = 0;
    document
      .querySelector('textarea')!
      .dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    const reading = () => document.querySelector('[data-role="reading"]')!.textContent ?? '';
    while (!reading().includes('MB')) await new Promise((resolve) => setTimeout(resolve, 10));
    const timer = setInterval(() => ticks++, 10);
    while (!document.querySelector('[data-role="read"]'))
      await new Promise((resolve) => setTimeout(resolve, 50));
    clearInterval(timer);
    return ticks;
  });
  expect(ticks).toBeGreaterThan(5);
  await fresh.close();
}, 60_000);

test('consent is not given by a press that comes sooner than anybody can read', async () => {
  const asking = await browser.context.newPage();
  await asking.goto(
    `chrome-extension://${browser.extensionId}/prices.html?site=cnbc&symbol=SPY&kind=etf&yahoo=SPY`,
  );
  const allow = asking.locator('[data-role="allow"]');
  await allow.waitFor();
  expect(await allow.isDisabled()).toBe(true);
  expect(await asking.locator('[data-role="site"]').textContent()).toBe('CNBC');
  await expect.poll(() => allow.isEnabled(), { timeout: 5000 }).toBe(true);
  // Not even then by a script.
  await allow.evaluate((button: HTMLElement) => button.click());
  await asking.waitForTimeout(300);
  expect(
    await asking.evaluate(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      return (settings as { comparisonSites?: string[] } | undefined)?.comparisonSites ?? [];
    }),
  ).not.toContain('cnbc');
  await asking.close();
});

/** Prices whose dates may be read both ways. */
function ambiguousPrices(): string {
  return [
    'Date,Close,Adj Close',
    '07/12/2022,400,100',
    '03/04/2024,500,105',
    '10/06/2024,510,110',
    '',
  ].join('\n');
}

describe('keys', () => {
  test('go to the background and to their publisher, and to nobody else', async () => {
    await options.getByRole('radio', { name: /^Tiingo/ }).check();
    await options.getByLabel('Key for Tiingo').fill(SECRET);
    await options.getByRole('button', { name: 'Save key' }).last().click();
    await expect.poll(() => options.getByRole('status').first().textContent()).toBe('Saved');
    await expect.poll(() => options.getByLabel('Key for Tiingo').inputValue()).toBe('');

    // Asked for by the reader, the key is sent in a header, and what the publisher echoes is not
    // shown.
    const asking = browser.context.waitForEvent('page');
    await page.bringToFront();
    await page.locator(cardHost).getByRole('button', { name: 'Live prices' }).click();
    await (await asking).getByRole('button', { name: 'Ask Tiingo' }).click();
    await expect.poll(cardText).toContain('Tiingo refused the key');
    expect(keysSent).toEqual([`Token ${SECRET}`]);
    expect(await cardText()).not.toContain(SECRET);

    // Not in what pages of the extension are told, nor in the extension's local or synchronised
    // storage.
    const told = await options.evaluate(async () => {
      const stored = [await chrome.storage.local.get(null), await chrome.storage.sync?.get(null)];
      return JSON.stringify([await chrome.runtime.sendMessage({ type: 'keys' }), stored]);
    });
    expect(told).toContain('"tiingo":true');
    expect(told).not.toContain(SECRET);
    expect(
      await page.evaluate(() =>
        JSON.stringify([document.documentElement.outerHTML, { ...localStorage }]),
      ),
    ).not.toContain(SECRET);
  });

  test('content scripts have no storage at all', async () => {
    // The content script's own world, which the driver reaches through the browser's protocol.
    const session = await browser.context.newCDPSession(page);
    const worlds: Array<{ id: number; origin: string }> = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const own = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
    expect(own).toBeDefined();
    const run = async (expression: string) =>
      (
        await session.send('Runtime.evaluate', {
          contextId: own!.id,
          expression,
          awaitPromise: true,
          returnByValue: true,
        })
      ).result.value;
    expect(await run('chrome.storage.local.get(null).then(() => "read", () => "refused")')).toBe(
      'refused',
    );
    // A compromised content script gets the card of an instrument of its own site, and nothing
    // else.
    const ask = (message: object) =>
      run(
        `chrome.runtime.sendMessage(${JSON.stringify(message)}).then((answer) => JSON.stringify(answer))`,
      );
    for (const type of ['keys', 'figures', 'pasted', 'refresh-now', 'forget-everything'])
      expect(await ask({ type })).toBe('null');
    expect(await ask({ type: 'keep-key', name: 'tiingo', value: 'x' })).toBe('null');
    const quote = { site: 'yahoo', symbol: 'SPY' };
    expect(await ask({ type: 'card', page: { ...quote, site: 'cnbc' }, languages: [] })).toBe(
      'null',
    );
    expect(await ask({ type: 'card', page: { ...quote, symbol: 'S\u0000Y' }, languages: [] })).toBe(
      'null',
    );
    expect(await ask({ type: 'card', page: quote, languages: 'en' })).toContain('"fed-assets"');
    expect(
      await ask({
        type: 'keep-card',
        site: 'yahoo',
        settings: { position: { right: 1e9, bottom: 0 }, collapsed: false },
      }),
    ).toBe('null');
  });
});

describe('settings as a file', () => {
  test('leave without keys and consent, and come back', async () => {
    await options.bringToFront();
    await options.getByLabel('Base date').fill('2024-01-03');
    const downloading = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Export' }).click();
    const path = await (await downloading).path();
    const text = readFileSync(path, 'utf8');
    expect(JSON.parse(text).settings).toMatchObject({
      baseDate: '2024-01-03',
      priceSource: 'tiingo',
    });
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('comparisonSites');

    await options.getByLabel('Base date').fill('2022-12-07');
    await options.locator('input[type="file"]').last().setInputFiles(path);
    await expect.poll(cardText).toContain('Change since 3 Jan 2024');
    await options
      .locator('input[type="file"]')
      .last()
      .setInputFiles({
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{"settings":{}}'),
      });
    await expect
      .poll(() => options.getByRole('status').first().textContent())
      .toBe('This is no file of QT Lens settings.');
  });

  test('a new beginning forgets everything, and asks first', async () => {
    await options.getByRole('button', { name: 'Reset everything' }).click();
    expect(await cardText()).toContain('Change since 3 Jan 2024');
    await options.getByRole('button', { name: 'Forget it all' }).click();
    await expect
      .poll(() => options.getByRole('status').first().textContent())
      .toBe('Everything is as on the first day.');
    await expect.poll(cardText).toContain('Change since 7 Dec 2022');
    await expect.poll(cardText).toContain('Live prices');
    expect(await options.evaluate(() => chrome.runtime.sendMessage({ type: 'keys' }))).toEqual({
      fred: false,
      tiingo: false,
      'alpha-vantage': false,
    });
  });
});

test('every control is reached by keyboard, in the order it is read', async () => {
  const fresh = await browser.openExtensionPage('options.html');
  await fresh.locator('main').waitFor();
  const seen: string[] = [];
  for (let i = 0; i < 60; i++) {
    await fresh.keyboard.press('Tab');
    const at = await fresh.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return element === null || element === document.body
        ? ''
        : String([...document.querySelectorAll('*')].indexOf(element));
    });
    if (at === '') break;
    seen.push(at);
  }
  const places = [...new Set(seen)].map(Number);
  expect(places.length).toBeGreaterThan(30);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
