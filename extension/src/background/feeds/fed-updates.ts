import { fredGroups, type LiveSeriesKey, liveSeriesKeys, TimeSeries, weekday } from '@qt-lens/core';
import {
  FeedError,
  type FeedErrorKind,
  isFeedErrorKind,
  isPassing,
} from '../../messages/feed-error.ts';
import {
  type FiguresState,
  isSeriesUpdate,
  type SeriesUpdate,
  type SeriesUpdates,
} from '../../messages/series-update.ts';
import {
  diffFromEmbedded,
  embeddedFigures,
  type Figures,
  figuresWith,
} from '../../shared/figures.ts';
import { isStale, latestReleased, releaseTime, waitForRelease } from '../../shared/release.ts';
import type { KeyValueStore } from '../storage/key-value-store.ts';
import type { BackOff } from './back-off.ts';
import { type ClockReading, correctedTime, readClock } from './clock.ts';
import { type FeedAnswer, type FetchOptions, fetchText } from './fetch-text.ts';
import {
  acceptable,
  fred,
  fredApi,
  fredApiRequest,
  fredCsvRequest,
  fredId,
  parseFredApi,
  parseFredDownload,
} from './fred.ts';

/** The last look at FRED, kept across restarts of the worker. */
export interface FedCheck {
  readonly at: number;
  readonly attempts: number;
  /** Why the latest assets did not come; null if they came. */
  readonly error: FeedErrorKind | null;
  readonly clock: ClockReading | null;
}

export function isFedCheck(value: unknown): value is FedCheck {
  if (typeof value !== 'object' || value === null) return false;
  const { at, attempts, error, clock } = value as Partial<Record<string, unknown>>;
  const { local, skew } = (clock ?? { local: 0, skew: 0 }) as Partial<Record<string, unknown>>;
  return (
    Number.isFinite(at) &&
    Number.isInteger(attempts) &&
    (error === null || isFeedErrorKind(error)) &&
    Number.isFinite(local) &&
    Number.isFinite(skew)
  );
}

export interface FedUpdatesOptions {
  readonly updates: KeyValueStore<SeriesUpdate>;
  readonly checks: KeyValueStore<FedCheck>;
  readonly backOff: BackOff;
  /** The reader's key and whether the API's host may be asked; null: the download without a key. */
  readonly apiKey: () => Promise<string | null>;
  /** Called when a look has ended, with whether there are other figures than before. */
  readonly onChecked: (changed: boolean) => void;
  /** Wakes the worker after so many minutes, even if it was stopped. */
  readonly wakeIn: (minutes: number) => void;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly fetchOptions?: FetchOptions;
}

const WEDNESDAY = 3;
const CHECK = 'fed';
/** Should the worker be stopped while it asks, it goes on after so many minutes. */
const RESUME_AFTER = 1;
/** While someone looks, a connection that failed is tried again after so many milliseconds. */
const RETRY_WHILE_WAITING_MS = 60_000;

/**
 * Keeps the Fed's figures up to date: one look after each release, shared by all who ask, and what
 * came of it.
 */
export class FedUpdates {
  readonly #options: FedUpdatesOptions;
  readonly #now: () => number;
  #loading: Promise<void> | undefined;
  #updates: SeriesUpdates = {};
  #check: Promise<FedCheck | null> | undefined;
  #merged: { readonly updates: SeriesUpdates; readonly figures: Figures } | undefined;
  #running: Promise<void> | undefined;

  constructor(options: FedUpdatesOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => Date.now());
  }

  /** The figures there are. */
  async figures(): Promise<Figures> {
    const updates = await this.updates();
    if (this.#merged?.updates !== updates)
      this.#merged = { updates, figures: figuresWith(updates) };
    return this.#merged.figures;
  }

  /** What has come beyond the shipped figures. */
  async updates(): Promise<SeriesUpdates> {
    this.#loading ??= this.#options.updates.entries().then((entries) => {
      this.#updates = Object.fromEntries(
        entries.filter(([key, update]) => isKey(key) && isSeriesUpdate(update)),
      );
    });
    await this.#loading;
    return this.#updates;
  }

  async state(): Promise<FiguresState> {
    const [{ assets }, check] = await Promise.all([this.figures(), this.#lastCheck()]);
    const now = this.#time(lastDay(assets), check?.clock);
    const stale = isStale(lastDay(assets), now);
    if (lastDay(assets) >= latestReleased(now)) return { kind: 'current', stale, error: null };
    if (this.#running !== undefined) return { kind: 'loading', stale, error: null };
    const error = check?.error ?? null;
    return {
      kind:
        error === null
          ? 'current'
          : error === 'unreachable' || error === 'timed-out'
            ? 'offline'
            : 'error',
      stale,
      error,
    };
  }

  /**
   * Forgets what has come beyond the shipped figures, and the last look; resolves to false if it is
   * still on disk.
   */
  async clear(): Promise<boolean> {
    await this.#running;
    this.#updates = {};
    this.#loading = Promise.resolve();
    this.#check = Promise.resolve(null);
    const { updates, checks } = this.#options;
    const cleared = await Promise.all([updates.clear(), checks.clear()]);
    return cleared.every((each) => each);
  }

  /** The time as well as it is known. */
  async time(): Promise<number> {
    const [{ assets }, check] = await Promise.all([this.figures(), this.#lastCheck()]);
    return this.#time(lastDay(assets), check?.clock);
  }

  /**
   * Looks for new figures if it is time to, and sees to it that the worker is woken for the next
   * look.
   *
   * @param userIsWaiting A reader is looking: a connection that failed is tried again sooner.
   */
  async refreshIfDue(userIsWaiting = false): Promise<void> {
    if (this.#running !== undefined) return this.#running;
    const [wait, check] = await Promise.all([this.#wait(), this.#lastCheck()]);
    const failed = check?.error != null && isPassing(check.error);
    if (
      wait <= 0 ||
      (userIsWaiting && failed && (await this.time()) - check.at >= RETRY_WHILE_WAITING_MS)
    )
      return this.refresh();
    this.#options.wakeIn(minutes(wait));
  }

  /**
   * Looks for new figures now. Looks under way are shared.
   *
   * @param force The reader asks for it.
   */
  refresh(force = false): Promise<void> {
    if (this.#running === undefined) {
      const ended = (changed: boolean) => {
        this.#running = undefined;
        this.#options.onChecked(changed);
      };
      this.#running = this.#refresh(force).then(ended, (error: unknown) => {
        console.error(error);
        ended(false);
      });
    }
    return this.#running;
  }

  async #refresh(force: boolean): Promise<boolean> {
    this.#options.wakeIn(RESUME_AFTER);
    const [before, last, apiKey] = await Promise.all([
      this.figures(),
      this.#lastCheck(),
      this.#options.apiKey().catch(() => null),
    ]);
    const latestBefore = lastDay(before.assets);
    let error: FeedErrorKind | null = null;
    let clock = last?.clock ?? null;
    let changed = false;
    const looks = fredGroups.map(async (group) => {
      try {
        const { answers, serverTime } = await this.#fetch(group, apiKey, force);
        clock = readClock(this.#now(), serverTime) ?? clock;
        for (const [key, series] of answers) {
          if (!(series instanceof FeedError))
            changed = (await this.#accept(key, series)) || changed;
          else if (key === 'assets') error = series.kind;
        }
      } catch (thrown) {
        if (group.includes('assets')) error = FeedError.from(thrown).kind;
      }
    });
    await Promise.all(looks);
    const latest = lastDay((await this.figures()).assets);
    const at = this.#time(latest, clock);
    const arrived = latest > latestBefore || latest >= latestReleased(at);
    const check: FedCheck = { at, attempts: arrived ? 1 : (last?.attempts ?? 0) + 1, error, clock };
    this.#check = Promise.resolve(check);
    await this.#options.checks.put(CHECK, check);
    this.#options.wakeIn(minutes(await this.#wait()));
    return changed;
  }

  /**
   * Takes over a series unless it is older than what there is; returns whether anything changed.
   */
  async #accept(key: LiveSeriesKey, series: TimeSeries): Promise<boolean> {
    const known = (await this.figures())[key];
    // A copy that ends earlier is an older one.
    if (lastDay(series) < lastDay(known)) return false;
    const update = diffFromEmbedded(series, embeddedFigures()[key]);
    if (
      update === null ||
      JSON.stringify(this.#updates[key]?.series) === JSON.stringify(update.series)
    )
      return false;
    this.#updates = { ...this.#updates, [key]: update };
    await this.#options.updates.put(key, update);
    return true;
  }

  async #fetch(
    group: readonly LiveSeriesKey[],
    apiKey: string | null,
    force: boolean,
  ): Promise<GroupAnswer> {
    if (apiKey !== null) {
      try {
        return await this.#fetchByApi(group, apiKey, force);
      } catch {
        // The download needs no key.
      }
    }
    try {
      return await this.#download(group, force);
    } catch (error) {
      // One series that is no more takes the others of its download with it.
      if (FeedError.from(error).kind !== 'not-found' || group.length === 1) throw error;
      return together(
        await Promise.all(
          group.map((key) => this.#download([key], force).catch((each) => failed(key, each))),
        ),
      );
    }
  }

  async #download(group: readonly LiveSeriesKey[], force: boolean): Promise<GroupAnswer> {
    const answer = await this.#options.backOff.run(
      fred,
      () => fetchText(fredCsvRequest(group), parseFredDownload(group), this.#options.fetchOptions),
      force,
    );
    return this.#sorted(group, answer);
  }

  async #fetchByApi(
    group: readonly LiveSeriesKey[],
    apiKey: string,
    force: boolean,
  ): Promise<GroupAnswer> {
    const one = async (key: LiveSeriesKey) => {
      const request = () =>
        fetchText(fredApiRequest(key, apiKey), parseFredApi(key), this.#options.fetchOptions);
      return this.#sorted([key], await this.#options.backOff.run(fredApi, request, force));
    };
    return together(await Promise.all(group.map(one)));
  }

  /** The series of an answer by their names, those that cannot be accepted as errors. */
  #sorted(group: readonly LiveSeriesKey[], { series, serverTime }: FeedAnswer): GroupAnswer {
    const embedded = embeddedFigures();
    const answers = group.map((key, i): readonly [LiveSeriesKey, TimeSeries | FeedError] => {
      const found =
        series.find(({ label }) => label.id?.toUpperCase() === fredId(key)) ??
        (group.length === 1 ? series[i] : undefined);
      if (found === undefined) return [key, new FeedError('unexpected-shape')];
      try {
        return [key, thinned(key, acceptable(key, found, embedded[key]))];
      } catch (error) {
        return [key, FeedError.from(error)];
      }
    });
    return { answers, serverTime };
  }

  #lastCheck(): Promise<FedCheck | null> {
    this.#check ??= this.#options.checks.get(CHECK).then((check) => check ?? null);
    return this.#check;
  }

  async #wait(): Promise<number> {
    const [{ assets }, check] = await Promise.all([this.figures(), this.#lastCheck()]);
    const latest = lastDay(assets);
    return waitForRelease(
      this.#time(latest, check?.clock),
      latest,
      check,
      (this.#options.random ?? Math.random)(),
    );
  }

  #time(latest: number, clock: ClockReading | null = null): number {
    return correctedTime(this.#now(), clock, releaseTime(latest));
  }
}

const lastDay = ({ days }: TimeSeries): number => days[days.length - 1];
const minutes = (milliseconds: number): number => Math.max(1, milliseconds / 60_000);

interface GroupAnswer {
  readonly answers: ReadonlyArray<readonly [LiveSeriesKey, TimeSeries | FeedError]>;
  readonly serverTime: number | null;
}

function together(all: readonly GroupAnswer[]): GroupAnswer {
  return {
    answers: all.flatMap(({ answers }) => answers),
    serverTime: all.find(({ serverTime }) => serverTime !== null)?.serverTime ?? null,
  };
}

const failed = (key: LiveSeriesKey, error: unknown): GroupAnswer => ({
  answers: [[key, FeedError.from(error)]],
  serverTime: null,
});

const isKey = (key: string): key is LiveSeriesKey => liveSeriesKeys.some((known) => known === key);

/**
 * Daily series as they ship: reverse repo on Wednesdays, the target range on the days it changed
 * and on the last that is known.
 */
function thinned(key: LiveSeriesKey, series: TimeSeries): TimeSeries {
  if (key === 'rrp') return only(series, (i) => weekday(series.days[i]) === WEDNESDAY);
  if (key === 'target-lower' || key === 'target-upper') {
    return only(
      series,
      (i) => i === 0 || i === series.length - 1 || series.values[i] !== series.values[i - 1],
    );
  }
  return series;
}

function only({ days, values, label }: TimeSeries, keep: (index: number) => boolean): TimeSeries {
  const kept = Array.from(days.keys()).filter(keep);
  return TimeSeries.fromColumns(
    kept.map((i) => days[i]),
    kept.map((i) => values[i]),
    label,
  );
}
