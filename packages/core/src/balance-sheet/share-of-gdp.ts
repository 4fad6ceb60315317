import { alignAsOf } from '../time-series/align.ts';
import { asOf } from '../time-series/as-of.ts';
import type { CalendarDay } from '../time-series/calendar.ts';
import { assertSeries, type TimeSeries } from '../time-series/time-series.ts';
import { amountBn, type ComponentKey, type DatedAmount, inBillions } from './components.ts';
import { type GdpUsed, gdpOn } from './gdp.ts';

/** An amount as a share of GDP, with what it was computed from. */
export interface ShareOfGdp {
  /** 1 = 100 %. */
  readonly shareOfGdp: number;
  /** The amount as of the day. */
  readonly amount: DatedAmount;
  /** Nominal GDP of the quarter that contains the day; the latest known after the last quarter. */
  readonly gdp: GdpUsed;
}

/**
 * A component of the balance sheet as a share of GDP on a day: the amount as of the day over
 * nominal GDP of the quarter that contains the day.
 *
 * @param key Which component the series is: `assets`, `reserves` and so on.
 * @param series Its amounts, in the publisher's unit or any its label names.
 * @param gdp Quarterly nominal GDP dated by the first day of the quarter, billions of dollars at an
 *   annual rate.
 * @throws RangeError if a series starts after `day`, or an amount cannot be in its unit.
 *
 * @example
 * shareOfGdpOn('assets', totalAssets.series(), nominalGdp.series(), '2022-12-07').shareOfGdp; // 0.3206
 */
export function shareOfGdpOn(
  key: ComponentKey,
  series: TimeSeries,
  gdp: TimeSeries,
  day: CalendarDay,
): ShareOfGdp {
  const observation = asOf(series, day);
  const amount = { date: observation.date, amountBn: amountBn(key, series, observation) };
  const used = gdpOn(gdp, day);
  return { shareOfGdp: amount.amountBn / used.gdpBn, amount, gdp: used };
}

/**
 * A component of the balance sheet as a share of GDP on each of its days, from the first quarter of
 * the GDP figures on.
 *
 * @returns Shares, 1 = 100 %.
 * @throws RangeError if an amount cannot be in its unit.
 *
 * @example
 * shareOfGdp('assets', totalAssets.series(), nominalGdp.series()).between('2022-12-07', '2022-12-07').values; // [0.3206]
 */
export function shareOfGdp(key: ComponentKey, series: TimeSeries, gdp: TimeSeries): TimeSeries {
  const { first } = assertSeries(gdp, 'gdp');
  const amounts =
    first === undefined
      ? assertSeries(series).between(0, -1)
      : inBillions(key, assertSeries(series).between(first.date));
  const [gdpBn] = alignAsOf([inBillions('gdp', gdp)], { calendar: amounts }).columns;
  const shares = amounts.values.map((amount, i) => amount / gdpBn[i]);
  return amounts.withValues(shares, { ...series.label, units: 'share of GDP, 1 = 100 %' });
}
