import { objectOf, oneOf } from '../arguments.ts';
import { asOf } from '../time-series/as-of.ts';
import { type CalendarDay, type EpochDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import type { TimeSeries } from '../time-series/time-series.ts';
import { type FedFigures, fedSeries } from './fed-series.ts';
import { policyClockOn } from './policy-clock.ts';

/** Rates of {@link fedRateOn}. */
export const fedRateNames = [
  'target-lower',
  'target-upper',
  'iorb',
  'effr',
  'sofr',
  'dgs2',
  'dgs10',
] as const;
export type FedRateName = (typeof fedRateNames)[number];

/** A rate on a day. */
export interface FedRate {
  /** Per cent. */
  readonly percent: number;
  /** The day it was observed, or in force from, `YYYY-MM-DD`. */
  readonly date: string;
}

// Markets close for a long weekend at most.
const MAX_DAYS_BETWEEN_TRADES = 5;
// Overnight rates are embedded on Wednesdays, and stay near one level while the target does.
const MAX_DAYS_WITHIN_TARGET = 7;

/**
 * A policy or market rate as of any day, in per cent. The target range and interest on reserves
 * hold until the Committee moves them; an overnight rate holds for some days, and only while the
 * target stands; a yield is of its own day or the trading day before.
 *
 * @param name One of {@link fedRateNames}.
 * @param day The day to read on.
 * @param figures Newer figures, in per cent; the embedded ones where left out.
 * @throws RangeError with a sentence where the figures do not know the rate for that day: it starts
 *   later, a decision is not in them, or the observation before it is too old.
 * @example
 * fedRateOn('target-upper', '2026-10-01').percent; // 4
 */
export function fedRateOn(name: FedRateName, day: CalendarDay, figures: FedFigures = {}): FedRate {
  const rate = oneOf(name, 'rate', fedRateNames);
  const given = objectOf(figures, 'figures');
  const on = toEpochDay(day, 'day');
  const series = fedSeries(rate, given);
  const observation = asOf(series, on);
  const observed = toEpochDay(observation.date);
  const isPolicy = rate === 'target-lower' || rate === 'target-upper' || rate === 'iorb';
  if (isPolicy) refuseUndecided(rate, on, given);
  const moved = rate === 'iorb' || rate === 'effr' || rate === 'sofr';
  const change = moved && on > observed ? targetChange(observed, on, given) : undefined;
  if (change !== undefined)
    throw new RangeError(
      `${rate} is known for ${observation.date}, and the target range moved on ${change}: the figures do not have it for ${toIsoDay(on)}`,
    );
  const held = isPolicy
    ? Number.POSITIVE_INFINITY
    : moved
      ? MAX_DAYS_WITHIN_TARGET
      : MAX_DAYS_BETWEEN_TRADES;
  if (on - observed > held)
    throw new RangeError(
      `${rate} has no figure for ${toIsoDay(on)}: the last one before is of ${observation.date}`,
    );
  return { percent: observation.value, date: observation.date };
}

function targetOf(figures: FedFigures): { readonly lower: TimeSeries; readonly upper: TimeSeries } {
  return {
    lower: fedSeries('target-lower', figures),
    upper: fedSeries('target-upper', figures),
  };
}

function refuseUndecided(rate: FedRateName, on: EpochDay, figures: FedFigures): void {
  const { outcomeUnknown } = policyClockOn(on, targetOf(figures));
  if (outcomeUnknown !== null && toEpochDay(outcomeUnknown) < on)
    throw new RangeError(
      `${rate} is not known for ${toIsoDay(on)}: the decision of ${outcomeUnknown} is not in the figures`,
    );
}

/** The first day after `from`, and not after `to`, on which the target range moved. */
function targetChange(from: EpochDay, to: EpochDay, figures: FedFigures): string | undefined {
  const { days, values } = targetOf(figures).upper;
  const index = days.findIndex(
    (day, i) => day > from && day <= to && i > 0 && values[i] !== values[i - 1],
  );
  return index < 0 ? undefined : toIsoDay(days[index]);
}
