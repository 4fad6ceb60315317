// What `npm version` runs after it has changed the root package.json: every other place that holds
// the version follows.
import { root, run } from './lib/run.mjs';
import { runCommand } from './lib/terminal.mjs';
import { spreadVersion } from './lib/version.mjs';

await runCommand(async () => {
  spreadVersion(root);
  await run('git', ['add', '--update']);
});
