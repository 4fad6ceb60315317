import { describe, expect, test } from 'vitest';
import { TimeSeries } from '../time-series/time-series.ts';
import { embeddedSeries } from './fed-series.ts';
import { type GaugeFigures, type GaugeKey, scarcityGauges } from './gauges.ts';

const figures: GaugeFigures = {
  sofr: embeddedSeries('sofr'),
  effr: embeddedSeries('effr'),
  iorb: embeddedSeries('iorb'),
  'target-upper': embeddedSeries('target-upper'),
  srf: embeddedSeries('srf'),
  rrp: embeddedSeries('rrp'),
  reserves: embeddedSeries('reserves'),
  gdp: embeddedSeries('gdp'),
};
const gauge = (key: GaugeKey, day?: string, of = figures) =>
  scarcityGauges(of, day).find((each) => each.key === key);

describe('scarcityGauges', () => {
  test('23 September 2026: SOFR 3.87 and EFFR 3.88 less 3.90 are −3 and −2 basis points', () => {
    expect(gauge('sofr-iorb', '2026-09-23')?.latest).toEqual({ date: '2026-09-23', value: -3 });
    expect(gauge('effr-iorb', '2026-09-23')?.latest).toEqual({ date: '2026-09-23', value: -2 });
    expect(gauge('rrp', '2026-09-23')?.latest.value).toBe(0.461);
  });

  test('reserves were 6.7 % of GDP on 11 September 2019, 9.2 % on 26 November 2025', () => {
    expect(gauge('reserves-gdp', '2019-09-11')!.latest.value).toBeCloseTo(0.067, 3);
    const later = gauge('reserves-gdp', '2025-11-26')!;
    expect(later.latest.value).toBeCloseTo(0.092, 3);
    expect(later.distance).toBeCloseTo(later.latest.value - 0.09, 12);
    expect(later.threshold?.source.authors).toBe('Christopher J. Waller');
  });

  test('only reserves have a published level to compare with', () => {
    const with_ = scarcityGauges(figures).filter(({ threshold }) => threshold !== undefined);
    expect(with_.map(({ key }) => key)).toEqual(['reserves-gdp']);
  });

  test('a spread ends where the target moved and interest on reserves is not known since', () => {
    const iorb = figures.iorb!.between(undefined, '2026-09-16');
    const spread = gauge('sofr-iorb', undefined, { ...figures, iorb })!;
    expect(spread.latest.date < '2026-09-17').toBe(true);
  });

  test('looks at nothing after the day, and leaves out what has no figure by then', () => {
    expect(scarcityGauges(figures, '2012-01-04').map(({ key }) => key)).toEqual(['reserves-gdp']);
    for (const { series } of scarcityGauges(figures, '2020-01-01'))
      expect(series.last!.date <= '2020-01-01').toBe(true);
    expect(scarcityGauges({})).toEqual([]);
    expect(() => scarcityGauges(undefined as never)).toThrow('figures must be an object');
    expect(() => scarcityGauges({ srf: TimeSeries.from([['2026-01-07', 9e9]]) })).toThrow(/^srf/);
  });
});
