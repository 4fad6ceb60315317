import { nameOf } from './as-of.ts';
import { toIsoDay } from './calendar.ts';
import { assertSeries, type Observation, type TimeSeries } from './time-series.ts';

/** A fall from a peak. */
export interface DrawdownPoint {
  /** The highest observation so far, the first of equals. */
  readonly peak: Observation;
  readonly at: Observation;
  /** From the peak, in per cent: 0 at the peak, otherwise negative. */
  readonly percent: number;
}

export interface Drawdown {
  /** Per cent below the highest value so far, on every day of the series; never positive. */
  readonly series: TimeSeries;
  /** The deepest fall, the first of equals. */
  readonly deepest: DrawdownPoint;
  /** The fall as it stands at the last observation. */
  readonly latest: DrawdownPoint;
}

/**
 * Drawdown: how far a series is below its highest value so far. The peak of a day is never later
 * than the day.
 *
 * @param series A series of positive values, at least one.
 * @throws RangeError if the series is empty or a value is not positive.
 *
 * @example
 * const prices = TimeSeries.from([['2022-01-03', 100], ['2022-10-12', 75], ['2023-01-03', 80]]);
 * drawdown(prices).deepest.percent; // −25
 * drawdown(prices).latest.percent; // −20
 */
export function drawdown(series: TimeSeries): Drawdown {
  const { values } = assertSeries(series);
  if (values.length === 0) throw new RangeError(`drawdown: ${nameOf(series)} has no values`);
  const percents = new Float64Array(values.length);
  let peak = 0;
  let deepest = { peak, at: 0 };
  for (let i = 0; i < values.length; i++) {
    if (!(values[i] > 0)) {
      throw new RangeError(
        `drawdown: the value on ${toIsoDay(series.days[i])} is ${values[i]}; per cent of a peak needs positive values`,
      );
    }
    if (values[i] > values[peak]) peak = i;
    percents[i] = i === peak ? 0 : (values[i] / values[peak] - 1) * 100;
    if (percents[i] < percents[deepest.at]) deepest = { peak, at: i };
  }
  const pointOf = ({ peak: from, at }: { peak: number; at: number }): DrawdownPoint => ({
    peak: series.at(from)!,
    at: series.at(at)!,
    percent: percents[at],
  });
  return {
    series: series.withValues(percents, { ...series.label, units: 'per cent' }),
    deepest: pointOf(deepest),
    latest: pointOf({ peak, at: values.length - 1 }),
  };
}
