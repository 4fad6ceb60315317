import { finite, listOf, objectOf, oneOf, optionsOf, positiveGdp } from '../arguments.ts';
import { scenarioQuarters } from '../frbus/quarters.ts';
import type { FrbusSolution } from '../frbus/solve-frbus.ts';
import { type Equivalence, yieldImpact } from '../rules/equivalence.ts';
import type { Estimate, Rule } from '../rules/rule.ts';
import { type ResponseDescription, type ResponseKey, responseDescriptions } from './frbus.ts';
import { noteGrowthEffect, noteOutcomes, type Provenance } from './note.ts';
import {
  noteGdpBn,
  type RatePathKey,
  type RunoffPathKey,
  ratePaths,
  runoffPaths,
} from './paths.ts';
import { quarterLabels } from './quarter-labels.ts';
import {
  type Choices,
  LOWER_BOUND_PERCENT,
  modelPaths,
  runningTotals,
  SCENARIO_OPTIONS,
  type ScenarioChoices,
  type ScenarioOptions,
  type Simulated,
  scenarioChoices,
  simulated,
  unchangedRate,
} from './simulated.ts';
import { solvedPaths } from './solved-responses.ts';

/** A value and the quarter it falls in. */
export interface QuarterValue {
  readonly value: number;
  /** Such as `2022Q4`. */
  readonly quarter: string;
  /** Error bound of adding responses up, in the same unit, plus or minus; 0 where it is solved. */
  readonly errorBound: number;
}

/** One of the ten responses: deviations from baseline. */
export interface ScenarioResponse extends ResponseDescription {
  /** Twenty quarters, in `units`. */
  readonly values: Float64Array;
  /** Error bound of adding responses up, in `units`, plus or minus; 0 where it is solved. */
  readonly errorBounds: Float64Array;
  /** The value furthest from 0, the first of equals. */
  readonly peak: QuarterValue;
  /** The fourth quarter of the first year. */
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
  readonly key:
    | 'at-lower-bound'
    | 'below-lower-bound'
    | 'beyond-measured'
    | 'anticipated'
    | 'saw-tooth'
    | 'flow'
    | 'peg'
    | 'after-hold';
  readonly text: string;
}

export interface PolicyScenario {
  /** Twenty labels, such as `2022Q1`. */
  readonly quarters: readonly string[];
  /** Rate path and run-off together. */
  readonly responses: ScenarioResponses;
  /** The run-off without the rate path. */
  readonly runoffAlone: ScenarioResponses;
  /**
   * The responses to both where the run-off weighs as little, or as much, as the rule's range has
   * it: nothing else of what is uncertain.
   */
  readonly ruleBand: Readonly<Record<ResponseKey, { low: Float64Array; high: Float64Array }>>;
  /**
   * The funds rate, per cent, by quarter: without the scenario and with it, and the bound. From a
   * start that is not history, the rate without a scenario is that of today throughout.
   */
  readonly fundsRate: {
    readonly unchangedPercent: Float64Array;
    readonly scenarioPercent: Float64Array;
    readonly lowerBoundPercent: number | null;
  };
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
  readonly assumptions: Required<Omit<ScenarioChoices, 'rule' | 'baseline'>> & {
    readonly rule: Rule;
    readonly bound: keyof Estimate;
  };
  /** What adding stored responses up errs by; null where the model is solved. */
  readonly error: typeof superpositionError | null;
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
 * A rate path and a run-off path by quarter, through the Federal Reserve's FRB/US model.
 *
 * Every hike moves the funds rate from its quarter on; run-off is a step of 10-year term premium in
 * its quarter, by a rule's basis points, because the model itself has no mapping from dollars. The
 * model is solved for both together; under `MCE` its stored responses to single steps are added up,
 * an approximation, and {@link superpositionError} says how good a one. What-if arithmetic, not a
 * forecast.
 *
 * @returns Twenty quarters of ten responses, deviations from baseline, with their peaks, the run-off
 *   alone, what the rule's range makes of it, and what the note says beside it.
 * @throws RangeError if a path is no list of at most 20 numbers, GDP is not positive, a choice is
 *   unknown, the rule states no effect on the yield, or the paths are too large to be simulated.
 *
 * @example
 * policyScenario({
 *   start: '2026Q4',
 *   gdpBn: 32_486,
 *   hikesByQuarter: [1],
 *   runoffBnByQuarter: [150, 150],
 * }).responses.gdpGrowth.peak.value; // −0.20, points, in 2027Q4
 */
export function policyScenario(options: ScenarioOptions): PolicyScenario {
  // Before the GDP, whose name may be the one misspelt.
  if (options !== undefined) optionsOf(options, 'the scenario', SCENARIO_OPTIONS);
  const gdpBn = positiveGdp(options?.gdpBn);
  const choices = scenarioChoices(options);
  const { start, bound } = choices;
  const quarters = quarterLabels(start);
  const hikesByQuarter = path(options.hikesByQuarter, 'hikes', quarters);
  const runoffBnByQuarter = path(options.runoffBnByQuarter, 'run-off', quarters);

  const totalBn = sum(runoffBnByQuarter);
  const impact = yieldImpact(totalBn, { gdpBn, rule: options.rule });
  const { rule } = impact;
  const premiumBy = (estimate: keyof Estimate) =>
    runoffBnByQuarter.map((amountBn) => yieldImpact(amountBn, { gdpBn, rule })[estimate]);
  const termPremiumBpByQuarter = premiumBy(bound);
  const noHikes = hikesByQuarter.map(() => 0);
  const both = simulated(choices, hikesByQuarter, termPremiumBpByQuarter);
  const onlyRunoff = hikesByQuarter.every((hikes) => hikes === 0);
  // What not every reader asks for is worked out when it is: a cell wants the responses alone.
  const alone = onceAsked(() =>
    described(onlyRunoff ? both : simulated(choices, noHikes, termPremiumBpByQuarter), quarters),
  );
  const band = onceAsked(() =>
    ruleBand(impact, both, (estimate) => simulated(choices, hikesByQuarter, premiumBy(estimate))),
  );
  const total = sum(hikesByQuarter);
  return {
    quarters,
    responses: described(both, quarters),
    get runoffAlone() {
      return alone();
    },
    get ruleBand() {
      return band();
    },
    fundsRate: fundsRatePaths(choices, both.values.fundsRate),
    hikes: { byQuarter: hikesByQuarter, total, totalBp: total * 25 },
    runoff: {
      byQuarterBn: runoffBnByQuarter,
      totalBn,
      shareOfGdp: totalBn / gdpBn,
      yieldBp: estimateOf(impact),
      termPremiumBpByQuarter,
    },
    get runoffOnGrowth() {
      return runoffOnGrowth(alone().gdpGrowth, runoffBnByQuarter, { gdpBn, start });
    },
    assumptions: { gdpBn, ...choices, rule },
    error: choices.expectations === 'MCE' ? superpositionError : null,
    cautions: cautionsOf(choices, hikesByQuarter, runoffBnByQuarter),
  };
}

/**
 * The solution behind {@link policyScenario}, for any variable of the model by its name.
 *
 * @param options As there; expectations are `VAR`.
 * @throws RangeError for the reasons given there, or where the expectations are not solved.
 *
 * @example
 * policySolution({ start: '2026Q4', gdpBn: 32_486, hikesByQuarter: [1] }).deviation('lur')[7]; // 0.1
 */
export function policySolution(options: ScenarioOptions): FrbusSolution {
  // Before the GDP, whose name may be the one misspelt.
  if (options !== undefined) optionsOf(options, 'the scenario', SCENARIO_OPTIONS);
  const gdpBn = positiveGdp(options?.gdpBn);
  const choices = scenarioChoices(options);
  if (choices.expectations !== 'VAR')
    throw new RangeError('expectations: only those of VAR are solved for every variable');
  const quarters = quarterLabels(choices.start);
  const premiumStepsBp = path(options.runoffBnByQuarter, 'run-off', quarters).map(
    (amountBn) => yieldImpact(amountBn, { gdpBn, rule: options.rule })[choices.bound],
  );
  return solvedPaths(
    modelPaths(choices, path(options.hikesByQuarter, 'hikes', quarters), premiumStepsBp),
  );
}

function fundsRatePaths(choices: Choices, deviation: Float64Array): PolicyScenario['fundsRate'] {
  const unchangedPercent = unchangedRate(choices);
  return {
    unchangedPercent,
    scenarioPercent: unchangedPercent.map((rate, i) => rate + deviation[i]),
    lowerBoundPercent: choices.lowerBoundPercent,
  };
}

function ruleBand(
  impact: Equivalence,
  central: Simulated,
  by: (estimate: keyof Estimate) => Simulated,
): PolicyScenario['ruleBand'] {
  const single = impact.low === impact.high;
  const [low, high] = single ? [central, central] : [by('low'), by('high')];
  return Object.fromEntries(
    responseDescriptions.map(({ key }) => [key, { low: low.values[key], high: high.values[key] }]),
  ) as unknown as PolicyScenario['ruleBand'];
}

/**
 * One of the note's scenarios: a rate path × a run-off path of 2022, read by the note's GDP of
 * 25,360 bn.
 *
 * @param choices As in {@link policyScenario}.
 * @throws RangeError if a path is unknown, or for the reasons of {@link policyScenario}.
 *
 * @example
 * noteScenario('four', 'mild').responses.gdpGrowth.peak.value; // −0.65, points, in 2023Q4
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

/** A value furthest from 0 within the first quarters; the last of them where all are 0. */
export interface PeakWithin extends QuarterValue {
  /** Whether the response turns back after it; false where it only is the last of those quarters. */
  readonly isPeak: boolean;
}

/**
 * The value furthest from 0 within the first quarters of a scenario: of a held rate, what is drawn
 * first, before it drifts.
 *
 * @param quarters 1 to 20.
 *
 * @example
 * const scenario = noteScenario('four', 'mild');
 * peakWithin(scenario, scenario.responses.gdpGrowth, 8).quarter; // '2023Q4'
 */
export function peakWithin(
  scenario: PolicyScenario,
  response: ScenarioResponse,
  quarters: number,
): PeakWithin {
  const { quarters: labels } = objectOf(scenario, 'scenario');
  const { values } = objectOf(response, 'response');
  for (const list of [labels, values]) listOf<ArrayLike<unknown>>(list, 'quarters of the scenario');
  const within = values.slice(0, quarters);
  const at = within.some((value) => value !== 0) ? peakIndex(within) : within.length - 1;
  const isPeak =
    at + 1 < within.length ||
    (at + 1 < values.length && Math.abs(values[at + 1]) < Math.abs(values[at]));
  return { ...quarterValue(response, labels, at), isPeak };
}

/** A path by quarter as given, filled up with nothing. */
export function path(
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

function described({ values, largest }: Simulated, quarters: readonly string[]): ScenarioResponses {
  const yearEnd = 4 - Number(quarters[0].slice(-1));
  return Object.fromEntries(
    responseDescriptions.map((description): [ResponseKey, ScenarioResponse] => {
      const column = values[description.key];
      const errorBounds = column.map((_, i) =>
        largest === null ? 0 : errorShare(i + 1) * largest[description.key],
      );
      const at = (i: number): QuarterValue =>
        quarterValue({ values: column, errorBounds }, quarters, i);
      return [
        description.key,
        {
          ...description,
          values: column,
          errorBounds,
          peak: at(peakIndex(column)),
          yearEnd: at(yearEnd),
          end: at(column.length - 1),
        },
      ];
    }),
  ) as unknown as ScenarioResponses;
}

function quarterValue(
  { values, errorBounds }: Pick<ScenarioResponse, 'values' | 'errorBounds'>,
  quarters: readonly string[],
  i: number,
): QuarterValue {
  return { value: values[i], quarter: quarters[i], errorBound: errorBounds[i] };
}

/** Place of the value furthest from 0, the first of equals. */
export function peakIndex(values: Float64Array): number {
  let peak = 0;
  for (let i = 1; i < values.length; i++)
    if (Math.abs(values[i]) > Math.abs(values[peak])) peak = i;
  return peak;
}

function errorShare(quarter: number): number {
  return superpositionError.byPeriod.find(({ toQuarter }) => quarter <= toQuarter)!.shareOfLargest;
}

function runoffOnGrowth(
  growth: ScenarioResponse,
  runoffBnByQuarter: readonly number[],
  { gdpBn, start }: { gdpBn: number; start: string },
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
      start === '2022Q1' &&
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
  choices: Choices,
  hikesByQuarter: readonly number[],
  runoffBnByQuarter: readonly number[],
): Caution[] {
  const { expectations, heldQuarters, lowerBoundPercent } = choices;
  const levels = runningTotals(hikesByQuarter);
  const bound = lowerBoundPercent ?? LOWER_BOUND_PERCENT;
  const below = unchangedRate(choices).some(
    (rate, i) => i < heldQuarters && levels[i] < 0 && rate + levels[i] / 4 < bound - ROUNDING,
  );
  const cautions: Caution[] = [];
  if (below && expectations === 'VAR' && lowerBoundPercent !== null) {
    cautions.push({
      key: 'at-lower-bound',
      text: `The path asks for a funds rate below ${bound} %; the rate stops there.`,
    });
  } else if (below) {
    cautions.push({
      key: 'below-lower-bound',
      text: `The path takes the funds rate below ${bound} %, where no bound stops it here.`,
    });
  }
  if (expectations === 'MCE' && Math.max(...levels.map(Math.abs)) > MEASURED_HIKES) {
    cautions.push({
      key: 'beyond-measured',
      text: `The error of the method was measured for up to ${MEASURED_HIKES} hikes; this path has more.`,
    });
  }
  if (levels.some((level) => level !== 0) && heldQuarters === scenarioQuarters) {
    cautions.push({
      key: 'peg',
      text: 'A rate held for all twenty quarters is a peg: policy does not answer, and its effects drift. Read the first eight.',
    });
  }
  if (hikesByQuarter.some((hikes, i) => i >= heldQuarters && hikes !== 0)) {
    cautions.push({
      key: 'after-hold',
      text: `The rate keeps to its path for ${heldQuarters} quarters; the moves after them are left out, because the rule sets the rate then.`,
    });
  }
  if (runoffBnByQuarter.some((bn) => bn !== 0)) {
    cautions.push({
      key: 'flow',
      text: 'Run-off enters quarter by quarter as it happens; the rules are of stocks, which markets take into prices when they are announced.',
    });
  }
  cautions.push(
    expectations === 'MCE'
      ? {
          key: 'anticipated',
          text: 'Under model-consistent expectations markets and those who set wages and prices know every step from the first quarter on, for as long as it is held.',
        }
      : {
          key: 'saw-tooth',
          text: 'Under VAR expectations the first four quarters of the 10-year yield move up and down: a property of the model, not an error.',
        },
  );
  return cautions;
}

/** So small a difference of rates is none. */
const ROUNDING = 1e-9;

function onceAsked<Answer>(answer: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined;
  return () => {
    known ??= { answer: answer() };
    return known.answer;
  };
}

function estimateOf({ low, central, high }: Equivalence): Estimate {
  return { low, central, high };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
