import { sections } from './generated/equations.ts';
import type { Section } from './section.ts';

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
  const groups = sections.map((section) =>
    section.tears.length === 0
      ? (quarter: number) => {
          section.evaluate(levels, quarter, levels[quarter], add[quarter]);
          return true;
        }
      : newton(section, simulation),
  );
  for (let quarter = first; quarter < first + quarters; quarter++)
    for (const solve of groups) if (!solve(quarter)) return quarter;
  return -1;
}

/**
 * A group of equations that need one another: Newton's method on the variables guessed. Derivatives
 * are taken once, by finite differences, and improved by Broyden's rule as the simulation goes on.
 *
 * @returns What solves a quarter, and says whether it could.
 */
function newton(
  { evaluate, tears }: Section,
  simulation: Simulation,
): (quarter: number) => boolean {
  const { levels, baseline, add } = simulation;
  const n = tears.length;
  const guess = new Float64Array(n);
  const error = new Float64Array(n);
  const before = new Float64Array(n);
  const step = new Float64Array(n);
  const told = new Float64Array(n);
  const across = new Float64Array(n);
  let inverse: Float64Array | undefined;

  /** Guesses that the distance from the baseline goes on as it went in the two quarters before. */
  const extrapolate = (quarter: number) => {
    for (let j = 0; j < n; j++) {
      const at = tears[j];
      const distance = levels[quarter - 1][at] - baseline[quarter - 1][at];
      const earlier = levels[quarter - 2][at] - baseline[quarter - 2][at];
      guess[j] = baseline[quarter][at] + 2 * distance - earlier;
    }
  };

  /** Evaluates the group with the guesses; sets by how much each variable comes out otherwise. */
  const isSolved = (quarter: number, missed: Float64Array) => {
    const row = levels[quarter];
    for (let j = 0; j < n; j++) row[tears[j]] = guess[j];
    evaluate(levels, quarter, row, add[quarter]);
    let solved = true;
    for (let j = 0; j < n; j++) {
      missed[j] = row[tears[j]] - guess[j];
      if (!(Math.abs(missed[j]) <= TOLERANCE * Math.max(1, Math.abs(guess[j])))) solved = false;
    }
    return solved;
  };

  /** The inverse of the derivatives of the errors by the guesses. */
  const differentiated = (quarter: number) => {
    const derivatives = new Float64Array(n * n);
    const moved = new Float64Array(n);
    for (let k = 0; k < n; k++) {
      const kept = guess[k];
      const difference = DIFFERENCE_STEP * Math.max(1, Math.abs(kept));
      guess[k] = kept + difference;
      isSolved(quarter, moved);
      guess[k] = kept;
      for (let j = 0; j < n; j++) derivatives[j * n + k] = (moved[j] - error[j]) / difference;
    }
    return inverseOf(derivatives, n);
  };

  /** Broyden's rule: what the last step did to the errors, as the inverse should have told it. */
  const improve = (improved: Float64Array) => {
    let length = 0;
    for (let j = 0; j < n; j++) {
      told[j] = 0;
      for (let k = 0; k < n; k++) told[j] += improved[j * n + k] * (error[k] - before[k]);
      length += step[j] * told[j];
    }
    if (!(Math.abs(length) > 0)) return;
    for (let k = 0; k < n; k++) {
      across[k] = 0;
      for (let j = 0; j < n; j++) across[k] += step[j] * improved[j * n + k];
    }
    for (let j = 0; j < n; j++) {
      const share = (step[j] - told[j]) / length;
      for (let k = 0; k < n; k++) improved[j * n + k] += share * across[k];
    }
  };

  return (quarter) => {
    extrapolate(quarter);
    for (let evaluations = 1; evaluations <= MAX_EVALUATIONS; evaluations++) {
      before.set(error);
      if (isSolved(quarter, error)) {
        if (n > 1 && evaluations > simulation.maxEvaluations)
          simulation.maxEvaluations = evaluations;
        return true;
      }
      if (inverse === undefined || evaluations % EVALUATIONS_TO_RENEW === 0)
        inverse = differentiated(quarter);
      else if (evaluations > 1) improve(inverse);
      for (let j = 0; j < n; j++) {
        let move = 0;
        for (let k = 0; k < n; k++) move -= inverse[j * n + k] * error[k];
        if (!Number.isFinite(move)) return false;
        step[j] = move;
        guess[j] += move;
      }
    }
    return false;
  };
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
