import { TimeSeries, toEpochDay } from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { embeddedFigures, figuresWith, isLiveTail, tailOf, withTail } from './figures.ts';

const { assets } = embeddedFigures();
const rows = Array.from(assets.days, (day, i) => [day, assets.values[i]] as const);
const live = (...later: ReadonlyArray<readonly [string, number]>) =>
  TimeSeries.from([...rows, ...later.map(([day, value]) => [toEpochDay(day), value] as const)], {
    id: 'WALCL',
    vintage: 'now',
  });

describe('what is kept of a publisher’s series', () => {
  test('is the part that differs, from the first day that differs', () => {
    const tail = tailOf(live(['2026-10-07', 6_750_000]), assets)!;
    expect(tail.series.days).toEqual([toEpochDay('2026-10-07')]);
    expect(tail.shippedTo).toBe(toEpochDay('2026-09-30'));
  });

  test('is nothing where nothing is new', () => {
    expect(tailOf(live(), assets)).toBeNull();
  });

  test('begins with a revision', () => {
    const tail = tailOf(live(['2026-09-16', 6_740_000], ['2026-10-07', 6_750_000]), assets)!;
    expect(tail.series.days.map((day) => day - toEpochDay('2026-09-16'))).toEqual([0, 7, 14, 21]);
  });
});

describe('shipped figures and what has come since', () => {
  const tail = tailOf(live(['2026-09-30', 6_744_000], ['2026-10-07', 6_750_000]), assets)!;

  test('are one series: the publisher’s figure counts where both have the day', () => {
    const merged = withTail(assets, tail);
    expect(merged.last).toEqual({ date: '2026-10-07', value: 6_750_000 });
    expect(merged.at(-2)).toEqual({ date: '2026-09-30', value: 6_744_000 });
    expect(merged.length).toBe(assets.length + 1);
    expect(merged.label.vintage).toBe('now');
    expect(merged.label.title).toBe(assets.label.title);
  });

  test('after an update that ships younger figures, those count', () => {
    const updated = TimeSeries.from([
      ...rows,
      [toEpochDay('2026-10-07'), 6_751_000],
      [toEpochDay('2026-10-14'), 6_760_000],
    ]);
    expect(withTail(updated, tail)).toBe(updated);
  });

  test('after an update that reaches less far, what had come still counts', () => {
    const updated = TimeSeries.from(rows.slice(0, -1));
    expect(withTail(updated, tail).last?.date).toBe('2026-10-07');
  });

  test('leave the series alone of which nothing has come', () => {
    const figures = figuresWith({ assets: tail });
    expect(figures.assets.last?.date).toBe('2026-10-07');
    expect(figures.gdp).toBe(embeddedFigures().gdp);
  });
});

test('a damaged tail is none', () => {
  const tail = tailOf(live(['2026-10-07', 6_750_000]), assets)!;
  expect(isLiveTail(tail)).toBe(true);
  expect(isLiveTail(structuredClone(tail))).toBe(true);
  const { series } = tail;
  for (const damaged of [
    null,
    'x',
    { series },
    { ...tail, shippedTo: 'yesterday' },
    { ...tail, series: { ...series, days: [] } },
    { ...tail, series: { ...series, values: [] } },
    { ...tail, series: { ...series, values: ['1'] } },
    { ...tail, series: { ...series, values: [Number.NaN] } },
    { ...tail, series: { ...series, days: [1.5] } },
    { ...tail, series: { ...series, label: { id: 7 } } },
  ])
    expect(isLiveTail(damaged)).toBe(false);
});
