import { beforeEach, describe, expect, test } from 'vitest';
import { type KeyValueStore, memoryStore } from '../storage/key-value-store.ts';
import { BackOff, type Pause } from './back-off.ts';
import {
  isPendingRequest,
  isPriceEntry,
  type PendingRequest,
  type PriceEntry,
  type PriceRequest,
  PriceStore,
} from './price-store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const request: PriceRequest = { feed: 'yahoo', symbol: 'SPY', since: '2022-12-07', site: 'yahoo' };

function chart(days: readonly string[]): string {
  const result = {
    meta: { currency: 'USD', symbol: 'SPY', gmtoffset: -14_400, dataGranularity: '1d' },
    timestamp: days.map((day) => Date.parse(day) / 1000 + 48_600),
    indicators: {
      quote: [{ close: days.map((_, i) => 100 + i) }],
      adjclose: [{ adjclose: days.map((_, i) => 90 + i) }],
    },
  };
  return JSON.stringify({ chart: { result: [result], error: null } });
}

let now = 0;
let entries: KeyValueStore<PriceEntry>;
let pending: KeyValueStore<PendingRequest>;
let pauses: KeyValueStore<Pause>;
let asked: URL[];
let settled: string[];
let woken: number[];
let allowed: boolean;
let budget: number;
let answer: () => Response | Promise<Response>;

beforeEach(() => {
  now = Date.parse('2026-10-02T12:00:00Z');
  [entries, pending, pauses] = [memoryStore(), memoryStore(), memoryStore()];
  [asked, settled, woken, allowed, budget] = [[], [], [], true, 999];
  answer = () => new Response(chart(['2022-12-07', '2026-10-01']));
});

function worker(): PriceStore {
  return new PriceStore({
    entries,
    pending,
    backOff: new BackOff(pauses, () => now),
    spend: async () => budget-- > 0,
    keyOf: async () => null,
    isAllowed: async () => allowed,
    onSettled: ({ symbol }) => settled.push(symbol),
    wakeIn: (minutes) => woken.push(minutes),
    now: () => now,
    fetchOptions: {
      tries: 1,
      fetch: (async (input: string) => {
        asked.push(new URL(input));
        return answer();
      }) as typeof fetch,
    },
  });
}

/** Looks, and waits until nothing is under way. */
async function fulfilled(
  store: PriceStore,
  of: PriceRequest = request,
  force = false,
): Promise<void> {
  const before = settled.length;
  const { loading } = await store.get(of, force);
  if (loading) await expect.poll(() => settled.length, { interval: 1 }).toBeGreaterThan(before);
}

test('prices are asked for once, told of when they come, and kept for the next worker', async () => {
  const store = worker();
  expect(await store.get(request)).toEqual({ series: [], loading: true, error: null });
  await expect.poll(() => settled).toEqual(['SPY']);
  const { series, loading, error } = await store.get(request);
  expect(series.map(({ label, days }) => [label.id, days.length])).toEqual([
    ['SPY close', 2],
    ['SPY adjclose', 2],
  ]);
  expect([loading, error]).toEqual([false, null]);
  expect((await worker().get(request)).series.length).toBe(2);
  expect(asked.length).toBe(1);
  expect(await pending.entries()).toEqual([]);
});

test('many who want the same at once share one request', async () => {
  const store = worker();
  await Promise.all(Array.from({ length: 20 }, () => store.get(request)));
  await expect.poll(() => settled.length).toBe(1);
  expect(asked.length).toBe(1);
});

test('after four hours they are asked for anew, and the old ones shown meanwhile', async () => {
  const store = worker();
  await fulfilled(store);
  now += 3 * HOUR;
  expect((await store.get(request)).loading).toBe(false);
  now += 2 * HOUR;
  const { series, loading } = await store.get(request);
  expect([series.length, loading]).toEqual([2, true]);
});

test('an earlier base date asks for a longer history, a later one does not', async () => {
  const store = worker();
  await fulfilled(store);
  expect((await store.get({ ...request, since: '2024-01-01' })).loading).toBe(false);
  await fulfilled(store, { ...request, since: '2008-01-01' });
  const from = (url: URL) =>
    new Date(Number(url.searchParams.get('period1')) * 1000).toISOString().slice(0, 10);
  // Some days before, since the base date itself may be without trading.
  expect(asked.map(from)).toEqual(['2022-11-27', '2007-12-22']);
});

describe('failures', () => {
  test('are remembered: nobody asks again at once, whoever looks', async () => {
    answer = () => new Response('<html><title>Yahoo</title></html>');
    const store = worker();
    await fulfilled(store);
    for (let i = 0; i < 10; i++) expect((await store.get(request)).error).toBe('unexpected-shape');
    expect(asked.length).toBe(1);
    now += 16 * MINUTE;
    await fulfilled(store);
    expect(asked.length).toBe(2);
  });

  test('are tried again where the reader insists', async () => {
    answer = () => new Response('<html></html>');
    const store = worker();
    await fulfilled(store);
    answer = () => new Response(chart(['2022-12-07', '2026-10-01']));
    await fulfilled(store, request, true);
    expect((await store.get(request)).series.length).toBe(2);
  });

  test('keep the prices there were', async () => {
    const store = worker();
    await fulfilled(store);
    now += 5 * HOUR;
    answer = () => new Response('', { status: 500 });
    await fulfilled(store);
    const { series, error } = await store.get(request);
    expect([series.length, error]).toEqual([2, 'refused']);
  });

  test('a limit holds for every symbol of the publisher', async () => {
    answer = () => new Response('Edge: Too Many Requests', { status: 429 });
    const store = worker();
    await fulfilled(store);
    for (const symbol of ['QQQ', 'IWM'])
      expect(await store.get({ ...request, symbol })).toEqual({
        series: [],
        loading: false,
        error: 'rate-limited',
      });
    expect(asked.length).toBe(1);
  });

  test('of a publisher that does not carry the instrument cost no request', async () => {
    const store = worker();
    await fulfilled(store, { ...request, feed: 'tiingo', symbol: '^GSPC' });
    expect((await store.get({ ...request, feed: 'tiingo', symbol: '^GSPC' })).error).toBe(
      'not-covered',
    );
    expect(asked).toEqual([]);
  });
});

test('a copy that ends earlier does not replace one that ends later', async () => {
  const store = worker();
  await fulfilled(store);
  now += 5 * HOUR;
  answer = () => new Response(chart(['2022-12-07', '2026-09-01']));
  await fulfilled(store);
  const { series } = await store.get(request);
  expect(new Date(series[0].days.at(-1)! * 86_400_000).toISOString().slice(0, 10)).toBe(
    '2026-10-01',
  );
});

describe('a worker that was stopped in the middle', () => {
  /** A worker whose request never ends, as one that is stopped. */
  async function stopped(): Promise<void> {
    const whole = answer;
    answer = () => new Promise(() => {});
    await worker().get(request);
    await expect.poll(() => asked.length).toBe(1);
    answer = whole;
  }

  test('is woken, and the next goes on where it was', async () => {
    await stopped();
    expect(woken).toEqual([1]);
    await worker().resume();
    await expect.poll(() => settled).toEqual(['SPY']);
    expect((await worker().get(request)).series.length).toBe(2);
  });

  test('is not gone on with after the reader withdrew the consent', async () => {
    await stopped();
    allowed = false;
    await worker().resume();
    expect([asked.length, await pending.entries()]).toEqual([1, []]);
  });

  test('is not gone on with for ever', async () => {
    await stopped();
    for (let i = 0; i < 10; i++) {
      const whole = answer;
      answer = () => new Promise(() => {});
      await worker().resume();
      await new Promise((resolve) => setTimeout(resolve, 5));
      answer = whole;
    }
    expect(asked.length).toBe(3);
    expect(await pending.entries()).toEqual([]);
  });
});

test('of more instruments than can be kept, those looked at longest ago go', async () => {
  const store = worker();
  for (let i = 0; i < 62; i++) {
    now += 3 * MINUTE;
    await fulfilled(store, { ...request, symbol: `S${i}` });
  }
  const kept = (await entries.entries()).map(([key]) => key);
  expect(kept.length).toBe(60);
  expect(kept).not.toContain('yahoo:S0');
  expect(kept).toContain('yahoo:S61');
});

test('a clock set back by a year asks once more and no more', async () => {
  const store = worker();
  await fulfilled(store);
  now -= 365 * 24 * HOUR;
  await fulfilled(store);
  expect((await store.get(request)).loading).toBe(false);
  expect(asked.length).toBe(2);
});

test('damaged entries are none', async () => {
  await fulfilled(worker());
  const [[, entry]] = await entries.entries();
  expect(isPriceEntry(structuredClone(entry))).toBe(true);
  for (const damaged of [
    null,
    [],
    { ...entry, since: 'long ago' },
    { ...entry, series: [{}] },
    { ...entry, fetchedAt: '1' },
    { ...entry, error: {} },
  ])
    expect(isPriceEntry(damaged)).toBe(false);
  expect(isPendingRequest({ ...request, at: 1, starts: 1 })).toBe(true);
  for (const damaged of [
    null,
    {},
    { ...request, at: 1, starts: 1, feed: 'toString' },
    { ...request, at: 'x', starts: 1 },
  ])
    expect(isPendingRequest(damaged)).toBe(false);
});

test('a site whose budget is spent is told so, and nobody is asked', async () => {
  budget = 1;
  const store = worker();
  await fulfilled(store);
  const other = { ...request, symbol: 'QQQ' };
  expect(await store.get(other)).toEqual({ series: [], loading: false, error: 'own-limit' });
  expect(asked.length).toBe(1);
  // What is there is shown all the same.
  expect((await store.get(request)).series.length).toBe(2);
  now += 5 * 3_600_000;
  expect(await store.get(request)).toMatchObject({ loading: false, error: 'own-limit' });
});
