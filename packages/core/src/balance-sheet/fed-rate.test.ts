import { describe, expect, test } from 'vitest';
import { TimeSeries } from '../time-series/time-series.ts';
import { fedRateNames, fedRateOn } from './fed-rate.ts';
import { embeddedSeries } from './fed-series.ts';

describe('fedRateOn', () => {
  test.each([
    ['target-upper', '2026-10-01', 4, '2026-09-17'],
    ['target-lower', '2026-10-01', 3.75, '2026-09-17'],
    ['target-upper', '2026-09-16', 3.75, '2025-12-11'],
    ['iorb', '2026-09-30', 3.9, '2026-09-17'],
    ['sofr', '2026-09-23', 3.87, '2026-09-23'],
    ['effr', '2026-09-25', 3.88, '2026-09-23'],
    ['dgs10', '2026-09-30', 5.29, '2026-09-30'],
  ] as const)('%s on %s is %f, of %s', (name, day, percent, date) => {
    expect(fedRateOn(name, day)).toEqual({ percent, date });
  });

  test('a decision the figures do not know ends what is known of the target', () => {
    expect(fedRateOn('target-upper', '2026-10-28').percent).toBe(4);
    for (const name of ['target-upper', 'target-lower', 'iorb'] as const)
      expect(() => fedRateOn(name, '2026-11-29'), name).toThrow(
        `${name} is not known for 2026-11-29: the decision of 2026-10-28 is not in the figures`,
      );
  });

  test('an overnight rate is not carried over a move of the target', () => {
    // 10 December 2025 was a Wednesday; the range moved on the Thursday.
    expect(() => fedRateOn('effr', '2025-12-12')).toThrow(/the target range moved on 2025-12-11/);
  });

  test('a yield is of its own day, or the trading day before', () => {
    expect(() => fedRateOn('dgs2', '2024-05-15')).toThrow(
      'dgs2 has no figure for 2024-05-15: the last one before is of 2024-04-30',
    );
    expect(fedRateOn('dgs2', '2024-05-01').date).toBe('2024-04-30');
  });

  test('newer figures are read where they are given', () => {
    const { days, values, label } = embeddedSeries('effr');
    const last = days.length - 1;
    const effr = TimeSeries.fromColumns(
      days,
      values.map((value, i) => (i === last ? 3.91 : value)),
      label,
    );
    expect(fedRateOn('effr', '2026-09-23', { effr }).percent).toBe(3.91);
  });

  test('refuses what cannot be', () => {
    expect(() => fedRateOn('prime' as never, '2024-01-03')).toThrow(
      `rate: "prime" is not one of ${fedRateNames.join(', ')}`,
    );
    expect(() => fedRateOn('sofr', '2001-01-03')).toThrow(/starts on/);
    expect(() => fedRateOn('sofr', 'then')).toThrow(/^day/);
  });
});
