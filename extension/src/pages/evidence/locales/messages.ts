import type { Evidence } from '@qt-lens/core';
import type { EvidenceWords } from '@qt-lens/ui/evidence-words';

export interface EvidenceMessages {
  readonly title: string;
  readonly lead: string;
  readonly literature: {
    readonly title: string;
    readonly columns: {
      readonly study: string;
      readonly states: string;
      readonly checked: string;
    };
    readonly measures: Readonly<Record<Evidence['measures'], string>>;
    readonly of: Readonly<Record<Evidence['of'], string>>;
    /** By key; in English all stands in the calculations. */
    readonly statements: EvidenceWords;
    readonly convert: string;
    readonly cell: (formula: string) => string;
  };
  readonly outcome: {
    readonly title: string;
    readonly lead: string;
    readonly paths: Readonly<Record<'mild' | 'aggressive' | 'came', string>>;
    readonly rows: {
      readonly hikes: string;
      readonly runoff: string;
      readonly equities: string;
      readonly gdp: string;
      readonly target: string;
    };
    readonly chart: string;
    readonly note: string;
    readonly bench: string;
  };
  readonly growth: {
    readonly title: string;
    readonly lead: string;
    readonly index: string;
    readonly returns: string;
    readonly gdp: string;
    readonly withReturns: string;
    readonly withGdp: string;
    readonly correlation: (value: string, low: string, high: string, count: string) => string;
    readonly months: (count: string) => string;
    readonly quarters: (count: string) => string;
    readonly note: string;
  };
  readonly fit: {
    readonly title: string;
    readonly lead: string;
    readonly baseline: string;
    readonly growth: string;
    readonly liquidity: string;
    readonly fitted: string;
    readonly actual: string;
    readonly ends: string;
    readonly observations: string;
    readonly byEnd: string;
    readonly t: string;
    readonly note: (lags: string) => string;
  };
  readonly attribution: {
    readonly title: string;
    readonly lead: string;
    readonly earnings: string;
    readonly valuation: string;
    readonly total: string;
    readonly note: (month: string) => string;
  };
  readonly axes: {
    readonly percent: string;
    readonly index: string;
    readonly logPoints: string;
  };
}
