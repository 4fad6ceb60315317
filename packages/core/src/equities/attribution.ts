import { objectOf } from '../arguments.ts';
import { compositeEarnings, compositePrice } from '../figures/index.ts';
import { asOf } from '../time-series/as-of.ts';
import { type CalendarDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import {
  assertSeries,
  type Observation,
  type SeriesLabel,
  TimeSeries,
} from '../time-series/time-series.ts';

export interface AttributionOptions {
  /** Base date; both series are read as of it. Default 2020-04-01, the note's. */
  readonly since?: CalendarDay;
  /** Last day; if left out, as far as both series go. */
  readonly to?: CalendarDay;
  /** After the last earnings: the result ends (the default), or they hold to the last price. */
  readonly afterLastEarnings?: 'end' | 'hold';
  /** Price of the index or share in any unit. Default: S&P composite, index numbers. */
  readonly price?: TimeSeries;
  /**
   * Earnings per share in any unit: what they are decides what valuation means. Default: those the
   * S&P composite reported over the twelve months before (trailing), index numbers; the note speaks
   * of expected earnings, which nobody publishes freely.
   */
  readonly earnings?: TimeSeries;
}

/** A cumulative return and what earnings and valuation made of it. */
export interface Attribution {
  readonly base: { readonly price: Observation; readonly earnings: Observation };
  /**
   * Cumulative since the base, in log points (100 × the logarithm): on every day `total` is exactly
   * `earnings` + `valuation`.
   */
  readonly total: TimeSeries;
  readonly earnings: TimeSeries;
  readonly valuation: TimeSeries;
  /** The last day both series have. */
  readonly latest: {
    readonly date: string;
    readonly totalLogPoints: number;
    readonly earningsLogPoints: number;
    readonly valuationLogPoints: number;
    /** The price return in per cent. */
    readonly pricePercent: number;
  };
  readonly labels: { readonly price: SeriesLabel; readonly earnings: SeriesLabel };
}

/**
 * Price = P/E × EPS: splits a cumulative price return since a base date into what earnings added
 * and what valuation added. In logs the two add up.
 *
 * Earnings are read as of each day of the price, and the result ends with the shorter of the two
 * series; with `afterLastEarnings: 'hold'` the last earnings hold to the last price. With trailing
 * earnings a recovery that is expected counts as valuation first and as earnings when it is
 * reported.
 *
 * @throws RangeError if a series has no value on the base date or ends before it, or holds a price
 *   or earnings that are not positive.
 *
 * @example
 * const price = TimeSeries.from([['2022-12-30', 100], ['2023-12-29', 121]]);
 * const earnings = TimeSeries.from([['2022-12-30', 10], ['2023-12-29', 11]]);
 * const { latest } = attributeReturn({ price, earnings, since: '2022-12-30' });
 * latest; // { earningsLogPoints: 9.53, valuationLogPoints: 9.53, … }
 */
export function attributeReturn(options: AttributionOptions = {}): Attribution {
  const {
    since = '2020-04-01',
    to,
    afterLastEarnings = 'end',
    price = compositePrice.series(),
    earnings = compositeEarnings.series(),
  } = objectOf(options);
  const sinceDay = toEpochDay(since, 'since');
  const endDay = Math.min(
    lastDay(price),
    afterLastEarnings === 'hold' ? Number.POSITIVE_INFINITY : lastDay(earnings),
    to === undefined ? Number.POSITIVE_INFINITY : toEpochDay(to, 'to'),
  );
  const base = {
    price: positive(asOf(price, sinceDay), 'price'),
    earnings: positive(asOf(earnings, sinceDay), 'earnings'),
  };
  if (endDay < sinceDay)
    throw new RangeError(
      `attribution: nothing to attribute between ${toIsoDay(sinceDay)} and ${toIsoDay(endDay)}`,
    );

  const first = price.indexAsOf(sinceDay);
  const last = price.indexAsOf(endDay);
  const days = price.days.slice(first, last + 1);
  const earned = new Float64Array(days.length);
  const valued = new Float64Array(days.length);
  const total = new Float64Array(days.length);
  for (let i = 1; i < days.length; i++) {
    const paid = positive(price.at(first + i)!, 'price').value / base.price.value;
    const earnedSince = positive(asOf(earnings, days[i]), 'earnings').value / base.earnings.value;
    earned[i] = logPoints(earnedSince);
    valued[i] = logPoints(paid / earnedSince);
    total[i] = earned[i] + valued[i];
  }
  const series = (values: Float64Array, title: string) =>
    TimeSeries.fromColumns(days, values, { title, units: 'log points since the base date' });
  const end = days.length - 1;
  return {
    base,
    total: series(total, 'Price return'),
    earnings: series(earned, 'Earnings'),
    valuation: series(valued, 'Valuation'),
    latest: {
      date: toIsoDay(days[end]),
      totalLogPoints: total[end],
      earningsLogPoints: earned[end],
      valuationLogPoints: valued[end],
      pricePercent: (price.values[last] / base.price.value - 1) * 100,
    },
    labels: { price: price.label, earnings: earnings.label },
  };
}

/**
 * A grid fine enough for any use and coarse enough that sums and differences of two log points on
 * it are exact.
 */
const GRID = 2 ** 32;

function logPoints(ratio: number): number {
  return Math.round(100 * Math.log(ratio) * GRID) / GRID + 0; // + 0: never −0
}

function lastDay(series: TimeSeries): number {
  return assertSeries(series).days.at(-1) ?? Number.NEGATIVE_INFINITY;
}

function positive(observation: Observation, what: string): Observation {
  if (observation.value > 0) return observation;
  throw new RangeError(
    `attribution: ${what} of ${observation.date} is ${observation.value}; logarithms need positive values`,
  );
}
