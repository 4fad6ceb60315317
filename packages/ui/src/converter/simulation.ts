import { billionsOf } from '@qt-lens/core';
import { offsettingCuts, type PolicyScenario } from '@qt-lens/core/scenarios';
import { initialScenarioState, limits, type ScenarioState } from '../scenario/state.ts';
import type { ConverterState } from './state.ts';

/** The run-off is spread over a year, and the moves with it. */
const OVER_QUARTERS = 4;

/**
 * The scenario in which an amount rolls off over a year from today's quarter and the moves that
 * offset it in the simulation come with it; null where the question is about moves, the amount is
 * more than a quarter of the bench takes, or the model has no answer for it.
 */
export function simulationOf(state: ConverterState, gdpBn: number): ScenarioState | null {
  if (state.asks !== 'moves') return null;
  const amountBn = billionsOf(state.value, state.unit, { gdpBn, months: state.months });
  const scenario = offsetting(state.change === 'run-off' ? amountBn : -amountBn, gdpBn);
  if (scenario === null) return null;
  const hikes = scenario.hikes.byQuarter.slice(0, OVER_QUARTERS);
  const runoffBn = scenario.runoff.byQuarterBn.slice(0, OVER_QUARTERS);
  const within =
    hikes.every((each) => Math.abs(each) <= limits.hikes) &&
    runoffBn.every((each) => Math.abs(each) <= limits.runoffBn);
  return within ? { ...initialScenarioState(scenario.assumptions.start), hikes, runoffBn } : null;
}

/** The scenario in which cuts offset a run-off; null where it is too large to be simulated. */
function offsetting(runoffBn: number, gdpBn: number): PolicyScenario | null {
  try {
    return offsettingCuts(runoffBn, { gdpBn, overQuarters: OVER_QUARTERS }).scenario;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
