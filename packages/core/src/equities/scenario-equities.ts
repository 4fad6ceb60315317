import { objectOf } from '../arguments.ts';
import type { PolicyScenario } from '../scenarios/policy-scenario.ts';
import {
  type DoubleKill,
  doubleKill,
  type NoteProjection,
  noteProjections,
} from './double-kill.ts';

/** The note's rule for equities, applied to the first year of a scenario. */
export interface ScenarioEquities {
  /** The year the rule speaks of: that of the start. */
  readonly year: string;
  /**
   * The note's rule on the hikes and the run-off of that year; null where either is an easing, of
   * which the rule says nothing.
   */
  readonly effect: DoubleKill | null;
  /**
   * The same with the run-off counted by its share of the scenario's GDP instead of in the note's
   * dollars: another figure, not the note's. Null where there is no effect or no run-off.
   */
  readonly byShareOfGdp: DoubleKill | null;
  /** True if the scenario goes on after that year, which the rule does not count. */
  readonly goesOn: boolean;
  /** The note's own projection, if the scenario is one of its paths. */
  readonly projection: NoteProjection | null;
}

const QUARTERS_A_YEAR = 4;

/**
 * The note's equity rule ({@link doubleKill}) on the first four quarters of a scenario, because the
 * rule is stated for hikes within a year. Dollars are the note's, as a cell's are: 4 hikes and 300
 * bn are −5.2 points at any GDP.
 *
 * @example
 * const scenario = policyScenario({ hikesByQuarter: [3, 2, 2], runoffBnByQuarter: [0, 300, 300], gdpBn: gdp2022Bn });
 * scenarioEquities(scenario).effect.points; // −10.1
 */
export function scenarioEquities(scenario: PolicyScenario): ScenarioEquities {
  const { hikes, runoff, quarters, assumptions } = objectOf(scenario, 'scenario');
  for (const part of [hikes, runoff, quarters, assumptions])
    objectOf(part, 'each part of the scenario');
  const firstYear = (byQuarter: readonly number[]) =>
    byQuarter.slice(0, QUARTERS_A_YEAR).reduce((total, each) => total + each, 0);
  const later = (byQuarter: readonly number[]) =>
    byQuarter.slice(QUARTERS_A_YEAR).some((each) => each !== 0);
  const hikesInYear = firstYear(hikes.byQuarter);
  const runoffBn = firstYear(runoff.byQuarterBn);
  const easing = hikesInYear < 0 || runoffBn < 0;
  const goesOn = later(hikes.byQuarter) || later(runoff.byQuarterBn);
  const effect = easing ? null : doubleKill({ hikes: hikesInYear, runoffBn });
  const projected = noteProjections.find(
    (each) => each.hikes === hikesInYear && each.runoffBn === runoffBn,
  );
  return {
    year: quarters[0].slice(0, 4),
    effect,
    byShareOfGdp:
      effect === null || runoffBn === 0
        ? null
        : doubleKill({ hikes: hikesInYear, runoffBn, gdpBn: assumptions.gdpBn }),
    goesOn,
    projection:
      projected === undefined || goesOn || assumptions.start !== '2022Q1' ? null : projected,
  };
}
