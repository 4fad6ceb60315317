import { objectOf } from '../arguments.ts';
import { type TimeSeries, toIsoDay } from '../time-series/index.ts';
import { assertSeries } from '../time-series/time-series.ts';
import { SourceError } from './source-error.ts';

/** The range in which every value of a series must lie, in the unit the caller expects. */
export interface Magnitude {
  readonly min: number;
  readonly max: number;
  /** The unit, for the sentence: `millions of US dollars`. */
  readonly units?: string;
}

/**
 * Lets a series pass whose values all lie in the expected range: a copy of WALCL in billions is
 * refused where millions are expected (`{ min: 1e5, max: 1e8, units: 'millions of US dollars' }`).
 *
 * @returns The same series.
 * @throws SourceError `wrong-magnitude`, with the first value outside the range.
 * @throws RangeError if the range is none.
 */
export function expectMagnitude(series: TimeSeries, range: Magnitude): TimeSeries {
  const { min, max, units } = objectOf(range, 'a magnitude');
  if (typeof min !== 'number' || !(min <= max))
    throw new RangeError(
      `a magnitude needs a min that is not above its max, not ${String(min)} and ${String(max)}`,
    );
  const { values, days } = assertSeries(series);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value >= min && value <= max) continue;
    const name = series.label.id ?? series.label.title ?? 'The series';
    const expected = `expected are ${written(min)} to ${written(max)}${units === undefined ? '' : ` (${units})`}`;
    throw new SourceError(
      'wrong-magnitude',
      `${name} is ${written(value)} on ${toIsoDay(days[i])}; ${expected}. Is the copy in another unit?`,
    );
  }
  return series;
}

/** Groups of three without the locale's say, which differs between machines. */
function written(value: number): string {
  const [whole, fraction] = String(value).split('.');
  const grouped = /^-?\d+$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
