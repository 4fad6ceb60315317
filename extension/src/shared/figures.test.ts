import { TimeSeries, toEpochDay } from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { isSeriesUpdate } from '../messages/series-update.ts';
import { applyUpdate, diffFromEmbedded, embeddedFigures, figuresWith } from './figures.ts';

const { assets } = embeddedFigures();
const rows = Array.from(assets.days, (day, i) => [day, assets.values[i]] as const);
const live = (...later: ReadonlyArray<readonly [string, number]>) =>
  TimeSeries.from([...rows, ...later.map(([day, value]) => [toEpochDay(day), value] as const)], {
    id: 'WALCL',
    vintage: 'now',
  });

describe('what is kept of a publisher’s series', () => {
  test('is the part that differs, from the first day that differs', () => {
    const update = diffFromEmbedded(live(['2026-10-07', 6_750_000]), assets)!;
    expect(update.series.days).toEqual([toEpochDay('2026-10-07')]);
    expect(update.embeddedTo).toBe(toEpochDay('2026-09-30'));
  });

  test('is nothing where nothing is new', () => {
    expect(diffFromEmbedded(live(), assets)).toBeNull();
  });

  test('begins with a revision', () => {
    const update = diffFromEmbedded(
      live(['2026-09-16', 6_740_000], ['2026-10-07', 6_750_000]),
      assets,
    )!;
    expect(update.series.days.map((day) => day - toEpochDay('2026-09-16'))).toEqual([0, 7, 14, 21]);
  });
});

describe('shipped figures and what has come since', () => {
  const update = diffFromEmbedded(
    live(['2026-09-30', 6_744_000], ['2026-10-07', 6_750_000]),
    assets,
  )!;

  test('are one series: the publisher’s figure counts where both have the day', () => {
    const merged = applyUpdate('assets', assets, update);
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
    expect(applyUpdate('assets', updated, update)).toBe(updated);
  });

  test('after an update that reaches less far, what had come still counts', () => {
    const updated = TimeSeries.from(rows.slice(0, -1));
    expect(applyUpdate('assets', updated, update).last?.date).toBe('2026-10-07');
  });

  test('leave the series alone of which nothing has come', () => {
    const figures = figuresWith({ assets: update });
    expect(figures.assets.last?.date).toBe('2026-10-07');
    expect(figures.gdp).toBe(embeddedFigures().gdp);
  });
});

test('a damaged update is none', () => {
  const update = diffFromEmbedded(live(['2026-10-07', 6_750_000]), assets)!;
  expect(isSeriesUpdate(update)).toBe(true);
  expect(isSeriesUpdate(structuredClone(update))).toBe(true);
  const { series } = update;
  for (const damaged of [
    null,
    'x',
    { series },
    { ...update, embeddedTo: 'yesterday' },
    { ...update, series: { ...series, days: [] } },
    { ...update, series: { ...series, values: [] } },
    { ...update, series: { ...series, values: ['1'] } },
    { ...update, series: { ...series, values: [Number.NaN] } },
    { ...update, series: { ...series, days: [1.5] } },
    { ...update, series: { ...series, label: { id: 7 } } },
  ])
    expect(isSeriesUpdate(damaged)).toBe(false);
});
