import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardHost } from '../scripts/lib/card.mjs';
import { tablesOfTests } from '../scripts/lib/figures-of-tests.mjs';
import { fredCsv } from '../scripts/lib/fred.mjs';
import { mockPage, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { h41Page, weekAfterEmbedded } from '../scripts/lib/stand-ins/h41-page.mjs';
import type { Answer, Asked } from './harness/answers.ts';
import { type ChromiumUnderTest, chromiumUnderTest } from './harness/chromium.ts';
import { extensionOfOldFigures } from './harness/old-figures.ts';

// What each publisher sends, as recorded until October 2026; see the parsers' tests in core.
const newest = '2026-10-07';
const afterRelease = new Date('2026-10-09T12:00:00Z');
const figures = weekAfterEmbedded;
const page = h41Page({
  wednesday: newest,
  figures,
  before: { ...figures, assets: 6_743_031, reserves: 2_948_090 },
});

const html = (body: string, status = 200): Answer => ({
  status,
  contentType: 'text/html; charset=utf-8',
  headers: { date: afterRelease.toUTCString() },
  body,
});
const gateway = () => html('<html><head><title>504 Gateway Time-out</title></head></html>', 504);
const fredAlive = ({ url }: Asked): Answer => {
  const body = fredCsv(
    (url.searchParams.get('id') ?? '').split(','),
    { WALCL: { [newest]: '6748200' } },
    tablesOfTests,
  )!;
  return {
    contentType: body.startsWith('PK') ? 'application/zip' : 'application/csv',
    headers: { date: afterRelease.toUTCString() },
    body,
  };
};
const newYorkFed = ({ url }: Asked): Answer => ({
  contentType: 'application/json',
  headers: { 'access-control-allow-origin': '*' },
  body: url.pathname.includes('/rp/')
    ? '{"repo":{"operations":[{"operationDate":"2026-10-07","operationType":"Reverse Repo","auctionStatus":"Results","term":"Overnight","closeTime":"13:15","totalAmtAccepted":1234000000,"details":[{"securityType":"Treasury","amtAccepted":1234000000}]}]}}'
    : '{"refRates": []}',
});

// As it ships, when nobody has refreshed it for long.
let extension: string;
beforeAll(async () => {
  extension = await extensionOfOldFigures();
});
const opened: ChromiumUnderTest[] = [];
afterAll(async () => {
  await Promise.all(opened.map((browser) => browser.close()));
});

async function open(board: () => Answer | undefined, fred: (asked: Asked) => Answer | undefined) {
  const asked: string[] = [];
  const browser = await chromiumUnderTest({
    extension,
    answer: (request) => {
      const { host } = request.url;
      if (host === 'finance.yahoo.com') return { body: mockPage() };
      asked.push(host);
      if (host === 'www.federalreserve.gov') return board();
      if (host === 'markets.newyorkfed.org') return newYorkFed(request);
      return host === 'fred.stlouisfed.org' ? fred(request) : undefined;
    },
  });
  opened.push(browser);
  const tab = await browser.open(quoteAddress);
  const text = async () =>
    (await tab.locator(`${cardHost} section`).allTextContents()).join('').replaceAll('\u00a0', ' ');
  return { browser, asked, text };
}

describe('without a key, the newest Wednesday is on the card within a minute', () => {
  test.each([
    ['all alive', () => html(page), fredAlive],
    ['FRED dead, the Board alive', () => html(page), gateway],
    ['the Board dead, FRED alive', gateway, fredAlive],
    ['the Board not to be reached', () => undefined, fredAlive],
    ['half a page of the Board, FRED alive', () => html(page.slice(0, page.length / 2)), fredAlive],
    [
      'an unknown layout of the Board, FRED alive',
      () => html(page.replaceAll('Total assets', 'Assets in all')),
      fredAlive,
    ],
  ])('%s', async (_, board, fred) => {
    const { browser, asked, text } = await open(board, fred);
    await expect.poll(text, { timeout: 60_000 }).toContain('as of 7 Oct 2026');
    expect(await text()).toContain('$6.75 trn');
    // One look: the page, four questions to New York, one to the Treasury (which two tries do not reach here), each label of FRED's.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const count = (host: string) => asked.filter((each) => each === host).length;
    expect(count('www.federalreserve.gov')).toBeLessThanOrEqual(2);
    expect(count('markets.newyorkfed.org')).toBeLessThanOrEqual(4);
    expect(count('api.fiscaldata.treasury.gov')).toBeLessThanOrEqual(2);
    expect(count('fred.stlouisfed.org')).toBeLessThanOrEqual(10);
    await browser.close();
  });
});

test.each([
  ['both dead', gateway],
  ['half a page, and FRED dead', () => html(page.slice(0, page.length / 2))],
])('%s: the figures that ship stay, with their day, and it is said', async (_, board) => {
  const { browser, text } = await open(board, gateway);
  await expect.poll(text, { timeout: 30_000 }).toMatch(/sent (an error|no figures)/);
  expect(await text()).toContain('30 Sep 2026');
  expect(await text()).toContain('$6.74 trn');
  await browser.close();
});
