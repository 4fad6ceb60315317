import { expect, it } from 'vitest';
import { offsettingCuts } from './offsetting-cuts.ts';
import { offsettingCutsRange } from './offsetting-range.ts';

const given = { gdpBn: 32_486.066, overQuarters: 4 };

it('is 0.18 to 0.68 cuts for the same 600 bn, and more with the range of the rule', () => {
  const { byChoice, withRule } = offsettingCutsRange(600, given);
  expect([byChoice.least, byChoice.most].map((cuts) => cuts.toFixed(2))).toEqual(['0.18', '0.68']);
  expect([withRule.least, withRule.most].map((cuts) => cuts.toFixed(2))).toEqual(['0.16', '0.78']);
  const { central, low, high } = offsettingCuts(600, given);
  expect(central).toBeGreaterThan(byChoice.least);
  expect(central).toBeLessThan(byChoice.most);
  expect(low).toBeGreaterThan(withRule.least);
  expect(high).toBeLessThan(withRule.most);
});

it('turns round for an expansion', () => {
  const { byChoice } = offsettingCutsRange(-600, given);
  expect(byChoice.most).toBeLessThan(0);
  expect(byChoice.least).toBeLessThan(byChoice.most);
});
