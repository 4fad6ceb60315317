import { type EpochDay, TimeSeries } from '../time-series/index.ts';
import { bodyText, own, ownText, parseJson, refusal } from './body.ts';
import { FRED, FRED_PUBLISHER, fredError } from './fred.ts';
import { publishedDay, publishedNumber } from './published.ts';
import { SourceError } from './source-error.ts';

/** One page of a release's observations. */
export interface FredReleasePage {
  /** Observations of this page by FRED's id; a series may go on on the next page. */
  readonly series: ReadonlyMap<string, TimeSeries>;
  /** What asks for the next page; null on the last. */
  readonly nextCursor: string | null;
}

/**
 * Parses what version 2 of FRED's API answers to `/fred/v2/release/observations` with
 * `format=json`.
 *
 * Only with its last page is a release whole: join the pages of one series before anything of it is
 * shown.
 *
 * @param text The body; at most 16 million characters.
 * @throws SourceError of every kind but `wrong-magnitude`; `unexpected-shape` also where there is
 *   more but nothing to ask for it with.
 * @throws TypeError if it is no text.
 * @example
 * parseFredRelease('{"series":[],"has_more":"true","next_cursor":"7"}').nextCursor; // '7'
 */
export function parseFredRelease(text: string): FredReleasePage {
  const answer = parseJson(bodyText(text, FRED, {}), FRED);
  const error = fredError(answer);
  if (error !== undefined) throw error;
  const list = own(answer, 'series');
  if (!Array.isArray(list)) throw refusal('unexpected-shape', FRED);
  const series = new Map<string, TimeSeries>();
  for (const one of list) {
    const id = ownText(one, 'series_id') ?? ownText(one, 'id');
    const observations = own(one, 'observations');
    if (id === undefined || !Array.isArray(observations)) throw refusal('unexpected-shape', FRED);
    series.set(
      id,
      TimeSeries.from(observations.map(observationIn), { id, publisher: FRED_PUBLISHER }),
    );
  }
  // A boolean, or the text "true".
  const hasMore = String(own(answer, 'has_more')) === 'true';
  const nextCursor = ownText(answer, 'next_cursor') ?? null;
  if (hasMore && nextCursor === null)
    throw new SourceError('unexpected-shape', `${FRED} sent one page of several and no way on`);
  return { series, nextCursor: hasMore ? nextCursor : null };
}

function observationIn(observation: unknown): [EpochDay, number] {
  const day = publishedDay(own(observation, 'date'));
  const value = publishedNumber(own(observation, 'value'));
  if (day === undefined || value === undefined)
    throw new SourceError('unexpected-shape', `${FRED} sent an observation that cannot be read`);
  return [day, value];
}
