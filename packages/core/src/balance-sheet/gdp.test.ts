import { describe, expect, test } from 'vitest';
import { nominalGdp } from '../figures/index.ts';
import { gdpOn, meanGdp } from './gdp.ts';

const gdp = nominalGdp.series();

describe('meanGdp', () => {
  test('of the quarters QT 2 spans is 28,697 billion', () => {
    const used = meanGdp(gdp, '2022-06-01', '2025-11-30');
    expect(Math.round(used.gdpBn)).toBe(28_697);
    expect(used).toMatchObject({ fromQuarter: '2022-04-01', toQuarter: '2025-10-01' });
  });

  test('within one quarter is that quarter', () => {
    expect(meanGdp(gdp, '2026-04-01', '2026-06-30')).toEqual(gdpOn(gdp, '2026-05-15'));
  });

  test('leaves out quarters not published yet; the latest stands for a span wholly after them', () => {
    expect(meanGdp(gdp, '2026-04-01', '2030-01-01')).toEqual({
      gdpBn: 32_486.066,
      fromQuarter: '2026-04-01',
      toQuarter: '2026-04-01',
    });
    expect(meanGdp(gdp, '2026-08-01', '2026-09-30')).toEqual(gdpOn(gdp, '2026-09-30'));
  });

  test('refuses an end before the start, and a span before the figures', () => {
    expect(() => meanGdp(gdp, '2025-02-02', '2025-02-01')).toThrow(
      'the end 2025-02-01 is before the start 2025-02-02',
    );
    expect(() => meanGdp(gdp, '2001-01-01', '2001-06-01')).toThrow(
      'Nominal GDP starts on 2002-01-01',
    );
  });
});

describe('gdpOn', () => {
  test.each([
    ['2026-04-01', '2026-04-01', 32_486.066],
    ['2026-03-31', '2026-01-01', 31_865.721],
    ['2030-01-01', '2026-04-01', 32_486.066],
  ])('on %s is that of the quarter starting %s', (day, quarter, gdpBn) => {
    expect(gdpOn(gdp, day)).toEqual({ gdpBn, fromQuarter: quarter, toQuarter: quarter });
  });

  test('refuses a day before the figures', () => {
    expect(() => gdpOn(gdp, '2001-12-31')).toThrow(RangeError);
  });
});
