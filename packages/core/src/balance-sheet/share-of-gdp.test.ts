import { describe, expect, test } from 'vitest';
import { nominalGdp, reserveBalances, totalAssets } from '../figures/index.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { shareOfGdp, shareOfGdpOn } from './share-of-gdp.ts';

const gdp = nominalGdp.series();
const assets = totalAssets.series();
const reserves = reserveBalances.series();
const percent = (share: number) => (share * 100).toFixed(1);

describe('shareOfGdpOn', () => {
  test('scarce reserves before 2008, ample now: assets 6 % → 20.8 % of GDP, reserves 0.05 % → 9.1 %', () => {
    expect(percent(shareOfGdpOn('assets', assets, gdp, '2007-06-30').shareOfGdp)).toBe('6.0');
    expect(
      (shareOfGdpOn('reserves', reserves, gdp, '2007-06-30').shareOfGdp * 100).toFixed(2),
    ).toBe('0.05');
    expect(percent(shareOfGdpOn('assets', assets, gdp, '2026-09-30').shareOfGdp)).toBe('20.8');
    expect(percent(shareOfGdpOn('reserves', reserves, gdp, '2026-09-30').shareOfGdp)).toBe('9.1');
  });

  test('35 % of GDP at the height of the pandemic', () => {
    expect(percent(shareOfGdpOn('assets', assets, gdp, '2022-03-31').shareOfGdp)).toBe('35.4');
  });

  test('uses the GDP of the quarter that contains the day, not of the observation', () => {
    const { amount, gdp: used } = shareOfGdpOn('assets', assets, gdp, '2026-01-02');
    expect(amount.date).toBe('2025-12-31');
    expect(used).toEqual({ gdpBn: 31_865.721, fromQuarter: '2026-01-01', toQuarter: '2026-01-01' });
  });

  test('after the last quarter the latest known is used', () => {
    const {
      shareOfGdp: share,
      amount,
      gdp: used,
    } = shareOfGdpOn('assets', assets, gdp, '2027-05-01');
    expect(used.fromQuarter).toBe('2026-04-01');
    expect(share).toBe(amount.amountBn / 32_486.066);
  });

  test('refuses a day before the figures and a wrong magnitude', () => {
    expect(() => shareOfGdpOn('reserves', reserves, gdp, '2006-12-31')).toThrow(RangeError);
    expect(() =>
      shareOfGdpOn('assets', TimeSeries.from([['2026-01-07', 6700]]), gdp, '2026-01-07'),
    ).toThrow(/it looks like billions/);
  });
});

describe('shareOfGdp', () => {
  test('is on each of its days what shareOfGdpOn gives', () => {
    const shares = shareOfGdp('assets', assets, gdp);
    expect(shares.length).toBe(assets.length);
    expect(shares.label.units).toBe('share of GDP, 1 = 100 %');
    for (const { date, value } of shares)
      expect(value).toBe(shareOfGdpOn('assets', assets, gdp, date).shareOfGdp);
  });

  test('starts with the first quarter known', () => {
    expect(shareOfGdp('assets', assets, gdp.between('2010-01-01')).first!.date).toBe('2010-01-06');
    expect(shareOfGdp('assets', assets, TimeSeries.from([])).length).toBe(0);
  });
});
