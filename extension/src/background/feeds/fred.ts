import {
  type LiveSeriesKey,
  parseFredCsv,
  parseFredJson,
  seriesEntry,
  type TimeSeries,
} from '@qt-lens/core';
import { FeedError } from '../../messages/feed-error.ts';
import { publishers } from '../../shared/publishers.ts';
import type { Feed } from './feed.ts';
import type { FeedRequest } from './fetch-text.ts';

/** FRED's download of series, without a key. */
export const fred: Feed = {
  ...publishers.fred,
  key: 'fred',
  limits: { pauseMs: 30 * 60_000, perMinute: 30 },
};

/** FRED's API, with the reader's key. */
export const fredApi: Feed = {
  ...publishers['fred-api'],
  key: 'fred-api',
  limits: { pauseMs: 5 * 60_000, perMinute: 100 },
};

/** FRED's identifier of a series. */
export const fredId = (key: LiveSeriesKey): string => seriesEntry(key).id;

/** The download of some series. */
export function fredCsvRequest(keys: readonly LiveSeriesKey[]): FeedRequest {
  return {
    url: `https://fred.stlouisfed.org/graph/fredgraph.csv?id=${keys.map(fredId).join(',')}`,
  };
}

/** The API's request for one series; its key can only go into the address. */
export function fredApiRequest(key: LiveSeriesKey, apiKey: string): FeedRequest {
  const query = new URLSearchParams({ series_id: fredId(key), api_key: apiKey, file_type: 'json' });
  return { url: `https://api.stlouisfed.org/fred/series/observations?${query}`, keyed: true };
}

export const parseFredDownload =
  (keys: readonly LiveSeriesKey[]) =>
  (body: string): TimeSeries[] => {
    // A ZIP: one of the ids has another frequency than the list says, and has to be asked for alone.
    if (keys.length > 1 && body.startsWith('PK\u0003\u0004')) throw new FeedError('not-found');
    return parseFredCsv(body, keys.length === 1 ? { id: fredId(keys[0]) } : {});
  };

export const parseFredApi =
  (key: LiveSeriesKey) =>
  (body: string): TimeSeries[] =>
    parseFredJson(body, { id: fredId(key) });
