import { listOf, objectOf } from '../arguments.ts';
/** A column of numbers with the name error sentences and results call it by. */
export interface Regressor {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

export interface Coefficient {
  /** `intercept`, or the regressor's name. */
  readonly name: string;
  /** Units of the dependent variable per unit of the regressor. */
  readonly value: number;
  readonly standardError: number;
  /** `value` / `standardError`. */
  readonly t: number;
}

export interface Regression {
  /** Rows used: those without a missing value. */
  readonly observations: number;
  /** Observations less coefficients. */
  readonly degreesOfFreedom: number;
  /** The intercept, then the regressors in the order given. */
  readonly coefficients: readonly Coefficient[];
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  /** Square root of the residual variance, in units of the dependent variable. */
  readonly residualStandardError: number;
  /** One value a row, in units of the dependent variable; `NaN` in rows left out. */
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
  /** Means over the rows used, of the dependent variable and of each regressor. */
  readonly means: { readonly dependent: number; readonly regressors: readonly number[] };
  /**
   * For each coefficient, by how much it moves with the dependent variable of each row used: the
   * coefficient is their sum of products. {@link neweyWest} works on them.
   */
  readonly weights: readonly Float64Array[];
}

/**
 * Below this part of its own variation that the other regressors leave unexplained (as a standard
 * deviation), a regressor is a combination of them.
 */
const COLLINEAR = 1e-7;

/**
 * Ordinary least squares with an intercept.
 *
 * Solved by orthogonalising the centred and scaled regressors (QR), so that regressors of very
 * different size or far from 0 cost no digits. Standard errors are the textbook ones: they assume
 * residuals that are independent and of equal variance, and are too small for overlapping
 * year-on-year changes: {@link neweyWest} allows for both.
 *
 * @param dependent What is to be explained.
 * @param regressors What explains it, each column as long as `dependent`. A row in which anything
 *   is missing (not a finite number) is left out.
 * @throws RangeError if columns differ in length, there are not more rows than coefficients,
 *   something does not vary, or a regressor is (nearly) a combination of those before it.
 *
 * @example
 * const fit = leastSquares([3, 5, 7, 9.1], [{ name: 'x', values: [1, 2, 3, 4] }]);
 * fit.coefficients[1]; // { name: 'x', value: 2.03, … }
 */
export function leastSquares(
  dependent: ArrayLike<number>,
  regressors: readonly Regressor[],
): Regression {
  listOf(dependent, 'regression: the dependent variable');
  for (const regressor of listOf(regressors, 'regression: regressors')) {
    const { name, values } = objectOf(regressor, 'regression: a regressor');
    if (listOf(values, `regression: ${String(name)}`).length !== dependent.length) {
      throw new RangeError(
        `regression: ${name} has ${values.length} values, but the dependent variable has ${dependent.length}`,
      );
    }
  }
  if (regressors.length === 0) throw new RangeError('regression: there is no regressor');
  const rows = completeRows(dependent, regressors);
  const observations = rows.length;
  const degreesOfFreedom = observations - regressors.length - 1;
  if (degreesOfFreedom < 1) {
    throw new RangeError(
      `regression: ${observations} complete rows are too few for ${regressors.length + 1} coefficients; at least ${regressors.length + 2} are needed`,
    );
  }

  const y = centred(rows, dependent, 'regression: the dependent variable');
  const columns = regressors.map(({ name, values }) =>
    centred(rows, values, `regression: ${name}`),
  );
  const { q, r } = orthogonalised(
    columns.map(({ unit }) => unit),
    regressors,
  );
  const projections = q.map((direction) => dot(direction, y.unit));
  const slopes = solveUpper(r, projections).map((slope, j) => (slope * y.size) / columns[j].size);
  const intercept = y.mean - sumOf(slopes.map((slope, j) => slope * columns[j].mean));

  const fitted = new Float64Array(dependent.length).fill(Number.NaN);
  const residuals = new Float64Array(dependent.length).fill(Number.NaN);
  const unexplained = remainder(y.unit, q, projections);
  rows.forEach((row, i) => {
    residuals[row] = unexplained[i] * y.size;
    fitted[row] = dependent[row] - residuals[row];
  });

  const unexplainedShare = dot(unexplained, unexplained);
  const residualStandardError = y.size * Math.sqrt(unexplainedShare / degreesOfFreedom);
  const inverse = invertUpper(r);
  const errors = columns.map(({ size }, j) => (residualStandardError * norm(inverse[j])) / size);
  const meansInUnits = columns.map(({ mean, size }) => mean / size);
  const towardsOrigin = r.map((_, k) =>
    sumOf(meansInUnits.map((value, j) => value * inverse[j][k])),
  );
  const interceptError =
    residualStandardError * Math.sqrt(1 / observations + dot(towardsOrigin, towardsOrigin));

  const slopeWeights = columns.map(({ size }, j) =>
    Float64Array.from(
      rows,
      (_, i) => sumOf(q.map((direction, k) => inverse[j][k] * direction[i])) / size,
    ),
  );
  const interceptWeights = Float64Array.from(
    rows,
    (_, i) =>
      1 / observations - sumOf(slopeWeights.map((weights, j) => columns[j].mean * weights[i])),
  );

  const coefficient = (name: string, value: number, standardError: number): Coefficient => ({
    name,
    value,
    standardError,
    t: value / standardError,
  });
  return {
    observations,
    degreesOfFreedom,
    coefficients: [
      coefficient('intercept', intercept, interceptError),
      ...regressors.map(({ name }, j) => coefficient(name, slopes[j], errors[j])),
    ],
    rSquared: 1 - unexplainedShare,
    adjustedRSquared: 1 - (unexplainedShare * (observations - 1)) / degreesOfFreedom,
    residualStandardError,
    fitted,
    residuals,
    means: { dependent: y.mean, regressors: columns.map(({ mean }) => mean) },
    weights: [interceptWeights, ...slopeWeights],
  };
}

function completeRows(dependent: ArrayLike<number>, regressors: readonly Regressor[]): number[] {
  const rows: number[] = [];
  for (let i = 0; i < dependent.length; i++) {
    if (
      Number.isFinite(dependent[i]) &&
      regressors.every(({ values }) => Number.isFinite(values[i]))
    )
      rows.push(i);
  }
  return rows;
}

interface Centred {
  readonly mean: number;
  /** Length of the vector of deviations from the mean. */
  readonly size: number;
  /** Deviations divided by `size`. */
  readonly unit: Float64Array;
}

function centred(rows: readonly number[], values: ArrayLike<number>, what: string): Centred {
  const origin = values[rows[0]];
  const shift = sumOf(rows.map((row) => values[row] - origin)) / rows.length;
  const mean = origin + shift;
  const deviations = Float64Array.from(rows, (row) => values[row] - origin - shift);
  const largest = deviations.reduce((most, deviation) => Math.max(most, Math.abs(deviation)), 0);
  const magnitude = rows.reduce((most, row) => Math.max(most, Math.abs(values[row])), 0);
  // A column that varies by no more than rounding is constant.
  if (!(largest > magnitude * 4 * Number.EPSILON)) throw new RangeError(`${what} does not vary`);
  const size = largest * norm(deviations.map((deviation) => deviation / largest));
  if (!Number.isFinite(size)) throw new RangeError(`${what} has values too large to work with`);
  return { mean, size, unit: deviations.map((deviation) => deviation / size) };
}

/**
 * Modified Gram–Schmidt, each direction cleaned twice, which leaves it orthogonal to rounding. `r`
 * is upper triangular: column j = Σ q[i] · r[i][j].
 */
function orthogonalised(
  columns: readonly Float64Array[],
  regressors: readonly Regressor[],
): { q: Float64Array[]; r: number[][] } {
  const q: Float64Array[] = [];
  const r = columns.map(() => new Array<number>(columns.length).fill(0));
  columns.forEach((column, j) => {
    const left = column.slice();
    for (let pass = 0; pass < 2; pass++) {
      q.forEach((direction, i) => {
        const along = dot(direction, left);
        r[i][j] += along;
        for (let k = 0; k < left.length; k++) left[k] -= along * direction[k];
      });
    }
    const length = norm(left);
    if (length < COLLINEAR) {
      const before = regressors.slice(0, j).map(({ name }) => name);
      throw new RangeError(
        `regression: ${regressors[j].name} is (nearly) a combination of ${before.join(', ')}; leave one of them out`,
      );
    }
    r[j][j] = length;
    q.push(left.map((value) => value / length));
  });
  return { q, r };
}

function remainder(
  y: Float64Array,
  q: readonly Float64Array[],
  projections: readonly number[],
): Float64Array {
  const left = y.slice();
  q.forEach((direction, j) => {
    for (let k = 0; k < left.length; k++) left[k] -= projections[j] * direction[k];
  });
  return left;
}

function solveUpper(r: readonly number[][], right: readonly number[]): number[] {
  const solution = right.slice();
  for (let i = r.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < r.length; j++) solution[i] -= r[i][j] * solution[j];
    solution[i] /= r[i][i];
  }
  return solution;
}

/** Rows of the inverse of an upper triangular matrix. */
function invertUpper(r: readonly number[][]): number[][] {
  const columns = r.map((_, k) =>
    solveUpper(
      r,
      r.map((_, i) => (i === k ? 1 : 0)),
    ),
  );
  return r.map((_, i) => columns.map((column) => column[i]));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function norm(a: ArrayLike<number>): number {
  return Math.sqrt(dot(a, a));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
