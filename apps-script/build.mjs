// Builds dist/: Code.js, appsscript.json and the pages, which is all that Apps Script gets.
//
// Core and functions become one expression, `var QT_ = …`, minified. Above it stands one plain
// function for each thing a spreadsheet calls: Sheets finds custom functions and their help by
// reading top-level functions and their JSDoc, which are made from the tables of the functions.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import {
  customFunctions,
  root,
  withoutHelp,
  withoutPrivateNames,
} from './build/custom-functions.mjs';
import { buildPages } from './build/pages.mjs';
import { writeReference } from './build/reference.mjs';
import { withSharedTexts } from './build/shared-texts.mjs';

/**
 * @param {{outDir?: string}} [options]
 * @returns {Promise<{codePath: string, bytes: number, functions: string[]}>}
 */
export async function build({ outDir = join(root, 'dist') } = {}) {
  const bundle = await rolldown({
    input: join(root, 'src', 'main.ts'),
    platform: 'neutral',
    resolve: { conditionNames: ['qt-lens-source', 'import', 'default'] },
    // Apps Script refuses class fields and private names, though its engine knows them.
    transform: {
      target: 'es2020',
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    },
    // It says how fields are defined, and would bring a helper that defines each by a call.
    tsconfig: false,
    plugins: [withoutHelp, withoutPrivateNames],
    // How long plugins take depends on what else the machine does.
    checks: { bundlerTimings: false },
    // Anything that asks to be looked at is a fault of the build.
    onLog: (_level, log) => {
      throw new Error(log.message);
    },
  });
  const { output } = await bundle.generate({
    format: 'iife',
    name: 'QT_',
    exports: 'named',
    minify: true,
    comments: false,
  });
  await bundle.close();
  const [{ code, exports }] = output;

  const functions = customFunctions();
  const handlers = exports.filter((name) => name !== 'functions');
  const stubs = [...functions.map(customStub), ...handlers.map(handlerStub)];
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const text = `${BANNER}\n\n${stubs.join('\n\n')}\n\n${withSharedTexts(code.trim())}\n`;
  const codePath = join(outDir, 'Code.js');
  writeFileSync(codePath, text);
  copyFileSync(join(root, 'appsscript.json'), join(outDir, 'appsscript.json'));
  await buildPages(outDir);
  return { codePath, bytes: Buffer.byteLength(text), functions: functions.map(({ name }) => name) };
}

const BANNER = '// QT Lens for Google Sheets. Built from apps-script and packages; MIT licence.';

function customStub({ name, parameters, doc }) {
  const list = parameters.join(', ');
  return `${doc}\nfunction ${name}(${list}) { return QT_.functions.${name}(...arguments); }`;
}

/** Stub for menus, triggers and dialogs: one argument, no help in the cell. */
function handlerStub(name) {
  return `function ${name}(argument) { return QT_.${name}(argument); }`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { codePath, bytes, functions } = await build();
  writeReference();
  console.log(`${codePath}: ${functions.length} custom functions, ${(bytes / 1024).toFixed(1)} KB`);
}
