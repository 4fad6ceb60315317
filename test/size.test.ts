import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';
import * as sources from '../packages/core/src/sources/index.ts';
import { builtExtension } from '../scripts/lib/build.mjs';
import { root } from '../scripts/lib/run.mjs';

test.each(['chrome', 'firefox'] as const)(
  'the script every finance page loads stays within 20 KB gzipped: %s',
  (browser) => {
    const script = readFileSync(path.join(builtExtension(browser), 'overlay.js'));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(20 * 1024);
  },
);

test.each(['chrome', 'firefox'] as const)(
  'the model is a file of its own, which only the pages that simulate load: %s',
  (browser) => {
    const folder = builtExtension(browser);
    const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
    const loading = pages.filter((page) =>
      /chunks\/model-/.test(readFileSync(path.join(folder, page), 'utf8')),
    );
    expect(loading.sort()).toEqual(['converter.html', 'sidepanel.html']);
    const holding = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.js') && readFileSync(path.join(folder, file), 'utf8').includes('zpicxfe'),
    );
    expect(holding.map((file) => path.basename(file).split('-')[0])).toEqual(['model']);
  },
);

/** The page of evidence, whose calculations are in a file that no other page loads. */
const EVIDENCE = path.join('pages', 'evidence');

/** The names that the sources of a folder import from the calculations, types left out. */
function importedNames(folder: string, without?: string): string[] {
  const sources = readdirSync(path.join(root, folder), {
    recursive: true,
    encoding: 'utf8',
  }).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !/\.test\.|\.d\.ts$/.test(file) &&
      (without === undefined || !file.startsWith(without)),
  );
  return sources.flatMap((file) => {
    const text = readFileSync(path.join(root, folder, file), 'utf8');
    return Array.from(text.matchAll(/import \{([^}]*)\} from '@qt-lens\/core'/g), ([, names]) =>
      names!.split(','),
    )
      .flat()
      .map((name) => name.trim().split(' as ')[0]!)
      .filter((name) => name !== '' && !name.startsWith('type '));
  });
}

/** The calculations and figures behind some names, minified and compressed by gzip: bytes. */
async function weightOf(names: ReadonlySet<string>): Promise<number> {
  const entry = '\0names-of-a-face';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    resolve: { conditions: ['qt-lens-source'] },
    plugins: [
      {
        name: 'names-of-a-face',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry ? `export { ${[...names].join(', ')} } from '@qt-lens/core';` : undefined,
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return gzipSync(outputs.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join(''), {
    level: 9,
  }).length;
}

/**
 * What reads amounts and rate moves in three kinds of Chinese and in English: words more than
 * calculations, and only where a question is typed.
 */
const readersOfWords: ReadonlySet<string> = new Set(['amountsIn', 'parseAmount', 'parseRateMoves']);
/**
 * What reads tables of people and answers of publishers, the Treasury's and holdings among them:
 * forms of dates, numbers and headings.
 */
const readersOfTables: ReadonlySet<string> = new Set(Object.keys(sources));

test('the readers of amounts and rate moves stay within 20 KB gzipped', async () => {
  expect((await weightOf(readersOfWords)) / 1024).toBeLessThanOrEqual(20);
});

test.each([
  ['extension', ['packages/ui', 'extension']],
  ['apps-script', ['packages/ui', 'packages/functions', 'apps-script']],
])(
  'the calculations and figures that a face imports stay within 60 KB gzipped, 82 with the readers of tables: %s',
  async (_, folders) => {
    const imported = folders.flatMap((folder) => importedNames(path.join(folder, 'src'), EVIDENCE));
    const names = new Set(imported.filter((name) => !readersOfWords.has(name)));
    const calculations = new Set([...names].filter((name) => !readersOfTables.has(name)));
    expect(calculations.size).toBeGreaterThan(40);
    expect((await weightOf(calculations)) / 1024).toBeLessThanOrEqual(60);
    expect((await weightOf(names)) / 1024).toBeLessThanOrEqual(82);
  },
);

test('the page of evidence loads its own file, of at most 16 KB gzipped, which no other page loads', () => {
  for (const browser of ['chrome', 'firefox'] as const) {
    const folder = builtExtension(browser);
    const chunks = readdirSync(path.join(folder, 'chunks'));
    const [own] = chunks.filter((file) => /^evidence-.*\.js$/.test(file));
    const script = readFileSync(path.join(folder, 'chunks', own!));
    // The study of the literature table that no other surface of the extension shows.
    expect(script.toString()).toContain('bonis-ihrig-wei-2017');
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(16 * 1024);
    const loading = readdirSync(folder).filter(
      (file) =>
        file.endsWith('.html') && readFileSync(path.join(folder, file), 'utf8').includes(own!),
    );
    expect(loading).toEqual(['evidence.html']);
  }
});
