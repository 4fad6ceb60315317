import { listOf, objectOf } from '../arguments.ts';
import type { Coefficient, Regression } from './least-squares.ts';

/**
 * Standard errors of a regression after Newey and West (1987): they allow for residuals that are
 * related over a number of rows and of unequal variance, as those of overlapping year-on-year
 * changes are. Bartlett weights, no prewhitening, no correction for few observations, as R's
 * `NeweyWest(fit, lag, prewhite = FALSE)` gives them.
 *
 * @param regression What {@link leastSquares} gave; its rows are in order of time.
 * @param lags Over how many rows residuals may be related: 12 for year-on-year changes by the
 *   month. With 0 only unequal variance is allowed for.
 * @returns The coefficients with these errors and the t they give.
 * @throws RangeError if the lags are not a whole number from 0 to less than the rows.
 * @example
 * const { regression } = growthLiquidityModel({ to: '2022-02-28' });
 * neweyWest(regression, 12).map(({ t }) => t); // [0.97, 5.5, −1.5]: intercept, growth, liquidity
 */
export function neweyWest(regression: Regression, lags: number): Coefficient[] {
  const { coefficients, observations, residuals, weights } = objectOf(regression, 'regression');
  for (const part of [coefficients, residuals, weights])
    listOf(part, 'each part of the regression');
  if (!(Number.isInteger(lags) && lags >= 0 && lags < observations))
    throw new RangeError(
      `lags must be a whole number from 0 to ${observations - 1}, such as 12, not ${String(lags)}`,
    );
  const used = residuals.filter((residual) => !Number.isNaN(residual));
  return coefficients.map(({ name, value }, j) => {
    const parts = weights[j].map((weight, i) => weight * used[i]);
    let variance = autocovariance(parts, 0);
    for (let lag = 1; lag <= lags; lag++)
      variance += 2 * (1 - lag / (lags + 1)) * autocovariance(parts, lag);
    // The Bartlett weights keep it positive; rounding may not.
    const standardError = Math.sqrt(Math.max(0, variance));
    return { name, value, standardError, t: value / standardError };
  });
}

function autocovariance(parts: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < parts.length; i++) sum += parts[i] * parts[i - lag];
  return sum;
}
