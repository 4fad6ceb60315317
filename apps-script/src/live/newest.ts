/// <reference types="google-apps-script" />
// The newest figures of the Fed for every formula of a document: at most one request in six hours for
// each kind of answer, whatever came of it. The week's figures, which every formula reads, are one
// request a publisher.
import {
  boundFromOther,
  embeddedSeries,
  type FedFigures,
  type H41Release,
  joinFigures,
  type LiveSeriesKey,
  liveSeriesKeys,
  parseFredCsv,
  parseNewYorkFedRates,
  parseRepoOperations,
  parseSomaSummary,
  parseTreasuryBalances,
  type SeriesKey,
  seriesEntry,
  TimeSeries,
  toEpochDay,
  toIsoDay,
} from '@qt-lens/core';
import type { NewestFigures } from '@qt-lens/functions';
import { type Incoming, judged, readH41Page } from '@qt-lens/publications';
import { dayInNewYork } from './day.ts';
import { documentSettings } from './settings.ts';

const SIX_HOURS = 21_600;
const MS_PER_DAY = 86_400_000;
/** Google stops a custom function after 30 seconds: who asked before that was cut off. */
const MAX_ASKING_MILLISECONDS = 31_000;
const LOCK_MILLISECONDS = 2_000;
const WAIT_MILLISECONDS = 15_000;
const POLL_MILLISECONDS = 500;

const BOARD = 'https://www.federalreserve.gov/releases/h41/current/';
const NEW_YORK_FED = 'https://markets.newyorkfed.org/api';
const TREASURY =
  'https://api.fiscaldata.treasury.gov/services/api/fiscal_service/v1/accounting/dts/operating_cash_balance';
const MAX_DAYS_OF_BALANCES = 92;
const FRED = 'https://fred.stlouisfed.org/graph/fredgraph.csv';
const WEEKLY = 'Weekly, As of Wednesday';
/** The first estimate of a quarter comes so many days after the quarter's first, at least. */
const DAYS_TO_GDP = 110;

type Rows = Readonly<
  Partial<Record<SeriesKey, { days: number[]; values: number[]; publisher?: string }>>
>;

/** What came beyond the embedded figures, as the cache keeps it. */
interface Kept {
  readonly readAt: number;
  readonly rows: Rows;
}

const NOTHING: Kept = { readAt: 0, rows: {} };

/** What is asked together; the week's figures for every formula, the others for those that read them. */
type Question = 'week' | 'sofr' | 'operations' | 'soma' | 'treasury' | 'gdp' | 'iorb';

const QUESTIONS: Readonly<Partial<Record<SeriesKey, Exclude<Question, 'week'>>>> = {
  sofr: 'sofr',
  srf: 'operations',
  soma: 'soma',
  'soma-bills': 'soma',
  'tga-daily': 'treasury',
  gdp: 'gdp',
  iorb: 'iorb',
};

/**
 * The newest figures; none where there is no network, no permission or no cache.
 *
 * @param needed Series that the formula reads: those that are asked for by themselves are asked for
 *   only then.
 * @param asks Whether those may be asked for; else what the cache has of them.
 */
export function newest(needed: readonly SeriesKey[] = [], asks = true): NewestFigures {
  try {
    const week = kept('week', askWeek);
    const questions = new Set(needed.flatMap((key) => QUESTIONS[key] ?? []));
    const others = [...questions].map((question) =>
      asks && canBeNewer(question, week.rows)
        ? attempt(() => kept(question, ASK[question]))
        : known(question),
    );
    return figuresOf([week, ...others.filter((each) => each !== undefined)]);
  } catch {
    return figuresOf([]);
  }
}

function figuresOf(all: readonly Kept[]): NewestFigures {
  const figures: { [key in SeriesKey]?: TimeSeries } = {};
  const times: { [key in SeriesKey]?: number } = {};
  for (const { readAt, rows } of all)
    for (const [key, { days, values, publisher }] of Object.entries(rows)) {
      const sent = TimeSeries.fromColumns(
        days,
        values,
        publisher === undefined ? {} : { publisher },
      );
      const before = figures[key as SeriesKey] ?? embeddedSeries(key as SeriesKey);
      figures[key as SeriesKey] = joinFigures(key as SeriesKey, before, sent);
      times[key as SeriesKey] = readAt;
    }
  return { figures: figures as FedFigures, readAt: times };
}

/** Whether there can be anything newer than the embedded figures: a question saved. */
function canBeNewer(question: Question, rows: Rows): boolean {
  if (question === 'gdp') {
    const { days } = embeddedSeries('gdp');
    const quarter = new Date(days[days.length - 1] * MS_PER_DAY);
    const next = Date.UTC(quarter.getUTCFullYear(), quarter.getUTCMonth() + 3, 1) / MS_PER_DAY;
    return Date.now() / MS_PER_DAY >= next + DAYS_TO_GDP;
  }
  if (question === 'iorb') {
    // It moves with the target range.
    const moved = rows['target-upper']?.days ?? [];
    const target = embeddedSeries('target-upper');
    const held = target.values[target.length - 1];
    return moved.some((_, i) => rows['target-upper']!.values[i] !== held);
  }
  return true;
}

const cacheKey = (question: Question) => `newest:${documentSettings().generation}:${question}`;
/** What is there of an answer while the rest is asked for. */
const partOf = (key: string) => `${key}:part`;

/** What the cache has of a question. */
function known(question: Question): Kept | undefined {
  return attempt(() => read(CacheService.getScriptCache(), cacheKey(question)));
}

/** From the cache, from another call that is asking, or by asking. */
function kept(question: Question, ask: (part: (soFar: Kept) => void) => Kept): Kept {
  const cache = CacheService.getScriptCache();
  const key = cacheKey(question);
  const found = read(cache, key);
  if (found !== undefined) return found;
  if (!claimed(cache, key)) return awaited(cache, key);
  let answer = NOTHING;
  try {
    answer = ask((part) => cache.put(partOf(key), JSON.stringify(part), SIX_HOURS));
  } finally {
    // What failed is not tried again for as long: a document has ten thousand cells.
    cache.put(key, JSON.stringify(answer), SIX_HOURS);
  }
  return answer;
}

/** The answer that is kept; of one that was cut off, what had come by then. */
function read(cache: GoogleAppsScript.Cache.Cache, key: string): Kept | undefined {
  const text = cache.get(key);
  if (text === null) return undefined;
  const entry = JSON.parse(text) as Kept | { readonly asking: number };
  if (!('asking' in entry)) return entry;
  if (Date.now() - entry.asking < MAX_ASKING_MILLISECONDS) return undefined;
  return JSON.parse(cache.get(partOf(key)) ?? JSON.stringify(NOTHING)) as Kept;
}

/** True if it falls to this call to ask; others see that somebody does. */
function claimed(cache: GoogleAppsScript.Cache.Cache, key: string): boolean {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(LOCK_MILLISECONDS)) return false;
  try {
    if (cache.get(key) !== null) return false;
    cache.put(key, JSON.stringify({ asking: Date.now() }), SIX_HOURS);
    return true;
  } finally {
    lock.releaseLock();
  }
}

function awaited(cache: GoogleAppsScript.Cache.Cache, key: string): Kept {
  for (let waited = 0; waited < WAIT_MILLISECONDS; waited += POLL_MILLISECONDS) {
    const found = read(cache, key);
    if (found !== undefined) return found;
    Utilities.sleep(POLL_MILLISECONDS);
  }
  return NOTHING;
}

type Answers = Partial<Record<LiveSeriesKey, TimeSeries>>;

/**
 * Asks the Board, New York and FRED once each, and keeps what can be believed. FRED comes last: it
 * can take longer than a call has.
 */
function askWeek(part: (soFar: Kept) => void): Kept {
  const today = newYorkDay();
  const board = attempt(() => readH41Page(bodyOf(BOARD)));
  const newYork = attempt(() => askEffr(today)) ?? { rates: {}, twice: {} };
  part(believed(today, { board, ...newYork, fred: {} }));
  const fred = attempt(askFred) ?? {};
  return believed(today, { board, ...newYork, fred });
}

interface Week {
  readonly board: H41Release | undefined;
  readonly rates: Answers;
  /** What of the rates their answer says twice. */
  readonly twice: Answers;
  readonly fred: Answers;
}

function believed(today: string, { board, rates, twice, fred }: Week): Kept {
  const rows: Record<string, { days: number[]; values: number[]; publisher?: string }> = {};
  const keep = (key: LiveSeriesKey, series: TimeSeries, evidence: TimeSeries[], partial: boolean) =>
    take(rows, { key, series, evidence, partial, today, targetLower: targetLowerIn(rows) });
  // The target range first, from which other rates keep their distance.
  const inOrder = [...liveSeriesKeys].sort((a, b) => Number(isTarget(b)) - Number(isTarget(a)));
  for (const key of inOrder) {
    const ofBoard =
      board === undefined || toEpochDay(board.wednesday) < lastDay(embeddedSeries('assets'))
        ? undefined
        : board.series.get(key);
    const others = (...series: (TimeSeries | undefined)[]) =>
      series.filter((one) => one !== undefined);
    if (fred[key] !== undefined) keep(key, fred[key], others(ofBoard, rates[key]), false);
    if (rates[key] !== undefined)
      keep(key, rates[key], [...boundsOf(key, rates), ...others(twice[key])], true);
    if (ofBoard !== undefined) {
      const own = board!.confirmed.has(key) ? ofBoard.between(board!.wednesday) : undefined;
      keep(key, ofBoard, others(fred[key], own), true);
    }
  }
  return { readAt: Date.now(), rows };
}

function targetLowerIn(rows: Rows): TimeSeries {
  const embedded = embeddedSeries('target-lower');
  const sent = rows['target-lower'];
  return sent === undefined
    ? embedded
    : joinFigures('target-lower', embedded, TimeSeries.fromColumns(sent.days, sent.values));
}

/** Adds what can be believed of an answer and is not embedded. */
function take(
  rows: Record<string, { days: number[]; values: number[]; publisher?: string }>,
  answer: Omit<Incoming, 'held'>,
): void {
  const { key, series } = answer;
  const held = embeddedSeries(key);
  const taken = attempt(() => judged({ ...answer, held }).taken);
  if (taken === undefined) return;
  const row = rows[key] ?? { days: [], values: [] };
  taken.days.forEach((day, i) => {
    const index = held.indexAsOf(day);
    if (held.days[index] === day && held.values[index] === taken.values[i]) return;
    row.days.push(day);
    row.values.push(taken.values[i]);
  });
  if (row.days.length === 0) return;
  rows[key] = { ...row, ...(series.label.publisher && { publisher: series.label.publisher }) };
}

/** Asks one publisher for one series, or for what comes with it. */
const ASK: Readonly<Record<Exclude<Question, 'week'>, () => Kept>> = {
  sofr: () =>
    alone((today) => {
      const body = bodyOf(window('rates/secured/sofr', 'sofr', today));
      const { rates, confirmed } = parseNewYorkFedRates(body);
      return [{ key: 'sofr', series: rates.get('SOFR'), twice: confirmed.get('SOFR') }];
    }),
  operations: () =>
    alone((today) => {
      const body = bodyOf(window('rp/results', 'srf', today));
      const { reverseRepo, standingRepo, confirmed } = parseRepoOperations(body);
      return [
        { key: 'rrp', series: reverseRepo, twice: confirmed.reverseRepo },
        { key: 'srf', series: standingRepo, twice: confirmed.standingRepo },
      ];
    }),
  soma: () =>
    alone(() => {
      const { total, bills, confirmed } = parseSomaSummary(
        bodyOf(`${NEW_YORK_FED}/soma/summary.json`),
      );
      return [
        { key: 'soma', series: total, twice: confirmed },
        { key: 'soma-bills', series: bills },
      ];
    }),
  treasury: () =>
    alone((today) => {
      const since = Math.max(
        lastDay(embeddedSeries('tga-daily')),
        toEpochDay(today) - MAX_DAYS_OF_BALANCES,
      );
      const query = `fields=record_date,account_type,close_today_bal,open_today_bal&filter=record_date:gte:${toIsoDay(since)}&sort=-record_date&page%5Bsize%5D=4000`;
      const { balances, confirmed } = parseTreasuryBalances(bodyOf(`${TREASURY}?${query}`));
      return [{ key: 'tga-daily', series: balances, twice: confirmed }];
    }),
  gdp: () => alone(() => [{ key: 'gdp', series: askFredAlone('GDP') }]),
  iorb: () => alone(() => [{ key: 'iorb', series: askFredAlone('IORB') }]),
};

interface Alone {
  readonly key: LiveSeriesKey;
  readonly series: TimeSeries | undefined;
  /** What of it the answer says twice. */
  readonly twice?: TimeSeries | undefined;
}

function alone(ask: (today: string) => readonly Alone[]): Kept {
  const today = newYorkDay();
  const rows: Record<string, { days: number[]; values: number[]; publisher?: string }> = {};
  for (const { key, series, twice } of attempt(() => ask(today)) ?? []) {
    if (series === undefined || series.length === 0) continue;
    take(rows, {
      key,
      series,
      evidence: twice === undefined ? [] : [twice],
      partial: seriesEntry(key).newYorkFed !== undefined || key === 'tga-daily',
      targetLower: embeddedSeries('target-lower'),
      today,
    });
  }
  return { readAt: Date.now(), rows };
}

const newYorkDay = (): string => dayInNewYork(new Date(Date.now()));

const askFredAlone = (id: string) => parseFredCsv(bodyOf(`${FRED}?id=${id}`), { id })[0];

/** A question to New York for what came since the embedded figures. */
function window(path: string, key: SeriesKey, today: string): string {
  const since = Math.min(lastDay(embeddedSeries(key)), toEpochDay(today) - 7);
  return `${NEW_YORK_FED}/${path}/search.json?startDate=${toIsoDay(since)}&endDate=${today}`;
}

/** Both bounds of the target stand in one row, a quarter of a point apart. */
function boundsOf(key: LiveSeriesKey, rates: Answers): TimeSeries[] {
  if (!isTarget(key)) return [];
  const other = rates[key === 'target-lower' ? 'target-upper' : 'target-lower'];
  return other === undefined ? [] : [boundFromOther(key, other)];
}

const isTarget = (key: LiveSeriesKey): key is 'target-lower' | 'target-upper' =>
  key === 'target-lower' || key === 'target-upper';

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

function askEffr(today: string): { rates: Answers; twice: Answers } {
  const body = bodyOf(window('rates/unsecured/effr', 'effr', today));
  const { rates, targetLower, targetUpper, confirmed } = parseNewYorkFedRates(body);
  const [effr, twice] = [rates.get('EFFR'), confirmed.get('EFFR')];
  return {
    rates: {
      ...(effr !== undefined && { effr }),
      ...(targetLower.length > 0 && { 'target-lower': targetLower, 'target-upper': targetUpper }),
    },
    twice: { ...(twice !== undefined && { effr: twice }) },
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
