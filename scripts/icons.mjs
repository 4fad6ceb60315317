// Draws the icon of the extension and the add-on in the sizes the stores and the browsers want,
// from one SVG, and the stores' tiles with it.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './lib/browsers.mjs';
import { openChromium } from './lib/chromium.mjs';
import { root } from './lib/run.mjs';
import { runCommand } from './lib/terminal.mjs';

const SIZES = [16, 32, 48, 96, 128];

const TYPE = 'Inter, "Segoe UI", system-ui, sans-serif';

/**
 * A tile: the icon, the name and, where there is room, what it is for, over the two lines of the
 * product's chart.
 */
const tile =
  ({ width, height }, icon, line) =>
  (svg) =>
    `<style>
    * { margin: 0; box-sizing: border-box; }
    body { position: relative; width: ${width}px; height: ${height}px; overflow: hidden; background: #14181f; color: #fff; font-family: ${TYPE}; }
    .lines { position: absolute; inset: 0; }
    .mark { position: absolute; left: ${icon * 0.5}px; top: ${icon * 0.5}px; display: flex; align-items: center; gap: ${icon * 0.25}px; }
    .mark svg { display: block; width: ${icon}px; height: ${icon}px; border-radius: 22%; box-shadow: 0 0 0 1px #2b313a; }
    b { font-size: ${icon * 0.56}px; font-weight: 600; letter-spacing: -0.01em; }
    p { position: absolute; left: ${icon * 0.5}px; top: ${icon * 1.72}px; font-size: ${icon * 0.34}px; line-height: 1.36; color: #b3bbc6; }
  </style><svg class="lines" viewBox="0 0 440 280" width="${width}" height="${height}" preserveAspectRatio="none">
    <path d="M0 214H440" stroke="#2b313a" stroke-width="1"/>
    <path d="M0 214C60 212 110 196 170 184S280 172 330 152S400 146 440 132" fill="none" stroke="#82b4ff" stroke-width="4" stroke-linecap="round"/>
    <path d="M0 214C70 216 130 236 210 246S370 250 440 246" fill="none" stroke="#ff8b7b" stroke-width="5"/>
  </svg><div class="mark">${svg}<b>QT Lens</b></div>${line === undefined ? '' : `<p>${line}</p>`}`;

/** Promotional pictures for the store listings. */
const TILES = [
  {
    file: 'chrome-promo-440x280.png',
    size: { width: 440, height: 280 },
    html: tile({ width: 440, height: 280 }, 56, 'The Fed’s balance sheet beside every quote'),
  },
  {
    file: 'marketplace-card-220x140.png',
    size: { width: 220, height: 140 },
    html: tile({ width: 220, height: 140 }, 34),
  },
  {
    file: 'edge-logo-300x300.png',
    size: { width: 300, height: 300 },
    clear: true,
    html: (svg) => `<style>*{margin:0}svg{display:block;width:300px;height:300px}</style>${svg}`,
  },
];

await runCommand(async () => {
  const { executable } = await ensureBrowser('chromium');
  const svg = readFileSync(path.join(root, 'extension', 'assets', 'icon.svg'), 'utf8');
  const browser = await openChromium({ executable, viewport: { width: 128, height: 128 } });
  try {
    const page = await browser.context.newPage();
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({
        path: path.join(root, 'extension', 'public', 'icon', `${size}.png`),
        omitBackground: true,
      });
    }
    const images = path.join(root, 'store', 'images');
    mkdirSync(images, { recursive: true });
    for (const { file, size, html, clear } of TILES) {
      await page.setViewportSize(size);
      await page.setContent(html(svg));
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: path.join(images, file), omitBackground: clear === true });
    }
  } finally {
    await browser.close();
  }
});
