/**
 * A group of equations, solved one after the other for a quarter.
 *
 * Reads every variable from `rows`, a row of all variables a quarter. Writes variables that follow
 * from the others on the baseline to `computed`, all others to `given`: in a simulation both are the
 * quarter's row.
 */
export type Evaluate = (
  rows: readonly Float64Array[],
  quarter: number,
  computed: Float64Array,
  given: Float64Array,
  add: Float64Array,
) => void;

/** A group of equations and the variables in it that have to be guessed, by their places. */
export interface Section {
  readonly evaluate: Evaluate;
  readonly tears: readonly number[];
}
