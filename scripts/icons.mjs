// Draws the icon of the extension and the add-on in the sizes the stores and the browsers want, from one SVG.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './lib/browsers.mjs';
import { openChromium } from './lib/chromium.mjs';
import { root } from './lib/run.mjs';
import { runCommand } from './lib/terminal.mjs';

const SIZES = [16, 32, 48, 96, 128];

await runCommand(async () => {
  const { executable } = await ensureBrowser('chromium');
  const svg = readFileSync(path.join(root, 'extension', 'assets', 'icon.svg'), 'utf8');
  const browser = await openChromium({ executable, viewport: { width: 128, height: 128 } });
  try {
    const page = await browser.context.newPage();
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: path.join(root, 'extension', 'public', 'icon', `${size}.png`), omitBackground: true });
    }
  } finally {
    await browser.close();
  }
});
