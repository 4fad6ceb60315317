import { describe, expect, test } from 'vitest';
import { parseYahooChart } from './yahoo-chart.ts';

const bodies = import.meta.glob<string>('./recorded/*.txt', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const recorded = (name: string): string => bodies[`./recorded/${name}.txt`];
const refused = (text: string, kind: string) =>
  expect(() => parseYahooChart(text), text.slice(0, 80)).toThrow(
    expect.objectContaining({ name: 'SourceError', kind }),
  );
const day = (iso: string, seconds = 0) => Date.parse(`${iso}T00:00:00Z`) / 1000 + seconds;

interface Chart {
  meta?: object;
  timestamp?: unknown;
  close?: unknown;
  adjclose?: unknown;
}
const chart = ({
  meta = { symbol: 'X', gmtoffset: 0, dataGranularity: '1d' },
  timestamp,
  close,
  adjclose,
}: Chart): string =>
  JSON.stringify({
    chart: {
      result: [
        {
          meta,
          timestamp,
          indicators: {
            quote: [close === undefined ? {} : { close }],
            ...(adjclose !== undefined && { adjclose: [{ adjclose }] }),
          },
        },
      ],
      error: null,
    },
  });
const error = (code: string, description: string) =>
  JSON.stringify({ chart: { result: null, error: { code, description } } });

describe('parseYahooChart', () => {
  test('close and adjusted close; nulls left out; the live bar replaces the bar of its day; events ignored', () => {
    const [close, adjusted, ...more] = parseYahooChart(recorded('yahoo-daily-live'));
    expect(more).toEqual([]);
    expect(close.label).toEqual({
      id: 'QTLX close',
      title: 'QT Lens Example Trust, close',
      publisher: 'Yahoo Finance',
      units: 'USD',
    });
    expect(adjusted.label.id).toBe('QTLX adjclose');
    expect(close.toJSON()).toEqual([
      ['2025-12-01', 100.5],
      ['2025-12-02', 101.25],
      ['2025-12-04', 103.5],
      ['2025-12-05', 104.75],
    ]);
    expect(adjusted.first).toEqual({ date: '2025-12-01', value: 100 });
  });

  test('the exchange says the day: Tokyo trades on 4 January while it is 3 January in UTC, New York after-hours are the day before UTC', () => {
    const tokyo = chart({
      meta: { gmtoffset: 32_400, dataGranularity: '1d' },
      timestamp: [day('2024-01-04')],
      close: [1],
    });
    expect(parseYahooChart(tokyo)[0].first?.date).toBe('2024-01-04');
    const sydney = chart({
      meta: { gmtoffset: 39_600 },
      timestamp: [day('2024-01-03', 23 * 3600)],
      close: [1],
    });
    expect(parseYahooChart(sydney)[0].first?.date).toBe('2024-01-04');
    const late = chart({
      meta: { gmtoffset: -18_000 },
      timestamp: [day('2024-01-04', 3600)],
      close: [1],
    });
    expect(parseYahooChart(late)[0].first?.date).toBe('2024-01-03');
  });

  test('bars at local midnight keep their day across the change of clocks', () => {
    // Trading days 24, 25, 28 and 29 October 2024; London left summer time on the 27th.
    expect(parseYahooChart(recorded('yahoo-currency'))[0].toJSON()).toEqual([
      ['2024-10-24', 1.0781],
      ['2024-10-25', 1.0825],
      ['2024-10-28', 1.0812],
      ['2024-10-29', 1.0818],
    ]);
    const months = chart({
      meta: { gmtoffset: -18_000, dataGranularity: '1mo' },
      timestamp: [day('2024-06-01', 4 * 3600), day('2024-12-01', 5 * 3600)],
      close: [1, 2],
    });
    expect(
      parseYahooChart(months)[0]
        .toJSON()
        .map(([date]) => date),
    ).toEqual(['2024-06-01', '2024-12-01']);
  });

  test('the last bar of a day of minutes is its close', () => {
    const minutes = chart({
      meta: { gmtoffset: -18_000, dataGranularity: '60m' },
      timestamp: [20.5, 21.5, 22.5, 28].map((hour) => day('2024-01-02', hour * 3600)),
      close: [1, 2, null, 4],
    });
    expect(parseYahooChart(minutes)[0].toJSON()).toEqual([['2024-01-02', 4]]);
  });

  test('pence stay pence, and say so', () => {
    const [close, ...more] = parseYahooChart(recorded('yahoo-london'));
    expect(more).toEqual([]);
    expect(close.label.units).toBe('GBp');
    expect(close.first).toEqual({ date: '2025-07-01', value: 91.25 });
  });

  test('before 1970, milliseconds, a missing time stamp', () => {
    expect(
      parseYahooChart(
        chart({ timestamp: [day('1927-12-30', 52_200), day('1969-12-31')], close: [17.66, 92.06] }),
      )[0].toJSON(),
    ).toEqual([
      ['1927-12-30', 17.66],
      ['1969-12-31', 92.06],
    ]);
    expect(
      parseYahooChart(
        chart({ timestamp: [day('2024-01-02') * 1000, null], close: [1, 2] }),
      )[0].toJSON(),
    ).toEqual([['2024-01-02', 1]]);
  });

  test.each<[string, (i: number) => number, number[]]>([
    ['daily', (i) => day('2024-01-02', i * 86_400), [5]],
    // Bars beside a week that is missing are left out.
    ['weekly', (i) => day('2024-01-01', i * 7 * 86_400), [4, 5, 6]],
    ['monthly', (i) => Date.UTC(2024, i) / 1000, [5]],
  ])('a time stamp missing among %s bars spoils no others', (_, at, left) => {
    const timestamp = Array.from({ length: 12 }, (_each, i) => (i === 5 ? null : at(i)));
    const close = timestamp.map((_each, i) => 100 + i);
    const [series] = parseYahooChart(chart({ timestamp, close }));
    expect([...series.values]).toEqual(close.filter((_each, i) => !left.includes(i)));
  });

  test('what is missing is left out: offset, symbol, currency, close, adjusted close', () => {
    expect(
      parseYahooChart(chart({ meta: {}, timestamp: [day('2024-01-02')], close: [1] }))[0].label,
    ).toEqual({
      id: 'close',
      title: 'close',
      publisher: 'Yahoo Finance',
    });
    expect(
      parseYahooChart(
        chart({ meta: { currency: null }, timestamp: [day('2024-01-02')], close: [1] }),
        { symbol: 'SPY' },
      )[0].label.id,
    ).toBe('SPY close');
    expect(
      parseYahooChart(chart({ timestamp: [day('2024-01-02')], adjclose: [1] })).map(
        ({ label }) => label.id,
      ),
    ).toEqual(['X adjclose']);
    expect(
      parseYahooChart(chart({ timestamp: [day('2024-01-02')], close: [1], adjclose: [null] })),
    ).toHaveLength(1);
  });

  test.each([
    ['empty', recorded('yahoo-never-traded')],
    ['unexpected-shape', recorded('yahoo-consent-page')],
    ['not-found', error('Not Found', 'No data found, symbol may be delisted')],
    [
      'not-found',
      error('Bad Request', "Data doesn't exist for startDate = 1431746344, endDate = 1437016744"),
    ],
    [
      'not-found',
      error(
        'Unprocessable Entity',
        '1m data not available for startTime=1 and endTime=2. The requested range must be within the last 30 days.',
      ),
    ],
    [
      'not-found',
      '{"spark":{"result":null,"error":{"code":"Not Found","description":"No data found for spark symbols"}}}',
    ],
    [
      'not-found',
      "400 Bad Request: Data doesn't exist for startDate = 1262304000, endDate = 1262995200",
    ],
    ['rate-limited', '{"error":"Too many requests"}'],
    ['rate-limited', '{"message":"You have exceeded the rate limit per second for your plan"}'],
    ['rate-limited', 'Edge: Too Many Requests'],
    ['rate-limited', 'Too Many Requests\r\n'],
    [
      'rate-limited',
      '<html><head><title>Yahoo</title></head><body>Edge: Too Many Requests</body></html>',
    ],
    [
      'rate-limited',
      JSON.stringify({
        finance: {
          result: null,
          error: { code: 'Too Many Requests', description: 'Rate limited' },
        },
      }),
    ],
    [
      'bad-key',
      JSON.stringify({
        finance: { result: null, error: { code: 'Unauthorized', description: 'Invalid Crumb' } },
      }),
    ],
    [
      'bad-key',
      JSON.stringify({
        finance: {
          result: null,
          error: { code: 'Unauthorized', description: 'User is unable to access this feature' },
        },
      }),
    ],
    [
      'unexpected-shape',
      JSON.stringify({
        finance: { result: null, error: { code: 'Internal Server Error', description: '' } },
      }),
    ],
    [
      'unexpected-shape',
      '<!doctype html><html><head><title>Will be right back...</title></head></html>',
    ],
    ['empty', '{"chart":{"result":[],"error":null}}'],
    ['empty', '{"chart":{"result":null,"error":null}}'],
    ['empty', chart({})],
    ['empty', chart({ timestamp: [], close: [] })],
    ['empty', chart({ timestamp: [1, 2], close: [null, null] })],
    ['empty', chart({ timestamp: [1, 2] })],
    ['empty', ' '],
    ['unexpected-shape', '{}'],
    ['unexpected-shape', '{"chart":{"result":[{"meta":{}}],"error":null}}'],
    ['unexpected-shape', '{"chart":{"result":[null],"error":null}}'],
    ['unexpected-shape', chart({ timestamp: [1, 2], close: [1] })],
    ['unexpected-shape', chart({ timestamp: [1, 2], close: [1, 2], adjclose: [1] })],
    ['unexpected-shape', chart({ timestamp: ['1'], close: [1] })],
    ['unexpected-shape', chart({ timestamp: [1], close: ['1'] })],
    ['unexpected-shape', chart({ timestamp: 1, close: [1] })],
    ['unexpected-shape', chart({ timestamp: [1e300], close: [1] })],
    ['unexpected-shape', chart({ meta: { gmtoffset: 1e9 }, timestamp: [1], close: [1] })],
    ['unexpected-shape', chart({ timestamp: [1], close: [1] }).slice(0, -20)],
  ])('%s: %s', (kind, text) => refused(text, kind));

  test('a refusal says whether the symbol or the dates are at fault', () => {
    expect(() =>
      parseYahooChart(error('Bad Request', "Data doesn't exist for startDate = 1")),
    ).toThrow('no prices for the dates asked');
    expect(() =>
      parseYahooChart(error('Not Found', 'No data found, symbol may be delisted')),
    ).toThrow('does not know this symbol');
  });
});
