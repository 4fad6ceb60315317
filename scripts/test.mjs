import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browsers.mjs';
import { buildAll } from './lib/build.mjs';
import { countsLine, countTests, retriedLines } from './lib/count-tests.mjs';
import { checkNode, ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/run.mjs';
import { runCommand, step, UserError } from './lib/terminal.mjs';

const usage = `npm test                        every test
npm test -- --only core         the tests of one part (--only core --only extension for two): the names in vitest.config.ts
npm test -- --only whole popup  of these, the files whose path holds a word`;

/**
 * The browsers the tests drive, as the environment variables by which they find them. A missing one
 * is said here: without Chromium its tests fail, without Firefox its tests are skipped.
 */
async function browsers() {
  const env = {};
  try {
    env.QT_LENS_BROWSER = (await ensureBrowser('chromium')).executable;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.log(`${error.message} Without one the tests in Chromium fail.`);
  }
  try {
    env.QT_LENS_FIREFOX = (await ensureBrowser('firefox')).executable;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.log(`${error.message} Its tests are skipped.`);
    env.QT_LENS_FIREFOX = '';
  }
  return env;
}

/** Runs vitest and resolves to its exit code. */
function vitest(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args],
      {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

await runCommand(async () => {
  let options;
  let files;
  try {
    ({ values: options, positionals: files } = parseArgs({
      options: {
        only: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    }));
  } catch (error) {
    throw new UserError(`${error.message}\n${usage}`);
  }
  if (options.help) {
    console.log(usage);
    return;
  }
  let counts;
  try {
    counts = await runTests(options.only, files);
  } catch (error) {
    // The closing line is there whatever happens: not getting as far as the tests is a failure.
    console.log(error instanceof UserError ? error.message : error);
    counts = countTests(undefined, 1);
  }
  console.log(countsLine(counts));
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});

/** Prepares what the tests need and runs them. */
async function runTests(only, files) {
  checkNode();
  // Only what crosses packages needs browsers and what is built.
  const whole = only.length === 0 || only.includes('whole');
  // Packages and browsers come from two places and wait for each other nowhere. Both are awaited, so
  // that nothing is said after the closing line.
  const [packages, found] = await Promise.allSettled([
    ensureDependencies(),
    whole ? browsers() : {},
  ]);
  if (packages.status === 'rejected') throw packages.reason;
  if (found.status === 'rejected') throw found.reason;
  const env = found.value;
  if (whole) await step('Building the packages', buildAll);
  const reports = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-tests-'));
  try {
    const report = path.join(reports, 'report.json');
    // `whole` has a part of its own for browsers.
    const projects = only.map((name) => `--project=${name}*`);
    const code = await vitest(
      [
        ...files,
        ...projects,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      env,
    );
    const results = readReport(report);
    for (const line of retriedLines(results)) console.log(line);
    return countTests(results, code);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
