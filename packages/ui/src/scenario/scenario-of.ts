import { type PolicyScenario, policyScenario, ratePaths } from '@qt-lens/core/scenarios';
import { heldOf, type ScenarioState, scenarioGdpBn } from './state.ts';

/** What core is asked for a state. */
export function scenarioChoicesOf(
  state: ScenarioState,
  latestGdpBn: number,
  fundsRatePercent?: number,
) {
  const { start, expectations, rule, policyReaction, termPremium } = state;
  return {
    gdpBn: scenarioGdpBn(start, latestGdpBn),
    start,
    expectations,
    rule,
    policyReaction,
    termPremium,
    heldQuarters: heldOf(state),
    fundsRatePercent,
  };
}

/**
 * The simulation of a state.
 *
 * @param fundsRatePercent The rate today, from which the distance to the lower bound counts.
 */
export function scenarioOf(
  state: ScenarioState,
  latestGdpBn: number,
  fundsRatePercent?: number,
): PolicyScenario {
  return policyScenario({
    ...scenarioChoicesOf(state, latestGdpBn, fundsRatePercent),
    hikesByQuarter: state.hikes,
    runoffBnByQuarter: state.runoffBn,
  });
}

/** The same with the note's rate path that the state draws beside; null where it draws none. */
export function scenarioBeside(
  state: ScenarioState,
  latestGdpBn: number,
  fundsRatePercent?: number,
): PolicyScenario | null {
  if (state.beside === undefined) return null;
  const hikes = ratePaths[state.beside].byQuarter;
  return scenarioOf({ ...state, hikes }, latestGdpBn, fundsRatePercent);
}
