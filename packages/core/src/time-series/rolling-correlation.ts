import { objectOf, oneOf } from '../arguments.ts';
import { PERIODS, type Period } from './calendar.ts';
import { type ChangeColumn, type ChangeMeasure, pairedChanges } from './paired-changes.ts';
import { TimeSeries } from './time-series.ts';

export interface RollingCorrelationOptions {
  /** Number of changes in the window, at least 2. Default 52: a year of weekly changes. */
  readonly window?: number;
  /**
   * What the changes are taken over. Default `week`; `observation` is from one day both series have
   * to the next.
   */
  readonly every?: Period | 'observation';
  /** Changes in per cent (default) or as differences, for series that may be zero or negative. */
  readonly measure?: ChangeMeasure;
}

/**
 * Correlation (Pearson's) of the changes of two series over a moving window of changes, dated by
 * the last day of the window.
 *
 * A window in which one of the two does not vary has no correlation and no row, and so have the
 * days before the first window is full. The cost does not depend on the window, and no error of one
 * window is carried into the next.
 *
 * @returns Correlations from −1 to 1.
 * @throws RangeError if the window is not a whole number of at least 2, or an option is none of
 *   those named.
 */
export function rollingCorrelation(
  a: TimeSeries,
  b: TimeSeries,
  options: RollingCorrelationOptions = {},
): TimeSeries {
  const { window = 52 } = objectOf(options);
  const every = oneOf(options.every ?? 'week', 'every', ['observation', ...PERIODS] as const);
  const measure = oneOf(options.measure ?? 'percent', 'measure', ['percent', 'difference']);
  if (!(Number.isInteger(window) && window >= 2)) {
    throw new RangeError(
      `correlation: the window must be a whole number of at least 2 changes, not ${String(window)}`,
    );
  }
  const paired = pairedChanges(a, b, every, measure);
  const correlations = correlateWindows(paired.a, paired.b, window);
  return TimeSeries.fromColumns(paired.days, correlations, {
    title: `Correlation of ${window} changes`,
    units: 'correlation, −1 to 1',
  });
}

/**
 * The same for all changes at once; `undefined` if there are fewer than two or one of the two does
 * not vary.
 */
export function correlation(a: ChangeColumn, b: ChangeColumn): number | undefined {
  const { length } = a.changes;
  if (length < 2) return undefined;
  const value = correlateWindows(a, b, length)[length - 1];
  return Number.isNaN(value) ? undefined : value;
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
 */
function correlateWindows(x: ChangeColumn, y: ChangeColumn, window: number): Float64Array {
  const { length } = x.changes;
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
      const fromMeanX = x.changes[i] - meanX;
      const fromMeanY = y.changes[i] - meanY;
      meanX += fromMeanX / count;
      meanY += fromMeanY / count;
      xx += fromMeanX * (x.changes[i] - meanX);
      yy += fromMeanY * (y.changes[i] - meanY);
      xy += fromMeanX * (y.changes[i] - meanY);
      roundingX += x.squaredRounding[i];
      roundingY += y.squaredRounding[i];
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
    if (stop < length) accumulateEnds(ends, x, y, block, window);
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
  x: ChangeColumn,
  y: ChangeColumn,
  block: number,
  window: number,
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
    const fromMeanX = x.changes[i] - meanX;
    const fromMeanY = y.changes[i] - meanY;
    meanX += fromMeanX / count;
    meanY += fromMeanY / count;
    ends.meanX[position] = meanX;
    ends.meanY[position] = meanY;
    ends.xx[position] = xx += fromMeanX * (x.changes[i] - meanX);
    ends.yy[position] = yy += fromMeanY * (y.changes[i] - meanY);
    ends.xy[position] = xy += fromMeanX * (y.changes[i] - meanY);
    ends.roundingX[position] = roundingX += x.squaredRounding[i];
    ends.roundingY[position] = roundingY += y.squaredRounding[i];
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
