import { finite, listOf, oneOf, positiveGdp } from '../arguments.ts';
import { type Equivalence, yieldImpact } from '../rules/equivalence.ts';
import type { Estimate, Rule } from '../rules/rule.ts';
import {
  type Baseline,
  type Expectations,
  hikeKept,
  type PolicyReaction,
  type ResponseDescription,
  type ResponseKey,
  responseDescriptions,
  scenarioQuarters,
  type TermPremium,
  termPremiumStep,
} from './frbus.ts';
import { noteGrowthEffect, noteOutcomes, type Provenance } from './note.ts';
import {
  noteGdpBn,
  type RatePathKey,
  type RunoffPathKey,
  ratePaths,
  runoffPaths,
} from './paths.ts';
import { largestUnnetted, type Steps, superpose } from './superposition.ts';

export interface ScenarioChoices {
  /**
   * Nominal GDP at an annual rate, billions of dollars, by which run-off becomes a share of GDP.
   */
  readonly gdpBn: number;
  /**
   * Default `VAR`, which is what the note used. Under `MCE` every path is known to all from its
   * first quarter.
   */
  readonly expectations?: Expectations;
  /** Default `fixed`: the funds rate keeps to the given path. */
  readonly policyReaction?: PolicyReaction;
  /** Default `held`. */
  readonly termPremium?: TermPremium;
  /** Default `2022Q1`. */
  readonly baseline?: Baseline;
  /** A rule that states an effect on the 10-year yield, or its key; `cicc-2022` if left out. */
  readonly rule?: Rule | string;
}

export interface ScenarioOptions extends ScenarioChoices {
  /**
   * Hikes of 25 bp in each quarter from the baseline's, each kept to the end; negative for cuts,
   * fractions allowed. At most 20; none if left out.
   */
  readonly hikesByQuarter?: readonly number[];
  /**
   * Run-off in each quarter from the baseline's, billions of dollars; negative for an expansion. At
   * most 20; none if left out.
   */
  readonly runoffBnByQuarter?: readonly number[];
  /** Which of the rule's estimates enters. Default `central`. */
  readonly bound?: keyof Estimate;
}

/** A value and the quarter it falls in. */
export interface QuarterValue {
  readonly value: number;
  /** Such as `2022Q4`. */
  readonly quarter: string;
  /** Error bound of the method there, in the same unit, plus or minus. */
  readonly errorBound: number;
}

/** One of the ten responses: deviations from baseline. */
export interface ScenarioResponse extends ResponseDescription {
  /** Twenty quarters, in `units`. */
  readonly values: Float64Array;
  /** Error bound of the method by quarter, in `units`, plus or minus. */
  readonly errorBounds: Float64Array;
  /** The value furthest from 0, the first of equals. */
  readonly peak: QuarterValue;
  /** The fourth quarter of the baseline's year. */
  readonly yearEnd: QuarterValue;
  /** The last quarter. */
  readonly end: QuarterValue;
}

export type ScenarioResponses = Readonly<Record<ResponseKey, ScenarioResponse>>;

/** What run-off alone does to GDP growth, said by one source. */
export interface GrowthEffect {
  readonly provenance: Provenance;
  readonly what: string;
  /** The quarter it is said of; absent where the note's rule names none. */
  readonly quarter?: string;
  /**
   * Percentage points of four-quarter GDP growth; `low` is the weaker effect. Equal for one figure.
   */
  readonly points: Estimate;
}

/** A reason to read a scenario with care. */
export interface Caution {
  readonly key: 'near-lower-bound' | 'beyond-measured' | 'anticipated' | 'saw-tooth';
  readonly text: string;
}

export interface PolicyScenario {
  /** Twenty labels, such as `2022Q1`. */
  readonly quarters: readonly string[];
  /** Rate path and run-off together. */
  readonly responses: ScenarioResponses;
  /** The run-off without the rate path. */
  readonly runoffAlone: ScenarioResponses;
  /** Hikes of 25 bp by quarter, their sum, and the sum in basis points. */
  readonly hikes: {
    readonly byQuarter: readonly number[];
    readonly total: number;
    readonly totalBp: number;
  };
  readonly runoff: {
    readonly byQuarterBn: readonly number[];
    readonly totalBn: number;
    /** 1 = 100 %. */
    readonly shareOfGdp: number;
    /** The total by the rule: basis points on the 10-year yield, low to high. */
    readonly yieldBp: Estimate;
    /** What entered the simulation, by quarter: the rule's estimate of the chosen bound. */
    readonly termPremiumBpByQuarter: readonly number[];
  };
  /**
   * Run-off alone against GDP growth: this simulation, the note's rules and, for the note's own
   * run-off paths, what it published.
   */
  readonly runoffOnGrowth: readonly GrowthEffect[];
  readonly assumptions: Required<Omit<ScenarioChoices, 'rule'>> & {
    readonly rule: Rule;
    readonly bound: keyof Estimate;
  };
  readonly error: typeof superpositionError;
  readonly cautions: readonly Caution[];
}

/**
 * What the sum of responses was found to err by, against full nonlinear solutions of the model, as
 * a share of a response's largest value (of all steps together, hikes and cuts not netted). The
 * later bound is for holds of 100 bp and more beyond three years; the third year was not measured
 * by itself and is given the later bound.
 */
export const superpositionError = {
  byPeriod: [
    { fromQuarter: 1, toQuarter: 8, shareOfLargest: 0.033 },
    { fromQuarter: 9, toQuarter: scenarioQuarters, shareOfLargest: 0.12 },
  ],
  text: 'The sum of responses errs by about 3 % of the largest response over eight quarters (3.3 % for seven hikes), 5–12 % beyond three years.',
} as const;

/** The most hikes whose sum was measured against a full solution. */
const MEASURED_HIKES = 7;

/**
 * 25 bp cuts from the lower end of the target range at the start of the baseline down to 0: 0–0.25
 * % before March 2022, 3.50–3.75 % in January 2026.
 */
const CUTS_TO_LOWER_BOUND: Record<Baseline, number> = { '2022Q1': 0, '2026Q1': 14 };

/**
 * A rate path and a run-off path by quarter, through the Federal Reserve's FRB/US model, as the sum
 * of its responses to single steps.
 *
 * Every hike is a step of the funds rate kept to the end; run-off is a step of 10-year term premium
 * in its quarter, by a rule's basis points, because the model itself has no mapping from dollars.
 * Responses are shifted to their quarter, scaled by size / 25 bp and added (equity wealth in logs).
 * What-if arithmetic, not a forecast; {@link superpositionError} says how far the sum is from
 * solving the model.
 *
 * @returns Twenty quarters of ten responses, deviations from baseline, with their peaks and ends,
 *   the run-off alone, and what the note says beside it.
 * @throws RangeError if a path is no list of at most 20 numbers, GDP is not positive, a choice is
 *   unknown, or the rule states no effect on the yield.
 */
export function policyScenario(options: ScenarioOptions): PolicyScenario {
  const gdpBn = positiveGdp(options?.gdpBn);
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
  const baseline = oneOf(options.baseline ?? '2022Q1', 'baseline', ['2022Q1', '2026Q1']);
  const bound = oneOf(options.bound ?? 'central', 'bound', ['low', 'central', 'high']);
  const quarters = quarterLabels(baseline);
  const hikesByQuarter = path(options.hikesByQuarter, 'hikes', quarters);
  const runoffBnByQuarter = path(options.runoffBnByQuarter, 'run-off', quarters);

  const totalBn = sum(runoffBnByQuarter);
  const impact = yieldImpact(totalBn, { gdpBn, rule: options.rule });
  const { rule } = impact;
  const termPremiumBpByQuarter = runoffBnByQuarter.map(
    (amountBn) => yieldImpact(amountBn, { gdpBn, rule })[bound],
  );

  const rateSteps = { sizes: hikesByQuarter, response: hikeKept({ baseline, expectations }) };
  const runoffSteps = {
    sizes: termPremiumBpByQuarter.map((bp) => bp / 25),
    response: termPremiumStep({ baseline, expectations, policyReaction, termPremium }),
  };
  const responses = responsesTo([rateSteps, runoffSteps], quarters);
  const runoffAlone = responsesTo([runoffSteps], quarters);
  const total = sum(hikesByQuarter);
  return {
    quarters,
    responses,
    runoffAlone,
    hikes: { byQuarter: hikesByQuarter, total, totalBp: total * 25 },
    runoff: {
      byQuarterBn: runoffBnByQuarter,
      totalBn,
      shareOfGdp: totalBn / gdpBn,
      yieldBp: estimateOf(impact),
      termPremiumBpByQuarter,
    },
    runoffOnGrowth: runoffOnGrowth(runoffAlone.gdpGrowth, runoffBnByQuarter, { gdpBn, baseline }),
    assumptions: { gdpBn, expectations, policyReaction, termPremium, baseline, rule, bound },
    error: superpositionError,
    cautions: cautionsOf(hikesByQuarter, { baseline, expectations }),
  };
}

/**
 * One of the note's scenarios: a rate path × a run-off path of 2022, read by the note's GDP of
 * 25,360 bn.
 *
 * @param choices As in {@link policyScenario}.
 * @throws RangeError if a path is unknown, or for the reasons of {@link policyScenario}.
 */
export function noteScenario(
  ratePath: RatePathKey,
  runoffPath: RunoffPathKey,
  choices: Partial<ScenarioChoices> = {},
): PolicyScenario {
  const rate = ratePaths[oneOf(ratePath, 'rate path', Object.keys(ratePaths) as RatePathKey[])];
  const runoff =
    runoffPaths[oneOf(runoffPath, 'run-off path', Object.keys(runoffPaths) as RunoffPathKey[])];
  return policyScenario({
    gdpBn: noteGdpBn,
    ...choices,
    hikesByQuarter: rate.byQuarter,
    runoffBnByQuarter: runoff.byQuarter,
  });
}

/** The twenty quarters from a baseline: `2022Q1` … `2026Q4`. */
export function quarterLabels(baseline: Baseline): string[] {
  const year = Number(oneOf(baseline, 'baseline', ['2022Q1', '2026Q1']).slice(0, 4));
  return Array.from(
    { length: scenarioQuarters },
    (_, i) => `${year + Math.floor(i / 4)}Q${(i % 4) + 1}`,
  );
}

function path(
  given: readonly number[] | undefined,
  what: string,
  quarters: readonly string[],
): number[] {
  const list = listOf<ArrayLike<number>>(given ?? [], `${what} by quarter`);
  if (list.length > scenarioQuarters) {
    throw new RangeError(
      `${what}: ${list.length} quarters given, but a scenario has ${scenarioQuarters}, to ${quarters.at(-1)}`,
    );
  }
  return quarters.map((quarter, i) =>
    i < list.length ? finite(list[i], `${what} in ${quarter}`) : 0,
  );
}

function responsesTo(parts: readonly Steps[], quarters: readonly string[]): ScenarioResponses {
  const values = superpose(...parts);
  const largest = largestUnnetted(...parts);
  return Object.fromEntries(
    responseDescriptions.map((description): [ResponseKey, ScenarioResponse] => {
      const column = values[description.key];
      let peakIndex = 0;
      for (let i = 1; i < column.length; i++)
        if (Math.abs(column[i]) > Math.abs(column[peakIndex])) peakIndex = i;
      const errorBounds = Float64Array.from(
        column,
        (_, i) => errorShare(i + 1) * largest[description.key],
      );
      const at = (i: number): QuarterValue => ({
        value: column[i],
        quarter: quarters[i],
        errorBound: errorBounds[i],
      });
      return [
        description.key,
        {
          ...description,
          values: column,
          errorBounds,
          peak: at(peakIndex),
          yearEnd: at(3),
          end: at(column.length - 1),
        },
      ];
    }),
  ) as unknown as ScenarioResponses;
}

function errorShare(quarter: number): number {
  return superpositionError.byPeriod.find(({ toQuarter }) => quarter <= toQuarter)!.shareOfLargest;
}

function runoffOnGrowth(
  growth: ScenarioResponse,
  runoffBnByQuarter: readonly number[],
  { gdpBn, baseline }: { gdpBn: number; baseline: Baseline },
): GrowthEffect[] {
  const single = (value: number): Estimate => ({ low: value, central: value, high: value });
  const effects: GrowthEffect[] = [
    {
      provenance: 'simulation',
      what: 'This run, year end',
      quarter: growth.yearEnd.quarter,
      points: single(growth.yearEnd.value),
    },
    {
      provenance: 'simulation',
      what: 'This run, peak',
      quarter: growth.peak.quarter,
      points: single(growth.peak.value),
    },
    {
      provenance: 'note-rule',
      what: "Note's rules",
      points: noteGrowthEffect(sum(runoffBnByQuarter), { gdpBn }),
    },
  ];
  const published = noteOutcomes.find(
    ({ runoffPath }) =>
      baseline === '2022Q1' &&
      runoffBnByQuarter.every((bn, i) => bn === (runoffPaths[runoffPath].byQuarter[i] ?? 0)),
  );
  if (published !== undefined) {
    effects.push({
      provenance: 'note-simulation',
      what: "Note's simulation, about",
      quarter: '2022Q4',
      points: single(published.gdpGrowthEffectPoints),
    });
  }
  return effects;
}

function cautionsOf(
  hikesByQuarter: readonly number[],
  { baseline, expectations }: { baseline: Baseline; expectations: Expectations },
): Caution[] {
  let level = 0;
  let lowest = 0;
  let largest = 0;
  for (const hikes of hikesByQuarter) {
    level += hikes;
    lowest = Math.min(lowest, level);
    largest = Math.max(largest, Math.abs(level));
  }
  const cautions: Caution[] = [];
  if (-lowest > CUTS_TO_LOWER_BOUND[baseline]) {
    cautions.push({
      key: 'near-lower-bound',
      text: `The path takes the funds rate below its lower bound as of ${baseline}; the sum of responses does not hold there.`,
    });
  }
  if (largest > MEASURED_HIKES) {
    cautions.push({
      key: 'beyond-measured',
      text: `The error of the method was measured for up to ${MEASURED_HIKES} hikes; this path has more.`,
    });
  }
  cautions.push(
    expectations === 'MCE'
      ? {
          key: 'anticipated',
          text: 'Under model-consistent expectations every step is fully anticipated for as long as it is held.',
        }
      : {
          key: 'saw-tooth',
          text: 'Under VAR expectations the first four quarters of the 10-year yield move up and down: a property of the model, not an error.',
        },
  );
  return cautions;
}

function estimateOf({ low, central, high }: Equivalence): Estimate {
  return { low, central, high };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
