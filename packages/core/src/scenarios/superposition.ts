import { scenarioQuarters } from '../frbus/quarters.ts';
import { type ResponseKey, responseDescriptions, type UnitResponse } from './frbus.ts';

/**
 * A response to steps of one kind: `sizes[q]` units of it start in quarter `q`, in multiples of the
 * 25 bp the unit response was computed for.
 */
export interface Steps {
  readonly sizes: ArrayLike<number>;
  readonly response: UnitResponse;
}

export type ResponseValues = Record<ResponseKey, Float64Array>;

/**
 * Adds responses shifted to the quarter each step starts in and scaled by its size. Every variable
 * adds as it is but equity wealth, which adds in logs: its per-cent response compounds. What lies
 * after the last quarter of the horizon is left out.
 */
export function superpose(...parts: readonly Steps[]): ResponseValues {
  return combined(parts, (size, value) => size * value);
}

/**
 * The largest value each response would reach if all steps and all they do had one sign. What a sum
 * errs by goes with the size of what was added, which a net effect of hikes and cuts, or of run-off
 * and cuts, does not show.
 */
export function largestUnnetted(...parts: readonly Steps[]): Record<ResponseKey, number> {
  const total = combined(parts, (size, value) => -Math.abs(size * value));
  return Object.fromEntries(
    responseDescriptions.map(({ key }) => [key, Math.max(...total[key].map(Math.abs))]),
  ) as Record<ResponseKey, number>;
}

function combined(
  parts: readonly Steps[],
  product: (size: number, value: number) => number,
): ResponseValues {
  const total = {} as ResponseValues;
  for (const { key } of responseDescriptions) {
    const inLogs = key === 'equityWealth';
    const sum = new Float64Array(scenarioQuarters);
    for (const { sizes, response } of parts) {
      const unit = inLogs ? response[key].map(logPoints) : response[key];
      for (let start = 0; start < sizes.length; start++) {
        const size = sizes[start];
        if (size === 0) continue;
        for (let quarter = start; quarter < scenarioQuarters; quarter++)
          sum[quarter] += product(size, unit[quarter - start]);
      }
    }
    total[key] = inLogs ? sum.map(percent) : sum;
    if (!total[key].every(Number.isFinite))
      throw new RangeError('scenario: the paths are too large beside GDP to be simulated');
  }
  return total;
}

function logPoints(percentChange: number): number {
  return 100 * Math.log1p(percentChange / 100);
}

function percent(points: number): number {
  return 100 * Math.expm1(points / 100);
}
