import type { BrowserContext, Page, Worker } from 'playwright-core';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { builtExtension } from '../../scripts/lib/build.mjs';
import { openChromium, popupPath } from '../../scripts/lib/chromium.mjs';
import type { RequestHandler } from './answers.ts';

export interface ChromiumTestOptions {
  /**
   * What is on the network: every real host name is served by it, and what it does not answer
   * fails.
   */
  readonly answer: RequestHandler;
  /** False: the same browser without the extension, to compare with. Default true. */
  readonly withExtension?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** The folder of another build than that for Chrome. */
  readonly extension?: string;
  /** Such as `en-GB` (default) or `zh-CN`. */
  readonly language?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
  /**
   * True: back and forward take pages out of the cache, as they do for every reader. Default false.
   */
  readonly backForwardCache?: boolean;
  /**
   * Optional host permissions a reader has given, as match patterns such as
   * `https://query1.finance.yahoo.com/*`.
   */
  readonly grantedHosts?: readonly string[];
}

export interface ChromiumUnderTest {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Addresses that were asked for, by a page or by the extension, and that nothing answered. */
  readonly unanswered: readonly string[];
  /** Opens an address in a new tab and waits until its document is loaded. */
  open(address: string): Promise<Page>;
  /**
   * Opens a page of the extension in a new tab and waits until it is drawn: the popup unless a path
   * such as `options.html` is given.
   *
   * @param colorScheme What the page takes the reader's system for; the browser's if left out.
   */
  openExtensionPage(path?: string, colorScheme?: 'light' | 'dark'): Promise<Page>;
  /** The background worker, awaited if it has not started yet. */
  worker(): Promise<Worker>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** The program of the browser under test. */
export async function chromiumHere(): Promise<string> {
  const browser = await findBrowser('chromium');
  if (browser === undefined)
    throw new Error('No Chromium-family browser was found: npm test installs one, or says how.');
  return browser.executable;
}

/** Opens real Chromium with the built extension and a network that consists of `answer`. */
export async function chromiumUnderTest(options: ChromiumTestOptions): Promise<ChromiumUnderTest> {
  const {
    withExtension = true,
    language = 'en-GB',
    viewport = { width: 1280, height: 800 },
  } = options;
  const extension = withExtension ? (options.extension ?? builtExtension('chrome')) : undefined;
  const { context, extensionId, unanswered, close } = await openChromium({
    ...options,
    executable: await chromiumHere(),
    extension,
    language,
    viewport,
    grantedHosts: options.grantedHosts,
  });
  const open = async (address: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  return {
    context,
    extensionId,
    unanswered,
    close,
    open,
    openExtensionPage: async (path = popupPath(builtExtension('chrome')), colorScheme) => {
      const page = await context.newPage();
      if (colorScheme !== undefined) await page.emulateMedia({ colorScheme });
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      // Drawn only once the settings are read: a key pressed before that goes nowhere.
      await page.locator('#app > *').first().waitFor({ state: 'attached' });
      return page;
    },
    worker: async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker'),
  };
}
