import { fredGroups } from '@qt-lens/core';
import { expect, test } from 'vitest';
import { fredApiRequest, fredCsvRequest, fredId } from './fred.ts';

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
