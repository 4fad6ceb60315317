import { finite, positiveGdp } from '../arguments.ts';
import { ciccSource } from '../rules/cicc-2022.ts';
import { gdp2022Bn } from '../rules/dollar-statements.ts';
import type { RuleSource } from '../rules/rule.ts';

/**
 * Points of S&P 500 year-on-year return through earnings and through valuation; `points` is their
 * sum.
 */
export interface EquityEffect {
  readonly points: number;
  readonly earningsPoints: number;
  readonly valuationPoints: number;
}

/**
 * What the rule makes of a year of tightening, in percentage points of S&P 500 year-on-year return;
 * every figure is negative or 0.
 */
export interface DoubleKill extends EquityEffect {
  readonly parts: {
    /** Up to four hikes. */
    readonly firstFourHikes: EquityEffect;
    /** Hikes beyond four. */
    readonly furtherHikes: EquityEffect;
    readonly runoff: EquityEffect;
  };
  /**
   * True beyond what the note tried: more than 7 hikes, or run-off beyond 600 bn at the GDP of its
   * year.
   */
  readonly extrapolated: boolean;
  readonly assumptions: {
    readonly hikes: number;
    readonly runoffBn: number;
    readonly gdpBn: number;
  };
  readonly rule: typeof doubleKillRule;
}

/** Two figures of the note for one step of tightening. */
interface Step {
  readonly earningsPoints: number;
  readonly valuationPoints: number;
}

/** The note's "Davis double kill": tightening lowers earnings and what is paid for them. */
export const doubleKillRule = {
  key: 'cicc-2022-double-kill',
  name: 'CICC 2022, double kill',
  source: ciccSource,
  states:
    'S&P 500 year-on-year return per 25 bp hike: −1.2 points for the first four in a year (earnings −0.7, valuation −0.5), −1.5 beyond (−0.9, −0.6); per 300 bn of run-off −0.4 (−0.2, −0.2)',
  domain: 'Tightening in 2022: up to 7 hikes in a year and 600 bn of run-off',
  perEarlyHike: { earningsPoints: -0.7, valuationPoints: -0.5 },
  perFurtherHike: { earningsPoints: -0.9, valuationPoints: -0.6 },
  earlyHikes: 4,
  perRunoff: { runoffBn: 300, earningsPoints: -0.2, valuationPoints: -0.2 },
  statedAtGdpBn: gdp2022Bn,
  statedUpTo: { hikes: 7, runoffBn: 600 },
} as const;

/** Caveat to {@link doubleKill}: markets move on surprises. */
export const bernankeKuttner: {
  readonly name: string;
  readonly source: RuleSource;
  readonly states: string;
  readonly surpriseCutBp: number;
  readonly equitiesPercentOnSurprise: number;
  readonly equitiesPercentIfExpected: number;
} = {
  name: 'Bernanke & Kuttner 2005',
  source: {
    title: "What Explains the Stock Market's Reaction to Federal Reserve Policy?",
    authors: 'Ben S. Bernanke, Kenneth N. Kuttner',
    publisher: 'Journal of Finance 60(3)',
    date: '2005',
    url: 'https://doi.org/10.1111/j.1540-6261.2005.00760.x',
  },
  states:
    'A surprise cut of 25 bp moves equities by about +1 %; an announced, expected one by about nothing',
  surpriseCutBp: 25,
  equitiesPercentOnSurprise: 1,
  equitiesPercentIfExpected: 0,
};

/**
 * What the note projected for the S&P 500 under one of its paths, as published; not a calculation
 * of this package.
 */
export interface NoteProjection {
  readonly provenance: 'note-projection';
  readonly path: 'mild' | 'aggressive';
  readonly hikes: number;
  readonly runoffBn: number;
  /** About, from the second quarter to the end of 2022. */
  readonly equitiesPercent: number;
  readonly from: string;
  readonly to: string;
  readonly source: RuleSource;
}

/**
 * The note's projections by its growth–liquidity model: about +4 % on the mild path, about −1 % on
 * the most aggressive.
 */
export const noteProjections: readonly NoteProjection[] = [
  projection('mild', 4, 300, 4),
  projection('aggressive', 7, 600, -1),
];

function projection(
  path: NoteProjection['path'],
  hikes: number,
  runoffBn: number,
  equitiesPercent: number,
): NoteProjection {
  return {
    provenance: 'note-projection',
    path,
    hikes,
    runoffBn,
    equitiesPercent,
    from: '2022Q2',
    to: '2022Q4',
    source: ciccSource,
  };
}

/**
 * The note's rule for equities: what a year of hikes and run-off takes from the S&P 500's
 * year-on-year return, through earnings and through valuation. It says nothing of easing, and of
 * moves that markets expect it may say too much ({@link bernankeKuttner}).
 *
 * @param options.hikes Hikes of 25 bp within one year, fractions allowed. Default 0.
 * @param options.runoffBn Run-off in billions of dollars. Default 0.
 * @param options.gdpBn Nominal GDP in billions of dollars; the amount counts by its share of it.
 *   Left out, dollars are those of the note's GDP, 25,360 bn.
 * @throws RangeError if hikes or run-off are negative (the rule is stated for tightening only) or
 *   not numbers, or GDP is not positive.
 *
 * @example
 * doubleKill({ hikes: 7, runoffBn: 600 }).points; // −10.1
 */
export function doubleKill(options: {
  readonly hikes?: number;
  readonly runoffBn?: number;
  readonly gdpBn?: number;
}): DoubleKill {
  const hikes = tightening(options?.hikes ?? 0, 'hikes');
  const runoffBn = tightening(options?.runoffBn ?? 0, 'run-off');
  const gdpBn = positiveGdp(options?.gdpBn ?? doubleKillRule.statedAtGdpBn);
  const { perEarlyHike, perFurtherHike, earlyHikes, perRunoff, statedAtGdpBn, statedUpTo } =
    doubleKillRule;
  const early = Math.min(hikes, earlyHikes);
  const further = hikes - early;
  const statedBn = runoffBn * (statedAtGdpBn / gdpBn);
  const firstFourHikes = times(perEarlyHike, early);
  const furtherHikes = times(perFurtherHike, further);
  const runoff = times(perRunoff, statedBn / perRunoff.runoffBn);
  const parts = [firstFourHikes, furtherHikes, runoff];
  return {
    ...effect(
      sum(parts.map((part) => part.earningsPoints)),
      sum(parts.map((part) => part.valuationPoints)),
    ),
    parts: { firstFourHikes, furtherHikes, runoff },
    extrapolated: hikes > statedUpTo.hikes || statedBn > statedUpTo.runoffBn,
    assumptions: { hikes, runoffBn, gdpBn },
    rule: doubleKillRule,
  };
}

function tightening(value: number, what: string): number {
  if (finite(value, what) >= 0) return value;
  throw new RangeError(
    `${what} must be 0 or more, not ${value}: the double-kill rule is stated for tightening only, not for cuts or expansion`,
  );
}

function times({ earningsPoints, valuationPoints }: Step, count: number): EquityEffect {
  // + 0: no effect is not −0.
  return effect(earningsPoints * count + 0, valuationPoints * count + 0);
}

function effect(earningsPoints: number, valuationPoints: number): EquityEffect {
  return { points: earningsPoints + valuationPoints, earningsPoints, valuationPoints };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
