import { describe, expect, test } from 'vitest';
import { parseTiingo } from './tiingo.ts';

const bodies = import.meta.glob<string>('./recorded/*.txt', { eager: true, query: '?raw', import: 'default' });
const recorded = (name: string): string => bodies[`./recorded/${name}.txt`];
const refused = (text: string, kind: string) =>
  expect(() => parseTiingo(text), text.slice(0, 80)).toThrow(expect.objectContaining({ name: 'SourceError', kind }));

describe('parseTiingo', () => {
  test('close and adjusted close, on the day as written', () => {
    const [close, adjusted, ...more] = parseTiingo(recorded('tiingo-daily'), { symbol: 'QTLX' });
    expect(more).toEqual([]);
    expect(close.label).toEqual({ id: 'QTLX close', title: 'QTLX, close', publisher: 'Tiingo' });
    expect(close.toJSON()).toEqual([
      ['2025-12-01', 100.5],
      ['2025-12-02', 101.25],
      ['2025-12-03', 102],
    ]);
    expect(adjusted.label.id).toBe('QTLX adjclose');
    expect(adjusted.first?.value).toBe(100.0024875622);
  });

  test('CSV', () => {
    const text =
      'date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor\n2025-12-01,100.5,101,99,100,1000,100.0,1,1,1,1,0.0,1.0\n';
    expect(parseTiingo(text, { symbol: 'QTLX' }).map((series) => [series.label.id, series.toJSON()])).toEqual([
      ['QTLX close', [['2025-12-01', 100.5]]],
      ['QTLX adjclose', [['2025-12-01', 100]]],
    ]);
  });

  test('currencies and crypto-assets', () => {
    const currency = '[{"date":"2025-12-01T00:00:00.000Z","ticker":"eurusd","open":1.1,"high":1.2,"low":1.0,"close":1.16}]';
    expect(parseTiingo(currency).map((series) => [series.label.id, series.last?.value])).toEqual([['eurusd close', 1.16]]);
    const crypto =
      '[{"ticker":"btcusd","baseCurrency":"btc","quoteCurrency":"usd","priceData":[{"date":"2025-12-01T00:00:00+00:00","open":1,"high":2,"low":1,"close":2,"volume":3}]}]';
    expect(parseTiingo(crypto).map((series) => [series.label.id, series.toJSON()])).toEqual([['btcusd close', [['2025-12-01', 2]]]]);
  });

  test.each([
    ['not-found', '{"detail":"Not found."}'],
    ['not-found', '{"detail":"Error: Ticker \'NOPE\' not found"}'],
    ['not-found', '["Error: Ticker \'NOPE\' not found"]'],
    ['bad-key', '{"detail":"Invalid token."}'],
    ['bad-key', 'Error: Invalid token'],
    ['bad-key', '"Error: Invalid token"'],
    ['bad-key', '{"detail":"Please supply a token"}'],
    ['bad-key', '{"detail":"Authentication credentials were not provided."}'],
    [
      'rate-limited',
      '{"detail":"Error: You have run over your hourly request allocation. Please upgrade at https://api.tiingo.com/pricing to have your limits increased."}',
    ],
    [
      'rate-limited',
      'You have run over your 500 symbol look up for this month. Please upgrade at https://api.tiingo.com/pricing to have your limits increased.',
    ],
    ['rate-limited', '{"detail":"You have run over your 50 symbol look up for this hour"}'],
    ['unexpected-shape', '{"detail":"Server Error"}'],
    ['unexpected-shape', 'None'],
    ['unexpected-shape', '<html><title>502 Bad Gateway</title></html>'],
    ['unexpected-shape', '{"ticker":"SPY"}'],
    ['unexpected-shape', '[{"date":"2025-12-01T00:00:00.000Z"}]'],
    ['unexpected-shape', '[{"close":1}]'],
    ['unexpected-shape', '[{"date":"yesterday","close":1}]'],
    ['unexpected-shape', '[{"date":"2025-12-01","close":"high"}]'],
    ['unexpected-shape', '[{"date":"2025-12-01","close":1},null]'],
    ['unexpected-shape', '[1,2]'],
    ['empty', '[]'],
    ['empty', '[{"ticker":"btcusd","priceData":[]}]'],
    ['empty', '[{"date":"2025-12-01","close":null}]'],
    ['empty', ''],
  ])('%s: %s', (kind, text) => refused(text, kind));
});
