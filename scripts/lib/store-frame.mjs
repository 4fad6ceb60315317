// The frame of a store's picture: a headline, a line below it, and what the product shows, in its
// own pixels.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/** Picture sizes the stores require. */
const STORE_SIZE = { width: 1280, height: 800 };
/** The room below the headline. */
export const ROOM = { width: 1200, height: 624 };
const TOP = 136;
const MARGIN = 40;

/** The product's own type, as theme.css has it. */
const FONT =
  '"Inter", "Segoe UI", system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const FONT_OF = {
  'zh-HK': FONT.replace('PingFang SC', 'PingFang HK')
    .replace('YaHei', 'JhengHei')
    .replace('CJK SC', 'CJK HK'),
  'zh-TW': FONT.replace('PingFang SC', 'PingFang TC')
    .replace('YaHei', 'JhengHei')
    .replace('CJK SC', 'CJK TC'),
};

const iconSvg = () => readFileSync(path.join(root, 'extension', 'assets', 'icon.svg'), 'utf8');

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const source = (png) => `data:image/png;base64,${png.toString('base64')}`;

/**
 * A part of a picture: its measures are the picture's, whatever the density.
 *
 * @typedef {{ png: Buffer, width: number, height: number, x: number, y: number, kind: 'window' |
 *   'veiled' | 'loose' }} Part
 */

/**
 * Composes a picture of 1280 × 800 pixels.
 *
 * @param {import('playwright-core').Page} page An empty page.
 * @param {{ lang: string, title: string, text: string, parts: Part[], density?: number }} content
 *   Parts from back to front; x and y from the room's corner. `density`: pixels to the picture's
 *   pixel, 1 as the stores want it.
 * @returns {Promise<Buffer>} A PNG.
 */
export async function framed(page, { lang, title, text, parts, density = 1 }) {
  for (const { x, y, width, height } of parts) {
    if (x < 0 || y < 0 || x + width > ROOM.width + 1 || y + height > ROOM.height + 1) {
      throw new RangeError(
        `${title}: a part of ${width} × ${height} at ${x}, ${y} leaves the room of ${ROOM.width} × ${ROOM.height}`,
      );
    }
  }
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    ...STORE_SIZE,
    deviceScaleFactor: density,
    mobile: false,
  });
  await page.setContent(`<!doctype html><html lang="${lang}"><style>
    * { margin: 0; box-sizing: border-box; }
    body { width: ${STORE_SIZE.width}px; height: ${STORE_SIZE.height}px; overflow: hidden; background: #f5f6f8; color: #14181f; font-family: ${FONT_OF[lang] ?? FONT}; }
    h1 { position: absolute; left: ${MARGIN}px; top: 30px; font-size: 36px; line-height: 46px; font-weight: 600; letter-spacing: -0.015em; }
    p { position: absolute; left: ${MARGIN}px; top: 82px; font-size: 19px; line-height: 28px; color: #48515e; }
    .mark { position: absolute; right: ${MARGIN}px; top: 36px; display: flex; align-items: center; gap: 10px; font-size: 19px; font-weight: 600; }
    .mark svg { width: 34px; height: 34px; }
    img { position: absolute; display: block; }
    .window, .veiled { border-radius: 8px; box-shadow: 0 0 0 1px #d7dbe0, 0 12px 32px rgb(20 24 31 / 10%); }
    .veiled { opacity: 0.5; box-shadow: 0 0 0 1px #d7dbe0; }
    .loose { border-radius: 14px; box-shadow: 0 20px 56px rgb(20 24 31 / 26%), 0 2px 6px rgb(20 24 31 / 16%); }
  </style><body><h1>${escaped(title)}</h1><p>${escaped(text)}</p><div class="mark">${iconSvg()}QT Lens</div>
  ${parts
    .map(
      ({ png, width, height, x, y, kind }) =>
        `<img class="${kind}" src="${source(png)}" style="left:${MARGIN + x}px;top:${TOP + y}px;width:${width}px;height:${height}px">`,
    )
    .join('')}</body></html>`);
  await page.evaluate(() =>
    Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())]),
  );
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' });
  return Buffer.from(data, 'base64');
}
