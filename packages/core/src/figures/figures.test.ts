import { describe, expect, test } from 'vitest';
import { rebase } from '../time-series/rebase.ts';
import * as figures from './index.ts';

describe('embedded figures', () => {
  test('are decoded once', () => {
    expect(figures.totalAssets.series()).toBe(figures.totalAssets.series());
  });

  test('Fed total assets: latest 6,743,031 on 30 September 2026, peak 8,965,487 on 13 April 2022', () => {
    const assets = figures.totalAssets.series();
    expect(assets.first?.date).toBe('2002-12-18');
    expect(assets.last).toEqual({ date: '2026-09-30', value: 6_743_031 });
    const peak = assets.values.indexOf(Math.max(...assets.values));
    expect(assets.at(peak)).toEqual({ date: '2022-04-13', value: 8_965_487 });
  });

  test('what comes from the S&P composite is index numbers, January 2000 = 100', () => {
    for (const figure of [
      figures.compositePrice,
      figures.compositeEarnings,
      figures.compositeTotalReturn,
    ]) {
      expect(figure.description.units).toBe('index number, January 2000 = 100');
      expect(rebase(figure.series(), { on: '2000-01-01' }).base.value).toBeCloseTo(100, 3);
    }
  });
});
