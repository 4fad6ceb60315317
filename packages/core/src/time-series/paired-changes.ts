import { type EpochDay, type Period, startOfPeriod } from './calendar.ts';
import { periodRanges } from './resample.ts';
import { assertSeries, type TimeSeries } from './time-series.ts';

/**
 * How a change is measured: in per cent of where it starts, or as the difference, for series that
 * may be zero or negative such as rates.
 */
export type ChangeMeasure = 'percent' | 'difference';

/** Changes of two series over the same periods. All columns have one length. */
export interface PairedChanges {
  /** The day each change ends on: the later of the two observations. */
  readonly days: Int32Array;
  readonly a: ChangeColumn;
  readonly b: ChangeColumn;
}

/**
 * Changes, with the square of the rounding error each may hold: what varies by less does not vary.
 */
export interface ChangeColumn {
  readonly changes: Float64Array;
  readonly squaredRounding: Float64Array;
}

/**
 * Changes of two series from one period in which both have an observation to the next such period;
 * without a period, from one day to the next on which both have one. In per cent, a change from a
 * value that is not positive is missing and its row is left out.
 */
export function pairedChanges(
  a: TimeSeries,
  b: TimeSeries,
  every: Period | 'observation',
  measure: ChangeMeasure,
): PairedChanges {
  const periodsA = observedPeriods(assertSeries(a), every);
  const periodsB = observedPeriods(assertSeries(b), every);
  const most = Math.max(0, Math.min(periodsA.keys.length, periodsB.keys.length) - 1);
  const days = new Int32Array(most);
  const columnA = column(most);
  const columnB = column(most);
  let fromA = -1;
  let fromB = -1;
  let length = 0;
  for (let i = 0, j = 0; i < periodsA.keys.length && j < periodsB.keys.length; ) {
    const order = periodsA.keys[i] - periodsB.keys[j];
    if (order === 0) {
      const toA = periodsA.last[i];
      const toB = periodsB.last[j];
      if (
        fromA >= 0 &&
        write(columnA, length, measure, a.values[fromA], a.values[toA]) &&
        write(columnB, length, measure, b.values[fromB], b.values[toB])
      ) {
        days[length++] = Math.max(a.days[toA], b.days[toB]);
      }
      fromA = toA;
      fromB = toB;
    }
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return { days: days.subarray(0, length), a: cut(columnA, length), b: cut(columnB, length) };
}

/**
 * The first day of each period with an observation, and the index of its last observation.
 */
function observedPeriods(
  series: TimeSeries,
  every: Period | 'observation',
): { keys: ArrayLike<EpochDay>; last: ArrayLike<number> } {
  if (every === 'observation') return { keys: series.days, last: indices(series.length) };
  const ranges = [...periodRanges(series, every)];
  return {
    keys: ranges.map(([from]) => startOfPeriod(series.days[from], every)),
    last: ranges.map(([, to]) => to - 1),
  };
}

function indices(length: number): Int32Array {
  const all = new Int32Array(length);
  for (let i = 0; i < length; i++) all[i] = i;
  return all;
}

function column(length: number): ChangeColumn {
  return { changes: new Float64Array(length), squaredRounding: new Float64Array(length) };
}

function cut({ changes, squaredRounding }: ChangeColumn, length: number): ChangeColumn {
  return {
    changes: changes.subarray(0, length),
    squaredRounding: squaredRounding.subarray(0, length),
  };
}

function write(
  { changes, squaredRounding }: ChangeColumn,
  at: number,
  measure: ChangeMeasure,
  from: number,
  to: number,
): boolean {
  if (measure === 'percent' && !(from > 0)) return false;
  const ratio = to / from;
  changes[at] = measure === 'percent' ? (ratio - 1) * 100 : to - from;
  const rounding =
    Number.EPSILON *
    (measure === 'percent' ? (Math.abs(ratio) + 1) * 100 : Math.abs(from) + Math.abs(to));
  squaredRounding[at] = rounding * rounding;
  return Number.isFinite(changes[at]);
}
