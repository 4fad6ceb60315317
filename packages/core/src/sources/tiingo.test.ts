import { describe, expect, test } from 'vitest';
import { parseTiingo } from './tiingo.ts';

const bodies = import.meta.glob<string>('./recorded/*.txt', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const recorded = (name: string): string => bodies[`./recorded/${name}.txt`];
const refused = (text: string, kind: string) =>
  expect(() => parseTiingo(text), text.slice(0, 80)).toThrow(
    expect.objectContaining({ name: 'SourceError', kind }),
  );

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
    expect(
      parseTiingo(text, { symbol: 'QTLX' }).map((series) => [series.label.id, series.toJSON()]),
    ).toEqual([
      ['QTLX close', [['2025-12-01', 100.5]]],
      ['QTLX adjclose', [['2025-12-01', 100]]],
    ]);
  });

  test('currencies and crypto-assets', () => {
    const currency =
      '[{"date":"2025-12-01T00:00:00.000Z","ticker":"eurusd","open":1.1,"high":1.2,"low":1.0,"close":1.16}]';
    expect(parseTiingo(currency).map((series) => [series.label.id, series.last?.value])).toEqual([
      ['eurusd close', 1.16],
    ]);
    const crypto =
      '[{"ticker":"btcusd","baseCurrency":"btc","quoteCurrency":"usd","priceData":[{"date":"2025-12-01T00:00:00+00:00","open":1,"high":2,"low":1,"close":2,"volume":3}]}]';
    expect(parseTiingo(crypto).map((series) => [series.label.id, series.toJSON()])).toEqual([
      ['btcusd close', [['2025-12-01', 2]]],
    ]);
  });

  test('several symbols at once are told apart', () => {
    const currencies = [
      { date: '2025-12-01T00:00:00.000Z', ticker: 'audusd', close: 0.65 },
      { date: '2025-12-02T00:00:00.000Z', ticker: 'audusd', close: 0.66 },
      { date: '2025-12-01T00:00:00.000Z', ticker: 'eurusd', close: 1.16 },
    ];
    const crypto = [
      { ticker: 'btcusd', priceData: [{ date: '2025-12-01T00:00:00+00:00', close: 2 }] },
      { ticker: 'new', priceData: [] },
      { ticker: 'ethbtc', priceData: [{ date: '2025-12-01T00:00:00+00:00', close: 1.9e-7 }] },
    ];
    const read = (body: object) =>
      parseTiingo(JSON.stringify(body)).map((series) => [
        series.label.id,
        series.length,
        series.last?.value,
      ]);
    expect(read(currencies)).toEqual([
      ['audusd close', 2, 0.66],
      ['eurusd close', 1, 1.16],
    ]);
    expect(read(crypto)).toEqual([
      ['btcusd close', 1, 2],
      ['ethbtc close', 1, 1.9e-7],
    ]);
  });

  test.each([
    ['not-found', '{"detail":"Not found."}'],
    ['bad-key', '{"detail":"You do not have permission to access the News API"}'],
    ['bad-key', '{"detail":"Error: Free and Power plans are limited to the DOW 30."}'],
    ['bad-key', '{"detail":"Your API token has been disabled"}'],
    ['rate-limited', '{"detail":"Request was throttled. Expected available in 86400 seconds."}'],
    ['unexpected-shape', "[\"Error: resampleFreq must be in 'Min' or 'Hour' only\"]"],
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
