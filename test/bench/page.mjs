// Measures the cost of the extension on a page, and its popup against bare charts of the same data.
// Everything is measured in one run, in turns, and reported as medians and ratios. Nothing here can
// fail a build.
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBrowser } from '../../scripts/lib/browsers.mjs';
import { buildExtension } from '../../scripts/lib/build.mjs';
import { openChromium } from '../../scripts/lib/chromium.mjs';
import { ensureDependencies } from '../../scripts/lib/dependencies.mjs';
import { answerMockRequest, quoteAddress } from '../../scripts/lib/mock-page.mjs';
import { root } from '../../scripts/lib/run.mjs';
import { runCommand, step } from '../../scripts/lib/terminal.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const CHARTS = ['uplot', 'lightweight-charts', 'chart-js', 'echarts'];

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const spread = (numbers) => `${Math.min(...numbers).toFixed(1)}–${Math.max(...numbers).toFixed(1)}`;

/**
 * Runs in the page before anything else: notes long tasks, layout shifts, and when the card stands.
 */
function watchPage() {
  window.seen = { longTasks: 0, layoutShift: 0, domReady: null, card: null };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.seen.longTasks += duration;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.seen.layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('DOMContentLoaded', () => {
    window.seen.domReady = performance.now();
    const look = () => {
      const shadow = document.querySelector('qt-lens-card')?.shadowRoot;
      if (shadow?.querySelector('[data-role="fed-assets"]')) window.seen.card = performance.now();
      else if (performance.now() < 5000) requestAnimationFrame(look);
    };
    look();
  });
}

async function visit(browser) {
  const page = await browser.context.newPage();
  const devtools = await browser.context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.addInitScript(watchPage);
  await page.goto(quoteAddress);
  await page.waitForTimeout(700);
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name) => metrics.find((each) => each.name === name).value;
  const seen = await page.evaluate(() => window.seen);
  await page.close();
  return {
    scriptMs: metric('ScriptDuration') * 1000,
    taskMs: metric('TaskDuration') * 1000,
    heapKb: metric('JSHeapUsedSize') / 1024,
    longTasksMs: seen.longTasks,
    layoutShift: seen.layoutShift,
    cardMs: seen.card === null ? null : seen.card - seen.domReady,
  };
}

/**
 * Milliseconds from the start of navigation until the page's charts have been drawn and a frame
 * with them was produced.
 */
async function paint(browser, file, canvases) {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 800, height: 600 });
  await page.addInitScript((wanted) => {
    window.painted = new Promise((resolve) => {
      const look = () => {
        if (document.querySelectorAll('canvas').length < wanted) return requestAnimationFrame(look);
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      };
      requestAnimationFrame(look);
    });
  }, canvases);
  await page.goto(`chrome-extension://${browser.extensionId}/${file}`);
  const painted = await page.evaluate(() => window.painted);
  await page.close();
  return painted;
}

async function bundleCharts(folder) {
  const { build } = await import('vite');
  const sizes = {};
  for (const chart of CHARTS) {
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      resolve: { conditions: ['qt-lens-source', 'module', 'browser', 'development|production'] },
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: path.join(root, 'test', 'bench', 'pages', `${chart}.ts`),
          formats: ['es'],
          fileName: () => `bench-${chart}.js`,
        },
      },
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    writeFileSync(
      path.join(folder, `bench-${chart}.html`),
      `<!doctype html><meta charset="utf-8"><title>${chart}</title><body><script type="module" src="bench-${chart}.js"></script></body>`,
    );
    sizes[chart] =
      gzipSync(readFileSync(path.join(folder, `bench-${chart}.js`)), { level: 9 }).length / 1024;
  }
  return sizes;
}

await runCommand(async () => {
  await ensureDependencies();
  const { executable } = await ensureBrowser('chromium');
  const extension = await step('Building the extension', () => buildExtension('chrome'));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-bench-'));
  try {
    cpSync(extension, folder, { recursive: true });
    const sizes = await step('Bundling the other charts', () => bundleCharts(folder));
    const options = {
      executable,
      answer: answerMockRequest,
      viewport: { width: 1280, height: 800 },
      language: 'en-GB',
    };
    const withExtension = await openChromium({ ...options, extension: folder });
    const without = await openChromium(options);
    const page = { with: [], without: [] };
    const paints = Object.fromEntries(['popup', ...CHARTS].map((name) => [name, []]));
    try {
      await step(`Measuring ${ROUNDS} rounds`, async () => {
        // The first round warms caches on both sides and is not counted.
        for (let round = -1; round < ROUNDS; round++) {
          const measured = { with: await visit(withExtension), without: await visit(without) };
          const painted = {};
          // Each takes its turn at being the first after the quote page.
          const names = Object.keys(paints);
          for (let i = 0; i < names.length; i++) {
            const name = names[(i + round + 1) % names.length];
            painted[name] = await paint(
              withExtension,
              name === 'popup' ? 'popup.html' : `bench-${name}.html`,
              2,
            );
          }
          if (round < 0) continue;
          page.with.push(measured.with);
          page.without.push(measured.without);
          for (const name of names) paints[name].push(painted[name]);
        }
      });
    } finally {
      await withExtension.close();
      await without.close();
    }
    report(page, paints, sizes, extension);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function report(page, paints, sizes, extension) {
  const content = path.join(extension, 'overlay.js');
  const column = (side, key) => page[side].map((each) => each[key]);
  console.log(
    `\nThe stand-in quote page with and without the extension (medians of ${ROUNDS} rounds in turns)\n`,
  );
  console.log('| | without | with | difference |');
  console.log('|---|---:|---:|---:|');
  for (const [key, name, digits] of [
    ['scriptMs', 'script evaluation, ms', 1],
    ['taskMs', 'all main-thread tasks, ms', 1],
    ['longTasksMs', 'long tasks, ms', 0],
    ['layoutShift', 'layout shift', 4],
    ['heapKb', 'JavaScript heap after collection, KB', 0],
  ]) {
    const [before, after] = [median(column('without', key)), median(column('with', key))];
    console.log(
      `| ${name} | ${before.toFixed(digits)} | ${after.toFixed(digits)} | ${(after - before).toFixed(digits)} |`,
    );
  }
  const cards = column('with', 'cardMs').filter((ms) => ms !== null);
  console.log(
    `\nCard shown after the DOM was ready: median ${median(cards).toFixed(0)} ms (${spread(cards)}), goal 100 ms`,
  );
  console.log(
    `Content script: ${(gzipSync(readFileSync(content), { level: 9 }).length / 1024).toFixed(1)} KB gzipped (${(statSync(content).size / 1024).toFixed(1)} KB), goal 20 KB`,
  );
  const bare = median(paints.uplot);
  console.log('\nFrom navigation to a frame with both charts, same data, same browser\n');
  console.log('| | ms | of bare uPlot | script, KB gzipped |');
  console.log('|---|---:|---:|---:|');
  for (const [name, times] of Object.entries(paints)) {
    console.log(
      `| ${name} | ${median(times).toFixed(0)} (${spread(times)}) | ${(median(times) / bare).toFixed(2)} | ${sizes[name]?.toFixed(0) ?? '–'} |`,
    );
  }
  console.log(
    '\nThe popup also draws phases, labels, readout and legend; its goal is 1.1 times the bare uPlot page.',
  );
}
