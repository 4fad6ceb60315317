import { isChinese, type Language, languageFor } from '../format/index.ts';
import { inTermsOfHongKong } from '../locales/hong-kong.ts';
import { headings, units } from './headings.ts';
import { cells, sentences } from './sentences.ts';

/** How cells are worded for the readers of a document. Figures and rule keys stay as they are. */
export interface CellWords {
  /** A heading or label; in English where it is not known. */
  heading(english: string): string;
  /** The sentence of a formula that went wrong; in English where it is not known. */
  sentence(english: string): string;
}

type Rows = ReadonlyArray<readonly [en: string, zh_CN: string, zh_TW: string]>;

/** A text with gaps, and what it says in another language. */
type Pattern = readonly [matches: RegExp, says: string];

/**
 * Words for a document whose locale is given, `zh_TW` or `zh-HK`; undefined where cells stay
 * English.
 */
export function cellWordsFor(locale: string): CellWords | undefined {
  const language = languageFor([locale]);
  return isChinese(language) ? wordsIn(language) : undefined;
}

function wordsIn(language: Exclude<Language, 'en' | 'en_US'>): CellWords {
  const column = language === 'zh_CN' ? 1 : 2;
  const inPlace = language === 'zh_HK' ? inTermsOfHongKong : (text: string) => text;
  const ofHeadings = patterns(headings, column);
  const ofUnits = patterns(units, column);
  const ofSentences = patterns(sentences, column);
  const inCells = (part: string) => cells[part]?.[column - 1] ?? part;

  const heading = (english: string): string | undefined => {
    const known = headings.find(([word]) => word === english)?.[column];
    if (known !== undefined) return known;
    // "Fed total assets, billions of US dollars": the unit goes into brackets.
    for (let at = english.indexOf(', '); at > 0; at = english.indexOf(', ', at + 1)) {
      const unit = worded(english.slice(at + 2), ofUnits, (part) => part);
      if (unit !== undefined) {
        const title = english.slice(0, at);
        return `${heading(title) ?? title}（${unit}）`;
      }
    }
    return worded(english, ofHeadings, (part) => heading(part) ?? part);
  };

  return {
    heading: (english) => {
      const known = heading(english);
      return known === undefined ? english : inPlace(known);
    },
    sentence: (english) => {
      const parts = /^([A-Z][A-Z0-9_]*): (.*?)(?: \(row (\d+)(?:, column (\d+))?\))?$/s.exec(
        english,
      );
      if (parts === null) return english;
      const [, name, rest, row, columnAt] = parts;
      const [, argument, said] = /^([a-z_]+):? (.*)$/s.exec(rest) ?? [];
      const about = argument === undefined ? undefined : worded(said, ofSentences, inCells);
      const known =
        about === undefined ? worded(rest, ofSentences, inCells) : `${argument} ${about}`;
      if (known === undefined) return english;
      return `${name}：${inPlace(known)}${placeOf(row, columnAt, column)}`;
    },
  };
}

function placeOf(row: string | undefined, column: string | undefined, language: 1 | 2): string {
  if (row === undefined) return '';
  const [rowWord, columnWord] = language === 1 ? ['行', '列'] : ['列', '欄'];
  return column === undefined
    ? `（第 ${row} ${rowWord}）`
    : `（第 ${row} ${rowWord}第 ${column} ${columnWord}）`;
}

function patterns(rows: Rows, column: 1 | 2): readonly Pattern[] {
  return rows.map((row) => [
    new RegExp(`^${row[0].replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\}/g, '(.+?)')}$`, 's'),
    row[column],
  ]);
}

/** What the first pattern that matches says, its gaps worded; undefined where none does. */
function worded(
  text: string,
  list: readonly Pattern[],
  part: (text: string) => string,
): string | undefined {
  for (const [matches, says] of list) {
    const match = matches.exec(text);
    if (match === null) continue;
    let next = 1;
    return says.replace(/\{(\d*)\}/g, (_, at: string) =>
      part(match[at === '' ? next++ : Number(at)]),
    );
  }
  return undefined;
}
