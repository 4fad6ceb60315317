/** The mark between whole and fraction in a number as people write it. */
export type DecimalMark = '.' | ',';

/**
 * A number as people write it, taken apart but not yet read: which mark is the decimal one may
 * depend on the other numbers.
 */
export interface WrittenNumber {
  readonly negative: boolean;
  /** Digits with their marks, such as `1.234,5`. */
  readonly digits: string;
  /**
   * Power of ten written behind it (`1.9e-7`) or meant by a suffix: 3 for `K`, 6 for `M`, 9 for
   * `B`, 12 for `T`, 4 for `万`, 8 for `亿`, 12 for `万亿` and `兆`.
   */
  readonly exponent: number;
  /** What the number counts, as written beside it: `%`, `$`, `EUR`. */
  readonly sign: string | undefined;
  /** A suffix of a single letter, which among figures without one may be a mark: the b of `7.2b`. */
  readonly letter: string | undefined;
}

/** Longer text is not read as a number. */
const MAX_NUMBER_LENGTH = 48;

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
const APOSTROPHES = /[\u2019\u02bc`´]/g;
const MINUS = /[\u2212\u2013\ufe63\uff0d]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const CODES =
  'USD|EUR|GBP|GBp|JPY|CNY|RMB|CNH|CHF|CAD|AUD|NZD|HKD|SGD|TWD|INR|KRW|BRL|MXN|SEK|NOK|DKK|PLN|CZK|HUF|RUB|TRY|ZAR|ZAc|THB|IDR|MYR|PHP|ILS|ILA|SAR|AED';
const CURRENCY = `(?:[A-Z]{2,3}|[AC-JLN-SU-Z])?[$€£¥₹₩₽₺₫฿₴₦₪₱]|${CODES}|美元|欧元|歐元|日元|日圓|港元|港币|港幣|人民币|人民幣|新台幣|新臺幣|台币|台幣|元|圆|圓|円|원|zł|kr\\.?|Fr\\.`;
const BEGINNING = new RegExp(
  `^([+-]?)\\s?(?:(${CURRENCY})\\s?)?([+-]?)\\s?(\\d[\\d.,' ]*|[.,]\\d+)(?:[eE]([+-]?\\d{1,3}))?`,
);
const SUFFIX =
  /^(?:万亿|萬億|万億|兆|千亿|千億|百亿|百億|亿|億|千万|千萬|百万|百萬|万|萬|조|억|만|трлн|млрд|млн|тыс|trillion|billion|million|thousand|billionen|milliarden|millionen|milliards?|trn|trln|bln|mln|mld|mrd|mio|mia|bio|tsd|mds|md|tn|bn|mn|[KMBkmb]|[Tt](?!€))\.?(?![a-z])/i;
const AFTER = new RegExp(`^(?:(%)|(${CURRENCY}))`);
/** What is counted: shares, lots, points, basis points. */
const COUNTED = /^(?:bps|pts?\.?|股|手|张|張|口|点|點|주)$/;
/**
 * What publishers put behind a figure that is preliminary, revised, estimated or explained below:
 * `104p`, `101r`, `103*`, `5.4 (e)`, `7.1[2]`, `7.1¹`.
 */
const FLAG =
  /^(?:\*{1,3}|[†‡§^#!]|[abcdefinprsuz]{1,2}|[ACEFPRSU]|\(?[a-z]{1,2}\)|\(\d{1,2}\)|\[\w{1,3}\]|[a-z]\/|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,2})$/;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...(
    [
      [3, 'k tsd thousand тыс'],
      [4, '万 萬 만'],
      [6, 'm mn mio mln million millionen 百万 百萬 млн'],
      [7, '千万 千萬'],
      [8, '亿 億 억'],
      [9, 'b bn bln mrd mia mld md mds billion milliard milliards milliarden млрд'],
      [10, '百亿 百億'],
      [11, '千亿 千億'],
      [12, 't tn trn trln bio trillion billionen 万亿 萬億 万億 兆 조 трлн'],
    ] as const
  ).flatMap(([exponent, words]) =>
    words.split(' ').map((word): [string, number] => [word, exponent]),
  ),
]);

/**
 * Takes a written number apart, or `undefined` if the text is no number: `$1,234.50`, `(1 234,5)`,
 * `−3.62%`, `150.25K`, `1.01万亿`, `1'234.5 CHF`, and with a publisher's mark behind it `104p`.
 */
export function writtenNumber(text: string): WrittenNumber | undefined {
  if (text.length > MAX_NUMBER_LENGTH) return undefined;
  if (PLAIN.test(text)) {
    const negative = text.charCodeAt(0) === 0x2d;
    const digits = negative ? text.slice(1) : text;
    return { negative, digits, exponent: 0, sign: undefined, letter: undefined };
  }
  if (!/[\d\uff10-\uff19]/.test(text)) return undefined;
  const plain = text
    .replace(FULL_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(SPACES, ' ')
    .replace(APOSTROPHES, "'")
    .replace(MINUS, '-')
    .trim();
  const inParentheses = plain.length > 2 && plain.startsWith('(') && plain.endsWith(')');
  const inner = inParentheses ? plain.slice(1, -1).trim() : plain;
  const match = BEGINNING.exec(inner);
  if (match === null) return undefined;
  const [beginning, signBefore, unitBefore, signAfter, digits, power] = match;
  let rest = inner.slice(beginning.length).trim();
  const suffix = SUFFIX.exec(rest)?.[0];
  if (suffix !== undefined) rest = rest.slice(suffix.length).trim();
  const word = suffix?.toLowerCase().replace('.', '');
  let unitAfter: string | undefined;
  for (let i = 0; i < 2; i++) {
    const after = AFTER.exec(rest);
    if (after === null) break;
    unitAfter ??= after[0];
    rest = rest.slice(after[0].length).trim();
  }
  const negative = inParentheses || signBefore === '-' || signAfter === '-' || rest === '-';
  if (rest !== '' && rest !== '-' && !COUNTED.test(rest) && !FLAG.test(rest)) return undefined;
  return {
    negative,
    digits: digits.trim(),
    exponent: Number(power ?? 0) + (word === undefined ? 0 : (EXPONENTS.get(word) ?? 0)),
    sign: unitAfter === '%' ? unitAfter : (unitBefore ?? unitAfter),
    letter: word?.length === 1 && /[a-z]/.test(word) ? suffix : undefined,
  };
}

/**
 * What a number proves about the decimal mark: `1.234,5` proves the comma, `1,234.5` and
 * `1,234,567` the point. `1,234` and `1.234` prove nothing, but the one has only a comma, the other
 * only a point.
 */
export type DecimalEvidence = DecimalMark | 'only-comma' | 'only-point' | undefined;

export function decimalEvidence({ digits }: WrittenNumber): DecimalEvidence {
  const points = count(digits, '.');
  const commas = count(digits, ',');
  if (points === 0 && commas === 0) return undefined;
  if (points > 0 && commas > 0)
    return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  const mark: DecimalMark = points > 0 ? '.' : ',';
  const other: DecimalMark = points > 0 ? ',' : '.';
  if (points + commas > 1) return other;
  const at = digits.indexOf(mark);
  const grouping = at >= 1 && at <= 3 && digits[0] !== '0' && digits.length - at === 4;
  if (!grouping) return mark;
  return mark === ',' ? 'only-comma' : 'only-point';
}

/**
 * The value of a written number, or `undefined` if its marks make no number (`1.2.3`, `12,34.5`).
 */
export function numericValue(number: WrittenNumber, decimal: DecimalMark): number | undefined {
  const { digits, exponent, negative } = number;
  const at = digits.lastIndexOf(decimal);
  const whole = withoutGroups(at < 0 ? digits : digits.slice(0, at), decimal);
  const fraction = at < 0 ? '' : digits.slice(at + 1);
  if (whole === undefined || !/^\d*$/.test(fraction) || (whole === '' && fraction === ''))
    return undefined;
  const value = Number(`${whole || '0'}.${fraction || '0'}e${exponent}`);
  return negative ? -value : value;
}

function withoutGroups(whole: string, decimal: DecimalMark): string | undefined {
  if (/^\d*$/.test(whole)) return whole;
  const separator = whole[/[^\d]/.exec(whole)!.index];
  if (separator === decimal) return undefined;
  const groups = whole.split(separator);
  const [first] = groups;
  const last = groups.length - 1;
  // The groups before the last have two digits in India.
  const fits = groups.every(
    (group, i) =>
      /^\d+$/.test(group) && (i === 0 || group.length === 3 || (i < last && group.length === 2)),
  );
  return fits && first.length <= 3 ? groups.join('') : undefined;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
