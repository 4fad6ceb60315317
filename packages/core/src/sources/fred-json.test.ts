import { describe, expect, test } from 'vitest';
import { parseFredJson } from './fred-json.ts';

const bodies = import.meta.glob<string>('./recorded/*.txt', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const recorded = (name: string): string => bodies[`./recorded/${name}.txt`];
const refused = (text: string, kind: string) =>
  expect(() => parseFredJson(text), text.slice(0, 80)).toThrow(
    expect.objectContaining({ name: 'SourceError', kind }),
  );
const observations = (...list: object[]) => JSON.stringify({ units: 'lin', observations: list });

describe('parseFredJson', () => {
  test('keeps the latest vintage of each day and leaves out the missing', () => {
    const [series] = parseFredJson(recorded('fred-json-vintages'), { id: 'GDP' });
    expect(series.toJSON()).toEqual([
      ['2023-07-01', 27_610.128],
      ['2023-10-01', 27_956.998],
    ]);
    expect(series.label).toMatchObject({ id: 'GDP', vintage: 'as known on 2024-03-28' });
    expect(series.label.units).toBeUndefined();
  });

  test('a value that the latest vintage withdrew is missing', () => {
    const [series] = parseFredJson(
      observations(
        { realtime_start: '2020-01-01', date: '2019-01-01', value: '1' },
        { realtime_start: '2021-01-01', date: '2019-01-01', value: '.' },
        { realtime_start: '2020-01-01', date: '2019-02-01', value: '2' },
      ),
    );
    expect(series.toJSON()).toEqual([['2019-02-01', 2]]);
  });

  test('a column for each vintage', () => {
    const [series] = parseFredJson(
      observations(
        {
          date: '2023-10-01',
          GDP_20240228: '27944.627',
          GDP_20240125: '27938.831',
          GDP_20240328: '27956.998',
        },
        { date: '2024-01-01', GDP_20240425: '28284.498' },
      ),
    );
    expect(series.label.id).toBe('GDP');
    expect(series.toJSON()).toEqual([
      ['2023-10-01', 27_956.998],
      ['2024-01-01', 28_284.498],
    ]);
  });

  test('a transformation is named, for its values are no levels', () => {
    const body = JSON.stringify({
      units: 'pc1',
      realtime_end: '9999-12-31',
      observations: [{ date: '2024-01-01', value: '-9.35' }],
    });
    expect(parseFredJson(body)[0].label).toEqual({
      publisher: 'FRED, Federal Reserve Bank of St. Louis',
      units: 'per cent change from a year ago',
    });
  });

  test('newest first, numbers as numbers', () => {
    expect(
      parseFredJson(
        observations({ date: '2024-01-02', value: 2 }, { date: '2024-01-01', value: '1' }),
      )[0].toJSON(),
    ).toEqual([
      ['2024-01-01', 1],
      ['2024-01-02', 2],
    ]);
  });

  const error = (code: number | string, message: string) =>
    JSON.stringify({ error_code: code, error_message: message });

  test.each([
    ['bad-key', error(400, 'Bad Request.  The value for variable api_key is not registered.')],
    [
      'bad-key',
      error(
        400,
        'Bad Request.  Variable api_key is not set.  Read https://fred.stlouisfed.org/docs/api/api_key.html for more information.',
      ),
    ],
    [
      'bad-key',
      error(
        400,
        'Bad Request. The value for variable api_key is not a 32 character alpha-numeric lower-case string.',
      ),
    ],
    ['not-found', error(400, 'Bad Request.  The series does not exist.')],
    ['not-found', error('BAD_REQUEST', 'The series does not exist')],
    ['not-found', error(400, 'Bad Request.  Value of series_id is not alpha-numeric.')],
    ['not-found', error(404, 'Not Found')],
    ['rate-limited', error(429, 'Too Many Requests.  Exceeded Rate Limit')],
    ['rate-limited', error(429, '')],
    ['rate-limited', JSON.stringify({ error_message: 'Too Many Requests.  Exceeded Rate Limit' })],
    ['unexpected-shape', error(500, 'Internal Server Error')],
    [
      'bad-key',
      '<?xml version="1.0" encoding="utf-8" ?>\n<error code="400" message="Bad Request.  Variable api_key is not set." />',
    ],
    [
      'not-found',
      '<?xml version="1.0" encoding="utf-8" ?>\n<error code="400" message="Bad Request.  The series does not exist." />',
    ],
    ['rate-limited', '<html><body><h1>429 Too Many Requests</h1></body></html>'],
    [
      'unexpected-shape',
      '<?xml version="1.0"?><observations realtime_start="2024-01-01"><observation date="2024-01-01" value="1"/></observations>',
    ],
    ['empty', '{"observations":[]}'],
    ['empty', observations({ date: '2024-01-01', value: '.' })],
    ['empty', ''],
    ['unexpected-shape', '{"seriess":[{"id":"WALCL"}]}'],
    ['unexpected-shape', '{"observations":[{"date":"2024-01-01","value":"1"'],
    ['unexpected-shape', observations({ date: '2024-02-30', value: '1' })],
    ['unexpected-shape', observations({ value: '1' })],
    ['unexpected-shape', observations({ date: '2024-01-01' })],
    ['unexpected-shape', observations({ date: '2024-01-01', value: 'high' })],
    ['unexpected-shape', observations({ date: '2024-01-01', value: [1] })],
    ['unexpected-shape', '{"observations":{"0":{"date":"2024-01-01","value":"1"}}}'],
    ['unexpected-shape', '[]'],
    ['unexpected-shape', 'null'],
  ])('%s: %s', (kind, text) => refused(text, kind));

  test('does not repeat the key that an error quotes', () => {
    const key = 'abcdef0123456789abcdef0123456789';
    for (const message of [
      `The value for variable api_key is not registered: ${key}`,
      `Error at ?api_key=${key}`,
      `${key} ${key}`,
    ]) {
      try {
        parseFredJson(error(400, message));
        expect.unreachable();
      } catch (thrown) {
        expect(JSON.stringify(thrown)).not.toContain(key);
        expect(String(thrown)).not.toContain(key);
      }
    }
  });
});

test('observations that go both ways are refused', () => {
  const body = (...days: string[]) =>
    JSON.stringify({ observations: days.map((date, i) => ({ date, value: String(i + 1) })) });
  expect(() => parseFredJson(body('2026-09-16', '2026-10-07', '2026-09-30'))).toThrow(
    'FRED sent observations out of order',
  );
});
