import { asOf } from '../time-series/as-of.ts';
import { type CalendarDay, startOfQuarter, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { assertSeries, type TimeSeries } from '../time-series/time-series.ts';
import { amountBn, inBillions } from './components.ts';

/** Nominal GDP used in a calculation, and which quarters it comes from. */
export interface GdpUsed {
  /** Billions of dollars at an annual rate. */
  readonly gdpBn: number;
  /** First days of the first and last quarter used; equal for one quarter. */
  readonly fromQuarter: string;
  readonly toQuarter: string;
}

/**
 * Mean of nominal GDP over the quarters from the one that contains `from` to the one that contains
 * `to`: the GDP for a past run-off. Quarters not published yet are left out; if none of them is,
 * the latest quarter known stands for them.
 *
 * @param gdp Quarterly nominal GDP dated by the first day of the quarter, billions of dollars at an
 *   annual rate.
 * @throws RangeError if `to` is before `from` or the series starts after `to`,
 *   or its values cannot be billions.
 *
 * @example
 * meanGdp(nominalGdp.series(), '2022-02-01', '2022-11-30').toQuarter; // '2022-10-01'
 */
export function meanGdp(gdp: TimeSeries, from: CalendarDay, to: CalendarDay): GdpUsed {
  const start = toEpochDay(from, 'from');
  const end = toEpochDay(to, 'to');
  if (end < start)
    throw new RangeError(`the end ${toIsoDay(end)} is before the start ${toIsoDay(start)}`);
  const quarters = inBillions('gdp', assertSeries(gdp, 'gdp').between(startOfQuarter(start), end));
  if (quarters.length === 0) return gdpOn(gdp, end);
  const sum = quarters.values.reduce((total, value) => total + value, 0);
  return {
    gdpBn: sum / quarters.length,
    fromQuarter: quarters.first!.date,
    toQuarter: quarters.last!.date,
  };
}

/**
 * Nominal GDP of the quarter that contains a day; the latest known after the end of the series. The
 * GDP for a hypothetical run-off.
 *
 * @throws RangeError if the series starts later, or its value cannot be billions.
 *
 * @example
 * gdpOn(nominalGdp.series(), '2022-12-07').fromQuarter; // '2022-10-01'
 */
export function gdpOn(gdp: TimeSeries, day: CalendarDay): GdpUsed {
  const quarter = asOf(gdp, day);
  const { date } = quarter;
  return { gdpBn: amountBn('gdp', gdp, quarter), fromQuarter: date, toQuarter: date };
}
