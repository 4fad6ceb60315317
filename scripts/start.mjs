import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browsers.mjs';
import { buildExtension } from './lib/build.mjs';
import { settled, settledCard } from './lib/card.mjs';
import { visibleText } from './lib/card-text.mjs';
import { openChromium, popupPath } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/run.mjs';
import { answerStandIn, quoteAddress } from './lib/stand-in.mjs';
import { runCommand, Sentence, step } from './lib/terminal.mjs';

const usage = `npm start               open a browser with the extension on an S&P 500 ETF quote page
npm start -- --headless  no window: print what the card says, and write pictures of the card and the popup to out/`;

const shown = (file) => path.relative(process.cwd(), file);

function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Shows the card without a window: its words in the terminal, the page and the popup as pictures. */
async function showInTerminal(executable, extension) {
  const out = path.join(root, 'out');
  mkdirSync(out, { recursive: true });
  const overlay = path.join(out, 'overlay.png');
  const chart = path.join(out, 'chart.png');
  const said = await step('Opening the quote page', async () => {
    const viewport = { width: 1280, height: 800 };
    const browser = await openChromium({ executable, extension, answer: answerStandIn, viewport, deviceScaleFactor: 2, language: 'en-GB' });
    try {
      const page = await browser.context.newPage();
      await page.goto(quoteAddress);
      const text = await settledCard(page);
      await page.screenshot({ path: overlay });
      await picturePopup(await browser.context.newPage(), `chrome-extension://${browser.extensionId}/${popupPath(extension)}`, chart);
      return text;
    } finally {
      await browser.close();
    }
  });
  console.log(`\nThe card on ${quoteAddress} (stand-in page) says:\n\n${said}\n`);
  console.log(`Pictures: ${shown(overlay)} (the page with the card), ${shown(chart)} (the popup)`);
}

/** Pictures the popup in the size it gives itself, which a browser limits to 800 × 600. */
async function picturePopup(page, address, file) {
  await page.setViewportSize({ width: 800, height: 600 });
  await page.goto(address);
  try {
    await page.locator('canvas').first().waitFor({ timeout: 30_000 });
  } catch {
    throw new Sentence('The popup showed no chart within 30 s.');
  }
  await settled(() => visibleText(page.locator('body')), 10_000);
  const { width, height } = await page.evaluate(() => {
    const box = document.body.getBoundingClientRect();
    return { width: Math.ceil(box.right), height: Math.ceil(box.bottom) };
  });
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width: Math.min(width, 800), height: Math.min(height, 600) } });
}

/** Shows the card in a window, until the window is closed or the command is interrupted. */
async function showInWindow(executable, extension) {
  const browser = await openChromium({
    executable,
    extension,
    headless: false,
    online: true,
    viewport: null,
    args: ['--window-size=1280,900'],
  });
  const { context } = browser;
  const closed = new Promise((resolve) => {
    context.on('close', resolve);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
    // On macOS a browser outlives its windows.
    const watch = (page) => page.on('close', () => context.pages().length === 0 && resolve());
    context.pages().forEach(watch);
    context.on('page', watch);
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await Promise.race([closed, openQuotePage(context, page)]);
    await closed;
  } finally {
    await browser.close();
  }
}

async function openQuotePage(context, page) {
  try {
    await page.goto(quoteAddress, { waitUntil: 'commit', timeout: 8000 });
    console.log(`Opened ${quoteAddress}.`);
  } catch {
    if (page.isClosed()) return;
    await context.route(quoteAddress, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', ...answerStandIn({ url: new URL(quoteAddress) }) }),
    );
    await page.goto(quoteAddress);
    console.log(`${new URL(quoteAddress).host} does not answer: opened a stand-in page under its address.`);
  }
  try {
    await settledCard(page, 60_000);
    console.log('The card is on the page. Close the window, or press Ctrl-C here, to end.');
  } catch (error) {
    if (!page.isClosed()) console.log(`${error.message} Close the window, or press Ctrl-C here, to end.`);
  }
}

await runCommand(async () => {
  let options;
  try {
    options = parseArgs({ options: { headless: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } }).values;
  } catch (error) {
    throw new Sentence(`${error.message}\n${usage}`);
  }
  if (options.help) {
    console.log(usage);
    return;
  }
  await ensureDependencies();
  const { executable } = await ensureBrowser('chromium');
  const extension = await step('Building the extension', () => buildExtension('chrome'));
  if (options.headless || !hasDisplay()) await showInTerminal(executable, extension);
  else await showInWindow(executable, extension);
});
