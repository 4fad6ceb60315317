// `npm run bench -w apps-script`: bundles formulas.mjs, whose helpers are TypeScript, and runs it.
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from '../build/custom-functions.mjs';
import { build } from '../build.mjs';

const folder = join(root, 'out', 'bench');
mkdirSync(folder, { recursive: true });
const bundle = await rolldown({
  input: join(root, 'bench', 'formulas.mjs'),
  platform: 'node',
  external: ['hyperformula'],
});
await bundle.write({ file: join(folder, 'formulas.js'), format: 'esm' });
await bundle.close();

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores\n`);
const { codePath, functions } = await build({ outDir: join(folder, 'dist') });
const { measure } = await import(pathToFileURL(join(folder, 'formulas.js')).href);
await measure({ codePath, functions });
