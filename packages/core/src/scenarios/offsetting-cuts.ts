import { finite, optionsOf, positiveGdp, shown } from '../arguments.ts';
import { scenarioQuarters } from '../frbus/quarters.ts';
import { type Equivalence, equivalentHikes, yieldImpact } from '../rules/equivalence.ts';
import type { Estimate } from '../rules/rule.ts';
import {
  type PolicyScenario,
  peakIndex,
  policyScenario,
  type QuarterValue,
} from './policy-scenario.ts';
import { SCENARIO_OPTIONS, type ScenarioChoices, scenarioChoices, simulated } from './simulated.ts';

export interface OffsettingCutsOptions extends ScenarioChoices {
  /**
   * Quarters, from the first on, over which the run-off and the cuts are spread evenly: 1 to 20.
   * Default 1.
   */
  readonly overQuarters?: number;
  /**
   * Default `null`: how many cuts it would take, whether or not there is room for them. A caution
   * of the scenario says where there is none.
   */
  readonly lowerBoundPercent?: number | null;
}

/** Cuts of 25 bp that offset a run-off; low to high as the rule's weaker and stronger effect. */
export interface OffsettingCuts extends Estimate {
  /** The cuts in each of the quarters they are spread over, central. */
  readonly cutsByQuarter: readonly number[];
  /**
   * The quarter in which the run-off alone weighs most on GDP growth, and by how much: where the
   * cuts bring the effect back to 0.
   */
  readonly peak: QuarterValue;
  /**
   * The largest effect on GDP growth that remains in any quarter, because cuts and run-off do not
   * fade alike: about a third of the peak, of opposite sign, with default choices. With policy
   * reaction `rule` it can exceed the peak, since the rule answers the run-off as well.
   */
  readonly residual: QuarterValue;
  /** Run-off and central cuts together. */
  readonly scenario: PolicyScenario;
  /** What the rule says by itself, without the simulation, in hikes that the run-off equals. */
  readonly byRule: Equivalence;
}

/**
 * "If the Fed shrinks by X, how many cuts would offset it?", solved in the simulation.
 *
 * The cuts fall in the quarters of the run-off, in proportion to it, and are kept. Their number is
 * the one that brings the effect of both together on four-quarter GDP growth to 0 in the quarter in
 * which the run-off alone weighs most: the peak effect is gone.
 *
 * The start is 2026Q4 if left out: the question is today's, and in 2022Q1 there was no room to cut.
 *
 * @param amountBn Run-off in billions of dollars; negative for an expansion, which hikes offset:
 *   negative cuts.
 * @throws RangeError if the amount is not a number, the number of quarters is not 1 to 20, or for
 *   the reasons of {@link policyScenario}.
 *
 * @example
 * offsettingCuts(600, { gdpBn: 32_486 }).central; // 0.62, cuts of 25 bp
 */
export function offsettingCuts(amountBn: number, options: OffsettingCutsOptions): OffsettingCuts {
  finite(amountBn, 'amount');
  if (options !== undefined) optionsOf(options, 'options', OPTIONS);
  const { overQuarters = 1, rule, ...given } = options ?? {};
  const gdpBn = positiveGdp(given.gdpBn);
  if (!(Number.isInteger(overQuarters) && overQuarters >= 1 && overQuarters <= scenarioQuarters)) {
    throw new RangeError(
      `overQuarters must be a whole number from 1 to ${scenarioQuarters}, not ${shown(overQuarters)}`,
    );
  }
  const unbound: ScenarioChoices = {
    lowerBoundPercent: null,
    ...given,
    start: given.start ?? given.baseline ?? TODAY,
  };
  const choices = scenarioChoices(unbound);
  const spread = (total: number): number[] =>
    new Array<number>(overQuarters).fill(total / overQuarters);
  const filled = (total: number): number[] =>
    Array.from({ length: scenarioQuarters }, (_, i) =>
      i < overQuarters ? total / overQuarters : 0,
    );
  const growthOf = (cuts: number, bn: number, bound: keyof Estimate): Float64Array =>
    simulated(choices, filled(-cuts), filled(yieldImpact(bn, { gdpBn, rule })[bound])).values
      .gdpGrowth;

  // Nothing has no peak: it is sought where a little would have it.
  const quarter = peakIndex(growthOf(0, amountBn === 0 ? 1 : amountBn, 'central'));
  const growth = (cuts: number, bound: keyof Estimate): number =>
    growthOf(cuts, amountBn, bound)[quarter];
  const oneCut = growthOf(1, 0, 'central')[quarter];
  const cuts = (bound: keyof Estimate): number =>
    rootBySecants((each) => growth(each, bound), -growth(0, bound) / oneCut) + 0;

  const central = cuts('central');
  const scenario = policyScenario({
    ...unbound,
    rule,
    hikesByQuarter: spread(-central),
    runoffBnByQuarter: spread(amountBn),
  });
  const alone = scenario.runoffAlone.gdpGrowth;
  return {
    low: cuts('low'),
    central,
    high: cuts('high'),
    cutsByQuarter: spread(central),
    peak: {
      value: alone.values[quarter],
      quarter: scenario.quarters[quarter],
      errorBound: alone.errorBounds[quarter],
    },
    residual: scenario.responses.gdpGrowth.peak,
    scenario,
    byRule: equivalentHikes(amountBn, { gdpBn, rule }),
  };
}

const OPTIONS = [
  'overQuarters',
  ...SCENARIO_OPTIONS.filter((name) => !name.endsWith('ByQuarter') && name !== 'bound'),
] as readonly (keyof OffsettingCutsOptions)[];

/** The quarter the question is asked in, unless another is given. */
const TODAY = '2026Q4';

/** Percentage points of growth that are none. */
const TOLERANCE = 1e-10;
const MAX_SECANTS = 30;

/** Where a nearly linear function is 0, from a guess. */
function rootBySecants(value: (x: number) => number, guess: number): number {
  let [x0, y0] = [0, value(0)];
  if (Math.abs(y0) <= TOLERANCE) return 0;
  let [x1, y1] = [guess, value(guess)];
  for (let i = 0; i < MAX_SECANTS && Math.abs(y1) > TOLERANCE; i++) {
    const next = x1 - (y1 * (x1 - x0)) / (y1 - y0);
    if (!Number.isFinite(next)) break;
    [x0, y0] = [x1, y1];
    [x1, y1] = [next, value(next)];
  }
  if (Math.abs(y1) > TOLERANCE)
    throw new RangeError(
      'no number of cuts offsets the run-off: the lower bound leaves no room, or the amount is too large',
    );
  return x1;
}
