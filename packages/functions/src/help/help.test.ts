import { describe, expect, test } from 'vitest';
import { functions } from '../functions/index.ts';
import { helpIn } from './index.ts';

describe.each(Object.entries(helpIn))('%s', (_, help) => {
  test('helps with functions there are, in both scripts or in none', () => {
    expect(Object.keys(functions)).toEqual(expect.arrayContaining(Object.keys(help)));
    expect(Object.keys(help).sort()).toEqual(Object.keys(helpIn.zh_CN).sort());
  });

  const helped = Object.values(functions).filter(({ name }) => Object.hasOwn(help, name));
  test.each(helped)('helps with $name as its table has it', (described) => {
    const worded = help[described.name as keyof typeof help]!;
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
