// Hooks of Node's module loader, registered by typescript.mjs: they strip types and resolve
// @qt-lens packages to their sources.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export function resolve(specifier, context, next) {
  return next(specifier, { ...context, conditions: ['qt-lens-source', ...context.conditions] });
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(new URL(url).pathname)) return next(url, context);
  const file = fileURLToPath(url);
  const { outputText } = ts.transpileModule(await readFile(file, 'utf8'), {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      jsx: ts.JsxEmit.ReactJSX,
    },
  });
  return { format: 'module', source: outputText, shortCircuit: true };
}
