import { objectOf } from '../arguments.ts';
import { alignAsOf } from '../time-series/align.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { inBillions } from './components.ts';

export interface NetLiquidityFigures {
  /** Fed total assets (WALCL), millions. */
  readonly assets: TimeSeries;
  /** Treasury General Account, Wednesday level (WDTGAL, not the week average WTREGEN), millions. */
  readonly tga: TimeSeries;
  /** Overnight reverse repo (RRPONTSYD), billions. */
  readonly rrp: TimeSeries;
}

// A figure of the same week stands for a Wednesday; an older one does not.
const DAYS_HELD = 6;

/**
 * Net liquidity: Fed total assets less the Treasury General Account less overnight reverse repo, on
 * the days of the assets.
 *
 * It has the weeks for which all three have a figure: nothing is carried on past the last figure of
 * its week, so a gap in one of them is a gap here.
 *
 * @param figures Each in the unit of its publisher (they differ) or any its label names.
 * @returns Billions of dollars.
 * @throws RangeError if an amount cannot be in its unit, such as a copy of the Treasury account in
 *   billions.
 *
 * @example
 * const figures = { assets: totalAssets.series(), tga: treasuryAccount.series(), rrp: reverseRepo.series() };
 * netLiquidity(figures).between('2022-12-07', '2022-12-07').values; // [6020.333]
 */
export function netLiquidity(figures: NetLiquidityFigures): TimeSeries {
  const { assets, tga, rrp } = objectOf(figures, 'figures');
  const inBn = [inBillions('assets', assets), inBillions('tga', tga), inBillions('rrp', rrp)];
  const { days, columns } = alignAsOf(inBn, { calendar: assets });
  const [assetsBn, tgaBn, rrpBn] = columns;
  const isOfTheWeek = (day: number) =>
    inBn.every((series) => day - series.days[series.indexAsOf(day)] <= DAYS_HELD);
  // A row that is not a number is dropped.
  const net = assetsBn.map((amount, i) =>
    isOfTheWeek(days[i]) ? amount - tgaBn[i] - rrpBn[i] : Number.NaN,
  );
  return TimeSeries.fromColumns(days, net, {
    id: 'WALCL − WDTGAL − RRPONTSYD',
    title: 'Net liquidity',
    units: 'billions of US dollars',
    publisher: 'Computed from Federal Reserve figures',
    missing: inBn.flatMap(({ label }) => label.missing ?? []),
    vintage: inBn
      .map(({ label }) => `${label.id ?? 'a series'}: ${label.vintage ?? 'as given'}`)
      .join('; '),
  });
}
