import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../scripts/lib/run.mjs';
import { filesBelow, ignoredNames, sourceFiles } from '../scripts/lib/source-files.mjs';
import { spreadVersion, versions } from '../scripts/lib/version.mjs';
import { zipOf } from '../scripts/lib/zip.mjs';
import { copyProject, lendDependencies } from './harness/project-copy.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-release-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { version, repeated } = versions(root);
const kinds = ['chrome', 'edge', 'firefox', 'firefox-sources'];
const zipNames = kinds.map((kind) => `qt-lens-${version}-${kind}.zip`);
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('the version', () => {
  test.each(repeated)('$place is that of the root package.json', (each) => {
    expect(each.version).toBe(version);
  });

  test('is the newest of the changelog', () => {
    const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
    expect(/^## (\d\S*)/m.exec(changelog)?.[1]).toBe(version);
  });

  test('reaches every place from the root package.json', () => {
    const project = path.join(folder, 'version');
    for (const place of ['', ...(json(path.join(root, 'package.json')).workspaces as string[])]) {
      mkdirSync(path.join(project, place), { recursive: true });
      writeFileSync(
        path.join(project, place, 'package.json'),
        readFileSync(path.join(root, place, 'package.json')),
      );
    }
    writeFileSync(
      path.join(project, 'package-lock.json'),
      readFileSync(path.join(root, 'package-lock.json')),
    );
    const manifest = path.join(project, 'package.json');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace(`"version": "${version}"`, '"version": "12.3.4"'),
    );
    expect(versions(project).repeated.some((each) => each.version === '12.3.4')).toBe(false);
    spreadVersion(project);
    expect(versions(project).version).toBe('12.3.4');
    for (const each of versions(project).repeated)
      expect(each).toEqual({ place: each.place, version: '12.3.4' });
  });
});

describe('a zip', () => {
  test('has the same bytes whatever the order, the time and the place', async () => {
    const [here, there] = ['here', 'there'].map((name) => path.join(folder, name));
    for (const place of [here, there]) {
      mkdirSync(path.join(place, 'sub'), { recursive: true });
      writeFileSync(path.join(place, 'b.txt'), 'b'.repeat(5000));
      writeFileSync(path.join(place, 'sub', 'a.txt'), 'a');
    }
    utimesSync(path.join(there, 'b.txt'), new Date('2001-02-03'), new Date('2001-02-03'));
    const one = await zipOf(here, ['b.txt', 'sub/a.txt']);
    const other = await zipOf(there, ['sub/a.txt', 'b.txt']);
    expect(one.equals(other)).toBe(true);
    const { files } = await JSZip.loadAsync(one);
    expect(Object.keys(files)).toEqual(['b.txt', 'sub/a.txt']);
    expect(Object.values(files).map((file) => file.date.toISOString())).toEqual(
      Array(2).fill('1980-01-01T00:00:00.000Z'),
    );
    expect(await files['sub/a.txt']?.async('text')).toBe('a');
  });
});

test('a .gitignore of names and endings is understood, and nothing else taken for understood', () => {
  const ignored = ignoredNames('# comment\nnode_modules/\n*.tsbuildinfo\n.clasp.json\n');
  expect(
    ['node_modules', 'x.tsbuildinfo', '.clasp.json', 'modules', 'tsbuildinfo'].map(ignored),
  ).toEqual([true, true, true, false, false]);
  expect(() => ignoredNames('src/**/x')).toThrow('neither a name nor *.ending');
});

describe('npm run release', () => {
  const first = path.join(folder, 'first');
  const second = path.join(folder, 'elsewhere', 'second copy');
  const release = (project: string) =>
    execFileSync(process.execPath, [path.join(project, 'scripts', 'release.mjs')], {
      cwd: project,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const zip = (project: string, name: string) => readFileSync(path.join(project, 'release', name));
  const unpacked = (name: string) => JSZip.loadAsync(zip(first, name));

  // The second project is what the first one's sources zip holds, so that the sources are shown to
  // build what was released.
  beforeAll(async () => {
    copyProject(first);
    release(first);
    const { files } = await unpacked(zipNames[3]!);
    for (const [name, file] of Object.entries(files)) {
      const target = path.join(second, name);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, await file.async('nodebuffer'));
    }
    lendDependencies(second);
    release(second);
  });

  test.each(zipNames)(
    '%s has the same bytes when made from the sources zip in another folder',
    (name) => {
      expect(zip(first, name).length).toBeGreaterThan(50_000);
      expect(zip(second, name).equals(zip(first, name))).toBe(true);
    },
  );

  test('writes the zips and their checksums, and nothing else', () => {
    expect(readdirSync(path.join(first, 'release')).sort()).toEqual(
      ['SHA256SUMS', ...zipNames].sort(),
    );
    const sums = readFileSync(path.join(first, 'release', 'SHA256SUMS'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(sums.map((line) => line.split('  ')[1])).toEqual(zipNames);
    for (const line of sums) expect(line).toMatch(/^[0-9a-f]{64} {2}qt-lens-/);
  });

  test.each(kinds.slice(0, 3))(
    'the zip for %s holds the extension as it was built, at its version',
    async (kind) => {
      const { files } = await unpacked(`qt-lens-${version}-${kind}.zip`);
      const built = path.join(
        first,
        'extension',
        '.output',
        `${kind}-mv${kind === 'firefox' ? 2 : 3}`,
      );
      expect(Object.keys(files)).toEqual(filesBelow(built));
      for (const [name, file] of Object.entries(files)) {
        expect(
          (await file.async('nodebuffer')).equals(readFileSync(path.join(built, name))),
          name,
        ).toBe(true);
      }
      expect(JSON.parse(await files['manifest.json']!.async('text')).version).toBe(version);
      expect(Object.keys(files).filter((name) => name.endsWith('.map'))).toEqual([]);
    },
  );

  test('the sources hold every package, the lockfile and the licence, and nothing that is built or installed', async () => {
    const names = Object.keys((await unpacked(zipNames[3]!)).files);
    expect(names).toEqual(sourceFiles(first));
    for (const needed of [
      'LICENSE',
      'README.md',
      'package.json',
      'package-lock.json',
      'tsconfig.base.json',
      'scripts/release.mjs',
      'extension/wxt.config.ts',
      'packages/core/figures/WALCL.csv',
      'packages/core/src/index.ts',
      'packages/core/src/figures/generated/total-assets.ts',
      'packages/ui/src/index.ts',
    ])
      expect(names).toContain(needed);
    for (const place of json(path.join(root, 'package.json')).workspaces)
      expect(names).toContain(`${place}/package.json`);
    expect(
      names.filter((name) =>
        /(^|\/)(node_modules|\.git|\.output|\.wxt|dist|release|out|\.env|\.clasp\.json)(\/|$)/.test(
          name,
        ),
      ),
    ).toEqual([]);
  });

  test('refuses uncommitted changes, unless told otherwise', () => {
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        [
          '-c',
          'user.name=Test',
          '-c',
          'user.email=test@example.com',
          '-c',
          'commit.gpgsign=false',
          ...args,
        ],
        {
          cwd: second,
          encoding: 'utf8',
        },
      );
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--no-verify', '--message', 'Everything');
    writeFileSync(path.join(second, 'note.txt'), 'not committed');
    try {
      release(second);
      expect.unreachable();
    } catch (error) {
      expect((error as { stderr: string }).stderr).toMatch(
        /^There are uncommitted changes; commit them, or add --dirty:\n\?\? note\.txt\n$/,
      );
    }
    expect(readdirSync(path.join(second, 'release'))).toContain('SHA256SUMS');
  });
});
