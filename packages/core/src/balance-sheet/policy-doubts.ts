import { objectOf } from '../arguments.ts';
import { targetUpper } from '../figures/index.ts';
import { type CalendarDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { assertSeries, type TimeSeries } from '../time-series/time-series.ts';
import { amountBn, type DatedAmount } from './components.ts';
import { type PhaseKind, phaseOn } from './phases.ts';
import { policyClockOn, type TargetRange } from './policy-clock.ts';
import { securitiesHeld } from './securities-held.ts';

/** Something the figures say that the table of phases or the target range does not. */
export type PolicyDoubt =
  | {
      /** Securities moved against the phase of the day over the last eight weeks. */
      readonly reason: 'securities-fell' | 'securities-rose';
      readonly from: DatedAmount;
      readonly to: DatedAmount;
      readonly changeBn: number;
      /** The change from which on the phase is doubted, billions of dollars. */
      readonly limitBn: number;
    }
  | {
      /** The effective funds rate lies outside the target range that is known. */
      readonly reason: 'rate-outside-target';
      /** The latest of its days. */
      readonly date: string;
      readonly ratePercent: number;
      readonly lowerPercent: number;
      readonly upperPercent: number;
    }
  | {
      /** A regular meeting has decided and the target range does not know what. */
      readonly reason: 'outcome-unknown';
      readonly decided: string;
    };

export interface PolicyDoubtsOptions {
  /** Securities held outright; the embedded figures if left out. */
  readonly securities?: TimeSeries;
  /** The target range; the embedded one if left out. */
  readonly target?: TargetRange;
  /** The effective federal funds rate, daily, per cent; not looked at if left out. */
  readonly fundsRate?: TimeSeries;
}

const WEEKS = 8;
const MAX_DAYS_OLD = 7 * WEEKS;
const MIN_DAYS_OUTSIDE_TARGET = 3;

/**
 * Changes of securities over eight weeks, billions of dollars, from which on a phase is doubted.
 * Each is beyond what any finished phase of its kind has had; easing never fell by eight weeks,
 * tightening never rose.
 */
const LIMITS_BN: Readonly<Record<PhaseKind, { readonly fall: number; readonly rise: number }>> = {
  conventional: { fall: Number.POSITIVE_INFINITY, rise: Number.POSITIVE_INFINITY },
  easing: { fall: 20, rise: Number.POSITIVE_INFINITY },
  tightening: { fall: Number.POSITIVE_INFINITY, rise: 20 },
  maturity: { fall: 60, rise: 60 },
  reinvestment: { fall: 60, rise: 60 },
  'reserve-management': { fall: 20, rise: 200 },
};

/**
 * Where the figures of the last eight weeks contradict the phase of a day, or the target range is
 * behind events. The phases are a table of what the Committee decided; it can be overtaken.
 *
 * @param day The day asked about; figures after it are not looked at.
 * @returns Nothing if the figures agree.
 * @throws RangeError if `day` is no calendar day or an amount cannot be in its unit.
 * @example
 * policyDoubts('2026-11-29'); // [{ reason: 'outcome-unknown', decided: '2026-10-28' }]
 */
export function policyDoubts(day: CalendarDay, options: PolicyDoubtsOptions = {}): PolicyDoubt[] {
  const { securities = securitiesHeld(), target, fundsRate } = objectOf(options);
  const doubts: PolicyDoubt[] = [];
  const moved = againstPhase(toEpochDay(day), assertSeries(securities, 'securities'));
  if (moved !== undefined) doubts.push(moved);
  const { outcomeUnknown, targetPercent } = policyClockOn(day, target);
  const outside =
    fundsRate &&
    outsideTarget(toEpochDay(day), fundsRate, targetPercent, inForceSince(day, target));
  if (outside !== undefined) doubts.push(outside);
  if (outcomeUnknown !== null) doubts.push({ reason: 'outcome-unknown', decided: outcomeUnknown });
  return doubts;
}

function againstPhase(day: number, securities: TimeSeries): PolicyDoubt | undefined {
  const last = securities.indexAsOf(day);
  if (last < 0 || securities.days[last] < day - MAX_DAYS_OLD) return undefined;
  const first = securities.indexAsOf(securities.days[last] - 7 * WEEKS);
  const { phase } = phaseOn(day);
  if (first < 0 || (phase.from !== null && securities.days[first] < toEpochDay(phase.from)))
    return undefined;
  const [from, to] = [first, last].map((index) => {
    const observation = securities.at(index)!;
    return {
      date: observation.date,
      amountBn: amountBn('assets', securities, observation),
    };
  });
  const changeBn = to.amountBn - from.amountBn;
  const { fall, rise } = LIMITS_BN[phase.kind];
  if (changeBn < -fall) return { reason: 'securities-fell', from, to, changeBn, limitBn: fall };
  if (changeBn > rise) return { reason: 'securities-rose', from, to, changeBn, limitBn: rise };
  return undefined;
}

/** The day from which on the target range of a day has held. */
function inForceSince(day: CalendarDay, target: TargetRange | undefined): number {
  const upper = target?.upper ?? targetUpper.series();
  const { days, values } = upper;
  const now = Math.max(0, upper.indexAsOf(toEpochDay(day)));
  let first = now;
  while (first > 0 && values[first - 1] === values[now]) first--;
  return days[first];
}

function outsideTarget(
  day: number,
  fundsRate: TimeSeries,
  { lower, upper }: { readonly lower: number; readonly upper: number },
  since: number,
): PolicyDoubt | undefined {
  const last = assertSeries(fundsRate, 'fundsRate').indexAsOf(day);
  const first = last - MIN_DAYS_OUTSIDE_TARGET + 1;
  // Rates of the days before a move say nothing of the range it led to.
  if (first < 0 || fundsRate.days[first] < Math.max(since, day - MAX_DAYS_OLD)) return undefined;
  const rates = fundsRate.values.subarray(first, last + 1);
  if (!rates.every((rate) => rate > upper) && !rates.every((rate) => rate < lower))
    return undefined;
  return {
    reason: 'rate-outside-target',
    date: toIsoDay(fundsRate.days[last]),
    ratePercent: rates[rates.length - 1],
    lowerPercent: lower,
    upperPercent: upper,
  };
}
