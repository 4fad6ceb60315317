import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { UserError } from './terminal.mjs';

// Nothing that Chromium does on its own account: no first-run pages, no updates, no calls home.
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

/**
 * Response to a request: the body, an HTML document unless `contentType` says otherwise, or
 * undefined for what is not served.
 *
 * @typedef {{ status?: number, contentType?: string, headers?: Record<string, string>, body: string
 *   | Buffer }} Answer
 * @typedef {{ url: URL, method: string, headers: Record<string, string> }} Asked
 * @typedef {(asked: Asked) => Answer | undefined | Promise<Answer | undefined>} RequestHandler
 */

/**
 * @typedef {object} ChromiumOptions
 * @property {string} executable The browser's program.
 * @property {string} [extension] Folder of the built extension; a browser without it if left out.
 * @property {boolean} [headless] Default true.
 * @property {boolean} [online] True: a reader's browser, which reaches the network. False
 *   (default): every request is answered by `answer` or fails.
 * @property {boolean} [sandbox] Whether pages run in the browser's sandbox. Default: where they may
 *   come from the network.
 * @property {RequestHandler} [answer]
 * @property {{ width: number, height: number } | null} [viewport] Size of a page in CSS pixels;
 *   null for the window's own.
 * @property {number} [deviceScaleFactor]
 * @property {'light' | 'dark'} [colorScheme]
 * @property {string} [language] Language of the browser, such as `en-GB` or `zh-CN`; the reader's
 *   own if left out.
 * @property {boolean} [backForwardCache] Whether back and forward take pages out of the cache, as
 *   for every reader. Default: what `online` is; a driven browser is otherwise spared what its
 *   driver does not always follow.
 * @property {readonly string[]} [grantedHosts] Optional host permissions of the extension that a
 *   reader has given, as match patterns.
 * @property {string} [profile] The folder of a profile, which stays; without it a new one, removed at
 *   the end.
 * @property {string[]} [args] More command-line switches.
 */

/**
 * Opens a Chromium-family browser with a profile of its own and the extension in it.
 *
 * @param {ChromiumOptions} options
 * @returns {Promise<{ context: import('playwright-core').BrowserContext, extensionId: string,
 *   version: string, unanswered: string[], close: () => Promise<void>, }>} `unanswered` grows by
 *   the address of each request that failed because nothing answers it; `close` ends the browser
 *   and removes the profile.
 */
export async function openChromium(options) {
  try {
    return await open(options, 'devtools');
  } catch (error) {
    // Some systems refuse the sandbox to browsers that are not their own.
    if (options.sandbox !== false && /No usable sandbox/.test(String(error)))
      return openChromium({ ...options, sandbox: false });
    // Chromium before 126 cannot be asked to load an extension, only told so when it starts; Chrome
    // since 137 can only be asked.
    if (!/Extensions\.loadUnpacked/.test(String(error)) || !/wasn't found/.test(String(error)))
      throw error;
    return await open(options, 'command line');
  }
}

/**
 * @param {ChromiumOptions} options
 * @param {'devtools' | 'command line'} loading
 */
async function open(options, loading) {
  const { chromium } = await import('playwright-core');
  const {
    executable,
    extension,
    headless = true,
    online = false,
    answer = () => undefined,
    language,
    args = [],
  } = options;
  // A reader's browser meets the open web, so it keeps its sandbox; as root Chromium refuses to
  // start with it.
  const { sandbox = online && process.getuid?.() !== 0 } = options;
  const profile = options.profile ?? mkdtempSync(path.join(os.tmpdir(), 'qt-lens-chromium-'));
  // What a profile has learnt since stands in it already.
  if (extension !== undefined && !existsSync(path.join(profile, 'Default', 'Preferences')))
    writePreferences(profile, extension, options.grantedHosts ?? []);
  const remove = () => {
    if (options.profile === undefined)
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  /** @type {import('playwright-core').BrowserContext} */
  let context;
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: executable,
      headless,
      chromiumSandbox: sandbox,
      viewport: options.viewport,
      ...(options.viewport === null ? {} : { deviceScaleFactor: options.deviceScaleFactor ?? 1 }),
      // null: as the reader's system is.
      colorScheme: options.colorScheme ?? (online ? null : 'light'),
      ...(language === undefined
        ? {}
        : { locale: language, env: { ...process.env, LANGUAGE: language.replace('-', '_') } }),
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ignoreDefaultArgs: [
        '--disable-extensions',
        '--enable-automation',
        ...((options.backForwardCache ?? online) ? ['--disable-back-forward-cache'] : []),
      ],
      args: [
        ...quiet,
        ...(online ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND']),
        ...(headless ? ['--disable-gpu'] : []),
        // No bar that warns of the missing sandbox.
        ...(!headless && !sandbox ? ['--test-type'] : []),
        ...(language === undefined ? [] : [`--lang=${language}`]),
        ...(extension === undefined ? [] : ['--enable-unsafe-extension-debugging']),
        ...(extension !== undefined && loading === 'command line'
          ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
          : []),
        ...args,
      ],
    });
  } catch (error) {
    remove();
    throw new UserError(whyNotStarted(executable, String(error)));
  }
  const close = async () => {
    // It may have been closed by hand.
    await context.close().catch((error) => {
      if (!/has been closed/.test(String(error))) throw error;
    });
    remove();
  };
  try {
    /** @type {string[]} */
    const unanswered = [];
    if (!online) await context.route('**/*', (route) => respond(route, answer, unanswered));
    const extensionId = extension === undefined ? '' : await load(context, extension, loading);
    return { context, extensionId, version: context.browser()?.version() ?? '', unanswered, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A sentence out of the driver's long account of a browser that did not start. */
function whyNotStarted(executable, account) {
  if (/Missing X server|cannot open display|Failed to connect to Wayland/i.test(account)) {
    return 'No window can be opened: there is no display. npm start -- --headless shows the card without one.';
  }
  const said = [...account.matchAll(/\[err\] (.*)/g)].map(([, line]) =>
    line.replaceAll('\u001b[22m', ''),
  );
  return `${executable} did not start.${said.length > 0 ? ` It said:\n${said.slice(-10).join('\n')}` : `\n${account.split('\n')[0]}`}`;
}

/**
 * Prepares a profile in which the extension's button stands in the toolbar and the extension has
 * the host permissions a reader has given.
 */
function writePreferences(profile, extension, grantedHosts) {
  const id = idOf(extension);
  const hosts = {
    api: [],
    explicit_host: grantedHosts,
    manifest_permissions: [],
    scriptable_host: [],
  };
  const settings =
    grantedHosts.length === 0
      ? {}
      : { [id]: { active_permissions: hosts, granted_permissions: hosts } };
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { pinned_extensions: [id], settings } }),
  );
}

/** The id Chromium gives an unpacked extension: 32 letters from the hash of its folder's path. */
function idOf(folder) {
  const place = realpathSync(folder);
  const hash = createHash('sha256').update(
    place,
    process.platform === 'win32' ? 'utf16le' : 'utf8',
  );
  return [...hash.digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
}

/** @returns {Promise<string>} The extension's id. */
async function load(context, extension, loading) {
  const browser = context.browser();
  if (browser === null) throw new UserError('The browser does not let itself be driven.');
  const devtools = await browser.newBrowserCDPSession();
  try {
    if (loading === 'devtools') {
      const { id } = await devtools.send('Extensions.loadUnpacked', { path: extension });
      return id;
    }
    const worker =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
    return new URL(worker.url()).host;
  } finally {
    await devtools.detach();
  }
}

/**
 * @param {import('playwright-core').Route} route
 * @param {RequestHandler} answer
 * @param {string[]} unanswered
 */
async function respond(route, answer, unanswered) {
  const request = route.request();
  const url = new URL(request.url());
  if (!/^https?:$/.test(url.protocol)) return route.continue();
  const given = await answer({ url, method: request.method(), headers: request.headers() });
  if (given === undefined) {
    unanswered.push(url.href);
    return route.abort('namenotresolved');
  }
  return route.fulfill({
    status: given.status ?? 200,
    contentType: given.contentType ?? 'text/html; charset=utf-8',
    headers: given.headers,
    body: given.body,
  });
}

/**
 * The page the toolbar button opens, as the built extension declares it.
 *
 * @param {string} extension Folder of the built extension.
 */
export function popupPath(extension) {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  const popup = (manifest.action ?? manifest.browser_action)?.default_popup;
  if (typeof popup !== 'string') throw new UserError('The built extension has no popup.');
  return popup;
}
