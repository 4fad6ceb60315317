import { fredGroups, seriesEntry } from '@qt-lens/core';
import { expect, test } from 'vitest';
import { fredApiRequest, fredCsvRequest, fredId } from './fred.ts';

test('a download takes ids of one frequency label: others come as a ZIP', () => {
  for (const group of fredGroups) {
    expect(new Set(group.map((key) => seriesEntry(key).fred)).size).toBe(1);
    expect(fredCsvRequest(group).url).toBe(
      `https://fred.stlouisfed.org/graph/fredgraph.csv?id=${group.map(fredId).join(',')}`,
    );
  }
  const [levels, averages] = fredGroups.map((group) => group.map(fredId));
  expect(levels).toEqual(expect.arrayContaining(['WALCL', 'WDTGAL', 'WRBWFRBL']));
  expect(averages).toEqual(['WRESBAL']);
});

test('the API is asked with the key, and marked as keyed', () => {
  const { url, keyed } = fredApiRequest('gdp', 'k'.repeat(32));
  expect(url).toBe(
    `https://api.stlouisfed.org/fred/series/observations?series_id=GDP&api_key=${'k'.repeat(32)}&file_type=json`,
  );
  expect(keyed).toBe(true);
});
