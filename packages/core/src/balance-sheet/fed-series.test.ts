import { describe, expect, test } from 'vitest';
import { totalAssets } from '../figures/index.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { fedSeries, fedSeriesNames } from './fed-series.ts';

describe('fedSeries', () => {
  test.each([
    ['assets', '2026-09-30', 6743.031],
    ['treasuries', '2026-09-23', 4558.332],
    ['mbs', '2026-09-23', 1910.409],
    ['reserves', '2026-09-30', 2948.09],
    ['tga', '2026-09-23', 947.317],
    ['rrp', '2026-09-23', 0.461],
    ['net-liquidity', '2026-09-23', 5799.926],
    ['gdp', '2026-04-01', 32_486.066],
    ['assets-to-gdp', '2026-09-30', 6743.031 / 32_486.066],
    ['reserves-to-gdp', '2026-09-30', 2948.09 / 32_486.066],
    ['target-lower', '2026-09-17', 3.75],
    ['target-upper', '2026-09-17', 4],
    ['gs10', '2026-05-01', 4.48],
    ['fedfunds', '2026-06-01', 3.63],
    ['shadow-rate', '2022-02-01', 0.206380645],
    ['reserves-wednesday', '2026-09-23', 2969.925],
    ['currency', '2026-09-23', 2430.606],
    ['rrp-total', '2026-09-23', 320.725],
    ['rrp-foreign', '2026-09-23', 320.264],
    ['srf', '2026-07-22', 0],
    ['iorb', '2026-09-17', 3.9],
    ['effr', '2026-09-23', 3.88],
    ['sofr', '2026-09-23', 3.87],
    ['dgs2', '2026-07-31', 4.28],
  ])('%s: latest of %s is %d', (name, date, value) => {
    const { last, label } = fedSeries(name);
    expect(last?.date).toBe(date);
    expect(last?.value).toBeCloseTo(value, 9);
    for (const text of [label.title, label.units, label.publisher, label.vintage])
      expect(text).toBeTruthy();
  });

  test.each([
    ['2007-06-27', 0.0005, 4],
    ['2019-09-11', 0.067, 3],
    ['2025-11-26', 0.092, 3],
  ])('reserves as a share of GDP, scarce and ample: %s', (day, share, digits) => {
    expect(fedSeries('reserves-to-gdp').between(day, day).first?.value).toBeCloseTo(share, digits);
  });

  test('every name of the list is read, with a label for people', () => {
    for (const name of fedSeriesNames) {
      const { length, label } = fedSeries(name);
      expect(length, name).toBeGreaterThan(4);
      expect(label.units, name).toMatch(/^(billions of US dollars|per cent|share of GDP)/);
    }
  });

  test('the foreign pool is what the H.4.1 prints for it, to the million', () => {
    // WLRRAFOIAL of these Wednesdays, 2021 to 2023 and the release of 17 September 2026.
    const pool = fedSeries('rrp-foreign');
    for (const [date, millions] of [
      ['2021-04-28', 216_159],
      ['2021-05-05', 225_504],
      ['2023-03-22', 370_376],
      ['2026-09-16', 318_428],
    ] as const)
      expect(pool.between(date, date).first?.value).toBe(millions / 1000);
  });

  test('dollars are in billions, shares say so, rates are per cent', () => {
    const units = (name: string) => fedSeries(name).label.units;
    for (const name of [
      'assets',
      'treasuries',
      'mbs',
      'reserves',
      'tga',
      'rrp',
      'net-liquidity',
      'gdp',
    ])
      expect(units(name)).toMatch(/^billions of US dollars/);
    expect(units('assets-to-gdp')).toBe('share of GDP, 1 = 100 %');
    for (const name of ['target-lower', 'target-upper', 'gs10', 'fedfunds', 'shadow-rate'])
      expect(units(name)).toBe('per cent');
  });

  test('given figures replace the embedded ones, in what is derived from them too', () => {
    const assets = totalAssets.series().between(undefined, '2026-06-24');
    expect(fedSeries('assets', { assets }).last?.date).toBe('2026-06-24');
    expect(fedSeries('net-liquidity', { assets }).last?.date).toBe('2026-06-24');
    expect(
      fedSeries('assets-to-gdp', { gdp: TimeSeries.from([['2026-07-01', 33_000]]) }).first?.date,
    ).toBe('2026-07-01');
  });

  test('case and blanks do not matter; an unknown name is answered with those there are', () => {
    expect(fedSeries(' Net-Liquidity ')).toEqual(fedSeries('net-liquidity'));
    expect(() => fedSeries('WALCL')).toThrow(
      `series: "WALCL" is not one of ${fedSeriesNames.join(', ')}`,
    );
    expect(() => fedSeries(undefined as unknown as string)).toThrow(RangeError);
    expect(() => fedSeries('toString')).toThrow(RangeError);
  });
});
