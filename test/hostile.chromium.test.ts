import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardHost, settledCard } from '../scripts/lib/card.mjs';
import { mockPage, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';
import { shipped } from './harness/shipped.ts';

/** The mock page with a script of the page's own before everything else. */
const withScript = (script: string): string =>
  mockPage().replace('<head>', `<head><script>${script}</script>`);

const at = (name: string): string => `${quoteAddress}?page=${name}`;

const pages: Record<string, string> = {
  prototypes: withScript(`
    Array.prototype.map = Array.prototype.push = () => { throw new Error('mine'); };
    Object.prototype.polluted = 'yes';
    JSON.parse = () => ({});
    Element.prototype.attachShadow = () => { throw new Error('mine'); };
    window.fetch = () => Promise.reject(new Error('mine'));
    window.MutationObserver = class { observe() { throw new Error('mine'); } disconnect() {} };
  `),
  element: withScript(`
    customElements.define('${cardHost}', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'closed' }); window.constructed = true; }
    });
  `),
  throwsOut: withScript(`
    window.removals = 0;
    new MutationObserver(() => {
      for (const host of document.querySelectorAll('${cardHost}')) { window.removals++; host.remove(); }
    }).observe(document.documentElement, { childList: true });
  `),
  presses: withScript(`
    setInterval(() => {
      const shadow = document.querySelector('${cardHost}')?.shadowRoot;
      for (const button of shadow?.querySelectorAll('.open') ?? []) button.click();
    }, 50);
  `),
  spoofs: withScript(`
    for (const target of ['*', location.origin]) {
      window.postMessage({ type: 'card', page: { site: 'yahoo', symbol: 'EVIL' } }, target);
      window.postMessage({ type: 'open-chart' }, target);
    }
    window.extensionReach = typeof chrome === 'object' && chrome.runtime ? String(chrome.runtime.id) : 'none';
  `),
  listens: withScript(`
    window.heard = [];
    addEventListener('message', ({ data }) => window.heard.push(JSON.stringify(data)));
  `),
  holdsAnother: withScript(
    `document.documentElement.append(document.createElement('${cardHost}'));`,
  ),
  floods: withScript(`
    addEventListener('load', () => {
      const heap = document.createElement('div');
      document.body.append(heap);
      let left = 3000;
      const flood = () => {
        for (let i = 0; i < 50; i++) heap.append(Object.assign(document.createElement('i'), { textContent: i }));
        if (heap.childElementCount > 400) heap.textContent = '';
        document.title = 'SPY ' + left;
        if (left-- > 0) setTimeout(flood);
      };
      flood();
    });
  `),
  frames: withScript(`
    window.framed = [];
    addEventListener('load', () => {
      for (const file of ['popup.html', 'chart.html', 'background.js', 'overlay.js']) {
        const frame = document.createElement('iframe');
        frame.src = 'chrome-extension://' + new URLSearchParams(location.search).get('id') + '/' + file;
        document.body.append(frame);
        fetch(frame.src).then(() => window.framed.push(file), () => {});
      }
    });
  `),
};

let browser: ChromiumUnderTest;
beforeAll(async () => {
  browser = await chromiumUnderTest({
    answer: ({ url }) => {
      const name = url.searchParams.get('page') ?? '';
      return url.href.startsWith(quoteAddress) && name in pages ? { body: pages[name] } : undefined;
    },
  });
});
afterAll(() => browser.close());

describe('a hostile page gets nothing and breaks nothing', () => {
  test('that overrides prototypes: the card stands all the same', async () => {
    const page = await browser.open(at('prototypes'));
    // Read from the driver's own world, where the page's prototypes do not reach.
    expect(
      await page.locator(cardHost).locator('[data-role="fed-assets"]').textContent(),
    ).toContain(shipped.assets.slice(0, 5));
    await page.close();
  });

  test('that defines the host element for itself: a card stands, the page works', async () => {
    const page = await browser.open(at('element'));
    expect(await page.locator('[data-role="fed-assets"]').textContent()).toContain(
      shipped.assets.slice(0, 5),
    );
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    await page.close();
  });

  test('that throws the host out again and again: the two do not fight for ever', async () => {
    const page = await browser.open(at('throwsOut'));
    await page.waitForTimeout(4000);
    const removals = await page.evaluate(
      () => (window as unknown as { removals: number }).removals,
    );
    expect(removals).toBeGreaterThan(1);
    expect(removals).toBeLessThan(30);
    await page.close();
  });

  test('that presses the buttons of the card: nothing opens', async () => {
    const before = browser.context.pages().length;
    const page = await browser.open(at('presses'));
    await settledCard(page);
    await page.waitForTimeout(800);
    expect(browser.context.pages().length).toBe(before + 1);
    await page.close();
  });

  test('that posts messages in the name of the extension: nothing answers', async () => {
    const page = await browser.open(at('spoofs'));
    expect(await settledCard(page)).toContain('SPY');
    expect(await page.locator(cardHost).locator('[data-role="instrument"]').textContent()).toBe(
      'SPY',
    );
    expect(
      await page.evaluate(() => (window as unknown as { extensionReach: string }).extensionReach),
    ).not.toBe(browser.extensionId);
    await page.close();
  });

  test('that listens: the extension says nothing to it', async () => {
    const page = await browser.open(at('listens'));
    await settledCard(page);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
  });

  test('that holds the card of an earlier version: one is left', async () => {
    const page = await browser.open(at('holdsAnother'));
    expect(await settledCard(page)).toContain(shipped.assets.slice(0, 5));
    expect(await page.locator(cardHost).count()).toBe(1);
    await page.close();
  });

  test('that floods its document: the card stands and the page answers', async () => {
    const page = await browser.open(at('floods'));
    expect(await settledCard(page)).toContain(shipped.assets.slice(0, 5));
    const started = Date.now();
    await page.evaluate(() => 1);
    expect(Date.now() - started).toBeLessThan(5000);
    expect(await page.locator(cardHost).count()).toBe(1);
    await page.close();
  });

  test('that frames or fetches the pages of the extension: it gets none of them', async () => {
    const page = await browser.open(`${at('frames')}&id=${browser.extensionId}`);
    await settledCard(page);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { framed: string[] }).framed)).toEqual(
      [],
    );
    const shown = page.frames().filter((frame) => frame.url().startsWith('chrome-extension://'));
    expect(shown).toEqual([]);
    await page.close();
  });
});
