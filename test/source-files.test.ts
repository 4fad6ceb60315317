import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from '../scripts/lib/source-files.mjs';

test('only what git tracks is among the sources, whatever else a folder holds', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-sources-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  try {
    git('init', '--quiet');
    writeFileSync(path.join(folder, 'tracked.ts'), '');
    writeFileSync(path.join(folder, '.gitignore'), 'dist\n');
    git('add', '.');
    // Ignored by the machine's own settings alone, as a file of secrets often is.
    writeFileSync(path.join(folder, 'ignored-globally'), '.env\n');
    git('config', 'core.excludesFile', path.join(folder, 'ignored-globally'));
    writeFileSync(path.join(folder, '.env'), 'SECRET=1');
    expect(sourceFiles(folder)).toEqual(['.gitignore', 'tracked.ts']);
    rmSync(path.join(folder, 'tracked.ts'));
    expect(sourceFiles(folder)).toEqual(['.gitignore']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
