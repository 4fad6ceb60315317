import { type ResponseKey, responseDescriptions, scenarioQuarters, type UnitResponse } from './frbus.ts';

/** A response to steps of one kind: `sizes[q]` units of it start in quarter `q`, in multiples of the 25 bp the unit response was computed for. */
export interface Steps {
  readonly sizes: ArrayLike<number>;
  readonly response: UnitResponse;
}

export type ResponseValues = Record<ResponseKey, Float64Array>;

/**
 * Adds responses shifted to the quarter each step starts in and scaled by its size. Every variable adds as it is but equity wealth, which adds in
 * logs: its per-cent response compounds. What lies after the last quarter of the horizon is left out.
 */
export function superpose(...parts: readonly Steps[]): ResponseValues {
  const total = {} as ResponseValues;
  for (const { key } of responseDescriptions) {
    const inLogs = key === 'equityWealth';
    const sum = new Float64Array(scenarioQuarters);
    for (const { sizes, response } of parts) {
      const unit = inLogs ? response[key].map(logPoints) : response[key];
      for (let start = 0; start < sizes.length; start++) {
        const size = sizes[start];
        if (size === 0) continue;
        for (let quarter = start; quarter < scenarioQuarters; quarter++) sum[quarter] += size * unit[quarter - start];
      }
    }
    total[key] = inLogs ? sum.map(percent) : sum;
  }
  return total;
}

function logPoints(percentChange: number): number {
  return 100 * Math.log1p(percentChange / 100);
}

function percent(points: number): number {
  return 100 * Math.expm1(points / 100);
}
