import { buildAll } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runCommand, step } from './lib/terminal.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await step('Building the packages', buildAll);
});
