import { listOf, objectOf, oneOf, optionsOf, positiveGdp } from '../arguments.ts';
import { scenarioQuarters } from '../frbus/quarters.ts';
import { type Equivalence, equivalentHikes, yieldImpact } from '../rules/equivalence.ts';
import type { Estimate } from '../rules/rule.ts';
import type { ResponseKey } from './frbus.ts';
import {
  type PolicyScenario,
  path,
  peakIndex,
  policyScenario,
  type QuarterValue,
} from './policy-scenario.ts';
import { quarterLabels } from './quarter-labels.ts';
import {
  type Choices,
  runningTotals,
  type ScenarioChoices,
  scenarioChoices,
  simulated,
  unchangedRate,
} from './simulated.ts';

/** What is to stay on its baseline: real GDP, the unemployment rate or core PCE inflation. */
export type OffsettingTarget = 'gdp' | 'unemployment' | 'inflation';

export interface OffsettingPathOptions
  extends Omit<ScenarioChoices, 'expectations' | 'policyReaction' | 'heldQuarters' | 'baseline'> {
  /**
   * Run-off in each quarter from the first on, billions of dollars; a path of the rate is sought
   * that offsets it.
   */
  readonly runoffBnByQuarter?: readonly number[];
  /** Hikes of 25 bp in each quarter instead; a path of run-off is sought that offsets them. */
  readonly hikesByQuarter?: readonly number[];
  /** Default `gdp`. */
  readonly target?: OffsettingTarget;
  /** Whether the rate moves freely, the default, or in steps of 25 bp. */
  readonly steps?: 'smooth' | '25bp';
  /** Default `2026Q4`. */
  readonly start?: string;
  /** Which of the rule's estimates of the run-off enters. Default `central`. */
  readonly bound?: keyof Estimate;
}

/** A path that keeps a target on its baseline, as near as it can. */
export interface OffsettingPath {
  readonly quarters: readonly string[];
  readonly target: OffsettingTarget;
  /** Whether the rate or the run-off is what was sought. */
  readonly sought: 'rate' | 'run-off';
  /** The funds rate in percentage points above baseline by quarter, the bound kept. */
  readonly ratePoints: readonly number[];
  /**
   * Cuts of 25 bp by quarter, negative for hikes, and how many together where the path is furthest
   * from the baseline.
   */
  readonly cutsByQuarter: readonly number[];
  readonly mostCuts: number;
  readonly runoffBnByQuarter: readonly number[];
  /** The target without what was sought, by quarter, and what is left of it: the same units. */
  readonly alone: Float64Array;
  readonly left: Float64Array;
  readonly largestAlone: QuarterValue;
  readonly largestLeft: QuarterValue;
  /** Whether the lower bound keeps the rate from going where it should, or where it is given to. */
  readonly atLowerBound: boolean;
  /** Both together. */
  readonly scenario: PolicyScenario;
  /** What the rule says of all the run-off by itself, in hikes it equals. */
  readonly byRule: Equivalence;
}

/**
 * What a path was to offset and what it leaves, where each is largest within the first quarters:
 * later ones of a held rate drift.
 *
 * @param quarters 1 to 20.
 *
 * @example
 * const found = offsettingPath({ runoffBnByQuarter: [150, 150, 150, 150], gdpBn: 32_486 });
 * offsetWithin(found, 8).alone.quarter; // '2028Q3'
 */
export function offsetWithin(
  path: OffsettingPath,
  quarters: number,
): { readonly alone: QuarterValue; readonly left: QuarterValue } {
  const { alone, left, quarters: labels } = objectOf(path, 'path');
  const largest = (values: Float64Array) => {
    listOf<ArrayLike<number>>(values, 'quarters of the path');
    return largestOf(values.slice(0, quarters), labels);
  };
  return { alone: largest(alone), left: largest(left) };
}

function largestOf(values: Float64Array, labels: readonly string[]): QuarterValue {
  const at = peakIndex(values);
  return { value: values[at], quarter: labels[at], errorBound: 0 };
}

const RESPONSE: Readonly<Record<OffsettingTarget, ResponseKey>> = {
  gdp: 'gdp',
  unemployment: 'unemployment',
  inflation: 'corePce',
};

/**
 * "If the Fed shrinks by X, which path of cuts offsets it?", solved in the model: the path of the
 * funds rate that keeps real GDP, unemployment or core inflation on its baseline under a run-off;
 * or the path of run-off that does so under a path of the rate.
 *
 * What remains of the target is kept small, and beside it a little the changes of the path, by least
 * squares: a thousandth remains of a run-off over a year, a few hundredths of one that turns about
 * within two quarters. What remains is told. In steps of 25 bp, and at the lower bound, more does.
 *
 * @throws RangeError unless exactly one path is given, or for the reasons of {@link
 *   policyScenario}.
 *
 * @example
 * offsettingPath({ runoffBnByQuarter: [150, 150, 150, 150], gdpBn: 32_486 }).mostCuts; // 0.6 cuts
 */
export function offsettingPath(options: OffsettingPathOptions): OffsettingPath {
  if (options !== undefined) optionsOf(options, 'options', OPTIONS);
  const gdpBn = positiveGdp(options?.gdpBn);
  const target = oneOf(options.target ?? 'gdp', 'target', ['gdp', 'unemployment', 'inflation']);
  const steps = oneOf(options.steps ?? 'smooth', 'steps', ['smooth', '25bp']);
  const { runoffBnByQuarter, hikesByQuarter } = options;
  if ((runoffBnByQuarter === undefined) === (hikesByQuarter === undefined))
    throw new RangeError(
      'give runoffBnByQuarter, such as [150, 150], or hikesByQuarter, such as [1, 1]: one of the two',
    );
  const choices = scenarioChoices({ start: TODAY, ...options });
  const quarters = quarterLabels(choices.start);
  const seekRate = runoffBnByQuarter !== undefined;
  if (steps === '25bp' && !seekRate)
    throw new RangeError('steps: only a path of the rate comes in steps of 25 bp');
  const given = seekRate
    ? path(runoffBnByQuarter, 'run-off', quarters)
    : path(hikesByQuarter, 'hikes', quarters);
  const premiumBp = (bn: number) => yieldImpact(bn, { gdpBn, rule: options.rule })[choices.bound];

  // A unit of what is sought: a hike of 25 bp, or 100 bn of run-off.
  const nothing = new Array<number>(scenarioQuarters).fill(0);
  const targetOf = (sought: readonly number[], other: readonly number[]) => {
    const [hikes, bn] = seekRate ? [sought, other] : [other, sought.map((each) => each * UNIT_BN)];
    return simulated(choices, hikes, bn.map(premiumBp)).values[RESPONSE[target]];
  };
  const alone = targetOf(nothing, given);
  const kernel = targetOf([1, ...nothing.slice(1)], nothing);
  const noFloor = nothing.map(() => Number.NEGATIVE_INFINITY);
  const floor = seekRate ? roomBelow(choices) : noFloor;
  const problem = leastSquares(kernel, floor);
  let levels: readonly number[] = nothing;
  let left = alone;
  for (let round = 0; round < ROUNDS && alone.some((value) => value !== 0); round++) {
    const before = levels;
    levels = problem.smooth(levels, left);
    left = targetOf(changesOf(levels), given);
    if (levels.every((level, i) => Math.abs(level - before[i]) < CLOSE_ENOUGH)) break;
  }
  // Nothing to offset is stopped by nothing, though there be no room.
  let isStopped = levels !== nothing && levels.some((level, i) => level <= floor[i] + ROUNDING);
  if (steps === '25bp') {
    const wanted = problem.inWholeSteps(levels, left, noFloor);
    levels = problem.inWholeSteps(levels, left, floor);
    isStopped ||= levels.some((level, i) => level !== wanted[i]);
  }

  // What two equal levels differ by is rounding, and no move.
  const moves = changesOf(levels).map((move) => (Math.abs(move) < ROUNDING ? 0 : move));
  const scenario = policyScenario({
    ...choices,
    gdpBn,
    rule: options.rule,
    hikesByQuarter: seekRate ? moves : given,
    runoffBnByQuarter: seekRate ? given : moves.map((each) => each * UNIT_BN),
  });
  const response = scenario.responses[RESPONSE[target]];
  const total = scenario.runoff.totalBn;
  const cumulated = Float64Array.from(runningTotals(scenario.hikes.byQuarter));
  return {
    quarters,
    target,
    sought: seekRate ? 'rate' : 'run-off',
    ratePoints: [...scenario.responses.fundsRate.values],
    cutsByQuarter: scenario.hikes.byQuarter.map((hikes) => -hikes + 0),
    mostCuts: -cumulated[peakIndex(cumulated)] + 0,
    runoffBnByQuarter: scenario.runoff.byQuarterBn,
    alone,
    left: response.values,
    largestAlone: largestOf(alone, quarters),
    largestLeft: response.peak,
    atLowerBound: isStopped || scenario.cautions.some(({ key }) => key === 'at-lower-bound'),
    scenario,
    byRule: equivalentHikes(total, { gdpBn, rule: scenario.assumptions.rule }),
  };
}

/** A path is solved, held throughout, and the rate keeps to it: nothing else of a scenario's. */
const OPTIONS = [
  'runoffBnByQuarter',
  'hikesByQuarter',
  'target',
  'steps',
  'gdpBn',
  'start',
  'termPremium',
  'lowerBoundPercent',
  'fundsRatePercent',
  'rule',
  'bound',
] as const satisfies readonly (keyof OffsettingPathOptions)[];

/** The quarter the question is asked in, unless another is given. */
const TODAY = '2026Q4';
const UNIT_BN = 100;
const ROUNDS = 8;
const CLOSE_ENOUGH = 1e-5;
const ROUNDING = 1e-9;

/**
 * What a change of the path weighs beside what remains of the target, both as shares: by its square,
 * and in whole steps each of them alike, or the rate would go up and down to be right on average.
 */
const WEIGHT_OF_CHANGES = 0.0003;
const WEIGHT_OF_WHOLE_STEPS = 0.05;
const MAX_ROUNDS_ON_FLOOR = 400;

/** How many hikes the rate may fall in each quarter before it meets the bound: none or negative. */
function roomBelow(choices: Choices): number[] {
  const { lowerBoundPercent } = choices;
  return Array.from(unchangedRate(choices), (rate) =>
    lowerBoundPercent === null
      ? Number.NEGATIVE_INFINITY
      : Math.min(0, (lowerBoundPercent - rate) * 4),
  );
}

/**
 * Least squares for the levels of a path, given what a step of one in the first quarter does to the
 * target: the remaining target, and the changes of the path by what a kept step does.
 *
 * @param floor Below which the levels do not go.
 */
function leastSquares(kernel: Float64Array, floor: readonly number[]) {
  const n = kernel.length;
  // What a level of one in a single quarter does later: a step, taken back a quarter after.
  const pulse = kernel.map((value, i) => value - (kernel[i - 1] ?? 0));
  // In its own quarter a step may move the target the wrong way by a trifle, of which no use is made.
  if (pulse[0] * kernel[n - 1] < 0) pulse[0] = 0;
  const squares = kernel.reduce((total, value) => total + value * value, 0) / n;

  const weighted = (weight: number): Float64Array[] => {
    const matrix = Array.from({ length: n }, () => new Float64Array(n));
    for (let i = 0; i < n; i++) {
      const row = matrix[i];
      for (let j = i; j < n; j++) {
        let product = 0;
        for (let t = j; t < n; t++) product += pulse[t - i] * pulse[t - j];
        row[j] = product;
        if (i !== j) matrix[j][i] = product;
      }
    }
    for (let i = 0; i < n; i++) {
      matrix[i][i] += (i === n - 1 ? 1 : 2) * weight * squares;
      if (i === 0) continue;
      matrix[i][i - 1] -= weight * squares;
      matrix[i - 1][i] -= weight * squares;
    }
    return matrix;
  };

  /** The slopes at levels of nothing, by what is left of the target at other levels. */
  const slopesAtNothing = (levels: readonly number[], left: Float64Array): Float64Array => {
    const target = left.map((value, t) => {
      let sum = value;
      for (let i = 0; i <= t; i++) sum -= pulse[t - i] * levels[i];
      return sum;
    });
    return Float64Array.from({ length: n }, (_, i) => {
      let sum = 0;
      for (let t = i; t < n; t++) sum += pulse[t - i] * target[t];
      return sum;
    });
  };

  const matrix = weighted(WEIGHT_OF_CHANGES);
  /** The best levels not below the floor: which of them stand on it is found one by one. */
  const smooth = (from: readonly number[], left: Float64Array): number[] => {
    const slopes = slopesAtNothing(from, left);
    const onFloor = new Array<boolean>(n).fill(false);
    for (let round = 0; ; round++) {
      const levels = solvedBy(matrix, slopes, (i) => (onFloor[i] ? floor[i] : undefined));
      const wrong = levels.findIndex((level, i) => {
        if (!onFloor[i]) return level < floor[i] - ROUNDING;
        const slope = slopes[i] + matrix[i].reduce((sum, value, j) => sum + value * levels[j], 0);
        return slope < -ROUNDING * squares;
      });
      if (wrong === -1 || round === MAX_ROUNDS_ON_FLOOR)
        return levels.map((level, i) => Math.max(floor[i], level));
      onFloor[wrong] = !onFloor[wrong];
    }
  };

  /** Whole levels: from the nearest, by moving stretches of quarters while that is better. */
  const inWholeSteps = (
    free: readonly number[],
    left: Float64Array,
    floor: readonly number[],
  ): number[] => {
    const matrix = weighted(0);
    const atNothing = slopesAtNothing(free, left);
    const costOfStep = WEIGHT_OF_WHOLE_STEPS * squares;
    const levels = free.map((level, i) => Math.max(Math.ceil(floor[i]), Math.round(level)) + 0);
    /** What the change into a quarter costs more if it is larger by so much. */
    const dearer = (quarter: number, by: number) => {
      if (quarter >= n) return 0;
      const step = levels[quarter] - (levels[quarter - 1] ?? 0);
      return costOfStep * (Math.abs(step + by) - Math.abs(step));
    };
    while (true) {
      const slopes = levels.map(
        (_, i) => atNothing[i] + matrix[i].reduce((sum, value, j) => sum + value * levels[j], 0),
      );
      let best = { gain: ROUNDING * squares, from: 0, to: -1, move: 0 };
      for (let from = 0; from < n; from++) {
        let slope = 0;
        let curve = 0;
        let fallsBelow = false;
        for (let to = from; to < n; to++) {
          slope += slopes[to];
          curve += matrix[to][to];
          for (let j = from; j < to; j++) curve += 2 * matrix[to][j];
          fallsBelow ||= levels[to] - 1 < floor[to];
          for (const move of fallsBelow ? [1] : [1, -1]) {
            const cost = dearer(from, move) + dearer(to + 1, -move);
            const gain = -(slope * move + curve / 2) - cost;
            if (gain > best.gain) best = { gain, from, to, move };
          }
        }
      }
      if (best.move === 0) return levels;
      for (let i = best.from; i <= best.to; i++) levels[i] += best.move;
    }
  };
  return { smooth, inWholeSteps };
}

/**
 * Where a quadratic form's slopes are 0: elimination in a matrix that is positive definite.
 *
 * @param held What a number is held at instead.
 */
function solvedBy(
  matrix: readonly Float64Array[],
  slopes: Float64Array,
  held: (place: number) => number | undefined,
): number[] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => {
    const at = held(i);
    if (at === undefined) return Float64Array.of(...row, -slopes[i]);
    const fixed = new Float64Array(n + 1);
    fixed[i] = 1;
    fixed[n] = at;
    return fixed;
  });
  for (let column = 0; column < n; column++) {
    for (let i = column + 1; i < n; i++) {
      const factor = rows[i][column] / rows[column][column];
      if (factor === 0) continue;
      for (let k = column; k <= n; k++) rows[i][k] -= factor * rows[column][k];
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = rows[i][n];
    for (let k = i + 1; k < n; k++) sum -= rows[i][k] * solution[k];
    solution[i] = sum / rows[i][i];
  }
  return solution;
}

function changesOf(levels: readonly number[]): number[] {
  return levels.map((level, i) => level - (levels[i - 1] ?? 0) + 0);
}
