import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseFredCsv } from '@qt-lens/core';
import { describe, expect, test, vi } from 'vitest';
import { FeedError, type FeedErrorKind } from '../../messages/feed-error.ts';
import { fetchText } from './fetch-text.ts';

const request = { url: 'https://example.org/data' };
const csv = 'observation_date,WALCL\n2026-09-30,6743031\n';
const quick = { pauseMs: 1, timeoutMs: 50 };

async function kindOf(fetch: typeof globalThis.fetch, keyed = false): Promise<FeedErrorKind> {
  const error = await fetchText({ ...request, keyed }, parseFredCsv, { ...quick, fetch }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(FeedError);
  return (error as FeedError).kind;
}
const answering = (body: BodyInit | null, init: ResponseInit = {}) =>
  vi.fn(async () => new Response(body, init));

describe('fetchText', () => {
  test('parses what came, and reads the publisher’s clock', async () => {
    const fetch = answering(csv, { headers: { date: 'Fri, 02 Oct 2026 12:00:00 GMT' } });
    const { series, serverTime } = await fetchText(request, parseFredCsv, { ...quick, fetch });
    expect(series[0].last).toEqual({ date: '2026-09-30', value: 6743031 });
    expect(serverTime).toBe(Date.UTC(2026, 9, 2, 12));
  });

  test('sends neither cookies nor a referrer', async () => {
    const fetch = answering(csv);
    await fetchText(request, parseFredCsv, { ...quick, fetch });
    expect(fetch).toHaveBeenCalledWith(
      request.url,
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
    );
  });

  test.each<[string, () => ReturnType<typeof answering>, FeedErrorKind, number]>([
    [
      'no connection',
      () => vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))),
      'unreachable',
      2,
    ],
    ['500', () => answering('oops', { status: 500 }), 'refused', 2],
    [
      '503 with a web page',
      () => answering('<html><title>Down</title></html>', { status: 503 }),
      'refused',
      2,
    ],
    ['429', () => answering('Too Many  Requests', { status: 429 }), 'rate-limited', 1],
    [
      '404',
      () => answering('<html><title>Error - St. Louis Fed</title></html>', { status: 404 }),
      'not-found',
      1,
    ],
    [
      'a web page under 200',
      () => answering('<!DOCTYPE html><html><title>Welcome</title></html>'),
      'unexpected-shape',
      1,
    ],
    ['half a row', () => answering(csv.slice(0, -12)), 'unexpected-shape', 1],
    ['nothing', () => answering(''), 'empty', 1],
  ])(
    '%s is one kind of error, asked for no more often than may help',
    async (_, make, kind, times) => {
      const fetch = make();
      expect(await kindOf(fetch)).toBe(kind);
      expect(fetch).toHaveBeenCalledTimes(times);
    },
  );

  test('403 is the key’s fault only where there is a key', async () => {
    expect(await kindOf(answering('no', { status: 403 }), true)).toBe('bad-key');
    expect(await kindOf(answering('no', { status: 403 }), false)).toBe('refused');
  });

  test('an answer that never ends is given up after the time-out, and not asked for again', async () => {
    const stalled = vi.fn(async (_url: unknown, init?: RequestInit) => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('observation_date,WALCL\n'));
          init?.signal?.addEventListener('abort', () =>
            controller.error(new DOMException('late', 'TimeoutError')),
          );
        },
      });
      return new Response(body);
    });
    expect(await kindOf(stalled as typeof fetch)).toBe('timed-out');
    expect(stalled).toHaveBeenCalledTimes(1);
  });

  test('a connection that breaks off in the middle is tried again', async () => {
    let calls = 0;
    const broken = vi.fn(async () => {
      calls++;
      if (calls > 1) return new Response(csv);
      return new Response(
        new ReadableStream({
          pull(controller) {
            controller.error(new TypeError('network error'));
          },
        }),
      );
    });
    const { series } = await fetchText(request, parseFredCsv, {
      ...quick,
      fetch: broken as typeof fetch,
    });
    expect(series[0].length).toBe(1);
  });

  test('an answer without end is cut off', async () => {
    const chunk = new Uint8Array(2 ** 22).fill(0x30);
    const endless = async () =>
      new Response(new ReadableStream({ pull: (controller) => controller.enqueue(chunk) }));
    const error = await fetchText(request, parseFredCsv, {
      timeoutMs: 20_000,
      fetch: endless as typeof fetch,
    }).catch((thrown: unknown) => thrown);
    expect((error as FeedError).kind).toBe('too-large');
  });

  test.each([
    ['120', 120_000],
    ['999999999', 86_400_000],
    ['', 0],
    ['soon', 0],
  ])('a limit that asks to wait (Retry-After: %s) is heard, within a day', async (written, ms) => {
    const fetch = answering('slow down', { status: 429, headers: { 'retry-after': written } });
    const error = (await fetchText(request, parseFredCsv, { ...quick, fetch }).catch(
      (thrown: unknown) => thrown,
    )) as FeedError;
    expect(error.retryAfterMs).toBe(ms);
  });
});

test('an error holds no address, no key and no text of a publisher', async () => {
  const secret = 'abcdefgh12345678';
  const fetch = answering(
    `{"Information":"your API key as ${secret} has run over your 25 requests per day"}`,
  );
  const error = await fetchText({ url: `https://example.org/?apikey=${secret}` }, parseFredCsv, {
    ...quick,
    fetch,
  }).catch((thrown: unknown) => thrown);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(secret);
});

test.each([301, 302, 303, 307, 308])(
  'a redirect (%i) leads nowhere: no other host is asked',
  async (status) => {
    const asked: string[] = [];
    const elsewhere = createServer((incoming, response) => {
      asked.push(incoming.url ?? '');
      response.end(csv);
    });
    const publisher = createServer((_, response) => {
      const { port } = elsewhere.address() as AddressInfo;
      response.writeHead(status, { location: `http://127.0.0.1:${port}/login` }).end();
    });
    const listening = (server: typeof publisher) =>
      new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await Promise.all([listening(elsewhere), listening(publisher)]);
    try {
      const { port } = publisher.address() as AddressInfo;
      const error = await fetchText({ url: `http://127.0.0.1:${port}/data` }, parseFredCsv, {
        pauseMs: 1,
        tries: 1,
      }).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: 'FeedError', kind: 'refused' });
      expect(asked).toEqual([]);
    } finally {
      elsewhere.close();
      publisher.close();
    }
  },
);
