// Writes src/figures/generated/*.ts from figures/*.csv, figures/catalogue.json and
// figures/frbus-responses.json.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { responsesModule, seriesModules } from './figure-modules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const figures = join(root, 'figures');
const generated = join(root, 'src', 'figures', 'generated');

const modules = new Map([
  ...seriesModules(figures),
  ['frbus-responses.ts', responsesModule(figures)],
]);
rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });
for (const [file, text] of modules) writeFileSync(join(generated, file), text);
console.log(`${modules.size - 2} series and the responses of FRB/US written`);
