// The pictures of the stores' listings: one message each, in every language.
import { pngSize } from './palette-png.mjs';
import { framed, ROOM } from './store-frame.mjs';

/** Headline and line of each picture, by language. */
const WORDS = {
  card: {
    'en-GB': [
      'QE or QT? The answer beside the quote',
      'Phase, Fed assets, the comparison since one day, and what the run-off equals in rate hikes.',
    ],
    'zh-CN': [
      'QE 还是 QT？答案就在行情旁',
      '阶段、美联储资产、自基准日起的比较，以及缩表相当于几次加息。',
    ],
    'zh-HK': [
      'QE 還是 QT？答案就在報價旁',
      '階段、聯儲局資產、自基準日起的比較，以及縮表相當於加息幾次。',
    ],
    'zh-TW': [
      'QE 還是 QT？答案就在行情旁',
      '階段、聯準會資產、自基準日起的比較，以及縮表相當於升息幾碼。',
    ],
  },
  chart: {
    'en-GB': [
      'Any instrument against Fed assets, since any day',
      'Drag the base date. Each line says as of when; the gap is in points. A comparison, not a cause.',
    ],
    'zh-CN': [
      '任选标的、任选起点，与美联储资产对比',
      '拖动基准日即可。每条线注明截至日，差距以百分点计。仅作比较，不代表因果。',
    ],
    'zh-HK': [
      '任選標的、任選起點，與聯儲局資產對比',
      '拖曳基準日即可。每條線註明截至日，差距以百分點計。僅作比較，不代表因果。',
    ],
    'zh-TW': [
      '任選標的、任選起點，與聯準會資產對比',
      '拖曳基準日即可。每條線註明截至日，差距以百分點計。僅作比較，不代表因果。',
    ],
  },
  history: {
    'en-GB': [
      'Every phase since 2002, named',
      'QE, QT, Twist, reinvestment and reserve management over Fed total assets, with the events beside them.',
    ],
    'zh-CN': [
      '2002 年以来的每个阶段，一一标明',
      '扩表、缩表、扭转操作、再投资与准备金管理购债，连同其间的事件。',
    ],
    'zh-HK': [
      '2002 年以來的每個階段，一一標明',
      '擴表、縮表、扭轉操作、再投資與儲備管理買債，連同其間的事件。',
    ],
    'zh-TW': [
      '2002 年以來的每個階段，一一標明',
      '擴表、縮表、扭轉操作、再投資與準備金管理購買，連同其間的事件。',
    ],
  },
  converter: {
    'en-GB': [
      'How many cuts would offset $600 bn of run-off?',
      'Seven published rules side by side, each with its source. Like with like they lie fivefold apart: you see all of them.',
    ],
    'zh-CN': [
      '缩表 6000 亿美元，降息几次可以抵消？',
      '七条已发表法则并列，各附来源。同类相比相差约 5 倍，全部列出。',
    ],
    'zh-HK': [
      '縮表 6,000 億美元，減息幾次可以抵銷？',
      '七條已發表法則並列，各附來源。同類相比相差約 5 倍，全部列出。',
    ],
    'zh-TW': [
      '縮表 6,000 億美元，降息幾碼可以抵銷？',
      '七條已發表法則並列，各附來源。同類相比相差約 5 倍，全部列出。',
    ],
  },
  scenario: {
    'en-GB': [
      'Your own path of hikes and run-off',
      'Quarter by quarter through the Fed’s FRB/US model, solved on the page, beside the published rules.',
    ],
    'zh-CN': [
      '您自己的加息与缩表路径',
      '逐季输入，得出美联储 FRB/US 模型的响应，与已发表法则并列。',
    ],
    'zh-HK': [
      '您自己的加息與縮表路徑',
      '逐季輸入，得出聯儲局 FRB/US 模型的反應，與已發表法則並列。',
    ],
    'zh-TW': [
      '您自己的升息與縮表路徑',
      '逐季輸入，得出聯準會 FRB/US 模型的反應，與已發表法則並列。',
    ],
  },
};

/** Pixels to the CSS pixel at which canvases on a grid of four stay sharp. */
const CRISP = 1.25;

/** The pictures in the order in which a listing shows them. */
export const STORE_PICTURES = /** @type {const} */ ([
  'card',
  'chart',
  'history',
  'converter',
  'scenario',
]);

/**
 * @typedef {object} Studio
 * @property {import('playwright-core').BrowserContext} context
 * @property {string} extensionId
 * @property {string} language
 * @property {number} [density] Pixels to the picture's pixel: 1 for the stores.
 * @property {string} quoteAddress
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} settledCard
 */

/**
 * Takes one picture.
 *
 * @param {(typeof STORE_PICTURES)[number]} name
 * @param {Studio} studio
 * @returns {Promise<Buffer>} A PNG of 1280 × 800 pixels, times the density.
 */
export async function storePicture(name, studio) {
  const parts = await PARTS[name](studio);
  const [title, text] = WORDS[name][studio.language];
  const page = await studio.context.newPage();
  try {
    return await framed(page, {
      lang: studio.language,
      title,
      text,
      parts,
      density: studio.density,
    });
  } finally {
    await page.close();
  }
}

/**
 * @type {Record<(typeof STORE_PICTURES)[number], (studio: Studio) =>
 * Promise<import('./store-frame.mjs').Part[]>>}
 */
const PARTS = {
  async card(studio) {
    const { quoteAddress, settledCard } = studio;
    const size = ROOM;
    const quote = await shot(studio, {
      address: quoteAddress,
      size,
      ready: async (page) => {
        await settledCard(page);
        // The page is the background; the card stands before it, nearer.
        await page.evaluate(() => document.querySelector('qt-lens-card')?.remove());
        await page.waitForTimeout(300);
        await page.evaluate(() =>
          document.querySelector('qt-lens-card')?.setAttribute('style', 'visibility: hidden'),
        );
      },
    });
    const card = await shot(studio, {
      address: quoteAddress,
      size,
      ready: settledCard,
      first: 'qt-lens-card',
      fit: { width: 640, height: 560 },
    });
    return [
      { ...quote, x: 0, y: 0, kind: 'veiled' },
      {
        ...card,
        x: ROOM.width - card.width - 24,
        y: ROOM.height - card.height - 32,
        kind: 'loose',
      },
    ];
  },
  chart: (studio) =>
    oneWindow(studio, {
      address: `chrome-extension://${studio.extensionId}/chart.html?site=yahoo&symbol=SPY&yahoo=SPY&kind=etf`,
      size: { width: 960, height: 714 },
      ready: (page) => page.locator('canvas').first().waitFor(),
      first: '.readout',
      last: '.facts',
      scale: CRISP,
    }),
  history: (studio) =>
    oneWindow(studio, {
      address: `chrome-extension://${studio.extensionId}/chart.html`,
      size: { width: 960, height: 752 },
      ready: async (page) => {
        await page.locator('nav.tabs button').nth(1).click();
        await page.locator('canvas').first().waitFor();
      },
      first: '.head',
      last: '.plot',
      scale: CRISP,
    }),
  converter: (studio) =>
    oneWindow(studio, {
      address: `chrome-extension://${studio.extensionId}/converter.html?amount=600&unit=bn`,
      size: { width: 1040, height: 1300 },
      ready: (page) => page.locator('.qt-converter').waitFor(),
      first: '.qt-question',
      last: '.qt-table',
    }),
  async scenario(studio) {
    const GAP = 18;
    const take = (first, last, scale) =>
      shot(studio, {
        address: `chrome-extension://${studio.extensionId}/sidepanel.html?hikes=1,1,1,1&runoff=0,0,150,150`,
        size: { width: 520, height: 3000 },
        ready: (page) => page.locator('.qt-scenario').waitFor(),
        first,
        last,
        scale,
      });
    // The panel is a column; its parts stand beside each other here, as large as the tallest pair
    // allows.
    const all = async (scale) => ({
      paths: await take('.qt-inputs', '.qt-inputs', scale),
      effects: await take('.qt-comparison', '.qt-equities', scale),
      responses: await take('.qt-responses', '.qt-responses', scale),
    });
    const { paths, effects, responses } = await all(1);
    const scale = Math.min(
      (ROOM.height - GAP - 2) / (paths.height + effects.height),
      (ROOM.height - 1) / responses.height,
    );
    const { paths: left, effects: below, responses: right } = await all(scale);
    const x = Math.round((ROOM.width - left.width - GAP - right.width) / 2);
    const kind = /** @type {const} */ ('window');
    return [
      { ...left, x, y: 0, kind },
      { ...below, x, y: left.height + GAP, kind },
      { ...right, x: x + left.width + GAP, y: 0, kind },
    ];
  },
};

async function oneWindow(studio, request) {
  const part = await shot(studio, {
    fit: request.scale === undefined ? ROOM : undefined,
    ...request,
  });
  return [
    {
      ...part,
      x: Math.round((ROOM.width - part.width) / 2),
      y: 0,
      kind: /** @type {const} */ ('window'),
    },
  ];
}

/**
 * Pictures a part of a page in as many pixels as it will take in the frame, so that nothing is
 * scaled afterwards.
 *
 * @param {Studio} studio
 * @param {object} request
 * @param {string} request.address
 * @param {{ width: number, height: number }} request.size Of the window, in CSS pixels.
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} request.ready
 * @param {string} [request.first] The element the picture starts with; the whole window if left
 *   out.
 * @param {string} [request.last] The element it ends with; `first` if left out.
 * @param {{ width: number, height: number }} [request.fit] The pixels it may take.
 * @param {number} [request.scale] Pixels to the CSS pixel; by default what fits.
 */
async function shot(
  { context, density = 1 },
  { address, size, ready, first, last = first, fit, scale },
) {
  const page = await context.newPage();
  try {
    const devtools = await context.newCDPSession(page);
    const open = async (deviceScaleFactor) => {
      await devtools.send('Emulation.setDeviceMetricsOverride', {
        ...size,
        deviceScaleFactor: deviceScaleFactor * density,
        mobile: false,
      });
      await page.goto(address);
      await ready(page);
      await page.waitForTimeout(400);
      if (first === undefined) return { x: 0, y: 0, ...size };
      const box = async (selector) => {
        const found = await page.locator(selector).first().boundingBox();
        if (found === null) throw new Error(`${selector} is not on ${address}`);
        return found;
      };
      const [top, bottom] = [await box(first), await box(last)];
      return { x: top.x, y: top.y, width: top.width, height: bottom.y + bottom.height - top.y };
    };
    let ratio = scale ?? 1;
    let clip = await open(ratio);
    if (fit !== undefined) {
      ratio = Math.min(fit.width / clip.width, fit.height / clip.height);
      clip = await open(ratio);
    }
    const { data } = await devtools.send('Page.captureScreenshot', {
      format: 'png',
      clip: { ...clip, scale: 1 },
    });
    const png = Buffer.from(data, 'base64');
    // As the PNG's header says: the clip may end within a pixel.
    const taken = pngSize(png);
    return { png, width: taken.width / density, height: taken.height / density };
  } finally {
    await page.close();
  }
}

/**
 * The popup in the size it gives itself, without a frame.
 *
 * @param {Studio} studio
 * @param {string} popup The popup's page in the extension.
 * @returns {Promise<Buffer>} A PNG.
 */
export async function popupPicture(studio, popup) {
  const { png } = await shot(studio, {
    address: `chrome-extension://${studio.extensionId}/${popup}`,
    size: { width: 760, height: 600 },
    ready: (page) => page.locator('.foot a').first().waitFor(),
    first: 'body',
    scale: 1,
  });
  return png;
}
