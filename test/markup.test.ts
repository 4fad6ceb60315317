import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../apps-script/build.mjs';
import { builtExtension } from '../scripts/lib/build.mjs';

// Ways from text to markup or code. Our own documents and styles are files.
const ways =
  /\.(innerHTML|outerHTML|srcdoc)\s*=|insertAdjacentHTML|setHTMLUnsafe|document\.write|createContextualFragment|\beval\(|new Function\b/g;

const addOn = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-markup-'));
beforeAll(async () => {
  await build({ outDir: addOn });
});
afterAll(() => rmSync(addOn, { recursive: true }));

const places: [string, () => string][] = [
  ['the extension for Chrome', () => builtExtension('chrome')],
  ['the extension for Firefox', () => builtExtension('firefox')],
  ['the add-on', () => addOn],
];

test.each(places)('%s never sets markup and never runs text', (_, folder) => {
  const files = readdirSync(folder(), { recursive: true })
    .map(String)
    .filter((file) => /\.(js|html)$/.test(file));
  expect(files.length).toBeGreaterThan(3);
  const found = files.flatMap((file) => {
    const text = readFileSync(path.join(folder(), file), 'utf8');
    return [...text.matchAll(ways)].map(([way]) => `${file}: ${way}`);
  });
  expect(found).toEqual([]);
});
