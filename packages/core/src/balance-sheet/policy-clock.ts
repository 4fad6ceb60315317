import { objectOf } from '../arguments.ts';
import { targetLower, targetUpper } from '../figures/index.ts';
import { asOf } from '../time-series/as-of.ts';
import { type CalendarDay, type EpochDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { seriesOf, type TimeSeries } from '../time-series/time-series.ts';
import { type PhaseOnDay, phaseOn } from './phases.ts';

/** What the Fed does with its policy rate. */
export type RatePhaseKind = 'hiking' | 'on-hold' | 'cutting' | 'lower-bound';

export interface RatePhase {
  readonly kind: RatePhaseKind;
  readonly name: string;
  /** First day; for the phase in which the target series starts, the first day of the series. */
  readonly from: string;
  /** Last day; `null` if the series knows no later phase. */
  readonly to: string | null;
}

/**
 * The target range of the federal funds rate, per cent. Before 2008-12-16 a single target: both
 * bounds equal.
 */
export interface TargetRange {
  readonly lower: TimeSeries;
  readonly upper: TimeSeries;
}

/** Where policy stands on a day. */
export interface PolicyClock {
  readonly rate: RatePhase;
  /** The target range as of the day, per cent. */
  readonly targetPercent: { readonly lower: number; readonly upper: number };
  readonly balanceSheet: PhaseOnDay;
}

const NAMES: Readonly<Record<RatePhaseKind, string>> = {
  hiking: 'Hiking',
  'on-hold': 'On hold',
  cutting: 'Cutting',
  'lower-bound': 'At the lower bound',
};

// Hikes have come as far apart as half a year within one cycle (June to December 2017), cuts never
// more than a quarter.
const MAX_GAP_IN_CYCLE: Readonly<Record<'hiking' | 'cutting', number>> = {
  hiking: 184,
  cutting: 92,
};
// The scheduled meetings are six to seven weeks apart: after that many days one has passed without
// a move.
const DAYS_TO_NEXT_MEETING = 49;

const embeddedTarget = (): TargetRange => ({
  lower: targetLower.series(),
  upper: targetUpper.series(),
});

/**
 * The rate phases since the target series starts, in order, one after the other without gaps.
 *
 * - At the lower bound: the lower bound of the range is 0.
 * - Hiking, cutting: from the day of a move in that direction, and on to the next move in the same
 *   direction if that comes within half a year (hikes) or a quarter (cuts): a meeting skipped
 *   within a run of moves is part of the run.
 * - On hold: seven weeks after the last move of a run, when a scheduled meeting has passed without
 *   another.
 *
 * Whether a pause is a skipped meeting or a hold shows only with the next move, so the end of the
 * history may be read differently later. What the policy did is meant, not what it announced.
 *
 * @param target Lower and upper bound, one row a change or one row a day.
 * @throws RangeError if the series are empty.
 */
export function ratePhases(target: TargetRange = embeddedTarget()): RatePhase[] {
  const start = startOf(objectOf(target, 'target range'));
  const moves = movesOf(target.upper, start);
  const spans: { kind: RatePhaseKind; from: EpochDay }[] = [];
  const begin = (kind: RatePhaseKind, from: EpochDay) => {
    if (spans.at(-1)?.kind !== kind) spans.push({ kind, from });
  };
  const goesOn = (kind: RatePhaseKind, from: EpochDay, next: Move | undefined) =>
    next !== undefined && next.kind === kind && next.day - from <= MAX_GAP_IN_CYCLE[next.kind];

  const [first] = moves;
  if (isAtLowerBound(target, start)) begin('lower-bound', start);
  else
    begin(first !== undefined && goesOn(first.kind, start, first) ? first.kind : 'on-hold', start);
  for (const [i, { kind, day }] of moves.entries()) {
    const next = moves[i + 1];
    const held = day + DAYS_TO_NEXT_MEETING;
    if (isAtLowerBound(target, day)) {
      begin('lower-bound', day);
    } else {
      begin(kind, day);
      if (!goesOn(kind, day, next) && !(next !== undefined && next.day <= held))
        begin('on-hold', held);
    }
  }
  return spans.map(({ kind, from }, i) => ({
    kind,
    name: NAMES[kind],
    from: toIsoDay(from),
    to: i + 1 < spans.length ? toIsoDay(spans[i + 1].from - 1) : null,
  }));
}

/**
 * The policy clock of a day: rate phase and balance-sheet phase. Easing cuts first and then buys;
 * tightening hikes first and then shrinks.
 *
 * @param day Any day from the start of the target series on.
 * @param target Lower and upper bound of the target range, per cent; embedded figures if left out.
 * @throws RangeError if the target series starts after `day`.
 */
export function policyClockOn(
  day: CalendarDay,
  target: TargetRange = embeddedTarget(),
): PolicyClock {
  const iso = toIsoDay(toEpochDay(day));
  const lower = asOf(objectOf(target, 'target range').lower, day).value;
  const upper = asOf(target.upper, day).value;
  const rate = knownPhases(target).findLast(({ from }) => from <= iso);
  return { rate: rate!, targetPercent: { lower, upper }, balanceSheet: phaseOn(day) };
}

let latest: { readonly target: TargetRange; readonly phases: RatePhase[] } | undefined;

/**
 * The phases of the target range last asked for, so that a column of days reads its history once.
 */
function knownPhases(target: TargetRange): RatePhase[] {
  if (
    latest === undefined ||
    latest.target.lower !== target.lower ||
    latest.target.upper !== target.upper
  ) {
    latest = { target, phases: ratePhases(target) };
  }
  return latest.phases;
}

interface Move {
  readonly kind: 'hiking' | 'cutting';
  readonly day: EpochDay;
}

/** The first day on which both bounds are known. */
function startOf({ lower, upper }: TargetRange): EpochDay {
  if (seriesOf(lower, 'lower bound').length === 0 || seriesOf(upper, 'upper bound').length === 0)
    throw new RangeError('target range: a bound has no values');
  return Math.max(lower.days[0], upper.days[0]);
}

function movesOf({ days, values }: TimeSeries, start: EpochDay): Move[] {
  const moves: Move[] = [];
  for (let i = 1; i < days.length; i++) {
    const change = values[i] - values[i - 1];
    if (change !== 0 && days[i] > start)
      moves.push({ kind: change > 0 ? 'hiking' : 'cutting', day: days[i] });
  }
  return moves;
}

function isAtLowerBound({ lower }: TargetRange, day: EpochDay): boolean {
  return asOf(lower, day).value <= 0;
}
