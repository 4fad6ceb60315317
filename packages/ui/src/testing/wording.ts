import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../format/index.ts';

/**
 * Every text of a language by its path. Sentences with parameters are worded with marks that stand
 * out.
 */
export function texts(part: unknown, path = ''): Map<string, string> {
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

const NAMES =
  /QT Lens|FRED|Yahoo Finance|Yahoo|Tiingo|Alpha Vantage|Wei|Wu–Xia|Gagnon & Sack|FEDS Notes|Shiller|WALCL|WDTGAL|WRESBAL|RRPONTSYD|TLT|GLD|BRK-B|H\.4\.1|BTFP|GDP|PCE|PMI|FRB\/US|QE|QT|CSV|PNG|API|Twist|S&P|EPS|P\/E|MB|SPY|\^GSPC|HK|GOOGLEFINANCE|[A-Z]+_[A-Z_]+/g;

/** True for text with words of English left, proper names, codes and parameters aside. */
export const hasLatinWords = (text: string): boolean =>
  /[A-Za-z]{2,}/.test(text.replace(/‹\d›/g, '').replace(NAMES, ''));

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const isEnglish = (language: Language): boolean => language.startsWith('en');
const isChinese = (language: Language): boolean => language.startsWith('zh');

/**
 * A word that English lends to Latin script is no sign of a text left in English; a sentence is.
 */
const isSentence = (text: string): boolean =>
  text.replace(/‹\d›/g, '').replace(NAMES, '').trim().split(/\s+/).length > 3;

/** The texts that a language has as English has them. */
export function leftInEnglish(
  language: Language,
  own: ReadonlyMap<string, string>,
  english: ReadonlyMap<string, string>,
): string[] {
  return [...own].flatMap(([path, text]) => {
    if (!hasLatinWords(text)) return [];
    const left = isChinese(language)
      ? !hasHan(text)
      : text === english.get(path) && isSentence(text);
    return left ? [`${path}: ${text}`] : [];
  });
}

// Characters of financial prose that only one of the two scripts has.
const SIMPLIFIED = /[国会处来这个们时选项据价号业联过还对开关总区险种么设]/g;
const TRADITIONAL = /[國會處來這個們時選項據價號業聯過還對開關總區險種麼設]/g;

/**
 * Tests the wording of one part in every language against the English.
 *
 * @param messagesIn Texts, and functions of texts, in objects.
 * @param isOptional Paths that a language may leave out.
 * @param isReworded Paths at which a language may turn a parameter into words of its own.
 */
export function testWording(
  messagesIn: Readonly<Record<Language, unknown>>,
  {
    isOptional = () => false,
    isReworded = () => false,
  }: { isOptional?: (path: string) => boolean; isReworded?: (path: string) => boolean } = {},
): void {
  const english = texts(messagesIn.en);
  describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
    const own = texts(messagesIn[language]);

    test('words what English words, and nothing else', () => {
      const paths = (of: ReadonlyMap<string, string>) =>
        [...of.keys()].filter((path) => !isOptional(path)).sort();
      expect(paths(own)).toEqual(paths(english));
    });

    if (!isEnglish(language))
      test('leaves nothing in English', () => {
        expect(leftInEnglish(language, own, english)).toEqual([]);
      });

    test('says every parameter that English says', () => {
      const marks = (text = '') => text.match(/‹\d›/g) ?? [];
      const unsaid = [...english].filter(
        ([path, text]) =>
          !isOptional(path) &&
          !isReworded(path) &&
          marks(text).some((mark) => !own.get(path)?.includes(mark)),
      );
      expect(unsaid).toEqual([]);
    });
  });

  test.each(languages)('%s leaves no text empty', (language) => {
    const empty = [...texts(messagesIn[language])].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  test.each([
    ['zh_CN', 'traditional', TRADITIONAL],
    ['zh_TW', 'simplified', SIMPLIFIED],
  ] as const)('%s has no %s characters', (language, _, characters) => {
    const all = [...texts(messagesIn[language]).values()].join('');
    expect(all.match(characters) ?? []).toEqual([]);
  });
}
