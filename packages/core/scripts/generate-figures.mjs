// Writes src/figures/generated/*.ts from figures/*.csv, figures/catalogue.json and
// figures/frbus-responses.json, src/frbus/generated/*.ts from
// figures/frbus/, and figures/frbus/VARIABLES.md.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { responsesModule, seriesModules } from './figure-modules.mjs';
import { frbusModules, variablesTable } from './frbus-modules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const figures = join(root, 'figures');
const series = new Map([
  ...seriesModules(figures),
  ['frbus-responses.ts', responsesModule(figures)],
]);
write(join(root, 'src', 'figures', 'generated'), series);
write(join(root, 'src', 'frbus', 'generated'), frbusModules(figures));
writeFileSync(join(figures, 'frbus', 'VARIABLES.md'), variablesTable(figures));
console.log(`${series.size - 2} series, the responses of FRB/US and the model itself written`);

function write(folder, modules) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of modules) writeFileSync(join(folder, file), text);
}
