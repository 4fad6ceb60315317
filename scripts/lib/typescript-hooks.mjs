// Hooks of Node's module loader, registered by typescript.mjs: they strip types and resolve
// @qt-lens packages to their sources. The transformer is the one Vite brings; TypeScript's own takes
// ten times as long for a package.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'rolldown/utils';

export function resolve(specifier, context, next) {
  return next(specifier, { ...context, conditions: ['qt-lens-source', ...context.conditions] });
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(new URL(url).pathname)) return next(url, context);
  const file = fileURLToPath(url);
  const { code, errors } = await transform(file, await readFile(file, 'utf8'), {
    tsconfig: false,
    typescript: { onlyRemoveTypeImports: true },
  });
  if (errors.length > 0) throw errors[0];
  return { format: 'module', source: code, shortCircuit: true };
}
