import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, appsScript } from '../../apps-script/src/testing/services.ts';
import { fredCsv } from '../../scripts/lib/fred.mjs';
import { h41Page, weekAfterEmbedded } from '../../scripts/lib/stand-ins/h41-page.mjs';
import { shipped } from '../harness/shipped.ts';
import { runAddOn } from './built-add-on.ts';
import { sharedAddOn } from './shared-add-on.ts';

const HOUR = 3_600_000;
/** The Friday after the release of the Wednesday after the figures that ship. */
const START = Date.parse(shipped.day) + 9.5 * 24 * HOUR;
const newest = new Date(Date.parse(shipped.day) + 7 * 24 * HOUR).toISOString().slice(0, 10);
const { urlFetchWhitelist: whitelist } = JSON.parse(
  readFileSync(new URL('../../apps-script/appsscript.json', import.meta.url), 'utf8'),
);
const figures = weekAfterEmbedded;
const page = h41Page({
  wednesday: newest,
  figures,
  before: { ...figures, assets: shipped.millions },
});

let addOn: Awaited<ReturnType<typeof sharedAddOn>>;
beforeAll(async () => {
  addOn = await sharedAddOn();
});

let board: () => Answer;
let fred: (ids: string[]) => Answer;
let newYork: (path: string) => Answer;
let treasury: () => Answer;
let google: ReturnType<typeof appsScript>;
const dead = (): Answer => ({ status: 504, body: '<html><title>504</title></html>' });
beforeEach(() => {
  board = () => ({ body: page });
  fred = (ids) => ({ body: fredCsv(ids, { WALCL: { [newest]: '6748200' } })! });
  newYork = () => ({ body: '{"refRates": []}' });
  treasury = dead;
  google = appsScript({
    zone: 'America/New_York',
    whitelist,
    clock: { now: START },
    network: (address) => {
      const url = new URL(address);
      if (url.host === 'www.federalreserve.gov') return board();
      if (url.host === 'api.fiscaldata.treasury.gov') return treasury();
      return url.host === 'fred.stlouisfed.org'
        ? fred((url.searchParams.get('id') ?? '').split(','))
        : newYork(url.pathname);
    },
  });
});
/** Each formula is a call of its own: Apps Script loads the code anew. */
const formula = (name: string, ...inputs: unknown[]) =>
  runAddOn(addOn.code, google.scope)(name, ...inputs);

describe('a cell is as fresh as the page', () => {
  test('all formulas of a document read the newest week, at most one request a publisher in six hours', () => {
    expect(formula('FED_ASSETS')).toBe(6748.2);
    expect(formula('NET_LIQUIDITY')).toBeCloseTo(6748.2 - 902.31 - 1.234, 9);
    for (let cell = 0; cell < 50; cell++) formula('FED_ASSETS', newest);
    formula('FED_SERIES', 'tga');
    formula('POLICY_CLOCK');
    expect(google.requests.map((url) => new URL(url).host).sort()).toEqual([
      'fred.stlouisfed.org',
      'markets.newyorkfed.org',
      'www.federalreserve.gov',
    ]);
    google.clock.now += 6.1 * HOUR;
    formula('FED_ASSETS');
    expect(google.requests).toHaveLength(6);
  });

  test.each<[string, () => void, number]>([
    ['FRED dead, the Board alive', () => (fred = dead), 6748.2],
    ['the Board dead, FRED alive', () => (board = dead), 6748.2],
    ['half a page, FRED alive', () => (board = () => ({ body: page.slice(0, 9000) })), 6748.2],
    [
      'both dead: the embedded figures',
      () => {
        fred = dead;
        board = dead;
      },
      shipped.millions / 1000,
    ],
  ])('%s', (_, set, assets) => {
    set();
    expect(formula('FED_ASSETS')).toBe(assets);
    formula('FED_ASSETS');
    // What failed is not tried again for each cell.
    expect(google.requests).toHaveLength(3);
  });

  test('the rates of the market and the GDP are asked for by the formulas that read them', () => {
    const rate = (type: string, percentRate: number) => ({
      body: JSON.stringify({
        refRates: [
          {
            effectiveDate: newest,
            type,
            percentRate,
            ...(type === 'EFFR' && { targetRateFrom: 3.75, targetRateTo: 4 }),
          },
        ],
      }),
    });
    newYork = (path) => (path.includes('sofr') ? rate('SOFR', 3.91) : rate('EFFR', 3.89));
    fred = (ids) => ({
      body: fredCsv(ids, { WALCL: { [newest]: '6748200' }, GDP: { '2026-07-01': '32900.5' } })!,
    });
    const asked = (word: string) => google.requests.filter((url) => url.includes(word)).length;
    formula('FED_ASSETS');
    expect(formula('FED_RATE', 'effr', newest)).toBe(3.89);
    expect([asked('sofr'), asked('id=GDP')]).toEqual([0, 0]);
    for (let cell = 0; cell < 5; cell++) expect(formula('FED_RATE', 'sofr', newest)).toBe(3.91);
    const gauges = formula('FED_GAUGES', newest) as unknown[][];
    expect(gauges[1]!.slice(0, 3)).toEqual(['SOFR less interest on reserves', 1, 'basis points']);
    // Of a quarter that cannot be out nobody is asked.
    expect(formula('FED_ASSETS_GDP')).toBeCloseTo(6748.2 / 32486.066, 12);
    expect([asked('sofr'), asked('rp/results'), asked('id=GDP')]).toEqual([1, 1, 0]);
    google.clock.now = Date.parse('2026-10-30T12:00:00Z');
    for (let cell = 0; cell < 5; cell++)
      expect(formula('FED_ASSETS_GDP', newest)).toBeCloseTo(6748.2 / 32900.5, 12);
    expect(asked('id=GDP')).toBe(1);
  });

  test('holdings of the New York Fed and the Treasury’s balances likewise', () => {
    newYork = (path) => ({
      body: path.includes('soma')
        ? `{"soma":{"summary":[{"asOfDate":"${newest}","total":"6367001000000","bills":"556001000000"}]}}`
        : '{"refRates": []}',
    });
    const line = (type: string, millions: number) => ({
      record_date: newest,
      account_type: type,
      open_today_bal: String(millions),
      close_today_bal: 'null',
    });
    treasury = () => ({
      body: JSON.stringify({
        data: [
          line('Treasury General Account (TGA) Opening Balance', 890_000),
          line('Total TGA Deposits (Table II)', 30_310),
          line('Total TGA Withdrawals (Table II) (-)', 18_000),
          line('Treasury General Account (TGA) Closing Balance', 902_310),
        ],
      }),
    });
    const last = (name: string) => (formula('FED_SERIES', name, newest) as unknown[][]).at(-1)![1];
    expect([last('soma-bills'), last('soma'), last('tga-daily')]).toEqual([
      556.001, 6367.001, 902.31,
    ]);
    const [, row] = formula('FIGURES_AS_OF', 'tga-daily') as unknown[][];
    expect(row![4]).toContain('Treasury');
    expect(google.requests.filter((url) => /soma|fiscaldata/.test(url))).toHaveLength(2);
  });

  test('what the figures contradict is told by the newest', () => {
    const row = (day: string, percentRate: number) => ({
      effectiveDate: day,
      type: 'EFFR',
      percentRate,
      targetRateFrom: 3.75,
      targetRateTo: 4,
    });
    const days = ['2026-10-07', '2026-10-06', '2026-10-05'];
    newYork = () => ({ body: JSON.stringify({ refRates: days.map((day) => row(day, 4.12)) }) });
    expect(formula('POLICY_CLOCK')).toEqual([
      [
        'Hiking (effective rate of 4.12 % on 2026-10-07 outside the target known)',
        'Reserve management',
      ],
    ]);
  });

  test('a publisher that takes longer than a formula has takes nothing from the others', () => {
    fred = () => ({ takes: 60_000, fails: 'Timeout' });
    // Google stops the call: what it would have kept is never kept.
    const { put } = google.cache.service;
    const start = google.clock.now;
    google.cache.service.put = (key: string, value: unknown, seconds?: number) => {
      if (google.clock.now - start < 30_000) put(key, value, seconds);
    };
    formula('FED_ASSETS');
    google.cache.service.put = put;
    // The next one has the Board's page, and asks nobody again.
    expect(formula('FED_ASSETS')).toBe(6748.2);
    expect(google.requests).toHaveLength(3);
  });
});
