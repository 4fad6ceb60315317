import type { H41Release } from '@qt-lens/core';
import { readH41Page } from '@qt-lens/publications';
import { publishers } from '../../shared/publishers.ts';
import type { Feed } from './feed.ts';
import { type FeedAnswer, type FetchOptions, fetchText } from './fetch-text.ts';

/** The Board's own page of the H.4.1: public domain, without a key, complete. */
export const board: Feed = {
  ...publishers.board,
  key: 'board',
  limits: { pauseMs: 30 * 60_000, perMinute: 6 },
};

const PAGE = 'https://www.federalreserve.gov/releases/h41/current/';

/** Asks the Board for the latest release. */
export async function fetchH41(
  options?: FetchOptions,
): Promise<FeedAnswer & { readonly release: H41Release }> {
  let release: H41Release | undefined;
  const answer = await fetchText(
    { url: PAGE },
    (body) => {
      release = readH41Page(body);
      return [...release.series.values()];
    },
    options,
  );
  return { ...answer, release: release! };
}
