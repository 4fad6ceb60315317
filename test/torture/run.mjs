// Everything that is meant to go wrong, in numbers: faults of the network and the store, hostile
// pages, long use, broken bodies. Bounded, on this machine only. Ends with a table that goes into
// the README.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBrowser } from '../../scripts/lib/browsers.mjs';
import { buildAll, builtExtension } from '../../scripts/lib/build.mjs';
import { openChromium } from '../../scripts/lib/chromium.mjs';
import { ensureDependencies } from '../../scripts/lib/dependencies.mjs';
import { root } from '../../scripts/lib/run.mjs';
import { runCommand, step } from '../../scripts/lib/terminal.mjs';
import { importTypeScript } from '../../scripts/lib/typescript.mjs';
import { answerSite, soak } from './soak.mjs';

const NAVIGATIONS = 500;
/** Bodies of the Fed's publishers, and of prices. */
const BODIES = 20_000;
/** Test files that are all faults, and the surface they are done to. */
const SUITES = [
  [['test/faults.chromium.test.ts'], 'faults of network, store and worker, on the card'],
  [['test/real-faults.chromium.test.ts'], 'a real server, a real database, on the card'],
  [['test/hostile.chromium.test.ts'], 'hostile pages, on the card'],
  [['test/large-inputs.chromium.test.ts'], 'eight megabytes, on the extension’s pages'],
  [['test/addresses.chromium.test.ts'], 'five pages at 100 addresses each that nobody would write'],
  [
    ['test/addon/bad-arguments.test.ts', 'test/addon/live.test.ts'],
    'bad arguments and Google’s limits, on the cell',
  ],
];

/** Runs test files and counts. */
async function count(files) {
  const { startVitest } = await import('vitest/node');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-torture-'));
  const outputFile = path.join(folder, 'report.json');
  try {
    const vitest = await startVitest('test', files, {
      root,
      project: ['whole*'],
      reporters: ['json'],
      outputFile,
      watch: false,
      config: path.join(root, 'vitest.config.ts'),
    });
    await vitest.close();
    process.exitCode = 0;
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(outputFile, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Faults that take too long for `npm test` are among them.
process.env.QT_LENS_TORTURE = '1';
await runCommand(async () => {
  await ensureDependencies();
  const { executable } = await ensureBrowser('chromium');
  await step('Building the packages', buildAll);
  const rows = [];
  let failed = 0;

  for (const [files, name] of SUITES) {
    const result = await step(name, () => count(files));
    // A suite that ran nothing has survived nothing.
    failed += result.failed + (result.passed === 0 ? 1 : 0);
    rows.push([name, `${result.passed} of ${result.passed + result.failed} survived`]);
  }

  const soaked = await step(`${NAVIGATIONS} client-side navigations`, async () => {
    const browser = await openChromium({
      executable,
      extension: builtExtension('chrome'),
      answer: answerSite,
      viewport: { width: 1280, height: 800 },
    });
    try {
      return await soak(browser.context, NAVIGATIONS);
    } finally {
      await browser.close();
    }
  });
  const grown = (key) => soaked.after[key] - soaked.before[key];
  failed += soaked.wrong.length;
  rows.push([
    `${NAVIGATIONS} client-side navigations`,
    `card followed ${NAVIGATIONS + 1 - soaked.wrong.length} of ${NAVIGATIONS + 1}, ${soaked.cards} card left`,
  ]);
  rows.push([
    '  left behind',
    `${grown('nodes')} nodes, ${grown('listeners')} listeners, ${grown('heapKb').toFixed(0)} KB of heap`,
  ]);

  const { fuzzFed } = await importTypeScript(new URL('fuzz-fed.ts', import.meta.url));
  const { fuzzPrices } = await importTypeScript(new URL('fuzz-prices.ts', import.meta.url));
  for (const [name, fuzz] of [
    ['bodies of the Board, the New York Fed and FRED', fuzzFed],
    ['bodies of price publishers', fuzzPrices],
  ]) {
    const outcomes = await step(`${BODIES} ${name}`, async () => fuzz(BODIES));
    const broke = outcomes.flatMap((outcome) => outcome.broke);
    const shown = outcomes.reduce((sum, outcome) => sum + outcome.shown, 0);
    failed += broke.length;
    rows.push([
      `${BODIES} ${name} with one or two things changed, in ${outcomes.length} forms`,
      `something shown of ${shown}, ${broke.length} wrong figures`,
    ]);
    for (const example of broke.slice(0, 5)) console.error(example);
  }

  console.log('\n| what is done to it | what came of it |\n|---|---|');
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  return failed === 0 ? 0 : 1;
});
