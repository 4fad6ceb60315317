import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compositePrice, totalAssets } from '../figures/index.ts';
import { drawdown } from './drawdown.ts';
import { TimeSeries } from './time-series.ts';

describe('drawdown', () => {
  test('Fed assets stand 24.8 % below their peak of 13 April 2022', () => {
    const { latest } = drawdown(totalAssets.series());
    expect(latest.peak).toEqual({ date: '2022-04-13', value: 8_965_487 });
    expect(latest.at.date).toBe('2026-09-30');
    expect(latest.percent.toFixed(1)).toBe('-24.8');
  });

  test('the S&P composite fell by half from October 2007 to March 2009', () => {
    const { deepest } = drawdown(compositePrice.series());
    expect([deepest.peak.date, deepest.at.date]).toEqual(['2007-10-01', '2009-03-01']);
    expect(deepest.percent).toBeCloseTo(-50.8, 1);
  });

  test('a series that only rises is never below its peak', () => {
    const { series, deepest, latest } = drawdown(TimeSeries.fromColumns([0, 1, 2], [1, 2, 3]));
    expect([...series.values]).toEqual([0, 0, 0]);
    expect(deepest.percent).toBe(0);
    expect(latest.peak.value).toBe(3);
  });

  test('of equal peaks the first counts, and the label says per cent', () => {
    const { latest, series } = drawdown(
      TimeSeries.fromColumns([0, 1, 2], [4, 4, 3], { units: 'dollars' }),
    );
    expect(latest).toEqual({
      peak: { date: '1970-01-01', value: 4 },
      at: { date: '1970-01-03', value: 3 },
      percent: -25,
    });
    expect(series.label.units).toBe('per cent');
  });

  test('refuses nothing, zero and less', () => {
    expect(() => drawdown(TimeSeries.from([]))).toThrow('drawdown: the series has no values');
    expect(() => drawdown(TimeSeries.fromColumns([0, 1], [1, 0]))).toThrow(
      'drawdown: the value on 1970-01-02 is 0; per cent of a peak needs positive values',
    );
  });

  test('laws: never positive, zero exactly at a new peak, independent of the unit, and of what comes later', () => {
    const positive = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), {
      minLength: 2,
      maxLength: 50,
    });
    fc.assert(
      fc.property(positive, fc.nat(49), (values, cut) => {
        const series = TimeSeries.fromColumns(Array.from(values.keys()), values);
        const percents = [...drawdown(series).series.values];
        percents.forEach((percent, i) => {
          expect(percent).toBeLessThanOrEqual(0);
          expect(percent).toBeGreaterThan(-100);
          if (values[i] === Math.max(...values.slice(0, i + 1))) expect(percent).toBe(0);
        });
        expect([...drawdown(series.between(0, cut)).series.values]).toEqual(
          percents.slice(0, cut + 1),
        );
        const doubled = series.withValues(series.values.map((value) => value * 2));
        expect([...drawdown(doubled).series.values]).toEqual(percents);
      }),
    );
  });
});
