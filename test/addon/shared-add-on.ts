import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeOnce } from '../harness/made-once.ts';
import { type BuiltAddOn, buildAddOn } from './built-add-on.ts';

/** The add-on, built once for all test files of a run. */
export async function sharedAddOn(): Promise<Omit<BuiltAddOn, 'remove'>> {
  const shared = await madeOnce('add-on', async (folder) => {
    const { functions } = await buildAddOn(join(folder, 'dist'));
    writeFileSync(join(folder, 'functions.json'), JSON.stringify(functions));
  });
  const folder = join(shared, 'dist');
  return {
    folder,
    code: readFileSync(join(folder, 'Code.js'), 'utf8'),
    functions: JSON.parse(readFileSync(join(shared, 'functions.json'), 'utf8')),
  };
}
