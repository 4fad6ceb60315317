import { listOf } from '../arguments.ts';

/** A correlation with how far it can be relied on. */
export interface Correlation {
  /** Pearson's, −1 to 1. */
  readonly value: number;
  /** How many pairs of values it rests on. */
  readonly observations: number;
  /**
   * Where it would lie in 95 of 100 samples of as many independent pairs (Fisher's transformation);
   * pairs related over time say less than that.
   */
  readonly interval: { readonly low: number; readonly high: number };
}

/** A correlation of fewer pairs says nothing: its interval covers nearly all there is. */
export const MIN_CORRELATED = 12;

const NORMAL_95 = 1.959963984540054;

/**
 * Pearson's correlation of two columns of the same length, −1 to 1.
 *
 * @throws RangeError if they differ in length, have fewer than two rows in which both are numbers,
 *   or one does not vary.
 * @example
 * correlationOf([1, 2, 3], [10, 20, 31]); // 0.9996
 */
export function correlationOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (
    listOf(a, 'correlation: the first column').length !==
    listOf(b, 'correlation: the second column').length
  )
    throw new RangeError(`correlation: ${a.length} values against ${b.length}`);
  const rows: number[] = [];
  for (let i = 0; i < a.length; i++)
    if (Number.isFinite(a[i]) && Number.isFinite(b[i])) rows.push(i);
  if (rows.length < 2)
    throw new RangeError(
      `correlation: ${rows.length} complete rows are too few; at least 2 are needed`,
    );
  const x = scaled(rows, a, 'correlation: the first column');
  const y = scaled(rows, b, 'correlation: the second column');
  return correlateWindows(x, y, rows.length)[rows.length - 1];
}

/**
 * The correlation of two columns with its interval; `undefined` with fewer than
 * {@link MIN_CORRELATED} rows in which both are numbers, or where one does not vary by more than
 * the rounding of its values.
 *
 * @param squaredRoundingA Square of the rounding error each value of the first column may hold.
 * @param squaredRoundingB Of the second.
 * @throws RangeError if the columns differ in length.
 * @example
 * const a = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
 * const b = [2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11];
 * correlate(a, b); // { value: 0.958, observations: 12, … }
 */
export function correlate(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  squaredRoundingA?: ArrayLike<number>,
  squaredRoundingB?: ArrayLike<number>,
): Correlation | undefined {
  if (
    listOf(a, 'correlation: the first column').length !==
    listOf(b, 'correlation: the second column').length
  )
    throw new RangeError(`correlation: ${a.length} values against ${b.length}`);
  const complete = Array.from(a, (_, i) => i).filter(
    (i) => Number.isFinite(a[i]) && Number.isFinite(b[i]),
  );
  const observations = complete.length;
  if (observations < MIN_CORRELATED) return undefined;
  const pick = (column: ArrayLike<number>) => Float64Array.from(complete, (i) => column[i]);
  const value = correlateWindows(
    pick(a),
    pick(b),
    observations,
    squaredRoundingA && pick(squaredRoundingA),
    squaredRoundingB && pick(squaredRoundingB),
  )[observations - 1];
  return Number.isNaN(value)
    ? undefined
    : { value, observations, interval: intervalOf(value, observations) };
}

/**
 * The 95 % interval of a correlation by Fisher's transformation.
 *
 * @param correlation −1 to 1.
 * @param observations Independent pairs it rests on, at least 4.
 * @throws RangeError if there are fewer than 4 pairs.
 */
function intervalOf(correlation: number, observations: number): { low: number; high: number } {
  const z = Math.atanh(correlation);
  const margin = NORMAL_95 / Math.sqrt(observations - 3);
  return { low: Math.tanh(z - margin), high: Math.tanh(z + margin) };
}

/** Values from −1 to 1 about their first, so that their squares are numbers. */
function scaled(rows: readonly number[], values: ArrayLike<number>, what: string): Float64Array {
  const origin = values[rows[0]];
  const deviations = Float64Array.from(rows, (row) => values[row] - origin);
  const mean = deviations.reduce((sum, deviation) => sum + deviation / rows.length, 0);
  const largest = deviations.reduce((most, each) => Math.max(most, Math.abs(each - mean)), 0);
  const magnitude = rows.reduce((most, row) => Math.max(most, Math.abs(values[row])), 0);
  // A column that varies by no more than rounding is constant.
  if (!(largest > magnitude * 4 * Number.EPSILON)) throw new RangeError(`${what} does not vary`);
  if (!Number.isFinite(largest)) throw new RangeError(`${what} has values too large to work with`);
  return deviations.map((deviation) => deviation / largest);
}

/**
 * One correlation a position, of the window that ends there; `NaN` before the first window is full
 * and where one side does not vary.
 *
 * The columns are cut into blocks as long as the window, so that every window is the end of one
 * block and the beginning of the next. Means and sums of squared and multiplied deviations are
 * accumulated forwards and backwards once in each block, and a window is one combination of the two
 * (Chan, Golub and LeVeque 1983), however long it is. Nothing is ever subtracted from a sum, so
 * nothing cancels.
 *
 * @param squaredRoundingX Square of the rounding error each value may hold; what varies by less
 *   does not vary.
 */
export function correlateWindows(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  window: number,
  squaredRoundingX?: ArrayLike<number>,
  squaredRoundingY?: ArrayLike<number>,
): Float64Array {
  const { length } = x;
  const correlations = new Float64Array(length).fill(Number.NaN);
  if (window > length) return correlations;
  const ends = endsOfBlock(window);
  for (let block = 0; block < length; block += window) {
    const stop = Math.min(block + window, length);
    let count = 0;
    let meanX = 0;
    let meanY = 0;
    let xx = 0;
    let yy = 0;
    let xy = 0;
    let roundingX = 0;
    let roundingY = 0;
    for (let i = block; i < stop; i++) {
      count++;
      const fromMeanX = x[i] - meanX;
      const fromMeanY = y[i] - meanY;
      meanX += fromMeanX / count;
      meanY += fromMeanY / count;
      xx += fromMeanX * (x[i] - meanX);
      yy += fromMeanY * (y[i] - meanY);
      xy += fromMeanX * (y[i] - meanY);
      roundingX += squaredRoundingX?.[i] ?? 0;
      roundingY += squaredRoundingY?.[i] ?? 0;
      if (count === window) {
        correlations[i] = coefficient(xx, yy, xy, roundingX, roundingY);
      } else if (block > 0) {
        const apartX = ends.meanX[count] - meanX;
        const apartY = ends.meanY[count] - meanY;
        const weight = (count * (window - count)) / window;
        correlations[i] = coefficient(
          xx + ends.xx[count] + apartX * apartX * weight,
          yy + ends.yy[count] + apartY * apartY * weight,
          xy + ends.xy[count] + apartX * apartY * weight,
          roundingX + ends.roundingX[count],
          roundingY + ends.roundingY[count],
        );
      }
    }
    if (stop < length)
      accumulateEnds(ends, x, y, block, window, squaredRoundingX, squaredRoundingY);
  }
  return correlations;
}

/** For each position in a block, the moments of what stands from there to the end of the block. */
interface EndsOfBlock {
  readonly meanX: Float64Array;
  readonly meanY: Float64Array;
  readonly xx: Float64Array;
  readonly yy: Float64Array;
  readonly xy: Float64Array;
  readonly roundingX: Float64Array;
  readonly roundingY: Float64Array;
}

function endsOfBlock(window: number): EndsOfBlock {
  const column = () => new Float64Array(window);
  return {
    meanX: column(),
    meanY: column(),
    xx: column(),
    yy: column(),
    xy: column(),
    roundingX: column(),
    roundingY: column(),
  };
}

function accumulateEnds(
  ends: EndsOfBlock,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  block: number,
  window: number,
  squaredRoundingX?: ArrayLike<number>,
  squaredRoundingY?: ArrayLike<number>,
): void {
  let meanX = 0;
  let meanY = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  let roundingX = 0;
  let roundingY = 0;
  for (let position = window - 1; position > 0; position--) {
    const i = block + position;
    const count = window - position;
    const fromMeanX = x[i] - meanX;
    const fromMeanY = y[i] - meanY;
    meanX += fromMeanX / count;
    meanY += fromMeanY / count;
    ends.meanX[position] = meanX;
    ends.meanY[position] = meanY;
    ends.xx[position] = xx += fromMeanX * (x[i] - meanX);
    ends.yy[position] = yy += fromMeanY * (y[i] - meanY);
    ends.xy[position] = xy += fromMeanX * (y[i] - meanY);
    ends.roundingX[position] = roundingX += squaredRoundingX?.[i] ?? 0;
    ends.roundingY[position] = roundingY += squaredRoundingY?.[i] ?? 0;
  }
}

function coefficient(
  xx: number,
  yy: number,
  xy: number,
  roundingX: number,
  roundingY: number,
): number {
  if (!(xx > roundingX && yy > roundingY)) return Number.NaN;
  return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
}
