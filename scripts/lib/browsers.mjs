import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { run } from './run.mjs';
import { step, UserError } from './terminal.mjs';

/**
 * @typedef {object} Browser
 * @property {string} executable
 * @property {string} version As the browser states it, such as `Chromium 140.0.7339.80`; empty
 *   where it cannot be asked.
 */

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {string} variable Environment variable that names the program; a wrong path there is an
 *   error.
 * @property {string[]} otherVariables Environment variables of other tools that may name it.
 * @property {string[]} commands Names on PATH, best first.
 * @property {() => string[]} places Usual places, best first.
 * @property {RegExp} states What `--version` prints.
 * @property {string[]} debian Debian packages.
 * @property {string} remedy
 */

const home = (...parts) => path.join(os.homedir(), ...parts);

/**
 * Programs at `inside` of every folder of `folder`, newest name first: the way browser downloaders
 * lay out their versions.
 */
function versioned(folder, inside) {
  try {
    const names = readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    return names.map((name) => path.join(folder, name, inside));
  } catch {
    return [];
  }
}

const windowsPrograms = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );

/** @type {Record<'chromium' | 'firefox', Kind>} */
const kinds = {
  chromium: {
    name: 'Chromium',
    variable: 'QT_LENS_BROWSER',
    otherVariables: ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
    commands: [
      'chromium',
      'chromium-browser',
      'microsoft-edge',
      'microsoft-edge-stable',
      'brave-browser',
      'google-chrome',
      'google-chrome-stable',
    ],
    places: () => {
      if (process.platform === 'darwin') {
        const apps = [
          'Chromium',
          'Microsoft Edge',
          'Google Chrome for Testing',
          'Brave Browser',
          'Google Chrome',
        ];
        return [
          ...['/Applications', home('Applications')].flatMap((folder) =>
            apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
          ),
          ...versioned(
            home('Library/Caches/ms-playwright'),
            'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
          ),
        ];
      }
      if (process.platform === 'win32') {
        const programs = [
          'Chromium\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
          'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
          'Google\\Chrome\\Application\\chrome.exe',
        ];
        return [
          ...programs.flatMap((program) =>
            windowsPrograms().map((folder) => path.join(folder, program)),
          ),
          ...versioned(
            path.join(process.env.LOCALAPPDATA ?? '', 'ms-playwright'),
            'chrome-win\\chrome.exe',
          ),
        ];
      }
      return [
        '/usr/bin/chromium',
        '/usr/lib/chromium/chromium',
        '/snap/bin/chromium',
        '/opt/microsoft/msedge/msedge',
        '/opt/brave.com/brave/brave',
        '/opt/google/chrome/chrome',
        ...versioned(home('.cache/puppeteer/chrome'), 'chrome-linux64/chrome'),
        ...versioned(home('.cache/ms-playwright'), 'chrome-linux/chrome'),
        ...versioned(home('.cache/ms-playwright'), 'chrome-linux64/chrome'),
      ];
    },
    states: /chrom|edge|brave/i,
    debian: ['chromium'],
    remedy:
      'install Chromium, Microsoft Edge, Brave or Google Chrome, or set QT_LENS_BROWSER to the path of one.',
  },
  firefox: {
    name: 'Firefox',
    variable: 'QT_LENS_FIREFOX',
    otherVariables: [],
    commands: ['firefox-esr', 'firefox'],
    places: () => {
      if (process.platform === 'darwin')
        return [
          '/Applications/Firefox.app/Contents/MacOS/firefox',
          home('Applications/Firefox.app/Contents/MacOS/firefox'),
        ];
      if (process.platform === 'win32')
        return windowsPrograms().map((folder) => path.join(folder, 'Mozilla Firefox\\firefox.exe'));
      return [
        '/usr/bin/firefox-esr',
        '/usr/lib/firefox-esr/firefox-esr',
        '/usr/bin/firefox',
        '/usr/lib/firefox/firefox',
      ];
    },
    states: /firefox/i,
    debian: ['firefox-esr'],
    remedy: 'install Firefox, or set QT_LENS_FIREFOX to its path.',
  },
};

/** A folder that may not be read holds nothing that could be run. */
function isFile(place) {
  try {
    return statSync(place).isFile();
  } catch {
    return false;
  }
}

/**
 * The browser at a place, or undefined if there is none of that kind. Windows browsers open a
 * window when asked, so there the file must do.
 */
async function browserAt(place, kind) {
  if (!isFile(place)) return undefined;
  if (process.platform === 'win32') return { executable: place, version: '' };
  try {
    const { stdout } = await promisify(execFile)(place, ['--version'], { timeout: 20_000 });
    return kind.states.test(stdout)
      ? { executable: place, version: stdout.trim().split('\n').at(-1) }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Finds an installed browser: by its environment variable, then on PATH, then in the usual places.
 *
 * @param {'chromium' | 'firefox'} which
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string[]} [places] Where to look besides PATH; the platform's usual places if left out.
 * @returns {Promise<Browser | undefined>}
 * @throws UserError if the project's own variable names something else.
 */
export async function findBrowser(which, env = process.env, places = kinds[which].places()) {
  const kind = kinds[which];
  const named = env[kind.variable];
  if (named) {
    const browser = await browserAt(named, kind);
    if (browser === undefined)
      throw new UserError(`${kind.variable} is "${named}", which is no ${kind.name} that runs.`);
    return browser;
  }
  const onPath = kind.commands.flatMap((command) =>
    (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, command)),
  );
  const hints = kind.otherVariables.map((variable) => env[variable]);
  for (const place of new Set([...hints, ...onPath, ...places])) {
    const browser = place ? await browserAt(place, kind) : undefined;
    if (browser !== undefined) return browser;
  }
  return undefined;
}

function isDebianAsRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  // Ubuntu's packages of these names fetch a snap, which a container cannot run.
  return (
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

let listsRead = false;

/** Installs Debian packages; apt reports its progress on file descriptor 3. */
async function aptInstall(packages, progress) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsRead) {
    progress('reading package lists');
    await run('apt-get', ['update', '-qq'], { env });
    listsRead = true;
  }
  await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', '-o', 'APT::Status-Fd=3', ...packages],
    {
      env,
      statusLine: (line) => {
        const [status, , percent] = line.split(':');
        if (status === 'dlstatus') progress(`fetched ${Math.round(Number(percent))} %`);
        if (status === 'pmstatus') progress(`set up ${Math.round(Number(percent))} %`);
      },
    },
  );
}

/** Fonts for the pictures: Chinese where no font has it, and a face for the rest. */
async function missingFonts() {
  try {
    const { stdout } = await promisify(execFile)('fc-list', [':lang=zh-cn']);
    return stdout.trim() === '' ? ['fonts-noto-cjk', 'fonts-inter'] : [];
  } catch {
    return ['fonts-noto-cjk', 'fonts-inter'];
  }
}

/**
 * Finds a browser, or installs it with apt where that can be done: on Debian, as root.
 *
 * @param {'chromium' | 'firefox'} which
 * @returns {Promise<Browser>}
 * @throws UserError saying what to do if there is none.
 */
export async function ensureBrowser(which) {
  const kind = kinds[which];
  const found = await findBrowser(which);
  if (found !== undefined) return found;
  let reason = '';
  if (isDebianAsRoot()) {
    try {
      const packages = [...kind.debian, ...(which === 'chromium' ? await missingFonts() : [])];
      await step(`Installing ${kind.name} with apt`, (progress) => aptInstall(packages, progress));
      const installed = await findBrowser(which);
      if (installed !== undefined) return installed;
    } catch (error) {
      reason = ` ${error instanceof Error ? error.message : error}\n`;
    }
  }
  throw new UserError(
    `${reason}No ${kind.name === 'Chromium' ? 'Chromium-family browser' : kind.name} was found: ${kind.remedy}`,
  );
}
