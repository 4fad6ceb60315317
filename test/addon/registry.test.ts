import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { customFunctions } from '../../apps-script/build/custom-functions.mjs';
import { readmeWithReference, signature } from '../../apps-script/build/reference.mjs';

const described = customFunctions();
const readme = readFileSync(new URL('../../apps-script/README.md', import.meta.url), 'utf8');

test.each(described)(
  '$name says what it gives, what each argument is, and what it returns',
  (custom) => {
    expect(custom.description).toMatch(/^[A-Z].+\.$/);
    expect(custom.params.map(({ name }) => name)).toEqual(custom.parameters);
    for (const param of custom.params) {
      expect(param.text).toMatch(/^["A-Z].+\.$/);
      expect(param.type).not.toBe('');
    }
    expect(custom.returns.type).not.toBe('');
    expect(custom.returns.text).toMatch(/^[A-Z].+\.$/);
    // Arguments that may be left out come last, or their place could not be skipped.
    const optional = custom.params.map((param) => param.optional);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
  },
);

test.each(described)('$name stands in the README', (custom) => {
  const pieces = [
    `\n| [\`${signature(custom)}\`](#${custom.name.toLowerCase()}) `,
    `\n### ${custom.name}\n`,
  ];
  expect(pieces.filter((piece) => !readme.includes(piece))).toEqual([]);
});

test('the reference in the README is current: npm run addon:build writes it', () => {
  expect(readme).toBe(readmeWithReference());
});
