import type { Estimate } from './rule.ts';

/**
 * The GDP in billions of dollars by which statements of 2022 in dollars become shares of GDP: the
 * mean of 2022–23 that CICC projected early in 2022, so that all of them are read by one GDP. (The
 * Bureau of Economic Analysis has 26,055 for 2022 and 26,933 for the mean of the two years since.)
 * A rule in dollars stays true in its own year and grows with GDP afterwards.
 */
export const gdp2022Bn = 25_360;

/** "This run-off equals that many basis points of the policy rate", as a source puts it. */
export interface DollarStatement {
  /** Run-off, billions of dollars. */
  readonly amountBn: number;
  /** Rise of the policy rate it equals, basis points. */
  readonly rateBp: number;
}

const BP_PER_HIKE = 25;

/**
 * Hikes of 25 bp for a run-off of the whole of GDP, out of one statement in dollars, or out of a
 * weaker and a stronger one (central: midway).
 *
 * @param gdpBn Nominal GDP of the year of the statement, billions of dollars.
 */
export function hikesPerShareOfGdp(
  gdpBn: number,
  weaker: DollarStatement,
  stronger: DollarStatement = weaker,
): Estimate {
  const low = perShare(gdpBn, weaker);
  const high = perShare(gdpBn, stronger);
  return { low, central: (low + high) / 2, high };
}

function perShare(gdpBn: number, { amountBn, rateBp }: DollarStatement): number {
  return rateBp / BP_PER_HIKE / (amountBn / gdpBn);
}
