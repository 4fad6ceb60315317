import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cardHost } from '../scripts/lib/card.mjs';
import { openChromium } from '../scripts/lib/chromium.mjs';
import { tablesOfTests } from '../scripts/lib/figures-of-tests.mjs';
import { fredCsv } from '../scripts/lib/fred.mjs';
import { mockPage, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { selfSignedCertificate } from './harness/certificate.ts';
import { chromiumHere } from './harness/chromium.ts';
import { extensionOfOldFigures } from './harness/old-figures.ts';

// A network of real sockets on this machine: what interception cannot show, redirects, compression,
// bodies that drip and connections that break.
const shipped = { day: '30 Sep 2026', assets: '$6.74 trn' };
const newer = { day: '2026-10-07', value: '6712345', shown: '$6.71 trn' };
const clock = new Date('2026-10-09T12:00:00Z').toUTCString();

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let extension: string;
let server: Server;
let reached: string[];
let answer: Answer;
let browser: Awaited<ReturnType<typeof openChromium>> | undefined;

const plainly: Answer = (_, response, body) => {
  response.writeHead(200, { 'content-type': 'application/csv', date: clock });
  response.end(body);
};

function table(ids: readonly string[], later: Record<string, string>): string | undefined {
  return fredCsv([...ids], { WALCL: later }, tablesOfTests);
}

beforeAll(async () => {
  extension = await extensionOfOldFigures();
  server = createServer(selfSignedCertificate(), (request, response) => {
    const host = request.headers.host ?? '';
    reached.push(host);
    if (host === 'finance.yahoo.com') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      return response.end(mockPage());
    }
    const url = new URL(request.url ?? '/', `https://${host}`);
    const ids = (url.searchParams.get('id') ?? '').split(',');
    const body =
      host === 'fred.stlouisfed.org' ? table(ids, { [newer.day]: newer.value }) : undefined;
    if (body === undefined) {
      response.writeHead(404, { 'content-type': 'text/html', date: clock });
      return response.end('<html><title>Error</title></html>');
    }
    return answer(request, response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  reached = [];
  answer = plainly;
});
afterEach(async () => {
  await browser?.close();
  browser = undefined;
});

/** The page in a browser that begins now: its extension asks as soon as it is there. */
async function opened() {
  const { port } = server.address() as AddressInfo;
  const hosts = ['fred.stlouisfed.org', 'finance.yahoo.com', 'elsewhere.example'];
  browser = await openChromium({
    executable: await chromiumHere(),
    extension,
    online: true,
    sandbox: false,
    language: 'en-GB',
    viewport: { width: 1280, height: 800 },
    args: [
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ')}, MAP * ~NOTFOUND`,
      '--ignore-certificate-errors',
    ],
  });
  const page = await browser.context.newPage();
  await page.goto(quoteAddress);
  const { context, extensionId } = browser;
  return { page, context, extensionId };
}
const cardText = async (page: Page) =>
  (await page.locator(`${cardHost} section`).allTextContents()).join('').replaceAll('\u00a0', ' ');

async function stands(page: Page, says: string): Promise<void> {
  await expect.poll(() => cardText(page), { timeout: 20_000 }).toContain(says);
}

test('a compressed answer is read', async () => {
  answer = (_, response, body) => {
    response.writeHead(200, {
      'content-type': 'application/csv',
      'content-encoding': 'gzip',
      date: clock,
    });
    response.end(gzipSync(body));
  };
  await stands((await opened()).page, newer.shown);
});

describe('the card stands on what is known, and nothing wrong is shown', () => {
  const faults: Array<[string, Answer]> = [
    [
      'a redirect to another host, which is never reached',
      (_, response) =>
        response.writeHead(302, { location: 'https://elsewhere.example/login' }).end(),
    ],
    [
      'a body that drips for as long as anybody waits',
      (_, response, body) => {
        response.writeHead(200, { 'content-type': 'application/csv' });
        let at = 0;
        const timer = setInterval(() => response.write(body.slice(at++, at)), 250);
        response.on('close', () => clearInterval(timer));
      },
    ],
    [
      'a connection that breaks in the middle of a row',
      (_, response, body) => {
        response.writeHead(200, { 'content-length': String(body.length) });
        response.write(body.slice(0, body.length - 9), () => response.destroy());
      },
    ],
    ['a connection that is reset at once', (request) => request.socket.destroy()],
    [
      'a compressed body that is cut off',
      (_, response, body) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(gzipSync(body).subarray(0, -20));
      },
    ],
    [
      'a compressed body of 200 MB',
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(gzipSync(Buffer.alloc(200 * 2 ** 20, '1')));
      },
    ],
    [
      'all of this year at a quarter',
      (request, response) => {
        const ids = new URL(request.url ?? '/', 'https://x').searchParams.get('id')!.split(',');
        const body = table(ids, { [newer.day]: newer.value })!.replace(
          /^(2026-[\d-]+),(\d{7})/gm,
          (_all, day, value) => `${day},${Math.round(Number(value) / 4)}`,
        );
        plainly(request, response, body);
      },
    ],
  ];
  test.each(faults)('%s', async (_, fault) => {
    answer = fault;
    const { page } = await opened();
    await stands(page, shipped.assets);
    await page.waitForTimeout(1500);
    expect(await cardText(page)).toContain(shipped.assets);
    expect(reached).not.toContain('elsewhere.example');
  });
});

test('a row of 2099 stops nothing: it is refused, and the next right answer is shown', async () => {
  let wrong = true;
  answer = (request, response, body) =>
    plainly(request, response, wrong ? `${body}2099-01-07,6700000\n` : body);
  const { page, context, extensionId } = await opened();
  await stands(page, shipped.assets);
  await page.waitForTimeout(1500);
  expect(await cardText(page)).not.toContain('2099');
  wrong = false;
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.evaluate(() => chrome.runtime.sendMessage({ type: 'refresh-now' }));
  await stands(page, newer.shown);
});

test('a database of a later version stays, with the key in it', async () => {
  const { page, context, extensionId } = await opened();
  await stands(page, newer.shown);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.evaluate(() =>
    chrome.runtime.sendMessage({ type: 'keep-key', name: 'tiingo', value: 'a-key' }),
  );
  await options.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('qt-lens', 99);
        request.onupgradeneeded = () => request.result.createObjectStore('of-a-later-version');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );
  const session = await context.newCDPSession(options);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await expect
    .poll(() => options.evaluate(() => chrome.runtime.sendMessage({ type: 'keys' })))
    .toMatchObject({ tiingo: true });
  const version = await options.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'qt-lens')?.version,
  );
  expect(version).toBe(99);
});

describe('a database on the disk', () => {
  let profile: string;
  beforeEach(() => {
    profile = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-profile-'));
  });
  afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10 }));

  const pasted = (days: number) => ({
    type: 'keep-pasted',
    symbol: 'SPY',
    series: {
      days: Array.from({ length: days }, (_, i) => 12_000 + i),
      values: Array.from({ length: days }, (_, i) => 100 + (i % 7) + Math.sqrt(i)),
      label: {},
    },
  });

  async function options() {
    const chromium = await openChromium({
      executable: await chromiumHere(),
      extension,
      profile,
      language: 'en-GB',
      viewport: { width: 1280, height: 800 },
    });
    const page = await chromium.context.newPage();
    await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
    const ask = (message: object) =>
      page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    const notice = async () => (await page.locator('[data-role=storage]').textContent()) ?? '';
    return { ...chromium, page, ask, notice };
  }

  /** What a bad sector, a power cut or another program leaves of the browser's files. */
  const damages: Array<[string, RegExp, (bytes: Buffer) => Buffer, string]> = [
    [
      'all files overwritten',
      /./,
      (bytes) => Buffer.alloc(Math.max(64, bytes.length), 'JUNK'),
      'lost',
    ],
    [
      'the log overwritten from its middle',
      /\.(?:log|ldb)$/,
      (bytes) => bytes.fill(0xa5, Math.floor(bytes.length / 3)),
      'lost',
    ],
    ['the manifest overwritten', /^MANIFEST/, () => Buffer.from('junk'), 'lost'],
    ['a pointer to nothing', /^CURRENT$/, () => Buffer.from('MANIFEST-999999\n'), 'broken'],
  ];
  test.each(damages)(
    '%s while the browser was closed: settings stay, and the reader is told',
    async (_, files, damage, state) => {
      const before = await options();
      expect(await before.ask({ type: 'keep-key', name: 'tiingo', value: 'a-key' })).toEqual({
        kept: true,
      });
      expect(await before.ask(pasted(300))).toEqual({ kept: true });
      expect(await before.ask({ type: 'storage' })).toBe('ok');
      await before.page.evaluate(() => chrome.storage.local.set({ settings: { theme: 'dark' } }));
      await before.close();

      const folder = path.join(
        profile,
        'Default',
        'IndexedDB',
        `chrome-extension_${before.extensionId}_0.indexeddb.leveldb`,
      );
      for (const name of readdirSync(folder)) {
        const file = path.join(folder, name);
        if (name !== 'LOCK' && files.test(name) && statSync(file).isFile())
          writeFileSync(file, damage(readFileSync(file)));
      }

      const after = await options();
      expect(await after.ask({ type: 'storage' })).toBe(state);
      await expect
        .poll(after.notice)
        .toMatch(state === 'lost' ? /are gone\. Enter them again/ : /cannot open its storage/);
      expect(await after.page.evaluate(() => chrome.storage.local.get('settings'))).toMatchObject({
        settings: { theme: 'dark' },
      });
      expect(await after.ask({ type: 'keep-key', name: 'tiingo', value: 'another' })).toEqual({
        kept: state === 'lost',
      });
      expect(await after.ask({ type: 'keys' })).toMatchObject({ tiingo: true });
      await after.ask({ type: 'loss-seen' });
      expect(await after.ask({ type: 'storage' })).toBe(state === 'lost' ? 'ok' : 'broken');
      await after.close();
    },
  );

  // The browser counts anew every half minute.
  test.runIf(process.env.QT_LENS_TORTURE === '1')(
    'that is full by the browser’s own count keeps what is there, and says what was not kept',
    async () => {
      const full = await options();
      await full.ask({ type: 'keep-key', name: 'tiingo', value: 'a-key' });
      const session = await full.context.newCDPSession(full.page);
      const origin = `chrome-extension://${full.extensionId}`;
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      await expect
        .poll(() => full.ask(pasted(20_000)), { timeout: 90_000, interval: 5000 })
        .toEqual({ kept: false });
      expect(await full.ask({ type: 'pasted' })).toMatchObject([{ symbol: 'SPY', count: 20_000 }]);
      expect(await full.ask({ type: 'keys' })).toMatchObject({ tiingo: true });
      await full.close();
      const after = await options();
      expect(await after.ask({ type: 'keys' })).toMatchObject({ tiingo: true });
      await after.close();
    },
  );
});
