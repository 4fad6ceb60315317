import { UserError } from '../terminal.mjs';
import { withSortedLine } from './edit.mjs';
import { kebab } from './names.mjs';

export const usage =
  'function NAME         a custom function of the spreadsheet: npm run new function FED_BETA';

/**
 * A custom function: its file with the help a person reads in the cell, its test, its export and
 * its place in the reference.
 */
export function customFunction({ create, change }, [name]) {
  const key = kebab(name);
  const NAME = key.replaceAll('-', '_').toUpperCase();
  if (/^(SUM|AVERAGE|DATE|TODAY|GOOGLEFINANCE|TREND|INDEX|MATCH|FILTER|QUERY)$/.test(NAME))
    throw new UserError(`${NAME} is a function of the spreadsheet's own.`);
  const file = `packages/functions/src/functions/${key}.ts`;
  create(
    file,
    `import { spreadsheetFunction } from '../spreadsheet-function.ts';

export const ${NAME} = spreadsheetFunction({
  name: '${NAME}',
  help:
    'Gives the number of a cell as it is: say here what the function gives, for a person who ' +
    'reads it in the cell.',
  arguments: [{ name: 'value', kind: 'number', help: 'The number, or a range of numbers.' }],
  returns: { kind: 'number', help: 'The number.' },
  // What the cell shows is one function of @qt-lens/core; the functions never compute. call.day,
  // call.text and call.choice read other arguments (../cells/call.ts); phases.ts beside this file
  // shows them at work.
  answer(call, value) {
    call.required('value', value, 'a number or a range of numbers');
    return call.spill({ value }, (cells) => call.number('value', cells.value));
  },
});
`,
  );
  create(
    `packages/functions/src/functions/${key}.test.ts`,
    `import { expect, test } from 'vitest';
import { inUtc } from '../testing/utc-host.ts';

const { ${NAME} } = inUtc;

test('${NAME} answers for a cell and for a range, and leaves blanks blank', () => {
  expect(${NAME}(2)).toBe(2);
  expect(${NAME}([[1], [''], [3]])).toEqual([[1], [''], [3]]);
});

test('a wrong argument is named in a sentence', () => {
  expect(() => ${NAME}('many')).toThrow('${NAME}: value must be a number');
});
`,
  );
  const list = 'packages/functions/src/functions/index.ts';
  change(list, (text) =>
    withSortedLine(
      text,
      `import { ${NAME} } from './${key}.ts';`,
      /^import \{[^}]*\} from '\.\/[\w-]+\.ts';$/,
    ),
  );
  change(list, (text) =>
    text.replace(/(export const functions = \{[^}]*?),?\s*\};/, `$1, ${NAME} };`),
  );
  return {
    test: 'npm test -- --only functions; npm test -- --only whole addon',
    reference: true,
    readme: true,
    next: [
      `${file}: ask @qt-lens/core, and write the help; npm run addon:build brings it into the reference of apps-script/README.md.`,
      `packages/functions/src/functions/${key}.test.ts: the figures it must reach.`,
      'packages/functions/src/help: its help in Chinese, in both scripts or in none; npm run readme brings the first sentence into README.zh-CN.md and README.zh-TW.md.',
    ],
  };
}
