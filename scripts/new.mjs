// Makes the files for something new, with their lines in the registries, and says what is left for
// a person to write.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { edits } from './lib/new/edit.mjs';
import * as functions from './lib/new/function.mjs';
import * as languages from './lib/new/language.mjs';
import * as rules from './lib/new/rule.mjs';
import * as series from './lib/new/series.mjs';
import * as sites from './lib/new/site.mjs';
import { root, run } from './lib/run.mjs';
import { runCommand, UserError } from './lib/terminal.mjs';

const kinds = {
  site: sites.site,
  rule: rules.rule,
  series: series.series,
  function: functions.customFunction,
  language: languages.language,
};
const usage = [
  'npm run new',
  sites.usage,
  rules.usage,
  series.usage,
  functions.usage,
  languages.usage,
].join('\n  ');

await runCommand(async () => {
  const [kind, ...names] = process.argv.slice(2);
  if (kind === undefined || kind === '--help' || kind === '-h') {
    console.log(usage);
    return kind === undefined ? 1 : 0;
  }
  if (!Object.hasOwn(kinds, kind)) throw new UserError(`There is no new ${kind}.\n${usage}`);
  if (!names[0]) throw new UserError(`A new ${kind} needs a name.\n${usage}`);
  await ensureDependencies();
  const changes = edits(root);
  const {
    next,
    test,
    reference = false,
    readme = false,
    figures = false,
  } = kinds[kind](changes, names, root);
  const { created, changed } = changes.write();
  const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  if (existsSync(biome))
    await run(process.execPath, [
      biome,
      'check',
      '--write',
      '--vcs-enabled=false',
      ...created,
      ...changed,
    ]);
  if (figures) {
    await run(process.execPath, ['packages/core/scripts/generate-figures.mjs']);
    changed.push('packages/core/src/figures/generated');
  }
  if (reference) {
    await run(process.execPath, [
      '--input-type=module',
      '--eval',
      "(await import('./apps-script/build/reference.mjs')).writeReference()",
    ]);
    changed.push('apps-script/README.md');
  }
  if (readme) {
    const { writeReadmes } = await import('./lib/readme.mjs');
    for (const { file, stale } of await writeReadmes()) if (stale) changed.push(file);
  }
  for (const file of created) console.log(`new      ${file}`);
  for (const file of changed) console.log(`changed  ${file}`);
  console.log(`\nTo do:\n${next.map((each) => `- ${each}`).join('\n')}\n\nTo try it: ${test}`);
});
