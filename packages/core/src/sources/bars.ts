import { type EpochDay, toIsoDay, weekday } from '../time-series/index.ts';
import { SourceError } from './source-error.ts';

/** Prices of trading days in columns of equal length, as a publisher sent them; NaN for missing. */
export interface Bars {
  readonly days: readonly EpochDay[];
  readonly close?: readonly number[];
  readonly adjclose?: readonly number[];
  readonly low?: readonly number[];
  readonly high?: readonly number[];
  /** Seconds from midnight to the stamp of each bar, where bars are stamped with a time. */
  readonly seconds?: readonly number[];
}

/** Fewer bars say nothing of each other. */
const MIN_BARS = 5;
/** A close is within the day's range but for rounding and late corrections. */
const BEYOND_RANGE = 0.02;
/**
 * Adjusted close to close changes by a dividend from one bar to the next and stays there; a bar
 * outside what its neighbours say by more than this is wrong.
 */
const BEYOND_NEIGHBOURS = 0.025;
const BEYOND_LAST = 0.045;
/** Without a range to hold it against, a price that leaps and comes back. */
const LEAP = 0.25;
const RETURN = 0.1;
/** More wrong bars than this are a publisher's habit, or another format. */
const MAX_WRONG_SHARE = 0.05;
const MAX_WRONG = 3;

/**
 * Which bars contradict the others: out of order, two for a day, stamped with another time of day,
 * on one of the few weekends, closed outside the day's range, an adjusted close that leaves its
 * neighbours and comes back. They are left out, as if the publisher had not sent them.
 *
 * @param liveBar Whether the last bar may be of the running day: it is stamped with the time of the
 *   last trade and may repeat its day.
 * @returns Whether each bar is sound.
 * @throws SourceError `implausible` if too many are not.
 */
export function soundBars(bars: Bars, publisher: string, liveBar = false): boolean[] {
  const { days } = bars;
  const dated = Array.from(days.keys()).filter((i) => !Number.isNaN(days[i]));
  if (dated.length < days.length) {
    // A bar without a day tells nothing of the others.
    const those = Object.fromEntries(
      Object.entries(bars).map(([name, values]) => [name, values && dated.map((i) => values[i])]),
    );
    const soundOfThose = soundBars(those as unknown as Bars, publisher, liveBar);
    const sound = days.map(() => false);
    for (const [at, i] of dated.entries()) sound[i] = soundOfThose[at];
    return sound;
  }
  const sound = days.map(() => true);
  if (days.length < MIN_BARS) return sound;
  const checks = [
    outOfOrder(days, liveBar),
    atAnotherTime(bars.seconds, liveBar),
    onAWeekend(days),
    apartFromAll(days),
    outOfWeek(days),
    twiceAMonth(days),
    outsideRange(bars),
    outsideNeighbours(bars),
    leaps(bars.close, bars),
    leaps(bars.adjclose, bars.close === undefined ? {} : bars),
  ];
  for (const wrong of checks) for (const i of wrong) sound[i] = false;
  const count = sound.filter((each) => !each).length;
  if (count > MAX_WRONG && count > MAX_WRONG_SHARE * days.length) {
    throw new SourceError(
      'implausible',
      `${publisher} sent prices of ${count} days that contradict the others`,
    );
  }
  return sound;
}

/** The values of sound bars, NaN for the others. */
export function ofSound(values: readonly number[], sound: readonly boolean[]): number[] {
  return values.map((value, i) => (sound[i] ? value : Number.NaN));
}

function outOfOrder(days: readonly EpochDay[], liveBar: boolean): number[] {
  const last = days.length - 1;
  let rising = 0;
  for (let i = 1; i <= last; i++) rising += Math.sign(days[i] - days[i - 1]);
  const way = rising < 0 ? -1 : 1;
  const after = (a: number, b: number) => way * (days[b] - days[a]) > 0;
  const wrong = new Set<number>();
  for (let i = 0; i <= last; i++) {
    const fitsBefore = i === 0 || after(i - 1, i);
    const fitsAfter = i === last || after(i, i + 1);
    if (fitsBefore && fitsAfter) continue;
    // The live bar repeats its day.
    if (liveBar && i >= last - 1 && days[last] === days[last - 1]) continue;
    // Without this bar its neighbours are in order, or it is at an end.
    const between = i === 0 || i === last || after(i - 1, i + 1);
    const twin = [i - 1, i + 1].some((j) => days[j] === days[i]);
    if (twin || (between && !(fitsBefore || fitsAfter)) || i === 0 || i === last) wrong.add(i);
    else if (between && i > 0 && i < last) {
      // Out of line with one neighbour only: the one whose other neighbour contradicts it too.
      const j = fitsBefore ? i + 1 : i - 1;
      const other = fitsBefore ? j + 1 : j - 1;
      if (other < 0 || other > last || (fitsBefore ? after(j, other) : after(other, j)))
        wrong.add(i);
    }
  }
  return [...wrong];
}

function atAnotherTime(seconds: readonly number[] | undefined, liveBar: boolean): number[] {
  if (seconds === undefined) return [];
  const last = seconds.length - 1;
  const near = (i: number, j: number) =>
    j < 0 || j > last ? false : Math.abs(seconds[i] - seconds[j]) <= 60;
  const wrong: number[] = [];
  for (let i = 0; i <= last; i++) {
    if (Number.isNaN(seconds[i]) || near(i, i - 1) || near(i, i + 1)) continue;
    // Where the neighbours differ too, the clocks have changed, or times mean nothing here.
    if (i > 0 && i < last ? near(i - 1, i + 1) : i === 0 ? near(1, 2) : !liveBar) wrong.push(i);
  }
  return wrong;
}

function onAWeekend(days: readonly EpochDay[]): number[] {
  const weekends = Array.from(days.keys()).filter((i) => [0, 6].includes(weekday(days[i])));
  // Crypto-assets trade on them, and some markets on a Saturday now and then.
  return weekends.length <= Math.max(1, days.length / 100) ? weekends : [];
}

/** The latest bar, if it lies long after the one before it, and the earliest. */
function apartFromAll(days: readonly EpochDay[]): number[] {
  const inOrder = [...days].sort((a, b) => a - b);
  if (usualGap(inOrder) > 7) return [];
  const [earliest, second] = inOrder;
  const [beforeLast, latest] = inOrder.slice(-2);
  return [
    ...(latest - beforeLast > 15 ? [days.indexOf(latest)] : []),
    // A young listing may not trade for weeks.
    ...(second - earliest > 80 ? [days.indexOf(earliest)] : []),
  ];
}

function usualGap(inOrder: readonly EpochDay[]): number {
  const gaps = inOrder.slice(1).map((day, i) => day - inOrder[i]);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
}

/** Of weekly bars, those on another weekday or beside a week that is missing. */
function outOfWeek(days: readonly EpochDay[]): number[] {
  const inOrder = [...days].sort((a, b) => a - b);
  if (usualGap(inOrder) !== 7) return [];
  const counts = Array.from({ length: 7 }, () => 0);
  for (const day of days) counts[weekday(day)]++;
  const usual = counts.indexOf(Math.max(...counts));
  // The last trading day of a week may come a day early; the running week ends on any day.
  const known = new Set(days);
  const latest = inOrder[inOrder.length - 1];
  const has = (day: EpochDay) => [-1, 0, 1].some((shift) => known.has(day + shift));
  return Array.from(days.keys()).filter((i) => {
    const day = days[i];
    if (day === latest) return false;
    const early = (usual + 7 - weekday(day)) % 7;
    const missing = (day > inOrder[0] && !has(day - 7)) || (day + 7 < latest && !has(day + 7));
    return early > 1 || missing;
  });
}

/** Of monthly bars, those that share their month; the latest may be of the running one. */
function twiceAMonth(days: readonly EpochDay[]): number[] {
  const inOrder = [...days].sort((a, b) => a - b);
  const gap = usualGap(inOrder);
  if (gap < 28 || gap > 31) return [];
  const latest = inOrder[inOrder.length - 1];
  const monthOf = (day: EpochDay) => toIsoDay(day).slice(0, 7);
  const counts = new Map<string, number>();
  for (const day of days)
    if (day !== latest) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + 1);
  return Array.from(days.keys()).filter(
    (i) => days[i] !== latest && counts.get(monthOf(days[i]))! > 1,
  );
}

function outsideRange({ close, low, high }: Bars): number[] {
  if (close === undefined || low === undefined) return [];
  // Oil once closed below nothing; its low was there too.
  const below = Array.from(close.keys()).filter((i) => close[i] < 0 && !(low[i] < 0));
  if (high === undefined) return below;
  const outside = Array.from(close.keys()).filter(
    (i) =>
      low[i] > 0 &&
      high[i] > 0 &&
      (high[i] < low[i] * (1 - BEYOND_RANGE) ||
        close[i] < low[i] * (1 - BEYOND_RANGE) ||
        close[i] > high[i] * (1 + BEYOND_RANGE)),
  );
  return [...below, ...outside];
}

function outsideNeighbours({ close, adjclose }: Bars): number[] {
  if (close === undefined || adjclose === undefined) return [];
  // Oil once closed below nothing, and its adjusted close with it.
  const priced = Array.from(close.keys()).filter(
    (i) =>
      !Number.isNaN(close[i]) && !Number.isNaN(adjclose[i]) && (close[i] > 0 || adjclose[i] > 0),
  );
  const ratios = priced.map((i) => adjclose[i] / close[i]);
  const last = priced.length - 1;
  const alone = Array.from(close.keys()).filter(
    (i) => !Number.isNaN(adjclose[i]) && Number.isNaN(close[i]),
  );
  const apart = priced.filter((_, n) => {
    if (!(ratios[n] > 0 && Number.isFinite(ratios[n]))) return true;
    if (last < 2) return false;
    if (n === 0 || n === last) {
      const [next, beyond] =
        n === 0 ? [ratios[1], ratios[2]] : [ratios[last - 1], ratios[last - 2]];
      const steady = Math.abs(next / beyond - 1) < BEYOND_NEIGHBOURS;
      return steady && Math.abs(ratios[n] / next - 1) > BEYOND_LAST;
    }
    const [least, most] = [ratios[n - 1], ratios[n + 1]].sort((a, b) => a - b);
    return (
      ratios[n] < least * (1 - BEYOND_NEIGHBOURS) || ratios[n] > most * (1 + BEYOND_NEIGHBOURS)
    );
  });
  return [...alone, ...apart, ...unconfirmed(ratios).map((n) => priced[n])];
}

/** Ratios that leave the level before them without the next one's confirming it. */
function unconfirmed(ratios: readonly number[]): number[] {
  const wrong: number[] = [];
  let level = ratios[0];
  for (let n = 1; n < ratios.length; n++) {
    const near = (other: number, most: number) => Math.abs(ratios[n] / other - 1) <= most;
    if (near(level, BEYOND_LAST) || (n + 1 < ratios.length && near(ratios[n + 1], BEYOND_LAST)))
      level = ratios[n];
    // A single last step may be a large dividend's; one behind wrong ratios is not.
    else if (n < ratios.length - 1 || wrong.includes(n - 1)) wrong.push(n);
  }
  return wrong;
}

/** Of prices that no range of their day holds, or one as wide as a leap. */
function leaps(values: readonly number[] | undefined, { low, high }: Partial<Bars>): number[] {
  if (values === undefined) return [];
  const priced = Array.from(values.keys()).filter((i) => values[i] > 0);
  const ranged = low !== undefined && high !== undefined;
  return priced.filter((i, n) => {
    if (ranged && low[i] > 0 && high[i] > 0 && Math.log(high[i] / low[i]) < LEAP) return false;
    if (n === 0 || n === priced.length - 1) {
      // Nothing tells the last price from news, unless its range alone is missing.
      const beside = values[priced[n === 0 ? 1 : n - 1]];
      return ranged && Math.abs(Math.log(values[i] / beside)) > LEAP;
    }
    const [before, after] = [values[priced[n - 1]], values[priced[n + 1]]];
    const [up, down] = [Math.log(values[i] / before), Math.log(values[i] / after)];
    return (
      Math.abs(Math.log(after / before)) < RETURN &&
      Math.min(Math.abs(up), Math.abs(down)) > LEAP &&
      Math.sign(up) === Math.sign(down)
    );
  });
}
