import { oneOf } from '../arguments.ts';
import {
  type EmbeddedFigure,
  effectiveFundsRate,
  effectiveFundsRateOnWednesday,
  federalReserveNotes,
  interestOnReserves,
  mortgageBackedSecurities,
  nominalGdp,
  reserveBalances,
  reservesOnWednesday,
  reverseRepo,
  reverseRepoTotal,
  securedOvernightRate,
  shadowRate,
  somaBills,
  somaHoldings,
  standingRepo,
  targetLower,
  targetUpper,
  tenYearYield,
  tenYearYieldAtMonthEnd,
  totalAssets,
  treasuries,
  treasuryAccount,
  treasuryAccountDaily,
  twoYearYield,
} from '../figures/index.ts';

/** Units in which amounts of dollars are published. */
export type DollarUnit = 'millions' | 'billions' | 'trillions';

/** A name in the languages that surfaces are written in. */
export interface SeriesNames {
  readonly en: string;
  readonly zh_CN: string;
  readonly zh_TW: string;
}

/**
 * How FRED calls the frequency of a series. Its download answers ids of different labels with a ZIP
 * instead of a table, so one request names ids of one label.
 */
export type FredFrequency =
  | 'Weekly, As of Wednesday'
  | 'Weekly, Ending Wednesday'
  | 'Daily'
  | 'Daily, 7-Day'
  | 'Quarterly';

/** Where the H.4.1 prints a series: the table's number, the row's label, and the column. */
export interface H41Place {
  readonly table: 1 | 5;
  readonly row: string;
  /** The row that this one is a part of, where labels come twice in a table. */
  readonly under?: string;
  readonly column: 'wednesday' | 'week-average';
}

/** What is known of a series besides its figures. */
export interface SeriesEntry {
  readonly names: SeriesNames;
  /** The unit it is published in. */
  readonly unit: DollarUnit | 'per cent';
  /**
   * The magnitude it has had and may have, in billions of dollars or in per cent: from a little
   * under the least since 2002 to several times the most, and for dollars never a thousandfold
   * apart from both, so that an amount in the wrong unit falls outside.
   */
  readonly plausible: readonly [min: number, max: number];
  /** Nothing held and nothing owed are amounts too. */
  readonly mayBeZero?: true;
  /** FRED's identifier; where FRED has none that fits, the publisher's. */
  readonly id: string;
  /** The embedded figures; figures/catalogue.json says where they come from. */
  readonly figure: EmbeddedFigure;
  /** FRED's frequency label; left out where FRED has no such series. */
  readonly fred?: FredFrequency;
  readonly h41?: H41Place;
  /** The Board's name of it in the data file of the H.4.1. */
  readonly board?: string;
  /** Which answer of the New York Fed's markets API has it. */
  readonly newYorkFed?: 'effr' | 'sofr' | 'target-lower' | 'target-upper' | 'rrp' | 'srf' | 'soma';
  /** Whether the Treasury's daily statement has it. */
  readonly treasury?: true;
  /** Which of its daily figures are kept. */
  readonly keeps?: 'wednesdays' | 'changes';
  /** Whether surfaces keep it up to date; the others are as old as the embedded figures. */
  readonly live: boolean;
  /** Whether surfaces offer it where the reader chooses a series. */
  readonly offered: boolean;
}

/**
 * Every series of the Fed's that the product knows, by the name under which cells and code ask for
 * it. Figures, feeds, functions, stand-ins of tests and choices of readers are derived from this
 * list: a series is added here, with `npm run new series`.
 */
export const seriesList = {
  assets: {
    names: { en: 'Fed total assets', zh_CN: '美联储总资产', zh_TW: '聯準會總資產' },
    unit: 'millions',
    plausible: [200, 50_000],
    id: 'WALCL',
    figure: totalAssets,
    fred: 'Weekly, As of Wednesday',
    h41: { table: 5, row: 'Total assets', column: 'wednesday' },
    board: 'RESPPMA',
    live: true,
    offered: true,
  },
  treasuries: {
    names: { en: 'Treasury securities', zh_CN: '美国国债', zh_TW: '美國公債' },
    unit: 'millions',
    plausible: [200, 30_000],
    id: 'TREAST',
    figure: treasuries,
    fred: 'Weekly, As of Wednesday',
    h41: { table: 5, row: 'U.S. Treasury securities', column: 'wednesday' },
    board: 'RESPPALGUO',
    live: true,
    offered: false,
  },
  mbs: {
    names: {
      en: 'Mortgage-backed securities',
      zh_CN: '抵押贷款支持证券（MBS）',
      zh_TW: '不動產抵押貸款證券（MBS）',
    },
    unit: 'millions',
    plausible: [3, 20_000],
    mayBeZero: true,
    id: 'WSHOMCB',
    figure: mortgageBackedSecurities,
    fred: 'Weekly, As of Wednesday',
    h41: { table: 5, row: 'Mortgage-backed securities', column: 'wednesday' },
    board: 'RESPPALGASMO',
    live: true,
    offered: false,
  },
  reserves: {
    names: { en: 'Reserves, week average', zh_CN: '准备金（周平均）', zh_TW: '準備金（週平均）' },
    unit: 'millions',
    plausible: [4, 20_000],
    id: 'WRESBAL',
    figure: reserveBalances,
    fred: 'Weekly, Ending Wednesday',
    h41: {
      table: 1,
      row: 'Reserve balances with Federal Reserve Banks',
      column: 'week-average',
    },
    board: 'RESH4R_XAW',
    live: true,
    offered: true,
  },
  'reserves-wednesday': {
    names: { en: 'Reserves, Wednesday', zh_CN: '准备金（周三）', zh_TW: '準備金（週三）' },
    unit: 'millions',
    plausible: [4, 20_000],
    id: 'WRBWFRBL',
    figure: reservesOnWednesday,
    fred: 'Weekly, As of Wednesday',
    h41: { table: 1, row: 'Reserve balances with Federal Reserve Banks', column: 'wednesday' },
    board: 'RESH4R',
    live: true,
    offered: false,
  },
  tga: {
    names: {
      en: 'Treasury General Account',
      zh_CN: '财政部一般账户（TGA）',
      zh_TW: '財政部一般帳戶（TGA）',
    },
    unit: 'millions',
    plausible: [2.5, 3_000],
    id: 'WDTGAL',
    figure: treasuryAccount,
    fred: 'Weekly, As of Wednesday',
    h41: { table: 5, row: 'U.S. Treasury, General Account', column: 'wednesday' },
    board: 'RESPPLLDT',
    live: true,
    offered: false,
  },
  currency: {
    names: { en: 'Federal Reserve notes', zh_CN: '流通中的美元现钞', zh_TW: '流通中的美元現鈔' },
    unit: 'millions',
    plausible: [500, 10_000],
    id: 'WLFN',
    figure: federalReserveNotes,
    fred: 'Weekly, As of Wednesday',
    h41: {
      table: 5,
      row: 'Federal Reserve notes, net of F.R. Bank holdings',
      column: 'wednesday',
    },
    board: 'RESPPLLN',
    live: true,
    offered: true,
  },
  rrp: {
    names: { en: 'Overnight reverse repo', zh_CN: '隔夜逆回购', zh_TW: '隔夜逆回購' },
    unit: 'billions',
    plausible: [0, 10_000],
    mayBeZero: true,
    id: 'RRPONTSYD',
    figure: reverseRepo,
    fred: 'Daily',
    h41: {
      table: 1,
      row: 'Others',
      under: 'Reverse repurchase agreements',
      column: 'wednesday',
    },
    newYorkFed: 'rrp',
    keeps: 'wednesdays',
    live: true,
    offered: true,
  },
  'rrp-total': {
    names: {
      en: 'Reverse repo, foreign pool included',
      zh_CN: '逆回购（含外国官方）',
      zh_TW: '逆回購（含外國官方）',
    },
    unit: 'millions',
    plausible: [9, 10_000],
    id: 'WLRRAL',
    figure: reverseRepoTotal,
    fred: 'Weekly, As of Wednesday',
    h41: { table: 5, row: 'Reverse repurchase agreements', column: 'wednesday' },
    board: 'RESPPLLR',
    live: true,
    offered: false,
  },
  srf: {
    names: { en: 'Standing repo', zh_CN: '常备回购便利', zh_TW: '常備附買回' },
    unit: 'billions',
    plausible: [0, 5_000],
    mayBeZero: true,
    // FRED's RPONTSYD counts Treasury collateral only: 31.5 of 74.6 bn on 2025-12-31.
    id: 'SRF',
    figure: standingRepo,
    newYorkFed: 'srf',
    keeps: 'wednesdays',
    live: true,
    offered: false,
  },
  soma: {
    names: {
      en: 'SOMA securities, at par',
      zh_CN: 'SOMA证券（面值）',
      zh_TW: 'SOMA證券（面額）',
    },
    unit: 'billions',
    plausible: [200, 40_000],
    id: 'SOMA',
    figure: somaHoldings,
    newYorkFed: 'soma',
    live: true,
    offered: false,
  },
  'soma-bills': {
    names: {
      en: 'SOMA Treasury bills, at par',
      zh_CN: 'SOMA短期国债（面值）',
      zh_TW: 'SOMA短期國庫券（面額）',
    },
    unit: 'billions',
    plausible: [0, 10_000],
    mayBeZero: true,
    id: 'SOMA_BILLS',
    figure: somaBills,
    newYorkFed: 'soma',
    live: true,
    offered: false,
  },
  'tga-daily': {
    names: {
      en: 'Treasury account, daily',
      zh_CN: '财政部账户（每日）',
      zh_TW: '財政部帳戶（每日）',
    },
    unit: 'millions',
    plausible: [2.5, 3_000],
    id: 'DTS_CLOSING_BALANCE',
    figure: treasuryAccountDaily,
    treasury: true,
    live: true,
    offered: false,
  },
  gdp: {
    names: { en: 'Nominal GDP', zh_CN: '名义GDP', zh_TW: '名目GDP' },
    unit: 'billions',
    plausible: [5_000, 200_000],
    id: 'GDP',
    figure: nominalGdp,
    fred: 'Quarterly',
    live: true,
    offered: false,
  },
  'target-lower': {
    names: {
      en: 'Federal funds target, lower bound',
      zh_CN: '联邦基金目标区间下限',
      zh_TW: '聯邦基金目標區間下限',
    },
    unit: 'per cent',
    plausible: [0, 25],
    mayBeZero: true,
    id: 'DFEDTARL',
    figure: targetLower,
    fred: 'Daily, 7-Day',
    newYorkFed: 'target-lower',
    keeps: 'changes',
    live: true,
    offered: false,
  },
  'target-upper': {
    names: {
      en: 'Federal funds target, upper bound',
      zh_CN: '联邦基金目标区间上限',
      zh_TW: '聯邦基金目標區間上限',
    },
    unit: 'per cent',
    plausible: [0, 25],
    mayBeZero: true,
    id: 'DFEDTARU',
    figure: targetUpper,
    fred: 'Daily, 7-Day',
    newYorkFed: 'target-upper',
    keeps: 'changes',
    live: true,
    offered: false,
  },
  iorb: {
    names: {
      en: 'Interest on reserve balances',
      zh_CN: '准备金余额利率',
      zh_TW: '準備金餘額利率',
    },
    unit: 'per cent',
    plausible: [0, 25],
    mayBeZero: true,
    id: 'IORB',
    figure: interestOnReserves,
    fred: 'Daily, 7-Day',
    keeps: 'changes',
    live: true,
    offered: false,
  },
  effr: {
    names: {
      en: 'Effective federal funds rate',
      zh_CN: '有效联邦基金利率',
      zh_TW: '有效聯邦基金利率',
    },
    unit: 'per cent',
    plausible: [-1, 25],
    mayBeZero: true,
    id: 'EFFR',
    figure: effectiveFundsRateOnWednesday,
    fred: 'Daily',
    newYorkFed: 'effr',
    live: true,
    offered: false,
  },
  sofr: {
    names: { en: 'SOFR', zh_CN: 'SOFR', zh_TW: 'SOFR' },
    unit: 'per cent',
    plausible: [-1, 25],
    mayBeZero: true,
    id: 'SOFR',
    figure: securedOvernightRate,
    fred: 'Daily',
    newYorkFed: 'sofr',
    live: true,
    offered: false,
  },
  dgs2: {
    names: { en: '2-year Treasury yield', zh_CN: '2年期美债收益率', zh_TW: '2年期美債殖利率' },
    unit: 'per cent',
    plausible: [-2, 25],
    mayBeZero: true,
    id: 'DGS2',
    figure: twoYearYield,
    fred: 'Daily',
    live: true,
    offered: false,
  },
  dgs10: {
    names: { en: '10-year Treasury yield', zh_CN: '10年期美债收益率', zh_TW: '10年期美債殖利率' },
    unit: 'per cent',
    plausible: [-2, 25],
    mayBeZero: true,
    id: 'DGS10',
    figure: tenYearYieldAtMonthEnd,
    fred: 'Daily',
    live: true,
    offered: false,
  },
  gs10: {
    names: {
      en: '10-year Treasury yield, month average',
      zh_CN: '10年期美债收益率（月均）',
      zh_TW: '10年期美債殖利率（月均）',
    },
    unit: 'per cent',
    plausible: [-2, 25],
    mayBeZero: true,
    id: 'GS10',
    figure: tenYearYield,
    live: false,
    offered: false,
  },
  fedfunds: {
    names: {
      en: 'Effective federal funds rate, month average',
      zh_CN: '有效联邦基金利率（月均）',
      zh_TW: '有效聯邦基金利率（月均）',
    },
    unit: 'per cent',
    plausible: [-1, 25],
    mayBeZero: true,
    id: 'FEDFUNDS',
    figure: effectiveFundsRate,
    live: false,
    offered: false,
  },
  'shadow-rate': {
    names: {
      en: 'Wu-Xia shadow rate',
      zh_CN: 'Wu-Xia影子利率',
      zh_TW: 'Wu-Xia影子利率',
    },
    unit: 'per cent',
    plausible: [-10, 25],
    mayBeZero: true,
    id: 'WUXIA',
    figure: shadowRate,
    live: false,
    offered: false,
  },
} as const satisfies Readonly<Record<string, SeriesEntry>>;

/** The name of a series of {@link seriesList}. */
export type SeriesKey = keyof typeof seriesList;

/** Names of the series, in the order of the list. */
export const seriesKeys = Object.keys(seriesList) as SeriesKey[];

/**
 * What is known of a series.
 *
 * @example
 * seriesEntry('assets').id; // 'WALCL'
 */
export function seriesEntry(key: SeriesKey): SeriesEntry {
  return seriesList[oneOf(key, 'series', seriesKeys)];
}

type KeysWith<Trait> = {
  [Key in SeriesKey]: (typeof seriesList)[Key] extends Trait ? Key : never;
}[SeriesKey];

/** Series that are kept up to date. */
export type LiveSeriesKey = KeysWith<{ readonly live: true }>;

export const liveSeriesKeys = seriesKeys.filter(
  (key): key is LiveSeriesKey => seriesList[key].live,
);

/** The live series that FRED has, by its label of their frequency. */
export const fredGroups: readonly (readonly LiveSeriesKey[])[] = [
  ...new Set(liveSeriesKeys.map((key) => seriesEntry(key).fred)),
]
  .filter((label) => label !== undefined)
  .map((label) => liveSeriesKeys.filter((key) => seriesEntry(key).fred === label));

/** Amounts in dollars. */
export type DollarSeriesKey = KeysWith<{ readonly unit: DollarUnit }>;

/**
 * True for a series whose values are dollars.
 *
 * @example
 * isDollarSeries('assets'); // true
 * isDollarSeries('fedfunds'); // false
 */
export const isDollarSeries = (key: SeriesKey): key is DollarSeriesKey =>
  seriesEntry(key).unit !== 'per cent';

/** Computed from other series; see `fedSeries`. */
export const computedSeries = {
  'net-liquidity': {
    names: { en: 'Net liquidity', zh_CN: '净流动性', zh_TW: '淨流動性' },
    from: ['assets', 'tga', 'rrp'],
    formula: 'WALCL − WDTGAL − RRPONTSYD',
    offered: true,
  },
  'assets-to-gdp': {
    names: { en: 'Assets to GDP', zh_CN: '资产 / GDP', zh_TW: '資產 / GDP' },
    from: ['assets', 'gdp'],
    formula: 'WALCL / GDP',
    offered: true,
  },
  'reserves-to-gdp': {
    names: { en: 'Reserves to GDP', zh_CN: '准备金 / GDP', zh_TW: '準備金 / GDP' },
    from: ['reserves', 'gdp'],
    formula: 'WRESBAL / GDP',
    offered: true,
  },
  'rrp-foreign': {
    names: { en: 'Foreign reverse-repo pool', zh_CN: '外国官方逆回购', zh_TW: '外國官方逆回購' },
    from: ['rrp-total', 'rrp'],
    formula: 'WLRRAL − RRPONTSYD',
    offered: false,
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly names: SeriesNames;
      readonly from: readonly SeriesKey[];
      /** In the publishers' identifiers. */
      readonly formula: string;
      readonly offered: boolean;
    }
  >
>;

export type ComputedSeriesKey = keyof typeof computedSeries;

/**
 * What a series is called on a surface.
 *
 * @example
 * seriesNames('assets').zh_CN; // '美联储总资产'
 */
export function seriesNames(key: SeriesKey | ComputedSeriesKey): SeriesNames {
  const all = { ...seriesList, ...computedSeries };
  return all[oneOf(key, 'series', Object.keys(all) as (keyof typeof all)[])].names;
}

/**
 * The publisher's identifier of a series, or the formula it is computed by.
 *
 * @example
 * seriesFormula('reserves'); // 'WRESBAL'
 */
export function seriesFormula(key: SeriesKey | ComputedSeriesKey): string {
  return isComputed(key) ? computedSeries[key].formula : seriesEntry(key).id;
}

/** What kind of figure a series holds. */
export type SeriesKind =
  | 'wednesday-level'
  | 'week-average'
  | 'wednesdays'
  | 'changes'
  | 'daily'
  | 'monthly'
  | 'quarterly';

/**
 * What kind of figure a series holds; of a computed series, its first part.
 *
 * @example
 * seriesKind('gdp'); // 'quarterly'
 */
export function seriesKind(key: SeriesKey | ComputedSeriesKey): SeriesKind {
  const { keeps, fred, h41, figure, newYorkFed, treasury } = seriesEntry(
    isComputed(key) ? computedSeries[key].from[0] : key,
  );
  if (h41 !== undefined) return h41.column === 'wednesday' ? 'wednesday-level' : 'week-average';
  if (keeps !== undefined) return keeps;
  if (treasury) return 'daily';
  if (newYorkFed === 'soma') return 'wednesday-level';
  if (fred === 'Daily') return 'daily';
  return figure.description.frequency === 'quarterly' ? 'quarterly' : 'monthly';
}

const isComputed = (key: SeriesKey | ComputedSeriesKey): key is ComputedSeriesKey =>
  key in computedSeries;

/** The series that surfaces offer where the reader chooses one. */
export const offeredSeries = [
  ...seriesKeys.filter((key) => seriesList[key].offered),
  ...(Object.keys(computedSeries) as ComputedSeriesKey[]).filter(
    (key) => computedSeries[key].offered,
  ),
];
