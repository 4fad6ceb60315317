/**
 * A group of equations, solved one after the other for the quarter whose numbers begin at `t`.
 *
 * Reads every variable from `x`. Writes variables that follow from the others on the baseline to
 * `computed`, all others to `given`: in a simulation both are `x`.
 */
export type Evaluate = (
  x: Float64Array,
  t: number,
  computed: Float64Array,
  given: Float64Array,
  add: Float64Array,
) => void;

/** A group of equations and the variables in it that have to be guessed, by their places. */
export interface Section {
  readonly evaluate: Evaluate;
  readonly tears: readonly number[];
}
