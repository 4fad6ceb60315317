import { describe, expect, test } from 'vitest';
import { parseAlphaVantage } from './alpha-vantage.ts';

const bodies = import.meta.glob<string>('./recorded/*.txt', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const recorded = (name: string): string => bodies[`./recorded/${name}.txt`];
const refused = (text: string, kind: string) =>
  expect(() => parseAlphaVantage(text), text.slice(0, 80)).toThrow(
    expect.objectContaining({ name: 'SourceError', kind }),
  );
const information = (text: string) => JSON.stringify({ Information: text });

describe('parseAlphaVantage', () => {
  test('weekly, adjusted', () => {
    const series = parseAlphaVantage(recorded('alpha-vantage-weekly-adjusted'));
    expect(series.map(({ label }) => label.id)).toEqual(['QTLX close', 'QTLX adjclose']);
    expect(series[1].toJSON()).toEqual([
      ['2025-11-28', 99.7537],
      ['2025-12-05', 104.75],
    ]);
    expect(series[0].label.vintage).toBe('refreshed 2025-12-05');
  });

  test('daily', () => {
    const text =
      '{"Meta Data":{"2. Symbol":"IBM"},"Time Series (Daily)":{"2025-12-05":{"1. open":"1.0","4. close":"2.5000","5. volume":"3"}}}';
    expect(parseAlphaVantage(text).map((series) => [series.label.id, series.toJSON()])).toEqual([
      ['IBM close', [['2025-12-05', 2.5]]],
    ]);
  });

  test('of the minutes of a day the last counts, though it comes first', () => {
    const text = JSON.stringify({
      'Meta Data': { '2. Symbol': 'IBM' },
      'Time Series (5min)': {
        '2025-12-05 19:55:00': { '4. close': '3' },
        '2025-12-05 16:00:00': { '4. close': '2' },
        '2025-12-04 16:00:00': { '4. close': '1' },
      },
    });
    expect(parseAlphaVantage(text)[0].toJSON()).toEqual([
      ['2025-12-04', 1],
      ['2025-12-05', 3],
    ]);
  });

  test('currencies and crypto-assets', () => {
    const currency = JSON.stringify({
      'Meta Data': {
        '1. Information': 'Forex Daily Prices',
        '2. From Symbol': 'EUR',
        '3. To Symbol': 'USD',
      },
      'Time Series FX (Daily)': { '2025-12-05': { '4. close': '1.16' } },
    });
    expect(parseAlphaVantage(currency)[0].label.id).toBe('EUR/USD close');
    const [crypto, ...more] = parseAlphaVantage(recorded('alpha-vantage-crypto-2021'));
    expect(more).toEqual([]);
    expect(crypto.label).toMatchObject({ id: 'BTC/AUD close', units: 'AUD' });
    expect(crypto.last).toEqual({ date: '2021-01-05', value: 42.5 });
  });

  test('CSV', () => {
    const text =
      'timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient\r\n2025-12-05,1,2,1,2.0,1.9,100,0,1\r\n2025-12-04,1,2,1,1.5,1.4,100,0,1\r\n';
    expect(
      parseAlphaVantage(text, { symbol: 'IBM' }).map((series) => [
        series.label.id,
        series.last?.value,
      ]),
    ).toEqual([
      ['IBM close', 2],
      ['IBM adjclose', 1.9],
    ]);
  });

  test('CSV of indicators, crypto-assets and minutes', () => {
    const read = (text: string, symbol: string) =>
      parseAlphaVantage(text, { symbol }).map(({ label, last }) => [
        label.id,
        label.units,
        last?.date,
        last?.value,
      ]);
    expect(read('timestamp,value\n2025-11-01,4.09\n2025-10-01,.\n', 'TREASURY_YIELD')).toEqual([
      ['TREASURY_YIELD', undefined, '2025-11-01', 4.09],
    ]);
    expect(
      read(
        'timestamp,open (AUD),close (AUD),open (USD),close (USD),volume\n2021-01-05,41,42.5,31,32.5,7\n',
        'BTC',
      ),
    ).toEqual([['BTC close', 'AUD', '2021-01-05', 42.5]]);
    expect(
      read(
        'time,open,high,low,close,volume\n2025-12-05 20:00:00,1,1,1,2,3\n2025-12-05 19:55:00,1,1,1,1,3\n',
        'IBM',
      ),
    ).toEqual([['IBM close', undefined, '2025-12-05', 2]]);
  });

  test('economic indicators', () => {
    const text =
      '{"name":"10-Year Treasury Constant Maturity Rate","interval":"monthly","unit":"percent","data":[{"date":"2025-11-01","value":"4.09"},{"date":"2025-10-01","value":"."}]}';
    const [yields] = parseAlphaVantage(text);
    expect(yields.label).toMatchObject({
      title: '10-Year Treasury Constant Maturity Rate',
      units: 'percent',
    });
    expect(yields.toJSON()).toEqual([['2025-11-01', 4.09]]);
  });

  test.each([
    [
      'rate-limited',
      '{"Note":"Thank you for using Alpha Vantage! Our standard API call frequency is 5 calls per minute and 500 calls per day. Please visit https://www.alphavantage.co/premium/ if you would like to target a higher API call frequency."}',
    ],
    ['rate-limited', '{"Note":"something else"}'],
    [
      'rate-limited',
      information(
        'Thank you for using Alpha Vantage! Please consider spreading out your free API requests more sparingly (1 request per second). You may subscribe to any of the premium plans at https://www.alphavantage.co/premium/ to lift the free key rate limit (25 requests per day), raise the per-second burst limit, and instantly unlock all premium endpoints',
      ),
    ],
    [
      'rate-limited',
      information(
        'Burst pattern detected. Please consider spreading out your API requests more evenly across a 1-minute window.',
      ),
    ],
    [
      'rate-limited',
      information(
        'Please kindly contact support@alphavantage.co if you would like to have a higher API call volume',
      ),
    ],
    [
      'bad-key',
      information(
        'Thank you for using Alpha Vantage! This is a premium endpoint. You may subscribe to any of the premium plans at https://www.alphavantage.co/premium/ to instantly unlock all premium endpoints',
      ),
    ],
    [
      'bad-key',
      information(
        'Thank you for using Alpha Vantage! The outputsize=full parameter value is a premium feature for the TIME_SERIES_DAILY endpoint.',
      ),
    ],
    [
      'bad-key',
      information(
        'The **demo** API key is for demo purposes only. Please claim your free API key at (https://www.alphavantage.co/support/#api-key) to explore our full API offerings.',
      ),
    ],
    [
      'bad-key',
      '{"Error Message":"the parameter apikey is invalid or missing. Please claim your free API key on (https://www.alphavantage.co/support/#api-key). It should take less than 20 seconds."}',
    ],
    [
      'not-found',
      '{"Error Message":"Invalid API call. Please retry or visit the documentation (https://www.alphavantage.co/documentation/) for TIME_SERIES_DAILY."}',
    ],
    ['not-found', '{"Error Message":"This API function (TIME_SERIES) does not exist."}'],
    [
      'rate-limited',
      information('You have reached the 100 requests/day limit for your free API key.'),
    ],
    [
      'rate-limited',
      information(
        'The daily limit of your free API key has been reached. Please subscribe to a premium plan.',
      ),
    ],
    [
      'bad-key',
      information(
        'Realtime data for US stocks are premium-only; please subscribe to a premium membership plan.',
      ),
    ],
    [
      'bad-key',
      information('The entitlement parameter requires a premium plan with realtime data.'),
    ],
    ['unexpected-shape', information('Something new')],
    ['empty', '{}'],
    ['empty', '{"Meta Data":{},"Time Series (Daily)":{}}'],
    ['empty', '{"data":[]}'],
    ['unexpected-shape', '{"Global Quote":{"01. symbol":"IBM"}}'],
    ['unexpected-shape', '[]'],
    ['unexpected-shape', '"x"'],
    ['unexpected-shape', '{"Time Series (Daily)":[]}'],
    ['unexpected-shape', '{"Time Series (Daily)":{"__proto__":{"4. close":"1"}}}'],
    ['unexpected-shape', '{"Time Series (Daily)":{"2025-12-05":{"1. open":"1"}}}'],
    ['unexpected-shape', '{"Time Series (Daily)":{"2025-12-05":{"4. close":"high"}}}'],
    ['unexpected-shape', '{"Time Series (Daily)":{"2025-13-05":{"4. close":"1"}}}'],
    ['unexpected-shape', '<html><body>error</body></html>'],
  ])('%s: %s', (kind, text) => refused(text, kind));

  test('the body of the daily limit quotes the key; the error does not', () => {
    for (const key of ['ABCD1234EFGH5678', 'demo-key', 'k']) {
      const text = information(
        `We have detected your API key as ${key} and our standard API rate limit is 25 requests per day. Please subscribe to any of the premium plans at https://www.alphavantage.co/premium/ to instantly remove all daily rate limits.`,
      );
      refused(text, 'rate-limited');
      try {
        parseAlphaVantage(text);
      } catch (error) {
        expect((error as Error).message).toBe(
          'Alpha Vantage takes no more requests for now; try again later',
        );
      }
    }
  });
});
