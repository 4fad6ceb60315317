import { objectOf } from '../arguments.ts';
import { targetLower, targetUpper } from '../figures/index.ts';
import { asOf } from '../time-series/as-of.ts';
import { type CalendarDay, type EpochDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { assertSeries, type TimeSeries } from '../time-series/time-series.ts';
import { fomcMeetings, nextFomcMeeting } from './fomc-meetings.ts';
import { type PhaseOnDay, phaseOn } from './phases.ts';

/** Phases of the Fed's policy rate. */
export type RatePhaseKind = 'hiking' | 'on-hold' | 'cutting' | 'lower-bound';

export interface RatePhase {
  readonly kind: RatePhaseKind;
  readonly name: string;
  /**
   * First day: the day the new range is in force from, for a hold the day of the meeting that left
   * it alone; for the phase in which the target series starts, the first day of the series.
   */
  readonly from: string;
  /** Last day; `null` if the series knows no later phase. */
  readonly to: string | null;
  /**
   * The day of the decision it began with, which since December 2015 is the day before a new range
   * is in force; `null` where the calendar of meetings does not reach.
   */
  readonly decided: string | null;
}

/**
 * The target range of the federal funds rate, per cent. Before 2008-12-16 a single target: both
 * bounds equal.
 *
 * The range is known until the day the label of the upper bound says its last value holds
 * (`holdsUntil`), and with a row a day until the last of them: what was decided on that day or
 * later is unknown. Of bare changes the last holds for good.
 */
export interface TargetRange {
  readonly lower: TimeSeries;
  readonly upper: TimeSeries;
}

/** A change of the target range. */
export interface TargetMove {
  /** The day of the decision; `null` where the calendar of meetings does not reach. */
  readonly decided: string | null;
  /** The day the target series dates the change. */
  readonly effective: string;
  /** Change of the upper bound, basis points; negative for a cut. */
  readonly changeBp: number;
  /** The range since, per cent. */
  readonly lowerPercent: number;
  readonly upperPercent: number;
}

/** Rate phase and balance-sheet phase on a day. */
export interface PolicyClock {
  readonly rate: RatePhase;
  /** The target range as of the day, per cent. */
  readonly targetPercent: { readonly lower: number; readonly upper: number };
  /** The last day the target range is known for; `null` where it holds for good. */
  readonly targetKnownTo: string | null;
  /**
   * The day of the first regular meeting decided by `day` whose outcome the target range does not
   * know; `null` if there is none.
   */
  readonly outcomeUnknown: string | null;
  /** The day of the next decision after `day`; `null` beyond the calendar of meetings. */
  readonly nextDecision: string | null;
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
// The longest there has been between two regular meetings (May to June 2005): where the calendar
// does not reach, after that many days one has passed.
const MAX_DAYS_BETWEEN_MEETINGS = 58;
// A decision of a Sunday is in force on the Monday, others on their day or the day after.
const MAX_DAYS_FROM_DECISION = 2;

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
 * - On hold: from the day of the first regular meeting after a run that left the range alone. Of a
 *   meeting whose outcome the range does not know, nothing is said.
 *
 * Whether a pause is a skipped meeting or a hold shows only with the next move, so the end of the
 * history may be read differently later. What the policy did is meant, not what it announced.
 *
 * @param target Lower and upper bound, one row a change or one row a day.
 * @throws RangeError if the series are empty.
 * @example
 * ratePhases().at(-1); // { kind: 'hiking', from: '2026-09-17', decided: '2026-09-16', … }
 */
export function ratePhases(target: TargetRange = embeddedTarget()): RatePhase[] {
  const start = startOf(objectOf(target, 'target range'));
  const moves = movesOf(target, start);
  const known = knownToOf(target);
  const spans: { kind: RatePhaseKind; from: EpochDay; decided: EpochDay | undefined }[] = [];
  const begin = (kind: RatePhaseKind, from: EpochDay, decided: EpochDay | undefined) => {
    if (spans.at(-1)?.kind !== kind) spans.push({ kind, from, decided });
  };
  const goesOn = (kind: RatePhaseKind, from: EpochDay, next: Move | undefined) =>
    next !== undefined && next.kind === kind && next.day - from <= MAX_GAP_IN_CYCLE[next.kind];

  const [first] = moves;
  if (isAtLowerBound(target, start)) begin('lower-bound', start, undefined);
  else
    begin(
      first !== undefined && goesOn(first.kind, start, first) ? first.kind : 'on-hold',
      start,
      undefined,
    );
  for (const [i, { kind, day, decided }] of moves.entries()) {
    const next = moves[i + 1];
    if (isAtLowerBound(target, day)) {
      begin('lower-bound', day, decided);
    } else {
      begin(kind, day, decided);
      const held = nextMeeting(decided ?? day);
      const nextDecided = next && (next.decided ?? next.day);
      if (held.day < known && !goesOn(kind, day, next) && !(nextDecided! <= held.day))
        begin('on-hold', held.day, held.inCalendar ? held.day : undefined);
    }
  }
  return spans.map(({ kind, from, decided }, i) => ({
    kind,
    name: NAMES[kind],
    from: toIsoDay(from),
    to: i + 1 < spans.length ? toIsoDay(spans[i + 1].from - 1) : null,
    decided: decided === undefined ? null : toIsoDay(decided),
  }));
}

/**
 * Every change of the target range, with the day of the decision apart from the day it is in force
 * from. The series dates the changes of December 2015 and 2016 on the day of the decision; the
 * Board has them in force a day later.
 *
 * @param target Lower and upper bound, per cent; embedded figures if left out.
 * @throws RangeError if the series are empty.
 * @example
 * targetMoves().at(-1); // { decided: '2026-09-16', effective: '2026-09-17', changeBp: 25, … }
 */
export function targetMoves(target: TargetRange = embeddedTarget()): TargetMove[] {
  return movesOf(target, startOf(objectOf(target, 'target range'))).map(
    ({ day, decided, changePercent }) => ({
      decided: decided === undefined ? null : toIsoDay(decided),
      effective: toIsoDay(day),
      changeBp: Math.round(changePercent * 100),
      lowerPercent: asOf(target.lower, day).value,
      upperPercent: asOf(target.upper, day).value,
    }),
  );
}

/**
 * The policy clock of a day: rate phase and balance-sheet phase. Easing cuts first and then buys;
 * tightening hikes first and then shrinks.
 *
 * @param day Any day from the start of the target series on.
 * @param target Lower and upper bound of the target range, per cent; embedded figures if left out.
 * @throws RangeError if the target series starts after `day`.
 * @example
 * policyClockOn('2026-09-30').balanceSheet.phase.name; // 'Reserve management'
 */
export function policyClockOn(
  day: CalendarDay,
  target: TargetRange = embeddedTarget(),
): PolicyClock {
  const epochDay = toEpochDay(day);
  const iso = toIsoDay(epochDay);
  const lower = asOf(objectOf(target, 'target range').lower, day).value;
  const upper = asOf(target.upper, day).value;
  const known = knownToOf(target);
  const rate = knownPhases(target).findLast(({ from }) => from <= iso);
  const open = Number.isFinite(known) ? nextFomcMeeting(known - 1) : undefined;
  return {
    rate: rate!,
    targetPercent: { lower, upper },
    targetKnownTo: Number.isFinite(known) ? toIsoDay(known) : null,
    outcomeUnknown: open !== undefined && open.decided <= iso ? open.decided : null,
    nextDecision: nextFomcMeeting(epochDay)?.decided ?? null,
    balanceSheet: phaseOn(day),
  };
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
  readonly decided: EpochDay | undefined;
  readonly changePercent: number;
}

/** The first day on which both bounds are known. */
function startOf({ lower, upper }: TargetRange): EpochDay {
  if (
    assertSeries(lower, 'lower bound').length === 0 ||
    assertSeries(upper, 'upper bound').length === 0
  )
    throw new RangeError('target range: a bound has no values');
  return Math.max(lower.days[0], upper.days[0]);
}

/** The last day the range is known for; figures that go further are known for longer. */
function knownToOf({ upper }: TargetRange): EpochDay {
  const { days, values, label } = upper;
  const last = days[days.length - 1];
  if (label.holdsUntil !== undefined)
    return Math.max(toEpochDay(label.holdsUntil, 'holdsUntil'), last);
  const rowADay = values.some((value, i) => i > 0 && value === values[i - 1]);
  return rowADay ? last : Number.POSITIVE_INFINITY;
}

function movesOf({ upper: { days, values } }: TargetRange, start: EpochDay): Move[] {
  const moves: Move[] = [];
  for (let i = 1; i < days.length; i++) {
    const changePercent = values[i] - values[i - 1];
    if (changePercent !== 0 && days[i] > start)
      moves.push({
        kind: changePercent > 0 ? 'hiking' : 'cutting',
        day: days[i],
        decided: decisionOf(days[i]),
        changePercent,
      });
  }
  return moves;
}

let decisions: readonly EpochDay[] | undefined;

/** The decision a change of the range on a day came from. */
function decisionOf(day: EpochDay): EpochDay | undefined {
  decisions ??= fomcMeetings.map(({ decided }) => toEpochDay(decided));
  return decisions.findLast((decided) => decided <= day && day - decided <= MAX_DAYS_FROM_DECISION);
}

function nextMeeting(after: EpochDay): { readonly day: EpochDay; readonly inCalendar: boolean } {
  const meeting = nextFomcMeeting(after);
  const inCalendar = meeting !== undefined && after >= toEpochDay(fomcMeetings[0].decided) - 1;
  return {
    day: inCalendar ? toEpochDay(meeting.decided) : after + MAX_DAYS_BETWEEN_MEETINGS,
    inCalendar,
  };
}

function isAtLowerBound({ lower }: TargetRange, day: EpochDay): boolean {
  return asOf(lower, day).value <= 0;
}
