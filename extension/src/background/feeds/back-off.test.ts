import { beforeEach, expect, test } from 'vitest';
import { FeedError, type FeedErrorKind } from '../../messages/feed-error.ts';
import { memoryStore } from '../storage/key-value-store.ts';
import { BackOff, isPause, type Pause } from './back-off.ts';
import type { Feed } from './feed.ts';

const MINUTE = 60_000;
const feed: Feed = {
  key: 'yahoo',
  name: 'Yahoo Finance',
  hosts: [],
  limits: { pauseMs: 20 * MINUTE, perMinute: 3 },
  keyName: null,
  keyAddress: null,
};

let now = 0;
let store = memoryStore<Pause>();
let backOff = new BackOff(store, () => now);
beforeEach(() => {
  now = Date.parse('2026-10-02T12:00:00Z');
  store = memoryStore();
  backOff = new BackOff(store, () => now);
});

const failing =
  (kind: FeedErrorKind, retryAfterMs = 0) =>
  async () => {
    throw new FeedError(kind, retryAfterMs);
  };
const kindOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (error: FeedError) => error.kind,
  );
/** How long a request is refused after the last, in minutes. */
async function pausedFor(): Promise<number> {
  const start = now;
  while ((await backOff.paused(feed)) !== null) now += MINUTE / 2;
  return (now - start) / MINUTE;
}

test('a limit holds for more than a quarter of an hour, also when the reader insists, and for a new worker', async () => {
  expect(await kindOf(backOff.run(feed, failing('rate-limited')))).toBe('rate-limited');
  now += 15 * MINUTE;
  let sent = 0;
  const request = async () => {
    sent++;
  };
  expect(await kindOf(backOff.run(feed, request, true))).toBe('rate-limited');
  expect(await kindOf(new BackOff(store, () => now).run(feed, request))).toBe('rate-limited');
  expect(sent).toBe(0);
  now += 5 * MINUTE;
  expect(await kindOf(backOff.run(feed, request))).toBe('fine');
});

test('limits in a row double the pause; a success begins anew', async () => {
  const pauses: number[] = [];
  for (let i = 0; i < 3; i++) {
    await kindOf(backOff.run(feed, failing('rate-limited')));
    pauses.push(await pausedFor());
  }
  expect(pauses).toEqual([20, 40, 80]);
  await backOff.run(feed, async () => {});
  await kindOf(backOff.run(feed, failing('rate-limited')));
  expect(await pausedFor()).toBe(20);
});

test('a publisher’s own Retry-After counts where it is longer', async () => {
  await kindOf(backOff.run(feed, failing('rate-limited', 45 * MINUTE)));
  expect(await pausedFor()).toBe(45);
});

test('a lost connection pauses shortly and longer each time; the reader may force it', async () => {
  await kindOf(backOff.run(feed, failing('unreachable')));
  expect(await backOff.paused(feed)).toBe('unreachable');
  expect(await kindOf(backOff.run(feed, async () => {}, true))).toBe('fine');
  const pauses: number[] = [];
  now += MINUTE;
  for (let i = 0; i < 8; i++) {
    await kindOf(backOff.run(feed, failing('refused')));
    pauses.push(await pausedFor());
  }
  expect(pauses).toEqual([0.5, 1, 2, 4, 8, 16, 30, 30]);
});

test('an unknown symbol pauses nothing', async () => {
  await kindOf(backOff.run(feed, failing('not-found')));
  expect(await backOff.paused(feed)).toBeNull();
});

test('a clock that was set back or ahead by a year leaves no pause for ever', async () => {
  await kindOf(backOff.run(feed, failing('rate-limited')));
  now -= 365 * 24 * 60 * MINUTE;
  expect(await backOff.paused(feed)).toBeNull();
});

test('more requests in a minute than the publisher allows are not sent', async () => {
  let sent = 0;
  const kinds = [];
  for (let i = 0; i < 5; i++) {
    kinds.push(
      await kindOf(
        backOff.run(feed, async () => {
          sent++;
        }),
      ),
    );
  }
  expect([sent, kinds.slice(3)]).toEqual([3, ['own-limit', 'own-limit']]);
  now += MINUTE;
  expect(await kindOf(backOff.run(feed, async () => {}))).toBe('fine');
});

test('a damaged pause is none', () => {
  expect(isPause({ kind: 'rate-limited', since: 1, until: 2, failures: 1 })).toBe(true);
  for (const damaged of [
    null,
    7,
    {},
    { kind: 'x', since: 1, until: 2, failures: 1 },
    { kind: 'refused', since: 'a', until: 2, failures: 1 },
  ])
    expect(isPause(damaged)).toBe(false);
});
