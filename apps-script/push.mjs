// Builds the add-on and pushes it with clasp. Errors name the step of README.md that fixes them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './build/custom-functions.mjs';
import { build } from './build.mjs';

const example = settingsIn(root, '.clasp.json.example');

/** Errors of clasp, and the step that fixes each. */
const REMEDIES = [
  [
    /no credentials|not logged in|invalid_grant|unauthenticated/i,
    'Log in first: npx clasp login (step 3 of apps-script/README.md).',
  ],
  [
    /has not enabled the apps script api|apps script api/i,
    'Turn the Apps Script API on (step 2 of apps-script/README.md), wait a minute, and push again.',
  ],
  [
    /not found|permission|invalid argument/i,
    'The script ID in apps-script/.clasp.json names no project that you may edit (steps 4 and 5 of apps-script/README.md).',
  ],
];

function settingsIn(folder, file) {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The error in the settings of a project, if there is one. */
function missing(project) {
  const copy =
    'copy apps-script/.clasp.json.example to apps-script/.clasp.json and put your script ID in it (steps 4 and 5 of apps-script/README.md)';
  if (!existsSync(join(project, '.clasp.json')))
    return `There is no script to push to yet: ${copy}.`;
  const settings = settingsIn(project, '.clasp.json');
  if (settings === undefined) return `apps-script/.clasp.json cannot be read: ${copy}.`;
  const { scriptId } = settings;
  if (typeof scriptId !== 'string' || scriptId === '' || scriptId === example.scriptId) {
    return 'apps-script/.clasp.json has no script ID yet: copy it from the script’s Project Settings (steps 4 and 5 of apps-script/README.md).';
  }
  if (settings.rootDir !== example.rootDir)
    return `apps-script/.clasp.json must have "rootDir": "${example.rootDir}", or clasp pushes the sources.`;
  return undefined;
}

/**
 * @param {string} [project] The folder with `.clasp.json`.
 * @returns {Promise<string | undefined>} Why nothing was pushed, and what to do about it.
 */
export async function push(project = root) {
  const wrong = missing(project);
  if (wrong !== undefined) return wrong;
  const { codePath, functions } = await build({ outDir: join(project, example.rootDir) });
  console.log(`${relative(process.cwd(), codePath)}: ${functions.length} custom functions`);
  const require = createRequire(import.meta.url);
  const clasp = require.resolve('@google/clasp');
  const { status, stdout, stderr } = spawnSync(process.execPath, [clasp, 'push', '--force'], {
    cwd: project,
    encoding: 'utf8',
  });
  process.stdout.write(stdout);
  if (status === 0) return undefined;
  const said = `${stdout}\n${stderr}`;
  return (
    [stderr.trim(), REMEDIES.find(([pattern]) => pattern.test(said))?.[1]]
      .filter(Boolean)
      .join('\n') || 'clasp could not push.'
  );
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const failure = await push();
  if (failure !== undefined) {
    console.error(failure);
    process.exitCode = 1;
  }
}
