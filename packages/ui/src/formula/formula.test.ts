import { describe, expect, test } from 'vitest';
import { formulaText, grammarOf } from './formula.ts';

const en = grammarOf('en_US');
const de = grammarOf('de_DE');

describe('formulas', () => {
  test.each([
    ['en_US', ', '],
    ['zh_CN', ', '],
    ['zh_TW', ', '],
    ['de_DE', '; '],
    ['pt_BR', '; '],
    ['no such locale', ', '],
  ])('are written as in %s', (locale, separator) => {
    expect(grammarOf(locale).separator).toBe(separator);
  });
  test('ranges, text, numbers and arguments left out', () => {
    expect(formulaText('REBASE', [{ range: 'Sheet1!A2:B44' }, 0, '2022-12-07'], en)).toBe(
      '=REBASE(Sheet1!A2:B44, 0, "2022-12-07")',
    );
    expect(formulaText('QT_EQUIV_HIKES', [845.5, undefined, 'cicc-2022', undefined], de)).toBe(
      '=QT_EQUIV_HIKES(845,5; ; "cicc-2022")',
    );
    expect(formulaText('FED_ASSETS', [undefined], en)).toBe('=FED_ASSETS()');
  });
  test('a list is a column, which every locale writes alike but for the decimal mark', () => {
    expect(formulaText('POLICY_SCENARIO', [{ list: [1, 0.5] }, { list: [0] }], en)).toBe(
      '=POLICY_SCENARIO({1;0.5}, {0})',
    );
    expect(formulaText('POLICY_SCENARIO', [{ list: [1, 0.5] }, { list: [0] }], de)).toBe(
      '=POLICY_SCENARIO({1;0,5}; {0})',
    );
  });
  test('a quotation mark in text is doubled; a sum of floating-point dust is rounded away', () => {
    expect(formulaText('X', ['a"b', 0.1 + 0.2], en)).toBe('=X("a""b", 0.3)');
  });
});
