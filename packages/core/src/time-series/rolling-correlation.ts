import { objectOf, oneOf } from '../arguments.ts';
import { correlateWindows } from '../statistics/correlation.ts';
import { PERIODS, type Period } from './calendar.ts';
import { type ChangeMeasure, pairedChanges } from './paired-changes.ts';
import { TimeSeries } from './time-series.ts';

export interface RollingCorrelationOptions {
  /** Number of changes in the window, at least 2. Default 52: a year of weekly changes. */
  readonly window?: number;
  /**
   * Period of the changes. Default `week`; `observation` is from one day both series have
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
 *
 * @example
 * const weekly = (values) => TimeSeries.from(values.map((value, i) => [19_333 + 7 * i, value]));
 * const a = weekly([100, 101, 103, 102]);
 * const b = weekly([50, 50.5, 51.5, 51]);
 * rollingCorrelation(a, b, { window: 3 }).last; // { date: '2022-12-28', value: 1 }
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
  const correlations = correlateWindows(
    paired.a.changes,
    paired.b.changes,
    window,
    paired.a.squaredRounding,
    paired.b.squaredRounding,
  );
  return TimeSeries.fromColumns(paired.days, correlations, {
    title: `Correlation of ${window} changes`,
    units: 'correlation, −1 to 1',
  });
}
