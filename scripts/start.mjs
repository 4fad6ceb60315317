import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browsers.mjs';
import { buildExtension } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/run.mjs';
import { runCommand, step, UserError } from './lib/terminal.mjs';

const usage = `npm start                open a browser with the extension on an S&P 500 ETF quote page
npm start -- ADDRESS     the same on another quote page, such as https://stockanalysis.com/stocks/aapl/
npm start -- --headless  no window: print what the card says on a stand-in page under the address, and write pictures of it and of the popup to out/`;

/** The address of a web page, as the browser will write it. */
function pageAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!/^https?:$/.test(url?.protocol ?? ''))
    throw new UserError(`"${text}" is not the address of a page.\n${usage}`);
  return url.href;
}

function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

await runCommand(async () => {
  let options;
  let addresses;
  try {
    const known = { headless: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
    ({ values: options, positionals: addresses } = parseArgs({
      options: known,
      allowPositionals: true,
    }));
  } catch (error) {
    throw new UserError(`${error.message}\n${usage}`);
  }
  if (options.help) {
    console.log(usage);
    return;
  }
  const wanted = addresses.length === 0 ? undefined : pageAddress(addresses[0]);
  await ensureDependencies();
  // What needs packages is loaded once they are there.
  const { quoteAddress } = await import('./lib/mock-page.mjs');
  const { showInWindow, showWithoutWindow } = await import('./lib/show-card.mjs');
  const address = wanted ?? quoteAddress;
  const { executable } = await ensureBrowser('chromium');
  const extension = await step('Building the extension', () => buildExtension('chrome'));
  if (!options.headless && hasDisplay()) {
    await showInWindow({ executable, extension, say: console.log, address });
    return;
  }
  const { said, overlay, chart } = await step('Opening the quote page', () =>
    showWithoutWindow({ executable, extension, out: path.join(root, 'out'), address }),
  );
  const shown = (file) => path.relative(process.cwd(), file);
  console.log(`\nThe card on ${address} (stand-in page) says:\n\n${said}\n`);
  console.log(`Pictures: ${shown(overlay)} (the page with the card), ${shown(chart)} (the popup)`);
});
