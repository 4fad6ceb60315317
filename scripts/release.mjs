// Builds the files for the stores: release/qt-lens-VERSION-{chrome,edge,firefox}.zip, the sources that
// Mozilla's reviewers build from, and their checksums. The same commit gives the same bytes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root, run } from './lib/run.mjs';
import { filesBelow, sourceFiles } from './lib/source-files.mjs';
import { runCommand, step, UserError } from './lib/terminal.mjs';
import { versions } from './lib/version.mjs';
import { zipOf } from './lib/zip.mjs';

const usage = `npm run release              the zips of the commit that is checked out
npm run release -- --dirty   the same with uncommitted changes, to try something out`;

function checkVersion() {
  const { version, repeated } = versions(root);
  const wrong = repeated
    .filter((each) => each.version !== version)
    .map(({ place, version: other }) => `${place} says ${other}`);
  if (wrong.length > 0)
    throw new UserError(
      `package.json says ${version}, but ${wrong.join(', ')}: run node scripts/version.mjs.`,
    );
  return version;
}

/**
 * Refuses uncommitted changes: what is released must be what a commit holds. Outside a checkout, as
 * in the sources zip, there is no commit to ask.
 */
async function checkCommitted() {
  if (!existsSync(path.join(root, '.git'))) return;
  const changed = (await run('git', ['status', '--porcelain'])).trim();
  if (changed !== '')
    throw new UserError(`There are uncommitted changes; commit them, or add --dirty:\n${changed}`);
}

await runCommand(async () => {
  let options;
  try {
    options = parseArgs({
      options: { dirty: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    throw new UserError(`${error.message}\n${usage}`);
  }
  if (options.help) {
    console.log(usage);
    return;
  }
  await ensureDependencies();
  const version = checkVersion();
  if (!options.dirty) await checkCommitted();
  // A builder's own setting must not reach the bundles.
  process.env.NODE_ENV = 'production';

  const release = path.join(root, 'release');
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release);
  const sums = [];
  const write = async (kind, folder, files) => {
    const name = `qt-lens-${version}-${kind}.zip`;
    const zip = await zipOf(folder, files);
    writeFileSync(path.join(release, name), zip);
    sums.push(`${createHash('sha256').update(zip).digest('hex')}  ${name}\n`);
    console.log(`${name}  ${files.length} files, ${(zip.length / 1024).toFixed(1)} KB`);
  };
  for (const browser of ['chrome', 'edge', 'firefox']) {
    const folder = await step(`Building for ${browser}`, () => buildExtension(browser));
    await write(browser, folder, filesBelow(folder));
  }
  await write('firefox-sources', root, sourceFiles(root));
  writeFileSync(path.join(release, 'SHA256SUMS'), sums.join(''));
});
