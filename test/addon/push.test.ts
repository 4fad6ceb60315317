import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { push } from '../../apps-script/push.mjs';
import { sharedAddOn } from './shared-add-on.ts';

const clasp = createRequire(new URL('../../apps-script/package.json', import.meta.url)).resolve(
  '@google/clasp',
);
const example = readFileSync(
  new URL('../../apps-script/.clasp.json.example', import.meta.url),
  'utf8',
);

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
  cpSync((await sharedAddOn()).folder, join(project, settings.rootDir), { recursive: true });
});
afterAll(() => rmSync(project, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

test('clasp would push the code, the manifest and the pages, and nothing else', () => {
  const output = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, HOME: project },
  });
  const { filesToPush } = JSON.parse(output) as { filesToPush: string[] };
  expect(filesToPush.filter((file) => !file.endsWith('.html')).sort()).toEqual([
    'dist/Code.js',
    'dist/appsscript.json',
  ]);
});

test.each([
  [
    'no settings',
    undefined,
    /^There is no script to push to yet: copy apps-script\/\.clasp\.json\.example to apps-script\/\.clasp\.json/,
  ],
  ['the settings of the example', example, /^apps-script\/\.clasp\.json has no script ID yet/],
  ['settings that are no JSON', '{', /^apps-script\/\.clasp\.json cannot be read/],
  ['another folder', '{"scriptId":"1AbC","rootDir":"."}', /must have "rootDir": "dist"/],
  [
    'no login',
    '{"scriptId":"1AbC","rootDir":"dist"}',
    /Log in first: npx clasp login \(step 3 of apps-script\/README\.md\)\.$/,
  ],
])('pushing with %s says what to do', async (_, settings, sentence) => {
  const folder = mkdtempSync(join(tmpdir(), 'qt-lens-push-'));
  try {
    vi.stubEnv('HOME', folder);
    vi.stubEnv('clasp_config_auth', join(folder, 'nobody.json'));
    if (settings !== undefined) writeFileSync(join(folder, '.clasp.json'), settings);
    expect(await push(folder)).toMatch(sentence);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
