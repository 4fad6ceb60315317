// Runs the `@example` of every public function, and compares what it says with what comes.
import { describe, expect, test } from 'vitest';
import * as core from './index.ts';

const sources = import.meta.glob<string>(['./**/*.ts', '!./**/*.test.ts', '!./**/generated/**'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

// With what a subpath of the package exports.
const library: Readonly<Record<string, unknown>> = Object.assign(
  {},
  ...Object.values(
    import.meta.glob<object>(['./**/*.ts', '!./**/*.test.ts', '!./**/generated/**'], {
      eager: true,
    }),
  ),
);

interface Example {
  readonly name: string;
  readonly file: string;
  readonly code: string;
}

const DOCUMENTED =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:function\*?|class|const) ([A-Za-z]\w*)/g;

const examples = Object.entries(sources).flatMap(([file, text]) =>
  Array.from(text.matchAll(DOCUMENTED)).flatMap(([, doc, name]): Example[] => {
    const lines = doc.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
    return lines.flatMap((line, i) => {
      if (!/^@example\b/.test(line)) return [];
      const end = lines.findIndex((other, j) => j > i && /^@\w/.test(other));
      const code = lines.slice(i + 1, end < 0 ? undefined : end).filter((one) => !/^```/.test(one));
      return [{ name, file, code: code.join('\n') }];
    });
  }),
);

const WORDS: Readonly<Record<string, unknown>> = {
  undefined,
  null: null,
  true: true,
  false: false,
  NaN: Number.NaN,
};

/** An answer as an example states it, and whether a value is that. */
type Matcher = (value: unknown) => boolean;

/**
 * Reads what stands behind `//`: a number (compared at the digits shown; `−` and thousands commas
 * as in prose), a string, a list, an object, a word such as `undefined`; `…` for what is left out.
 * What follows it is prose.
 */
function readAnswer(text: string): Matcher | undefined {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = new RegExp(pattern, 'y');
    found.lastIndex = at;
    const match = found.exec(text);
    if (match) at = found.lastIndex;
    return match;
  };
  const value = (): Matcher => {
    take(/\s*/);
    const number = take(/[−-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[−-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?/);
    if (number) {
      const shown = number[0].replace('−', '-').replaceAll(',', '');
      const decimals = /e/.test(shown) ? 20 : (shown.split('.')[1] ?? '').length;
      const tolerance = 0.5 * 10 ** -decimals + 1e-9;
      return (actual) =>
        typeof actual === 'number' && Math.abs(actual - Number(shown)) <= tolerance;
    }
    const string = take(/'((?:[^'\\]|\\.)*)'/);
    if (string) return (actual) => actual === string[1].replace(/\\(.)/g, '$1');
    const word = take(/(undefined|null|true|false|NaN)\b/);
    if (word) return (actual) => Object.is(actual, WORDS[word[1]]);
    if (take(/\[\s*/)) {
      const { items, open } = entries(/\s*\]/, () => value());
      return (actual) => {
        const list = Array.from(actual as ArrayLike<unknown>);
        return (
          (open ? list.length >= items.length : list.length === items.length) &&
          items.every((matches, i) => matches(list[i]))
        );
      };
    }
    if (take(/\{\s*/)) {
      const { items, open } = entries(/\s*\}/, () => {
        const [, key] = take(/['"]?([\w-]+)['"]?\s*:/) ?? [];
        if (key === undefined) throw new SyntaxError(`no key at “${text.slice(at)}”`);
        return [key, value()] as const;
      });
      return (actual) =>
        (open || Object.keys(actual as object).length === items.length) &&
        items.every(([key, matches]) => matches((actual as Record<string, unknown>)[key]));
    }
    throw new SyntaxError(`no answer at “${text.slice(at)}”`);
  };
  const entries = <T>(end: RegExp, entry: () => T): { items: T[]; open: boolean } => {
    const items: T[] = [];
    let open = false;
    while (!take(end)) {
      if (take(/\s*…\s*/)) open = true;
      else items.push(entry());
      if (!take(/\s*,\s*/) && !new RegExp(end, 'y').test(text.slice(at)))
        throw new SyntaxError(`no end at “${text.slice(at)}”`);
    }
    return { items, open };
  };
  try {
    return value();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Statements of an example, each with the comment behind it or on the line below. */
function statementsOf(code: string): { text: string; said: string }[] {
  const statements: { text: string; said: string }[] = [];
  let open = '';
  for (const line of code.split('\n')) {
    const [, comment] = /^\s*\/\/\s*(.*)$/.exec(line) ?? [];
    if (comment !== undefined) {
      if (open === '' && statements.length > 0) statements.at(-1)!.said += ` ${comment}`;
      continue;
    }
    const [, text, end, said] = /^(.*?)(;?)\s*(?:\/\/\s*(.*))?$/.exec(line)!;
    open += `${text}\n`;
    if (end === '') continue;
    statements.push({ text: open.trim(), said: said ?? '' });
    open = '';
  }
  if (open.trim() !== '') throw new SyntaxError(`the example does not end in “;”: ${open.trim()}`);
  return statements;
}

/** Runs an example, and gives for each answer it states what it says and what came. */
function run(code: string): { said: string; came: unknown; agrees: boolean }[] {
  const answers: { said: string; came: unknown; agrees: boolean }[] = [];
  const names = Object.keys(library);
  const answer = (came: unknown, said: string) => {
    const matches = readAnswer(said);
    if (matches !== undefined) answers.push({ said, came, agrees: matches(came) });
  };
  const body = statementsOf(code)
    .map(({ text, said }) =>
      said === '' || /^(const|let|for|if|function)\b/.test(text)
        ? `${text};`
        : `$answer((${text}), ${JSON.stringify(said)});`,
    )
    .join('\n');
  new Function('$answer', ...names, `'use strict';\n${body}`)(
    answer,
    ...names.map((name) => library[name]),
  );
  return answers;
}

test.each(examples)('the example of $name ($file) is true', ({ code }) => {
  const answers = run(code);
  expect(answers.length, 'answers the example states, as `expression; // answer`').toBeGreaterThan(
    0,
  );
  expect(answers.filter(({ agrees }) => !agrees)).toEqual([]);
});

/** Functions that still lack one; none is added without. */
const PENDING = new Set([
  'billionsOf',
  'inUnit',
  'parseAmount',
  'noteGrowthEffect',
  'quarterLabels',
  'parseAlphaVantage',
  'parseDelimited',
  'parseFredCsv',
  'parseFredJson',
  'expectMagnitude',
  'parseSheetRange',
  'redactKeys',
  'SourceError',
  'parseTiingo',
  'parseYahooChart',
]);

test('every public function has an example', () => {
  const documented = new Set(examples.map(({ name }) => name));
  const without = Object.entries({ ...core })
    .filter(([name, value]) => typeof value === 'function' && !documented.has(name))
    .map(([name]) => name);
  expect(without.filter((name) => !PENDING.has(name))).toEqual([]);
  expect([...PENDING].filter((name) => documented.has(name))).toEqual([]);
});

describe('answers are read as they are written', () => {
  test.each<[string, unknown, boolean]>([
    ['−2,363.5 billion', -2363.46, true],
    ['−2,363.5', -2363.4, false],
    ["'2026-12-09' in Washington", '2026-12-09', true],
    ['[1, 2]', Float64Array.of(1, 2), true],
    ['[1, 2]', [1, 2, 3], false],
    ['[1, 2, …]', [1, 2, 3], true],
    ["{ kind: 'hiking', … }", { kind: 'hiking', to: null }, true],
    ["{ kind: 'hiking' }", { kind: 'hiking', to: null }, false],
    ['[{ a: 1, b: [2] }]', [{ a: 1, b: [2] }], true],
    ['undefined', undefined, true],
    ['true', 'false', false],
  ])('%s of %j: %s', (said, value, agrees) => {
    expect(readAnswer(said)!(value)).toBe(agrees);
  });
  test('prose is no answer', () => expect(readAnswer('from there on')).toBeUndefined());
});
