import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../apps-script/build.mjs';

const clasp = createRequire(new URL('../../apps-script/package.json', import.meta.url)).resolve('@google/clasp');
const example = readFileSync(new URL('../../apps-script/.clasp.json.example', import.meta.url), 'utf8');

// A project folder as README.md describes it: settings beside dist/, no login.
let project: string;
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'qt-lens-clasp-'));
  const settings = JSON.parse(example);
  expect(settings.scriptId).toBeTruthy();
  writeFileSync(join(project, '.clasp.json'), example);
  writeFileSync(join(project, 'package.json'), '{}');
  mkdirSync(join(project, 'src'));
  writeFileSync(join(project, 'src', 'main.js'), 'not for Apps Script');
  await build({ outDir: join(project, settings.rootDir) });
});
afterAll(() => rmSync(project, { recursive: true }));

test('clasp would push the code, the manifest and the pages, and nothing else', () => {
  const output = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, HOME: project },
  });
  const { filesToPush } = JSON.parse(output) as { filesToPush: string[] };
  expect(filesToPush.filter((file) => !file.endsWith('.html')).sort()).toEqual(['dist/Code.js', 'dist/appsscript.json']);
});
