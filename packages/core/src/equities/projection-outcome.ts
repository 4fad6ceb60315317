import { securitiesHeld, targetMoves } from '../balance-sheet/index.ts';
import { compositePrice } from '../figures/index.ts';
import { asOf } from '../time-series/as-of.ts';
import { type Change, changeBetween } from '../time-series/change.ts';
import { assertSeries, type Observation, type TimeSeries } from '../time-series/time-series.ts';

/** The outcome of 2022, beside the note's projections for two paths. */
export interface ProjectionOutcome {
  /** Hikes of 25 bp decided in 2022. */
  readonly hikes: number;
  /** Fall of securities from the start of QT 2 to the end of 2022, billions of dollars. */
  readonly runoffBn: number;
  /** Change of the price from the average of April 2022 to that of December, per cent. */
  readonly equitiesPercent: number;
  readonly from: Observation;
  readonly to: Observation;
}

const FIRST_MONTH = '2022-04-01';
const LAST_MONTH = '2022-12-01';

/**
 * What came of 2022, for which the note projected +4 % to −1 % ({@link noteProjections}): 17 hikes
 * instead of 4 to 7, and a price 10.9 % lower, by month averages. Neither path of the note was
 * taken, so it is no test of its model.
 *
 * @param price Month averages of the S&P 500 dated by the first day of the month, in any unit.
 *   Default: the S&P composite, index numbers.
 * @throws RangeError if the price does not reach from April to December 2022.
 * @example
 * projectionOutcome(); // { hikes: 17, runoffBn: 336, equitiesPercent: −10.9, … }
 */
export function projectionOutcome(price: TimeSeries = compositePrice.series()): ProjectionOutcome {
  const change: Change = changeBetween(assertSeries(price, 'price'), FIRST_MONTH, LAST_MONTH);
  const bp = targetMoves()
    .filter(({ decided }) => decided?.startsWith('2022'))
    .reduce((sum, { changeBp }) => sum + changeBp, 0);
  const held = securitiesHeld();
  return {
    hikes: bp / 25,
    runoffBn: asOf(held, '2022-06-01').value - asOf(held, '2022-12-31').value,
    equitiesPercent: change.percent,
    from: change.from,
    to: change.to,
  };
}
