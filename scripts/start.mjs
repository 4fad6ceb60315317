import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browsers.mjs';
import { buildExtension } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/run.mjs';
import { showInWindow, showWithoutWindow } from './lib/show.mjs';
import { quoteAddress } from './lib/stand-in.mjs';
import { runCommand, Sentence, step } from './lib/terminal.mjs';

const usage = `npm start                open a browser with the extension on an S&P 500 ETF quote page
npm start -- --headless  no window: print what the card says, and write pictures of the card and the popup to out/`;

function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
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
  if (!options.headless && hasDisplay()) {
    await showInWindow({ executable, extension, say: console.log });
    return;
  }
  const { said, overlay, chart } = await step('Opening the quote page', () =>
    showWithoutWindow({ executable, extension, out: path.join(root, 'out') }),
  );
  const shown = (file) => path.relative(process.cwd(), file);
  console.log(`\nThe card on ${quoteAddress} (stand-in page) says:\n\n${said}\n`);
  console.log(`Pictures: ${shown(overlay)} (the page with the card), ${shown(chart)} (the popup)`);
});
