import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fedSeriesNames } from '@qt-lens/core';
import { helpIn } from '@qt-lens/functions/help';
import { messagesIn, seriesName } from '@qt-lens/ui';
import { termSources, terms, unusualWords } from '@qt-lens/ui/glossary';
import { inTermsOfHongKong } from '@qt-lens/ui/hong-kong';
import { texts } from '@qt-lens/ui/testing/wording';
import { describe, expect, test } from 'vitest';
import { menuMessages } from '../apps-script/src/locales/menu/index.ts';
import { pageMessages } from '../apps-script/src/locales/pages/index.ts';
import { root } from '../scripts/lib/run.mjs';

const file = (name: string) => readFileSync(path.join(root, name), 'utf8');

type Chinese = 'zh_CN' | 'zh_HK' | 'zh_TW';

/** Everything a reader of a language is shown, by where it stands. */
function surfacesIn(language: Chinese): Array<readonly [where: string, text: string]> {
  const worded = [
    ['ui', messagesIn[language]],
    ['menu', menuMessages[language]],
    ['pages', pageMessages[language]],
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
  if (language === 'zh_HK') return of;
  const readme = language === 'zh_CN' ? 'README.zh-CN.md' : 'README.zh-TW.md';
  const lines = file(readme).split('\n');
  return [
    ...of,
    ...lines.map((line, i) => [`${readme}:${i + 1}`, line] as const),
    // Lines of the stores' texts that are for the language.
    ...['store/chrome.md', 'store/edge.md', 'store/firefox.md', 'store/workspace-marketplace.md']
      .flatMap((name) =>
        file(name)
          .split('\n')
          .map((line) => [name, line] as const),
      )
      .filter(([, line]) => line.includes(language)),
  ];
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

  test('is found wherever it is planted among the texts of Taiwan', () => {
    for (const [where, text] of surfacesIn('zh_TW'))
      expect([where, unusualWords(`${text}美聯儲`, 'zh_TW').length]).not.toEqual([where, 0]);
  });
});

test('every term says where it was read', () => {
  for (const { source } of terms)
    for (const key of source.split(' ')) expect(termSources).toHaveProperty([key]);
});
