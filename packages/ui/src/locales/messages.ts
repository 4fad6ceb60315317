import type { PhaseKind } from '@qt-lens/core';

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
    readonly openFull: string;
    readonly phasesLegend: string;
  };
}
