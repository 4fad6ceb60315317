/// <reference types="google-apps-script" />
import {
  embeddedSeries,
  isDollarSeries,
  liveSeriesKeys,
  parseFredCsv,
  parseFredJson,
  SourceError,
  seriesEntry,
  type TimeSeries,
} from '@qt-lens/core';
import { embeddedFigure, type FredSource, LiveError, type LiveSeries } from '@qt-lens/functions';
import { judged } from '@qt-lens/publications';
import { dayInNewYork } from './day.ts';
import { SeriesCache } from './series-cache.ts';
import { documentSettings } from './settings.ts';

const HOUR = 3_600;
/** Refusals that will not change by themselves, and those that may. */
const LASTING_SECONDS = 6 * HOUR;
const PASSING_SECONDS = HOUR / 4;
// Google stops a custom function after 30 seconds; a fetch that was cut off may be tried by another
// call after this.
const FETCH_SECONDS = 35;
const LOCK_MILLISECONDS = 2_000;
const WAIT_MILLISECONDS = 12_000;
// Half of those 30 seconds: after it a call that reads several series begins nothing more, so that
// what it began has as long to end.
const CALL_MILLISECONDS = 15_000;
const POLL_MILLISECONDS = 500;

/** FRED by UrlFetchApp, for the functions. */
export const fred: FredSource = {
  // Series read by then stay cached; the next call reads the rest.
  deadline: () => Date.now() + CALL_MILLISECONDS,
  read: liveSeries,
  cached: cachedSeries,
};

/**
 * A FRED series, read at most once in six hours for all cells of all spreadsheets that share the
 * add-on's cache. A refusal is kept too; nothing is tried twice by one call, and calls that come
 * while another one reads wait for it.
 *
 * @param id As FRED writes it, such as `CPIAUCSL`.
 * @param deadline One deadline for all series of a call.
 * @throws LiveError with a sentence that never holds an address or a key.
 */
function liveSeries(id: string, deadline: number): LiveSeries {
  const { fredKey, generation } = documentSettings();
  const cache = new SeriesCache();
  const key = cacheKey(id, generation);
  const known = settled(cache, key);
  if (known !== undefined) return known;
  if (Date.now() > deadline) throw tooSlow();
  if (!claim(cache, key)) return wait(cache, key, deadline);
  try {
    const series = fetchSeries(id, fredKey);
    const readAt = Date.now();
    cache.keepSeries(key, series, readAt);
    return { series, readAt };
  } catch (error) {
    const { sentence, lasting } = refusalOf(error, id);
    cache.keepFailure(key, sentence, lasting ? LASTING_SECONDS : PASSING_SECONDS);
    throw new LiveError(sentence);
  }
}

/** The cached series; `undefined` if there is none or it was refused. */
function cachedSeries(id: string): LiveSeries | undefined {
  const entry = new SeriesCache().get(cacheKey(id, documentSettings().generation));
  return entry?.state === 'read' ? entry : undefined;
}

function cacheKey(id: string, generation: string): string {
  return `fred:${generation}:${id}`;
}

/** The result of an earlier call; `undefined` if there is none, or it is still fetching. */
function settled(cache: SeriesCache, key: string): LiveSeries | undefined {
  const entry = cache.get(key);
  if (entry?.state === 'failed') throw new LiveError(entry.sentence);
  return entry?.state === 'read' ? entry : undefined;
}

/** True if it falls to this call to fetch. */
function claim(cache: SeriesCache, key: string): boolean {
  if (cache.get(key) !== undefined) return false;
  let lock: GoogleAppsScript.Lock.Lock | undefined;
  try {
    const asked = LockService.getScriptLock();
    // Held for a moment only. Without it, or where it cannot be had, two calls may fetch at once,
    // which does no harm.
    if (asked.tryLock(LOCK_MILLISECONDS)) lock = asked;
  } catch {
    lock = undefined;
  }
  try {
    if (cache.get(key) !== undefined) return false;
    cache.markFetching(key, FETCH_SECONDS);
    return true;
  } finally {
    lock?.releaseLock();
  }
}

function wait(cache: SeriesCache, key: string, deadline: number): LiveSeries {
  const most = Math.min(WAIT_MILLISECONDS, deadline - Date.now());
  for (let waited = 0; waited < most; waited += POLL_MILLISECONDS) {
    const found = settled(cache, key);
    if (found !== undefined) return found;
    Utilities.sleep(POLL_MILLISECONDS);
  }
  throw tooSlow();
}

function tooSlow(): LiveError {
  return new LiveError('FRED is slow to answer; edit the formula to try again in a minute');
}

/** Says what is wrong without an address in it; thrown by this file alone. */
class Unreachable extends Error {}

function fetchSeries(id: string, key: string | undefined): TimeSeries {
  const query = encodeURIComponent(id);
  const url =
    key === undefined
      ? `https://fred.stlouisfed.org/graph/fredgraph.csv?id=${query}`
      : `https://api.stlouisfed.org/fred/series/observations?series_id=${query}&api_key=${key}&file_type=json`;
  let status: number;
  let body: string;
  try {
    // A redirect may lead to hosts nobody has agreed to, with the key in the address.
    const response = UrlFetchApp.fetch(url, { muteHttpExceptions: true, followRedirects: false });
    status = response.getResponseCode();
    body = response.getContentText();
  } catch (error) {
    // Google's own sentence holds the address, and the address holds the key.
    const spent = /service invoked too many times|bandwidth quota exceeded/i.test(
      String((error as Error).message),
    );
    throw new Unreachable(
      spent
        ? 'Google grants no more requests for now; try again later'
        : 'FRED could not be reached',
    );
  }
  if (status >= 300 && status < 400)
    throw new Unreachable('FRED sends the request elsewhere, where it is not followed');
  if (status >= 500) throw new Unreachable(`FRED is not answering (error ${status})`);
  if (status === 429)
    throw new SourceError('rate-limited', 'FRED takes no more requests for now; try again later');
  if (status === 404) throw new SourceError('not-found', 'FRED does not know this series');
  const [series] = key === undefined ? parseFredCsv(body, { id }) : parseFredJson(body, { id });
  if (status >= 400) throw new Unreachable(`FRED refused the request (error ${status})`);
  refuseImpossible(id, series);
  const known = embeddedFigure(id)?.description;
  return known === undefined
    ? series
    : series.labelled({ title: known.title, units: known.units, publisher: known.publisher });
}

/**
 * Of the Fed's amounts it is known what cannot be: a day to come, a week that is missing, another
 * unit. What is only unusual is shown as FRED has it.
 *
 * @throws SourceError
 */
function refuseImpossible(id: string, series: TimeSeries): void {
  const key = liveSeriesKeys.find((each) => seriesEntry(each).id === id.toUpperCase());
  if (key === undefined || !isDollarSeries(key)) return;
  const today = dayInNewYork(new Date());
  judged({ key, series, held: embeddedSeries(key), today, evidence: [], partial: false });
}

function refusalOf(error: unknown, id: string): { sentence: string; lasting: boolean } {
  if (error instanceof SourceError) {
    // A page or an empty body in place of figures may be maintenance.
    const lasting = error.kind === 'not-found' || error.kind === 'bad-key';
    if (error.kind === 'not-found')
      return { sentence: `FRED does not know the series ${id}`, lasting };
    if (error.kind === 'bad-key')
      return {
        sentence: 'FRED does not accept the key kept in Extensions ▸ QT Lens ▸ Settings',
        lasting,
      };
    return { sentence: error.message, lasting };
  }
  return {
    sentence: error instanceof Unreachable ? error.message : 'FRED could not be read',
    lasting: false,
  };
}
