import { objectOf } from '../arguments.ts';
import { type CalendarDay, type EpochDay, toEpochDay } from '../time-series/calendar.ts';
import { type TimeSeries, toIsoDay } from '../time-series/index.ts';
import { inBillions } from './components.ts';
import { embeddedSeries, type FedFigures } from './fed-series.ts';
import { foreignReverseRepo } from './foreign-reverse-repo.ts';
import { netLiquidity } from './net-liquidity.ts';

/** What net liquidity of a Wednesday consists of, billions of dollars. */
export interface NetLiquidityParts {
  /** The Wednesday, `YYYY-MM-DD`. */
  readonly date: string;
  readonly netLiquidityBn: number;
  /** Null where no figure of that week is known. */
  readonly reservesBn: number | null;
  /** True where only the average of the week is known, which fits no identity of the Wednesday. */
  readonly reservesAreAverage: boolean;
  /** Federal Reserve notes; null where not known. */
  readonly currencyBn: number | null;
  /** The foreign reverse-repo pool; null where not known. */
  readonly foreignPoolBn: number | null;
  /** The rest: other deposits, other liabilities and capital; null unless all others are known. */
  readonly otherBn: number | null;
}

/**
 * What is in net liquidity on a day. It is not reserves: of what the Fed owes, only the Treasury's
 * account and domestic reverse repo are taken off, so that currency and the foreign reverse-repo
 * pool stay in it.
 *
 * @param figures Figures that replace the embedded ones, as published.
 * @param day Read as of the last Wednesday with net liquidity on or before it; the latest if left
 *   out.
 * @returns The parts; they add up where all are known.
 * @throws RangeError if net liquidity starts later, or an amount cannot be in its unit.
 * @example
 * netLiquidityParts({}, '2026-09-23').reservesBn; // 2969.925
 */
export function netLiquidityParts(figures: FedFigures = {}, day?: CalendarDay): NetLiquidityParts {
  const known = objectOf(figures, 'figures');
  const of = (key: Parameters<typeof embeddedSeries>[0]) => known[key] ?? embeddedSeries(key);
  const net = netLiquidity({ assets: of('assets'), tga: of('tga'), rrp: of('rrp') });
  const index = day === undefined ? net.length - 1 : net.indexAsOf(toEpochDay(day, 'day'));
  if (index < 0)
    throw new RangeError(
      `day: net liquidity starts on ${net.first?.date ?? 'no day'}, after ${String(day)}`,
    );
  const wednesday = net.days[index];
  const onWednesday = valueOn(
    inBillions('reserves-wednesday', of('reserves-wednesday')),
    wednesday,
  );
  const reservesBn = onWednesday ?? valueOn(inBillions('reserves', of('reserves')), wednesday);
  const currencyBn = valueOn(inBillions('currency', of('currency')), wednesday);
  const foreignPoolBn = valueOn(foreignReverseRepo(of('rrp-total'), of('rrp')), wednesday);
  const areKnown = onWednesday !== null && currencyBn !== null && foreignPoolBn !== null;
  const netLiquidityBn = net.values[index];
  return {
    date: toIsoDay(wednesday),
    netLiquidityBn,
    reservesBn,
    reservesAreAverage: onWednesday === null && reservesBn !== null,
    currencyBn,
    foreignPoolBn,
    // Whole millions, whose doubles' difference is not.
    otherBn: areKnown
      ? Math.round((netLiquidityBn - onWednesday - currencyBn - foreignPoolBn) * 1000) / 1000
      : null,
  };
}

function valueOn(series: TimeSeries, day: EpochDay): number | null {
  const index = series.indexAsOf(day);
  return index >= 0 && series.days[index] === day ? series.values[index] : null;
}
