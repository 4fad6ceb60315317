import { describe, expect, test } from 'vitest';
import { reverseRepo, totalAssets, treasuryAccount } from '../figures/index.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { netLiquidity } from './net-liquidity.ts';

const figures = {
  assets: totalAssets.series(),
  tga: treasuryAccount.series(),
  rrp: reverseRepo.series(),
};
const times = (series: TimeSeries, factor: number) =>
  series.withValues(series.values.map((value) => value * factor));

describe('netLiquidity', () => {
  const net = netLiquidity(figures);

  test('is in billions though its parts are not: millions less millions less billions', () => {
    // WALCL 8,582,735 and WDTGAL 410,853 in millions, RRPONTSYD 2,151.549 in billions.
    expect(net.between('2022-12-07', '2022-12-07').first?.value).toBeCloseTo(
      8582.735 - 410.853 - 2151.549,
      9,
    );
    expect(net.label.units).toBe('billions of US dollars');
  });

  test('begins where all three have figures and ends with the first that ends', () => {
    expect(net.first?.date).toBe('2013-09-25');
    expect(net.last?.date).toBe('2026-09-23');
    expect(net.last?.value).toBeCloseTo(6747.704 - 947.317 - 0.461, 9);
  });

  test('a week without a figure of one part has no row', () => {
    expect(
      net
        .between('2026-08-19', '2026-09-16')
        .toJSON()
        .map(([day]) => day),
    ).toEqual(['2026-08-19', '2026-09-16']);
  });

  test('a daily part is read as of the Wednesday, and carried no further than its week', () => {
    const assets = TimeSeries.from([
      ['2026-01-07', 6_700_000],
      ['2026-01-14', 6_700_000],
      ['2026-01-21', 6_700_000],
    ]);
    const tga = TimeSeries.from([
      ['2026-01-07', 800_000],
      ['2026-01-14', 800_000],
      ['2026-01-21', 800_000],
    ]);
    const rrp = TimeSeries.from([
      ['2026-01-06', 5],
      ['2026-01-07', 7],
      ['2026-01-12', 9],
    ]);
    expect(netLiquidity({ assets, tga, rrp }).toJSON()).toEqual([
      ['2026-01-07', 5893],
      ['2026-01-14', 5891],
    ]);
  });

  test.each([
    [
      'the Treasury account in billions',
      { tga: times(figures.tga, 0.001) },
      /^tga: .* in millions of US dollars; it looks like billions$/,
    ],
    [
      'reverse repo in millions',
      { rrp: times(figures.rrp, 1000) },
      /^rrp: .* in billions of US dollars; it looks like millions$/,
    ],
    [
      'assets in billions',
      { assets: times(figures.assets, 0.001) },
      /^assets: .* in millions of US dollars; it looks like billions$/,
    ],
  ])('refuses %s', (_, wrong, sentence) => {
    expect(() => netLiquidity({ ...figures, ...wrong })).toThrow(sentence);
  });

  test('a part without figures leaves nothing', () => {
    expect(netLiquidity({ ...figures, rrp: TimeSeries.from([]) }).length).toBe(0);
  });
});
