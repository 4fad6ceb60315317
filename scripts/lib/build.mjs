import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { npm, root } from './run.mjs';
import { UserError } from './terminal.mjs';

const output = path.join(root, 'extension', '.output');

/** @param {'chrome' | 'edge' | 'firefox'} browser */
function built(browser) {
  const folders = existsSync(output)
    ? readdirSync(output).filter((name) => name.startsWith(`${browser}-mv`))
    : [];
  return folders
    .map((name) => path.join(output, name))
    .filter((folder) => existsSync(path.join(folder, 'manifest.json')));
}

/**
 * The folder of the built extension.
 *
 * @param {'chrome' | 'edge' | 'firefox'} browser
 */
export function builtExtension(browser) {
  const [folder] = built(browser);
  if (folder === undefined)
    throw new UserError(`The extension is not built for ${browser}: run npm run build.`);
  return folder;
}

/**
 * Builds the extension and returns the folder it was built into.
 *
 * @param {'chrome' | 'edge' | 'firefox'} browser
 */
export async function buildExtension(browser) {
  for (const old of built(browser)) rmSync(old, { recursive: true });
  await npm([
    'run',
    '--silent',
    '--workspace',
    '@qt-lens/extension',
    browser === 'chrome' ? 'build' : `build:${browser}`,
  ]);
  return builtExtension(browser);
}

/**
 * Builds everything there is to build: core for other packages, the extension for both browsers,
 * the add-on.
 */
export async function buildAll() {
  const workspace = (name) => npm(['run', '--silent', '--workspace', name, 'build']);
  // The two extension builds share a folder of generated types, so one follows the other.
  const extension = async () => {
    await buildExtension('chrome');
    await buildExtension('firefox');
  };
  await Promise.all([extension(), workspace('@qt-lens/core'), workspace('@qt-lens/apps-script')]);
}
