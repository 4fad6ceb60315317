import { objectOf } from '../arguments.ts';
import { asOf } from '../time-series/as-of.ts';
import { type CalendarDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { assertSeries, type Observation, type TimeSeries } from '../time-series/time-series.ts';
import { amountBn, type DatedAmount } from './components.ts';
import { type GdpUsed, meanGdp } from './gdp.ts';
import type { Phase } from './phases.ts';

/** How far holdings fell between two days, in dollars and as a share of GDP. */
export interface RunOff {
  /** Holdings read as of the first day. */
  readonly from: DatedAmount;
  /** Holdings read as of the last day. */
  readonly to: DatedAmount;
  /** Fall of the holdings, billions of dollars; negative for an expansion. */
  readonly runOffBn: number;
  /** Mean nominal GDP of the quarters spanned. */
  readonly gdp: GdpUsed;
  /** The run-off as a share of that GDP, 1 = 100 %; negative for an expansion. */
  readonly shareOfGdp: number;
}

/** The run-off of a balance-sheet phase. */
export interface PhaseRunOff extends RunOff {
  readonly phase: Phase;
  /** True if the phase goes on past the latest observation, which then is the end. */
  readonly running: boolean;
}

/**
 * Run-off between two days, both read as of the day, with the mean of nominal GDP over the quarters
 * spanned.
 *
 * Of securities it is what the rules are about: `equivalentHikes(runOff.runOffBn, { gdpBn:
 * runOff.gdp.gdpBn })` is what it equals in hikes. Total assets also move with lending and repo.
 *
 * @param holdings {@link securitiesHeld} or Fed total assets, in the publisher's millions or in any
 *   unit its label names.
 * @param gdp Quarterly nominal GDP dated by the first day of the quarter, billions of dollars at an
 *   annual rate.
 * @throws RangeError if `to` is before `from`, a series starts later, or an amount cannot be in its
 *   unit.
 *
 * @example
 * runOffBetween(totalAssets.series(), nominalGdp.series(), '2022-06-01', '2025-12-01').runOffBn; // 2,363
 */
export function runOffBetween(
  holdings: TimeSeries,
  gdp: TimeSeries,
  from: CalendarDay,
  to: CalendarDay,
): RunOff {
  const fromDay = toEpochDay(from, 'from');
  const toDay = toEpochDay(to, 'to');
  if (toDay < fromDay)
    throw new RangeError(`the end ${toIsoDay(toDay)} is before the start ${toIsoDay(fromDay)}`);
  const start = dated(holdings, asOf(holdings, fromDay));
  const end = dated(holdings, asOf(holdings, toDay));
  const used = meanGdp(gdp, fromDay, toDay);
  const runOffBn = start.amountBn - end.amountBn;
  return { from: start, to: end, runOffBn, gdp: used, shareOfGdp: runOffBn / used.gdpBn };
}

/**
 * Run-off of a phase: holdings as of its first day less those as of its last; for a phase still
 * running, of the latest observation. A phase that was running when the figures start is measured
 * from the first observation.
 *
 * @param phase One of `phases`, such as `phaseOn(day).phase`.
 * @param holdings {@link securitiesHeld} or Fed total assets, as in {@link runOffBetween}.
 * @param gdp Quarterly nominal GDP, as in {@link runOffBetween}.
 * @throws RangeError if the series has no value in the phase yet, or for the reasons of {@link
 *   runOffBetween}.
 * @example
 * const qt2 = phases.find(({ key }) => key === 'qt-2');
 * phaseRunOff(qt2, securitiesHeld(), nominalGdp.series()).runOffBn; // 2,233
 * phaseRunOff(qt2, totalAssets.series(), nominalGdp.series()).runOffBn; // 2,363
 */
export function phaseRunOff(phase: Phase, holdings: TimeSeries, gdp: TimeSeries): PhaseRunOff {
  objectOf(phase, 'phase');
  const first = assertSeries(holdings, 'holdings').first?.date;
  const latest = holdings.last?.date;
  if (first === undefined || latest === undefined)
    throw new RangeError('holdings: the series has no values');
  const from = phase.from ?? first;
  if (from > latest)
    throw new RangeError(`${phase.name} starts on ${from}, after the latest figure of ${latest}`);
  const running = phase.to === null || phase.to > latest;
  return { phase, running, ...runOffBetween(holdings, gdp, from, running ? latest : phase.to) };
}

function dated(holdings: TimeSeries, observation: Observation): DatedAmount {
  return { date: observation.date, amountBn: amountBn('assets', holdings, observation) };
}
