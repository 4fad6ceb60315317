// Lets plain Node import this project's TypeScript: types are stripped file by file, @qt-lens
// packages resolve to their sources.
import { register } from 'node:module';

let registered = false;

/**
 * Imports a TypeScript module of the project.
 *
 * @param {string | URL} file A path as in `import()`, absolute or a file URL.
 * @returns {Promise<Record<string, any>>}
 */
export function importTypeScript(file) {
  if (!registered) register('./typescript-hooks.mjs', import.meta.url);
  registered = true;
  return import(String(file));
}
