import { describe, expect, test } from 'vitest';
import { TimeSeries, totalAssets } from '../index.ts';
import { expectMagnitude } from './magnitude.ts';
import { pickPrice } from './price.ts';

const millions = { min: 1e5, max: 1e8, units: 'millions of US dollars' };

describe('expectMagnitude', () => {
  test('lets the embedded total assets pass, and refuses them in billions', () => {
    const assets = totalAssets.series();
    expect(expectMagnitude(assets, millions)).toBe(assets);
    const billions = assets.withValues(
      assets.values.map((value) => value / 1000),
      { id: 'WALCL' },
    );
    expect(() => expectMagnitude(billions, millions)).toThrow(
      expect.objectContaining({
        kind: 'wrong-magnitude',
        message:
          'WALCL is 719.542 on 2002-12-18; expected are 100,000 to 100,000,000 (millions of US dollars). Is the copy in another unit?',
      }),
    );
  });

  test('one value outside is enough; both bounds belong to the range', () => {
    const series = TimeSeries.from([
      ['2024-01-01', 1],
      ['2024-01-02', 2],
    ]);
    expect(expectMagnitude(series, { min: 1, max: 2 })).toBe(series);
    expect(() => expectMagnitude(series, { min: 1, max: 1.5 })).toThrow(
      'The series is 2 on 2024-01-02; expected are 1 to 1.5. Is',
    );
    expect(expectMagnitude(TimeSeries.from([]), { min: 1, max: 2 })).toHaveLength(0);
  });

  test('a range that is none', () => {
    expect(() => expectMagnitude(TimeSeries.from([]), { min: 2, max: 1 })).toThrow(RangeError);
    expect(() => expectMagnitude(TimeSeries.from([]), { min: Number.NaN, max: 1 })).toThrow(
      RangeError,
    );
  });
});

describe('pickPrice', () => {
  const named = (...ids: string[]) => ids.map((id) => TimeSeries.from([['2024-01-01', 1]], { id }));
  test.each([
    [['Open', 'High', 'Low', 'Close', 'Adj Close', 'Volume'], 'Adj Close'],
    [['SPY close', 'SPY adjclose'], 'SPY adjclose'],
    [['open', 'close', 'adjusted_close'], 'adjusted_close'],
    [['close', 'adjOpen', 'adjVolume', 'adjClose'], 'adjClose'],
    [['Volume', 'Close/Last', 'Open'], 'Close/Last'],
    [['Vol.', 'Price'], 'Price'],
    [['开盘', '收盘'], '收盘'],
    [['WALCL', 'GDP'], 'WALCL'],
  ])('%j', (ids, picked) => {
    expect(pickPrice(named(...ids)).label.id).toBe(picked);
  });

  test('nothing to pick from', () => {
    expect(() => pickPrice([])).toThrow(RangeError);
  });
});
