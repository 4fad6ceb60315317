import { expect, test } from 'vitest';
import { isOptional } from './argument.ts';
import { functions } from './functions/index.ts';
import { inUtc } from './testing/utc-host.ts';

const described = Object.values(functions);

test('the list names each function by the name it has in a formula', () => {
  expect(described.map(({ name }) => name)).toEqual(Object.keys(functions));
});

test.each(described)('$name: what is said of an argument agrees', ({ name, arguments: list }) => {
  expect(new Set(list.map((argument) => argument.name)).size).toBe(list.length);
  for (const argument of list) {
    expect(argument.help, argument.name).toMatch(/^["A-Z].+\.$/s);
    const { choices, default: preset } = argument;
    if (choices !== undefined) {
      expect(argument.kind).toBe('text');
      if (preset !== undefined) expect(choices).toContain(preset);
      if (choices.length < 6)
        for (const choice of choices) expect(argument.help, name).toContain(`"${choice}"`);
    }
    if (argument.kind !== 'number')
      expect([argument.above, argument.min, argument.max]).toEqual(Array(3).fill(undefined));
  }
  // A formula cannot leave out an argument before one it gives.
  const optional = list.map(isOptional);
  expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
});

const limits = described.flatMap(({ name, arguments: list }) =>
  list.flatMap((argument, place) =>
    [
      { limit: argument.above, beyond: argument.above },
      { limit: argument.min, beyond: (argument.min ?? 0) - 1 },
      { limit: argument.max, beyond: (argument.max ?? 0) + 1 },
    ].flatMap(({ limit, beyond }) =>
      limit === undefined ? [] : [{ name, argument: argument.name, place, beyond }],
    ),
  ),
);

test.each(limits)('$name refuses $beyond for $argument', ({ name, argument, place, beyond }) => {
  const inputs = Array.from({ length: place + 1 }, (_, i) => (i === place ? beyond : 1));
  const call = inUtc[name as keyof typeof inUtc];
  expect(() => call(...inputs)).toThrow(new RegExp(`^${name}: ${argument}\\b.*not ${beyond}\\b`));
});

test.each(described)('$name: a default is what is left out', ({ name, arguments: list }) => {
  const call = inUtc[name as keyof typeof inUtc];
  const answers = (inputs: unknown[]): unknown => {
    try {
      return call(...inputs);
    } catch (error) {
      return (error as Error).message;
    }
  };
  list.forEach(({ default: preset }, place) => {
    if (preset === undefined) return;
    const before = Array<unknown>(place).fill(undefined);
    before[0] = 1;
    const value = typeof preset === 'function' ? preset() : preset;
    expect(answers([...before, value])).toEqual(answers(before));
  });
});
