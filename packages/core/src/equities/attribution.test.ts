import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compositeEarnings, compositePrice } from '../figures/index.ts';
import { asOf } from '../time-series/as-of.ts';
import { TimeSeries } from '../time-series/index.ts';
import { attributeReturn } from './attribution.ts';

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

describe('attributeReturn', () => {
  it('splits the S&P composite since April 2020, to the end of its earnings', () => {
    const { latest, base, total } = attributeReturn();
    expect(base.price.date).toBe('2020-04-01');
    expect(latest.date).toBe('2024-09-01');
    expect(latest.totalLogPoints).toBeCloseTo(71.06, 2);
    expect(latest.earningsLogPoints).toBeCloseTo(59.35, 2);
    expect(latest.valuationLogPoints).toBeCloseTo(11.71, 2);
    expect(latest.pricePercent).toBeCloseTo(103.52, 2);
    expect(total.first).toEqual({ date: '2020-04-01', value: 0 });
  });

  it('shows at the end of 2021 earnings above the whole return, valuation below 0', () => {
    const { latest } = attributeReturn({ to: '2021-12-31' });
    expect(latest.totalLogPoints).toBeCloseTo(52.62, 2);
    expect(latest.earningsLogPoints).toBeCloseTo(58.14, 2);
    expect(latest.valuationLogPoints).toBeCloseTo(-5.52, 2);
  });

  it('sums exactly on every day, whichever way it is summed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 30 }),
        (rows) => {
          const price = TimeSeries.from(rows.map(([value], i) => [19_000 + i * 7, value]));
          const earnings = TimeSeries.from(rows.map(([, value], i) => [19_000 + i * 7, value]));
          const result = attributeReturn({ price, earnings, since: 19_000 });
          result.total.values.forEach((total, i) => {
            const earned = result.earnings.values[i];
            const valued = result.valuation.values[i];
            expect(earned + valued).toBe(total);
            expect(total - earned).toBe(valued);
            expect(total - valued).toBe(earned);
            expect(total).toBeCloseTo(100 * Math.log(price.values[i] / price.values[0]), 8);
          });
        },
      ),
    );
  });

  it('is the price return of the embedded figures', () => {
    const { total, latest } = attributeReturn();
    for (const { date, value } of total) {
      const ratio =
        asOf(compositePrice.series(), date).value /
        asOf(compositePrice.series(), '2020-04-01').value;
      expect(value).toBeCloseTo(100 * Math.log(ratio), 8);
    }
    const ratio =
      asOf(compositeEarnings.series(), latest.date).value /
      asOf(compositeEarnings.series(), '2020-04-01').value;
    expect(latest.earningsLogPoints).toBeCloseTo(100 * Math.log(ratio), 8);
  });

  it('reads quarterly earnings as of each day and stops where the shorter series ends', () => {
    const price = TimeSeries.from([
      ['2024-01-02', 100],
      ['2024-02-01', 110],
      ['2024-04-01', 121],
      ['2024-05-01', 130],
    ]);
    const earnings = TimeSeries.from([
      ['2023-12-31', 5],
      ['2024-03-31', 5.5],
      ['2024-04-15', 6],
    ]);
    const {
      total,
      earnings: earned,
      latest,
    } = attributeReturn({ price, earnings, since: '2024-01-10' });
    expect(total.toJSON().map(([date]) => date)).toEqual([
      '2024-01-02',
      '2024-02-01',
      '2024-04-01',
    ]);
    expect(earned.values[1]).toBe(0);
    expect(earned.values[2]).toBeCloseTo(100 * Math.log(1.1), 8);
    expect(latest.pricePercent).toBeCloseTo(21, 12);
  });

  const flat = TimeSeries.from([
    ['2024-01-01', 1],
    ['2024-02-01', 1],
  ]);
  it.each([
    [
      'a base before the figures',
      () => attributeReturn({ since: '1990-01-01' }),
      /starts on 1999-01-01/,
    ],
    [
      'a base after the earnings end',
      () => attributeReturn({ since: '2025-06-01' }),
      /^attribution: nothing to attribute between 2025-06-01 and 2024-09-01/,
    ],
    [
      'an end before the base',
      () => attributeReturn({ to: '2020-01-01' }),
      /^attribution: nothing to attribute between 2020-04-01 and 2020-01-01/,
    ],
    ['an empty series', () => attributeReturn({ price: TimeSeries.from([]) }), /has no values/],
    [
      'a loss',
      () =>
        attributeReturn({
          price: flat,
          earnings: TimeSeries.from([
            ['2024-01-01', 1],
            ['2024-02-01', -3],
          ]),
          since: '2024-01-01',
        }),
      /^attribution: earnings of 2024-02-01 is -3; logarithms need positive values/,
    ],
    [
      'a date that is none',
      () => attributeReturn({ since: 'April' }),
      /^since: "April" is not a date/,
    ],
  ])('refuses %s', (_, call, sentence) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(sentence);
  });
});
