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
   * `B`, 12 for `T`, 4 for `万`, 8 for `亿`.
   */
  readonly exponent: number;
  /** What the number counts, as written beside it: `%`, `$`, `EUR`. */
  readonly sign: string | undefined;
}

/** Longer text is not read as a number. */
const MAX_NUMBER_LENGTH = 48;

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
const APOSTROPHES = /[\u2019\u02bc`´]/g;
const MINUS = /[\u2212\u2013\ufe63\uff0d]/g;
const CODES =
  'USD|EUR|GBP|GBp|JPY|CNY|CHF|CAD|AUD|NZD|HKD|SGD|TWD|INR|KRW|BRL|MXN|SEK|NOK|DKK|PLN|CZK|HUF|RUB|TRY|ZAR|ZAc|THB|IDR|MYR|PHP|ILS|ILA|SAR|AED';
const CURRENCY = `[A-Z]{0,3}[$€£¥₹₩₽₺₫฿₴₦₪₱元円]|${CODES}|zł|kr\\.?|Fr\\.`;
const NUMBER = new RegExp(
  `^([+-]?)\\s?(${CURRENCY})?\\s?([+-]?)\\s?(\\d[\\d.,' ]*|[.,]\\d+)(?:[eE]([+-]?\\d{1,3}))?\\s?([KMBTkmbt]|[MBTmbt]n|[Mm]io\\.?|[Mm]rd\\.?|[万萬亿億])?\\s?(%)?\\s?(${CURRENCY})?$`,
);
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const EXPONENTS: Readonly<Record<string, number>> = {
  k: 3,
  m: 6,
  mn: 6,
  mio: 6,
  b: 9,
  bn: 9,
  mrd: 9,
  t: 12,
  tn: 12,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
};

/**
 * Takes a written number apart, or `undefined` if the text is no number: `$1,234.50`, `(1 234,5)`,
 * `−3.62%`, `150.25K`, `1'234.5 CHF`.
 */
export function writtenNumber(text: string): WrittenNumber | undefined {
  if (text.length > MAX_NUMBER_LENGTH) return undefined;
  if (PLAIN.test(text)) {
    const negative = text.charCodeAt(0) === 0x2d;
    return { negative, digits: negative ? text.slice(1) : text, exponent: 0, sign: undefined };
  }
  const plain = text.replace(SPACES, ' ').replace(APOSTROPHES, "'").replace(MINUS, '-').trim();
  const inParentheses = plain.length > 2 && plain.startsWith('(') && plain.endsWith(')');
  const match = NUMBER.exec(inParentheses ? plain.slice(1, -1).trim() : plain);
  if (match === null) return undefined;
  const [, signBefore, unitBefore, signAfter, digits, power, suffix, percent, unitAfter] = match;
  return {
    negative: inParentheses || signBefore === '-' || signAfter === '-',
    digits: digits.trim(),
    exponent:
      Number(power ?? 0) +
      (suffix === undefined ? 0 : EXPONENTS[suffix.toLowerCase().replace('.', '')]),
    sign: percent ?? unitBefore ?? unitAfter,
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

const MISSING = new Set(['', '.', 'NA', 'N/A', '#N/A', 'ND', 'NaN', 'None', 'null', '-']);
const PUBLISHED = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/**
 * A number as a publisher's programs write it, with a decimal point: NaN if missing, `undefined` if
 * it is anything else.
 */
export function publishedNumber(written: unknown): number | undefined {
  if (written === undefined || written === null) return Number.NaN;
  if (typeof written === 'number') return written;
  if (typeof written !== 'string' || written.length > MAX_NUMBER_LENGTH) return undefined;
  const text = written.trim();
  if (MISSING.has(text)) return Number.NaN;
  const value = PUBLISHED.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
