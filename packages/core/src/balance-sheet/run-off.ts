import { objectOf } from '../arguments.ts';
import { asOf } from '../time-series/as-of.ts';
import { type CalendarDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { type Observation, seriesOf, type TimeSeries } from '../time-series/time-series.ts';
import { amountBn, type DatedAmount } from './components.ts';
import { type GdpUsed, meanGdp } from './gdp.ts';
import type { Phase } from './phases.ts';

/** How far total assets fell between two days, in dollars and as a share of GDP. */
export interface RunOff {
  /** Total assets read as of the first day. */
  readonly from: DatedAmount;
  /** Total assets read as of the last day. */
  readonly to: DatedAmount;
  /** Fall of total assets, billions of dollars; negative for an expansion. */
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
 * `equivalentHikes(runOff.runOffBn, { gdpBn: runOff.gdp.gdpBn })` is what it equals in hikes.
 *
 * @param assets Fed total assets, in the publisher's millions or in any unit its label names.
 * @param gdp Quarterly nominal GDP dated by the first day of the quarter, billions of dollars at an
 *   annual rate.
 * @throws RangeError if `to` is before `from`, a series starts later, or an amount cannot be in its
 *   unit.
 */
export function runOffBetween(
  assets: TimeSeries,
  gdp: TimeSeries,
  from: CalendarDay,
  to: CalendarDay,
): RunOff {
  const fromDay = toEpochDay(from, 'from');
  const toDay = toEpochDay(to, 'to');
  if (toDay < fromDay)
    throw new RangeError(`the end ${toIsoDay(toDay)} is before the start ${toIsoDay(fromDay)}`);
  const start = dated(assets, asOf(assets, fromDay));
  const end = dated(assets, asOf(assets, toDay));
  const used = meanGdp(gdp, fromDay, toDay);
  const runOffBn = start.amountBn - end.amountBn;
  return { from: start, to: end, runOffBn, gdp: used, shareOfGdp: runOffBn / used.gdpBn };
}

/**
 * Run-off of a phase: total assets as of its first day less those as of its last; for a phase still
 * running, of the latest observation. A phase that was running when the figures start is measured
 * from the first observation.
 *
 * @param phase One of `phases`, such as `phaseOn(day).phase`.
 * @param assets Fed total assets, in the publisher's millions or in any unit its label names.
 * @param gdp Quarterly nominal GDP, as in {@link runOffBetween}.
 * @throws RangeError if the series has no value in the phase yet, or for the reasons of {@link
 *   runOffBetween}.
 */
export function phaseRunOff(phase: Phase, assets: TimeSeries, gdp: TimeSeries): PhaseRunOff {
  objectOf(phase, 'phase');
  const first = seriesOf(assets, 'assets').first?.date;
  const latest = assets.last?.date;
  if (first === undefined || latest === undefined)
    throw new RangeError('assets: the series has no values');
  const from = phase.from ?? first;
  if (from > latest)
    throw new RangeError(`${phase.name} starts on ${from}, after the latest figure of ${latest}`);
  const running = phase.to === null || phase.to > latest;
  return { phase, running, ...runOffBetween(assets, gdp, from, running ? latest : phase.to) };
}

function dated(assets: TimeSeries, observation: Observation): DatedAmount {
  return { date: observation.date, amountBn: amountBn('assets', assets, observation) };
}
