import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtExtension } from '../scripts/lib/build.mjs';

test.each(['chrome', 'firefox'] as const)('the script every finance page loads stays within 20 KB gzipped: %s', (browser) => {
  const script = readFileSync(path.join(builtExtension(browser), 'content-scripts', 'overlay.js'));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(20 * 1024);
});
