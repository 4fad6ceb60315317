import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/lib/run.mjs';
import { madeOnce } from './made-once.ts';

/**
 * The folder of the extension built on the tables of the unit tests, whose figures are always out of
 * date: as it ships, when nobody has refreshed it for long.
 */
export async function extensionOfOldFigures(): Promise<string> {
  const outDir = await madeOnce('old-figures', async (folder) => {
    const build = `import { build } from 'wxt';
import { figuresOfTests } from './scripts/lib/figures-of-tests.mjs';
await build({ root: 'extension', outDir: ${JSON.stringify(folder)}, browser: 'chrome', vite: () => ({ plugins: [figuresOfTests()] }) });`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    });
  });
  return path.join(outDir, 'chrome-mv3');
}
