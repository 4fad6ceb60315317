import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fedSeriesNames } from '@qt-lens/core';
import { helpIn } from '@qt-lens/functions/help';
import { messagesIn, seriesName } from '@qt-lens/ui';
import { avoided, termSources, terms, unusualWords } from '@qt-lens/ui/glossary';
import { inTermsOfHongKong } from '@qt-lens/ui/hong-kong';
import { texts } from '@qt-lens/ui/testing/wording';
import { describe, expect, test } from 'vitest';
import { menuMessages } from '../apps-script/src/locales/menu/index.ts';
import { pageMessages } from '../apps-script/src/locales/pages/index.ts';
import { evidenceMessages } from '../extension/src/pages/evidence/locales/index.ts';
import { headings, units } from '../packages/ui/src/cells/headings.ts';
import { cells, sentences } from '../packages/ui/src/cells/sentences.ts';
import { root } from '../scripts/lib/run.mjs';

const file = (name: string) => readFileSync(path.join(root, name), 'utf8');

type Chinese = 'zh_CN' | 'zh_HK' | 'zh_TW';

/** Everything a reader of a language is shown, by where it stands. */
function surfacesIn(language: Chinese): Array<readonly [where: string, text: string]> {
  const worded = [
    ['ui', messagesIn[language]],
    ['menu', menuMessages[language]],
    ['pages', pageMessages[language]],
    ['evidence', evidenceMessages[language]],
    ['browser', JSON.parse(file(`extension/public/_locales/${language}/messages.json`))],
  ] as const;
  const of: Array<readonly [string, string]> = worded.flatMap(([where, messages]) =>
    [...texts(messages)].map(([at, text]) => [`${where}: ${at}`, text] as const),
  );
  of.push(
    ...fedSeriesNames.map((name) => [`series: ${name}`, seriesName(name, language)] as const),
  );
  const help = helpIn[language === 'zh_HK' ? 'zh_TW' : language];
  const inPlace = language === 'zh_HK' ? inTermsOfHongKong : (text: string) => text;
  of.push(...[...texts(help)].map(([at, text]) => [`help: ${at}`, inPlace(text)] as const));
  const column = language === 'zh_CN' ? 1 : 2;
  for (const row of [...headings, ...units, ...sentences])
    of.push([`cells: ${row[0]}`, inPlace(row[column])]);
  for (const [name, row] of Object.entries(cells))
    of.push([`cells: ${name}`, inPlace(row[column - 1]!)]);
  for (const name of PICTURES) of.push(...drawnIn(name, language));
  of.push(...linesOf(`store/listings/${language}.md`));
  if (language !== 'zh_HK')
    of.push(...linesOf(language === 'zh_CN' ? 'README.zh-CN.md' : 'README.zh-TW.md'));
  return of;
}

const linesOf = (name: string) =>
  file(name)
    .split('\n')
    .map((line, i) => [`${name}:${i + 1}`, line] as const);

/** What is drawn around the product in its pictures, in an object a language. */
const PICTURES = ['store-pictures', 'sheets-pictures', 'mock-page'] as const;

function drawnIn(name: (typeof PICTURES)[number], language: Chinese) {
  const at = `scripts/lib/${name}.mjs`;
  const parts = file(at).split(/'(en-GB|zh-CN|zh-HK|zh-TW)': /);
  const own = parts.filter((_, i) => parts[i - 1] === language.replace('_', '-'));
  return own.flatMap((part) =>
    [...part.matchAll(/'([^'\n]*\p{Script=Han}[^'\n]*)'/gu)].map(
      ([, text], i) => [`${at}: ${i + 1}`, text!] as const,
    ),
  );
}

test.each(['zh_CN', 'zh_HK', 'zh_TW'] as const)('%s is worded by the glossary', (language) => {
  const unusual = surfacesIn(language).flatMap(([where, text]) =>
    unusualWords(text, language).map(({ word, say }) => `${where}: ${word}, usually ${say}`),
  );
  expect(unusual).toEqual([]);
});

describe('a term of another place', () => {
  test.each([
    ['zh_TW', '美聯儲加息 25 個基點', ['美聯儲', '加息']],
    ['zh_TW', '縮表 1.5 萬億美元', ['萬億']],
    ['zh_TW', '10 年期國債收益率', ['收益率', '國債']],
    ['zh_TW', '2026年二季度', ['季度']],
    ['zh_HK', '聯準會升息，殖利率上升', ['升息', '聯準會', '殖利率']],
    ['zh_HK', '6.74 兆美元', ['兆']],
    ['zh_CN', '联准会升息', ['联准会', '升息']],
  ] as const)('is found in %s: %s', (language, text, words) => {
    expect(unusualWords(text, language).map(({ word }) => word)).toEqual(
      expect.arrayContaining([...words]),
    );
  });

  test.each(['zh_TW', 'zh_HK'] as const)('is found wherever it is planted in %s', (language) => {
    for (const [where, text] of surfacesIn(language))
      expect([where, unusualWords(`${text}美聯儲`, language).length]).not.toEqual([where, 0]);
  });

  test.each(avoided.zh_TW)('is found in the 繁體 texts: %s', (word) => {
    const found = unusualWords(`縮表之後${word}如何變化`, 'zh_TW').map((one) => one.word);
    expect(found).toContain(word);
  });

  test('every kind of surface is read', () => {
    const kinds = (language: Chinese) =>
      new Set(surfacesIn(language).map(([where]) => where.replace(/[:].*/s, '')));
    expect([...kinds('zh_TW')].sort()).toEqual(
      [
        ...['ui', 'menu', 'pages', 'evidence', 'browser', 'series', 'help', 'cells'],
        ...PICTURES.map((name) => `scripts/lib/${name}.mjs`),
        ...['README.zh-TW.md', 'store/listings/zh_TW.md'],
      ].sort(),
    );
    for (const language of ['zh_CN', 'zh_HK'] as const)
      expect(kinds(language)).toContain(`store/listings/${language}.md`);
  });
});

test('every term says where it was read', () => {
  for (const { source } of terms)
    for (const key of source.split(' ')) expect(termSources).toHaveProperty([key]);
});
