/// <reference types="google-apps-script" />
// The newest figures of the Fed for every formula of a document: at most one request a publisher in
// six hours, whatever came of it.
import {
  boundFromOther,
  embeddedSeries,
  type FedFigures,
  joinFigures,
  type LiveSeriesKey,
  liveSeriesKeys,
  parseFredCsv,
  parseNewYorkFedRates,
  type SeriesKey,
  seriesEntry,
  TimeSeries,
  toEpochDay,
  toIsoDay,
} from '@qt-lens/core';
import type { NewestFigures } from '@qt-lens/functions';
import { judged, readH41Page } from '@qt-lens/publications';
import { documentSettings } from './settings.ts';

const SIX_HOURS = 21_600;
const HOURS_BEHIND_GREENWICH = 5;
/** Should a call be cut off while it asks, the next one may ask after so many seconds. */
const ASKING_SECONDS = 60;
const LOCK_MILLISECONDS = 2_000;
const WAIT_MILLISECONDS = 15_000;
const POLL_MILLISECONDS = 500;

const BOARD = 'https://www.federalreserve.gov/releases/h41/current/';
const NEW_YORK_FED = 'https://markets.newyorkfed.org/api/rates/unsecured/effr/search.json';
const FRED = 'https://fred.stlouisfed.org/graph/fredgraph.csv';
const WEEKLY = 'Weekly, As of Wednesday';

/** What came beyond the embedded figures, as the cache keeps it. */
interface Kept {
  readonly readAt: number;
  readonly rows: Readonly<
    Partial<Record<SeriesKey, { days: number[]; values: number[]; publisher?: string }>>
  >;
}

const NOTHING: Kept = { readAt: 0, rows: {} };

/** The newest figures; none where there is no network, no permission or no cache. */
export function newest(): NewestFigures {
  try {
    return figuresOf(kept());
  } catch {
    return figuresOf(NOTHING);
  }
}

function figuresOf({ readAt, rows }: Kept): NewestFigures {
  const figures: { [key in SeriesKey]?: TimeSeries } = {};
  const times: { [key in SeriesKey]?: number } = {};
  for (const [key, { days, values, publisher }] of Object.entries(rows)) {
    const sent = TimeSeries.fromColumns(days, values, publisher === undefined ? {} : { publisher });
    figures[key as SeriesKey] = joinFigures(
      key as SeriesKey,
      embeddedSeries(key as SeriesKey),
      sent,
    );
    times[key as SeriesKey] = readAt;
  }
  return { figures: figures as FedFigures, readAt: times };
}

/** From the cache, from another call that is asking, or by asking. */
function kept(): Kept {
  const cache = CacheService.getScriptCache();
  const key = `newest:${documentSettings().generation}`;
  const found = cache.get(key);
  if (found !== null && found !== '') return JSON.parse(found) as Kept;
  if (found === '' || !claimed(cache, key)) return awaited(cache, key);
  let read = NOTHING;
  try {
    read = ask();
  } finally {
    // What failed is not tried again for as long: a document has ten thousand cells.
    cache.put(key, JSON.stringify(read), SIX_HOURS);
  }
  return read;
}

/** True if it falls to this call to ask; others see the empty text meanwhile. */
function claimed(cache: GoogleAppsScript.Cache.Cache, key: string): boolean {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(LOCK_MILLISECONDS)) return false;
  try {
    if (cache.get(key) !== null) return false;
    cache.put(key, '', ASKING_SECONDS);
    return true;
  } finally {
    lock.releaseLock();
  }
}

function awaited(cache: GoogleAppsScript.Cache.Cache, key: string): Kept {
  for (let waited = 0; waited < WAIT_MILLISECONDS; waited += POLL_MILLISECONDS) {
    const found = cache.get(key);
    if (found !== null && found !== '') return JSON.parse(found) as Kept;
    Utilities.sleep(POLL_MILLISECONDS);
  }
  return NOTHING;
}

type Answers = Partial<Record<LiveSeriesKey, TimeSeries>>;

/** Asks each publisher once, and keeps what can be believed. */
function ask(): Kept {
  const now = new Date();
  // The day in New York, by winter time: an hour of summer is of no matter to a weekly release.
  const today = new Date(now.getTime() - HOURS_BEHIND_GREENWICH * 3_600_000)
    .toISOString()
    .slice(0, 10);
  const fred = attempt(askFred) ?? {};
  const board = attempt(() => readH41Page(bodyOf(BOARD)));
  const rates = attempt(() => askNewYorkFed(today)) ?? {};
  const rows: Record<string, { days: number[]; values: number[]; publisher?: string }> = {};
  const take = (
    key: LiveSeriesKey,
    series: TimeSeries,
    evidence: TimeSeries[],
    partial: boolean,
  ) => {
    const held = embeddedSeries(key);
    const taken = attempt(() => judged({ key, series, held, today, evidence, partial }).taken);
    if (taken === undefined) return;
    const known = rows[key] ?? { days: [], values: [] };
    taken.days.forEach((day, i) => {
      const index = held.indexAsOf(day);
      if (held.days[index] === day && held.values[index] === taken.values[i]) return;
      known.days.push(day);
      known.values.push(taken.values[i]);
    });
    if (known.days.length === 0) return;
    rows[key] = { ...known, ...(series.label.publisher && { publisher: series.label.publisher }) };
  };
  for (const key of liveSeriesKeys) {
    const ofBoard =
      board === undefined || toEpochDay(board.wednesday) < lastDay(embeddedSeries('assets'))
        ? undefined
        : board.series.get(key);
    const others = (...series: (TimeSeries | undefined)[]) =>
      series.filter((one) => one !== undefined);
    if (fred[key] !== undefined) take(key, fred[key], others(ofBoard, rates[key]), false);
    if (rates[key] !== undefined) take(key, rates[key], boundsOf(key, rates), true);
    if (ofBoard !== undefined) {
      const own = board!.confirmed.has(key) ? ofBoard.between(board!.wednesday) : undefined;
      take(key, ofBoard, others(fred[key], own), true);
    }
  }
  return { readAt: now.getTime(), rows };
}

/** Both bounds of the target stand in one row, a quarter of a point apart. */
function boundsOf(key: LiveSeriesKey, rates: Answers): TimeSeries[] {
  const other =
    key === 'target-lower'
      ? rates['target-upper']
      : key === 'target-upper'
        ? rates['target-lower']
        : undefined;
  return other === undefined || (key !== 'target-lower' && key !== 'target-upper')
    ? []
    : [boundFromOther(key, other)];
}

function askFred(): Answers {
  const keys = liveSeriesKeys.filter((key) => seriesEntry(key).fred === WEEKLY);
  const ids = keys.map((key) => seriesEntry(key).id);
  const series = parseFredCsv(bodyOf(`${FRED}?id=${ids.join(',')}`));
  return Object.fromEntries(
    keys.flatMap((key) => {
      const found = series.find(({ label }) => label.id === seriesEntry(key).id);
      return found === undefined ? [] : [[key, found]];
    }),
  );
}

function askNewYorkFed(today: string): Answers {
  const since = Math.min(lastDay(embeddedSeries('effr')), toEpochDay(today) - 7);
  const body = bodyOf(`${NEW_YORK_FED}?startDate=${toIsoDay(since)}&endDate=${today}`);
  const { rates, targetLower, targetUpper } = parseNewYorkFedRates(body);
  const effr = rates.get('EFFR');
  return {
    ...(effr !== undefined && { effr }),
    ...(targetLower.length > 0 && { 'target-lower': targetLower, 'target-upper': targetUpper }),
  };
}

function bodyOf(url: string): string {
  const response = UrlFetchApp.fetch(url, { muteHttpExceptions: true, followRedirects: false });
  if (response.getResponseCode() !== 200) throw new Error('refused');
  return response.getContentText();
}

function attempt<T>(question: () => T): T | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}

const lastDay = ({ days }: TimeSeries): number => days[days.length - 1];
