import { scenarioQuarters } from '../frbus/quarters.ts';
import {
  type FrbusScenario,
  type FrbusSolution,
  solveFrbus,
  termPremiumShocks,
} from '../frbus/solve-frbus.ts';
import {
  type PolicyReaction,
  type ResponseKey,
  responseDescriptions,
  type TermPremium,
} from './frbus.ts';
import type { ResponseValues } from './superposition.ts';

/** Twenty quarters of what is done, from the first quarter on. */
export interface SolvedPaths {
  readonly start: string;
  /** The funds rate in percentage points above baseline. */
  readonly ratePoints: readonly number[];
  /** Steps of 10-year term premium, basis points, each in the quarter it comes in. */
  readonly premiumStepsBp: readonly number[];
  readonly policyReaction: PolicyReaction;
  readonly termPremium: TermPremium;
  /** Quarters after which the inertial Taylor rule takes over. */
  readonly heldQuarters: number;
  /** The lower bound on the model's own scale by quarter, per cent; none if undefined. */
  readonly lowerBound: readonly number[] | undefined;
}

const QUARTERS_TO_HALF = 12;

/**
 * Solves the model for paths of the rate and of the term premium. Where policy answers the premium,
 * the rate is the given path and what the rule does to the premium alone.
 */
export function solvedResponses(paths: SolvedPaths): ResponseValues {
  const { ratePoints, premiumStepsBp } = paths;
  const first = ratePoints.findIndex((points, i) => points !== 0 || premiumStepsBp[i] !== 0);
  const solution = first === -1 ? undefined : solvedPaths(paths);
  return Object.fromEntries(
    responseDescriptions.map(({ key }) => [
      key,
      // Before the first step there is nothing but what rounding leaves.
      solution === undefined
        ? new Float64Array(scenarioQuarters)
        : responseOf(solution, key).fill(0, 0, first),
    ]),
  ) as ResponseValues;
}

/** The solution of {@link solvedResponses}. */
export function solvedPaths({
  start,
  ratePoints,
  premiumStepsBp,
  policyReaction,
  termPremium,
  heldQuarters,
  lowerBound,
}: SolvedPaths): FrbusSolution {
  const shared = { start, lowerBound, ...premiumOf(premiumStepsBp, termPremium) };
  if (policyReaction === 'fixed' || premiumStepsBp.every((bp) => bp === 0))
    return solveFrbus({ ...shared, heldQuarters, fundsRate: ratePoints });
  const byRule = solveFrbus(shared);
  if (ratePoints.every((points) => points === 0)) return byRule;
  const answer = byRule.deviation('rff');
  const fundsRate = ratePoints.map((points, i) => points + answer[i]);
  return solveFrbus({ ...shared, heldQuarters, fundsRate });
}

/** The premium as the model takes it: along the curve, or in the 10-year premium alone. */
function premiumOf(
  stepsBp: readonly number[],
  termPremium: TermPremium,
): Pick<FrbusScenario, 'termPremiumBp' | 'shocks'> {
  const left = termPremium === 'decaying' ? 0.5 ** (1 / QUARTERS_TO_HALF) : 1;
  let level = 0;
  const path = stepsBp.map((step) => {
    level = level * left + step;
    return level;
  });
  return termPremium === 'ten-year-only'
    ? { shocks: termPremiumShocks(path, ['rg10p']) }
    : { termPremiumBp: path };
}

function responseOf(solution: FrbusSolution, key: ResponseKey): Float64Array {
  if (key === 'gdpGrowth') return solution.gdpGrowthDeviation();
  const { mnemonic, units } = responseDescriptions.find((each) => each.key === key)!;
  return units === 'per cent' ? solution.percentDeviation(mnemonic) : solution.deviation(mnemonic);
}
