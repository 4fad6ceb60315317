import { events, phases, rules } from '@qt-lens/core';
import { expect, test } from 'vitest';
import { isChinese, languages } from '../format/index.ts';
import { hasHan, hasLatinWords, testWording } from '../testing/wording.ts';
import { messagesIn } from './index.ts';

testWording(messagesIn, {
  // Core's own name stands where a language has none.
  isOptional: (path) => /^(sites|phases|events|rules|converter\.rules)\./.test(path),
  isReworded: (path) => path === 'scenario.source' || path === 'scenario.months',
});

test.each(languages.filter((language) => language !== 'en'))(
  '%s names phases, events and rules that exist, and in Chinese every one that English words',
  (language) => {
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
    expect(shown.filter((text) => hasLatinWords(text) && !hasHan(text))).toEqual([]);
  },
);
