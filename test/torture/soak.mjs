import { cardHost } from '../../scripts/lib/card.mjs';
import { mockPage, quoteAddress } from '../../scripts/lib/mock-page.mjs';

// A site that never loads a page anew: quotes of several instruments, and pages that show none.
const INSTRUMENTS = ['SPY', 'QQQ', 'BRK-B', '%5EGSPC', 'AAPL'];
const STOPS = [...INSTRUMENTS.map((symbol) => `/quote/${symbol}/`), '/markets/', '/news/'];

/** @typedef {{ nodes: number, listeners: number, heapKb: number }} Counts */

/**
 * Answers with the mock page, for every address of the site. @type
 * {import('../../scripts/lib/chromium.mjs').RequestHandler}
 */
export const answerSite = ({ url }) =>
  url.origin === new URL(quoteAddress).origin ? { body: mockPage() } : undefined;

async function counts(devtools) {
  // Twice: the first run frees what the second can then see as unreachable.
  for (let i = 0; i < 2; i++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name) => metrics.find((each) => each.name === name).value;
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heapKb: metric('JSHeapUsedSize') / 1024,
  };
}

/**
 * Navigates within a page, by the page's own script, and counts what is left.
 *
 * @param {import('playwright-core').BrowserContext} context A browser with the extension that
 *   answers with `answerSite`.
 * @param {number} navigations How many.
 * @returns {Promise<{ navigations: number, wrong: string[], cards: number, before: Counts, after:
 *   Counts }>} `wrong` names each stop where the card did not follow within a second; `before` and
 *   `after` count nodes, listeners and heap on the same stop, before and after.
 */
export async function soak(context, navigations) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.goto(quoteAddress);
  const instrument = page.locator(cardHost).locator('[data-role="instrument"]');
  await instrument.waitFor();
  const visit = async (stop, back) => {
    if (back) await page.evaluate(() => history.back());
    else await page.evaluate((path) => history.pushState(null, '', path), stop);
  };
  /**
   * Waits until the card is what the address asks for; a sentence if it is not within a second and
   * a half of real time.
   */
  const followed = async () => {
    const started = Date.now();
    for (;;) {
      const [, symbol] = /^\/quote\/([^/]+)\//.exec(new URL(page.url()).pathname) ?? [];
      const wanted = symbol === undefined ? null : decodeURIComponent(symbol);
      const shown =
        (await instrument.count()) === 0 ? null : await instrument.first().textContent();
      if (shown === wanted) return null;
      if (Date.now() - started > 1500)
        return `${new URL(page.url()).pathname}: ${shown ?? 'no card'}`;
      await page.waitForTimeout(20);
    }
  };
  // Each kind of stop once, so that what is made only once is there before counting.
  for (const stop of [...STOPS, '/quote/SPY/']) {
    await visit(stop, false);
    await followed();
  }
  const before = await counts(devtools);
  const wrong = [];
  for (let i = 0; i < navigations; i++) {
    await visit(STOPS[(i * 3) % STOPS.length], i % 5 === 4);
    const mistake = await followed();
    if (mistake !== null) wrong.push(mistake);
  }
  await visit('/quote/SPY/', false);
  const last = await followed();
  if (last !== null) wrong.push(last);
  const cards = await page.locator(cardHost).count();
  const after = await counts(devtools);
  await page.close();
  return { navigations, wrong, cards, before, after };
}
