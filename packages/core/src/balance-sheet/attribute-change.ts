import { objectOf } from '../arguments.ts';
import { asOf } from '../time-series/as-of.ts';
import { type CalendarDay, type EpochDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { assertSeries, type TimeSeries } from '../time-series/time-series.ts';
import { amountBn, type ComponentKey, type DatedAmount } from './components.ts';

/**
 * What the Fed owes, as far as it is told apart: overnight reverse repo of domestic holders, the
 * foreign official pool, reserves of banks, the Treasury General Account, notes in circulation. The
 * rest is `other`.
 */
export type LiabilityKey = 'rrp' | 'rrp-foreign' | 'reserves' | 'tga' | 'currency';

/**
 * The Fed's assets and the series its liabilities are read from, each as published. The foreign
 * pool is what `rrp-total` holds beyond `rrp`.
 */
export type LiabilityFigures = Readonly<
  Record<'assets', TimeSeries> &
    Partial<
      Record<
        'rrp' | 'rrp-total' | 'reserves' | 'reserves-wednesday' | 'tga' | 'currency',
        TimeSeries
      >
    >
>;

/** A liability at both ends of a window. */
export interface LiabilityChange {
  readonly key: LiabilityKey;
  readonly from: DatedAmount;
  readonly to: DatedAmount;
  /** Billions of dollars; negative where the liability fell. */
  readonly changeBn: number;
  /** Reserves read as averages of the week (WRESBAL), for want of Wednesday levels at both ends. */
  readonly weekAverage: boolean;
}

/** A change of total assets, split into changes of liabilities. */
export interface AttributedChange {
  /** Total assets as of the first day and as of the last. */
  readonly from: DatedAmount;
  readonly to: DatedAmount;
  /** Change of total assets, billions of dollars; negative for a run-off. */
  readonly changeBn: number;
  /** Liabilities that have a figure at both ends, in the order of {@link liabilities}. */
  readonly parts: readonly LiabilityChange[];
  /**
   * Remainder, so that the parts and this add up to `changeBn`: other deposits, capital, and the
   * liabilities named in `unknown`.
   */
  readonly otherBn: number;
  /** Liabilities without a figure at one of the ends, which are in `otherBn`. */
  readonly unknown: readonly LiabilityKey[];
}

/** The liabilities told apart, in the order they are shown. */
export const liabilities: readonly LiabilityKey[] = [
  'rrp',
  'rrp-foreign',
  'reserves',
  'tga',
  'currency',
];

// A figure of the same week stands for a Wednesday; an older one does not.
const MAX_DAYS_HELD = 6;

/**
 * Splits the change of Fed total assets between two days into the liabilities it went to. A balance
 * sheet balances, so the parts add up; it is bookkeeping, not a cause.
 *
 * Assets are read as of both days, and every liability as of the day of the assets, within its
 * week. Whatever has no figure then is left in `otherBn` and named in `unknown`. Reserves are
 * Wednesday levels where both ends have one; averages of the week (WRESBAL) otherwise, and the
 * difference between the two is in `otherBn`.
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
  const [startDay, endDay] = [toEpochDay(start.date), toEpochDay(end.date)];
  const parts: LiabilityChange[] = [];
  const unknown: LiabilityKey[] = [];
  for (const key of liabilities) {
    const change =
      key === 'reserves'
        ? (bothEnds('reserves-wednesday', false) ?? bothEnds('reserves', true))
        : bothEnds(key, false);
    if (change === undefined) unknown.push(key);
    else parts.push({ key, ...change });
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

  function bothEnds(key: LiabilityKey | 'reserves-wednesday', weekAverage: boolean) {
    const began = liabilityIn(figures, key, startDay);
    const ended = liabilityIn(figures, key, endDay);
    return began && ended
      ? { from: began, to: ended, changeBn: ended.amountBn - began.amountBn, weekAverage }
      : undefined;
  }
}

/**
 * A liability in the week that ends with a day, in billions of dollars; `undefined` where its week
 * has no figure.
 */
export function liabilityIn(
  figures: LiabilityFigures,
  key: LiabilityKey | 'reserves-wednesday',
  day: EpochDay,
): DatedAmount | undefined {
  if (key !== 'rrp-foreign') return amountInWeekOf(key, figures[key], day);
  const total = amountInWeekOf('rrp-total', figures['rrp-total'], day);
  const domestic = amountInWeekOf('rrp', figures.rrp, day);
  // Two figures of one day: a repo that ran on another day is in neither or in both.
  if (total === undefined || domestic === undefined || total.date !== domestic.date)
    return undefined;
  // Both are whole millions.
  const amountBn = Math.round((total.amountBn - domestic.amountBn) * 1000) / 1000;
  return { date: total.date, amountBn };
}

function amountOn(key: ComponentKey, series: TimeSeries, day: EpochDay): DatedAmount {
  const observation = asOf(series, day);
  return { date: observation.date, amountBn: amountBn(key, series, observation) };
}

function amountInWeekOf(
  key: ComponentKey,
  series: TimeSeries | undefined,
  day: EpochDay,
): DatedAmount | undefined {
  if (series === undefined) return undefined;
  const index = assertSeries(series, key).indexAsOf(day);
  if (index < 0 || series.days[index] < day - MAX_DAYS_HELD) return undefined;
  return amountOn(key, series, day);
}
