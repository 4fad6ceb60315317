import {
  expectMagnitude,
  inBillions,
  isDollarSeries,
  type LiveSeriesKey,
  parseFredCsv,
  parseFredJson,
  SourceError,
  seriesEntry,
  type TimeSeries,
  toIsoDay,
} from '@qt-lens/core';
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
  (body: string): TimeSeries[] =>
    parseFredCsv(body, keys.length === 1 ? { id: fredId(keys[0]) } : {});

export const parseFredApi =
  (key: LiveSeriesKey) =>
  (body: string): TimeSeries[] =>
    parseFredJson(body, { id: fredId(key) });

/**
 * No series of the balance sheet but reverse repo falls to a fifth within a week; a figure that was
 * cut off has lost nine tenths at least.
 */
const MIN_SHARE_OF_PREVIOUS = 1 / 5;

/**
 * A series as it may be accepted: under its own id, in its own unit and magnitude, and without a
 * last figure that was cut off.
 *
 * @param known The copy there is. What reaches further back or holds no later figure than this is
 *   no reason for refusal; see `overlay`.
 * @throws SourceError `wrong-magnitude`, `empty` or `unexpected-shape`.
 */
export function acceptable(key: LiveSeriesKey, series: TimeSeries, known: TimeSeries): TimeSeries {
  if (series.label.id !== undefined && series.label.id.toUpperCase() !== fredId(key)) {
    throw new SourceError('unexpected-shape', `FRED sent ${series.label.id} for ${fredId(key)}`);
  }
  if (series.length === 0) throw new SourceError('empty', `FRED sent no values of ${fredId(key)}`);
  const { unit, plausible } = seriesEntry(key);
  if (!isDollarSeries(key)) {
    const [min, max] = plausible;
    return expectMagnitude(series, { min, max, units: unit });
  }
  const recent = series.between(known.first?.date);
  const labelled = recent.labelled({ id: fredId(key), units: `${unit} of US dollars` });
  try {
    inBillions(key, labelled);
  } catch (error) {
    throw new SourceError('wrong-magnitude', error instanceof Error ? error.message : fredId(key));
  }
  if (seriesEntry(key).mayBeZero !== true) refuseCutOff(key, labelled, known);
  return labelled;
}

function refuseCutOff(key: LiveSeriesKey, series: TimeSeries, known: TimeSeries): void {
  const from =
    known.last === undefined ? 0 : Math.max(0, series.indexAsOf(known.days[known.length - 1]));
  for (let i = Math.max(1, from); i < series.length; i++) {
    if (series.values[i] < series.values[i - 1] * MIN_SHARE_OF_PREVIOUS) {
      throw new SourceError(
        'unexpected-shape',
        `FRED's ${fredId(key)} falls to less than a fifth on ${toIsoDay(series.days[i])}`,
      );
    }
  }
}
