import { events, phases, rules } from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { isChinese, languages } from '../format/index.ts';
import { messagesIn } from './index.ts';

/**
 * Every text of a language by its path. Sentences with parameters are worded with marks that stand
 * out.
 */
function texts(part: unknown, path = ''): Map<string, string> {
  if (typeof part === 'string') return new Map([[path, part]]);
  if (typeof part === 'function') {
    const marks = Array.from({ length: part.length }, (_, i) => `‹${i}›`);
    return new Map([[path, String(part(...marks))]]);
  }
  return new Map(
    Object.entries(part as object).flatMap(([key, inner]) => [
      ...texts(inner, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

/** Without parameters, proper names and codes: what is left must be in the language itself. */
const wordsOf = (text: string) =>
  text
    .replace(/‹\d›/g, '')
    .replace(
      /QT Lens|FRED|Yahoo Finance|Yahoo|Tiingo|Alpha Vantage|Wei|Gagnon & Sack|FEDS Notes|Shiller|WALCL|H\.4\.1|BTFP|GDP|PCE|PMI|FRB\/US|QE|QT|CSV|PNG|Twist|S&P|EPS|P\/E|MB|SPY|\^GSPC|HK/g,
      '',
    );

const english = texts(messagesIn.en);
/** Names by key may be left out: core's own name stands then. */
const isByKey = (path: string) => /^(phases|events|rules|converter\.rules)\./.test(path);
/** Sentences in which a language may turn a parameter into words of its own. */
const choosing = new Set(['scenario.source', 'scenario.months']);
const translations = languages.filter((language) => language !== 'en');
/**
 * A word that English lends to Latin script is no sign of a text left in English; a sentence is.
 */
const isSentence = (text: string) => wordsOf(text).trim().split(/\s+/).length > 3;

describe.each(translations)('%s', (language) => {
  const own = texts(messagesIn[language]);

  test('words whatever English words, and nothing else', () => {
    const paths = (of: Map<string, string>) =>
      [...of.keys()].filter((path) => !isByKey(path)).sort();
    expect(paths(own)).toEqual(paths(english));
  });

  test('leaves nothing in English', () => {
    const same = [...own].filter(
      ([path, text]) => text === english.get(path) && /[A-Za-z]{2,}/.test(wordsOf(text)),
    );
    expect(isChinese(language) ? same : same.filter(([, text]) => isSentence(text))).toEqual([]);
    const inEnglish = [...own].filter(
      ([, text]) => /[A-Za-z]{2,}/.test(wordsOf(text)) && !/\p{Script=Han}/u.test(text),
    );
    if (isChinese(language)) expect(inEnglish).toEqual([]);
  });

  test('names phases, events and rules that exist, and in Chinese every one that English words', () => {
    const { phases: ofPhases, events: ofEvents, rules: ofRules, converter } = messagesIn[language];
    const known = [...phases, ...events, ...rules].map(({ key }) => key);
    for (const of of [ofPhases, ofEvents, ofRules, converter.rules])
      expect(known).toEqual(expect.arrayContaining(Object.keys(of)));
    if (!isChinese(language)) return;
    const worded = rules.filter(({ key }) => Object.hasOwn(messagesIn.en.converter.rules, key));
    const shown = [
      ...phases.map(({ key, name }) => ofPhases[key] ?? name),
      ...events.map(({ key, name }) => ofEvents[key] ?? name),
      ...worded.map(({ key, name }) => ofRules[key] ?? name),
      ...worded.map(({ key, states }) => converter.rules[key]?.states ?? states),
    ];
    expect(
      shown.filter((text) => /[A-Za-z]{2,}/.test(wordsOf(text)) && !/\p{Script=Han}/u.test(text)),
    ).toEqual([]);
  });

  test('says every parameter that English says', () => {
    const marks = (text = '') => text.match(/‹\d›/g) ?? [];
    const unsaid = [...english].filter(
      ([path, text]) =>
        !isByKey(path) &&
        !choosing.has(path) &&
        marks(text).some((mark) => !own.get(path)?.includes(mark)),
    );
    expect(unsaid).toEqual([]);
  });
});

test('no text is empty', () => {
  for (const language of languages) {
    const empty = [...texts(messagesIn[language])]
      .filter(([, text]) => text.trim() === '')
      .map(([path]) => path);
    expect([language, empty]).toEqual([language, []]);
  }
});

test('simplified characters in the one, traditional in the other', () => {
  const all = (language: 'zh_CN' | 'zh_TW') => [...texts(messagesIn[language]).values()].join('');
  // Characters of these sentences that only one of the two scripts has.
  expect(
    all('zh_CN').match(/[國會處來這個們時選項據價號業聯過還對開關總還區險種麼設]/g) ?? [],
  ).toEqual([]);
  expect(
    all('zh_TW').match(/[国会处来这个们时选项据价号业联过还对开关总区险种么设]/g) ?? [],
  ).toEqual([]);
});
