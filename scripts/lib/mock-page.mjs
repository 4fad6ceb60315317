import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answerFred } from './fred.mjs';
import { root } from './run.mjs';

/** The address the mock page is served under. */
export const quoteAddress = 'https://finance.yahoo.com/quote/SPY/';

const read = (...parts) => readFileSync(path.join(root, ...parts), 'utf8');
const shownYears = 10;
// As the site sends it: nothing may be framed, scripts and forms are allowed.
const headers = {
  'content-security-policy':
    "frame-ancestors 'self'; sandbox allow-downloads allow-forms allow-modals allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation;",
};

/** Monthly index numbers of the S&P composite, January 2000 = 100: year, month 1–12 and value. */
function indexNumbers() {
  const rows = read('packages', 'core', 'figures', 'SP_COMPOSITE.csv')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return rows.map((row) => {
    const [date, price] = row.split(',');
    return {
      year: Number(date.slice(0, 4)),
      month: Number(date.slice(5, 7)),
      value: Number(price),
    };
  });
}

const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/**
 * What the mock page says, in the languages of the pictures. Names of securities stay as listings
 * have them.
 */
const WORDS = {
  'zh-CN': {
    'Stand-in quotes': '示例行情',
    Sections: '栏目',
    Markets: '市场',
    Funds: '基金',
    News: '资讯',
    Search: '搜索',
    'US large-cap index fund': '美国大盘股指数基金',
    'Stand-in page · index numbers of the S&amp;P composite (Shiller), January 2000 = 100, not quotes':
      '示例页面 · 标普综合指数（Shiller）的指数化数值，2000年1月 = 100，并非行情',
    Views: '视图',
    Overview: '概览',
    Chart: '图表',
    Holdings: '持仓',
    Distributions: '分红',
    History: '历史',
    'Key figures': '主要数据',
    '1-month change': '1 个月变动',
    '12-month change': '12 个月变动',
    '5-year change': '5 年变动',
    '10-year change': '10 年变动',
    'Highest month': '最高月份',
    'on the month': '较上月',
    "This page stands in for a quote page, to try QT Lens without a network. It belongs to no site and shows no price: the figures are Robert J. Shiller's monthly averages of the S&amp;P composite as index numbers.":
      '本页代替行情页，供离线试用 QT Lens。它不属于任何网站，也不显示价格：数字为 Robert J. Shiller 标普综合指数月平均的指数化数值。',
  },
  'zh-TW': {
    'Stand-in quotes': '示例報價',
    Sections: '欄目',
    Markets: '市場',
    Funds: '基金',
    News: '新聞',
    Search: '搜尋',
    'US large-cap index fund': '美國大型股指數基金',
    'Stand-in page · index numbers of the S&amp;P composite (Shiller), January 2000 = 100, not quotes':
      '示例頁面 · 標普綜合指數（Shiller）的指數化數值，2000年1月 = 100，並非報價',
    Views: '檢視',
    Overview: '概覽',
    Chart: '圖表',
    Holdings: '持股',
    Distributions: '配息',
    History: '歷史',
    'Key figures': '主要數據',
    '1-month change': '1 個月變動',
    '12-month change': '12 個月變動',
    '5-year change': '5 年變動',
    '10-year change': '10 年變動',
    'Highest month': '最高月份',
    'on the month': '較上月',
    "This page stands in for a quote page, to try QT Lens without a network. It belongs to no site and shows no price: the figures are Robert J. Shiller's monthly averages of the S&amp;P composite as index numbers.":
      '本頁代替報價頁，供離線試用 QT Lens。它不屬於任何網站，也不顯示價格：數字為 Robert J. Shiller 標普綜合指數月平均的指數化數值。',
  },
};
WORDS['zh-HK'] = { ...WORDS['zh-TW'], Holdings: '持倉', Distributions: '派息' };

const monthIn = (language) =>
  language in WORDS
    ? ({ year, month }) => `${year}年${month}月`
    : ({ year, month }) => `${monthNames[month - 1]} ${year}`;
const percent = (from, to) => {
  const text = ((to.value / from.value - 1) * 100).toFixed(1);
  return `${text.startsWith('-') ? '−' : '+'}${text.replace('-', '')}\u00a0%`;
};

/** The line chart, drawn in a box of 760 × 380. */
function chart(points, monthOf) {
  const box = { left: 0, right: 700, top: 10, bottom: 350 };
  const highest = Math.max(...points.map(({ value }) => value));
  const step = [10, 20, 50, 100, 200, 500, 1000].find((size) => highest / size <= 6) ?? 1000;
  const lowest = Math.floor(Math.min(...points.map(({ value }) => value)) / step) * step;
  const top = Math.ceil(highest / step) * step;
  const x = (i) => box.left + ((box.right - box.left) * i) / (points.length - 1);
  const y = (value) => box.bottom - ((box.bottom - box.top) * (value - lowest)) / (top - lowest);
  const grid = [];
  for (let level = lowest; level <= top; level += step) {
    grid.push(
      `<line x1="${box.left}" x2="${box.right}" y1="${y(level)}" y2="${y(level)}"/><text x="${box.right + 12}" y="${y(level) + 4}">${level}</text>`,
    );
  }
  const years = points.flatMap(({ year, month }, i) =>
    month === 1 && year % 2 === 0
      ? [`<text x="${x(i).toFixed(1)}" y="${box.bottom + 24}">${year}</text>`]
      : [],
  );
  const line = points
    .map(({ value }, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('');
  return `<svg viewBox="0 0 760 380" role="img" aria-label="Index numbers, ${monthOf(points[0])} to ${monthOf(points.at(-1))}"><g class="grid">${grid.join('')}${years.join('')}</g><path class="line" d="${line}"/></svg>`;
}

function keyFigures(all, monthOf) {
  const last = all.at(-1);
  const back = (months) => all.at(-1 - months);
  const highest = all.reduce((a, b) => (b.value > a.value ? b : a));
  const rows = [
    [monthOf(last), last.value.toFixed(1)],
    [monthOf(back(1)), back(1).value.toFixed(1)],
    ['1-month change', percent(back(1), last)],
    ['12-month change', percent(back(12), last)],
    ['5-year change', percent(back(60), last)],
    ['10-year change', percent(back(120), last)],
    ['Highest month', `${highest.value.toFixed(1)} (${monthOf(highest)})`],
  ];
  return rows
    .map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`)
    .join('');
}

/**
 * The mock quote page: this project's own drawing, with the head metadata a quote page has and
 * nobody's prices. It has no script and asks for nothing.
 *
 * @param {string} [language] Tag of the reader's language, `zh-TW`; English where it has no words
 *   here.
 * @returns {string} An HTML document.
 */
export function mockPage(language = 'en') {
  const all = indexNumbers();
  const monthOf = monthIn(language);
  const slots = {
    value: all.at(-1).value.toFixed(1),
    change: `${monthOf(all.at(-1))} · ${percent(all.at(-2), all.at(-1))} on the month`,
    chart: chart(
      all.filter(({ year }) => year >= all.at(-1).year - shownYears),
      monthOf,
    ),
    'key-figures': keyFigures(all, monthOf),
  };
  const page = read('test', 'pages', 'quote.html').replace(
    /<!-- slot: ([\w-]+) -->/g,
    (_, name) => slots[name],
  );
  // Between tags or in a label, never in the head, by which sites and instruments are told.
  const [head, body] = page.split(/(?=<body>)/);
  const worded = Object.entries(WORDS[language] ?? {}).reduce(
    (text, [english, own]) => text.replaceAll(english, own),
    body,
  );
  return head.replace('lang="en-US"', `lang="${language in WORDS ? language : 'en-US'}"`) + worded;
}

/**
 * Answers requests for the mock page and for nothing else: a reader without a network, on the
 * day it is.
 *
 * @type {import('./chromium.mjs').RequestHandler}
 */
const answerMockPage = answerMockPageIn('en');

/**
 * The same in a language.
 *
 * @param {string} language
 * @returns {import('./chromium.mjs').RequestHandler}
 */
function answerMockPageIn(language) {
  return ({ url }) =>
    url.origin + url.pathname === quoteAddress ? { headers, body: mockPage(language) } : undefined;
}

/**
 * Answers requests for one address with a page that has no figures: there the address alone tells
 * the instrument. The mock quote page keeps its own.
 *
 * @param {string} address
 * @returns {import('./chromium.mjs').RequestHandler}
 */
export function answerPageAt(address) {
  if (address === quoteAddress) return answerMockPage;
  const body =
    '<!doctype html><meta charset="utf-8"><title>Stand-in page</title><h1>Stand-in page</h1>';
  return ({ url }) => (url.href === new URL(address).href ? { headers, body } : undefined);
}

/**
 * Answers requests for the mock page, and FRED's for the figures that ship; nothing else. The
 * same every day, for pictures and tests.
 *
 * @type {import('./chromium.mjs').RequestHandler}
 */
export function answerMockRequest(asked) {
  return answerMockPage(asked) ?? answerFred(asked);
}

/**
 * The same with the mock page in a language.
 *
 * @param {string} language
 * @returns {import('./chromium.mjs').RequestHandler}
 */
export function answerMockRequestIn(language) {
  const answerPage = answerMockPageIn(language);
  return (asked) => answerPage(asked) ?? answerFred(asked);
}
