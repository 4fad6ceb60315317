import { describe, expect, test } from 'vitest';
import {
  compositePrice,
  compositeTotalReturn,
  reserveBalances,
  totalAssets,
} from '../figures/index.ts';
import { divergence } from './divergence.ts';
import { TimeSeries } from './time-series.ts';

const assets = totalAssets.series();
const base = '2022-12-07';

/** A price on every working day that grows steadily from one level to another. */
function steadyPrice(from: [string, number], to: [string, number]): TimeSeries {
  const ends = TimeSeries.from([from, to]);
  const [first, last] = ends.days;
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (day) => (day + 4) % 7 !== 0 && (day + 4) % 7 !== 6,
  );
  return TimeSeries.fromColumns(
    days,
    days.map((day) => from[1] * (to[1] / from[1]) ** ((day - first) / (last - first))),
    { title: 'Price' },
  );
}

describe('divergence', () => {
  test('the three years of the commentary: −23.85 % against +82.38 %, opposite ways, 106.23 points apart', () => {
    const totalReturn = TimeSeries.from([
      [base, 8369.74],
      ['2025-12-05', 15_264.64],
    ]);
    const apart = divergence(assets, totalReturn, { on: base, to: '2025-12-05' });
    expect(apart.a.percent.toFixed(2)).toBe('-23.85');
    expect(apart.b.percent.toFixed(2)).toBe('82.38');
    expect(apart.a.to.date).toBe('2025-12-03');
    expect(apart.spreadPoints.toFixed(2)).toBe('-106.23');
    expect(apart.direction).toBe('opposite');
    expect(apart).toMatchObject({
      on: base,
      to: '2025-12-05',
      endedEarly: undefined,
      correlation: undefined,
    });
  });

  test('does not stop two days before the end because the H.4.1 is weekly', () => {
    const price = steadyPrice([base, 100], ['2025-12-05', 182.38]);
    const asPublished = assets.between(undefined, '2025-12-03');
    expect(divergence(asPublished, price, { on: base })).toMatchObject({
      to: '2025-12-05',
      endedEarly: undefined,
      every: 'week',
      b: { to: { date: '2025-12-05' } },
    });
  });

  test('correlates weekly changes where both have them', () => {
    const { correlation, every, changes } = divergence(assets, reserveBalances.series(), {
      on: base,
      to: '2025-12-05',
    });
    expect(every).toBe('week');
    expect(changes).toBe(156);
    expect(correlation).toBeGreaterThan(0.3);
  });

  test('a monthly series is compared at its last month and correlated by the month', () => {
    const apart = divergence(assets, compositePrice.series(), { on: base });
    expect(apart).toMatchObject({ to: '2026-04-01', endedEarly: 'b', every: 'month', changes: 40 });
    expect(apart.a.to.date).toBe('2026-04-01');
    expect(apart.direction).toBe('opposite');
    const totalReturn = divergence(compositeTotalReturn.series(), assets, { on: base });
    expect(totalReturn).toMatchObject({ to: '2024-12-01', endedEarly: 'a' });
  });

  test('the correlation of 40 months has an interval that holds nothing and much', () => {
    const apart = divergence(assets, compositePrice.series(), { on: base });
    expect(apart.correlation).toBeCloseTo(-0.22, 2);
    expect(apart.correlationInterval!.low).toBeCloseTo(-0.5, 2);
    expect(apart.correlationInterval!.high).toBeCloseTo(0.1, 2);
    const before = divergence(assets, compositePrice.series(), {
      on: '2003-01-01',
      to: '2007-12-31',
    });
    expect(before.correlation).toBeCloseTo(0.19, 2);
  });

  test('fewer than twelve changes have no correlation', () => {
    const months = (to: string) => divergence(assets, compositePrice.series(), { on: base, to });
    expect(months('2023-11-30')).toMatchObject({
      changes: 11,
      correlation: undefined,
      correlationInterval: undefined,
    });
    expect(months('2023-12-31').changes).toBe(12);
    expect(months('2023-12-31').correlation).toBeDefined();
  });

  test('an end past both series is the last day known', () => {
    const wanted = divergence(assets, compositePrice.series(), { on: base, to: '2030-01-01' });
    expect(wanted).toEqual(divergence(assets, compositePrice.series(), { on: base }));
    expect(wanted).toMatchObject({ to: '2026-04-01', endedEarly: 'b' });
  });

  test('same way, opposite way, or flat', () => {
    const up = TimeSeries.fromColumns([0, 7, 14], [1, 2, 3]);
    const down = TimeSeries.fromColumns([0, 7, 14], [3, 2.5, 1]);
    const flat = TimeSeries.fromColumns([0, 7, 14], [3, 5, 3]);
    expect(divergence(up, up, { on: 0 })).toMatchObject({ direction: 'same', spreadPoints: 0 });
    expect(divergence(up, down, { on: 0 }).direction).toBe('opposite');
    expect(divergence(up, flat, { on: 0 }).direction).toBe('flat');
    expect(divergence(up, down, { on: 0 }).spreadPoints).toBe(
      -divergence(down, up, { on: 0 }).spreadPoints,
    );
  });

  test('the period of the changes can be chosen', () => {
    const apart = divergence(assets, reserveBalances.series(), {
      on: base,
      to: '2025-12-05',
      every: 'quarter',
    });
    expect(apart).toMatchObject({ every: 'quarter', changes: 12 });
  });

  test('refuses what cannot be compared', () => {
    const late = assets.between('2023-01-01').labelled({ title: 'Late' });
    expect(() => divergence(assets, late, { on: base })).toThrow(
      'Late starts on 2023-01-04: no value on or before 2022-12-07',
    );
    const old = assets.between(undefined, '2015-01-01').labelled({ title: 'Old' });
    expect(() => divergence(assets, old, { on: base })).toThrow(
      'Old ends on 2014-12-31, before the base date 2022-12-07',
    );
    expect(() => divergence(assets, late, { on: '2024-01-01', to: '2023-06-01' })).toThrow(
      'the end 2023-06-01 is before the start 2024-01-01',
    );
    expect(() => divergence(assets, TimeSeries.from([]), { on: base })).toThrow(
      'the series has no values',
    );
    expect(() => divergence(assets, late, { on: '7 Dec 2022' })).toThrow(
      'on: "7 Dec 2022" is not a date; write it as 2022-12-07',
    );
  });
});
