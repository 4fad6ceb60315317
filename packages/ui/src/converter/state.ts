import {
  type AmountUnit,
  amountsIn,
  amountUnits,
  billionsOf,
  cautionsOf,
  compareRules,
  compareRunoffs,
  defaultRule,
  type Estimate,
  inUnit,
  parseRateMoves,
  type Rule,
  type RuleCaution,
  rules,
  type SecurityKind,
  type Spread,
  securityKinds,
  type WrittenAmount,
} from '@qt-lens/core';

/**
 * What the converter is asked. Amounts and moves are never negative: {@link ConverterState.change}
 * says which way.
 */
export interface ConverterState {
  /** `moves`: how many moves offset an amount. `amount`: which amount a number of moves offsets. */
  readonly asks: 'moves' | 'amount';
  /** A run-off is offset by cuts, an expansion by hikes. */
  readonly change: 'run-off' | 'expansion';
  readonly value: number;
  readonly unit: AmountUnit;
  /** How long a pace (`bn-a-month`) is kept. */
  readonly months: number;
  /** Moves of 25 bp. */
  readonly moves: number;
  /** Key of the rule in use. */
  readonly rule: string;
  /** What rolls off or is bought. */
  readonly what: SecurityKind;
}

export const initialConverterState: ConverterState = {
  asks: 'moves',
  change: 'run-off',
  value: 600,
  unit: 'bn',
  months: 12,
  moves: 3,
  rule: defaultRule.key,
  what: 'securities',
};

/** One rule's answer: the range asked for and the two figures beside it. */
export interface RuleAnswer {
  readonly rule: Rule;
  /** Moves of 25 bp, or billions of dollars where the amount was asked for. */
  readonly range: Estimate;
  /**
   * Billions of dollars that one move offsets, or the share of GDP (1 = 100 %) where the amount was
   * asked for.
   */
  readonly beside: Estimate;
  /** Why the answer is less than what the rule states, if it is. */
  readonly cautions: readonly RuleCaution[];
}

/** The answers of every rule: those of normal times first, in each group the strongest first. */
export interface ConverterAnswer {
  /** The amount asked about; null where moves were. */
  readonly amountBn: number | null;
  /** That amount as a share of GDP, 1 = 100 %. */
  readonly shareOfGdp: number | null;
  readonly rows: readonly RuleAnswer[];
  readonly inUse: RuleAnswer;
  readonly all: { readonly low: number; readonly high: number };
  readonly allBeside: { readonly low: number; readonly high: number };
  readonly fold: number;
  /** The answers of rules of normal times among themselves. */
  readonly normalTimes: Spread;
}

/** More than any balance sheet, and more moves than there ever were. */
const MAX_AMOUNT_BN = 1e6;
const MAX_MOVES = 1000;
/** A share of GDP that stands for {@link MAX_AMOUNT_BN}, and a pace that may lead there. */
const MAX_VALUES: Readonly<Record<AmountUnit, number>> = {
  bn: MAX_AMOUNT_BN,
  trn: MAX_AMOUNT_BN / 1000,
  'percent-of-gdp': 3000,
  'bn-a-month': 1e5,
};
const MAX_MONTHS = 1200;

/** Whether a question is about an amount that can be answered. */
export function isWithinReach({ asks, value, unit, months, moves }: ConverterState): boolean {
  return asks === 'amount'
    ? moves <= MAX_MOVES
    : value <= MAX_VALUES[unit] && (unit !== 'bn-a-month' || months <= MAX_MONTHS);
}

/** What every rule answers, from the calculation package. */
export function answerOf(state: ConverterState, gdpBn: number): ConverterAnswer {
  if (state.asks === 'moves') {
    const amountBn = billionsOf(state.value, state.unit, { gdpBn, months: state.months });
    // Which way it goes is said of the answer, not by its sign.
    const asked = state.change === 'run-off' ? amountBn : -amountBn;
    const { rows, shareOfGdp, hikes, oneHikeBn, fold, normalTimes } = compareRules(amountBn, {
      gdpBn,
    });
    const answers = rows.map(
      (row): RuleAnswer => ({
        rule: row.rule,
        range: row.hikes,
        beside: row.oneHikeBn,
        cautions: cautionsOf(row.rule, asked / gdpBn, state.what),
      }),
    );
    return {
      amountBn,
      shareOfGdp,
      rows: answers,
      inUse: inUse(answers, state.rule),
      all: hikes,
      allBeside: oneHikeBn,
      fold,
      normalTimes,
    };
  }
  const { rows, amountBn, shareOfGdp, fold, normalTimes } = compareRunoffs(state.moves, { gdpBn });
  const sign = state.change === 'run-off' ? 1 : -1;
  const answers = rows.map(
    (row): RuleAnswer => ({
      rule: row.rule,
      range: row.amountBn,
      beside: row.shareOfGdp,
      cautions: cautionsOf(row.rule, sign * row.shareOfGdp.central, state.what),
    }),
  );
  return {
    amountBn: null,
    shareOfGdp: null,
    rows: answers,
    inUse: inUse(answers, state.rule),
    all: amountBn,
    allBeside: shareOfGdp,
    fold,
    normalTimes,
  };
}

function inUse(rows: readonly RuleAnswer[], key: string): RuleAnswer {
  return (
    rows.find(({ rule }) => rule.key === key) ?? rows.find(({ rule }) => rule === defaultRule)!
  );
}

/** The answer becomes the question: the central figure of the rule in use, exactly. */
export function swapped(state: ConverterState, gdpBn: number): ConverterState {
  const { central } = answerOf(state, gdpBn).inUse.range;
  if (state.asks === 'moves') return { ...state, asks: 'amount', moves: central };
  const { months } = state;
  return { ...state, asks: 'moves', value: inUnit(central, state.unit, { gdpBn, months }) };
}

/** The same amount said in another unit. */
export function withUnit(state: ConverterState, unit: AmountUnit, gdpBn: number): ConverterState {
  const { months } = state;
  return {
    ...state,
    unit,
    value: inUnit(billionsOf(state.value, state.unit, { gdpBn, months }), unit, { gdpBn, months }),
  };
}

/**
 * What a question in words changes of the state; null where it names neither an amount nor rate
 * moves. Of a range it is the middle, of a change from one amount to another how much it comes to.
 *
 * @param minus What a minus before an amount says where no word says which way the balance sheet
 *   goes. Typed into the converter it is the opposite of a run-off; on a page it is a fall.
 */
export function questionIn(
  text: string,
  { minus = 'expansion' }: { minus?: ConverterState['change'] } = {},
): Partial<ConverterState> | null {
  const words = wordsIn(text, minus);
  return words && { ...words.question, change: words.change ?? 'run-off' };
}

/** Characters of a question; longer text, such as a whole page, is none. */
const MAX_WORDS = 10_000;

/** What words ask. */
interface WordsRead {
  readonly question: Partial<ConverterState>;
  /** Which way they say that the balance sheet goes: null where they do not. */
  readonly change: ConverterState['change'] | null;
  /** Whether they name more than is asked: other amounts, or moves told apart. */
  readonly partial: boolean;
}

/** What words ask; null where they name neither an amount nor rate moves. */
export function wordsIn(text: string, minus: ConverterState['change']): WordsRead | null {
  if (text.length > MAX_WORDS) return null;
  const amounts = amountsIn(text);
  // What a balance sheet stands at is asked about where nothing says by how much it changes.
  const asked = amounts.findIndex(({ role }) => role !== 'level');
  const [amount, other] = amounts.slice(Math.max(0, asked));
  if (amount !== undefined) {
    const quantity = quantityOf(amount, other);
    if (quantity === null) return null;
    const change = amount.change ?? quantity.change ?? (quantity.value < 0 ? minus : null);
    const used = amount.role === undefined || amount.role === 'level' ? 1 : 2;
    const partial = amounts.slice(Math.max(0, asked) + used).some(({ role }) => role !== 'level');
    return { question: { asks: 'moves', ...inUnits(quantity) }, change, partial };
  }
  const moves = parseRateMoves(text);
  if (moves === null) return null;
  const { count, direction } = moves;
  const change = direction === null ? null : direction === 'hikes' ? 'expansion' : 'run-off';
  return { question: { asks: 'amount', moves: count }, change, partial: moves.partial ?? false };
}

/** Whether words name more than the converter asks of them: it says so beside what it read. */
export function readsPart(text: string): boolean {
  return wordsIn(text, 'expansion')?.partial ?? false;
}

/** Months to a period of a pace; a day's is no certain number of them, as markets rest. */
const PERIODS_A_MONTH = { week: 52 / 12, month: 1, quarter: 1 / 3 } as const;

function inUnits(quantity: Quantity): Pick<ConverterState, 'value' | 'unit'> {
  const value = plain(Math.abs(quantity.value));
  const { per } = quantity;
  if (per === 'share') return { value: plain(value * 100), unit: 'percent-of-gdp' };
  // A pace by the quarter or week is said by the month; one by the year is the amount of that year.
  if (per !== null && per !== 'year')
    return { value: plain(value * PERIODS_A_MONTH[per]), unit: 'bn-a-month' };
  return value >= 1000 ? { value: value / 1000, unit: 'trn' } : { value, unit: 'bn' };
}

interface Quantity {
  /** Billions of dollars, or a share of GDP (1 = 100 %). */
  readonly value: number;
  readonly per: 'share' | keyof typeof PERIODS_A_MONTH | 'year' | null;
  /** Which way a change from one amount to another goes. */
  readonly change?: ConverterState['change'];
}

function quantityOf(amount: WrittenAmount, other: WrittenAmount | undefined): Quantity | null {
  const value = sizeOf(amount);
  const per = amount.kind === 'share-of-gdp' ? 'share' : amount.per;
  if (per === 'day') return null;
  if (amount.role === 'low') return { value: (value + sizeOf(other!)) / 2, per };
  // From $9 trillion to $6.5 trillion the balance sheet shrinks by 2.5; a pace that slows does not.
  if ((amount.role === 'from' || amount.role === 'to') && (per === null || per === 'share')) {
    const by = (sizeOf(other!) - value) * (amount.role === 'from' ? 1 : -1);
    return {
      value: Math.abs(by),
      per,
      change: by < 0 ? 'run-off' : 'expansion',
    };
  }
  return { value, per };
}

/** Without the last bits that sums of decimals leave. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}

function sizeOf(amount: WrittenAmount): number {
  return amount.kind === 'share-of-gdp' ? amount.shareOfGdp : amount.amountBn;
}

/**
 * The state in an address: `?amount=600&unit=bn&rule=cicc-2022`,
 * `?amount=95&unit=bn-a-month&months=12`, `?cuts=3`, `?hikes=2`, `?change=expansion`, or words in
 * `?text=`. What is missing or makes no sense is left at its default.
 *
 * @param ruleOtherwise Key of the rule where the address names none.
 */
export function converterStateIn(
  query: string,
  ruleOtherwise: string = initialConverterState.rule,
): ConverterState {
  const given = new URLSearchParams(query);
  const number = (name: string): number | undefined => {
    const text = given.get(name);
    const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
  };
  const state: { -readonly [K in keyof ConverterState]: ConverterState[K] } = {
    ...initialConverterState,
    rule: ruleOtherwise,
  };
  Object.assign(state, questionIn(given.get('text') ?? ''));
  const amount = number('amount');
  const unit = amountUnits.find((each) => each === given.get('unit'));
  if (amount !== undefined)
    Object.assign(state, { asks: 'moves', value: amount, unit: unit ?? 'bn' });
  for (const [name, change] of [
    ['cuts', 'run-off'],
    ['hikes', 'expansion'],
  ] as const) {
    const moves = number(name);
    if (moves !== undefined) Object.assign(state, { asks: 'amount', moves, change });
  }
  const months = number('months');
  if (months !== undefined && months > 0) state.months = months;
  if (given.get('change') === 'expansion') state.change = 'expansion';
  const rule = rules.find(({ key }) => key === given.get('rule'));
  if (rule !== undefined) state.rule = rule.key;
  const what = securityKinds.find((each) => each === given.get('what'));
  if (what !== undefined) state.what = what;
  return state;
}

/** The query that {@link converterStateIn} restores a state from, without the question mark. */
export function converterQuery(state: ConverterState): string {
  const query = new URLSearchParams();
  if (state.asks === 'moves') {
    query.set('amount', String(state.value));
    query.set('unit', state.unit);
    if (state.unit === 'bn-a-month') query.set('months', String(state.months));
    if (state.change === 'expansion') query.set('change', 'expansion');
  } else {
    query.set(state.change === 'expansion' ? 'hikes' : 'cuts', String(state.moves));
  }
  query.set('rule', state.rule);
  if (state.what !== 'securities') query.set('what', state.what);
  return query.toString();
}
