import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { settled, settledCard } from './card.mjs';
import { visibleText } from './card-text.mjs';
import { openChromium, popupPath } from './chromium.mjs';
import { answerPageAt, quoteAddress } from './mock-page.mjs';
import { UserError } from './terminal.mjs';

/**
 * Shows the card on a mock page without a window.
 *
 * @param {{ executable: string, extension: string, out: string, address?: string }} options The
 *   browser's program, the built extension, the folder for the pictures, and the address the page
 *   is served under.
 * @returns {Promise<{ said: string, overlay: string, chart: string }>} What the card says, and the
 *   pictures of the page with it and of the popup.
 */
export async function showWithoutWindow({ executable, extension, out, address = quoteAddress }) {
  mkdirSync(out, { recursive: true });
  const overlay = path.join(out, 'overlay.png');
  const chart = path.join(out, 'chart.png');
  const viewport = { width: 1280, height: 800 };
  const browser = await openChromium({
    executable,
    extension,
    answer: answerPageAt(address),
    viewport,
    deviceScaleFactor: 2,
    language: 'en-GB',
  });
  try {
    const page = await browser.context.newPage();
    await page.goto(address);
    const said = await settledCard(page);
    await page.screenshot({ path: overlay });
    await picturePopup(
      await browser.context.newPage(),
      `chrome-extension://${browser.extensionId}/${popupPath(extension)}`,
      chart,
    );
    return { said, overlay, chart };
  } finally {
    await browser.close();
  }
}

/** Pictures the popup in the size it gives itself, which a browser limits to 800 × 600. */
async function picturePopup(page, address, file) {
  const limit = { width: 800, height: 600 };
  await page.setViewportSize(limit);
  await page.goto(address);
  try {
    await page.locator('canvas').first().waitFor({ timeout: 30_000 });
  } catch {
    throw new UserError('The popup showed no chart within 30 s.');
  }
  await settled(() => visibleText(page.locator('body')), 10_000);
  const { right, bottom } = await page.evaluate(() => document.body.getBoundingClientRect());
  const clip = {
    x: 0,
    y: 0,
    width: Math.min(Math.ceil(right), limit.width),
    height: Math.min(Math.ceil(bottom), limit.height),
  };
  await page.screenshot({ path: file, clip });
}

/**
 * Shows the card in a window until the window is closed or the command is interrupted: on the real
 * page if its host answers, else on a mock page under the same address.
 *
 * @param {{ executable: string, extension: string, say: (sentence: string) => void, address?:
 *   string }} options
 */
export async function showInWindow({ executable, extension, say, address = quoteAddress }) {
  const browser = await openChromium({
    executable,
    extension,
    headless: false,
    online: true,
    viewport: null,
    args: ['--window-size=1280,900'],
  });
  const { context } = browser;
  const parent = process.ppid;
  let orphaned;
  const closed = new Promise((resolve) => {
    // npm killed by a signal takes its shell with it, but not this process.
    orphaned = setInterval(() => process.ppid !== parent && resolve(), 1000);
    context.on('close', resolve);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
    // On macOS a browser outlives its windows.
    const watch = (page) => page.on('close', () => context.pages().length === 0 && resolve());
    context.pages().forEach(watch);
    context.on('page', watch);
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await Promise.race([closed, openPage(context, page, address, say)]);
    await closed;
  } finally {
    clearInterval(orphaned);
    await browser.close();
  }
}

async function openPage(context, page, address, say) {
  const ending = 'Close the window, or press Ctrl-C here, to end.';
  try {
    await goToPage(context, page, address, say);
    await settledCard(page, 60_000);
    say(`The card is on the page. ${ending}`);
  } catch (error) {
    // A reader may close the window before anything is on it.
    if (!page.isClosed()) say(`${error.message} ${ending}`);
  }
}

async function goToPage(context, page, address, say) {
  try {
    await page.goto(address, { waitUntil: 'commit', timeout: 8000 });
    say(`Opened ${address}.`);
  } catch (error) {
    if (page.isClosed()) throw error;
    const url = new URL(address);
    await context.route(url.href, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', ...answerPageAt(address)({ url }) }),
    );
    await page.goto(address);
    say(`${url.host} does not answer: opened a stand-in page under its address.`);
  }
}
