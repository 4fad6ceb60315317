import type {
  AmountUnit,
  GaugeKey,
  HikeMeaning,
  MistakenUnit,
  PhaseKind,
  RangeKind,
  RatePhaseKind,
  ReportLineKey,
  ReservesStep,
  RuleCaution,
  SecurityKind,
  SeriesKind,
  SourceErrorKind,
} from '@qt-lens/core';
import type {
  Caution,
  Expectations,
  OffsettingTarget,
  PolicyReaction,
  RatePathKey,
  ResponseKey,
  RunoffPathKey,
  TermPremium,
} from '@qt-lens/core/scenarios';
import type { PasteRefusal } from '../scenario/numbers.ts';

/**
 * Every sentence and label the faces show. A language is one file that fills this in; `{…}`
 * parameters are already formatted.
 */
export interface Messages {
  readonly phaseKinds: Readonly<Record<PhaseKind, string>>;
  /**
   * Names of phases by key, of events by key, of rules by key. A key that is missing shows core's
   * English name.
   */
  readonly phases: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, string>>;
  /** Names of finance sites by key, where the language writes them otherwise. */
  readonly sites: Readonly<Record<string, string>>;
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
    /** The range of rules of a crisis and of bills, and how far total assets fell beside. */
    readonly apart: (range: string) => string;
    readonly assetsFell: (amount: string) => string;
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
    readonly noPrices: (symbol: string) => string;
    readonly contextLost: string;
  };

  readonly chart: {
    readonly comparisonTitle: (instruments: string, fed: string) => string;
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
    readonly compositeNote: (name: string) => string;
    readonly notACause: string;
    readonly reserveManagementNote: string;
    /** `what`: identifiers and kind, as `seriesSource` gives them. */
    readonly fedSource: (what: string, day: string) => string;
    readonly fedSourceBrief: (day: string) => string;
    readonly presets: Readonly<
      Record<
        'year1' | 'years5' | 'sinceQt2' | 'sinceBase' | 'research' | 'all',
        (baseDay: string) => string
      >
    >;
    readonly tabs: { readonly comparison: string; readonly history: string };
    /** The page of evidence, which has wording of its own. */
    readonly evidence: string;
    readonly copyFormula: string;
    readonly copied: string;
    readonly copyFailed: string;
    /** How a copied formula is written. */
    readonly formula: {
      readonly copy: string;
      readonly close: string;
      readonly separator: string;
      readonly separators: { readonly comma: string; readonly semicolon: string };
      readonly quotes: string;
      readonly places: { readonly inside: string; readonly beside: string };
      readonly placeHints: { readonly inside: string; readonly beside: string };
      readonly ends: (day: string) => string;
      readonly needsAddOn: string;
      readonly grows: string;
      readonly priceOnly: string;
      readonly unnamed: (symbols: string) => string;
    };
    readonly export: string;
    readonly exportPng: string;
    readonly exportCsv: string;
    readonly showPhases: string;
    readonly showEvents: string;
    readonly logScale: string;
    readonly seriesLabel: string;
    /** What kind of figure a series holds, behind its publisher's identifier. */
    readonly seriesKinds: Readonly<Record<SeriesKind, string>>;
    /** Between an identifier and what is said of it. */
    readonly sourceSeparator: string;
    /** Between the names of several instruments. */
    readonly listSeparator: string;
    readonly baseDate: string;
    readonly baseDateWrong: (first: string, last: string) => string;
    /** Why the usual base date is what it is, in a sentence and in a few words. */
    readonly researchBase: string;
    readonly researchBaseBrief: string;
    readonly addInstrument: string;
    readonly addHint: string;
    readonly add: string;
    readonly symbolWrong: (text: string) => string;
    readonly remove: (symbol: string) => string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly earlier: string;
    readonly later: string;
    readonly windowLabel: string;
    /** A phrase with its full stop. */
    readonly sentence: (text: string) => string;
    readonly proxy: (name: string) => string;
    readonly sinceBaseColumn: (name: string, base: string) => string;
    readonly levelColumn: (name: string, unit: string) => string;
    /** The unit of a series as its label says it, in the reader's words. */
    readonly levelUnit: (unit: string) => string;
    readonly dateColumn: string;
    readonly sourceColumn: string;
    readonly period: string;
    readonly periods: {
      readonly year1: string;
      readonly years3: string;
      readonly years5: string;
      readonly since2008: string;
      readonly custom: string;
    };
    readonly phaseGroup: string;
    readonly phasesChecked: (day: string) => string;
    readonly lastCommonDay: string;
    /** Where the figures of one of the two are monthly. */
    readonly lastCommonMonth: string;
    readonly directions: Readonly<Record<'same' | 'opposite' | 'flat', string>>;
    readonly correlation: Readonly<Record<'week' | 'month' | 'quarter' | 'year', string>>;
    readonly changesCount: Readonly<
      Record<'week' | 'month' | 'quarter' | 'year', (count: string) => string>
    >;
    /** The interval of a correlation. */
    readonly interval: (low: string, high: string) => string;
    /** A moving correlation: its window, its last value and the day of that. */
    readonly rolling: (window: string) => string;
    readonly rollingAt: (value: string, day: string) => string;
    readonly totalReturn: string;
    readonly price: string;
    readonly target: string;
    readonly targetUnit: string;
    readonly nextRelease: (day: string, weekday: string) => string;
    readonly noCommon: string;
    readonly readAsOf: string;
    readonly convert: string;
    readonly openFull: string;
    readonly phasesLegend: string;
  };

  /** The weekly report and what is read out of it. */
  /** The rate phase, and what the figures say against it or against the phase of the balance sheet. */
  readonly clock: {
    readonly brief: Readonly<Record<RatePhaseKind, string>>;
    readonly rates: Readonly<Record<RatePhaseKind, (since: string, range: string) => string>>;
    /** The target range, and the last day it is known for. */
    readonly known: (range: string, day: string) => string;
    readonly doubts: {
      readonly 'securities-fell': (amount: string, day: string) => string;
      readonly 'securities-rose': (amount: string, day: string) => string;
      readonly 'rate-outside-target': (rate: string, day: string) => string;
      readonly 'outcome-unknown': (meeting: string) => string;
    };
  };

  /** What is beside net liquidity and in it. */
  readonly netLiquidity: {
    readonly title: string;
    readonly hint: string;
    readonly other: string;
    /** Amounts as the language writes them; a part that is not known is named without one. */
    readonly reserves: (amount: string) => string;
    readonly reservesAverage: (amount: string) => string;
    readonly inside: (currency: string | null, foreignPool: string | null) => string;
  };

  readonly week: {
    readonly title: string;
    readonly heading: (day: string) => string;
    readonly choose: string;
    readonly before: string;
    readonly after: string;
    readonly latest: string;
    readonly columns: {
      readonly line: string;
      readonly level: string;
      readonly week: string;
      readonly year: string;
      readonly phase: (name: string) => string;
    };
    readonly assets: string;
    readonly liabilities: string;
    readonly lines: Readonly<Record<ReportLineKey, string>>;
    readonly unknown: (lines: string, day: string) => string;
    readonly bridgeTitle: string;
    readonly bridgeFrom: string;
    readonly bridgeTo: string;
    readonly bridgeCut: string;
    readonly bridgeUnknown: string;
    readonly steps: Readonly<Record<ReservesStep['key'], string>>;
    readonly addsUp: string;
    /** What came between two reports. */
    readonly between: {
      readonly treasury: (amount: string, day: string) => string;
      readonly treasurySince: (amount: string, day: string, change: string) => string;
      readonly bills: (amount: string, day: string) => string;
      readonly billsWeek: (amount: string, day: string, change: string) => string;
    };
    readonly wentTitle: string;
    readonly wentHint: string;
    readonly wentFrom: string;
    readonly wentTo: string;
    readonly windows: {
      readonly week: string;
      readonly weeks13: string;
      readonly year: string;
      readonly qt2: string;
      readonly base: (day: string) => string;
    };
    readonly other: string;
    readonly weekAverage: string;
    readonly wentUnknown: (lines: string) => string;
    readonly gaugesTitle: string;
    readonly gauges: Readonly<Record<GaugeKey, string>>;
    readonly threshold: (distance: string, level: string, who: string) => string;
    readonly noThreshold: string;
    readonly stanceTitle: string;
    readonly stanceHint: (day: string) => string;
    readonly stanceTarget: string;
    readonly bp: (value: string) => string;
    readonly billion: (value: string) => string;
    /** What the Fed does with its balance sheet, in one plain sentence. */
    /** Where purchases are over and not all that matures is replaced yet. */
    readonly notYetHeld: string;
    readonly state: Readonly<Record<Exclude<PhaseKind, 'reserve-management'>, string>> & {
      readonly 'reserve-management': (amount: string) => string;
    };
    /** What the toolbar icon and a notification tell. */
    readonly news: {
      readonly title: string;
      readonly report: (day: string) => string;
      readonly reportChange: (day: string, change: string) => string;
      readonly target: (range: string, bp: string) => string;
      readonly phase: (name: string) => string;
    };
    /** Under the date of a report that is not the latest: the one that is, of assets alone. */
    readonly assetsAlone: (day: string) => string;
    readonly popup: (day: string, assets: string, reserves: string) => string;
    readonly popupAssets: (day: string, assets: string) => string;
    readonly open: string;
  };

  readonly converter: {
    readonly title: string;
    /**
     * The question as a sentence with the quantity at its end: "If the Fed shrinks its balance
     * sheet by".
     */
    readonly sentence: Readonly<
      Record<
        'moves' | 'amount',
        {
          readonly before: string;
          readonly verb: Readonly<Record<'run-off' | 'expansion', string>>;
          readonly after: string;
        }
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
    /** Of words that name more than one amount or move: what was read of them. */
    readonly readPart: (read: string) => string;
    /** What a number looks like, and the amount or the number of moves that it is then. */
    readonly looksLike: Readonly<Record<MistakenUnit['looksLike'], (value: string) => string>>;
    readonly tooLarge: Readonly<Record<'moves' | 'amount', string>>;
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
    readonly normalTimes: string;
    readonly spread: (times: string) => string;
    readonly fold: (times: string) => string;
    readonly ruleAndSource: string;
    readonly chooseRule: string;
    readonly likeWithLike: string;
    readonly allRules: string;
    readonly lowestToHighest: string;
    /** Above the rules that do not hold in normal times. */
    readonly apart: string;
    readonly what: string;
    readonly whats: Readonly<Record<SecurityKind, string>>;
    /** What a rule means by a hike, after its statement. */
    readonly hikeHere: (meaning: string) => string;
    readonly hikeMeanings: Readonly<Record<HikeMeaning, string>>;
    /** Why a rule's answer is less than what it states; `beyond` is given the largest share. */
    readonly cautions: Readonly<Record<RuleCaution, (share: string) => string>>;
    readonly legend: Readonly<Record<'stated' | 'derived' | 'single' | 'band', string>>;
    readonly details: {
      readonly states: string;
      readonly domain: string;
      readonly source: string;
      readonly hike: string;
      readonly checked: string;
      readonly range: string;
      readonly ranges: Readonly<Record<RangeKind, string>>;
      readonly statedAt: (gdp: string) => string;
    };
    /** A span of quarters whose mean is used. */
    readonly meanOf: (from: string, to: string) => string;
    readonly latestGdp: string;
    readonly gdpUsed: (gdp: string) => string;
    readonly shareUsed: (amount: string, share: string, gdp: string) => string;
    readonly gdp: (amount: string, quarter: string, estimate: string, vintageDay: string) => string;
    readonly estimates: Readonly<Record<'advance' | 'second' | 'third', string>>;
    readonly scaled: (gdp: string) => string;
    readonly powellRange: string;
    readonly caution: string;
    readonly simulate: string;
    readonly simulateHint: string;
    /**
     * By key: source and statement in few words; statement and domain in full where they differ
     * from the calculation package's.
     */
    readonly rules: Readonly<
      Record<
        string,
        {
          readonly source: string;
          readonly brief: string;
          readonly states?: string;
          readonly domain?: string;
          readonly checked?: string;
        }
      >
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

  /** What a surface says when figures or prices are not as they should be. */
  readonly states: {
    readonly offline: (day: string) => string;
    readonly priceSource: (symbol: string, publisher: string, day: string) => string;
    readonly pasted: string;
    readonly needsAccess: string;
    readonly allow: string;
    readonly livePrices: string;
    /** The button that asks for prices where there are none, and what it does. */
    readonly showPrices: string;
    readonly asksFor: (publisher: string, symbol: string) => string;
    readonly needsKey: (publisher: string) => string;
    readonly options: string;
    readonly loadingPrices: (symbol: string) => string;
    readonly retry: string;
    /** Short enough for the card. */
    readonly errors: Readonly<
      Record<
        | SourceErrorKind
        | 'unreachable'
        | 'timed-out'
        | 'refused'
        | 'not-covered'
        | 'no-storage'
        | 'own-limit',
        (publisher: string) => string
      >
    >;
  };

  /** The page on which a reader asks for prices. */
  readonly askPrices: {
    readonly title: (symbol: string) => string;
    readonly explains: (symbol: string, publisher: string) => string;
    readonly leaves: (symbol: string, publisher: string) => string;
    readonly remembers: (site: string) => string;
    /** The same of a chart that was opened from the toolbar. */
    readonly remembersToolbar: string;
    readonly toolbar: string;
    readonly allow: (publisher: string) => string;
    readonly notNow: string;
    readonly otherSource: string;
    readonly off: string;
    readonly refused: string;
    readonly allowed: string;
  };

  readonly options: {
    readonly title: string;
    readonly saved: string;
    readonly notSaved: string;

    readonly cardHead: string;
    readonly baseDate: string;
    readonly baseDateHint: string;
    readonly baseDateWrong: (first: string) => string;
    readonly researchBase: string;
    readonly language: string;
    readonly languageAuto: string;
    readonly rule: string;
    readonly cardSeries: string;
    readonly ruleHint: string;

    readonly appearanceHead: string;
    readonly theme: string;
    readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
    readonly themeHint: string;
    readonly changeColours: string;
    readonly changeColourings: Readonly<Record<'none' | 'green-up' | 'red-up', string>>;
    readonly notify: string;
    readonly notifyHint: string;
    readonly notifyRefused: string;
    readonly sitesHead: string;
    readonly sitesHint: string;
    readonly allOn: string;
    readonly allOff: string;

    readonly figuresHead: string;
    readonly figuresAsOf: (day: string) => string;
    readonly figuresHint: string;
    readonly lookNow: string;
    readonly looking: string;
    readonly upToDate: string;

    readonly pricesHead: string;
    readonly pricesHint: string;
    readonly source: string;
    readonly sources: Readonly<Record<'yahoo' | 'tiingo' | 'alpha-vantage' | 'none', string>>;
    readonly sourceNotes: Readonly<Record<'yahoo' | 'tiingo' | 'alpha-vantage' | 'none', string>>;
    readonly accessAllowed: string;
    readonly accessMissing: string;
    readonly allowAccess: string;
    readonly accessRefused: string;
    readonly askedOn: string;
    readonly askedNowhere: string;
    readonly addSite: string;
    readonly add: string;
    readonly withdraw: string;
    readonly withdrawFrom: (site: string) => string;

    readonly key: (publisher: string) => string;
    readonly fredKeyHint: string;
    readonly keyHint: string;
    readonly keyHeld: string;
    readonly keyWrong: string;
    readonly saveKey: string;
    readonly forgetKey: string;
    readonly getKey: string;

    readonly pasteHead: string;
    readonly pasteHint: string;
    readonly pasteSymbol: string;
    readonly pasteSymbolHint: string;
    readonly pasteSymbolWrong: string;
    readonly pasteText: string;
    readonly pasteDrop: string;
    readonly pasteFile: string;
    /** Said while a long text is being read. */
    readonly pasteReading: (megabytes: string) => string;
    readonly pasteTooLarge: string;
    readonly pasteColumn: string;
    readonly pasteSheet: string;
    readonly pasteWhichColumn: string;
    readonly pasteChoose: string;
    readonly pasteLeftOut: string;
    readonly pasteOldWorkbook: string;
    readonly pasteNoWorkbook: string;
    readonly pasteRead: (count: string, from: string, to: string) => string;
    readonly pasteUnreadable: string;
    readonly pasteEmpty: string;
    readonly dateOrderQuestion: string;
    readonly dateOrders: Readonly<Record<'dmy' | 'mdy' | 'ymd', string>>;
    readonly decimalQuestion: string;
    readonly decimals: Readonly<Record<'point' | 'comma', string>>;
    readonly pasteSave: string;
    readonly pastedList: string;
    readonly pastedNone: string;
    readonly pastedEntry: (count: string, from: string, to: string) => string;
    readonly forget: string;
    readonly forgetPasted: (symbol: string) => string;

    readonly keepHead: string;
    readonly keepHint: string;
    readonly export: string;
    readonly import: string;
    readonly imported: string;
    readonly importNotOurs: string;
    readonly importUnsound: (field: string) => string;
    readonly reset: string;
    readonly resetHint: string;
    readonly resetSure: string;
    readonly resetYes: string;
    readonly resetNo: string;
    readonly resetDone: string;
    readonly resetFailed: string;
    readonly importTooLarge: string;
    /** What is said while the browser's storage does not do as it should. */
    readonly storage: Readonly<Record<'slow' | 'newer' | 'broken' | 'lost' | 'understood', string>>;
    readonly storageFull: string;
  };

  readonly scenario: {
    readonly title: string;
    readonly copyLink: string;
    readonly linkCopied: string;
    readonly inputs: string;
    readonly ratePath: string;
    readonly start: string;
    /** The first quarter; `today` where it is the one of today. */
    readonly startOf: (quarter: string, today: boolean) => string;
    readonly ratePresets: Readonly<Record<RatePathKey, string>> & {
      /** The target range left where it is: `Held at 3.75–4.00 %`. */
      readonly announced: (range: string) => string;
      /** The medians of the projections of a month. */
      readonly sep: (year: string, month: number) => string;
    };
    readonly held: string;
    readonly heldFor: (quarters: number, throughout: boolean) => string;
    readonly policy: string;
    readonly policyOf: Readonly<Record<PolicyReaction, string>>;
    readonly premium: string;
    readonly premiumOf: Readonly<Record<TermPremium, string>>;
    /** Why a pasted row or column was not taken; what was there stays. */
    readonly pasteRefused: (refusal: PasteRefusal) => string;
    /** The paths lead where the model has no answer; the last one stands below. */
    readonly tooLarge: string;
    /** What an address says that is not taken: `hikes=-16`. */
    readonly linkRefused: (parts: string) => string;
    readonly rate: {
      readonly name: string;
      readonly unit: string;
      readonly unchanged: string;
      readonly bound: string;
    };
    readonly offsetting: {
      /** The question: cuts for a run-off, hikes for an expansion, or a run-off for hikes. */
      readonly titles: Readonly<Record<'cuts' | 'hikes' | 'run-off', string>>;
      readonly target: string;
      readonly targets: Readonly<Record<OffsettingTarget, string>>;
      readonly targetUnits: Readonly<Record<OffsettingTarget, string>>;
      readonly steps: string;
      readonly stepsOf: Readonly<Record<'smooth' | '25bp', string>>;
      readonly bound: string;
      readonly boundOf: Readonly<Record<'bound' | 'free', string>>;
      readonly most: (moves: string, hikes: boolean) => string;
      readonly rateUnit: string;
      readonly runoffUnit: string;
      readonly left: (
        left: string,
        leftQuarter: string,
        alone: string,
        aloneQuarter: string,
        unit: string,
      ) => string;
      readonly atLowerBound: string;
      /** That expectations are those of VAR here, whatever the bench shows. */
      readonly byVar: string;
      /** That the rate keeps to the path found in all quarters, whatever the bench shows. */
      readonly pathKept: string;
      /** No path offsets so much within what the model can answer. */
      readonly none: string;
      readonly take: string;
      readonly rules: string;
      readonly model: string;
      readonly range: (byChoice: string, withRule: string) => string;
    };
    readonly custom: string;
    readonly runoff: string;
    readonly runoffPresets: Readonly<Record<RunoffPathKey, string>>;
    /** The months a run-off runs: `July–December 2022`. */
    readonly months: (
      fromYear: string,
      fromMonth: number,
      toYear: string,
      toMonth: number,
    ) => string;
    readonly hikesByQuarter: string;
    readonly total: (hikes: string, bp: string) => string;
    readonly runoffByQuarter: string;
    readonly runoffSummary: (share: string, bp: string, rule: string) => string;
    /** A short label of a quarter, from two digits of its year and its number: `22 Q4`. */
    readonly slider: Readonly<Record<'hikes' | 'runoffBn', (quarter: string) => string>>;
    readonly expectations: string;
    readonly expectationsOf: Readonly<Record<Expectations, string>>;
    readonly rule: string;
    readonly ruleHint: string;
    readonly moreQuarters: string;
    readonly fewerQuarters: string;
    readonly simulation: string;
    readonly noteRule: string;
    readonly noteSimulation: string;
    /** A rate path of the note drawn beside. */
    readonly beside: string;
    readonly besideNone: string;
    readonly besideOf: Readonly<Record<'four' | 'seven', string>>;
    readonly both: string;
    readonly runoffAlone: string;
    readonly fromBaseline: string;
    readonly responses: Readonly<
      Partial<Record<ResponseKey, { readonly name: string; readonly unit: string }>>
    >;
    readonly peak: (quarter: string) => string;
    /** How far a response has gone by a quarter, going on beyond it. */
    readonly by: (quarter: string) => string;
    readonly quarterRead: string;
    readonly runoffOnGrowth: string;
    readonly points: string;
    readonly effects: {
      readonly thisRun: (quarter: string) => string;
      readonly thisRunPeak: (quarter: string) => string;
      readonly noteRules: string;
      readonly noteSimulation: string;
    };
    readonly about: (value: string) => string;
    readonly equities: {
      readonly title: string;
      readonly points: string;
      readonly none: string;
      readonly parts: (earnings: string, valuation: string, year: string) => string;
      readonly firstYear: (year: string) => string;
      readonly extrapolated: (amount: string) => string;
      readonly tighteningOnly: string;
      readonly notSimulated: string;
      readonly stop: string;
      readonly projection: (percent: string) => string;
      /** The rule with the run-off counted by its share of another GDP: not the note's figure. */
      readonly byShare: (points: string, gdp: string) => string;
      /** What came of the year of the projection. */
      readonly outcome: (hikes: string, percent: string) => string;
    };
    /** What is announced, which the bench opens on. */
    readonly announcedIs: (
      range: string,
      runoffEnded: string,
      billsAMonth: string,
      since: string,
    ) => string;
    readonly cautions: Readonly<Record<Caution['key'], string>>;
    readonly source: (expectations: Expectations, gdp: string) => string;
    readonly error: string;
    /** What the shaded band is. */
    readonly band: string;
    readonly notAForecast: string;
  };
}
