import type { PhaseKind } from '@qt-lens/core';

/**
 * What the last finished run-off equals in hikes, worded. `low` and `high` are the numbers the text
 * was formatted from.
 */
export interface EquivalenceView {
  readonly amount: string;
  readonly hikes: string;
  readonly rulePrefix: string;
  readonly ruleName: string;
  readonly ruleStates: string;
  /**
   * What the rule means by a hike, what it was not stated for, and what total assets did, which no
   * rule is about.
   */
  readonly beside: string;
  readonly rest: string;
  /** The range of the other rules alone. */
  readonly others: string;
  readonly low: number;
  readonly high: number;
}

/** The colour of a rise or a fall, where the reader wants one. */
export type Tone = 'red' | 'green';

/** One labelled figure. `raw` is the full-precision number the text was formatted from. */
interface StatView {
  readonly role: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** Value and unit as the language joins them. */
  readonly text: string;
  readonly note: string;
  readonly raw: number;
  readonly tone?: Tone | undefined;
}

/** One line of the small chart: days since 1970-01-01 and per-cent changes since the base date. */
export interface LineView {
  readonly role: 'instrument' | 'fed';
  readonly label: string;
  readonly note: string;
  readonly value: string;
  readonly raw: number;
  readonly days: readonly number[];
  readonly percents: readonly number[];
}

interface PhaseSpanView {
  readonly kind: PhaseKind;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** What a button of the card asks for. */
export type ActionName = 'open-chart' | 'open-prices' | 'open-options' | 'open-converter' | 'again';

/**
 * The state of the prices, of the figures or of the card itself, where there is something to say
 * about it.
 */
export interface NoticeView {
  /** One sentence; null where the button says it all. */
  readonly text: string | null;
  /** What the reader can do about it. */
  readonly action: { readonly name: ActionName; readonly label: string } | null;
}

/**
 * Everything the card says, worded and formatted, so that the page's content script carries no
 * figures and no rules.
 */
export interface CardView {
  readonly lang: string;
  readonly symbol: string;
  /** What the page calls the instrument beside its symbol; null if it does not. */
  readonly name: string | null;
  readonly label: string;
  /** What the Fed does with its balance sheet, in one plain sentence. */
  readonly state: string;
  /** What stands beside the series the card is about, said once it is unfolded; '' if nothing. */
  readonly stateBeside: string;
  readonly phase: {
    readonly kind: PhaseKind;
    readonly name: string;
    readonly since: string;
    /** What the Fed does with its rate, in two words and in a sentence. */
    readonly rateBrief: string;
    readonly rate: string;
    /** What the figures say against what is said. */
    readonly doubts: readonly string[];
  };
  readonly stats: readonly StatView[];
  readonly comparison: {
    readonly label: string;
    readonly base: string;
    /** Why the base date is what it is; '' where the reader chose it. */
    readonly baseHint: string;
    readonly lines: readonly LineView[];
    readonly spans: readonly PhaseSpanView[];
    readonly years: ReadonlyArray<{ readonly day: number; readonly label: string }>;
  };
  readonly equivalence: EquivalenceView;
  readonly sources: readonly string[];
  readonly notice: NoticeView | null;
  readonly tag: string | null;
  readonly chip: {
    readonly amount: string;
    readonly date: string;
    /** What the chip says instead, while the reader is expected to do something. */
    readonly notice: NoticeView | null;
  };
  /**
   * Something is being asked for: the card is asked for again before long, even if the background
   * should not tell.
   */
  readonly pending: boolean;
  /** The extension behind the card is gone: nothing but what is shown can be had. */
  readonly contextInvalidated: boolean;
  readonly labels: {
    readonly openChart: string;
    readonly convert: string;
    readonly collapse: string;
    readonly expand: string;
    readonly move: string;
    /** Said once the extension behind the card is gone. */
    readonly contextLost: string;
  };
}
