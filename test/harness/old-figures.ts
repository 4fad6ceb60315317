import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/run.mjs';

/**
 * Builds the extension on the tables of the unit tests, whose figures are always out of date: as it
 * ships, when nobody has refreshed it for long.
 *
 * @returns Its folder, and what removes it.
 */
export function extensionOfOldFigures(): { folder: string; remove(): void } {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-old-figures-'));
  const build = `import { build } from 'wxt';
import { figuresOfTests } from './scripts/lib/figures-of-tests.mjs';
await build({ root: 'extension', outDir: ${JSON.stringify(outDir)}, browser: 'chrome', vite: () => ({ plugins: [figuresOfTests()] }) });`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', build], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'pipe',
  });
  return {
    folder: path.join(outDir, 'chrome-mv3'),
    remove: () => rmSync(outDir, { recursive: true }),
  };
}
