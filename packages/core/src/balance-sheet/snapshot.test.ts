import { describe, expect, test } from 'vitest';
import { totalAssets } from '../figures/index.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { inBillions } from './components.ts';
import { balanceSheetSnapshot } from './snapshot.ts';

const assets = totalAssets.series();

describe('balanceSheetSnapshot', () => {
  test('latest embedded: $6,743 bn, +$18.5 bn over 13 weeks, −24.8 % since 13 April 2022', () => {
    const { latest, over13Weeks, peak, sincePeakPercent } = balanceSheetSnapshot(assets);
    expect(latest).toEqual({ date: '2026-09-30', amountBn: 6743.031 });
    expect(over13Weeks?.from).toEqual({ date: '2026-07-01', amountBn: 6724.564 });
    expect(over13Weeks?.differenceBn).toBeCloseTo(18.467, 9);
    expect(over13Weeks?.percent).toBeCloseTo(0.2746, 4);
    expect(peak).toEqual({ date: '2022-04-13', amountBn: 8965.487 });
    expect(sincePeakPercent.toFixed(1)).toBe('-24.8');
  });

  test('knows nothing of what comes after its day', () => {
    const { latest, peak, sincePeakPercent } = balanceSheetSnapshot(assets, '2015-01-20');
    expect(latest.date).toBe('2015-01-14');
    expect(peak.date <= '2015-01-14').toBe(true);
    expect(sincePeakPercent).toBe(0);
    expect(balanceSheetSnapshot(assets, '2022-04-19').peak.date).toBe('2022-04-13');
  });

  test('counts the 13 weeks from the latest figure, not from the day it is read', () => {
    expect(balanceSheetSnapshot(assets, '2026-10-06')).toEqual(
      balanceSheetSnapshot(assets, '2026-09-30'),
    );
    expect(balanceSheetSnapshot(assets, '2003-03-18').over13Weeks).toBeUndefined();
    expect(balanceSheetSnapshot(assets, '2003-03-19').over13Weeks?.from.date).toBe('2002-12-18');
  });

  test('takes figures already in billions', () => {
    expect(balanceSheetSnapshot(inBillions('assets', assets))).toEqual(
      balanceSheetSnapshot(assets),
    );
  });

  test('refuses what it cannot read', () => {
    expect(() => balanceSheetSnapshot(assets, '2002-12-17')).toThrow(
      'Fed total assets starts on 2002-12-18',
    );
    expect(() => balanceSheetSnapshot(TimeSeries.from([]))).toThrow('the series has no values');
    expect(() => balanceSheetSnapshot(TimeSeries.from([['2026-09-30', 6743]]))).toThrow(
      /it looks like billions/,
    );
  });
});
