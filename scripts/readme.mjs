// Writes the tables of sites, rules and formulas into the README and its translations.
import { ensureDependencies } from './lib/dependencies.mjs';
import { runCommand } from './lib/terminal.mjs';

await runCommand(async () => {
  await ensureDependencies();
  const { writeReadmes } = await import('./lib/readme.mjs');
  for (const { file, stale } of await writeReadmes())
    console.log(`${file}: ${stale ? 'brought up to date' : 'is current'}`);
});
