/**
 * Text in one shape: full-width digits and signs made plain, thousands joined, fractions written
 * out.
 */
export function plainText(text: string): string {
  return text
    .replace(/(?<=\d)[\u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g, '')
    .replace(
      /(\d{0,24})\s?([¼½¾])/g,
      (_, whole: string, part: string) =>
        `${whole || '0'}${{ '¼': '.25', '½': '.5', '¾': '.75' }[part]}`,
    )
    .normalize('NFKC')
    .replace(/[\u2212\u2010\u2011\ufe63]/g, '-')
    .replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, '');
}

/**
 * A number in digits: `1,140`, `997.5`, `.5`, and `1,5` with a decimal comma. Not part of a longer
 * number or a word, but right behind `USD`.
 */
export const DIGITS = String.raw`(?:(?<![\w.,])|(?<=\bUSD))(?:\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,24})?|\d{1,24},\d{1,2}(?![\d,])|\d{1,24}(?:\.\d{1,24})?|\.\d{1,24})`;

/** The number that {@link DIGITS} matched. */
export function digitsValue(text: string): number {
  return Number(/^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : text.replace(/,/g, ''));
}

const ONES = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const small: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, i): [string, number] => [word, i + 1]),
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'].map(
    (word, i): [string, number] => [word, i + 13],
  ),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['a', 1],
  ['an', 1],
]);
const wordList = [...small.keys(), 'hundred'].sort((a, b) => b.length - a.length).join('|');

/**
 * A number below a thousand in English words: `six hundred`, `a`, `two and a half`, `half a`,
 * `thirty-five`.
 */
export const WORDS = String.raw`\b(?:(?:an?[\s-]+)?half(?:[\s-]+an?)?|(?:${wordList})(?:[\s-]+(?!and[\s-]+a[\s-]+half)(?:and[\s-]+)?(?:${wordList})){0,9}(?:[\s-]+and[\s-]+a[\s-]+half)?)(?=[\s-])`;

/** The number that {@link WORDS} matched; null for words in no order of a number. */
export function wordsValue(text: string): number | null {
  const words = text
    .toLowerCase()
    .trim()
    .split(/[\s-]+/);
  if (words[0] === 'half' || (words[1] === 'half' && words.length === 2)) return 0.5;
  let value = 0;
  let half = 0;
  if (words.slice(-3).join(' ') === 'and a half') {
    half = 0.5;
    words.splice(-3);
  }
  let previous = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (word === 'and') continue;
    if (word === 'hundred') {
      if (value < 1 || value > 9) return null;
      value *= 100;
      previous = 100;
      continue;
    }
    const number = small.get(word);
    if (number === undefined) return null;
    // A smaller number follows a larger one, and only tens and hundreds have any after them.
    if (value > 0 && !(number < previous && (previous === 100 || (previous >= 20 && number < 10))))
      return null;
    value += number;
    previous = number;
  }
  return value + half;
}

const HAN_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HAN_SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN_LARGE: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
};

/**
 * A number that Chinese or Japanese readers write, in digits or not, with its units: `6000亿`,
 * `1万5000亿`, `六千億`, `两万亿`, `2兆5000億`.
 */
export const HAN = String.raw`(?<![\d.,零〇一二两兩三四五六七八九十百千万萬亿億兆数數几幾上])[\d零〇一二两兩三四五六七八九十](?:[\d零〇一二两兩三四五六七八九十百千万萬亿億兆]|(?<=\d)[.,](?=\d)|(?<=\d)\s(?=[十百千万萬亿億兆])){0,40}(?:[多余餘]\s?[万萬亿億兆]+)?`;

/** The number that {@link HAN} matched; null where it is none. */
export function hanValue(text: string): number | null {
  const tokens = text.replace(/[\s多余餘]/g, '').match(/\d[\d,]*(?:\.\d+)?|[^\d]/g) ?? [];
  let done = 0;
  let section = 0;
  let current: number | null = null;
  for (const token of tokens) {
    if (/^\d/.test(token)) {
      if (current !== null) return null;
      current = digitsValue(token);
    } else if (token in HAN_DIGITS) {
      if (current !== null && current !== 0) return null;
      current = HAN_DIGITS[token];
    } else if (token in HAN_SMALL) {
      section += (current ?? 1) * HAN_SMALL[token];
      current = null;
    } else if (token in HAN_LARGE) {
      if (current === null && section === 0) return null;
      section += current ?? 0;
      current = null;
      section *= HAN_LARGE[token];
      if (HAN_LARGE[token] > 1e4) {
        done += section;
        section = 0;
      }
    } else return null;
  }
  const value = done + section + (current ?? 0);
  return Number.isFinite(value) ? value : null;
}
