import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtExtension } from '../scripts/lib/build.mjs';
import { pngSize } from '../scripts/lib/palette-png.mjs';
import { root } from '../scripts/lib/run.mjs';
import { sourceFiles } from '../scripts/lib/source-files.mjs';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const files = sourceFiles(root);
const pages = files.filter((file) => file.endsWith('.md'));
const manifests = [
  'package.json',
  'packages/core/package.json',
  'extension/package.json',
  'apps-script/package.json',
];
const scripts = manifests.flatMap((file) => Object.keys(JSON.parse(read(file)).scripts));

/** Headings of a page, as a link names them. */
const anchors = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(pages)('%s', (page) => {
  const text = read(page);
  const prose = text.replace(/```[\s\S]*?```/g, '');

  test('links to what is there', () => {
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)|src(?:set)?="([^"\s]+)"/g)].map(
      ([, link, source]) => link ?? source!,
    );
    const broken = links
      .filter((link) => !/^(https?:|mailto:|\/)/.test(link))
      .filter((link) => {
        const [file, anchor] = link.split('#') as [string, string | undefined];
        const target =
          file === ''
            ? page
            : path.posix.normalize(path.posix.join(path.posix.dirname(page), decodeURI(file)));
        if (!existsSync(path.join(root, target))) return true;
        return (
          anchor !== undefined &&
          target.endsWith('.md') &&
          !anchors(read(target)).includes(decodeURIComponent(anchor))
        );
      });
    expect(broken).toEqual([]);
  });

  test('names commands that there are', () => {
    const named = [...text.matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g)]
      .map(([, name]) => name!)
      .filter((name) => !name.startsWith('-'));
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  test('names files that there are', () => {
    // Paths from the root, as `test/parity.chromium.test.ts`; what is built or made is not there
    // yet.
    const named = [
      ...prose.matchAll(
        /`((?:apps-script|docs|extension|packages|scripts|store|test)\/[\w./-]+)`/g,
      ),
    ].map(([, file]) => file!);
    const made =
      /(^|\/)(dist|out|release|\.output|generated)(\/|$)|boerse-frankfurt|languages\/fr\.ts|smith-2027|fed-beta/;
    const missing = named.filter(
      (file) =>
        !made.test(file) &&
        !files.some((each) => each === file || each.startsWith(`${file.replace(/\/$/, '')}/`)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the pictures of the listings', () => {
  // `file.png` and its size, in a cell of its own or in brackets behind.
  const named = pages
    .filter((page) => page.startsWith('store/'))
    .flatMap((page) =>
      [...read(page).matchAll(/`([^`]+\.png)`(?: \| | \()(\d+) × (\d+)/g)].map(
        ([, file, width, height]) => ({
          page,
          file: file!,
          width,
          height,
        }),
      ),
    );
  const pictures = files.filter((file) => /^store\/.*\.png$/.test(file));

  test('are all named with their size, and each that is named is there in that size', () => {
    const mentioned = pages
      .filter((page) => page.startsWith('store/'))
      .flatMap((page) => [...read(page).matchAll(/`([^`]+\.png)`/g)].map(([, file]) => file!));
    expect([...new Set(mentioned)].sort()).toEqual(
      [...new Set(named.map(({ file }) => file))].sort(),
    );
    expect(pictures.filter((file) => !mentioned.includes(file))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
    for (const { page, file, width, height } of named) {
      expect([page, file, pngSize(readFileSync(path.join(root, file)))]).toEqual([
        page,
        file,
        { width: Number(width), height: Number(height) },
      ]);
    }
  });

  test('are small enough to keep', () => {
    const sizes = pictures.map((file) => ({ file, bytes: statSync(path.join(root, file)).size }));
    expect(sizes.filter(({ bytes }) => bytes > 300_000)).toEqual([]);
    expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(2_500_000);
  });

  test('show in every language what they show in one', () => {
    const of = (language: string) =>
      pictures
        .filter((file) => file.includes(`/screenshots/${language}/`))
        .map((file) => path.basename(file));
    for (const language of ['zh_CN', 'zh_HK', 'zh_TW']) expect(of(language)).toEqual(of('en'));
  });
});

describe.each(['chrome', 'firefox'] as const)('the permissions for %s', (browser) => {
  const manifest = JSON.parse(
    readFileSync(path.join(builtExtension(browser), 'manifest.json'), 'utf8'),
  ) as Record<string, string[] | undefined>;
  const asked = [
    'permissions',
    'optional_permissions',
    'host_permissions',
    'optional_host_permissions',
  ].flatMap((key) => manifest[key] ?? []);

  test('are each justified in store/chrome.md', () => {
    const text = read('store/chrome.md');
    expect(asked.length).toBeGreaterThan(3);
    expect(
      asked.filter((permission) => !text.includes(permission.replace(/^https:\/\/|\/\*$/g, ''))),
    ).toEqual([]);
  });

  test('are no more than the stores are told', () => {
    const [, permissions] = read('store/chrome.md').split('\n## Permissions\n');
    const told = [...permissions!.matchAll(/^\| (?:Optional: )?(`[^|]+`)[^|]*\|/gm)].flatMap(
      ([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
    );
    const known =
      browser === 'chrome' ? asked : [...asked, ...told.filter((name) => name === 'sidePanel')];
    expect(told.filter((permission) => !known.includes(permission))).toEqual([]);
  });
});

test('the stores are told of the scopes and addresses of the add-on', () => {
  const { oauthScopes, urlFetchWhitelist } = JSON.parse(
    read('apps-script/appsscript.json'),
  ) as Record<string, string[]>;
  const text = read('store/workspace-marketplace.md');
  const named = [
    ...oauthScopes!.map((scope) => `\`${scope.split('/').at(-1)}\``),
    ...urlFetchWhitelist!.map((address) => address.replace('https://', '')),
  ];
  expect(named.filter((name) => !text.includes(name))).toEqual([]);
});
