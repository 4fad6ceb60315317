import { runningSums } from './embedded.ts';

/** Responses of a model as the generator writes them: whole numbers scaled by 10^decimals, differenced twice. */
export interface PackedResponses {
  readonly model: string;
  /** The data set behind the baselines. */
  readonly longbase: string;
  readonly quarters: number;
  /** Unit of each variable by its name in the model, in the order of `values`. */
  readonly units: Readonly<Record<string, string>>;
  readonly config: string;
  readonly decimals: number;
  readonly responses: readonly PackedResponse[];
}

export interface PackedResponse {
  readonly baseline: string;
  readonly shock: string;
  readonly variant: string;
  readonly expectations: string;
  readonly policy: string;
  readonly values: readonly string[];
}

/** Deviations from baseline by quarter, one column a variable in the order of `units`. */
export function unpackResponse({ values }: PackedResponse, decimals: number): Float64Array[] {
  const scale = 10 ** decimals;
  return values.map((text) => {
    let sum = 0;
    return Float64Array.from(runningSums(text), (difference) => {
      sum += difference;
      return sum / scale;
    });
  });
}
