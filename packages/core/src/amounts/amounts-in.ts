import {
  DIGITS,
  digitsValue,
  HAN,
  hanValue,
  plainText,
  WORDS,
  wordsValue,
} from './text-numbers.ts';

/** How often an amount is said to recur. */
export type PacePeriod = 'month' | 'quarter' | 'year';

/** An amount of dollars as somebody wrote it. */
export interface DollarAmount {
  readonly kind: 'dollars';
  /**
   * Billions of dollars, for each period where there is one; negative only where a minus was
   * written.
   */
  readonly amountBn: number;
  /** `month` for "$95 billion a month"; null for a plain amount. */
  readonly per: PacePeriod | null;
  /** The words it was read from. */
  readonly text: string;
}

/** A share of GDP as somebody wrote it. */
export interface ShareAmount {
  readonly kind: 'share-of-gdp';
  /** 1 = 100 %. */
  readonly shareOfGdp: number;
  readonly text: string;
}

export type WrittenAmount = DollarAmount | ShareAmount;

const MILLION = 1e-3;
const BILLION = 1;
const TRILLION = 1e3;
const DOLLARS_IN_A_BILLION = 1e9;

// Longest first, so that "trn" is not read as "t".
const LATIN_UNITS: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:trillions?|trln|trn|tn|t)$/, TRILLION],
  [/^(?:billions?|bln|bil|bn|b)$/, BILLION],
  [/^(?:millions?|mln|mil|mio|mn|m)$/, MILLION],
];
const UNIT =
  '(?:trillions?|trln|trn|tn|t|billions?|bln|bil|bn|b|millions?|mln|mil|mio|mn|m)(?![A-Za-z])';

// What stands before a number: a sign, dollars, or another country's money, which is then left
// alone.
const DOLLAR = String.raw`(?:(?:\bUS|\bU\.S\.|(?<![A-Za-z]))\s?\$|\bUSD|美元|美金)`;
const FOREIGN_BEFORE =
  /(?:[A-Z]{1,3}\$|[€£¥₩₹₽]|\b(?:EUR|GBP|JPY|CNY|CNH|RMB|CHF|CAD|AUD|HKD|TWD|NTD|KRW|INR|SGD|Rs)|人民币|人民幣|日元|日圆|欧元|歐元|英镑|英鎊)\s?-?\s?$/;
const FOREIGN_AFTER =
  /^[\s-]*(?:(?:euros?|pounds?|sterling|yen|yuan|renminbi|won|rupees?|francs?|canadian|australian|hong kong)\b|(?:EUR|GBP|JPY|CNY|CNH|RMB|CHF|CAD|AUD|HKD|TWD|NTD|KRW|INR|SGD)\b|[€£¥₩₹₽]|元|圆|圓|円|人民币|人民幣|日元|日圆|日圓|欧元|歐元|英镑|英鎊|港元|港币|港幣|台币|台幣|新台币|新台幣|韩元|韓元|韓圜|澳元|加元|卢比|盧比|卢布|盧布)/i;
const DOLLARS_AFTER = /^[\s-]*(?:(?:US|U\.S\.)[\s-]?)?(?:dollars?\b|USD\b|\$|美元|美金|ドル)/i;

const LATIN = new RegExp(
  String.raw`(?<minus>(?<![\w)%])-(?!\s))?(?<dollar>${DOLLAR})?\s?(?<minus2>(?<=\$)-)?` +
    `(?:(?<digits>${DIGITS})|(?<words>${WORDS}))` +
    String.raw`(?:[\s-]?(?<unit>${UNIT}))?`,
  'gi',
);
const CHINESE = new RegExp(
  String.raw`(?<minus>(?<![\w)%])-(?!\s))?(?<dollar>${DOLLAR})?\s?(?<number>${HAN})`,
  'gi',
);
const SHARES = [
  new RegExp(
    String.raw`(?<n>${DIGITS})\s?(?:%|per\s?cent|percent|pct)\s+of\s+(?:(?:US|U\.S\.|nominal|annual|the)\s+)*(?:GDP|gross domestic product|the economy)`,
    'gi',
  ),
  new RegExp(String.raw`GDP\s*(?:的|之|总量的|總量的)?\s*(?:约|約)?\s*(?<n>${DIGITS})\s?%`, 'gi'),
  new RegExp(String.raw`(?<n>${DIGITS})\s?%\s*(?:的|之)?\s*GDP`, 'gi'),
];

interface Found {
  readonly amount: WrittenAmount;
  readonly start: number;
  readonly end: number;
}

/**
 * The amounts of dollars and shares of GDP that a text names, in its order: `$600 billion`,
 * `600bn`, `US$1.5 trn`, `half a trillion dollars`, `$95 billion a month`, `$600–700 billion` (two
 * amounts), `6000亿美元`, `1.5万亿`, `2兆`, `六千億美元`, `2.5 % of GDP`.
 *
 * An amount without a currency is taken for dollars; amounts of other currencies, and numbers
 * without a unit of size, are left out. Never throws.
 */
export function amountsIn(text: string): WrittenAmount[] {
  const plain = plainText(String(text ?? ''));
  const found = [...latin(plain), ...chinese(plain), ...shares(plain)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const apart = found.filter(
    (each, i) => !found.slice(0, i).some((before) => before.end > each.start),
  );
  return apart.map((each, i) => withPeriod(each, plain, apart[i - 1]?.end ?? 0));
}

/** The first amount that a text names, or null: {@link amountsIn} says which are read. */
export function parseAmount(text: string): WrittenAmount | null {
  return amountsIn(text)[0] ?? null;
}

function latin(text: string): Found[] {
  const found: Found[] = [];
  /**
   * A number without a unit that may be the lower end of the range whose upper end has one:
   * `$600–700 billion`.
   */
  let pending: {
    value: number;
    dollar: boolean;
    negative: boolean;
    start: number;
    end: number;
  } | null = null;
  for (const match of text.matchAll(LATIN)) {
    const { minus, minus2, dollar, digits, words, unit } = match.groups!;
    const value = digits === undefined ? wordsValue(words) : digitsValue(digits);
    const start = match.index;
    const end = start + match[0].length;
    const lower = pending;
    pending = null;
    if (value === null || (dollar === undefined && FOREIGN_BEFORE.test(text.slice(0, start))))
      continue;
    const after = text.slice(end);
    if (FOREIGN_AFTER.test(after)) continue;
    const negative = minus !== undefined || minus2 !== undefined;
    const scale =
      unit === undefined
        ? undefined
        : scaleOf(unit, { dollar: dollar !== undefined, text: match[0] });
    if (scale === undefined) {
      // "$600,000,000,000" is written out; a smaller number without a unit is no amount.
      const writtenOut =
        unit === undefined &&
        (dollar !== undefined || DOLLARS_AFTER.test(after)) &&
        value >= DOLLARS_IN_A_BILLION;
      if (writtenOut)
        found.push(dollars((negative ? -1 : 1) * (value / DOLLARS_IN_A_BILLION), text, start, end));
      else if (unit === undefined && digits !== undefined)
        pending = { value, dollar: dollar !== undefined, negative, start, end };
      continue;
    }
    if (
      lower !== null &&
      lower.value < value &&
      (lower.dollar || dollar === undefined) &&
      RANGE.test(text.slice(lower.end, start + minusLength(minus)))
    ) {
      found.push(
        dollars((lower.negative ? -1 : 1) * lower.value * scale, text, lower.start, lower.end),
      );
    }
    found.push(dollars((negative ? -1 : 1) * value * scale, text, start, end));
  }
  return found;
}

const RANGE = /^\s*(?:-|–|—|~|to|or|and|至|到)\s*$/i;

function minusLength(minus: string | undefined): number {
  return minus?.length ?? 0;
}

function scaleOf(
  unit: string,
  { dollar, text }: { dollar: boolean; text: string },
): number | undefined {
  // A single letter is a unit only beside a dollar sign or right behind the number: 600b, 2T, but
  // not "10 m" or "2 t".
  if (unit.length === 1 && !dollar && (/[\s-].$/.test(text) || /m|t/.test(unit))) return undefined;
  return LATIN_UNITS.find(([words]) => words.test(unit.toLowerCase()))?.[1];
}

function chinese(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(CHINESE)) {
    const { minus, dollar, number } = match.groups!;
    if (!/[万萬亿億兆]$/.test(number)) continue;
    const value = hanValue(number);
    const end = match.index + match[0].length;
    const after = text.slice(end);
    const inDollars = dollar !== undefined || DOLLARS_AFTER.test(after);
    // Ten thousands count people and shares as well as money; hundreds of millions are taken for
    // money.
    if (value === null || (!inDollars && (FOREIGN_AFTER.test(after) || !/[亿億兆]/.test(number))))
      continue;
    if (!inDollars && FOREIGN_BEFORE.test(text.slice(0, match.index))) continue;
    const lower = /(?<low>[\d.,]+|[一二两兩三四五六七八九十百千]+)\s?(?:-|–|—|~|至|到)\s?$/.exec(
      text.slice(0, match.index),
    );
    const unit = /[万萬亿億兆]+$/.exec(number)![0];
    const low = lower === null ? null : hanValue(`${lower.groups!.low}${unit}`);
    if (low !== null && low < value)
      found.push(
        dollars(
          low / DOLLARS_IN_A_BILLION,
          text,
          lower!.index,
          lower!.index + lower!.groups!.low.length,
        ),
      );
    found.push(
      dollars(
        ((minus === undefined ? 1 : -1) * value) / DOLLARS_IN_A_BILLION,
        text,
        match.index,
        end,
      ),
    );
  }
  return found;
}

function shares(text: string): Found[] {
  return SHARES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      amount: {
        kind: 'share-of-gdp' as const,
        shareOfGdp: digitsValue(match.groups!.n) / 100,
        text: match[0],
      },
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function dollars(amountBn: number, text: string, start: number, end: number): Found {
  // Fifteen digits: 1.1 trillion is 1,100 billion and not 1,100.0000000000002.
  return {
    amount: {
      kind: 'dollars',
      amountBn: Number(amountBn.toPrecision(15)),
      per: null,
      text: text.slice(start, end).trim(),
    },
    start,
    end,
  };
}

const PERIODS: ReadonlyArray<readonly [PacePeriod, string]> = [
  ['month', 'month|mo'],
  ['quarter', 'quarter'],
  ['year', 'year|annum|yr'],
];
const NOT_A_PACE = String.raw`(?<!\b(?:in|over|within|for|than|about|after|under|once|half|of|about|nearly|almost|around)\s{1,3})`;
const PERIOD_AFTER = PERIODS.map(([period, names]): [PacePeriod, RegExp] => [
  period,
  new RegExp(
    String.raw`(?:${NOT_A_PACE}\b(?:an?|per|each|every)[\s-]+(?:calendar\s+)?|/\s?|\bp\.?\s?)(?:${names})\b(?!-|\s(?:ago|later|earlier|before|after|point|of a))|` +
      String.raw`\b${{ month: 'monthly', quarter: 'quarterly', year: '(?:annually|yearly)' }[period]}\b|` +
      String.raw`/\s?${{ month: '月', quarter: '季', year: '年' }[period]}|每(?:个|個)?${{ month: '月', quarter: '季', year: '年' }[period]}`,
    'i',
  ),
]);
const PERIOD_BEFORE = PERIODS.map(([period]): [PacePeriod, RegExp] => [
  period,
  new RegExp(
    String.raw`(?:\b${{ month: 'monthly', quarter: 'quarterly', year: '(?:annual|yearly)' }[period]}\s(?:\w+\s){0,3}|` +
      String.raw`(?:每(?:个|個)?|单|單)${{ month: '月', quarter: '季(?:度)?', year: '年' }[period]}\D{0,12}|${{ month: '月', quarter: '季', year: '年' }[period]}均\D{0,8})$`,
    'i',
  ),
]);
/** How far behind an amount its period may stand: "$40 billion of Treasury bills a month". */
const PERIOD_WITHIN = 48;

/**
 * Adds "a month" to an amount, from its own clause: what follows it there, or stands between it and
 * the amount before it.
 */
function withPeriod({ amount, start, end }: Found, text: string, from: number): WrittenAmount {
  if (amount.kind !== 'dollars') return amount;
  const after = text
    .slice(end, end + PERIOD_WITHIN)
    .split(/[;。；!?！？\n]|\.\s|,\s|,(?=\D)|\b(?:from|until|to|than|by|while|compared)\b/)[0];
  const before = text
    .slice(Math.max(from, start - PERIOD_WITHIN), start)
    .split(/[;。；!?！？\n]|\.\s/)
    .pop()!;
  const period =
    PERIOD_AFTER.find(([, words]) => words.test(after)) ??
    PERIOD_BEFORE.find(([, words]) => words.test(before));
  return period === undefined ? amount : { ...amount, per: period[0] };
}
