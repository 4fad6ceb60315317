import {
  type EpochDay,
  parseNewYorkFedRates,
  parseRepoOperations,
  parseSomaSummary,
  type TimeSeries,
  toIsoDay,
} from '@qt-lens/core';
import { publishers } from '../../shared/publishers.ts';
import type { Feed } from './feed.ts';
import type { FeedRequest } from './fetch-text.ts';

/** The New York Fed's markets API: rates, the target range and operations, without a key. */
export const newYorkFed: Feed = {
  ...publishers['new-york-fed'],
  key: 'new-york-fed',
  limits: { pauseMs: 30 * 60_000, perMinute: 12 },
};

const API = 'https://markets.newyorkfed.org/api';

/** What is asked of it, and how the answer is read. */
export interface NewYorkFedRequest {
  readonly request: FeedRequest;
  readonly read: (body: string) => NewYorkFedAnswer;
}

/** The series of an answer. */
interface NewYorkFedAnswer {
  readonly series: readonly TimeSeries[];
  /** What the answer says twice, by the same ids. */
  readonly confirmed: readonly TimeSeries[];
}

const holdings: NewYorkFedRequest = {
  request: { url: `${API}/soma/summary.json` },
  read: (body) => {
    const { total, bills, confirmed } = parseSomaSummary(body);
    return { series: withFigures([total, bills]), confirmed: [confirmed] };
  },
};

/**
 * The requests for what came since a day: EFFR with the target range, SOFR, and the repo operations.
 * Holdings are of Wednesdays, all in one answer.
 */
export function newYorkFedRequests(
  since: EpochDay,
  today: EpochDay,
  withHoldings: boolean,
): readonly NewYorkFedRequest[] {
  const window = new URLSearchParams({ startDate: toIsoDay(since), endDate: toIsoDay(today) });
  const rates = (kind: string): NewYorkFedRequest => ({
    request: { url: `${API}/rates/${kind}/search.json?${window}` },
    read: (body) => {
      const { rates: found, targetLower, targetUpper, confirmed } = parseNewYorkFedRates(body);
      return {
        series: withFigures([...found.values(), targetLower, targetUpper]),
        confirmed: [...confirmed.values()],
      };
    },
  });
  return [
    rates('unsecured/effr'),
    rates('secured/sofr'),
    {
      request: { url: `${API}/rp/results/search.json?${window}` },
      read: (body) => {
        const { reverseRepo, standingRepo, confirmed } = parseRepoOperations(body);
        return {
          series: withFigures([reverseRepo, standingRepo]),
          confirmed: [confirmed.reverseRepo, confirmed.standingRepo],
        };
      },
    },
    ...(withHoldings ? [holdings] : []),
  ];
}

const withFigures = (series: readonly TimeSeries[]) => series.filter(({ length }) => length > 0);
