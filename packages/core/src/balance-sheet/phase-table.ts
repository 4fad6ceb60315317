import {
  type Equivalence,
  type EquivalenceOptions,
  equivalentHikes,
} from '../rules/equivalence.ts';
import { seriesOf, type TimeSeries } from '../time-series/time-series.ts';
import type { DatedAmount } from './components.ts';
import type { GdpUsed } from './gdp.ts';
import { type Phase, phases } from './phases.ts';
import { phaseRunOff } from './run-off.ts';

/** A phase and what became of the balance sheet in it. */
export interface PhaseRow {
  readonly phase: Phase;
  /** True if the phase goes on past the latest figure. */
  readonly running: boolean;
  /**
   * Total assets as of its first day (or the first figure) and as of its last (or the latest
   * figure).
   */
  readonly from: DatedAmount;
  readonly to: DatedAmount;
  /** Billions of dollars; negative for a run-off. */
  readonly changeBn: number;
  /** The change as a share of the mean GDP of the phase's quarters, 1 = 100 %. */
  readonly changeShareOfGdp: number;
  readonly gdp: GdpUsed;
  /**
   * Hikes the change equals, negative for cuts; only for easing and tightening, which the rules are
   * about.
   */
  readonly hikes: Equivalence | undefined;
}

/**
 * Every phase that has figures: total assets at both ends, the change in dollars and as a share of
 * GDP, and for QE and QT the hikes it equals.
 *
 * @param assets Fed total assets, in the publisher's millions or in any unit its label names.
 * @param gdp Quarterly nominal GDP dated by the first day of the quarter, billions of dollars at an
 *   annual rate.
 * @param rule A rule or its key; `cicc-2022` if left out.
 * @throws RangeError if a series is empty, GDP starts later than the assets, the rule is unknown,
 *   or an amount cannot be in its unit.
 */
export function phaseTable(
  assets: TimeSeries,
  gdp: TimeSeries,
  rule?: EquivalenceOptions['rule'],
): PhaseRow[] {
  const first = seriesOf(assets, 'assets').first?.date;
  const latest = assets.last?.date;
  if (first === undefined || latest === undefined)
    throw new RangeError('assets: the series has no values');
  return phases
    .filter(({ from, to }) => (from ?? first) <= latest && (to ?? latest) >= first)
    .map((phase) => {
      const began = phase.from === null || phase.from < first ? { ...phase, from: first } : phase;
      const {
        running,
        from,
        to,
        runOffBn,
        shareOfGdp,
        gdp: used,
      } = phaseRunOff(began, assets, gdp);
      const applies = phase.kind === 'easing' || phase.kind === 'tightening';
      return {
        phase,
        running,
        from,
        to,
        changeBn: 0 - runOffBn,
        changeShareOfGdp: 0 - shareOfGdp,
        gdp: used,
        hikes: applies ? equivalentHikes(runOffBn, { gdpBn: used.gdpBn, rule }) : undefined,
      };
    });
}
