import { asOf } from '../time-series/as-of.ts';
import { type CalendarDay, toEpochDay } from '../time-series/calendar.ts';
import { changeBetween } from '../time-series/change.ts';
import { drawdown } from '../time-series/drawdown.ts';
import { assertSeries, type Observation, type TimeSeries } from '../time-series/time-series.ts';
import { type DatedAmount, inBillions } from './components.ts';

const DAYS_IN_13_WEEKS = 91;

/**
 * Fed total assets on a day, beside three months before and the peak so far. Amounts in billions of
 * dollars.
 */
export interface BalanceSheetSnapshot {
  /** The latest observation as of the day. */
  readonly latest: DatedAmount;
  /**
   * Change over the 13 weeks that end with the latest observation; `undefined` if the series is
   * younger.
   */
  readonly over13Weeks:
    | { readonly from: DatedAmount; readonly differenceBn: number; readonly percent: number }
    | undefined;
  /** The highest amount so far, and the first day it was reached. */
  readonly peak: DatedAmount;
  /** Change since the peak in per cent: 0 at the peak, otherwise negative. */
  readonly sincePeakPercent: number;
}

/**
 * Fed total assets in brief: the latest figure, its change over 13 weeks, and its change since the
 * peak. Nothing after `day` is looked at.
 *
 * @param assets Fed total assets, in the publisher's millions or in any unit its label names.
 * @param day The day to read on; the last day of the series if left out.
 * @throws RangeError if the series is empty or starts after `day`, or its amounts cannot be in its
 *   unit.
 *
 * @example
 * balanceSheetSnapshot(totalAssets.series(), '2025-12-03').peak; // { date: '2022-04-13', amountBn: 8965.487 }
 */
export function balanceSheetSnapshot(assets: TimeSeries, day?: CalendarDay): BalanceSheetSnapshot {
  const known = inBillions(
    'assets',
    day === undefined ? assets : assertSeries(assets, 'assets').between(undefined, day),
  );
  if (known.length === 0) asOf(assets, day ?? 0);
  return snapshotOf(known);
}

/**
 * The same brief of any amounts in billions of dollars, such as reserves or net liquidity.
 *
 * @throws RangeError if the series is empty.
 * @example
 * snapshotOf(fedSeries('reserves')).latest.amountBn > 2000; // true
 */
export function snapshotOf(amountsBn: TimeSeries): BalanceSheetSnapshot {
  const known = assertSeries(amountsBn, 'amounts');
  if (known.length === 0) throw new RangeError('amounts has no figures');
  const { peak, at: latest, percent } = drawdown(known).latest;
  const lastDay = toEpochDay(latest.date);
  const startDay = lastDay - DAYS_IN_13_WEEKS;
  const change = startDay < known.days[0] ? undefined : changeBetween(known, startDay, lastDay);
  return {
    latest: dated(latest),
    over13Weeks: change && {
      from: dated(change.from),
      differenceBn: change.difference,
      percent: change.percent,
    },
    peak: dated(peak),
    sincePeakPercent: percent,
  };
}

function dated({ date, value }: Observation): DatedAmount {
  return { date, amountBn: value };
}
