import type { PhaseKind } from '@qt-lens/core';
import type { EquivalenceView } from '../equivalence.ts';

/** One labelled figure. `raw` is the full-precision number the text was formatted from. */
export interface StatView {
  readonly role: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
  readonly raw: number;
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

export interface PhaseSpanView {
  readonly kind: PhaseKind;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Everything the card says, worded and formatted, so that the page's content script carries no figures and no rules. */
export interface CardView {
  readonly lang: string;
  readonly symbol: string;
  readonly label: string;
  readonly phase: { readonly kind: PhaseKind; readonly name: string; readonly since: string };
  readonly stats: readonly StatView[];
  readonly comparison: {
    readonly label: string;
    readonly base: string;
    readonly lines: readonly LineView[];
    readonly spans: readonly PhaseSpanView[];
    readonly years: ReadonlyArray<{ readonly day: number; readonly label: string }>;
  };
  readonly equivalence: EquivalenceView;
  readonly sources: readonly string[];
  readonly tag: string | null;
  readonly chip: { readonly amount: string; readonly date: string };
  readonly words: {
    readonly openChart: string;
    readonly collapse: string;
    readonly expand: string;
    readonly move: string;
  };
}
