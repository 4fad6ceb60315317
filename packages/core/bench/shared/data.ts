import { TimeSeries } from '@qt-lens/core';

export const POINTS = 1_000_000;

/** Numbers from 0 to 1 that are the same at every run. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A price that wanders, on the weekdays of an exchange that has some ten holidays a year of its
 * own, from the year 100 on.
 */
export function exchangeSeries(seed: number, points = POINTS): TimeSeries {
  const next = random(seed);
  const days = new Int32Array(points);
  let day = -683_000;
  for (let i = 0; i < points; i++) {
    do day++;
    while (isWeekend(day) || next() < 0.04);
    days[i] = day;
  }
  return TimeSeries.fromColumns(days, wandering(next, points));
}

/** A price that wanders, on days one to three apart at random: the hardest calendar to predict. */
export function irregularSeries(seed: number, points = POINTS): TimeSeries {
  const next = random(seed);
  const days = new Int32Array(points);
  let day = -683_000;
  for (let i = 0; i < points; i++) days[i] = day += 1 + Math.floor(next() * 3);
  return TimeSeries.fromColumns(days, wandering(next, points));
}

function wandering(next: () => number, points: number): Float64Array {
  let level = 100;
  return Float64Array.from({ length: points }, () => (level *= 1 + (next() - 0.4999) * 0.01));
}

function isWeekend(day: number): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday >= 5;
}

/** The same observations as a program without columns holds them. */
export function asRows(series: TimeSeries): { day: number; value: number }[] {
  return Array.from(series.days, (day, i) => ({ day, value: series.values[i] }));
}
