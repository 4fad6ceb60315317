import type { AmountUnit, PhaseKind, RangeKind } from '@qt-lens/core';

/** Every sentence and label the faces show. A language is one file that fills this in; `{…}` parameters are already formatted. */
export interface Messages {
  readonly phaseKinds: Readonly<Record<PhaseKind, string>>;
  /** Names of phases by key, of events by key, of rules by key. A key that is missing shows core's English name. */
  readonly phases: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;

  readonly fedAssets: string;
  /** The Fed's assets where the context is clear and room is short. */
  readonly fedAssetsShort: string;
  readonly hike: (count: string) => string;
  readonly cut: (count: string) => string;
  readonly since: (day: string) => string;
  readonly asOf: (day: string) => string;
  readonly until: (date: string) => string;

  readonly card: {
    readonly label: string;
    readonly weeks13: string;
    readonly sincePeak: string;
    readonly changeSince: string;
    readonly runOff: (phase: string, amount: string) => string;
    readonly rule: string;
    readonly central: (value: string) => string;
    readonly otherRules: (range: string) => string;
    readonly ruleStates: (states: string, gdp: string) => string;
    readonly source: (day: string) => string;
    readonly standIn: (symbol: string, month: string) => string;
    readonly openChart: string;
    readonly collapse: string;
    readonly expand: string;
    readonly move: string;
    readonly fed: string;
    readonly stale: string;
    readonly offline: string;
    readonly loading: string;
    readonly noPrices: (symbol: string) => string;
    readonly contextLost: string;
  };

  readonly chart: {
    readonly comparisonTitle: (instrument: string) => string;
    readonly changeSince: (day: string) => string;
    readonly historyTitle: string;
    readonly historyUnit: string;
    readonly base: (day: string) => string;
    readonly moveBase: string;
    readonly gap: string;
    readonly points: (value: string) => string;
    readonly monthAverage: (month: string) => string;
    readonly peak: (amount: string) => string;
    readonly composite: string;
    readonly compositeNote: string;
    readonly notACause: string;
    readonly reserveManagementNote: string;
    readonly fedSource: (day: string) => string;
    readonly presets: Readonly<Record<'year1' | 'years5' | 'sinceBase' | 'research' | 'all', (baseDay: string) => string>>;
    readonly tabs: { readonly comparison: string; readonly history: string };
    readonly copyFormula: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly export: string;
    readonly exportPng: string;
    readonly exportCsv: string;
    readonly showPhases: string;
    readonly showEvents: string;
    readonly logScale: string;
    readonly seriesLabel: string;
    readonly series: Readonly<Record<'assets' | 'reserves' | 'net-liquidity' | 'assets-to-gdp', string>>;
    readonly period: string;
    readonly periods: {
      readonly year1: string;
      readonly years3: string;
      readonly years5: string;
      readonly since2008: string;
      readonly custom: string;
    };
    readonly phaseGroup: string;
    readonly lastCommonDay: string;
    readonly directions: Readonly<Record<'same' | 'opposite' | 'flat', string>>;
    readonly correlation: Readonly<Record<'week' | 'month' | 'quarter' | 'year', string>>;
    readonly changesCount: Readonly<Record<'week' | 'month' | 'quarter' | 'year', (count: string) => string>>;
    readonly totalReturn: string;
    readonly price: string;
    readonly target: string;
    readonly targetUnit: string;
    readonly nextRelease: (day: string) => string;
    readonly noCommon: string;
    readonly readAsOf: string;
    readonly convert: string;
    readonly openFull: string;
    readonly phasesLegend: string;
  };

  readonly converter: {
    readonly title: string;
    /** The question as a sentence with the quantity at its end: "If the Fed shrinks its balance sheet by". */
    readonly sentence: Readonly<
      Record<
        'moves' | 'amount',
        { readonly before: string; readonly verb: Readonly<Record<'run-off' | 'expansion', string>>; readonly after: string }
      >
    >;
    readonly turn: (verb: string, other: string) => string;
    readonly swap: string;
    readonly unit: string;
    readonly units: Readonly<Record<AmountUnit, string>>;
    readonly quantity: Readonly<Record<AmountUnit, (value: string) => string>>;
    /** A number of cuts (against a run-off) or hikes, as the field shows it. */
    readonly moves: Readonly<Record<'run-off' | 'expansion', (count: string) => string>>;
    readonly each: string;
    readonly eachAfter: string;
    readonly forMonths: { readonly before: string; readonly after: string };
    readonly writeAmount: string;
    readonly writeMoves: string;
    readonly headings: Readonly<
      Record<
        'moves' | 'amount',
        Readonly<
          Record<
            'run-off' | 'expansion',
            {
              readonly answer: (rule: string) => string;
              readonly axis: (count: string, unit: string) => string;
              readonly column: string;
              readonly beside: string;
            }
          >
        >
      >
    >;
    /** What stands beside the answer: its central figure, or that it has none. */
    readonly kinds: Readonly<Record<RangeKind, (central: string) => string>>;
    readonly allPublished: string;
    readonly spread: (times: string) => string;
    readonly fold: (times: string) => string;
    readonly ruleAndSource: string;
    readonly chooseRule: string;
    readonly allRules: string;
    readonly lowestToHighest: string;
    readonly legend: Readonly<Record<'stated' | 'derived' | 'single' | 'band', string>>;
    readonly details: {
      readonly states: string;
      readonly domain: string;
      readonly source: string;
      readonly range: string;
      readonly ranges: Readonly<Record<RangeKind, string>>;
      readonly statedAt: (gdp: string) => string;
    };
    readonly gdpUsed: (gdp: string) => string;
    readonly shareUsed: (amount: string, share: string, gdp: string) => string;
    readonly gdp: (amount: string, quarter: string, estimate: string, vintageDay: string) => string;
    readonly estimates: Readonly<Record<'advance' | 'second' | 'third', string>>;
    readonly scaled: (gdp: string) => string;
    readonly powellRange: string;
    readonly caution: string;
    /** By key: source and statement in few words; statement and domain in full where they differ from the calculation package's. */
    readonly rules: Readonly<
      Record<string, { readonly source: string; readonly brief: string; readonly states?: string; readonly domain?: string }>
    >;
    readonly menu: string;
    readonly noAmount: (selection: string) => string;
    readonly fromSelection: (selection: string) => string;
    readonly omnibox: {
      readonly hint: string;
      readonly all: (range: string) => string;
      readonly shrink: (amount: string) => string;
      readonly expand: (amount: string) => string;
    };
  };
}
