import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spreadsheetServices } from '../apps-script/src/testing/services.ts';
import { spreadsheetApp } from '../apps-script/src/testing/spreadsheet.ts';
import { cardHost, settledCard } from '../scripts/lib/card.mjs';
import { answerMockRequest, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { root } from '../scripts/lib/run.mjs';
import { runAddOn } from './addon/built-add-on.ts';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';
import { figuresOf, type ShownFigures } from './harness/figures.ts';

/** Results of the built add-on. */
function inCells(): ShownFigures {
  const cell = runAddOn(readFileSync(path.join(root, 'apps-script', 'dist', 'Code.js'), 'utf8'));
  const [[low, , high]] = cell(
    'QT_EQUIV_HIKES',
    undefined,
    undefined,
    'cicc-2022',
    'range',
  ) as number[][];
  const rebased = cell('REBASE') as Array<[unknown, number]>;
  return {
    fedAssetsBn: cell('FED_ASSETS') as number,
    fedAssetsChangePercent: rebased.at(-1)![1],
    qt2HikesLow: low,
    qt2HikesHigh: high,
  };
}

/** Every number an element carries beside its words, by `data-role`, with the words. */
async function carried(page: Page): Promise<Map<string, { value: number; text: string }>> {
  const all = await page
    .locator('[data-role][data-value]')
    .evaluateAll((elements) =>
      elements.map((element) => [
        (element as HTMLElement).dataset.role!,
        (element as HTMLElement).dataset.value!,
        element.textContent ?? '',
      ]),
    );
  return new Map(
    all
      .filter(([, value]) => value !== '')
      .map(([role, value, text]) => [role!, { value: Number(value), text: text! }]),
  );
}

/** A number as a page writes it. */
const read = (text: string) => Number(text.replace(/[^\d.\u2212-]/g, '').replace('\u2212', '-'));

const LINES = [
  'assets',
  'treasuries',
  'mbs',
  'other-assets',
  'rrp',
  'rrp-foreign',
  'reserves',
  'tga',
  'currency',
  'other-liabilities',
];
const GAUGES = ['sofr-iorb', 'effr-iorb', 'srf', 'rrp', 'reserves-gdp'];
const QT_2 = ['2022-06-01', '2025-11-30'] as const;

/** What is shown under a role, and the cell that has to have the same. */
type Pair = readonly [role: string, cell: unknown];

function reportPairs(table: unknown[][]): Pair[] {
  return LINES.flatMap((line, i): Pair[] => {
    const [, level, week, year, phase] = table[i + 1]!;
    return [
      [`week-${line}`, level],
      [`week-${line}-weekBn`, week],
      [`week-${line}-yearBn`, year],
      [`week-${line}-sincePhaseBn`, phase],
    ];
  });
}

const wentPairs = (table: unknown[][]): Pair[] => {
  const items = ['assets', 'rrp', 'rrp-foreign', 'reserves', 'tga'];
  return items.map((key, i): Pair => [`went-${key}`, table[i + 1]![1]]);
};

let browser: ChromiumUnderTest;
beforeAll(async () => {
  browser = await chromiumUnderTest({ answer: answerMockRequest });
});
afterAll(() => browser?.close());

test('card, popup and cell give the same numbers: Fed assets, their change since 7 December 2022, QT 2 in hikes', async () => {
  const page = await browser.open(quoteAddress);
  await settledCard(page);
  const card = await figuresOf((role) =>
    page.locator(`${cardHost} [data-role="${role}"]`).getAttribute('data-value'),
  );

  const popupPage = await browser.openExtensionPage();
  const popup = await figuresOf((role) =>
    popupPage.locator(`[data-role="${role}"]`).getAttribute('data-value'),
  );

  const cell = inCells();
  expect(card).toEqual(cell);
  expect(popup).toEqual(cell);
});

describe.each([
  ['en-GB', 'en_US', 1],
  ['zh-CN', 'zh_CN', 10],
] as const)('read in %s', (language, locale, perBillion) => {
  let reader: ChromiumUnderTest;
  let cell: ReturnType<typeof runAddOn>;
  beforeAll(async () => {
    reader = await chromiumUnderTest({ answer: answerMockRequest, language });
    cell = runAddOn(readFileSync(path.join(root, 'apps-script', 'dist', 'Code.js'), 'utf8'), {
      ...spreadsheetServices({}),
      SpreadsheetApp: spreadsheetApp({ locale }),
    });
  });
  afterAll(() => reader?.close());

  const expectSame = (shown: Awaited<ReturnType<typeof carried>>, pairs: readonly Pair[]) => {
    const known = pairs.filter(([, value]) => value !== '');
    expect(known.length).toBeGreaterThan(0);
    expect(known.map(([role]) => [role, shown.get(role)?.value])).toEqual(known);
    // What the figures do not know is no number on the page either.
    for (const [role, value] of pairs) expect(shown.has(role), role).toBe(value !== '');
  };

  test.each([undefined, '2026-09-30', '2026-09-23', '2020-05-06', '2013-06-12'])(
    'the week of %s: the page has the numbers of FED_H41, and writes them',
    async (day) => {
      const page = await reader.openExtensionPage(
        day === undefined ? 'week.html' : `week.html?day=${day}`,
      );
      const shown = await carried(page);
      const heading = (await page.locator('h1').textContent())!;
      const of = day ?? [...cellDates(heading)][0]!;
      const pairs = reportPairs(cell('FED_H41', of) as unknown[][]);
      expectSame(shown, pairs);
      for (const [role, value] of pairs) {
        if (typeof value !== 'number') continue;
        expect(read(shown.get(role)!.text) / perBillion, role).toBeCloseTo(value, 0);
      }
      await page.close();
    },
  );

  test('where QT 2 went: page and cell', async () => {
    const page = await reader.openExtensionPage('week.html');
    const table = cell('FED_RUNOFF', ...QT_2) as unknown[][];
    const shown = await carried(page);
    expectSame(shown, wentPairs(table));
    const bn = (role: string) => Math.round(shown.get(role)!.value);
    expect([bn('went-assets'), bn('went-rrp'), bn('went-reserves')]).toEqual([-2363, -1963, -425]);
    await page.close();
  });

  test('where it went between any two days: chart and cell', async () => {
    const page = await reader.openExtensionPage(
      'chart.html?from=2022-05-04&base=2022-06-01&to=2024-05-31',
    );
    await page.locator('[data-role="went-assets"]').waitFor();
    const shown = await carried(page);
    expectSame(shown, wentPairs(cell('FED_RUNOFF', '2022-06-01', '2024-05-31') as unknown[][]));
    // Until the run-off was slowed, reserves had risen.
    expect(Math.round(shown.get('went-reserves')!.value)).toBe(87);
    await page.close();
  });

  test('gauges and rates: page and cells', async () => {
    const page = await reader.openExtensionPage('week.html?day=2026-09-16');
    const shown = await carried(page);
    // The page counts what came up to the next release as of the week.
    const table = cell('FED_GAUGES', '2026-09-22') as unknown[][];
    expectSame(
      shown,
      GAUGES.map((key, i): Pair => [`gauge-${key}`, table[i + 1]![1]]),
    );
    expect(cell('FED_RATE', 'target-upper', '2026-10-01')).toBe(4);
    expect((cell('FED_SERIES', 'target-upper', '2026-10-01') as unknown[][])[1]![1]).toBe(4);
    await page.close();
  });

  test('the week in the popup: the numbers of FED_H41', async () => {
    const page = await reader.openExtensionPage();
    await page.locator('[data-role="week"]').waitFor();
    const shown = await carried(page);
    const [, [, , assets], , , , , , [, , reserves]] = cell('FED_H41') as unknown[][];
    expectSame(shown, [
      ['week-assets-weekBn', assets],
      ['week-reserves-weekBn', reserves],
    ]);
    const said = (await page.locator('[data-role="week"]').textContent())!;
    expect(said).toMatch(language === 'zh-CN' ? /亿美元/ : /\$\d\S*\sbn/);
    await page.close();
  });
});

/** The days a heading names, in either language. */
function* cellDates(heading: string): Generator<string> {
  const months = [
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
  for (const [, day, name, year] of heading.matchAll(/(\d+) ([A-Z][a-z]+) (\d{4})/g))
    yield isoDay(Number(year), months.indexOf(name!) + 1, Number(day));
  for (const [, year, month, day] of heading.matchAll(/(\d{4})年(\d+)月(\d+)日/g))
    yield isoDay(Number(year), Number(month), Number(day));
}

const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
