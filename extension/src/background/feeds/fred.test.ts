import {
  fredGroups,
  type LiveSeriesKey,
  liveSeriesKeys,
  SourceError,
  TimeSeries,
  toEpochDay,
} from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { embeddedFigures } from '../../shared/figures.ts';
import { acceptable, fredApiRequest, fredCsvRequest, fredId } from './fred.ts';

const embedded = embeddedFigures();

function refusal(key: LiveSeriesKey, series: TimeSeries): string {
  try {
    acceptable(key, series, embedded[key]);
    return 'accepted';
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
    return (error as SourceError).kind;
  }
}

/** A shipped series as FRED would send it, with changed or added days. */
function sent(
  key: LiveSeriesKey,
  change: (value: number) => number = (value) => value,
  later: ReadonlyArray<[string, number]> = [],
): TimeSeries {
  const { days, values } = embedded[key];
  const rows = [
    ...Array.from(days, (day, i) => [day, change(values[i])] as const),
    ...later.map(([day, value]) => [toEpochDay(day), value] as const),
  ];
  return TimeSeries.from(rows, { id: fredId(key) });
}

test('a download takes ids of one frequency label: others come as a ZIP', () => {
  expect(fredGroups.map((group) => group.map(fredId).join())).toEqual([
    'WALCL,TREAST,WSHOMCB,WRBWFRBL,WDTGAL,WLFN,WLRRAL',
    'WRESBAL',
    'RRPONTSYD,EFFR,SOFR,DGS2,DGS10',
    'GDP',
    'DFEDTARL,DFEDTARU,IORB',
  ]);
  expect(fredCsvRequest(fredGroups[0]).url).toBe(
    'https://fred.stlouisfed.org/graph/fredgraph.csv?id=WALCL,TREAST,WSHOMCB,WRBWFRBL,WDTGAL,WLFN,WLRRAL',
  );
});

test('the API is asked with the key, and marked as keyed', () => {
  const { url, keyed } = fredApiRequest('gdp', 'k'.repeat(32));
  expect(url).toBe(
    `https://api.stlouisfed.org/fred/series/observations?series_id=GDP&api_key=${'k'.repeat(32)}&file_type=json`,
  );
  expect(keyed).toBe(true);
});

describe('what FRED sends is accepted', () => {
  test.each(liveSeriesKeys)('%s as it ships', (key) => {
    expect(refusal(key, sent(key))).toBe('accepted');
  });

  test('with later weeks, also when the balance sheet moves as fast as it ever did', () => {
    expect(refusal('assets', sent('assets', undefined, [['2026-10-07', 8_300_000]]))).toBe(
      'accepted',
    );
    expect(refusal('tga', sent('tga', undefined, [['2026-09-30', 250_000]]))).toBe('accepted');
    expect(refusal('rrp', sent('rrp', undefined, [['2026-10-07', 0.05]]))).toBe('accepted');
  });

  test('with a history from before the figures begin', () => {
    const gdp = TimeSeries.from(
      [
        [toEpochDay('1947-01-01'), 243.164] as const,
        ...Array.from(embedded.gdp.days, (day, i) => [day, embedded.gdp.values[i]] as const),
      ],
      { id: 'GDP' },
    );
    expect(acceptable('gdp', gdp, embedded.gdp).first?.date).toBe(embedded.gdp.first?.date);
  });
});

describe('what FRED cannot have meant is refused', () => {
  test.each<LiveSeriesKey>(['assets', 'treasuries', 'reserves', 'tga'])(
    '%s in billions for millions',
    (key) => {
      expect(
        refusal(
          key,
          sent(key, (value) => value / 1000),
        ),
      ).toBe('wrong-magnitude');
    },
  );
  test('reverse repo in millions for billions', () => {
    expect(
      refusal(
        'rrp',
        sent('rrp', (value) => value * 1000),
      ),
    ).toBe('wrong-magnitude');
  });
  test('a target of 375 per cent', () => {
    expect(
      refusal(
        'target-upper',
        sent('target-upper', (value) => value * 100),
      ),
    ).toBe('wrong-magnitude');
  });
  test('a last figure whose last digit was cut off', () => {
    expect(refusal('assets', sent('assets', undefined, [['2026-10-07', 674_303]]))).toBe(
      'unexpected-shape',
    );
  });
  test('another series than was asked for', () => {
    expect(refusal('assets', sent('assets').labelled({ id: 'WSHOMCB' }))).toBe('unexpected-shape');
  });
  test('no value at all', () => {
    expect(refusal('assets', TimeSeries.from([], { id: 'WALCL' }))).toBe('empty');
  });
});
