import { objectOf, oneOf } from '../arguments.ts';
import { SourceError } from '../sources/source-error.ts';
import {
  type CalendarDay,
  type EpochDay,
  toEpochDay,
  toIsoDay,
  weekday,
} from '../time-series/calendar.ts';
import { assertSeries, TimeSeries } from '../time-series/time-series.ts';
import { isBusinessDay } from './release-calendar.ts';
import { type LiveSeriesKey, liveSeriesKeys, seriesEntry } from './series.ts';

/** The series whose incoming figures are judged: amounts as published, rates in per cent. */
export type JudgedKey = LiveSeriesKey;

/** Fixed checks of a series' figures, beside those derived from its own history. */
interface FigureRule {
  /** The days it has figures for. `complete`: each of them, so that a gap is a fault. */
  readonly schedule: 'wednesdays' | 'quarters' | 'days' | 'business days';
  readonly complete: boolean;
  /** It is published for other days too, which are left out. */
  readonly sampled?: boolean;
  /** Days from the day of a figure to its publication, at least; negative: it is known before. */
  readonly publishedAfter: number;
  /** By what share of itself a figure may be revised. */
  readonly revision: number;
  /** How many figures may be revised by one answer. */
  readonly revisions: number;
  /** What a rate that is set moves in; none for amounts and market rates. */
  readonly step?: number;
  /** How far a market rate goes on an ordinary day, in points: of EFFR and SOFR, from the target. */
  readonly ordinaryPoints?: number;
}

const [SUNDAY, WEDNESDAY, FRIDAY, SATURDAY] = [0, 3, 5, 6];
/** Levels of the H.4.1 stay, but for a late correction. */
const WEEKLY: FigureRule = {
  schedule: 'wednesdays',
  complete: true,
  publishedAfter: 1,
  revision: 0.01,
  revisions: 10,
};
/** The target is decided a day before it holds, and moves in quarters. */
const TARGET: FigureRule = {
  schedule: 'days',
  complete: false,
  publishedAfter: -1,
  revision: 0,
  revisions: 0,
  step: 0.25,
};

/** Read on Wednesdays, published the same day; a holiday has none. */
const OPERATIONS: FigureRule = { ...WEEKLY, complete: false, sampled: true, publishedAfter: 0 };
/**
 * The first estimate comes a little under a month after the quarter. Annual revisions reach back
 * for years.
 */
const QUARTERLY: FigureRule = {
  schedule: 'quarters',
  complete: true,
  publishedAfter: 110,
  revision: 0.03,
  revisions: Number.POSITIVE_INFINITY,
};
/** Interest on reserves has been moved by five hundredths beside the target. */
const SET_RATE: FigureRule = { ...TARGET, step: 0.05 };
/** Rates and yields of a day come on the next business day. */
const MARKET_RATE: FigureRule = {
  schedule: 'business days',
  complete: false,
  publishedAfter: 1,
  revision: 0.04,
  revisions: 10,
};
/**
 * Since 2018 EFFR has left its place in the target range by more on a handful of days, SOFR at the
 * ends of months and quarters, and yields on one day in fifty.
 */
const ORDINARY_POINTS: Readonly<Partial<Record<JudgedKey, number>>> = {
  effr: 0.04,
  sofr: 0.1,
  dgs2: 0.13,
  dgs10: 0.13,
};
/** A move that the next day bears out is news up to here. */
const MAX_POINTS_IN_A_DAY = 0.75;

/** A balance of each business day, out on the next. */
const DAILY_BALANCE: FigureRule = { ...WEEKLY, schedule: 'business days', complete: false };
/** Embedded are single weeks. */
const HOLDINGS: FigureRule = { ...WEEKLY, complete: false };

function ruleOf(key: JudgedKey): FigureRule {
  const { unit, keeps, fred, newYorkFed, treasury } = seriesEntry(key);
  if (treasury) return DAILY_BALANCE;
  if (newYorkFed === 'soma') return HOLDINGS;
  if (fred === 'Quarterly') return QUARTERLY;
  if (unit !== 'per cent') return keeps === 'wednesdays' ? OPERATIONS : WEEKLY;
  if (keeps !== 'changes') return { ...MARKET_RATE, ordinaryPoints: ORDINARY_POINTS[key] };
  return key === 'iorb' ? SET_RATE : TARGET;
}

/** Series that {@link plausibleFigures} judges. */
export const judgedKeys: readonly JudgedKey[] = liveSeriesKeys;

/** Largest error of an unconfirmed figure, as a share of the true one. */
const MAX_ERROR = 0.048;
/** The least move that is taken without confirmation. */
const MIN_ROUTINE = 0.01;
/** A series whose changes were larger has no usual change. */
const MAX_ROUTINE = 0.1;
/** Changes are routine by what they were in the last three years. */
const ROUTINE_DAYS = 3 * 365;
/** A change above twice the largest so far is more often an error than news. */
const MAX_TIMES_LARGEST = 2;
/** Two sources agree if they are no further apart; rounding to tenths of a billion is. */
const AGREEMENT = 0.005;
const MAX_TARGET_STEP = 1;
/** Rates have two decimals. */
const ROUNDING = 1e-9;

interface Figure {
  readonly day: EpochDay;
  readonly value: number;
}

export interface PlausibilityOptions {
  /** The calendar day in New York; this package has no clock. */
  readonly today: CalendarDay;
  /**
   * The same series by other publishers, or what the answer itself says twice (a level less its
   * published change), in the same unit. What agrees with one of them is confirmed; what all that
   * know the day contradict is not taken.
   */
  readonly evidence?: readonly TimeSeries[];
  /**
   * The same publisher's answer of an earlier day. It confirms what is unusual, but not what has
   * never been.
   */
  readonly earlier?: TimeSeries;
  /**
   * The lower bound of the target range, per cent, from which EFFR and SOFR keep their distance;
   * without it a change of the target is an unusual move of theirs.
   */
  readonly targetLower?: TimeSeries;
  /**
   * The answer holds single weeks, such as one release of the H.4.1, and need not follow the
   * figures that are held without a gap.
   */
  readonly partial?: boolean;
}

/** The part of an answer that passes the checks. */
export interface PlausibleFigures {
  /**
   * The figures to show: those held that the answer reaches back to, with its believable revisions
   * and later figures.
   */
  readonly series: TimeSeries;
  /**
   * Figures of the answer that are possible but so unusual that a second source, or the same one on
   * another day, must say so too.
   */
  readonly waiting: TimeSeries;
}

/**
 * Judges a publisher's figures before anything is shown of them: no day that cannot be, none after
 * the last release, none missing, no other unit, revisions within bounds, and no change that the
 * series' own history does not make usual unless a second source confirms it.
 *
 * The bound for a change that nothing confirms is learnt from the last three years of the series,
 * so that a wrong figure that passes is off by less than 5 %: total assets, which move by 1 % a
 * week at most, may be taken with a change of 3.8 %; the Treasury account, which moves by any
 * amount, always wants a second source. EFFR and SOFR are measured from the target range; a market
 * rate that leaves the day before further than is ordinary waits for the next day to bear it out.
 *
 * @param key Which series it is.
 * @param answer The figures as published, in the publisher's unit.
 * @param held Figures that are known to be right, in the same unit: the embedded ones.
 * @returns What can be believed, labelled as the answer is.
 * @throws SourceError `implausible`, `wrong-magnitude` or `empty`: nothing of it can be believed.
 * @example
 * const held = totalAssets.series();
 * const answer = TimeSeries.from([['2026-10-07', 6_741_000]], held.label);
 * plausibleFigures('assets', answer, held, { today: '2026-10-09', partial: true }).series.last;
 * // { date: '2026-10-07', value: 6741000 }
 */
export function plausibleFigures(
  key: JudgedKey,
  answer: TimeSeries,
  held: TimeSeries,
  options: PlausibilityOptions,
): PlausibleFigures {
  const judgement = new Judgement(
    oneOf(key, 'series', judgedKeys),
    assertSeries(answer, 'answer'),
    assertSeries(held, 'held'),
    objectOf(options, 'options'),
  );
  return judgement.result();
}

class Judgement {
  readonly #key: JudgedKey;
  readonly #rule: FigureRule;
  readonly #answer: TimeSeries;
  readonly #held: TimeSeries;
  readonly #options: PlausibilityOptions;
  readonly #name: string;
  readonly #today: EpochDay;

  constructor(key: JudgedKey, answer: TimeSeries, held: TimeSeries, options: PlausibilityOptions) {
    this.#key = key;
    this.#rule = ruleOf(key);
    this.#held = held;
    this.#answer = read(this.#rule, held.length === 0 ? answer : answer.between(held.days[0]));
    this.#options = options;
    this.#today = toEpochDay(options.today, 'today');
    this.#name = answer.label.id ?? key;
    if (this.#answer.length === 0) throw new SourceError('empty', `${this.#name} has no figures`);
  }

  result(): PlausibleFigures {
    this.#checkDays();
    this.#checkMagnitudes();
    const { label } = this.#answer;
    const taken = new Map<EpochDay, number>();
    const waiting = new Map<EpochDay, number>();
    this.#judgeKnown(taken);
    this.#judgeNew(taken, waiting);
    return { series: seriesFrom(taken, label), waiting: seriesFrom(waiting, label) };
  }

  #refuse(day: EpochDay, reason: string): never {
    throw new SourceError('implausible', `${this.#name} on ${toIsoDay(day)} ${reason}`);
  }

  #checkDays(): void {
    const { schedule, complete, publishedAfter } = this.#rule;
    const { days } = this.#answer;
    const lastPossible = this.#today - publishedAfter;
    for (const day of days) {
      if (!isOn(schedule, day)) this.#refuse(day, 'has a figure on a day that has none');
      if (day > lastPossible) this.#refuse(day, 'lies after the last release');
    }
    if (!complete || this.#options.partial === true) return;
    const last = this.#held.days[this.#held.length - 1];
    if (last !== undefined && days[0] > next(schedule, last))
      this.#refuse(days[0], `does not follow the figure of ${toIsoDay(last)}`);
    for (let i = 1; i < days.length; i++) {
      if (days[i] !== next(schedule, days[i - 1]))
        this.#refuse(days[i], `does not follow the figure of ${toIsoDay(days[i - 1])}`);
    }
  }

  #checkMagnitudes(): void {
    const { days, values } = this.#answer;
    for (let i = 0; i < values.length; i++) {
      if (!isPossible(this.#key, values[i])) {
        throw new SourceError(
          'wrong-magnitude',
          `${this.#name} is ${values[i]} on ${toIsoDay(days[i])}, which it cannot be in its unit`,
        );
      }
    }
  }

  /** Figures for days that are held: a few may be revised, by little. */
  #judgeKnown(taken: Map<EpochDay, number>): void {
    const { days, values } = this.#answer;
    let revised = 0;
    for (let i = 0; i < days.length && days[i] <= this.#lastHeld(); i++) {
      const before = this.#heldOn(days[i]);
      if (before === undefined) continue;
      const after = values[i];
      if (after !== before) revised++;
      const small = Math.abs(after - before) <= this.#rule.revision * Math.abs(before);
      taken.set(days[i], (this.#isConfirmed(days[i], after) ?? small) ? after : before);
    }
    // Days missing from the answer keep their figures.
    for (const [i, day] of this.#held.days.entries())
      if (day >= days[0] && !taken.has(day)) taken.set(day, this.#held.values[i]);
    if (revised > this.#rule.revisions) {
      throw new SourceError(
        'implausible',
        `${this.#name} differs on ${revised} days from figures that are not revised`,
      );
    }
  }

  /** Later figures, and those of days that are not held. */
  #judgeNew(taken: Map<EpochDay, number>, waiting: Map<EpochDay, number>): void {
    const { days, values } = this.#answer;
    const isUsual = this.#usual();
    // The last that was believed.
    let before: Figure | undefined =
      this.#held.length === 0
        ? undefined
        : { day: this.#lastHeld(), value: this.#held.values[this.#held.length - 1] };
    for (let i = 0; i < days.length; i++) {
      if (taken.has(days[i])) continue;
      const value = values[i];
      const figure = { day: days[i], value };
      const isLater = days[i] > this.#lastHeld();
      const from = isLater ? before : undefined;
      // What is set for tomorrow is news only where it is something else.
      if (this.#rule.step !== undefined && days[i] > this.#today && value === from?.value) continue;
      const confirmed = this.#isConfirmed(days[i], value);
      const next = i + 1 < days.length ? { day: days[i + 1], value: values[i + 1] } : undefined;
      const supported =
        confirmed ??
        ((isLater &&
          from !== undefined &&
          this.#follows(days[i - 1], days[i]) &&
          (isUsual(from, figure) || this.#isBorneOut(from, figure, next, isUsual))) ||
          (this.#isEarlier(days[i], value) && this.#hasBeen(from?.value, value)));
      if (!supported) waiting.set(days[i], value);
      else {
        taken.set(days[i], value);
        if (isLater) before = figure;
      }
    }
  }

  /**
   * Whether the day of a figure fits the one before it: no holiday and, of a market rate, the next
   * business day. If not, the day may be wrong.
   */
  #follows(before: EpochDay | undefined, day: EpochDay): boolean {
    const { schedule, sampled } = this.#rule;
    if ((schedule === 'business days' || sampled === true) && !isBusinessDay(day)) return false;
    if (schedule !== 'business days' || before === undefined) return true;
    for (let between = before + 1; between < day; between++) {
      // On Good Friday some markets are closed.
      if (isBusinessDay(between) && !(weekday(between) === FRIDAY && day === between + 3))
        return false;
    }
    return true;
  }

  /** Whether a market rate that leapt stays where it went. */
  #isBorneOut(
    from: Figure,
    figure: Figure,
    next: Figure | undefined,
    isUsual: (before: Figure, after: Figure) => boolean,
  ): boolean {
    return (
      this.#rule.ordinaryPoints !== undefined &&
      next !== undefined &&
      this.#follows(figure.day, next.day) &&
      Math.abs(figure.value - from.value) <= MAX_POINTS_IN_A_DAY &&
      isUsual(figure, next)
    );
  }

  #lastHeld(): EpochDay {
    return this.#held.length === 0
      ? Number.NEGATIVE_INFINITY
      : this.#held.days[this.#held.length - 1];
  }

  /** The stored figure of a day; a target rate is carried forward. */
  #heldOn(day: EpochDay): number | undefined {
    const index = this.#held.indexAsOf(day);
    if (index < 0) return undefined;
    return this.#held.days[index] === day || this.#rule.step !== undefined
      ? this.#held.values[index]
      : undefined;
  }

  /** Whether other sources agree with a figure or contradict it; `undefined` if none knows. */
  #isConfirmed(day: EpochDay, value: number): boolean | undefined {
    const known = (this.#options.evidence ?? []).filter((series) => hasDay(series, day));
    return known.length === 0
      ? undefined
      : known.some((series) => this.#agrees(series, day, value));
  }

  #agrees(series: TimeSeries, day: EpochDay, value: number): boolean {
    if (!hasDay(series, day)) return false;
    const apart = this.#rule.step === undefined ? AGREEMENT * Math.abs(value) : 0;
    return Math.abs(series.values[series.indexAsOf(day)] - value) <= apart;
  }

  #isEarlier(day: EpochDay, value: number): boolean {
    const { earlier } = this.#options;
    return earlier !== undefined && this.#agrees(earlier, day, value);
  }

  /** How far a market rate stands from the target range; without one, from nothing. */
  #distance({ day, value }: Figure): number {
    const target = this.#options.targetLower;
    if (target === undefined || (this.#key !== 'effr' && this.#key !== 'sofr')) return value;
    const index = target.indexAsOf(day);
    return index < 0 ? value : value - target.values[index];
  }

  /** Whether a change is one that is taken without confirmation. */
  #usual(): (before: Figure, after: Figure) => boolean {
    const { step, ordinaryPoints } = this.#rule;
    if (step !== undefined) return (before, after) => before.value === after.value;
    if (ordinaryPoints !== undefined) {
      return (before, after) => {
        const moved = Math.abs(this.#distance(after) - this.#distance(before));
        return moved <= Math.max(0, MAX_ERROR * Math.abs(after.value) - ordinaryPoints) + ROUNDING;
      };
    }
    const since = this.#lastHeld() - ROUTINE_DAYS;
    const { days, values } = this.#held;
    let largest = 0;
    for (let i = 1; i < values.length; i++) {
      if (days[i] > since && values[i - 1] > 0)
        largest = Math.max(largest, Math.abs(values[i] / values[i - 1] - 1));
    }
    // Of what moves by any amount, a figure close to the last proves nothing.
    const most = largest > MAX_ROUTINE ? 0 : Math.max(MIN_ROUTINE, MAX_ERROR - largest);
    return ({ value: before }, { value: after }) =>
      before === after || (before > 0 && Math.abs(after / before - 1) <= most);
  }

  /** Whether a change is not much larger than the largest there has been. */
  #hasBeen(before: number | undefined, after: number): boolean {
    if (before === undefined) return true;
    const { step } = this.#rule;
    if (step !== undefined) return Math.abs(after - before) <= MAX_TARGET_STEP;
    const { values } = this.#held;
    let largest = 0;
    for (let i = 1; i < values.length; i++)
      largest = Math.max(largest, Math.abs(values[i] - values[i - 1]));
    return Math.abs(after - before) <= MAX_TIMES_LARGEST * largest;
  }
}

/** The figures of an answer that are read at all. */
function read({ schedule, sampled }: FigureRule, answer: TimeSeries): TimeSeries {
  if (sampled !== true) return answer;
  const kept = Array.from(answer.days.keys()).filter((i) => isOn(schedule, answer.days[i]));
  return TimeSeries.fromColumns(
    kept.map((i) => answer.days[i]),
    kept.map((i) => answer.values[i]),
    answer.label,
  );
}

function isOn(schedule: FigureRule['schedule'], day: EpochDay): boolean {
  if (schedule === 'days') return true;
  if (schedule === 'business days') return weekday(day) !== SATURDAY && weekday(day) !== SUNDAY;
  if (schedule === 'wednesdays') return weekday(day) === WEDNESDAY;
  return /-(?:01|04|07|10)-01$/.test(toIsoDay(day));
}

function next(schedule: FigureRule['schedule'], day: EpochDay): EpochDay {
  if (schedule !== 'quarters') return day + (schedule === 'wednesdays' ? 7 : 1);
  const [year, month] = toIsoDay(day).split('-').map(Number);
  const later = month + 3;
  return toEpochDay(
    later > 12 ? `${year + 1}-01-01` : `${year}-${String(later).padStart(2, '0')}-01`,
  );
}

function isPossible(key: JudgedKey, value: number): boolean {
  const { unit, plausible, mayBeZero } = seriesEntry(key);
  const [min, max] = plausible.map((bound) => bound * (unit === 'millions' ? 1000 : 1));
  return (value >= min && value <= max) || (value === 0 && mayBeZero === true);
}

function hasDay(series: TimeSeries, day: EpochDay): boolean {
  return series.days[series.indexAsOf(day)] === day;
}

function seriesFrom(rows: ReadonlyMap<EpochDay, number>, label: TimeSeries['label']): TimeSeries {
  return TimeSeries.fromColumns([...rows.keys()], [...rows.values()], label);
}

/**
 * What one bound of the target range says of the other: since 16 December 2008 the upper has been a
 * quarter of a point above the lower. Evidence for {@link plausibleFigures}.
 *
 * @param key The bound that is to be judged.
 * @param other The other bound, per cent.
 * @returns The judged bound as it must be, per cent.
 * @example
 * const lower = TimeSeries.from([['2026-09-17', 3.75]]);
 * boundFromOther('target-upper', lower).values; // [4]
 */
export function boundFromOther(
  key: 'target-lower' | 'target-upper',
  other: TimeSeries,
): TimeSeries {
  const width = key === 'target-upper' ? 0.25 : -0.25;
  return assertSeries(other, 'other').withValues(other.values.map((value) => value + width));
}
