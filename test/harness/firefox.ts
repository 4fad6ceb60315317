import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, launch, type Page, TimeoutError } from 'puppeteer-core';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { builtExtension } from '../../scripts/lib/build.mjs';
import { popupPath } from '../../scripts/lib/chromium.mjs';
import type { RequestHandler } from './answers.ts';
import { selfSignedCertificate } from './certificate.ts';

export interface FirefoxUnderTest {
  readonly browser: Browser;
  /** Addresses that were asked for and that nothing answered. */
  readonly unanswered: readonly string[];
  /** Opens an address in a new tab and waits until its document is loaded. */
  open(address: string): Promise<Page>;
  /**
   * Opens a page of the extension in a new tab and waits until it is drawn: the popup unless a path
   * such as `options.html` is given.
   */
  openExtensionPage(path?: string): Promise<Page>;
  /** Ends the browser, whose profile goes with it, and the server. */
  close(): Promise<void>;
}

/** How long a page may take to be drawn. */
const MAX_WAIT_MS = 30_000;

/** Hosts Firefox calls on its own account. */
const ownCalls = /(^|\.)(mozilla|firefox)\.(com|net|org)$/;

/** Where Firefox is; undefined if it is nowhere, and then what needs it is skipped. */
export async function firefoxHere(): Promise<string | undefined> {
  // Set and empty: looked for before the tests, and not found.
  if (process.env.QT_LENS_FIREFOX === '') return undefined;
  return (await findBrowser('firefox'))?.executable;
}

/**
 * Opens real Firefox with the built extension. Every host name leads to a server of this machine,
 * which answers with `answer` and closes the connection on the rest.
 *
 * @param extension Folder of the built extension.
 */
export async function firefoxUnderTest(
  answer: RequestHandler,
  extension: string = builtExtension('firefox'),
): Promise<FirefoxUnderTest> {
  const executablePath = await firefoxHere();
  if (executablePath === undefined) throw new Error('Firefox was not found.');
  // Firefox names an extension's pages by a number of its own choice, unless it has one.
  const host = randomUUID();
  const unanswered: string[] = [];
  const server = createServer(selfSignedCertificate(), async (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const given = await answer({ url, method: request.method ?? 'GET', headers });
    if (given === undefined) {
      if (!ownCalls.test(url.host)) unanswered.push(url.href);
      request.socket.destroy();
      return;
    }
    response.writeHead(given.status ?? 200, {
      'content-type': given.contentType ?? 'text/html; charset=utf-8',
      ...given.headers,
    });
    response.end(given.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stopServer = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  let browser: Browser;
  try {
    browser = await launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      // Lets the tests open the extension's own pages.
      args: ['--remote-allow-system-access'],
      acceptInsecureCerts: true,
      extraPrefsFirefox: {
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `443=${port}`,
        'intl.locale.requested': 'en-GB',
        'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: host }),
      },
    });
  } catch (error) {
    await stopServer();
    throw error;
  }
  const close = async (): Promise<void> => {
    await browser.close();
    await stopServer();
  };
  try {
    await browser.installExtension(extension);
  } catch (error) {
    await close();
    throw error;
  }
  const open = async (address: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(address);
    return page;
  };
  return {
    browser,
    unanswered,
    close,
    open,
    openExtensionPage: async (inside = popupPath(extension)) => {
      const address = `moz-extension://${host}/${inside}`;
      const page = await browser.newPage();
      // The page loads, but puppeteer does not hear of it and would wait for ever.
      await page.goto(address, { timeout: 1 }).catch((error) => {
        if (!(error instanceof TimeoutError)) throw error;
      });
      const isDrawn = () =>
        page.evaluate(
          (wanted) =>
            location.href === wanted &&
            document.readyState === 'complete' &&
            document.querySelector('#app > *') !== null,
          address,
        );
      // What is asked while the page is still on its way may end with the page before it.
      for (const start = performance.now(); ; await setTimeout(50)) {
        const drawn = await isDrawn().catch((error: unknown) => error);
        if (drawn === true) return page;
        if (performance.now() - start < MAX_WAIT_MS) continue;
        throw drawn === false ? new Error(`${address} is not drawn`) : drawn;
      }
    },
  };
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
