import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

export interface BuiltAddOn {
  readonly folder: string;
  readonly code: string;
  readonly functions: readonly string[];
  remove(): void;
}

/** Builds the add-on into a folder, or into one of its own. */
export async function buildAddOn(
  folder: string = mkdtempSync(join(tmpdir(), 'qt-lens-add-on-')),
): Promise<BuiltAddOn> {
  // What builds is not loaded by those who only run the code.
  const { build } = await import('../../apps-script/build.mjs');
  const { codePath, functions } = await build({ outDir: folder });
  return {
    folder,
    functions,
    code: readFileSync(codePath, 'utf8'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

// Array methods that came to V8 after Apps Script's runtime was introduced. Without them, a bundle
// that needs one fails here and not in a user's sheet.
const YOUNG_METHODS = `
  for (const [owner, names] of [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group']],
    [Object.getPrototypeOf(Int32Array.prototype), ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']],
    [String.prototype, ['at', 'replaceAll', 'isWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Array, ['fromAsync']],
  ]) for (const name of names) delete owner[name];
`;

/**
 * Runs Code.js as Apps Script does: plain V8, no Node globals, nothing but the services handed in.
 */
export function runAddOn(
  code: string,
  services: Record<string, unknown> = {},
): (formula: string, ...inputs: unknown[]) => unknown {
  const context = createContext({ ...services });
  runInContext(YOUNG_METHODS, context);
  runInContext(code, context, { filename: 'Code.js' });
  return (name, ...inputs) => {
    const custom: unknown = runInContext(
      `typeof ${name} === 'function' ? ${name} : undefined`,
      context,
    );
    if (typeof custom !== 'function') throw new Error(`${name} is no function of the add-on`);
    return custom(...inputs);
  };
}
