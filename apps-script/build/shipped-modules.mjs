// Which files end up in dist/, so that whose work they are can be written down.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './custom-functions.mjs';
import { pageNames } from './pages.mjs';

/**
 * Every module of the code and of the pages.
 *
 * @returns {Promise<string[]>} Absolute paths.
 */
export async function shippedModules() {
  const pages = pageNames().map((name) =>
    ['.ts', '.tsx']
      .map((ending) => join(root, 'src', 'pages', `${name}${ending}`))
      .find(existsSync),
  );
  const bundles = [join(root, 'src', 'main.ts'), ...pages].map(async (input) => {
    const bundle = await rolldown({
      input,
      platform: 'browser',
      resolve: { conditionNames: ['qt-lens-source', 'import', 'default'] },
      plugins: [
        {
          name: 'without-styles',
          load: (id) => (id.endsWith('.css') ? { code: '', moduleType: 'js' } : null),
        },
      ],
    });
    const { output } = await bundle.generate({ format: 'esm' });
    await bundle.close();
    return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  });
  return [...new Set((await Promise.all(bundles)).flat())];
}
