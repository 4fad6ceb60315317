import { readFileSync } from 'node:fs';
import path from 'node:path';
import { npm, root } from './run.mjs';
import { step, UserError } from './terminal.mjs';

/** Refuses a Node older than package.json's `engines` asks for. */
export function checkNode() {
  const wanted = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  ).engines.node.replace('>=', '');
  const [major, minor] = wanted.split('.').map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor < major || (hasMajor === major && hasMinor < minor)) {
    throw new UserError(`QT Lens needs Node ${wanted} or newer; this is ${process.versions.node}.`);
  }
}

/**
 * True if what is installed in a folder is what its lockfile asks for. Compares contents, since
 * checking out a branch changes file times.
 *
 * @param {string} folder
 */
export function dependenciesInPlace(folder = root) {
  let locked;
  let installed;
  try {
    locked = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages;
    installed = JSON.parse(
      readFileSync(path.join(folder, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages;
  } catch {
    return false;
  }
  return Object.entries(locked).every(([place, wanted]) => {
    // Optional packages of other platforms are locked but not installed; folders of this repository
    // are not listed as installed.
    if (!place.includes('node_modules/') || wanted.optional || wanted.devOptional) return true;
    const there = installed[place];
    return there !== undefined && there.version === wanted.version && there.link === wanted.link;
  });
}

/** Installs what package-lock.json asks for, unless it is there. */
export async function ensureDependencies() {
  checkNode();
  if (dependenciesInPlace()) return;
  await step('Installing the dependencies', () =>
    npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']),
  );
}
