import { objectOf } from '../arguments.ts';
import { asOf } from '../time-series/as-of.ts';
import { type CalendarDay, type EpochDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { assertSeries, type TimeSeries } from '../time-series/time-series.ts';
import { amountBn, type ComponentKey, type DatedAmount } from './components.ts';

/** What the Fed owes, as far as it is told apart: the rest is `other`. */
export type LiabilityKey = 'rrp' | 'reserves' | 'tga';

/** The Fed's assets and the liabilities they are split into, each as published. */
export type LiabilityFigures = Readonly<
  Record<'assets', TimeSeries> & Partial<Record<LiabilityKey, TimeSeries>>
>;

/** A liability at both ends of a window. */
export interface LiabilityChange {
  readonly key: LiabilityKey;
  readonly from: DatedAmount;
  readonly to: DatedAmount;
  /** Billions of dollars; negative where the liability fell. */
  readonly changeBn: number;
}

/** Where a change of the balance sheet went: assets on one side, liabilities on the other. */
export interface AttributedChange {
  /** Total assets as of the first day and as of the last. */
  readonly from: DatedAmount;
  readonly to: DatedAmount;
  /** Change of total assets, billions of dollars; negative for a run-off. */
  readonly changeBn: number;
  /** Liabilities that have a figure at both ends, in the order of {@link liabilities}. */
  readonly parts: readonly LiabilityChange[];
  /**
   * What is left, so that the parts and this add up to `changeBn`: currency, other deposits,
   * capital, and the liabilities named in `unknown`.
   */
  readonly otherBn: number;
  /** Liabilities without a figure at one of the ends, which are in `otherBn`. */
  readonly unknown: readonly LiabilityKey[];
}

/** The liabilities told apart, in the order they are shown. */
export const liabilities: readonly LiabilityKey[] = ['rrp', 'reserves', 'tga'];

// A figure of the same week stands for a Wednesday; an older one does not.
const MAX_DAYS_HELD = 6;

/**
 * Splits the change of Fed total assets between two days into the liabilities it went to: overnight
 * reverse repo, reserves of banks, the Treasury General Account, and the rest. A balance sheet
 * balances, so the parts add up; it is bookkeeping, not a cause.
 *
 * Assets are read as of both days, and every liability as of the day of the assets, within its
 * week. Whatever has no figure then is left in `otherBn` and named in `unknown`. Reserves given as
 * an average of the week (WRESBAL) put the difference to the Wednesday level into `otherBn`.
 *
 * @param figures Total assets, and liabilities as far as there are any, each in its publisher's
 *   unit or in any its label names.
 * @param from First day of the window.
 * @param to Last day of the window.
 * @returns Billions of dollars.
 * @throws RangeError if `to` is before `from`, the assets start later, or an amount cannot be in
 *   its unit.
 * @example
 * const qt2 = attributeChange(
 *   {
 *     assets: totalAssets.series(),
 *     rrp: reverseRepo.series(),
 *     reserves: reserveBalances.series(),
 *     tga: treasuryAccount.series(),
 *   },
 *   '2022-06-01',
 *   '2025-11-30',
 * );
 * qt2.changeBn; // −2,363
 * qt2.parts[0].changeBn; // −1,963 of reverse repo
 */
export function attributeChange(
  figures: LiabilityFigures,
  from: CalendarDay,
  to: CalendarDay,
): AttributedChange {
  const { assets } = objectOf(figures, 'figures');
  const fromDay = toEpochDay(from, 'from');
  const toDay = toEpochDay(to, 'to');
  if (toDay < fromDay)
    throw new RangeError(`the end ${toIsoDay(toDay)} is before the start ${toIsoDay(fromDay)}`);
  const start = amountOn('assets', assertSeries(assets, 'assets'), fromDay);
  const end = amountOn('assets', assets, toDay);
  const parts: LiabilityChange[] = [];
  const unknown: LiabilityKey[] = [];
  for (const key of liabilities) {
    const series = figures[key];
    const began = series && amountInWeekOf(key, series, toEpochDay(start.date));
    const ended = series && amountInWeekOf(key, series, toEpochDay(end.date));
    if (began === undefined || ended === undefined) unknown.push(key);
    else parts.push({ key, from: began, to: ended, changeBn: ended.amountBn - began.amountBn });
  }
  const changeBn = end.amountBn - start.amountBn;
  return {
    from: start,
    to: end,
    changeBn,
    parts,
    otherBn: parts.reduce((left, part) => left - part.changeBn, changeBn),
    unknown,
  };
}

function amountOn(key: ComponentKey, series: TimeSeries, day: EpochDay): DatedAmount {
  const observation = asOf(series, day);
  return { date: observation.date, amountBn: amountBn(key, series, observation) };
}

function amountInWeekOf(
  key: ComponentKey,
  series: TimeSeries,
  day: EpochDay,
): DatedAmount | undefined {
  const index = assertSeries(series, key).indexAsOf(day);
  if (index < 0 || series.days[index] < day - MAX_DAYS_HELD) return undefined;
  return amountOn(key, series, day);
}
