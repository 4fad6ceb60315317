import { runningSums, unpackNumbers } from './packed-numbers.ts';

/** Responses of a model as the generator writes them. */
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
  /**
   * Place in the list of the same shock under another baseline, from which the values are counted.
   */
  readonly countedFrom?: number;
  /**
   * Whole numbers scaled by 10^decimals, differenced twice: the quarters of each variable, one
   * after the other.
   */
  readonly values: string;
}

/** Deviations from baseline by quarter, by the name of the variable in the model. */
export function unpackResponse(
  packed: PackedResponses,
  response: PackedResponse,
): Record<string, Float64Array> {
  const scale = 10 ** packed.decimals;
  return Object.fromEntries(
    Object.entries(wholeNumbers(packed, response)).map(([variable, values]) => [
      variable,
      Float64Array.from(values, (value) => value / scale),
    ]),
  );
}

function wholeNumbers(
  packed: PackedResponses,
  { values, countedFrom }: PackedResponse,
): Record<string, number[]> {
  const { quarters, units, responses } = packed;
  const numbers = unpackNumbers(values);
  const origin =
    countedFrom === undefined ? undefined : wholeNumbers(packed, responses[countedFrom]);
  return Object.fromEntries(
    Object.keys(units).map((variable, i) => {
      const changes = runningSums(0, numbers.slice(i * quarters, (i + 1) * quarters)).slice(1);
      const column = runningSums(0, changes).slice(1);
      return [
        variable,
        origin === undefined
          ? column
          : column.map((value, quarter) => value + origin[variable][quarter]),
      ];
    }),
  );
}
