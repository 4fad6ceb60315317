// FRB/US from nothing: in a page of real Chromium, in a bare V8 without a compiler, and under the
// slider of the scenario bench. Nothing here can fail a build. `npm run bench -- scenario`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { buildExtension } from '../../scripts/lib/build.mjs';
import { openChromium } from '../../scripts/lib/chromium.mjs';
import { root } from '../../scripts/lib/run.mjs';

const ROUNDS = 7;
const STEPS = 60;
const TARGETS = { coldMs: 60, warmMs: 0.5, bareMs: 15, stepMs: 16 };

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const spread = (numbers) => `${Math.min(...numbers).toFixed(1)}–${Math.max(...numbers).toFixed(1)}`;
const row = (name, numbers, target, digits = 1) =>
  console.log(
    `| ${name} | ${median(numbers).toFixed(digits)} (${spread(numbers)}) | ${target ?? ''} |`,
  );

const folder = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-bench-'));
try {
  const model = await bundled();
  console.log('\nFRB/US, 20 quarters: medians in milliseconds (and the range)\n');
  console.log('| | ms | target |\n|---|---:|---:|');
  bareV8(model.file);
  const chromium = await findBrowser('chromium');
  if (chromium === undefined) console.log('No Chromium: pages were not timed.');
  else await inPages(chromium.executable, model.code);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The model alone as a script, as a page loads it. */
async function bundled() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { conditions: ['qt-lens-source', 'module', 'browser', 'development|production'] },
    build: {
      outDir: folder,
      lib: {
        entry: path.join(root, 'packages', 'core', 'src', 'frbus', 'index.ts'),
        formats: ['iife'],
        name: 'frbus',
        fileName: () => 'frbus.js',
      },
    },
  });
  const file = path.join(folder, 'frbus.js');
  return { file, code: readFileSync(file, 'utf8') };
}

/** In a V8 that may only interpret, by processor time. */
function bareV8(file) {
  const program = `
    const { readFileSync } = require('node:fs');
    const vm = require('node:vm');
    const context = vm.createContext({});
    const time = (code) => {
      const start = process.cpuUsage();
      vm.runInContext(code, context);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    vm.runInContext(readFileSync(${JSON.stringify(file)}, 'utf8'), context);
    const solve = 'frbus.solveFrbus({ start: "2026Q4", fundsRate: [0.25] })';
    console.log(JSON.stringify([time(solve), time(solve)]));`;
  const runs = Array.from({ length: ROUNDS }, () =>
    JSON.parse(
      spawnSync(process.execPath, ['--jitless', '--single-threaded', '-e', program], {
        encoding: 'utf8',
      }).stdout,
    ),
  );
  row(
    'bare V8 without a compiler, the first scenario and its baseline',
    runs.map(([first]) => first),
    TARGETS.bareMs,
  );
  row(
    'bare V8 without a compiler, another scenario',
    runs.map(([, next]) => next),
    TARGETS.bareMs,
  );
}

async function inPages(executable, code) {
  const extension = await buildExtension('chrome');
  const address = 'https://bench.test/';
  const answer = ({ url }) =>
    url.href === address ? { body: '<!doctype html><title>.</title>' } : undefined;
  const options = { executable, answer, extension, viewport: { width: 400, height: 900 } };
  const browser = await openChromium({ ...options, language: 'en-GB' });
  try {
    const [cold, warm, steps, frames] = [[], [], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.context.newPage();
      await page.goto(address);
      const measured = await page.evaluate(fromNothing, code);
      cold.push(measured.cold);
      warm.push(measured.warm);
      await page.close();
    }
    row('a page, from nothing: script, baseline and a scenario', cold, TARGETS.coldMs);
    row('a page, warm', warm, TARGETS.warmMs, 2);
    for (let round = 0; round < 3; round++) {
      const page = await browser.context.newPage();
      await page.goto(
        `chrome-extension://${browser.extensionId}/sidepanel.html?hikes=1,1&runoff=150,150&start=2026Q4`,
      );
      await page.locator('[data-role="quarter-slider"]').waitFor();
      await page.waitForTimeout(1000);
      const measured = await page.evaluate(slide, STEPS);
      steps.push(...measured.steps);
      frames.push(...measured.frames);
      await page.close();
    }
    row('a step of the slider: solved, drawn and laid out', steps, TARGETS.stepMs);
    row('from one frame to the next while it slides', frames);
    const late = steps.filter((ms) => ms >= TARGETS.stepMs).length;
    console.log(`\n${late} of ${steps.length} steps took ${TARGETS.stepMs} ms or more.`);
  } finally {
    await browser.close();
  }
}

/** In the page: evaluates the script and solves once, then a hundred times. */
function fromNothing(code) {
  const start = performance.now();
  const script = document.createElement('script');
  script.textContent = `${code};window.frbus = frbus;`;
  document.head.append(script);
  const solve = (points) => window.frbus.solveFrbus({ start: '2026Q4', fundsRate: [points] });
  solve(0.25);
  const cold = performance.now() - start;
  for (let i = 0; i < 300; i++) solve(i / 1000);
  const again = performance.now();
  for (let i = 0; i < 100; i++) solve(i / 100);
  return { cold, warm: (performance.now() - again) / 100 };
}

/** In the page: moves the slider a step a frame. */
async function slide(count) {
  const slider = document.querySelector('[data-role="quarter-slider"]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const [min, max] = [-4, 4];
  const steps = [];
  const frames = [];
  let last = await new Promise(requestAnimationFrame);
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    set.call(slider, String(min + ((max - min) * ((i * 7) % 33)) / 32));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
    await new Promise((resolve) => queueMicrotask(resolve));
    void document.body.offsetHeight;
    steps.push(performance.now() - start);
    const frame = await new Promise(requestAnimationFrame);
    frames.push(frame - last);
    last = frame;
  }
  return { steps, frames };
}
