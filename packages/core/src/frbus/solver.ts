import { sections } from './generated/equations.ts';
import type { Evaluate, Section } from './section.ts';

/** The largest change of a guess, relative to its size, that counts as none. */
const TOLERANCE = 1e-10;

/** Evaluations in a quarter after which derivatives are taken anew, and after which it fails. */
const EVALUATIONS_TO_RENEW = 12;
const MAX_EVALUATIONS = 100;

/** Relative step of a finite difference. */
const DIFFERENCE_STEP = 1e-6;

/** The levels and additive terms that quarters are solved in, and what that took. */
export interface Simulation {
  /** Levels, a row a quarter; those of the quarters to solve stand at the baseline. */
  readonly levels: readonly Float64Array[];
  readonly baseline: readonly Float64Array[];
  /** Additive terms, laid out as the levels. */
  readonly add: readonly Float64Array[];
  /**
   * The most evaluations of the largest group of equations in a quarter, derivatives left out; what
   * a wrong step of Newton's method shows in first.
   */
  maxEvaluations: number;
}

/**
 * Solves one quarter after another.
 *
 * @param first Number of the first quarter to solve, at least two.
 * @param quarters How many.
 * @returns The number of the quarter that could not be solved, or -1.
 */
export function solveQuarters(simulation: Simulation, first: number, quarters: number): number {
  const { levels, add } = simulation;
  const groups = sections.map((section) => new Group(section));
  for (let quarter = first; quarter < first + quarters; quarter++) {
    const row = levels[quarter];
    for (const group of groups) {
      if (group.tears.length === 0) group.evaluate(levels, quarter, row, row, add[quarter]);
      else if (!group.solve(simulation, quarter)) return quarter;
    }
  }
  return -1;
}

/**
 * A group of equations that need one another: Newton's method on the variables guessed. Derivatives
 * are taken once, by finite differences, and improved by Broyden's rule as the simulation goes on.
 */
class Group {
  readonly evaluate: Evaluate;
  readonly tears: readonly number[];
  readonly #guess: Float64Array;
  readonly #error: Float64Array;
  readonly #before: Float64Array;
  readonly #step: Float64Array;
  #inverse: Float64Array | undefined;

  constructor({ evaluate, tears }: Section) {
    this.evaluate = evaluate;
    this.tears = tears;
    this.#guess = new Float64Array(tears.length);
    this.#error = new Float64Array(tears.length);
    this.#before = new Float64Array(tears.length);
    this.#step = new Float64Array(tears.length);
  }

  solve(simulation: Simulation, quarter: number): boolean {
    const n = this.tears.length;
    const guess = this.#guess;
    this.#extrapolate(simulation, quarter);
    for (let evaluations = 1; evaluations <= MAX_EVALUATIONS; evaluations++) {
      this.#before.set(this.#error);
      if (this.#solvedBy(simulation, quarter, this.#error)) {
        if (n > 1 && evaluations > simulation.maxEvaluations)
          simulation.maxEvaluations = evaluations;
        return true;
      }
      if (this.#inverse === undefined || evaluations % EVALUATIONS_TO_RENEW === 0)
        this.#inverse = this.#differentiated(simulation, quarter);
      else if (evaluations > 1) this.#improve(this.#inverse);
      for (let j = 0; j < n; j++) {
        let step = 0;
        for (let k = 0; k < n; k++) step -= this.#inverse[j * n + k] * this.#error[k];
        if (!Number.isFinite(step)) return false;
        this.#step[j] = step;
        guess[j] += step;
      }
    }
    return false;
  }

  /** Guesses that the distance from the baseline goes on as it went in the two quarters before. */
  #extrapolate({ levels, baseline }: Simulation, quarter: number): void {
    for (let j = 0; j < this.tears.length; j++) {
      const at = this.tears[j];
      const distance = (back: number) => levels[quarter - back][at] - baseline[quarter - back][at];
      this.#guess[j] = baseline[quarter][at] + 2 * distance(1) - distance(2);
    }
  }

  /** Evaluates the group with the guesses; sets by how much each variable comes out otherwise. */
  #solvedBy({ levels, add }: Simulation, quarter: number, error: Float64Array): boolean {
    const { tears } = this;
    const guess = this.#guess;
    const row = levels[quarter];
    for (let j = 0; j < tears.length; j++) row[tears[j]] = guess[j];
    this.evaluate(levels, quarter, row, row, add[quarter]);
    let solved = true;
    for (let j = 0; j < tears.length; j++) {
      error[j] = row[tears[j]] - guess[j];
      if (!(Math.abs(error[j]) <= TOLERANCE * Math.max(1, Math.abs(guess[j])))) solved = false;
    }
    return solved;
  }

  /** The inverse of the derivatives of the errors by the guesses. */
  #differentiated(simulation: Simulation, quarter: number): Float64Array {
    const n = this.tears.length;
    const guess = this.#guess;
    const derivatives = new Float64Array(n * n);
    const moved = new Float64Array(n);
    for (let k = 0; k < n; k++) {
      const kept = guess[k];
      const step = DIFFERENCE_STEP * Math.max(1, Math.abs(kept));
      guess[k] = kept + step;
      this.#solvedBy(simulation, quarter, moved);
      guess[k] = kept;
      for (let j = 0; j < n; j++) derivatives[j * n + k] = (moved[j] - this.#error[j]) / step;
    }
    return inverseOf(derivatives, n);
  }

  /** Broyden's rule: what the last step did to the errors, as the inverse should have told it. */
  #improve(inverse: Float64Array): void {
    const n = this.tears.length;
    const step = this.#step;
    const told = new Float64Array(n);
    let length = 0;
    for (let j = 0; j < n; j++) {
      for (let k = 0; k < n; k++)
        told[j] += inverse[j * n + k] * (this.#error[k] - this.#before[k]);
      length += step[j] * told[j];
    }
    if (!(Math.abs(length) > 0)) return;
    const row = new Float64Array(n);
    for (let k = 0; k < n; k++) for (let j = 0; j < n; j++) row[k] += step[j] * inverse[j * n + k];
    for (let j = 0; j < n; j++) {
      const missed = (step[j] - told[j]) / length;
      for (let k = 0; k < n; k++) inverse[j * n + k] += missed * row[k];
    }
  }
}

/** The inverse of a square matrix, by elimination with the largest pivot. */
function inverseOf(matrix: Float64Array, n: number): Float64Array {
  const width = 2 * n;
  const rows = Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(width);
    row.set(matrix.subarray(i * n, (i + 1) * n));
    row[n + i] = 1;
    return row;
  });
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++)
      if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    const divisor = rows[column][column];
    for (let k = 0; k < width; k++) rows[column][k] /= divisor;
    for (let i = 0; i < n; i++) {
      const factor = rows[i][column];
      if (i === column || factor === 0) continue;
      for (let k = 0; k < width; k++) rows[i][k] -= factor * rows[column][k];
    }
  }
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) inverse.set(rows[i].subarray(n), i * n);
  return inverse;
}
