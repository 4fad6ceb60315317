import { finite, oneOf, shown } from '../arguments.ts';
import { targetLower, targetUpper } from '../figures/index.ts';
import { scenarioQuarters } from '../frbus/quarters.ts';
import { baselineOf } from '../frbus/solve-frbus.ts';
import type { Estimate, Rule } from '../rules/rule.ts';
import {
  type Baseline,
  type Expectations,
  hikeKept,
  type PolicyReaction,
  type ResponseKey,
  type TermPremium,
  termPremiumStep,
} from './frbus.ts';
import { quarterLabels } from './quarter-labels.ts';
import { type SolvedPaths, solvedResponses } from './solved-responses.ts';
import { largestUnnetted, type ResponseValues, type Steps, superpose } from './superposition.ts';

export interface ScenarioChoices {
  /**
   * Nominal GDP at an annual rate, billions of dollars, by which run-off becomes a share of GDP.
   */
  readonly gdpBn: number;
  /**
   * Default `VAR`: the model is solved. Under `MCE` every path is known from its first quarter in
   * markets and by those who set wages and prices, and stored responses are added up.
   */
  readonly expectations?: Expectations;
  /** Default `fixed`: the funds rate keeps to the given path. */
  readonly policyReaction?: PolicyReaction;
  /** Default `held`. */
  readonly termPremium?: TermPremium;
  /**
   * The first quarter, such as `2026Q4`: from 2021Q4 to 2022Q4, or from 2024Q4 on. Default `2022Q1`.
   */
  readonly start?: string;
  /** The same by its older name. */
  readonly baseline?: string;
  /**
   * Quarters for which the funds rate keeps to its path, 1 to 20; then the inertial Taylor rule
   * takes over, and moves after them are left out, which a caution says. Default 20: a rate held that
   * long is not stabilised by policy. Not under `MCE`.
   */
  readonly heldQuarters?: number;
  /**
   * Below which the funds rate does not go, per cent; `null` for no bound. Default 0.125. Stored
   * responses know no bound.
   */
  readonly lowerBoundPercent?: number | null;
  /**
   * The funds rate today, per cent, from which the distance to the lower bound counts where the
   * start is not history. Default: the middle of the last target range embedded.
   */
  readonly fundsRatePercent?: number;
  /** A rule that states an effect on the 10-year yield, or its key; `cicc-2022` if left out. */
  readonly rule?: Rule | string;
}

export interface ScenarioOptions extends ScenarioChoices {
  /**
   * Hikes of 25 bp in each quarter from the first on, each kept; negative for cuts,
   * fractions allowed. At most 20; none if left out.
   */
  readonly hikesByQuarter?: readonly number[];
  /**
   * Run-off in each quarter from the first on, billions of dollars; negative for an expansion. At
   * most 20; none if left out.
   */
  readonly runoffBnByQuarter?: readonly number[];
  /** Which of the rule's estimates enters. Default `central`. */
  readonly bound?: keyof Estimate;
}

/** The names of {@link ScenarioOptions}. */
export const SCENARIO_OPTIONS = [
  'gdpBn',
  'hikesByQuarter',
  'runoffBnByQuarter',
  'start',
  'baseline',
  'expectations',
  'policyReaction',
  'termPremium',
  'heldQuarters',
  'lowerBoundPercent',
  'fundsRatePercent',
  'rule',
  'bound',
] as const satisfies readonly (keyof ScenarioOptions)[];

/** Midway between the bounds of the lowest target range there was. */
export const LOWER_BOUND_PERCENT = 0.125;

/** The choices of a scenario, each checked or its default. */
export type Choices = Required<
  Omit<ScenarioOptions, 'gdpBn' | 'rule' | 'baseline' | `${string}ByQuarter`>
>;

export function scenarioChoices(options: ScenarioOptions): Choices {
  const expectations = oneOf(options.expectations ?? 'VAR', 'expectations', ['VAR', 'MCE']);
  const policyReaction = oneOf(options.policyReaction ?? 'fixed', 'policyReaction', [
    'fixed',
    'rule',
  ]);
  const termPremium = oneOf(options.termPremium ?? 'held', 'termPremium', [
    'held',
    'decaying',
    'ten-year-only',
  ]);
  const start = quarterLabels(options.start ?? options.baseline ?? '2022Q1')[0];
  const { heldQuarters = scenarioQuarters, lowerBoundPercent = LOWER_BOUND_PERCENT } = options;
  if (!(Number.isInteger(heldQuarters) && heldQuarters >= 1 && heldQuarters <= scenarioQuarters)) {
    throw new RangeError(
      `heldQuarters must be a whole number from 1 to ${scenarioQuarters}, not ${shown(heldQuarters)}`,
    );
  }
  if (heldQuarters < scenarioQuarters && expectations === 'MCE')
    throw new RangeError(
      'heldQuarters: the stored responses of MCE hold the rate throughout; choose VAR',
    );
  return {
    expectations,
    policyReaction,
    termPremium,
    start,
    heldQuarters,
    lowerBoundPercent:
      lowerBoundPercent === null ? null : finite(lowerBoundPercent, 'lowerBoundPercent'),
    fundsRatePercent:
      options.fundsRatePercent === undefined
        ? middleOfTarget()
        : finite(options.fundsRatePercent, 'fundsRatePercent'),
    bound: oneOf(options.bound ?? 'central', 'bound', ['low', 'central', 'high']),
  };
}

/** The middle of the last target range known, per cent. */
function middleOfTarget(): number {
  return (targetLower.series().last!.value + targetUpper.series().last!.value) / 2;
}

/** Responses to both paths, and what adding them up errs by. */
export interface Simulated {
  readonly values: ResponseValues;
  /** The largest value of each response without netting; null where it is solved. */
  readonly largest: Record<ResponseKey, number> | null;
}

export function simulated(
  choices: Choices,
  hikesByQuarter: readonly number[],
  premiumStepsBp: readonly number[],
): Simulated {
  if (choices.expectations === 'MCE') {
    const baseline = storedBaseline(choices.start);
    const parts: Steps[] = [
      { sizes: hikesByQuarter, response: hikeKept(baseline) },
      { sizes: premiumStepsBp.map((bp) => bp / 25), response: termPremiumStep(baseline, choices) },
    ];
    return { values: superpose(...parts), largest: largestUnnetted(...parts) };
  }
  const paths = modelPaths(choices, hikesByQuarter, premiumStepsBp);
  return { values: solvedResponses(paths), largest: null };
}

/** The paths of a scenario as the model takes them. */
export function modelPaths(
  choices: Choices,
  hikesByQuarter: readonly number[],
  premiumStepsBp: readonly number[],
): SolvedPaths {
  return {
    ...choices,
    ratePoints: runningTotals(hikesByQuarter).map((hikes) => hikes / 4),
    premiumStepsBp,
    lowerBound: modelBound(choices),
  };
}

/** The responses stored for the state of the economy nearest a start. */
function storedBaseline(start: string): Baseline {
  return isHistory(start) ? '2022Q1' : '2026Q1';
}

function isHistory(start: string): boolean {
  return start < '2024';
}

/**
 * The lower bound on the model's own scale by quarter: as far below the baseline's funds rate as
 * the bound is below the rate without a scenario.
 */
function modelBound(choices: Choices): number[] | undefined {
  const { lowerBoundPercent, start } = choices;
  if (lowerBoundPercent === null) return undefined;
  const unchanged = unchangedRate(choices);
  return Array.from(
    baselineOf(start, 'rff'),
    (rate, i) => rate - (unchanged[i] - lowerBoundPercent),
  );
}

/**
 * The funds rate without a scenario, per cent: the baseline's where the start is history, and
 * elsewhere that of today in every quarter. The baseline of March 2024 had it fall from 3.15.
 */
export function unchangedRate({ start, fundsRatePercent }: Choices): Float64Array {
  const baseline = baselineOf(start, 'rff');
  return isHistory(start) ? baseline : baseline.fill(fundsRatePercent);
}

export function runningTotals(numbers: readonly number[]): number[] {
  let total = 0;
  return numbers.map((number) => {
    total += number;
    return total;
  });
}
