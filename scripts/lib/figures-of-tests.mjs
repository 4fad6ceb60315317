import path from 'node:path';
import { seriesModules } from '../../packages/core/scripts/figure-modules.mjs';
import { root } from './run.mjs';

/**
 * The tables on which unit tests state their numbers: as of 30 September 2026. They stay when the
 * embedded figures move on.
 */
export const tablesOfTests = path.join(root, 'test', 'figures');

const generated = path
  .join(root, 'packages', 'core', 'src', 'figures', 'generated')
  .split(path.sep)
  .join('/');

/**
 * Gives unit tests the embedded figures of {@link tablesOfTests} instead of the newest, so that a
 * test may say what the latest figure is.
 *
 * @returns {import('vite').Plugin}
 */
export function figuresOfTests() {
  // Series that were added since are read from what ships.
  const modules = seriesModules(tablesOfTests);
  modules.delete('index.ts');
  return {
    name: 'figures-of-tests',
    enforce: 'pre',
    load(id) {
      const [file] = id.split('?');
      return path.posix.dirname(file) === generated
        ? modules.get(path.posix.basename(file))
        : undefined;
    },
  };
}
