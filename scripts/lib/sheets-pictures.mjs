// The add-on's pictures for its listing: its dialog and its formulas over a drawn spreadsheet.
// Figures are what the built add-on answers.
import { framed, ROOM } from './store-frame.mjs';
import { importTypeScript } from './typescript.mjs';

const fromRoot = (file) => importTypeScript(new URL(`../../${file}`, import.meta.url));
const { buildAddOn, runAddOn } = await fromRoot('test/addon/built-add-on.ts');
const { openPage, servePages } = await fromRoot('test/addon/page.ts');
const { appsScript } = await fromRoot('apps-script/src/testing/services.ts');
const { spreadsheetApp } = await fromRoot('apps-script/src/testing/spreadsheet.ts');

const WORDS = {
  formulas: {
    'en-GB': [
      'The Fed’s balance sheet as formulas',
      'QT in rate hikes by seven published rules, phases, net liquidity. The figures travel with the add-on.',
    ],
    'zh-CN': [
      '把美联储资产负债表写成公式',
      '按七条已发表法则把缩表折合为加息次数，另有阶段与净流动性。数据随插件提供。',
    ],
    'zh-HK': [
      '把聯儲局資產負債表寫成公式',
      '按七條已發表法則把縮表折合為加息次數，另有階段與淨流動性。數據隨附加程式提供。',
    ],
    'zh-TW': [
      '把聯準會資產負債表寫成公式',
      '依七條已發表法則把縮表折合為升息碼數，另有階段與淨流動性。數據隨外掛程式提供。',
    ],
  },
  dialog: {
    'en-GB': [
      'Your own prices against Fed assets',
      'Select dates and prices, drag the base date, insert the formula or the picture.',
    ],
    'zh-CN': ['您自己的价格与美联储资产', '选中日期与价格，拖动基准日，插入公式或图片。'],
    'zh-HK': ['您自己的價格與聯儲局資產', '選取日期與價格，拖曳基準日，插入公式或圖片。'],
    'zh-TW': ['您自己的價格與聯準會資產', '選取日期與價格，拖曳基準日，插入公式或圖片。'],
  },
};
const DIALOG_TITLES = {
  'en-GB': 'Compare with Fed assets',
  'zh-CN': '与美联储资产比较',
  'zh-HK': '與聯儲局資產比較',
  'zh-TW': '與聯準會資產比較',
};

/** What the drawn sheets say beside figures and over columns; formulas themselves are English. */
const SHEET_WORDS = {
  'en-GB': {
    bn: '$ bn',
    onYield: 'bp on the 10-year',
    oneHike: '$ bn equal one hike',
    yearOnYear: 'points, year on year',
    date: 'Date',
    fund: 'My fund',
  },
  'zh-CN': {
    bn: '十亿美元',
    onYield: '个基点，10 年期美债收益率',
    oneHike: '十亿美元相当于加息一次',
    yearOnYear: '个百分点，同比',
    date: '日期',
    fund: '我的基金',
  },
  'zh-HK': {
    bn: '十億美元',
    onYield: '個基點，10 年期美債孳息率',
    oneHike: '十億美元相當於加息一次',
    yearOnYear: '個百分點，按年',
    date: '日期',
    fund: '我的基金',
  },
  'zh-TW': {
    bn: '十億美元',
    onYield: '個基點，10 年期美債殖利率',
    oneHike: '十億美元相當於升息 1 碼',
    yearOnYear: '個百分點，年增',
    date: '日期',
    fund: '我的基金',
  },
};

/** The drawn spreadsheet, in the picture's language. */
const spreadsheetIn = (language) =>
  spreadsheetApp({ locale: language.replace('-', '_').replace('en_GB', 'en_US') });

/** A little wider than Sheets opens it, so that it is no higher than the picture. */
const DIALOG_WIDTH = 820;
const DIALOG_HEAD = 30;
const PAGE_MARGIN = 20;

/** The pictures in the order in which the listing shows them. */
export const SHEETS_PICTURES = /** @type {const} */ (['formulas', 'dialog']);

/** The built add-on, with what serves its pages. */
export async function builtAddOn() {
  const addOn = await buildAddOn();
  return { addOn, answer: servePages(() => addOn) };
}

/**
 * Takes one picture.
 *
 * @param {(typeof SHEETS_PICTURES)[number]} name
 * @param {{ context: import('playwright-core').BrowserContext, addOn: Awaited<ReturnType<typeof
 *   builtAddOn>>['addOn'], language: string }} studio
 * @returns {Promise<Buffer>} A PNG of 1280 × 800 pixels.
 */
export async function sheetsPicture(name, { context, addOn, language }) {
  const content =
    name === 'formulas' ? formulas(addOn, language) : await dialog(context, addOn, language);
  const page = await context.newPage();
  try {
    const png = await drawn(context, content);
    const [title, text] = WORDS[name][language];
    return await framed(page, {
      lang: language,
      title,
      text,
      parts: [{ png, ...ROOM, x: 0, y: 0, kind: 'window' }],
    });
  } finally {
    await page.close();
  }
}

/** @typedef {{ html: string, ratio: number }} Drawing */

/** Draws in the room of the frame, at so many pixels to the CSS pixel. */
async function drawn(context, { html, ratio }) {
  const page = await context.newPage();
  try {
    const size = { width: ROOM.width / ratio, height: Math.ceil(ROOM.height / ratio) };
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setDeviceMetricsOverride', {
      ...size,
      deviceScaleFactor: ratio,
      mobile: false,
    });
    await page.setContent(html);
    await page.evaluate(() =>
      Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())]),
    );
    const clip = { x: 0, y: 0, width: size.width, height: ROOM.height / ratio, scale: 1 };
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip });
    return Buffer.from(data, 'base64');
  } finally {
    await page.close();
  }
}

function formulas(addOn, language) {
  const words = SHEET_WORDS[language];
  const call = runAddOn(addOn.code, { ...appsScript().scope, ...spreadsheetIn(language).scope });
  const decimals = (value, digits) =>
    typeof value === 'number'
      ? value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
      : String(value);
  const table = call('QT_EQUIV_HIKES', 600, '', 'all').map((row) =>
    row.map((value) => decimals(value, 2)),
  );
  const asked = [
    ['=FED_ASSETS()', decimals(call('FED_ASSETS'), 0), words.bn],
    ['=NET_LIQUIDITY()', decimals(call('NET_LIQUIDITY'), 0), words.bn],
    ['=FED_PHASE()', call('FED_PHASE'), ''],
    ['=FED_PHASE("2019-09-17")', call('FED_PHASE', '2019-09-17'), ''],
    ['=QT_YIELD_BP(600)', decimals(call('QT_YIELD_BP', 600), 1), words.onYield],
    ['=HIKES_EQUIV_QT(1)', decimals(call('HIKES_EQUIV_QT', 1), 0), words.oneHike],
    ['=SP500_IMPACT(4, 300)', decimals(call('SP500_IMPACT', 4, 300), 1), words.yearOnYear],
  ];
  const cells = [
    ...table,
    [],
    ...asked.map(([formula, value, unit]) => [formula, '', value, unit]),
  ];
  return {
    ratio: 1.25,
    html: sheet({
      cells,
      widths: [132, 88, 136, 96, 480],
      selected: 'A1',
      formula: '=QT_EQUIV_HIKES(600, , "all")',
      rows: 18,
      bold: 1,
      formulasFrom: table.length + 1,
    }),
  };
}

async function dialog(context, addOn, language) {
  const google = appsScript();
  const app = spreadsheetIn(language);
  const words = SHEET_WORDS[language];
  const rows = [];
  for (let month = 0; month < 44; month++) {
    const date = new Date(Date.UTC(2022, 8 + month, 1));
    rows.push([
      date,
      Math.round(10_000 * Math.exp(0.012 * month + 0.05 * Math.sin(month / 3))) / 100,
    ]);
  }
  const { cells } = app.written[0];
  cells.set('A1', words.date).set('B1', words.fund);
  for (const [i, [date, price]] of rows.entries())
    cells.set(`A${i + 2}`, date).set(`B${i + 2}`, price);
  app.state.selection = 'A1:B45';
  const Session = {
    ...google.scope.Session,
    getActiveUserLocale: () => language.replace('-', '_'),
  };
  const page = await openPage(
    { context },
    'Chart',
    runAddOn(addOn.code, { ...google.scope, ...app.scope, Session }),
  );
  try {
    await page.setViewportSize({ width: DIALOG_WIDTH, height: 640 });
    await page.locator('canvas').first().waitFor();
    await page.waitForTimeout(500);
    // The page ends with an empty margin, part of which the picture has no room for.
    const { x, y, width, height } = await page.locator('main').boundingBox();
    const room = ROOM.height - DIALOG_HEAD - 4;
    if (height - room > PAGE_MARGIN)
      throw new RangeError(`the dialog is ${height} px high, too much for the picture`);
    const png = await page.screenshot({ clip: { x, y, width, height: Math.min(height, room) } });
    const shown = [
      [words.date, words.fund],
      ...rows.map(([date, price]) => [date.toISOString().slice(0, 10), price.toFixed(2)]),
    ];
    const over = `<div style="position:absolute;inset:0;background:rgb(20 24 31 / 42%)"></div>
      <div style="position:absolute;left:${(ROOM.width - DIALOG_WIDTH) / 2}px;top:4px;width:${DIALOG_WIDTH}px;background:#fff;border-radius:8px;overflow:hidden;box-shadow:0 16px 48px rgb(20 24 31 / 34%)">
      <div style="display:flex;justify-content:space-between;padding:10px 20px 0;font-size:17px;line-height:24px">${DIALOG_TITLES[language]}<span style="color:#48515e">✕</span></div>
      <img src="data:image/png;base64,${png.toString('base64')}" style="display:block;width:${DIALOG_WIDTH}px;margin-top:-4px"></div>`;
    return {
      ratio: 1,
      html: sheet({
        cells: shown,
        widths: [130, 110, 130, 130, 130, 130, 130, 130, 130],
        selected: 'A1',
        formula: words.date,
        rows: 26,
        bold: 1,
        over,
      }),
    };
  } finally {
    await page.close();
  }
}

const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A spreadsheet as HTML: letters, numbers, cells, the formula of the selected one. */
function sheet({
  cells,
  widths,
  selected,
  formula,
  rows,
  bold,
  formulasFrom = Number.POSITIVE_INFINITY,
  over = '',
}) {
  const letters = widths.map((_, i) => String.fromCharCode(65 + i));
  const isNumber = (text) => /^[−-]?[\d,.]+$/.test(text) || /^\d{4}-\d\d-\d\d$/.test(text);
  const cell = (text = '', row, column) => {
    const style = [
      isNumber(text) ? 'text-align:right' : '',
      row < bold ? 'font-weight:600' : '',
      row >= formulasFrom && column === 0 ? 'color:#48515e' : '',
      row >= formulasFrom ? 'overflow:visible' : '',
    ];
    const ring = selected === `${letters[column]}${row + 1}` ? ' class="selected"' : '';
    return `<td${ring} style="${style.filter(Boolean).join(';')}">${row >= formulasFrom && text !== '' && !isNumber(text) ? `<span>${escaped(text)}</span>` : escaped(text)}</td>`;
  };
  const body = Array.from(
    { length: rows },
    (_, row) =>
      `<tr><th>${row + 1}</th>${letters.map((_, column) => cell(cells[row]?.[column], row, column)).join('')}</tr>`,
  );
  return `<!doctype html><html lang="en"><style>
    * { margin: 0; box-sizing: border-box; }
    body { position: relative; overflow: hidden; background: #fff; color: #14181f; font: 12px/24px Inter, Arial, sans-serif; font-variant-numeric: tabular-nums; }
    .bar { display: flex; gap: 12px; height: 34px; padding: 5px 12px; border-bottom: 1px solid #c9cfd6; font-size: 13px; }
    .bar i { font-family: Georgia, serif; color: #636d7a; }
    table { border-collapse: collapse; table-layout: fixed; width: ${46 + widths.reduce((a, b) => a + b, 0)}px; }
    th { background: #f5f6f8; color: #636d7a; font-weight: 400; border: 1px solid #d7dbe0; }
    td { height: 25px; padding: 0 6px; border: 1px solid #e4e7eb; overflow: hidden; white-space: nowrap; }
    td span { position: relative; z-index: 1; padding-right: 4px; background: #fff; }
    .selected { box-shadow: inset 0 0 0 2px #0b57d0; }
  </style><body><div class="bar"><i>fx</i>${escaped(formula)}</div>
  <table><colgroup><col style="width:46px">${widths.map((width) => `<col style="width:${width}px">`).join('')}</colgroup>
  <tr><th></th>${letters.map((letter) => `<th>${letter}</th>`).join('')}</tr>${body.join('')}</table>${over}</body></html>`;
}
