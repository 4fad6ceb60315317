import { securitiesHeld, targetMoves } from '../balance-sheet/index.ts';
import { compositePrice, realGdp, targetUpper } from '../figures/index.ts';
import { noteOutcomes } from '../scenarios/note.ts';
import { ratePaths } from '../scenarios/paths.ts';
import { asOf } from '../time-series/as-of.ts';
import { type Change, changeBetween } from '../time-series/change.ts';
import { assertSeries, type Observation, type TimeSeries } from '../time-series/time-series.ts';
import { noteProjections } from './double-kill.ts';
import { yearOnYear } from './growth-liquidity.ts';

/** The outcome of 2022, beside the note's projections for two paths. */
export interface ProjectionOutcome {
  /** Hikes of 25 bp decided in 2022. */
  readonly hikes: number;
  /** Fall of securities from the start of QT 2 to the end of 2022, billions of dollars. */
  readonly runoffBn: number;
  /** Change of the price from the average of April 2022 to that of December, per cent. */
  readonly equitiesPercent: number;
  /** Growth of real GDP over the four quarters to the last of 2022, per cent. */
  readonly gdpGrowthPercent: number;
  readonly from: Observation;
  readonly to: Observation;
}

/** The year 2022 as the note projected it on one of its paths, or as it came. */
export interface Year2022 {
  readonly key: 'mild' | 'aggressive' | 'came';
  readonly hikes: number;
  readonly runoffBn: number;
  readonly equitiesPercent: number;
  readonly gdpGrowthPercent: number;
  /** Upper bound of the target range at the end of each quarter of the year, per cent. */
  readonly targetUpperByQuarter: readonly number[];
}

const FIRST_MONTH = '2022-04-01';
const LAST_MONTH = '2022-12-01';
const LAST_QUARTER = '2022-10-01';
const YEAR_BEFORE_ENDS = '2021-12-31';
const QUARTERS_END = ['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31'];
const PERCENT_PER_HIKE = 0.25;

/**
 * What came of 2022, for which the note projected +4 % to −1 % ({@link noteProjections}): 17 hikes
 * instead of 4 to 7, and a price 10.9 % lower, by month averages. Neither path of the note was
 * taken, so it is no test of its model.
 *
 * @param price Month averages of the S&P 500 dated by the first day of the month, in any unit.
 *   Default: the S&P composite, index numbers.
 * @throws RangeError if the price does not reach from April to December 2022.
 * @example
 * projectionOutcome(); // { hikes: 17, runoffBn: 336, equitiesPercent: −10.9, gdpGrowthPercent: 1.3, … }
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
    gdpGrowthPercent: asOf(yearOnYear(realGdp.series()), LAST_QUARTER).value,
    from: change.from,
    to: change.to,
  };
}

/**
 * The note's two paths of 2022 with what it projected on each, and the year as it came, in the same
 * figures: the milder path first, what came last.
 *
 * @example
 * projectionsAndOutcome().map(({ hikes }) => hikes); // [4, 7, 17]
 */
export function projectionsAndOutcome(): Year2022[] {
  const start = asOf(targetUpper.series(), YEAR_BEFORE_ENDS).value;
  const projected = noteProjections.map(({ path, hikes, runoffBn, equitiesPercent }): Year2022 => {
    const { byQuarter } = Object.values(ratePaths).find(
      (each) => each.byQuarter.reduce((sum: number, count) => sum + count, 0) === hikes,
    )!;
    let upper = start;
    return {
      key: path,
      hikes,
      runoffBn,
      equitiesPercent,
      gdpGrowthPercent: noteOutcomes.find(({ runoffPath }) => runoffPath === path)!
        .gdpGrowthPercent,
      targetUpperByQuarter: byQuarter.map((count) => {
        upper += count * PERCENT_PER_HIKE;
        return upper;
      }),
    };
  });
  const { hikes, runoffBn, equitiesPercent, gdpGrowthPercent } = projectionOutcome();
  return [
    ...projected,
    {
      key: 'came',
      hikes,
      runoffBn,
      equitiesPercent,
      gdpGrowthPercent,
      targetUpperByQuarter: QUARTERS_END.map((day) => asOf(targetUpper.series(), day).value),
    },
  ];
}
