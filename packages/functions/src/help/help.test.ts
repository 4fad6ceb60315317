import { describe, expect, test } from 'vitest';
import { functions } from '../functions/index.ts';
import { helpIn } from './index.ts';

describe.each(Object.entries(helpIn))('%s', (_, help) => {
  test('helps with every function, and with no other', () => {
    expect(Object.keys(help).sort()).toEqual(Object.keys(functions).sort());
  });

  test.each(Object.values(functions))('helps with $name as its table has it', (described) => {
    const worded = help[described.name as keyof typeof help];
    expect(Object.keys(worded.arguments)).toEqual(described.arguments.map(({ name }) => name));
    const texts = [worded.help, worded.returns, ...Object.values(worded.arguments)];
    for (const text of texts) expect(text).toMatch(/\p{Script=Han}.*[。]$/su);
    // Words that an argument takes are the same in every language.
    for (const { name, choices = [] } of described.arguments)
      for (const choice of choices.length > 6 ? [] : choices)
        expect([name, worded.arguments[name]]).toEqual([
          name,
          expect.stringContaining(`"${choice}"`),
        ]);
  });
});
