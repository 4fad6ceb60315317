import { describe, expect, test } from 'vitest';
import { embeddedSeries, fedSeries } from './fed-series.ts';
import { netLiquidityParts } from './net-liquidity-parts.ts';

describe('netLiquidityParts', () => {
  test('names reserves, currency and the foreign pool of a Wednesday, which add up with the rest', () => {
    const parts = netLiquidityParts({}, '2026-09-18');
    // Of the release of 16 September 2026; the pool is that of the release to the million, reserves to one.
    expect(parts).toMatchObject({
      date: '2026-09-16',
      reservesBn: expect.closeTo(2921.536, 2),
      reservesAreAverage: false,
      foreignPoolBn: 318.428,
    });
    const { netLiquidityBn, reservesBn, currencyBn, foreignPoolBn, otherBn } = parts;
    // 2,828 bn above reserves.
    expect(Math.round(netLiquidityBn - reservesBn!)).toBe(2828);
    expect(reservesBn! + currencyBn! + foreignPoolBn! + otherBn!).toBeCloseTo(netLiquidityBn, 6);
    expect(otherBn).toBeGreaterThan(0);
  });

  test('takes the average of the week where the Wednesday is not known, and says so', () => {
    const parts = netLiquidityParts({}, '2022-12-07');
    const average = embeddedSeries('reserves').between('2022-12-07', '2022-12-07').values[0];
    expect(parts).toMatchObject({
      date: '2022-12-07',
      netLiquidityBn: expect.closeTo(6020.333, 6),
      reservesBn: average / 1000,
      reservesAreAverage: true,
      currencyBn: null,
      otherBn: null,
    });
    expect(netLiquidityParts({}, '2014-01-08')).toMatchObject({ foreignPoolBn: null });
  });

  test('is of the latest week of net liquidity if no day is asked for', () => {
    expect(netLiquidityParts().date).toBe(fedSeries('net-liquidity').last!.date);
    expect(() => netLiquidityParts({}, '2000-01-05')).toThrow(/^day: net liquidity starts on/);
  });
});
