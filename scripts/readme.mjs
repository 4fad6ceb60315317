// Writes the tables of sites, rules and formulas into the README and its translations.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/run.mjs';
import { runCommand } from './lib/terminal.mjs';

await runCommand(async () => {
  await ensureDependencies();
  const { readmes } = await import('./lib/readme.mjs');
  for (const { file, text, current } of await readmes()) {
    writeFileSync(path.join(root, file), current);
    console.log(`${file}: ${text === current ? 'is current' : 'brought up to date'}`);
  }
});
