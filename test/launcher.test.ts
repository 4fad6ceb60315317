import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../scripts/lib/browsers.mjs';
import { linesOf } from '../scripts/lib/card-text.mjs';
import { countsLine, countTests, retriedLines } from '../scripts/lib/count-tests.mjs';
import { dependenciesInPlace } from '../scripts/lib/dependencies.mjs';
import { mockPage } from '../scripts/lib/mock-page.mjs';
import { root } from '../scripts/lib/run.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-launcher-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(process.platform === 'win32')('finding a browser', () => {
  const program = (name: string, states: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, `#!/bin/sh\necho "${states}"\n`, { mode: 0o755 });
    return file;
  };
  const own = program('own-chromium', 'Chromium 151.0.1');
  const hinted = program('hinted', 'Google Chrome 150.0.1');
  const installed = program('chromium', 'Chromium 149.0.1');
  const fox = program('fox', 'Mozilla Firefox 140.0');
  const missing = path.join(folder, 'missing');

  test("goes by the project's variable, other tools' variables, PATH, usual places, in this order", async () => {
    const everything = { QT_LENS_BROWSER: own, CHROME_PATH: hinted, PATH: folder };
    const found = async (env: NodeJS.ProcessEnv, places: string[]) =>
      (await findBrowser('chromium', env, places))?.executable;
    expect(await found(everything, [hinted])).toBe(own);
    expect(await found({ ...everything, QT_LENS_BROWSER: undefined }, [])).toBe(hinted);
    expect(await found({ PATH: folder }, [hinted])).toBe(installed);
    expect(await found({ PATH: '' }, [missing, hinted])).toBe(hinted);
    expect(await found({ PATH: '' }, [missing])).toBeUndefined();
  });

  test('takes nothing for a browser that does not say it is one', async () => {
    expect(await findBrowser('chromium', { CHROME_PATH: fox, PATH: '' }, [fox])).toBeUndefined();
    expect((await findBrowser('firefox', { PATH: '' }, [fox]))?.version).toBe(
      'Mozilla Firefox 140.0',
    );
  });

  test("refuses a wrong path in the project's variable with a sentence", async () => {
    await expect(findBrowser('chromium', { QT_LENS_BROWSER: missing }, [own])).rejects.toThrow(
      `QT_LENS_BROWSER is "${missing}", which is no Chromium that runs.`,
    );
  });
});

describe('on a machine where nothing is installed yet', () => {
  /** The packages that a script needs before it can run its first line. */
  function packagesBehind(file: string, known = new Set<string>()): string[] {
    if (known.has(file)) return [];
    known.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export|\})[^;'"]*['"]([^'"]+)['"];/gm,
    );
    return Array.from(imports, ([, from]) => from!).flatMap((from) => {
      if (from.startsWith('node:')) return [];
      if (!from.startsWith('.')) return [from];
      return packagesBehind(path.resolve(path.dirname(file), from), known);
    });
  }

  test.each(['start', 'test'])('npm %s runs far enough to install what it needs', (command) => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(scripts[command]).toBe(`node scripts/${command}.mjs`);
    expect(packagesBehind(path.join(root, 'scripts', `${command}.mjs`))).toEqual([]);
  });

  test('a package behind another file is seen', () => {
    expect(packagesBehind(path.join(root, 'scripts/lib/mock-page.mjs'))).toContain('fflate');
  });
});

describe('dependencies are in place', () => {
  const project = (locked: object, installed?: object): string => {
    const place = mkdtempSync(path.join(folder, 'project-'));
    writeFileSync(path.join(place, 'package-lock.json'), JSON.stringify({ packages: locked }));
    if (installed !== undefined) {
      mkdirSync(path.join(place, 'node_modules'));
      writeFileSync(
        path.join(place, 'node_modules', '.package-lock.json'),
        JSON.stringify({ packages: installed }),
      );
    }
    return place;
  };
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/b-win32': { version: '1.0.0', optional: true },
    core: { version: '0.1.0' },
    'node_modules/core': { link: true },
  };
  test.each([
    [
      'everything installed, but for what is of other platforms',
      { 'node_modules/a': { version: '1.2.3' }, 'node_modules/core': { link: true } },
      true,
    ],
    ['nothing installed', undefined, false],
    ['a package missing', { 'node_modules/core': { link: true } }, false],
    [
      'another version',
      { 'node_modules/a': { version: '1.2.2' }, 'node_modules/core': { link: true } },
      false,
    ],
    ['a package of this repository not linked', { 'node_modules/a': { version: '1.2.3' } }, false],
  ])('%s', (_, installed, expected) => {
    expect(dependenciesInPlace(project(locked, installed))).toBe(expected);
  });
});

describe('the closing line counts', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });
  test.each([
    [
      'tests by what became of them',
      [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'passed', 'todo')],
      1,
      '2 passed, 1 failed, 2 skipped',
    ],
    [
      'a file that could not be loaded as a failed test',
      [file('passed', 'passed'), file('failed')],
      1,
      '1 passed, 1 failed',
    ],
    [
      'a file whose set-up failed as a failed test',
      [file('failed', 'skipped', 'skipped')],
      1,
      '0 passed, 1 failed, 2 skipped',
    ],
    [
      'an error outside the tests as a failed test',
      [file('passed', 'passed')],
      1,
      '1 passed, 1 failed',
    ],
    ['nothing when all is well', [file('passed', 'passed')], 0, '1 passed, 0 failed'],
  ])('%s', (_, testResults, exitCode, line) => {
    expect(countsLine(countTests({ testResults }, exitCode))).toBe(line);
  });
  test('a run without a report as a failed test', () => {
    expect(countsLine(countTests(undefined, 1))).toBe('0 passed, 1 failed');
  });
  test('what passed at the second try only as passed, and it is named', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a click', failureMessages: ['Error: not there\n    at x'] },
      { status: 'passed', fullName: 'a word', failureMessages: [] },
      { status: 'failed', fullName: 'a key', failureMessages: ['Error: no', 'Error: no'] },
    ];
    const report = { testResults: [{ status: 'failed', assertionResults }] };
    expect(countsLine(countTests(report, 1))).toBe('2 passed, 1 failed');
    expect(retriedLines(report)).toEqual(['Passed when tried again: a click (Error: not there)']);
  });
});

describe('words as lines of a terminal', () => {
  const word = (text: string, left: number, top: number, height = 16, width = 7 * text.length) => ({
    text,
    left,
    right: left + width,
    top,
    bottom: top + height,
  });
  test('columns keep their place, sizes on one height share a line', () => {
    expect(
      linesOf([
        word('Fed assets', 0, 0),
        word('$6.74', 0, 18, 24, 50),
        word('trn', 54, 22, 16, 21),
        word('13 weeks', 140, 0),
        word('+$18', 140, 18, 24, 40),
        word('bn', 184, 22),
      ]),
    ).toEqual(['Fed assets        13 weeks', '$6.74 trn         +$18 bn']);
  });
  test('Chinese characters take two columns', () => {
    const wide = (text: string, left: number, top: number) =>
      word(text, left, top, 16, 14 * text.length);
    expect(
      linesOf([
        wide('总资产', 0, 0),
        wide('自峰值', 140, 0),
        word('6.74', 0, 20),
        word('-24.8', 140, 20),
      ]),
    ).toEqual(['总资产              自峰值', '6.74                -24.8']);
  });
});

test('the stand-in page has the head of a quote page, asks for nothing and says what it is', () => {
  const html = mockPage();
  expect(html).toContain('<link rel="canonical" href="https://finance.yahoo.com/quote/SPY/">');
  expect(html).toMatch(/<title>[^<]*\(SPY\)/);
  expect(html).not.toContain('slot:');
  expect(html).not.toMatch(/<script|<iframe|<img|\ssrc=|url\(|@import/);
  expect([...html.matchAll(/<link rel="(\w+)"/g)].map(([, rel]) => rel)).toEqual([
    'canonical',
    'icon',
  ]);
  expect(html).toMatch(/stand-in page/i);
  expect(html).toMatch(/index numbers.*not quotes/);
});
