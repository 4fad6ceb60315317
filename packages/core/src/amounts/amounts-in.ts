import {
  anyOf,
  type BalanceSheetChange,
  changeBeside,
  DOLLAR,
  DOLLARS_AFTER,
  isForeign,
  isLabel,
  isOtherwiseCounted,
  isUnitLabel,
  NEIGHBOURHOOD,
  wordsOf,
} from './money-words.ts';
import {
  DIGITS,
  digitsValue,
  HAN,
  HAN_COUNT,
  hanPair,
  hanValue,
  plainText,
  simplified,
  WORDS,
  wordsValue,
} from './text-numbers.ts';

/** How often an amount is said to recur. */
export type PacePeriod = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * Two amounts that belong together, the ends of a range or where a change begins and ends; or the
 * `level` a balance sheet stands at, which is no change of it.
 */
export type AmountRole = 'low' | 'high' | 'from' | 'to' | 'level';

interface Written {
  /** Which way the words beside it move the balance sheet; null where none says. */
  readonly change: BalanceSheetChange | null;
  /** Its place in a pair of amounts, whose other end is its neighbour in the list; or a level. */
  readonly role?: AmountRole;
  /** The words it was read from. */
  readonly text: string;
}

/** An amount of dollars as somebody wrote it. */
export interface DollarAmount extends Written {
  readonly kind: 'dollars';
  /**
   * Billions of dollars, for each period where there is one; negative only where a minus was
   * written.
   */
  readonly amountBn: number;
  /** `month` for "$95 billion a month"; null for a plain amount. */
  readonly per: PacePeriod | null;
}

/** A share of GDP as somebody wrote it. */
export interface ShareAmount extends Written {
  readonly kind: 'share-of-gdp';
  /** 1 = 100 %. */
  readonly shareOfGdp: number;
}

export type WrittenAmount = DollarAmount | ShareAmount;

const MILLION = 1e-3;
const BILLION = 1;
const TRILLION = 1e3;
const DOLLARS_IN_A_BILLION = 1e9;

const LATIN_UNITS: ReadonlyArray<readonly [number, readonly string[]]> = [
  [TRILLION, ['trillions?', 'trln', 'tln', 'trn', 'tn', 't']],
  [BILLION, ['billions?', 'bln', 'bil', 'bn', 'b']],
  [MILLION, ['millions?', 'mln', 'mil', 'mio', 'mn', 'mm', 'm']],
];
const unitPatterns = LATIN_UNITS.map(
  ([scale, words]) => [scale, new RegExp(`^${anyOf(words)}$`, 'i')] as const,
);
const UNIT = `${anyOf(...LATIN_UNITS.map(([, words]) => words))}(?![A-Za-z])`;
const HAN_UNIT = `[万亿兆]`;
const MINUS = String.raw`(?<minus>(?<![\w)%])-(?!\s))?`;

const PARTS: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:a |one[ -])half$|^half$/i, 50],
  [/^(?:a|one)[ -]third$/i, 100 / 3],
  [/^two[ -]thirds$/i, 200 / 3],
  [/^(?:a|one)[ -]quarter$/i, 25],
  [/^three[ -]quarters$/i, 75],
  [/^(?:a|one)[ -]fifth$/i, 20],
  [/^(?:a|one)[ -]tenth$/i, 10],
];
const PART = String.raw`\b(?<part>(?:(?:an?|one)[\s-])?half|(?:a|one)[\s-](?:third|quarter|fifth|tenth)|two[\s-]thirds|three[\s-]quarters)`;
/** How many per cent {@link PART} is. */
const percentOf = (part: string): number => PARTS.find(([words]) => words.test(part))![1];

const LATIN = new RegExp(
  String.raw`(?:${PART}\sof\s(?=an?\s))?${MINUS}(?<dollar>${DOLLAR})?\s?(?<minus2>(?<=\$)-)?` +
    `(?:(?<digits>${DIGITS})|(?<words>${WORDS}))` +
    String.raw`(?:[\s-]?(?<unit>${UNIT}(?<more>\sand\sa\s(?:half|quarter)(?![A-Za-z])(?!\spoint))?))?`,
  'gi',
);
const CHINESE = new RegExp(String.raw`${MINUS}(?<dollar>${DOLLAR})?\s?(?<number>${HAN})`, 'gi');

const PERCENT = String.raw`\s?(?:%|per\s?cent|percent|pct|pc(?![A-Za-z]))`;
/** What joins the ends of a range, and what joins where a change begins and ends. */
const BETWEEN = '(?:-|–|—|~|to|or|and|至|到|、|或|和|与|与)';
const RANGE = new RegExp(String.raw`^(?:\s*${BETWEEN}\s*|/)$`, 'i');
const MOVED = anyOf(
  wordsOf(
    '降 减 缩 增 升 扩 调 [上下]调 [下回]降 上升 放缓 减[少半] 缩[减小] 收缩 扩[大张] 回落 增加 膨胀 跌 涨',
  ),
);
const ROUGHLY = anyOf(
  wordsOf(
    'about around roughly nearly almost below under just over some 大?约 近 逾 超过? 不[到足]',
  ),
);
const CHANGED_TO = new RegExp(
  String.raw`^\s*(?:美元|美金|dollars?)?,?\s*(?:a month|per month)?(?:的?(?:峰值|高点|历史高位))?\s*(?:${MOVED}?(?:至|到|为)|to)(?:\s?${ROUGHLY}){0,2}\s*$`,
  'i',
);
const CHANGED_FROM = new RegExp(
  String.raw`^\s*(?:dollars?)?,?\s*(?:(?:a|per) month)?,?\s*(?:down |up )?from(?:\s?${ROUGHLY}){0,2}(?: a)?(?: peak of)?\s*$`,
  'i',
);
const FROM = new RegExp(
  String.raw`(?:\bfrom|从|由|自)(?:(?:其|现在的|目前的)?(?:资产负债表|总资产)?(?:规模)?的?)(?:\s?(?:${ROUGHLY}|an?|(?:a |its )?(?:peak|high|record) of|(?:历史)?(?:峰值|高[点位])的?)){0,3}\s?$`,
  'i',
);
const TO = new RegExp(
  String.raw`(?:(?:\b(?:shr[aiu]nk|f[ae]ll|fallen|declin|drop|down|back|reduc|lower|trim|cut|pared?|ris|rose|gr[eo]w|expand|swell|slow|increas)(?:[a-z]{0,5})(?:\s[\w$.,-]{1,16}){0,8}\sto)|${MOVED}(?:至|到|为))(?:\s?${ROUGHLY}){0,2}\s?$`,
  'i',
);
/** What stands about the level of a balance sheet. */
const LEVEL_BEFORE = new RegExp(
  String.raw`(?:(?:balance sheet|(?:total )?assets|portfolio|holdings)(?:,?\s(?:of|at|is|was|stands? at|stood at|totals?|totall?ed|worth|now|still)){1,3}|(?:资产负债表|总资产|持有)(?:总?规模|总额)?(?:仍|现|目前|已|尚|还)?(?:高?达|为|约为|有|是|在)?)(?:\s?${ROUGHLY}){0,2}\s?$`,
  'i',
);
const LEVEL_AFTER =
  /^\s*(?:美元|美金|dollars?|[\s-]dollar)?(?:的(?:庞大)?(?:资产负债表|总资产)|[\s-](?:(?:asset|bond|securities)\s)?(?:balance[\s-]sheet(?!\s(?:run-?off|reduction|shrink|contraction|expansion))|portfolio(?!\srun-?off)))/i;
/** A part or a multiple of an amount, which the amount is not: `half of $600 billion`. */
const PART_BEFORE = new RegExp(
  String.raw`(?:\b(?:half|halv(?:e|es|ed|ing)|thirds?|quarters?|fifth|tenth|twice|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|\d\s?times|(?:two|three|four|five|ten)\stimes)|\d${PERCENT})\s(?:of\s)?(?:(?:the|its|that|this|those)\s)?(?:${ROUGHLY}\s)?$`,
  'i',
);
const MULTIPLE_BEFORE =
  /(?:[\d一二两三四五六七八九十半]倍于|[一二三四五六七八九]分之[一二两三四五六七八九](?:的)?)\s?$/;
const PART_AFTER =
  /^\s?(?:美元|美金|dollars?)?的(?:大?约|近|逾)?(?:一半|半数|[一二两三四五六七八九\d]{1,3}成|[一二三四五六七八九十\d]{1,3}分之|百分之|\d{1,3}(?:\.\d{1,3})?\s?%|[一二两三四五六七八九十\d.]{1,4}倍)/;

/** Whether the words beside an amount take a part of it, or more than one of it. */
function isPartOrMultiple(before: string, after: string): boolean {
  return PART_BEFORE.test(before) || MULTIPLE_BEFORE.test(before) || PART_AFTER.test(after);
}

const GDP = '(?:GDP|gross domestic product|国内生产总值|国内生产毛额|国内生产总值)';
const NOMINAL = anyOf(['US', 'U\\.S\\.', 'nominal', 'annual', 'the', "America's"]);
const SHARE_NUMBER = `(?:${DIGITS}|${WORDS})`;
/** `2.5`, `2.5 to 3.3`, `2.5%-3.3`: the per cent sign of the upper end stands behind it. */
const SHARE_RANGE = String.raw`(?:(?<low>${SHARE_NUMBER})(?:${PERCENT})?\s?${BETWEEN}\s?)?(?<high>${SHARE_NUMBER})`;
/** `百分之二點五`, and parts of ten or any other: `两成`, `兩成半`, `五分之一`. */
const HAN_PERCENT =
  String.raw`(?:(?<tenths>[一二两三四五六七八九\d])成(?:(?<halfTenth>半)|(?<ones>[一二三四五六七八九\d]))?(?!长)|(?<bottom>[二三四五六七八九十])分之(?<top>[一二两三四五六七八九])|百分之(?<hanHigh>${HAN_COUNT}|\d{1,3}(?:\.\d{1,6})?)` +
  String.raw`(?:[至到-](?:百分之)?(?<hanTop>${HAN_COUNT}|\d{1,3}(?:\.\d{1,6})?))?)`;
// What grows is no share: "GDP 增长 2 %", "2 % GDP growth".
const NO_GROWTH_BEFORE = String.raw`(?<!(?:全球|世界|中国|日本|欧元区|欧盟|欧洲|英国|德国|法国|印度|韩国|台湾|香港|本地|季度?|[上下半全]年|Q[1-4]|[Qq]uarter|real|实际|实质)的?\s?)`;
const NO_GROWTH_AFTER = String.raw`(?!\s?(?:的\s?)?(?:growth|[增成][长速幅加]|年增|季增|deflator|平减|平减))`;
const HAN_SHARE_LINK = String.raw`(?:\s|的|之|总量|规模|比重|比例|比率|占比|占比|大?约|近|逾|超过|高?达|为|是|比|:|share of|ratio of|(?<=[重例率比])(?:升|降|跌|增|减|回落|上升|下降)[至到]){0,6}`;
const SHARES = [
  new RegExp(
    String.raw`${PART}\sof\s(?:${NOMINAL}\s+){0,4}(?:${GDP}|the economy)(?![A-Za-z])${NO_GROWTH_AFTER}`,
    'gi',
  ),
  new RegExp(
    String.raw`${SHARE_RANGE}${PERCENT}(?:age[\s-]points?)?\s+of\s+(?:${NOMINAL}\s+){0,4}(?:${GDP}|the economy)(?![A-Za-z])${NO_GROWTH_AFTER}`,
    'gi',
  ),
  new RegExp(
    String.raw`${NO_GROWTH_BEFORE}${GDP}${HAN_SHARE_LINK}(?:${SHARE_RANGE}(?:${PERCENT}|\s?个百分点)|${HAN_PERCENT})${NO_GROWTH_AFTER}`,
    'gi',
  ),
  // "占GDP比例由35%降至21%", "from 35 % of GDP to 21 %".
  new RegExp(
    String.raw`${NO_GROWTH_BEFORE}${GDP}${HAN_SHARE_LINK}(?:从|由|自)(?<from>${DIGITS})${PERCENT}(?:${MOVED}|\s){0,2}(?:至|到|为)(?:大?约)?(?<to>${DIGITS})${PERCENT}`,
    'gi',
  ),
  new RegExp(
    String.raw`(?<=(?:从|由|自)(?:占|美国|名义){0,2})${GDP}(?:的|之)?\s?(?<from>${DIGITS})${PERCENT}(?:${MOVED}|\s){0,2}(?:至|到|为)(?:大?约)?(?<to>${DIGITS})${PERCENT}`,
    'gi',
  ),
  new RegExp(
    String.raw`(?<=\bfrom\s(?:${ROUGHLY}\s)?)(?<from>${DIGITS})${PERCENT}\s+of\s+(?:${NOMINAL}\s+){0,4}${GDP}\s+to\s+(?:${ROUGHLY}\s)?(?<to>${DIGITS})${PERCENT}(?!\s+of)`,
    'gi',
  ),
  new RegExp(
    String.raw`${SHARE_RANGE}${PERCENT}\s(?:as|when measured as)\sa\s(?:share|proportion|percentage|ratio)\s(?:of|to)\s(?:${NOMINAL}\s+){0,4}${GDP}(?![A-Za-z])${NO_GROWTH_AFTER}`,
    'gi',
  ),
  new RegExp(
    String.raw`(?:${SHARE_RANGE}(?:${PERCENT}|\s?个百分点)|${HAN_PERCENT})\s*(?:的|之)?\s*(?:${NOMINAL}|美国|美国|名义|名义){0,2}\s?${GDP}(?![A-Za-z])${NO_GROWTH_AFTER}`,
    'gi',
  ),
];

interface Found {
  readonly amount: WrittenAmount;
  /** Where its own words say it: the ends of a change told in one. */
  readonly role?: AmountRole;
  readonly start: number;
  readonly end: number;
}

/**
 * The amounts of dollars and shares of GDP that a text names, in its order: `$600 billion`,
 * `600bn`, `US$1.5 trn`, `half a trillion dollars`, `$95 billion a month`, `$600–700 billion` (two
 * amounts), `6000亿美元`, `1.5万亿`, `2兆`, `六點六兆`, `近万亿美元`, `2.5 % of GDP`, `GDP的百分之二`.
 *
 * An amount without a currency is taken for dollars; amounts of other currencies, numbers of
 * shares, people or barrels, vague ones (`数千亿`) and numbers without a unit of size are left out.
 * Never throws.
 *
 * @example
 * amountsIn('每月缩减 950 亿美元'); // [{ kind: 'dollars', amountBn: 95, per: 'month', change: 'run-off', … }]
 */
export function amountsIn(text: string): WrittenAmount[] {
  const original = joinThousands(plainText(String(text ?? '')));
  const plain = simplified(original);
  const found = [...latin(plain), ...chinese(plain), ...shares(plain)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  // What ends last decides: each amount begins behind all those before it.
  let taken = 0;
  const apart = found.filter(({ start, end }) => {
    if (start < taken) return false;
    taken = end;
    return true;
  });
  const counted = apart.filter((each, i) => !recursOtherwise(each, apart[i - 1], plain));
  return inContext(counted, plain).map((amount, i) => ({
    ...amount,
    text: original.slice(counted[i].start, counted[i].end).trim(),
  }));
}

/** The first amount that a text names, or null: {@link amountsIn} says which are read. */
export function parseAmount(text: string): WrittenAmount | null {
  return amountsIn(text)[0] ?? null;
}

// "$6 540 billion". A number that names a day, a round or a phase is apart from the amount behind
// it.
const LABELLED = String.raw`(?<!\b(?:QT|QE|phase|round|day|week|part|top|stage|step|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s)`;
const SPACED = new RegExp(
  String.raw`${LABELLED}(?<![\w.,]|\d )(\d{1,3}(?: \d{3}){1,4})(?!\d|,\d{3}| \d)` +
    String.raw`(?=(?:[.,]\d{1,3})?(?:\s?${BETWEEN}\s?[^\d\s]{0,3}[\d ]{1,19}(?:[.,]\d{1,3})?)?[\s-]?(?:${UNIT}|${HAN_UNIT}))`,
  'gi',
);

function joinThousands(text: string): string {
  return text.replace(SPACED, (digits) => digits.replaceAll(' ', ''));
}

interface LowerEnd {
  readonly value: number;
  readonly dollar: boolean;
  readonly negative: boolean;
  readonly foreign: boolean;
  readonly start: number;
  readonly end: number;
}

function latin(text: string): Found[] {
  const found: Found[] = [];
  /**
   * A number without a unit that may be the lower end of the range whose upper end has one:
   * `$600–700 billion`.
   */
  let pending = null as LowerEnd | null;
  for (const match of text.matchAll(LATIN)) {
    const { minus, minus2, dollar, words, part, more } = match.groups!;
    const unit = match.groups!.unit?.slice(0, -(more?.length ?? 0) || undefined);
    const value = latinValue(match.groups!);
    const start = match.index;
    const end = start + match[0].length;
    const lower = pending as LowerEnd | null;
    pending = null;
    if (value === null) continue;
    // "$600/700bn" is a range, "3/4 trillion" is none.
    if (text[start - 1] === '/' && !(lower !== null && lower.end === start - 1 && lower.value > 9))
      continue;
    const before = dollar === undefined ? beforeIn(text, start) : '';
    const after = afterIn(text, end);
    const negative = minus !== undefined || minus2 !== undefined;
    const joined: boolean =
      lower !== null && RANGE.test(text.slice(lower.end, start + (minus?.length ?? 0)));
    const foreign: boolean =
      isForeign(before, after) || (joined && dollar === undefined && lower?.foreign === true);
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
      else if (unit === undefined && part === undefined && !/^an?$/i.test(words ?? ''))
        pending = { value, dollar: dollar !== undefined, negative, foreign, start, end };
      continue;
    }
    if (
      foreign ||
      (dollar === undefined && !DOLLARS_AFTER.test(after) && isOtherwiseCounted(before, after)) ||
      isPartOrMultiple(beforeIn(text, start), after)
    )
      continue;
    const isFrom = lower !== null && FROM.test(beforeIn(text, lower.start));
    if (
      lower !== null &&
      (lower.value < value || isFrom) &&
      (lower.dollar || dollar === undefined) &&
      (joined || (isFrom && CHANGED_TO.test(text.slice(lower.end, start))))
    ) {
      const low = (lower.negative ? -1 : 1) * lower.value * scale;
      found.push(dollars(low, text, lower.start, lower.end));
    }
    found.push(dollars((negative ? -1 : 1) * value * scale, text, start, end));
  }
  return found;
}

/** `six point six`, `1.5`, and with what stands about the unit: `a quarter of a`, `… and a half`. */
function latinValue({
  digits,
  words,
  part,
  more,
}: Readonly<Record<string, string | undefined>>): number | null {
  const value = digits === undefined ? wordsValue(words!) : digitsValue(digits);
  if (value === null) return null;
  const and = more === undefined ? 0 : more.endsWith('half') ? 0.5 : 0.25;
  return (value + and) * (part === undefined ? 1 : percentOf(part) / 100);
}

function beforeIn(text: string, at: number): string {
  return text.slice(Math.max(0, at - NEIGHBOURHOOD), at);
}

function afterIn(text: string, at: number): string {
  return text.slice(at, at + NEIGHBOURHOOD);
}

function scaleOf(
  unit: string,
  { dollar, text }: { dollar: boolean; text: string },
): number | undefined {
  // A single letter is a unit only beside a dollar sign or right behind the number: 600b, 2T, but
  // not "10 m" or "2 t". Millimetres are none of money.
  if (unit.toLowerCase() === 'mm' && !dollar) return undefined;
  if (unit.length === 1 && !dollar && (/[\s-].$/.test(text) || /m|t/.test(unit))) return undefined;
  return unitPatterns.find(([, words]) => words.test(unit))?.[0];
}

const LOWER_END = new RegExp(
  String.raw`(?<low>(?<![\d.,])[\d.,]{1,16}|${HAN_COUNT})\s?(?:-|–|—|~|至|到|或|、)\s?$`,
);

function chinese(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(CHINESE)) {
    const { minus, dollar, number } = match.groups!;
    const units = /[万亿兆]{1,3}(?=半?$)/.exec(number)?.[0];
    const rough = units === undefined ? null : hanPair(number);
    const value = units === undefined ? null : (rough?.[1] ?? hanValue(number));
    if (units === undefined || value === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    const after = afterIn(text, end);
    const inDollars = dollar !== undefined || DOLLARS_AFTER.test(after);
    // Ten thousands count people and shares as well as money; hundreds of millions are taken for
    // money.
    if (!inDollars && !/[亿兆]/.test(number)) continue;
    const before = beforeIn(text, start);
    if (isUnitLabel(before)) continue;
    if (/^[百千万亿兆]/.test(number) && (!inDollars || isLabel(before, after))) continue;
    const lower = dollar === undefined ? LOWER_END.exec(before) : null;
    const beforeBoth =
      lower === null ? before : beforeIn(text, start - before.length + lower.index);
    if (!inDollars && isOtherwiseCounted(beforeBoth, after)) continue;
    if (!inDollars && isSecondOfForeign(text, start)) continue;
    if (isPartOrMultiple(before, after)) continue;
    if (rough !== null) {
      // Both stand in the same words, as those of a share do.
      found.push(dollars(rough[0] / DOLLARS_IN_A_BILLION, text, start, start + 1));
      found.push(dollars(rough[1] / DOLLARS_IN_A_BILLION, text, start + 1, end));
      continue;
    }
    if (lower !== null) {
      const sizes = /[十百千]?[万亿兆]{1,3}(?=半?$)/.exec(number)![0];
      const low = lowerEnd(lower.groups!.low, [units, sizes, '亿'], value);
      // 9000–1.2兆 with no unit that makes it a range: neither end is certain.
      if (low === null) continue;
      const at = start - before.length + lower.index;
      found.push(dollars(low / DOLLARS_IN_A_BILLION, text, at, at + lower.groups!.low.length));
    }
    const signed = ((minus === undefined ? 1 : -1) * value) / DOLLARS_IN_A_BILLION;
    found.push(dollars(signed, text, start, end));
  }
  return found;
}

/** The lower end of a range in dollars: in the unit of the upper end, or the next that fits it. */
function lowerEnd(number: string, units: readonly string[], high: number): number | null {
  for (const unit of units) {
    const low = hanValue(`${number}${unit}`);
    if (low !== null && low < high && low * 100 > high) return low;
  }
  return null;
}

/** Whether an amount is the upper end of a range whose lower end has a foreign currency. */
function isSecondOfForeign(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2 * NEIGHBOURHOOD), start);
  const first = /(?<![\d.,])[\d.,]{1,16}\s?[万亿兆]{1,2}\s?(?:-|–|—|~|至|到)\s?$/.exec(before);
  return first !== null && isForeign(before.slice(0, first.index), '');
}

function shares(text: string): Found[] {
  return SHARES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = percentsIn(match.groups!);
      const changes = match.groups!.from !== undefined;
      // Both ends lie in the same words: they are told apart by halves of them.
      const start = match.index;
      const end = start + match[0].length;
      return found.map((percent, i) => ({
        amount: {
          kind: 'share-of-gdp' as const,
          shareOfGdp: Number((percent / 100).toPrecision(15)),
          change: null,
          text: match[0].trim(),
        },
        start: i === 0 ? start : end - 1,
        end: found.length === 2 && i === 0 ? end - 1 : end,
        ...(changes && { role: (['from', 'to'] as const)[i] }),
      }));
    }),
  );
}

/** The percentages that a pattern of {@link SHARES} found, the lower first. */
function percentsIn(groups: Readonly<Record<string, string | undefined>>): number[] {
  const { low, high, from, to, hanHigh, hanTop, tenths, halfTenth, ones, bottom, top, part } =
    groups;
  const value = (text: string) =>
    /\d/.test(text) ? digitsValue(text) : /[a-z]/i.test(text) ? wordsValue(text) : hanValue(text);
  if (part !== undefined) return [percentOf(part)];
  if (tenths !== undefined) {
    const rest = halfTenth !== undefined ? 5 : ones === undefined ? 0 : value(ones)!;
    return [value(tenths)! * 10 + rest];
  }
  if (bottom !== undefined) return [(100 * value(top!)!) / value(bottom)!];
  return [low ?? from, hanHigh ?? high ?? to, hanTop]
    .map((each) => (each === undefined ? null : value(each)))
    .filter((each) => each !== null);
}

function dollars(amountBn: number, text: string, start: number, end: number): Found {
  // Fifteen digits: 1.1 trillion is 1,100 billion and not 1,100.0000000000002.
  return {
    amount: {
      kind: 'dollars',
      amountBn: Number(amountBn.toPrecision(15)),
      per: null,
      change: null,
      text: text.slice(start, end).trim(),
    },
    start,
    end,
  };
}

interface PeriodWords {
  readonly period: PacePeriod;
  readonly english: string;
  readonly adverb: string;
  readonly han: string;
}

const PERIODS: readonly PeriodWords[] = [
  { period: 'day', english: 'day', adverb: 'daily', han: '[日天]' },
  { period: 'week', english: 'week|wk', adverb: 'weekly', han: '周' },
  { period: 'month', english: 'month|mth|mo', adverb: 'monthly', han: '月' },
  { period: 'quarter', english: 'quarter', adverb: 'quarterly', han: '季(?:度)?' },
  { period: 'year', english: 'year|annum|yr', adverb: '(?:annually|yearly|annual)', han: '年' },
];
const NOT_A_PACE = String.raw`(?<!\b(?:in|over|within|for|than|about|after|under|once|half|of|about|nearly|almost|around)\s{1,3})`;
const PERIOD_AFTER = PERIODS.map(({ period, english, adverb, han }): [PacePeriod, RegExp] => [
  period,
  new RegExp(
    String.raw`(?:${NOT_A_PACE}\b(?:an?|per|each|every)[\s-]+(?:calendar\s+)?|/\s?|\bp\.?\s?)(?:${english})\b(?!-|\s(?:ago|later|earlier|before|after|point|of a))|` +
      String.raw`\b${adverb.replace('|annual)', ')')}\b|` +
      (period === 'year' ? String.raw`\bannual(?:i[sz]ed)?\s(?:pace|rate|clip|basis)\b|` : '') +
      (period === 'month' ? String.raw`^\s?p\.?m\.?(?![A-Za-z])|` : '') +
      (period === 'year' ? String.raw`^\s?p\.?a\.?(?![A-Za-z])|` : '') +
      String.raw`/\s?每?${han}|每(?:一?个)?${han}|^\s?(?:美元|美金)?一个${han}(?!内)`,
    'i',
  ),
]);
/** What is done by the month: 月缩减, 月上限; a month's own name or 上月 before it is a date. */
const HAN_DONE = anyOf(
  ['缩', '减(?![至到])', '购', '买', '供', '增(?![至到])', '扩', '上限', '规模'],
  ['度(?=.{0,8}(?:上限|规模|缩|减|购|额))', '发行', '节奏', '速度', '到期'],
);
const REPORTED = '(?:reports?|statements?|data|releases?|surveys?|figures|updates?|budget)\\b';
const PACED =
  '(?:caps?|limits?|ceilings?|pace|rate|run-?offs?|purchases?|buying|reductions?|redemptions?|sales|amounts?)';
const NOT_NAMED = `(?<![\\d零〇一二两三四五六七八九十本上下当个元正今去明前后全多次翌])`;
const PERIOD_BEFORE = PERIODS.map(({ period, english, adverb, han }): [PacePeriod, RegExp] => [
  period,
  new RegExp(
    String.raw`(?:\b${adverb}\s(?:(?!${REPORTED})\w{1,20}\s){0,3}|` +
      String.raw`\b${adverb}\s(?:[\w-]{1,20}\s){0,2}${PACED}\s(?:[A-Za-z-]{1,20}\s){0,5}|` +
      String.raw`\b(?:per|each|every)\s(?:${english}),?\s(?:[A-Za-z-]{1,20}\s){0,7}|` +
      String.raw`(?:每(?:一?个)?|[单按逐])${han}\D{0,12}|${han}均\D{0,8}|` +
      (period === 'month' || period === 'week'
        ? String.raw`${NOT_NAMED}${han}${HAN_DONE}\D{0,10}|`
        : '') +
      String.raw`(?<![近去上])一个${han}(?:(?=[要就大约]{0,2}(?:[缩减购买扩]))\D{0,10}|(?:大?约|近|逾|达)?))$`,
    'i',
  ),
]);
const LISTED =
  /^[^\d,;。；!?！？\n]{0,24}(?:、|和|及|与|\band\b|\bplus\b|&)[^\d,;。；!?！？\n]{0,20}$/i;
/** A pace by two weeks or by half a year, which is none of {@link PacePeriod}. */
const OTHER_PERIOD_BEFORE =
  /(?:[每隔](?:[两二三四五六半]|\d{1,2})(?:个)?(?:天|日|周|星期|月|季|年)\D{0,12}|\b(?:biweekly|fortnightly|semi-?annual|half-yearly|bimonthly)\s(?:\w{1,20}\s){0,3})$/i;
const OTHER_PERIOD_AFTER =
  /[每隔](?:[两二三四五六半]|\d{1,2})个?(?:天|日|周|星期|月|季|年)|\b(?:every|each)\s(?:two|three|four|six|other|second|few|\d{1,2}|half)[\s-](?:days?|weeks?|months?|quarters?|years?)|\b(?:(?:a|per|every|each)\sfortnight|(?:biweekly|fortnightly|semi-?annually|bimonthly))\b/i;
/** How far from an amount its period, and the word that says which way it goes, may stand. */
const CONTEXT = 48;
const SENTENCE_END = /[;。；!?！？\n]|\.\s/;

/**
 * Adds to each amount what its own clause says of it: how often it recurs, which way it goes, and
 * whether it and its neighbour are the ends of one range or change.
 */
function inContext(found: readonly Found[], text: string): WrittenAmount[] {
  /** Whether an amount's period stands before it, where it holds for the other end too. */
  const leads: boolean[] = [];
  const amounts = found.map((each, i): WrittenAmount => {
    const { start, end } = each;
    const from = found[i - 1]?.end ?? 0;
    const behind = text.slice(end, end + CONTEXT);
    const after = behind.split(
      /[;。；!?！？\n]|\.\s|,\s|,(?=\D)|\b(?:from|until|to|than|by|while|compared)\b/,
    )[0];
    const before = text
      .slice(Math.max(from, start - CONTEXT), start)
      .split(SENTENCE_END)
      .pop()!;
    const change = changeBeside(
      contextBefore(text, start),
      text
        .slice(end, Math.min(end + CONTEXT, found[i + 1]?.start ?? text.length))
        .split(SENTENCE_END)[0],
    );
    if (each.amount.kind !== 'dollars') return { ...each.amount, change };
    const behindIt = PERIOD_AFTER.find(([, words]) => words.test(after));
    const period = behindIt ?? PERIOD_BEFORE.find(([, words]) => words.test(before));
    leads[i] = behindIt === undefined;
    return { ...each.amount, change, per: period?.[0] ?? null };
  });
  shareOutPeriods(amounts, found, text, leads);
  for (let i = 1; i < amounts.length; i++) {
    const [first, second] = [amounts[i - 1], amounts[i]];
    if (first.role !== undefined) continue;
    const roles = rolesOf(found[i - 1], found[i], text);
    if (roles === null) continue;
    const change = first.change ?? second.change;
    // What is said of one end is said of both: "每月600–700亿", "from $60 to $25 billion a month".
    const [per, otherPer] = [perOf(first), perOf(second)];
    amounts[i - 1] = withPer({ ...first, change, role: roles[0] }, per ?? otherPer);
    amounts[i] = withPer(
      { ...second, change, role: roles[1] },
      otherPer ?? (leads[i - 1] ? per : null),
    );
  }
  return amounts.map((amount, i) =>
    amount.role === undefined &&
    (isLevel(amount, found[i], text) || isLeft(amounts[i - 1], found[i - 1], found[i], text))
      ? { ...amount, role: 'level' }
      : amount,
  );
}

function recursOtherwise({ start, end }: Found, last: Found | undefined, text: string): boolean {
  const before = contextBefore(text, start).slice(-(start - (last?.end ?? 0)) || undefined);
  const after = text.slice(end, end + CONTEXT).split(/[;。；!?！？\n,]|\.\s/)[0];
  return OTHER_PERIOD_BEFORE.test(before) || OTHER_PERIOD_AFTER.test(after);
}

/** What is said of one of several caps holds for all: "每月上限：国债600亿、MBS 350亿". */
function shareOutPeriods(
  amounts: WrittenAmount[],
  found: readonly Found[],
  text: string,
  leads: readonly boolean[],
): void {
  for (let i = 1; i < amounts.length; i++) {
    const [first, second] = [amounts[i - 1], amounts[i]];
    const between = text.slice(found[i - 1].end, found[i].start);
    if (!LISTED.test(between)) continue;
    const [per, otherPer] = [perOf(first), perOf(second)];
    if (per !== null && otherPer === null && leads[i - 1]) {
      amounts[i] = withPer(second, per);
    } else if (
      per === null &&
      otherPer !== null &&
      !leads[i] &&
      /\b(?:caps?|limits?)\b/i.test(contextBefore(text, found[i - 1].start))
    )
      amounts[i - 1] = withPer(first, otherPer);
  }
}

/** Whether an amount is what a balance sheet stands at, and not what it changes by. */
function isLevel(amount: WrittenAmount, { start, end }: Found, text: string): boolean {
  if (amount.kind !== 'dollars' || amount.per !== null) return false;
  const before = contextBefore(text, start);
  return (
    FROM.test(before) ||
    TO.test(before) ||
    LEVEL_BEFORE.test(before) ||
    LEVEL_AFTER.test(afterIn(text, end))
  );
}

/** Whether an amount is what is left after a change told before it. */
function isLeft(
  change: WrittenAmount | undefined,
  { start, end }: Found = { start: 0, end: 0 } as Found,
  level: Found,
  text: string,
): boolean {
  const between = text.slice(end, level.start);
  return (
    change !== undefined &&
    change.role === undefined &&
    isShort(between) &&
    CHANGED_TO.test(between) &&
    CHANGED_BY.test(contextBefore(text, start))
  );
}

/** The sentence before a place, as far back as a word about it may stand. */
function contextBefore(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - CONTEXT), at)
    .split(SENTENCE_END)
    .pop()!;
}

function perOf(amount: WrittenAmount): PacePeriod | null {
  return amount.kind === 'dollars' ? amount.per : null;
}

function withPer(amount: WrittenAmount, per: PacePeriod | null): WrittenAmount {
  return amount.kind === 'dollars' ? { ...amount, per } : amount;
}

function rolesOf(first: Found, second: Found, text: string): [AmountRole, AmountRole] | null {
  if (first.amount.kind !== second.amount.kind) return null;
  if (first.role === 'from' && second.role === 'to') return ['from', 'to'];
  const shared = first.end === second.start;
  const between = text.slice(first.end, second.start);
  if (
    !shared &&
    isShort(between) &&
    CHANGED_FROM.test(between) &&
    (TO.test(contextBefore(text, first.start)) || /\bto\s\$?$/i.test(beforeIn(text, first.start)))
  )
    return ['to', 'from'];
  if (!shared && FROM.test(beforeIn(text, first.start)) && CHANGED_TO.test(between))
    return ['from', 'to'];
  const [low, high] = [sizeOf(first.amount), sizeOf(second.amount)];
  const rising = low < high;
  // "Shrank by $0.6 trillion to $6 trillion": the second is what is left.
  if (high > MAX_FOLD_OF_CHANGE * low && CHANGED_BY.test(contextBefore(text, first.start)))
    return null;
  const ranged =
    shared ||
    (isShort(between) &&
      (/^\s*(?:美元|美金)?\s*(?:-|–|—|~|to|至|到)\s*\$?\s*$/i.test(between) ||
        (/^\s*and\s*\$?\s*$/i.test(between) &&
          /between\s\$?\s?$/i.test(beforeIn(text, first.start)))));
  return rising && ranged ? ['low', 'high'] : null;
}

/** The ends of a range of changes lie closer than this to one another. */
const MAX_FOLD_OF_CHANGE = 2;
const CHANGED_BY = new RegExp(
  String.raw`(?:\bby|${MOVED})(?:了|表)?(?:\s?${ROUGHLY}){0,2}\s?$`,
  'i',
);

/** More than this between two amounts is no sign of a range. */
const isShort = (between: string): boolean => between.length <= 40;

function sizeOf(amount: WrittenAmount): number {
  return amount.kind === 'dollars' ? amount.amountBn : amount.shareOfGdp;
}
