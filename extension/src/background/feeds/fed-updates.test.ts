import { fredGroups, liveSeriesKeys, seriesEntry, toEpochDay, toIsoDay } from '@qt-lens/core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { h41Page, weekAfterEmbedded } from '../../../../scripts/lib/stand-ins/h41-page.mjs';
import type { SeriesUpdate } from '../../messages/series-update.ts';
import { embeddedFigures } from '../../shared/figures.ts';
import { type KeyValueStore, memoryStore } from '../storage/key-value-store.ts';
import { BackOff, type Pause } from './back-off.ts';
import { type FedCheck, FedUpdates } from './fed-updates.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Requests of one look: the Board's page, three of the New York Fed, each label of FRED's. */
const ONE_LOOK = 1 + 3 + fredGroups.length;
const embeddedTo = '2026-09-30';
/** The Friday after the release of the Wednesday after the shipped figures. */
const friday = Date.parse('2026-10-09T12:00:00Z');

const values = new Map(
  liveSeriesKeys.map((key) => {
    const { days, values: own } = embeddedFigures()[key];
    return [
      seriesEntry(key).id,
      new Map(Array.from(days, (day, i) => [toIsoDay(day), String(own[i])])),
    ];
  }),
);
function csv(
  ids: readonly string[],
  later: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string {
  const columns = ids.map(
    (id) => new Map([...values.get(id)!, ...Object.entries(later[id] ?? {})]),
  );
  const days = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  return `${['observation_date', ...ids].join(',')}\n${days.map((day) => [day, ...columns.map((column) => column.get(day) ?? '')].join(',')).join('\n')}\n`;
}

let now = friday;
let updates: KeyValueStore<SeriesUpdate>;
let session: KeyValueStore<SeriesUpdate>;
let waiting: KeyValueStore<SeriesUpdate>;
let checks: KeyValueStore<FedCheck>;
let pauses: KeyValueStore<Pause>;
let woken: number[];
let told: boolean[];
let later: Record<string, Record<string, string>>;
let serverTime: number | null;
const asked: string[] = [];
/** What is asked for once in six hours, whatever is looked for. */
const balancesAsked: string[] = [];
let balances: (url: URL) => Response | Promise<Response>;
/** FRED. */
let answer: (url: URL) => Response | Promise<Response>;
let boardPage: () => Response | Promise<Response>;
let newYork: (url: URL) => Response | Promise<Response>;

beforeEach(() => {
  now = friday;
  [updates, checks, pauses] = [memoryStore(), memoryStore(), memoryStore()];
  [session, waiting] = [memoryStore(), memoryStore()];
  boardPage = unreachable;
  newYork = () => new Response('{"refRates": []}');
  [woken, told, later, serverTime] = [[], [], {}, null];
  asked.length = 0;
  balancesAsked.length = 0;
  balances = unreachable;
  answer = (url) =>
    new Response(csv(url.searchParams.get('id')!.split(','), later), {
      headers: serverTime === null ? {} : { date: new Date(serverTime).toUTCString() },
    });
});

const unreachable = (): never => {
  throw new TypeError('Failed to fetch');
};

/** A worker, newly started, on what is kept. */
function worker(apiKey: string | null = null): FedUpdates {
  return new FedUpdates({
    updates,
    session,
    waiting,
    checks,
    backOff: new BackOff(pauses, () => now),
    apiKey: async () => apiKey,
    onChecked: (changed) => told.push(changed),
    wakeIn: (minutes) => woken.push(minutes),
    now: () => now,
    random: () => 0,
    fetchOptions: {
      pauseMs: 1,
      tries: 1,
      fetch: (async (input: string) => {
        const url = new URL(input);
        if (/soma|fiscaldata/.test(input)) {
          balancesAsked.push(url.host);
          return balances(url);
        }
        asked.push(input);
        if (url.host === 'www.federalreserve.gov') return boardPage();
        return url.host === 'markets.newyorkfed.org' ? newYork(url) : answer(url);
      }) as typeof fetch,
    },
  });
}

describe('a release that is missing', () => {
  test('is asked for at once, taken over, kept for the next worker, and the next one is waited for', async () => {
    later = { WALCL: { '2026-10-07': '6512345' } };
    const fed = worker();
    await fed.refreshIfDue();
    expect((await fed.figures()).assets.last).toEqual({ date: '2026-10-07', value: 6_512_345 });
    expect(await fed.state()).toEqual({ kind: 'current', stale: false, error: null });
    expect(told.at(-1)).toBe(true);
    expect(asked.length).toBe(ONE_LOOK);
    // Should it be stopped in between, it is woken after a minute; after the look, three minutes
    // after the next release.
    expect(woken[0]).toBe(1);
    expect(woken.at(-1)).toBe((Date.parse('2026-10-15T20:30:00Z') - now) / MINUTE + 3);

    const next = worker();
    expect((await next.figures()).assets.last?.date).toBe('2026-10-07');
    await next.refreshIfDue();
    expect(asked.length).toBe(ONE_LOOK);
  });

  test('that FRED does not have yet is asked for again after growing pauses, without a loop', async () => {
    const fed = worker();
    await fed.refreshIfDue();
    expect(told.at(-1)).toBe(false);
    expect(woken.at(-1)).toBe(20);
    await fed.refreshIfDue();
    await fed.refreshIfDue(true);
    expect(asked.length).toBe(ONE_LOOK);
    now += 20 * MINUTE;
    await worker().refreshIfDue();
    expect([asked.length, woken.at(-1)]).toEqual([2 * ONE_LOOK, 40]);
  });

  test('is one request for all who want it at the same time', async () => {
    const fed = worker();
    await Promise.all([
      fed.refreshIfDue(),
      fed.refreshIfDue(true),
      fed.refresh(),
      fed.refresh(true),
    ]);
    expect(asked.length).toBe(ONE_LOOK);
  });
});

describe('the Board’s own page', () => {
  const figures = weekAfterEmbedded;
  const before = { ...figures, assets: 6_743_031, reserves: 2_948_090, tga: 913_000 };
  const page = h41Page({ wednesday: '2026-10-07', figures, before });
  const dead = () => new Response('<html>Gateway Time-out</html>', { status: 504 });

  test('alone is enough: the newest Wednesday, kept for the next worker', async () => {
    answer = dead;
    newYork = dead;
    boardPage = () => new Response(page);
    const fed = worker();
    await fed.refreshIfDue();
    const { assets, tga, 'reserves-wednesday': reserves } = await fed.figures();
    expect([assets.last, tga.last, reserves.last]).toEqual([
      { date: '2026-10-07', value: 6_748_200 },
      { date: '2026-10-07', value: 902_310 },
      { date: '2026-10-07', value: 2_939_400 },
    ]);
    expect(await fed.state()).toEqual({ kind: 'current', stale: false, error: null });
    expect((await worker().figures()).assets.last?.value).toBe(6_748_200);
    // Weeks that nobody has sent are missing, not carried over.
    expect(reserves.label.missing).toEqual([['2026-09-30', '2026-10-06']]);
    expect(assets.label.publisher).toMatch(/^Board of Governors/);
  });

  test('counts where FRED says otherwise for the same week', async () => {
    later = { WALCL: { '2026-10-07': '6748199' } };
    boardPage = () => new Response(page);
    const fed = worker();
    await fed.refreshIfDue();
    expect((await fed.figures()).assets.last?.value).toBe(6_748_200);
  });

  test('what FRED sent fills the weeks in between, and is forgotten with the session', async () => {
    now = Date.parse('2026-10-16T12:00:00Z');
    later = { WALCL: { '2026-10-07': '6745000', '2026-10-14': '6748200' } };
    boardPage = () =>
      new Response(
        h41Page({ wednesday: '2026-10-14', figures, before: { ...figures, assets: 6_745_000 } }),
      );
    const fed = worker();
    await fed.refreshIfDue();
    expect((await fed.figures()).assets.between('2026-09-30').length).toBe(3);
    session = memoryStore();
    const next = await worker().figures();
    expect(next.assets.last).toEqual({ date: '2026-10-14', value: 6_748_200 });
    expect(
      (await updates.entries()).every(
        ([, { series }]) => !/FRED/.test(series.label.publisher ?? ''),
      ),
    ).toBe(true);
  });

  test.each([
    ['half a page', page.slice(0, page.length / 2)],
    ['an unknown layout', page.replaceAll('Total assets', 'Assets in total')],
    ['a page that stood still', h41Page({ wednesday: '2013-08-28', figures })],
    ['a page of the future', h41Page({ wednesday: '2099-01-07', figures })],
    ['an error page under status 200', '<!DOCTYPE html><title>Access Denied</title>'],
  ])('%s changes nothing, and FRED goes on', async (_, body) => {
    later = { WALCL: { '2026-10-07': '6745000' } };
    boardPage = () => new Response(body);
    const fed = worker();
    await fed.refreshIfDue();
    expect((await fed.figures()).assets.last).toEqual({ date: '2026-10-07', value: 6_745_000 });
    expect(await updates.entries()).toEqual([]);
  });

  test('with both dead the figures that ship stay, and it is said', async () => {
    answer = dead;
    boardPage = dead;
    const fed = worker();
    await fed.refreshIfDue();
    expect((await fed.figures()).assets.last?.date).toBe(embeddedTo);
    expect(await fed.state()).toMatchObject({ kind: 'error', stale: false, error: 'refused' });
  });
});

describe('the New York Fed', () => {
  const rate = (effectiveDate: string, from: number, to: number) => ({
    effectiveDate,
    type: 'EFFR',
    percentRate: from + 0.13,
    targetRateFrom: from,
    targetRateTo: to,
  });

  test('tells of a new target range between releases, once in twelve hours', async () => {
    now = Date.parse('2026-10-05T12:00:00Z');
    newYork = (url) =>
      url.pathname.includes('effr')
        ? Response.json({ refRates: [rate('2026-10-02', 4, 4.25), rate('2026-10-01', 3.75, 4)] })
        : Response.json({ refRates: [] });
    const fed = worker();
    await fed.refreshIfDue(true);
    expect((await fed.figures())['target-upper'].last).toEqual({ date: '2026-10-02', value: 4.25 });
    expect(asked.length).toBe(3);
    await fed.refreshIfDue(true);
    now += 6 * 60 * MINUTE;
    await fed.refreshIfDue(true);
    expect(asked.length).toBe(3);
    now += 7 * 60 * MINUTE;
    await fed.refreshIfDue(true);
    expect(asked.length).toBe(6);
    expect((await worker().figures())['target-lower'].last?.value).toBe(4);
  });
});

describe('the Treasury and the holdings of the New York Fed', () => {
  const row = (day: string, type: string, millions: number) => ({
    record_date: day,
    account_type: `Treasury General Account (TGA) ${type}`,
    open_today_bal: String(millions),
    close_today_bal: 'null',
  });
  // 12,500 came in.
  const flow = (type: string, millions: number) => ({
    ...row('2026-10-08', '', millions),
    account_type: `Total TGA ${type}`,
  });
  const statement = (balance: number) => ({
    data: [
      row('2026-10-08', 'Opening Balance', balance - 12_500),
      flow('Deposits (Table II)', 30_500),
      flow('Withdrawals (Table II) (-)', 18_000),
      row('2026-10-08', 'Closing Balance', balance),
    ],
  });
  const summary = {
    soma: { summary: [{ asOfDate: '2026-10-07', total: '6367001000000', bills: '556001000000' }] },
  };

  test('fill the time between two Wednesdays, asked once in six hours', async () => {
    balances = (url) => Response.json(url.host.includes('treasury') ? statement(902_500) : summary);
    const fed = worker();
    await fed.refreshIfDue();
    const figures = await fed.figures();
    expect(figures['tga-daily'].last).toEqual({ date: '2026-10-08', value: 902_500 });
    expect(figures.soma.last).toEqual({ date: '2026-10-07', value: 6367.001 });
    expect(figures['soma-bills'].last?.value).toBe(556.001);
    expect(balancesAsked.sort()).toEqual(['api.fiscaldata.treasury.gov', 'markets.newyorkfed.org']);
    // The release is looked for again and again; these are not.
    for (let look = 0; look < 5; look++) {
      now += 59 * MINUTE;
      await worker().refresh(true);
    }
    expect(balancesAsked).toHaveLength(2);
    now += 66 * MINUTE;
    await worker().refresh(true);
    expect(balancesAsked).toHaveLength(4);
  });

  test.each([
    ['another unit', JSON.stringify(statement(902))],
    ['half a body', JSON.stringify(statement(902_500)).slice(0, 90)],
    ['a page', '<html><title>Maintenance</title></html>'],
    ['nothing', ''],
  ])('with %s are as they were', async (_, body) => {
    balances = () => new Response(body);
    const fed = worker();
    await fed.refreshIfDue();
    expect((await fed.figures())['tga-daily']).toEqual(embeddedFigures()['tga-daily']);
  });
});

test('FRED’s ZIP for ids of different frequencies: one id at a time brings the others', async () => {
  later = { WALCL: { '2026-10-07': '6745000' } };
  const whole = answer;
  answer = (url) =>
    url.searchParams.get('id')!.includes(',')
      ? new Response('PK\u0003\u0004\u0014\u0000README.txt')
      : whole(url);
  const fed = worker();
  await fed.refreshIfDue();
  expect((await fed.figures()).assets.last?.date).toBe('2026-10-07');
});

test('nothing is asked for while no release is missing', async () => {
  now = Date.parse('2026-10-05T12:00:00Z');
  await worker().refreshIfDue();
  expect(asked).toEqual([]);
  expect(woken).toEqual([(Date.parse('2026-10-08T20:30:00Z') - now) / MINUTE + 3]);
});

describe('without an answer the figures stay', () => {
  test('offline: it is said, and tried again when someone looks a minute later', async () => {
    answer = () => {
      throw new TypeError('Failed to fetch');
    };
    const fed = worker();
    await fed.refreshIfDue();
    expect(await fed.state()).toMatchObject({
      kind: 'offline',
      stale: false,
      error: 'unreachable',
    });
    expect((await fed.figures()).assets.last?.date).toBe(embeddedTo);
    const before = asked.length;
    await fed.refreshIfDue(true);
    expect(asked.length).toBe(before);
    now += 2 * MINUTE;
    later = { WALCL: { '2026-10-07': '6512345' } };
    answer = (url) => new Response(csv(url.searchParams.get('id')!.split(','), later));
    await fed.refreshIfDue(true);
    expect((await fed.state()).kind).toBe('current');
  });

  test('a week later they are stale', async () => {
    answer = () => new Response('<html></html>');
    now = Date.parse('2026-10-16T16:00:00Z');
    const fed = worker();
    await fed.refreshIfDue();
    expect(await fed.state()).toMatchObject({
      kind: 'error',
      stale: true,
      error: 'unexpected-shape',
    });
  });

  test('a limit is not asked against again, by this worker or the next, even if the reader insists', async () => {
    answer = () => new Response('Too Many  Requests', { status: 429 });
    await worker().refreshIfDue();
    const ofFred = () => asked.filter((url) => url.includes('stlouisfed.org')).length;
    const before = ofFred();
    await worker().refresh(true);
    expect(ofFred()).toBe(before);
    expect((await worker().state()).error).toBe('rate-limited');
  });
});

describe('what cannot be right is not taken over', () => {
  test('one series in another unit is left out, the others come', async () => {
    later = { WALCL: { '2026-10-07': '6512345' }, WDTGAL: { '2026-10-07': '812.5' } };
    const fed = worker();
    await fed.refreshIfDue();
    const figures = await fed.figures();
    expect(figures.assets.last?.date).toBe('2026-10-07');
    expect(figures.tga).toBe(embeddedFigures().tga);
  });

  test('older figures never replace newer ones', async () => {
    later = { WALCL: { '2026-10-07': '6512345' } };
    await worker().refreshIfDue();
    later = {};
    now += 8 * DAY;
    const fed = worker();
    await fed.refreshIfDue();
    expect((await fed.figures()).assets.last).toEqual({ date: '2026-10-07', value: 6_512_345 });
  });

  test('a series that is no more does not take the others of its download with it', async () => {
    later = { WALCL: { '2026-10-07': '6512345' } };
    const whole = answer;
    answer = (url) =>
      url.searchParams.get('id')!.split(',').includes('TREAST')
        ? new Response('<html><title>Error - St. Louis Fed</title></html>', { status: 404 })
        : whole(url);
    const fed = worker();
    await fed.refreshIfDue();
    expect((await fed.figures()).assets.last?.date).toBe('2026-10-07');
    expect((await fed.state()).error).toBeNull();
  });
});

describe('a clock wrong by a year', () => {
  test('ahead: one look sets it right', async () => {
    now = Date.parse('2027-10-02T12:00:00Z');
    serverTime = Date.parse('2026-10-02T12:00:00Z');
    const fed = worker();
    await fed.refreshIfDue();
    expect(await fed.state()).toEqual({ kind: 'current', stale: false, error: null });
    expect(woken.at(-1)).toBeCloseTo(
      (Date.parse('2026-10-08T20:30:00Z') - serverTime) / MINUTE + 3,
      3,
    );
    await fed.refreshIfDue(true);
    expect(asked.length).toBe(ONE_LOOK);
  });

  test('behind: the figures there are say that it is later, and their release was the last', async () => {
    now = Date.parse('2025-10-02T12:00:00Z');
    const fed = worker();
    await fed.refreshIfDue();
    expect(asked).toEqual([]);
    expect((await fed.state()).stale).toBe(false);
    expect(woken.at(-1)).toBeLessThanOrEqual(8 * 24 * 60);
  });

  test('ahead, and the publisher does not say what time it is: looks grow rare instead of many', async () => {
    now = Date.parse('2027-10-02T12:00:00Z');
    for (let hour = 0; hour < 48; hour++) {
      await worker().refreshIfDue();
      now += 60 * MINUTE;
    }
    // Three downloads a look.
    expect(asked.length / ONE_LOOK).toBeLessThanOrEqual(10);
  });
});

describe('with a key', () => {
  test('the API is asked; where it refuses, the download is', async () => {
    later = { WALCL: { '2026-10-07': '6512345' } };
    const download = answer;
    answer = (url) =>
      url.host === 'api.stlouisfed.org'
        ? new Response(
            '{"error_code":400,"error_message":"Bad Request.  The value for variable api_key is not registered."}',
            {
              status: 400,
            },
          )
        : download(url);
    const fed = worker('0123456789abcdef0123456789abcdef');
    await fed.refreshIfDue();
    expect(asked.some((url) => url.startsWith('https://api.stlouisfed.org/'))).toBe(true);
    expect((await fed.figures()).assets.last?.date).toBe('2026-10-07');
  });
});

test('a store that keeps nothing leaves the worker with what it has in memory', async () => {
  later = { WALCL: { '2026-10-07': '6512345' } };
  const full = <T>(): KeyValueStore<T> => ({
    ...memoryStore<T>(),
    get: async () => undefined,
    put: async () => false,
    entries: async () => [],
  });
  [updates, checks, pauses] = [full(), full(), full()];
  [session, waiting] = [full(), full()];
  const fed = worker();
  await fed.refreshIfDue();
  expect((await fed.figures()).assets.last?.date).toBe('2026-10-07');
  await fed.refreshIfDue();
  expect(asked.length).toBe(ONE_LOOK);
});

test('reverse repo is kept for Wednesdays, the target for the days it changed and the last', async () => {
  now = Date.parse('2026-10-16T12:00:00Z');
  const operation = (operationDate: string) => ({
    operationDate,
    operationType: 'Reverse Repo',
    totalAmtAccepted: 1.5e9,
  });
  newYork = (url) =>
    url.pathname.includes('/rp/')
      ? Response.json({ repo: { operations: [operation('2026-10-14'), operation('2026-10-07')] } })
      : Response.json({ refRates: [] });
  const days = Object.fromEntries(
    Array.from({ length: 14 }, (_, i) => [toIsoDay(toEpochDay('2026-10-01') + i), '1.5']),
  );
  later = {
    RRPONTSYD: days,
    DFEDTARU: Object.fromEntries(Object.keys(days).map((day) => [day, '4'])),
  };
  const fed = worker();
  await fed.refreshIfDue();
  const { rrp, 'target-upper': target } = await fed.figures();
  expect(rrp.between('2026-10-01').toJSON()).toEqual([
    ['2026-10-07', 1.5],
    ['2026-10-14', 1.5],
  ]);
  expect(target.between('2026-01-01').toJSON()).toEqual([
    ['2026-09-17', 4],
    ['2026-10-14', 4],
  ]);
});

describe('a row of 2099', () => {
  const assets = async (fed: FedUpdates) => (await fed.figures()).assets.last;

  test('is refused with all that came with it, and three right answers later all is right', async () => {
    later = { WALCL: { '2026-10-07': '6700000', '2099-01-07': '6700000' } };
    const fed = worker();
    await fed.refreshIfDue();
    expect((await assets(fed))?.date).toBe(embeddedTo);
    later = { WALCL: { '2026-10-07': '6700000' } };
    now += 30 * MINUTE;
    await fed.refresh(true);
    expect(await assets(fed)).toEqual({ date: '2026-10-07', value: 6_700_000 });
    expect(await fed.time()).toBe(now);
  });

  test('that an earlier version kept is gone after a restart, the clock is right, and news comes', async () => {
    for (const store of [updates, session])
      await store.put('assets', {
        series: {
          days: [toEpochDay('2026-10-07'), toEpochDay('2099-01-07')],
          values: [6_700_000, 6_700_000],
          label: {},
        },
        embeddedTo: toEpochDay(embeddedTo),
      });
    now += 7 * DAY;
    const fed = worker();
    expect((await assets(fed))?.date).toBe('2026-10-07');
    expect(await fed.time()).toBe(now);
    later = { WALCL: { '2026-10-07': '6700000', '2026-10-14': '6710000' } };
    await fed.refreshIfDue();
    expect(await assets(fed)).toEqual({ date: '2026-10-14', value: 6_710_000 });
  });
});

test('a reader who wants everything forgotten has the figures that ship, now and after a restart', async () => {
  later = { WALCL: { '2026-10-07': '6700000' } };
  const fed = worker();
  await fed.refreshIfDue();
  expect((await fed.figures()).assets.last?.date).toBe('2026-10-07');
  expect(await fed.clear()).toBe(true);
  expect((await fed.figures()).assets.last?.date).toBe(embeddedTo);
  expect((await worker().figures()).assets.last?.date).toBe(embeddedTo);
  await fed.refreshIfDue();
  expect((await fed.figures()).assets.last?.date).toBe('2026-10-07');
});

vi.spyOn(console, 'error').mockImplementation(() => {});
