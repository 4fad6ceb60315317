import { objectOf } from '../arguments.ts';
import { type CalendarDay, toEpochDay } from '../time-series/calendar.ts';
import type { TimeSeries } from '../time-series/time-series.ts';
import { type DatedAmount, inBillions } from './components.ts';
import { embeddedSeries, type FedFigures } from './fed-series.ts';

/** What is known of the time between two reports. */
export interface BetweenWednesdays {
  /** The Treasury's account at the close of the last business day; null where none is known. */
  readonly treasuryAccount:
    | (DatedAmount & {
        /** Since the Wednesday of the report; null where that level is not known. */
        readonly sinceWednesdayBn: number | null;
      })
    | null;
  /** Treasury bills in the System Open Market Account, at par; null where none are known. */
  readonly bills:
    | (DatedAmount & {
        /** Since the Wednesday before; null where that level is not known. */
        readonly weekBn: number | null;
        /** All securities of the account. */
        readonly somaBn: number | null;
      })
    | null;
}

const DAYS_IN_A_WEEK = 7;

/**
 * What came in between two weekly reports: the Treasury's daily balance, which drains reserves as it
 * grows, and the bills that the New York Fed holds, whose purchases keep reserves ample.
 *
 * @param figures Figures that replace the embedded ones, as published.
 * @param wednesday The Wednesday of the report; what is of the seven days from it on counts.
 * @throws RangeError if an amount cannot be in its unit.
 * @example
 * betweenWednesdays({}, '2026-09-23').treasuryAccount.sinceWednesdayBn; // −2.027
 */
export function betweenWednesdays(figures: FedFigures, wednesday: CalendarDay): BetweenWednesdays {
  const known = objectOf(figures, 'figures');
  const day = toEpochDay(wednesday, 'wednesday');
  const of = (key: 'tga' | 'tga-daily' | 'soma' | 'soma-bills') =>
    inBillions(key, known[key] ?? embeddedSeries(key));
  const within = (series: TimeSeries) => series.between(day, day + DAYS_IN_A_WEEK - 1).last;
  const balance = within(of('tga-daily'));
  const bills = within(of('soma-bills'));
  return {
    treasuryAccount: balance
      ? {
          date: balance.date,
          amountBn: balance.value,
          sinceWednesdayBn: difference(balance.value, valueOn(of('tga'), day)),
        }
      : null,
    bills: bills
      ? {
          date: bills.date,
          amountBn: bills.value,
          weekBn: difference(
            bills.value,
            valueOn(of('soma-bills'), toEpochDay(bills.date) - DAYS_IN_A_WEEK),
          ),
          somaBn: valueOn(of('soma'), toEpochDay(bills.date)),
        }
      : null,
  };
}

function valueOn(series: TimeSeries, day: number): number | null {
  const index = series.indexAsOf(day);
  return index >= 0 && series.days[index] === day ? series.values[index] : null;
}

/** Whole millions, whose doubles' difference is not. */
function difference(now: number, before: number | null): number | null {
  return before === null ? null : Math.round((now - before) * 1000) / 1000;
}
