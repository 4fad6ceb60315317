import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';
import { randomFrom } from './torture/mutations.ts';

// Whatever stands in an address, a page says something: an answer, or a sentence that says what is
// wrong with the question.
const ADDRESSES = process.env.QT_LENS_TORTURE === '1' ? 100 : 8;

const NUMBERS = [
  '0',
  '-0',
  '-1',
  '1',
  '600',
  '1e308',
  '-1e308',
  '1e309',
  'Infinity',
  'NaN',
  '1e-308',
  '5e-324',
  '9007199254740993',
  '9'.repeat(120),
  '0.'.padEnd(200, '3'),
  '1,5',
  '1.234.567',
  '0x10',
  '１００',
  '',
  ' ',
  '٣',
  '1e1e1',
  '--5',
  '+6',
  '½',
  '∞',
  '1_000',
  '<b>1</b>',
  '%',
  'null',
  'undefined',
  '\u0000',
  '\u202e1',
];
const DAYS = [
  '2026-09-30',
  '2099-12-31',
  '9999-12-31',
  '0000-00-00',
  '2026-02-30',
  '1602-01-01',
  '-1000-01-01',
  '+275760-09-13',
  '99999-01-01',
  'yesterday',
  '2026-9-3',
  '20260930',
  '',
  '1e9',
  'NaN',
  '2002-12-18',
];
const WORDS = [
  'bn',
  'trn',
  'mn',
  'bn-a-month',
  'cuts',
  'hikes',
  'expansion',
  'wei-2022-bills',
  'cicc-2022',
  '__proto__',
  'constructor',
  'history',
  'all',
  'max',
  'rebased',
  'qt-2',
  'assets',
  'SPY',
  'X;=1+1',
  '../..',
  '<script>',
  'a'.repeat(5000),
  '',
  '你好',
  'toString',
];

const NO_NUMBER = /NaN|Infinity|undefined|\[object/;

const PAGES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'converter.html': {
    amount: NUMBERS,
    months: NUMBERS,
    cuts: NUMBERS,
    hikes: NUMBERS,
    gdp: NUMBERS,
    bp: NUMBERS,
    unit: WORDS,
    change: WORDS,
    rule: WORDS,
    what: WORDS,
    phase: WORDS,
    selection: [...NUMBERS, ...WORDS],
    text: [...NUMBERS, ...WORDS],
  },
  'chart.html': {
    from: DAYS,
    to: DAYS,
    base: DAYS,
    period: [...WORDS, ...NUMBERS],
    tab: WORDS,
    fed: WORDS,
    with: [...WORDS, 'A,B,C,D,E,F,G,H'],
    symbol: WORDS,
    yahoo: WORDS,
    site: WORDS,
    kind: WORDS,
    log: NUMBERS,
    rebased: NUMBERS,
  },
  'week.html': { day: [...DAYS, ...NUMBERS] },
  'sidepanel.html': {
    hikes: [...NUMBERS, ...NUMBERS.map((number) => `${number},1,,${number}`), '1,'.repeat(500)],
    runoff: [...NUMBERS, ...NUMBERS.map((number) => `0,${number}`)],
    start: [...DAYS, '2026Q4', '2026-Q4', '9999Q4', '0Q9'],
    baseline: DAYS,
    rule: WORDS,
    held: NUMBERS,
    beside: WORDS,
    policy: WORDS,
    expectations: WORDS,
    premium: NUMBERS,
  },
  'prices.html': { site: WORDS, symbol: WORDS, yahoo: WORDS, kind: WORDS },
};

let browser: ChromiumUnderTest;
beforeAll(async () => {
  browser = await chromiumUnderTest({ answer: () => undefined });
});
afterAll(() => browser.close());

test.each(Object.entries(PAGES))(
  '%s says something at every address',
  async (path, parameters) => {
    const random = randomFrom(path.length);
    const page = await browser.openExtensionPage(path);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
    const names = Object.keys(parameters);
    const broke: string[] = [];
    for (let run = 0; run < ADDRESSES; run++) {
      const query = new URLSearchParams();
      for (let count = 1 + random(3); count > 0; count--) {
        const name = names[random(names.length)];
        query.append(name, parameters[name][random(parameters[name].length)]);
      }
      await page.goto(`chrome-extension://${browser.extensionId}/${path}?${query}`, {
        waitUntil: 'domcontentloaded',
      });
      const said = await page
        .waitForFunction(
          () => (document.querySelector('#app')?.textContent?.trim().length ?? 0) > 20,
          undefined,
          { timeout: 8000, polling: 20 },
        )
        .then(
          () => true,
          () => false,
        );
      if (said) {
        // What is computed after the first drawing may fail too.
        const text = await page.evaluate(
          () =>
            new Promise<string>((resolve) =>
              requestAnimationFrame(() =>
                setTimeout(() => resolve(document.querySelector('#app')?.textContent ?? '')),
              ),
            ),
        );
        if (text.trim().length <= 20) broke.push(`blank later: ${query}`);
        // What stands in the address may be quoted.
        const isQuoted = [...query.values()].some((value) => NO_NUMBER.test(value));
        if (NO_NUMBER.test(text) && !isQuoted) broke.push(`no number: ${query}`);
      } else broke.push(`blank: ${query}`);
      for (const error of errors.splice(0)) broke.push(`${error}: ${query}`);
    }
    expect(broke.map((each) => each.slice(0, 300))).toEqual([]);
    await page.close();
  },
  900_000,
);
