import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../scripts/lib/run.mjs';

/** Imports that the linter must refuse, by the file they would stand in. */
const REFUSED = [
  ['extension/src/content/a.ts', '../background/keys.ts'],
  ['extension/src/content/b.ts', '../pages/ui/save.ts'],
  ['extension/src/content/c.ts', '../shared/figures.ts'],
  ['extension/src/background/a.ts', '../content/host.tsx'],
  ['extension/src/background/feeds/a.ts', '../../pages/ui/save.ts'],
  ['extension/src/pages/chart/a.tsx', '../../background/keys.ts'],
  ['extension/src/pages/ui/a.tsx', '../../content/card.tsx'],
  ['extension/src/messages/a.ts', '../shared/settings.ts'],
  ['extension/src/shared/a.ts', '../background/keys.ts'],
  ['extension/src/sites/a.ts', '../messages/protocol.ts'],
  ['packages/core/src/rules/a.ts', '@qt-lens/ui'],
  ['packages/core/src/rules/b.ts', 'preact'],
  ['packages/core/src/rules/c.ts', 'node:fs'],
  ['packages/functions/src/a.ts', '@qt-lens/apps-script'],
  ['packages/functions/src/b.ts', '@qt-lens/ui'],
  ['packages/functions/src/c.ts', 'node:fs'],
  ['packages/ui/src/a.ts', '@qt-lens/extension'],
] as const;
const ALLOWED = [
  ['extension/src/content/y.ts', '../messages/protocol.ts'],
  ['extension/src/background/y.ts', '../shared/figures.ts'],
  ['extension/src/pages/chart/y.tsx', '../ui/save.ts'],
  ['extension/src/sites/y.ts', './shared/page.ts'],
  ['packages/core/src/rules/y.ts', '../time-series/index.ts'],
  ['packages/functions/src/y.ts', '@qt-lens/core'],
  ['packages/functions/src/functions/y.ts', '../cells/call.ts'],
] as const;

// The project's own rules, in a folder of their own: nothing is planted in the sources.
const folder = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-walls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let report: string;
beforeAll(() => {
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  copyFileSync(path.join(root, 'biome.json'), path.join(folder, 'biome.json'));
  write('.gitignore', 'node_modules\n');
  for (const [file, specifier] of [...REFUSED, ...ALLOWED]) write(file, `import '${specifier}';\n`);
  write('scripts/one.ts', "import type { Two } from './two.ts';\nexport type One = Two | 1;\n");
  write('scripts/two.ts', "import type { One } from './one.ts';\nexport type Two = One | 2;\n");
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'lint', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  report = stdout + stderr;
});

const refusals = (file: string) =>
  report.split('\n').filter((line) => line.startsWith(`${file}:`) && line.includes('lint/'));

test.each(REFUSED)('%s may not import %s', (file) => {
  expect(refusals(file).join()).toContain('noRestrictedImports');
});

test.each(ALLOWED)('%s may import %s', (file) => {
  expect(refusals(file)).toEqual([]);
});

test('a circle of types alone is refused', () => {
  expect(refusals('scripts/one.ts').join()).toContain('noImportCycles');
  expect(refusals('scripts/two.ts').join()).toContain('noImportCycles');
});
