import { describe, expect, test } from 'vitest';
import { redactKeys, SourceError } from './source-error.ts';

describe('SourceError', () => {
  test('survives messages as plain data', () => {
    const error = new SourceError('unexpected-shape', 'which day is 03/04/2024?', 'dateOrder');
    const arrived = SourceError.from(JSON.parse(JSON.stringify({ error })).error);
    expect(arrived).toBeInstanceOf(SourceError);
    expect(arrived).toMatchObject({
      name: 'SourceError',
      kind: 'unexpected-shape',
      message: error.message,
      question: 'dateOrder',
    });
    expect(SourceError.from(error)).toBe(error);
  });

  test('is not made from anything else', () => {
    for (const value of [
      undefined,
      null,
      'rate-limited',
      new Error('x'),
      { name: 'SourceError', kind: 'other', message: 'x' },
      { kind: 'empty' },
    ]) {
      expect(SourceError.from(value)).toBeUndefined();
    }
  });

  test('never holds a key', () => {
    const key = 'abcdef0123456789abcdef0123456789';
    for (const text of [
      `GET https://api.stlouisfed.org/fred/series/observations?series_id=WALCL&api_key=${key}&file_type=json failed`,
      `https://www.alphavantage.co/query?function=TIME_SERIES_DAILY&apikey=${key}`,
      `https://api.tiingo.com/tiingo/daily/SPY/prices?token=${key}`,
      `Authorization: Token ${key}`,
      `Authorization: Bearer ${key}`,
      `{"api_key":"${key}"}`,
      `We have detected your API key as ${key} and our standard API rate limit is 25 requests per day.`,
    ]) {
      expect(redactKeys(text)).not.toContain(key);
      expect(new SourceError('bad-key', text).message).not.toContain(key);
    }
    expect(redactKeys('https://a.example/x?api_key=k1&series_id=WALCL')).toBe(
      'https://a.example/x?api_key=…&series_id=WALCL',
    );
  });
});
