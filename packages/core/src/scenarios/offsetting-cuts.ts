import { finite } from '../arguments.ts';
import { type Equivalence, equivalentHikes } from '../rules/equivalence.ts';
import type { Estimate } from '../rules/rule.ts';
import { scenarioQuarters } from './frbus.ts';
import {
  type PolicyScenario,
  policyScenario,
  type QuarterValue,
  type ScenarioChoices,
} from './policy-scenario.ts';

export interface OffsettingCutsOptions extends ScenarioChoices {
  /**
   * Quarters, from the baseline's, over which the run-off and the cuts are spread evenly: 1 to 20.
   * Default 1.
   */
  readonly overQuarters?: number;
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
 * which the run-off alone weighs most: the peak effect is gone. As responses add, that number is
 * the run-off's effect in that quarter divided by the effect of one cut spread the same way.
 *
 * The baseline is 2026Q1 if left out: the question is today's, and in 2022Q1 there was no room to
 * cut.
 *
 * @param amountBn Run-off in billions of dollars; negative for an expansion, which hikes offset:
 *   negative cuts.
 * @throws RangeError if the amount is not a number, the number of quarters is not 1 to 20, or for
 *   the reasons of {@link policyScenario}.
 */
export function offsettingCuts(amountBn: number, options: OffsettingCutsOptions): OffsettingCuts {
  finite(amountBn, 'amount');
  const { overQuarters = 1, ...given } = options ?? {};
  if (!(Number.isInteger(overQuarters) && overQuarters >= 1 && overQuarters <= scenarioQuarters)) {
    throw new RangeError(
      `overQuarters must be a whole number from 1 to ${scenarioQuarters}, not ${String(overQuarters)}`,
    );
  }
  const choices = { ...given, baseline: given.baseline ?? '2026Q1' } as const;
  const spread = (total: number): number[] =>
    new Array<number>(overQuarters).fill(total / overQuarters);
  const run = (hikes: number, bn: number, bound?: keyof Estimate): PolicyScenario =>
    policyScenario({
      ...choices,
      hikesByQuarter: spread(hikes),
      runoffBnByQuarter: spread(bn),
      bound,
    });

  // The shape of the run-off's effect, and so its peak, is the same for every amount and bound.
  const unit = run(-1, 100);
  const quarter = unit.quarters.indexOf(unit.runoffAlone.gdpGrowth.peak.quarter);
  const oneCut = run(-1, 0).responses.gdpGrowth.values[quarter];
  const cuts = (bound: keyof Estimate): number =>
    -run(0, amountBn, bound).runoffAlone.gdpGrowth.values[quarter] / oneCut + 0;

  const central = cuts('central');
  const scenario = run(-central, amountBn);
  const { gdpBn, rule } = scenario.assumptions;
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
