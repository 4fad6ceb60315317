import { evidence, rules } from '@qt-lens/core';
import { isChinese, type Language, languageFor } from '../format/index.ts';
import { evidenceWords as evidenceWordsCn } from '../locales/evidence/zh_CN.ts';
import { evidenceWords as evidenceWordsTw } from '../locales/evidence/zh_TW.ts';
import { inTermsOfHongKong } from '../locales/hong-kong.ts';
import { ruleWords as ruleWordsCn } from '../locales/rules/zh_CN.ts';
import { ruleWords as ruleWordsTw } from '../locales/rules/zh_TW.ts';
import { headings, units } from './headings.ts';
import { cells, hints, sentences } from './sentences.ts';
import { values } from './values.ts';

/** How cells are worded for the readers of a document. Figures and rule keys stay as they are. */
export interface CellWords {
  /** A heading or label; in English where it is not known. */
  heading(english: string): string;
  /** What a formula answers in words; as it is where it is not known, as keys and names are. */
  value(english: string): string;
  /** The sentence of a formula that went wrong; in English where it is not known. */
  sentence(english: string): string;
}

/** `2022-06-01 to 2025-11-26`. */
const SPAN = /^(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)$/;

/** Lists of cautions, and of what was left out, are shorter; a user's own text may be long. */
const MAX_LIST_LENGTH = 600;

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
  const ofValues = patterns(values, column);
  const ruleWords = column === 1 ? ruleWordsCn : ruleWordsTw;
  const evidenceWords = column === 1 ? evidenceWordsCn : evidenceWordsTw;
  const ofHints = hints.map((row) => [patternOf(row[0], '$'), row[column]] as const);
  /** A gap of a sentence: a cell's kind, the name of a series, or a sentence itself. */
  const inCells = (part: string): string =>
    cells[part]?.[column - 1] ??
    heading(part) ??
    unitIn(part) ??
    worded(part, ofSentences, inCells) ??
    part;
  /** What a sentence says without its hints, and the hints worded. */
  const withoutHints = (english: string): readonly [rest: string, hint: string] => {
    for (const [matches, says] of ofHints) {
      const match = matches.exec(english);
      if (match === null) continue;
      const [rest, before] = withoutHints(english.slice(0, match.index));
      return [rest, before + filled(says, match, inCells)];
    }
    return [english, ''];
  };

  const unitIn = (english: string): string | undefined =>
    worded(english, ofUnits, (part) => unitIn(part) ?? worded(part, ofSentences, inCells) ?? part);
  const heading = (english: string): string | undefined => {
    const known = headings.find(([word]) => word === english)?.[column];
    if (known !== undefined) return known;
    // "Fed total assets, billions of US dollars": the unit goes into brackets.
    for (let at = english.indexOf(', '); at > 0; at = english.indexOf(', ', at + 1)) {
      const unit = unitIn(english.slice(at + 2));
      if (unit !== undefined) {
        const title = english.slice(0, at);
        return `${heading(title) ?? title}（${unit}）`;
      }
    }
    return worded(english, ofHeadings, (part) => heading(part) ?? part);
  };

  const ofSource = (english: string): string | undefined => {
    for (const { key, states, domain, checked } of rules) {
      const words = ruleWords[key];
      if (english === states) return words?.states;
      if (english === domain) return words?.domain;
      if (english === checked) return words?.checked;
    }
    for (const { key, name, states, checked } of evidence) {
      const words = evidenceWords[key];
      if (english === name) return words?.name;
      if (english === states) return words?.states;
      if (english === checked) return words?.checked;
    }
    return undefined;
  };
  const value = (english: string): string | undefined => {
    const span = SPAN.exec(english);
    if (span !== null) return `${span[1]} 至 ${span[2]}`;
    return (
      ofSource(english) ??
      worded(english, ofValues, (part) => listed(part, ', ', '、') ?? part) ??
      heading(english) ??
      unitIn(english)
    );
  };
  /** Values one behind the other, of which one may hold what stands between two. */
  const listed = (english: string, between: string, joint: string): string | undefined => {
    let at = english.length > MAX_LIST_LENGTH ? -1 : english.indexOf(between);
    for (; at > 0; at = english.indexOf(between, at + 1)) {
      const first = value(english.slice(0, at));
      const rest = first && listed(english.slice(at + between.length), between, joint);
      if (rest) return first + joint + rest;
    }
    return value(english);
  };

  return {
    value: (english) => {
      // Cautions stand in one line, each a sentence of its own.
      const known = listed(english, '; ', '；');
      return known === undefined ? english : inPlace(known);
    },
    heading: (english) => {
      const known = heading(english);
      return known === undefined ? english : inPlace(known);
    },
    sentence: (english) => {
      const parts = /^([A-Z][A-Z0-9_]*): (.*?)(?: \(row (\d+)(?:, column (\d+))?\))?$/s.exec(
        english,
      );
      if (parts === null) return english;
      const [, name, whole, row, columnAt] = parts;
      const [rest, hint] = withoutHints(whole);
      const [, argument, said] = /^([a-z_]+):? (.*)$/s.exec(rest) ?? [];
      const about = argument === undefined ? undefined : worded(said, ofSentences, inCells);
      const known =
        about === undefined ? worded(rest, ofSentences, inCells) : `${argument} ${about}`;
      if (known === undefined) return english;
      return `${name}：${inPlace(known + hint)}${placeOf(row, columnAt, column)}`;
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
  return rows.map((row) => [patternOf(row[0], '^$'), row[column]]);
}

/** A text with gaps as an expression, held to the ends of what it is looked for in. */
function patternOf(text: string, ends: '^$' | '$'): RegExp {
  const inner = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\}/g, '(.+?)');
  return new RegExp(`${ends === '^$' ? '^' : ''}${inner}$`, 's');
}

/** What the first pattern that matches says, its gaps worded; undefined where none does. */
function worded(
  text: string,
  list: readonly Pattern[],
  part: (text: string) => string,
): string | undefined {
  for (const [matches, says] of list) {
    const match = matches.exec(text);
    if (match !== null) return filled(says, match, part);
  }
  return undefined;
}

function filled(says: string, match: RegExpExecArray, part: (text: string) => string): string {
  let next = 1;
  return says.replace(/\{(\d*)\}/g, (_, at: string) =>
    part(match[at === '' ? next++ : Number(at)]),
  );
}
