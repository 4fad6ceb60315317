import { compareRules, nominalGdp } from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { askedInAddressBar, suggestionsFor } from './omnibox.ts';

const gdpBn = nominalGdp.series().last!.value;
const by = (language: 'en' | 'zh_CN' | 'zh_TW') => ({ rule: 'cicc-2022', gdpBn, language });
const text = (pieces: ReadonlyArray<{ readonly text: string }>) =>
  pieces
    .map((piece) => piece.text)
    .join('')
    .replaceAll('\u00a0', ' ');

describe('the address bar', () => {
  test.each([
    ['600bn', 'en', 'Shrinking by $600 bn ≈ 0.55–0.74 cuts (CICC 2022) · all rules 0.06–1.23'],
    ['600', 'en', 'Shrinking by $600 bn ≈ 0.55–0.74 cuts (CICC 2022) · all rules 0.06–1.23'],
    ['3 cuts', 'en', '3 cuts ≈ $2.44–3.25 trn (CICC 2022) · all rules $1.46–28.55 trn'],
    ['-600bn', 'en', 'Expanding by $600 bn ≈ 0.55–0.74 hikes (CICC 2022) · all rules 0.06–1.23'],
    ['95 billion a month', 'en', 'Shrinking by $1.14 trn ≈ 1.05–1.40 cuts (CICC 2022) · all rules 0.12–2.34'],
    ['6000亿', 'zh_CN', '缩表 6000 亿美元 ≈ 0.55–0.74 次降息（中金 2022） · 所有规则 0.06–1.23'],
    ['0.6兆', 'zh_TW', '縮表 6000 億美元 ≈ 0.55–0.74 次降息（中金 2022） · 所有規則 0.06–1.23'],
  ] as const)('%s', (typed, language, first) => {
    expect(text(suggestionsFor(typed, by(language)).first)).toBe(first);
  });

  test('offers every other rule, and each offer asks for that rule', () => {
    const { others } = suggestionsFor('600bn', by('en'));
    const keys = compareRules(600, { gdpBn }).rows.map(({ rule }) => rule.key);
    expect(others.map(({ content }) => askedInAddressBar(content, 'cicc-2022')?.rule)).toEqual(keys.filter((key) => key !== 'cicc-2022'));
    for (const { content } of others) expect(askedInAddressBar(content, 'cicc-2022')).toMatchObject({ asks: 'moves', value: 600 });
    expect(text(suggestionsFor(others[0].content, by('en')).first)).toContain('1.23 cuts (Gagnon & Sack 2018)');
  });

  test('answers by the rule the reader has chosen', () => {
    expect(text(suggestionsFor('600bn', { ...by('en'), rule: 'powell-2022' }).first)).toContain('0.41–0.47 cuts (Powell 2022)');
  });

  test('gives a hint where there is nothing to answer yet', () => {
    for (const typed of ['', 'x', '<b>&"', '€600bn', '600bn @ nobody']) {
      const { first } = suggestionsFor(typed, by('en'));
      if (typed.startsWith('600')) expect(text(first)).toContain('CICC 2022');
      else expect(text(first)).toContain('600bn, 1.5 trn');
    }
  });
});
