import { compareRules, compareRunoffs, nominalGdp } from '@qt-lens/core';
import type { Language } from '@qt-lens/ui';
import { describe, expect, test } from 'vitest';
import { askedInAddressBar, suggestionsFor } from './omnibox.ts';

const gdpBn = nominalGdp.series().last!.value;
const by = (language: Language) => ({ rule: 'cicc-2022', gdpBn, language });
const text = (pieces: ReadonlyArray<{ readonly text: string }>) =>
  pieces
    .map((piece) => piece.text)
    .join('')
    .replaceAll('\u00a0', ' ');

// Rules will be added: what all of them say comes from the calculation package.
const moves = (amountBn: number) => {
  const { low, high } = compareRules(amountBn, { gdpBn }).hikes;
  return `${low.toFixed(2)}–${high.toFixed(2)}`;
};
const dollars = (hikes: number) => {
  const { low, high } = compareRunoffs(hikes, { gdpBn }).amountBn;
  return `$${(low / 1000).toFixed(2)}–${(high / 1000).toFixed(2)} trn`;
};

describe('the address bar', () => {
  test.each([
    ['600bn', 'en', `Shrinking by $600 bn ≈ 0.55–0.74 cuts (CICC 2022) · all rules ${moves(600)}`],
    ['600', 'en', `Shrinking by $600 bn ≈ 0.55–0.74 cuts (CICC 2022) · all rules ${moves(600)}`],
    ['3 cuts', 'en', `3 cuts ≈ $2.44–3.25 trn (CICC 2022) · all rules ${dollars(3)}`],
    [
      '-600bn',
      'en',
      `Expanding by $600 bn ≈ 0.55–0.74 hikes (CICC 2022) · all rules ${moves(600)}`,
    ],
    [
      '95 billion a month',
      'en',
      `Shrinking by $1.14 trn ≈ 1.05–1.40 cuts (CICC 2022) · all rules ${moves(1140)}`,
    ],
    [
      '6000亿',
      'zh_CN',
      `缩表 6000 亿美元 ≈ 0.55–0.74 次降息（中金 2022） · 所有法则 ${moves(600)}`,
    ],
    ['6000', 'zh_CN', `缩表 6000 亿美元 ≈ 0.55–0.74 次降息（中金 2022） · 所有法则 ${moves(600)}`],
    [
      '扩表6000亿美元',
      'zh_CN',
      `扩表 6000 亿美元 ≈ 0.55–0.74 次加息（中金 2022） · 所有法则 ${moves(600)}`,
    ],
    [
      'expands by $600 billion',
      'en',
      `Expanding by $600 bn ≈ 0.55–0.74 hikes (CICC 2022) · all rules ${moves(600)}`,
    ],
    [
      '0.6兆',
      'zh_TW',
      `縮表 6,000 億美元 ≈ 降息 0.55–0.74 碼（中金公司 2022） · 所有法則 ${moves(600)}`,
    ],
  ] as const)('%s', (typed, language, first) => {
    expect(text(suggestionsFor(typed, by(language)).first)).toBe(first);
  });

  test('offers every other rule, and each offer asks for that rule', () => {
    const { others } = suggestionsFor('600bn', by('en'));
    const keys = compareRules(600, { gdpBn }).rows.map(({ rule }) => rule.key);
    expect(others.map(({ content }) => askedInAddressBar(content, by('en'))?.rule)).toEqual(
      keys.filter((key) => key !== 'cicc-2022'),
    );
    for (const { content } of others)
      expect(askedInAddressBar(content, by('en'))).toMatchObject({ asks: 'moves', value: 600 });
    const gagnonSack = others.find(
      ({ content }) => askedInAddressBar(content, by('en'))?.rule === 'gagnon-sack-2018',
    )!;
    expect(text(suggestionsFor(gagnonSack.content, by('en')).first)).toContain(
      '1.23 cuts (Gagnon & Sack 2018)',
    );
  });

  test('answers by the rule the reader has chosen', () => {
    expect(text(suggestionsFor('600bn', { ...by('en'), rule: 'powell-2022' }).first)).toContain(
      '0.41–0.47 cuts (Powell 2022)',
    );
  });

  test('gives a hint where there is nothing to answer yet', () => {
    for (const typed of ['', 'x', '<b>&"', '€600bn', '600bn @ nobody']) {
      const { first } = suggestionsFor(typed, by('en'));
      if (typed.startsWith('600')) expect(text(first)).toContain('CICC 2022');
      else expect(text(first)).toContain('600bn, 1.5 trn');
    }
  });
});
