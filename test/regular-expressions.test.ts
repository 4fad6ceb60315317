import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { complexityOf, expressionsIn } from '../scripts/lib/regular-expressions.mjs';
import { root } from '../scripts/lib/run.mjs';

test('every expression of the sources is checked, and what is not linear says what bounds it', () => {
  const { status, stderr } = spawnSync('node', ['scripts/regular-expressions.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const { bounded } = JSON.parse(
    readFileSync(path.join(root, 'scripts', 'regular-expressions.json'), 'utf8'),
  ) as { bounded: { expression: string; text: string }[] };
  for (const { text } of bounded) expect(text).toMatch(/\([\w/.\- ]+\.tsx?\)$/);
}, 60_000);

test('literals and expressions of plain text are found, wherever they stand', () => {
  const text = "const a = /a+b/gi; foo(new RegExp('^x*$', 'u')); const c = 1 / 2 / 3; // /no/";
  expect(expressionsIn('x.ts', text)).toEqual([
    { file: 'x.ts', line: 1, source: 'a+b', flags: 'gi' },
    { file: 'x.ts', line: 1, source: '^x*$', flags: 'u' },
  ]);
});

describe('what was reported is found', () => {
  test.each([
    ['a title cell', String.raw`^\s*-?\s*\d+\s*x$`, 'polynomial'],
    ['a number of many digits', String.raw`^(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$`, 'polynomial'],
    ['quotation marks', `^=(?:"(?:[^"]|"")*")*$`, 'exponential'],
  ])(
    '%s',
    async (_, source, complexity) => {
      expect(await complexityOf({ source, flags: '' })).toMatchObject({
        linear: false,
        complexity: expect.stringContaining(complexity),
      });
    },
    60_000,
  );

  test('and what stands in its place passes', async () => {
    const source = String.raw`^(\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$`;
    expect(await complexityOf({ source, flags: '' })).toMatchObject({ linear: true });
  }, 60_000);
});
