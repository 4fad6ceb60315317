/**
 * A group of equations, solved one after the other for a quarter.
 *
 * Reads every variable from `rows`, a row of all variables a quarter, and writes to the quarter's.
 * Variables that are guessed are written to `found`: in a simulation that is the same row.
 */
export type Evaluate = (
  rows: readonly Float64Array[],
  quarter: number,
  found: Float64Array,
  add: Float64Array,
) => void;

/** A group of equations and the variables in it that have to be guessed, by their places. */
export interface Section {
  readonly evaluate: Evaluate;
  readonly tears: readonly number[];
}
