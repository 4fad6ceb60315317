import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builtExtension } from '../scripts/lib/build.mjs';
import { showWithoutWindow } from '../scripts/lib/show-card.mjs';
import { chromiumHere } from './harness/chromium.ts';
import { shipped } from './harness/shipped.ts';

const out = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-pictures-'));
afterAll(() => rmSync(out, { recursive: true }));

/** Width and height of a PNG file. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('without a window, the card is told in words and pictured', async () => {
  const executable = await chromiumHere();
  const { said, overlay, chart } = await showWithoutWindow({
    executable,
    extension: builtExtension('chrome'),
    out,
  });
  const lines = said.split('\n').map((line) => line.trim());
  expect(lines.some((line) => line.startsWith('Change since 7 Dec 2022'))).toBe(true);
  expect(
    lines.some(
      (line) =>
        line.startsWith(`Fed: H.4.1, as of ${shipped.dayInWords}`) || line.startsWith('Offline'),
    ),
  ).toBe(true);
  expect(said).toMatch(/^QT 2 run-off \$2\.23.trn of securities ≈ 2\.3–3\.1 hikes$/m);
  expect(said).toMatch(/^Fed assets +(Stale +|Offline +)?13 weeks +Since peak$/m);
  // Collapsed parts of the card are left out.
  expect(said).not.toMatch(/QT of 1.% of GDP raises/);
  expect(sizeOf(overlay)).toEqual([2560, 1600]);
  const [width, height] = sizeOf(chart);
  expect(width).toBeGreaterThan(1000);
  expect(height).toBeGreaterThan(800);
});

test('the address of any site may be given', async () => {
  const executable = await chromiumHere();
  const address = 'https://stockanalysis.com/stocks/aapl/';
  const { said } = await showWithoutWindow({
    executable,
    extension: builtExtension('chrome'),
    out,
    address,
  });
  expect(said).toContain('AAPL');
  expect(said).toMatch(/^QT 2 run-off/m);
});
