import {
  type Equivalence,
  type EquivalenceOptions,
  equivalentHikes,
} from '../rules/equivalence.ts';
import { assertSeries, type TimeSeries } from '../time-series/time-series.ts';
import type { DatedAmount } from './components.ts';
import type { GdpUsed } from './gdp.ts';
import { type Phase, phases } from './phases.ts';
import { phaseRunOff } from './run-off.ts';
import { securitiesHeld } from './securities-held.ts';

/** Change of holdings during a phase. */
export interface HoldingsChange {
  /** As of its first day (or the first figure) and as of its last (or the latest figure). */
  readonly from: DatedAmount;
  readonly to: DatedAmount;
  /** Billions of dollars; negative for a run-off. */
  readonly changeBn: number;
  /** The change as a share of the mean GDP of the phase's quarters, 1 = 100 %. */
  readonly changeShareOfGdp: number;
}

/** A phase and what became of the balance sheet in it: of total assets, and of securities. */
export interface PhaseRow extends HoldingsChange {
  readonly phase: Phase;
  /** True if the phase goes on past the latest figure. */
  readonly running: boolean;
  /**
   * Securities held outright, which the rules are about; `undefined` where they have no figure.
   * Where lending or repo moved total assets, the two differ: QE 1 is +1,369 bn of securities and
   * +120 bn of assets.
   */
  readonly securities: HoldingsChange | undefined;
  readonly gdp: GdpUsed;
  /**
   * Hikes the change of securities equals, negative for cuts; only for easing and tightening, which
   * the rules are about.
   */
  readonly hikes: Equivalence | undefined;
}

/**
 * Every phase that has figures: total assets and securities at both ends, the change in dollars and
 * as a share of GDP, and for QE and QT the hikes that the change of securities equals.
 *
 * @param assets Fed total assets, in the publisher's millions or in any unit its label names.
 * @param gdp Quarterly nominal GDP dated by the first day of the quarter, billions of dollars at an
 *   annual rate.
 * @param rule A rule or its key; `cicc-2022` if left out.
 * @param securities Securities held outright, such as {@link securitiesHeld} gives; the embedded
 *   ones if left out.
 * @throws RangeError if a series is empty, GDP starts later than the assets, the rule is unknown,
 *   or an amount cannot be in its unit.
 * @example
 * const qt2 = phaseTable(totalAssets.series(), nominalGdp.series()).find(
 *   ({ phase }) => phase.key === 'qt-2',
 * );
 * qt2.changeBn; // −2,363
 * qt2.securities.changeBn; // −2,233
 * [qt2.hikes.low, qt2.hikes.high]; // [2.33, 3.11]
 */
export function phaseTable(
  assets: TimeSeries,
  gdp: TimeSeries,
  rule?: EquivalenceOptions['rule'],
  securities: TimeSeries = securitiesHeld(),
): PhaseRow[] {
  const first = assertSeries(assets, 'assets').first?.date;
  const latest = assets.last?.date;
  if (first === undefined || latest === undefined)
    throw new RangeError('assets: the series has no values');
  const held = assertSeries(securities, 'securities').between(first, latest);
  return phases
    .filter(({ from, to }) => (from ?? first) <= latest && (to ?? latest) >= first)
    .map((phase) => {
      const { running, gdp: used, ...all } = changeIn(phase, assets, gdp);
      const inSecurities = hasFigures(phase, held) ? changeIn(phase, held, gdp) : undefined;
      const applies = phase.kind === 'easing' || phase.kind === 'tightening';
      return {
        phase,
        running,
        ...all,
        securities: inSecurities && holdingsOnly(inSecurities),
        gdp: used,
        hikes:
          applies && inSecurities !== undefined
            ? equivalentHikes(0 - inSecurities.changeBn, { gdpBn: used.gdpBn, rule })
            : undefined,
      };
    });
}

function hasFigures({ from, to }: Phase, holdings: TimeSeries): boolean {
  const first = holdings.first?.date;
  const latest = holdings.last?.date;
  return (
    first !== undefined &&
    latest !== undefined &&
    (from ?? first) <= latest &&
    (to ?? latest) >= first
  );
}

function changeIn(
  phase: Phase,
  holdings: TimeSeries,
  gdp: TimeSeries,
): HoldingsChange & { readonly running: boolean; readonly gdp: GdpUsed } {
  const first = holdings.first!.date;
  const began = phase.from === null || phase.from < first ? { ...phase, from: first } : phase;
  const run = phaseRunOff(began, holdings, gdp);
  return {
    running: run.running,
    from: run.from,
    to: run.to,
    changeBn: 0 - run.runOffBn,
    changeShareOfGdp: 0 - run.shareOfGdp,
    gdp: run.gdp,
  };
}

function holdingsOnly({ from, to, changeBn, changeShareOfGdp }: HoldingsChange): HoldingsChange {
  return { from, to, changeBn, changeShareOfGdp };
}
