import { describe, expect, test } from 'vitest';
import { TimeSeries } from '../time-series/time-series.ts';
import { amountBn, type ComponentKey, components, inBillions } from './components.ts';
import { embeddedSeries } from './fed-series.ts';

const published = Object.fromEntries(
  Object.keys(components).map((key) => [key, embeddedSeries(key as ComponentKey)]),
) as Record<ComponentKey, TimeSeries>;
const keys = Object.keys(published) as ComponentKey[];
const unlabelled = (series: TimeSeries, factor = 1) =>
  TimeSeries.fromColumns(
    series.days,
    series.values.map((value) => value * factor),
  );

describe('inBillions', () => {
  test.each([
    ['assets', 6743.031],
    ['treasuries', 4558.332],
    ['mbs', 1910.409],
    ['reserves', 2948.09],
    ['tga', 947.317],
    ['rrp', 0.461],
    ['reserves-wednesday', 2969.925],
    ['currency', 2430.606],
    ['rrp-total', 320.725],
    ['srf', 0],
    ['gdp', 32_486.066],
  ] as const)('%s: the latest is %d billion', (key, latest) => {
    const series = inBillions(key, published[key]);
    expect(series.last?.value).toBe(latest);
    expect(series.label.units).toMatch(/^billions of US dollars/);
    expect(amountBn(key, published[key], published[key].last!)).toBe(latest);
  });

  test.each(keys)('%s: without a label the unit is the publisher’s', (key) => {
    expect(components[key].id).toBe(published[key].label.id);
    expect(inBillions(key, unlabelled(published[key])).toJSON()).toEqual(
      inBillions(key, published[key]).toJSON(),
    );
  });

  test.each(keys)('%s: already in billions stays as it is', (key) => {
    const once = inBillions(key, published[key]);
    expect(inBillions(key, once)).toBe(once);
  });

  test.each(keys)('%s: a thousandfold too small or too large is refused', (key) => {
    expect(() => inBillions(key, unlabelled(published[key], 1000))).toThrow(RangeError);
    // A repo of nothing is as small as it gets.
    if (components[key].plausibleBn[0] > 0)
      expect(() => inBillions(key, unlabelled(published[key], 0.001))).toThrow(RangeError);
  });

  test.each([
    [
      'assets',
      6743.031,
      'assets: 6743.031 on 2026-01-07 cannot be Fed total assets (WALCL) in millions of US dollars; it looks like billions',
    ],
    [
      'tga',
      850,
      'tga: 850 on 2026-01-07 cannot be Treasury General Account (WDTGAL) in millions of US dollars; it looks like billions',
    ],
    [
      'rrp',
      2_104_000,
      'rrp: 2104000 on 2026-01-07 cannot be Overnight reverse repo (RRPONTSYD) in billions of US dollars; it looks like millions',
    ],
    [
      'gdp',
      32.5,
      'gdp: 32.5 on 2026-01-07 cannot be Nominal GDP (GDP) in billions of US dollars; it looks like trillions',
    ],
    [
      'assets',
      -5,
      'assets: -5 on 2026-01-07 cannot be Fed total assets (WALCL) in millions of US dollars',
    ],
  ] as const)('%s of %d is refused with a sentence', (key, value, sentence) => {
    const series = TimeSeries.from([['2026-01-07', value]]);
    expect(() => inBillions(key, series)).toThrow(new RangeError(sentence));
    expect(() => amountBn(key, series, series.last!)).toThrow(new RangeError(sentence));
  });

  test('a copy that changes its unit half-way is refused', () => {
    const mixed = published.reserves.withValues(
      published.reserves.values.map((value, i) => (i < 700 ? value / 1000 : value)),
    );
    expect(() => inBillions('reserves', mixed)).toThrow(/it looks like billions/);
  });

  test('a label that names its unit is believed, within reason', () => {
    const label = { units: 'Bil. of $ (billions)' };
    expect(
      inBillions('assets', TimeSeries.from([['2026-01-07', 6743.031]], label)).last?.value,
    ).toBe(6743.031);
    expect(
      inBillions('gdp', TimeSeries.from([['2026-01-01', 32.5]], { units: 'Trillions of dollars' }))
        .last?.value,
    ).toBe(32_500);
    expect(() => inBillions('assets', published.assets.labelled(label))).toThrow(
      /in billions of US dollars; it looks like millions/,
    );
  });
});
