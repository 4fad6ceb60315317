import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSortedLine } from '../scripts/lib/new/edit.mjs';
import { camel, kebab, title } from '../scripts/lib/new/names.mjs';
import { copyProject } from './harness/project-copy.ts';

const project = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-new-'));
afterAll(() => rmSync(project, { recursive: true }));

const read = (file: string) => readFileSync(path.join(project, file), 'utf8');
const program = (name: string, ...args: string[]) =>
  execFileSync(process.execPath, [path.join(project, 'node_modules', name), ...args], {
    cwd: project,
    stdio: 'pipe',
  });
const make = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(project, 'scripts', 'new.mjs'), ...args], {
    cwd: project,
    encoding: 'utf8',
  });

interface Result {
  status: string;
  fullName: string;
  failureMessages: string[];
}

/** The tests of some parts of the copied project whose file's path holds one of the words. */
function tests(parts: string[], words: string[]): Result[] {
  const report = path.join(project, 'report.json');
  const vitest = path.join(project, 'node_modules', 'vitest', 'vitest.mjs');
  const projects = parts.map((part) => `--project=${part}`);
  spawnSync(
    process.execPath,
    [vitest, 'run', ...words, ...projects, '--reporter=json', `--outputFile=${report}`],
    { cwd: project },
  );
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { assertionResults: Result[] }[];
  };
  rmSync(report);
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}

// Everything new at once, so that the tests of the copied project run once.
// Names that nobody will take, so that what a contributor makes is not in the way.
const made: Record<string, ReturnType<typeof make>> = {};
let results: Result[];
const failing = (about: RegExp) =>
  results.filter(({ status, fullName }) => status !== 'passed' && about.test(fullName));
const passing = (about: RegExp) =>
  results.filter(({ status, fullName }) => status === 'passed' && about.test(fullName));
beforeAll(() => {
  copyProject(project);
  made.site = make('site', 'zz-test-site', 'www.zz-test-site.example');
  made.function = make('function', 'ZZ_TEST');
  made.rule = make('rule', 'zz-test-2099');
  made.language = make('language', 'vot-AQ');
  made.plainLanguage = make('language', 'vot');
  results = tests(
    ['extension', 'functions', 'whole', 'core', 'ui'],
    [
      'sites/sites.test',
      'functions/zz-test.test',
      'addon/registry.test',
      'rules/registry.test',
      'format/format.test',
    ],
  );
});

test('what is made is formatted and typed', () => {
  program(
    '@biomejs/biome/bin/biome',
    'format',
    '--vcs-enabled=false',
    'extension',
    'apps-script/src',
    'packages/functions/src',
    'packages/core/src/rules',
    'packages/ui/src',
  );
  // A language has to be there wherever languages are listed. All parts as one program, since each
  // would read the packages below it anew.
  program('wxt/bin/wxt.mjs', 'prepare', 'extension');
  const { compilerOptions } = JSON.parse(read('extension/tsconfig.json'));
  writeFileSync(
    path.join(project, 'tsconfig.new.json'),
    JSON.stringify({
      extends: './tsconfig.base.json',
      compilerOptions: {
        ...compilerOptions,
        types: [...compilerOptions.types, 'google-apps-script'],
      },
      include: [
        'packages/core/src/rules',
        'packages/functions/src',
        'packages/ui/src',
        'extension/src',
        'extension/.wxt/wxt.d.ts',
        'apps-script/src',
      ],
    }),
  );
  program('typescript/lib/tsc.js', '-p', 'tsconfig.new.json');
}, 300_000);

test('names, as they are typed and as they are needed', () => {
  expect(['Börse Frankfurt', 'boerseFrankfurt', ' FED_BETA ', 'wei-2022'].map(kebab)).toEqual([
    'b-rse-frankfurt',
    'boerse-frankfurt',
    'fed-beta',
    'wei-2022',
  ]);
  expect(() => kebab('2027')).toThrow('has to begin with a letter');
  expect([camel('smith-2027-low'), title('smith-2027-low')]).toEqual([
    'smith2027Low',
    'Smith 2027 Low',
  ]);
});

test('a line finds its place among its likes', () => {
  const like = /^x '/;
  expect(withSortedLine("// top\nx './a.ts'\nx './c.ts'\nend", "x './b.ts'", like)).toBe(
    "// top\nx './a.ts'\nx './b.ts'\nx './c.ts'\nend",
  );
  expect(withSortedLine("x './b.ts'\n", "x './a.ts'", like)).toBe("x './a.ts'\nx './b.ts'\n");
  expect(withSortedLine('nothing alike', "x './a.ts'", like)).toBe('nothing alike');
});

test('a site is there at once, tested by its own addresses', () => {
  const { stdout, status, stderr } = made.site!;
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(
    'new      extension/src/sites/zz-test-site.ts\nchanged  extension/src/sites/registry.ts\nchanged  README.md\nchanged  README.zh-CN.md\nchanged  README.zh-TW.md\n',
  );
  expect(read('README.md')).toContain('| Zz Test Site | www.zz-test-site.example |');
  const registry = read('extension/src/sites/registry.ts');
  expect(registry).toContain("import { zzTestSite } from './zz-test-site.ts';\n");
  expect(registry).toMatch(/ {2}yahooJapan,\n {2}zzTestSite,\n\];\n$/);
  expect(failing(/zz-test-site|registry holds|registry asks/)).toEqual([]);
  expect(passing(/zz-test-site/).length).toBeGreaterThanOrEqual(4);
});

test('a function is there at once, with help, test and reference', () => {
  const { stdout, status, stderr } = made.function!;
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('changed  apps-script/README.md');
  expect(read('packages/functions/src/functions/index.ts')).toMatch(
    /import \{ ZZ_TEST \} from '\.\/zz-test\.ts';[\s\S]*\bZZ_TEST,?\s*\}/,
  );
  expect(read('apps-script/README.md')).toContain('\n### ZZ_TEST\n');
  expect(failing(/ZZ_TEST|reference in the README|every function|wrong argument/)).toEqual([]);
  expect(passing(/ZZ_TEST/).length).toBeGreaterThanOrEqual(3);
});

test('a language is listed everywhere, in English until it is translated', () => {
  for (const { status, stderr } of [made.language!, made.plainLanguage!])
    expect([status, stderr]).toEqual([0, '']);
  expect(made.language!.stdout).toContain(
    'packages/ui/src/locales/vot_AQ.ts: translate what stands there in English.',
  );
  const list = read('packages/ui/src/format/language.ts');
  expect(list).toMatch(/export type Language =[^;]*'vot' \| 'vot_AQ' \|[^;]*;/);
  // How it writes numbers and dates stands in a file of its own, and nowhere else.
  const formats = 'packages/ui/src/format/languages';
  for (const [key, tag, name] of [
    ['vot', 'vot', 'Votic'],
    ['vot_AQ', 'vot-AQ', 'Votic (Antarctica)'],
  ]) {
    expect(read(`${formats}/${key}.ts`)).toBe(
      read(`${formats}/en.ts`)
        .replace('export const en:', `export const ${key}:`)
        .replace("name: 'English'", `name: '${name}'`)
        .replace("tag: 'en'", `tag: '${tag}'`),
    );
    expect(read(`${formats}/index.ts`)).toContain(`import { ${key} } from './${key}.ts';`);
  }
  for (const folder of [
    'packages/ui/src/locales',
    'apps-script/src/locales/menu',
    'apps-script/src/locales/pages',
  ]) {
    expect(read(`${folder}/vot.ts`)).toBe(
      read(`${folder}/en.ts`).replace('export const en:', 'export const vot:'),
    );
    expect(read(`${folder}/index.ts`)).toContain("import { vot } from './vot.ts';");
  }
  expect(JSON.parse(read('extension/public/_locales/vot_AQ/messages.json'))).toEqual(
    JSON.parse(read('extension/public/_locales/en/messages.json')),
  );
  expect(failing(/language|amounts/)).toEqual([]);
});

describe('a rule', () => {
  const file = 'packages/core/src/rules/zz-test-2099.ts';

  test('says by its tests what is to be filled in', () => {
    const { stdout, status, stderr } = made.rule!;
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      `new      ${file}\nchanged  packages/core/src/rules/registry.ts\nchanged  packages/core/src/rules/registry.test.ts\n`,
    );
    expect(read('packages/core/src/rules/registry.ts').replace(/\s+/g, ' ')).toMatch(
      /rules: readonly Rule\[\] = \[ ?cicc2022, .*, zzTest2099,? ?\];/,
    );
    const messages = failing(/^zz-test-2099/)
      .flatMap(({ failureMessages }) => failureMessages)
      .join('\n');
    expect(messages).toContain(
      'zz-test-2099.ts does not say states, domain, title, authors, publisher',
    );
    expect(messages).toContain('zz-test-2099.ts does not give its figures');
    expect(read(file)).toContain(
      '/** Nominal GDP of 2099 in billions. */\nconst gdp2099Bn = Number.NaN;\n',
    );
    expect(failing(/./).every(({ fullName }) => fullName.startsWith('zz-test-2099'))).toBe(true);
  });

  test('passes once it is', () => {
    const fill = (path_: string, ...pairs: [string | RegExp, string][]) => {
      let text = read(path_);
      for (const [blank, filled] of pairs) text = text.replace(blank, filled);
      writeFileSync(path.join(project, path_), text);
    };
    fill(
      file,
      ["title: ''", "title: 'A paper on run-off'"],
      ["authors: ''", "authors: 'J. Smith'"],
      ["publisher: ''", "publisher: 'Some journal'"],
      ["states: ''", "states: '$1 trn = 90 bp'"],
      ["domain: ''", "domain: 'Passive run-off'"],
      ['gdp2099Bn = Number.NaN', 'gdp2099Bn = 33_500'],
      ['maxShareOfGdp: Number.NaN', 'maxShareOfGdp: 0.1'],
      ["checked: ''", "checked: 'Made up for this test'"],
      // Stronger than all others, so that the range of all rules moves.
      ['amountBn: Number.NaN, rateBp: Number.NaN', 'amountBn: 1000, rateBp: 90'],
    );
    fill('packages/core/src/rules/registry.test.ts', [
      /'zz-test-2099', Number\.NaN, \[[^\]]*\]/,
      "'zz-test-2099', 1000, [90, 90, 90]",
    ]);
    const faces = [
      'converter/',
      'scenario/scenario.test',
      'locales/',
      'omnibox.test',
      'card/build.test',
      'functions/equivalence.test',
    ];
    results = tests(['core', 'ui', 'extension', 'functions', 'apps-script'], ['rules/', ...faces]);
    // What is left is what the generator names: its row in the comparison with the spread, and the
    // languages not yet translated.
    const left = failing(/./).filter(
      ({ fullName }) =>
        !/has a row a rule|compares like with like/.test(fullName) &&
        !/\bvot(_AQ)?\b/.test(fullName),
    );
    expect(left.map(({ fullName }) => fullName)).toEqual([]);
    expect(passing(/^zz-test-2099/)).toHaveLength(5);
    expect(passing(/^(the address bar|the converter|the card)/).length).toBeGreaterThan(20);
  });
});

describe('refused', () => {
  test.each<[string[], string]>([
    [[], 'npm run new'],
    [['thing', 'x'], 'There is no new thing.'],
    [['constructor', 'x'], 'There is no new constructor.'],
    [['site'], 'A new site needs a name.'],
    [['site', '...'], 'has to begin with a letter'],
    [['site', 'abc', 'https://abc.com/'], 'is not the name of a host'],
    [['site', 'yahoo'], 'extension/src/sites/yahoo.ts exists already.'],
    [['rule', 'cicc-2022'], 'packages/core/src/rules/cicc-2022.ts exists already.'],
    [['language', 'french'], '"french" is not the tag of a language, such as fr or pt-BR.'],
    [['language', 'en'], 'packages/ui/src/locales/en.ts exists already.'],
    [['function', 'sum'], "SUM is a function of the spreadsheet's own."],
  ])('%j', (args, sentence) => {
    const registry = read('extension/src/sites/registry.ts');
    const { status, stdout, stderr } = make(...args);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(read('extension/src/sites/registry.ts')).toBe(registry);
  });

  test('where a registry has lost its form, nothing is made', () => {
    writeFileSync(path.join(project, 'extension/src/sites/registry.ts'), '// empty\n');
    expect(make('site', 'elsewhere').stderr).toContain(
      'extension/src/sites/registry.ts has changed its form',
    );
    expect(existsSync(path.join(project, 'extension/src/sites/elsewhere.ts'))).toBe(false);
  });
});
