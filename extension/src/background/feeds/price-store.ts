import { parseIsoDay, toIsoDay } from '@qt-lens/core';
import { FeedError, type FeedErrorKind, isFeedErrorKind } from '../../messages/feed-error.ts';
import { isStoredSeries, type StoredSeries, storedSeries } from '../../messages/stored-series.ts';
import type { KeyValueStore } from '../storage/key-value-store.ts';
import type { BackOff } from './back-off.ts';
import { type FetchOptions, fetchText } from './fetch-text.ts';
import { type PriceFeedKey, priceFeeds } from './index.ts';

/** Which prices are wanted, and on which site the reader asked for them. */
export interface PriceRequest {
  readonly feed: PriceFeedKey;
  readonly symbol: string;
  /** The first day wanted, `YYYY-MM-DD`. */
  readonly since: string;
  readonly site: string;
}

/** What is kept of an instrument's prices. */
export interface PriceEntry {
  /** The first day that was asked for. */
  readonly since: string;
  /** Close and adjusted close, as sent; none if nothing ever came. */
  readonly series: readonly StoredSeries[];
  readonly fetchedAt: number;
  readonly usedAt: number;
  /** Why the last try failed, and when; null if it did not. */
  readonly error: { readonly kind: FeedErrorKind; readonly at: number } | null;
}

/**
 * A wish that is being fulfilled, so that a worker started anew goes on where the last one was
 * stopped.
 */
export interface PendingRequest extends PriceRequest {
  readonly at: number;
  /** How often it was begun. */
  readonly starts: number;
}

const isObject = (value: unknown): value is Partial<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isDay = (value: unknown): boolean =>
  typeof value === 'string' && parseIsoDay(value) !== undefined;

export function isPriceEntry(value: unknown): value is PriceEntry {
  if (!isObject(value)) return false;
  const { since, series, fetchedAt, usedAt, error } = value;
  const isError =
    error === null || (isObject(error) && isFeedErrorKind(error.kind) && Number.isFinite(error.at));
  return (
    isDay(since) &&
    Array.isArray(series) &&
    series.every(isStoredSeries) &&
    Number.isFinite(fetchedAt) &&
    Number.isFinite(usedAt) &&
    isError
  );
}

export function isPendingRequest(value: unknown): value is PendingRequest {
  if (!isObject(value)) return false;
  const { feed, symbol, since, site, at, starts } = value;
  return (
    typeof feed === 'string' &&
    Object.hasOwn(priceFeeds, feed) &&
    typeof symbol === 'string' &&
    isDay(since) &&
    typeof site === 'string' &&
    Number.isFinite(at) &&
    Number.isInteger(starts)
  );
}

/** What there is of the prices wanted. */
export interface PriceResult {
  /** Close and adjusted close; empty if there are none yet. */
  readonly series: readonly StoredSeries[];
  /** They are being asked for. */
  readonly loading: boolean;
  /** Why they could not be had, or not renewed. */
  readonly error: FeedErrorKind | null;
}

export interface PriceStoreOptions {
  readonly entries: KeyValueStore<PriceEntry>;
  readonly pending: KeyValueStore<PendingRequest>;
  readonly backOff: BackOff;
  /** The reader's key of a publisher; null if there is none. */
  readonly keyOf: (feed: PriceFeedKey) => Promise<string | null>;
  /**
   * Whether a wish may still be fulfilled: the reader's consent and permission may have been
   * withdrawn since.
   */
  readonly isAllowed: (request: PriceRequest) => Promise<boolean>;
  /** Takes a request off the site's budget; false if there is none left. */
  readonly spend: (request: PriceRequest) => Promise<boolean>;
  /** Called when a wish was fulfilled or failed. */
  readonly onSettled: (request: PriceRequest) => void;
  /** Wakes the worker after so many minutes, even if it was stopped. */
  readonly wakeIn: (minutes: number) => void;
  readonly now?: () => number;
  readonly fetchOptions?: FetchOptions;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Daily prices asked for within so long are not asked for again. */
const FRESH_FOR = 4 * HOUR;
/** An answer that cannot change soon is not asked for again for so long. */
const REFUSED_FOR: Readonly<Partial<Record<FeedErrorKind, number>>> = {
  'not-found': 12 * HOUR,
  'not-covered': 12 * HOUR,
  empty: HOUR,
  'bad-key': HOUR,
  'too-large': 12 * HOUR,
  'unexpected-shape': HOUR / 4,
};
/** Any other failure is not followed by another try at once, whoever looks. */
const FAILED_FOR = HOUR / 120;
const MAX_ENTRIES = 60;
const PENDING_FOR = HOUR / 4;
const MAX_ATTEMPTS = 3;
/** Read as of the base date, a price may be of an earlier day. */
const DAYS_BEFORE = 10;
const RESUME_AFTER = 1;

/**
 * Keeps prices: asks a publisher once for all who want the same, keeps what came, and leaves alone
 * what refuses.
 */
export class PriceStore {
  readonly #options: PriceStoreOptions;
  readonly #now: () => number;
  readonly #inFlight = new Map<string, Promise<void>>();

  constructor(options: PriceStoreOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => Date.now());
  }

  /**
   * What there is, at once; what is missing or old is asked for meanwhile, and {@link
   * PriceStoreOptions.onSettled} tells when it came.
   *
   * @param force The reader asks for another try.
   */
  async get(request: PriceRequest, force = false): Promise<PriceResult> {
    const key = keyOf(request);
    const entry = await this.#options.entries.get(key);
    const now = this.#now();
    const fresh =
      entry !== undefined &&
      entry.series.length > 0 &&
      entry.since <= request.since &&
      within(now, entry.fetchedAt, FRESH_FOR);
    const refused =
      entry?.error != null &&
      within(now, entry.error.at, REFUSED_FOR[entry.error.kind] ?? FAILED_FOR);
    if (this.#inFlight.has(key) || force || !(fresh || refused)) {
      const paused = force ? null : await this.#options.backOff.paused(priceFeeds[request.feed]);
      if (paused !== null) return { series: entry?.series ?? [], loading: false, error: paused };
      if (!this.#inFlight.has(key) && !(await this.#options.spend(request)))
        return { series: entry?.series ?? [], loading: false, error: 'own-limit' };
      void this.#fetch(request, force);
      return { series: entry?.series ?? [], loading: true, error: null };
    }
    if (entry !== undefined && !within(now, entry.usedAt, DAY))
      void this.#options.entries.put(key, { ...entry, usedAt: now });
    return { series: entry?.series ?? [], loading: false, error: entry?.error?.kind ?? null };
  }

  /** Goes on with what a worker was stopped in the middle of. */
  async resume(): Promise<void> {
    for (const [key, request] of await this.#options.pending.entries()) {
      if (this.#inFlight.has(key)) continue;
      if (
        request.starts >= MAX_ATTEMPTS ||
        !within(this.#now(), request.at, PENDING_FOR) ||
        !(await this.#options.isAllowed(request))
      ) {
        await this.#options.pending.remove(key);
      } else void this.#fetch(request, false);
    }
  }

  /** Forgets everything; resolves to false if it is still on disk. */
  async clear(): Promise<boolean> {
    const { entries, pending } = this.#options;
    const cleared = await Promise.all([entries.clear(), pending.clear()]);
    return cleared.every((each) => each);
  }

  #fetch(request: PriceRequest, force: boolean): Promise<void> {
    const key = keyOf(request);
    let running = this.#inFlight.get(key);
    if (running === undefined) {
      running = this.#fetchAlone(key, request, force)
        .catch((error: unknown) => console.error(error))
        .then(() => {
          this.#inFlight.delete(key);
          this.#options.onSettled(request);
        });
      this.#inFlight.set(key, running);
    }
    return running;
  }

  async #fetchAlone(key: string, request: PriceRequest, force: boolean): Promise<void> {
    const { entries, pending } = this.#options;
    const [entry, begun] = await Promise.all([entries.get(key), pending.get(key)]);
    const since = [request.since, entry?.since ?? request.since].sort()[0];
    const at = this.#now();
    this.#options.wakeIn(RESUME_AFTER);
    await pending.put(key, {
      feed: request.feed,
      symbol: request.symbol,
      since,
      site: request.site,
      at,
      starts: (begun?.starts ?? 0) + 1,
    });
    try {
      const series = (await this.#request({ ...request, since }, force)).map(storedSeries);
      const now = this.#now();
      // A copy that ends earlier is an older one.
      const older =
        entry !== undefined &&
        entry.series.length > 0 &&
        lastDay(series) < lastDay(entry.series) &&
        entry.since <= since;
      await this.#keep(key, {
        since,
        series: older ? entry.series : series,
        fetchedAt: now,
        usedAt: now,
        error: null,
      });
    } catch (thrown) {
      const now = this.#now();
      const error = { kind: FeedError.from(thrown).kind, at: now };
      await this.#keep(key, {
        since: entry?.since ?? since,
        series: entry?.series ?? [],
        fetchedAt: entry?.fetchedAt ?? 0,
        usedAt: now,
        error,
      });
    }
    await pending.remove(key);
  }

  async #request({ feed: feedKey, symbol, since }: PriceRequest, force: boolean) {
    const feed = priceFeeds[feedKey];
    const now = this.#now();
    const asked = {
      symbol,
      since: toIsoDay((parseIsoDay(since) ?? 0) - DAYS_BEFORE),
      until: toIsoDay(Math.floor(now / DAY)),
    };
    const request = feed.request(asked, await this.#options.keyOf(feedKey));
    if (request === null) throw new FeedError('not-covered');
    const answer = await this.#options.backOff.run(
      feed,
      () => fetchText(request, (body) => feed.parse(body, asked), this.#options.fetchOptions),
      force,
    );
    return answer.series;
  }

  async #keep(key: string, entry: PriceEntry): Promise<void> {
    if (!(await this.#options.entries.put(key, entry))) {
      await this.#evict(MAX_ENTRIES / 2);
      await this.#options.entries.put(key, entry);
    } else await this.#evict(MAX_ENTRIES);
  }

  /** Drops what was not looked at for longest, down to so many. */
  async #evict(most: number): Promise<void> {
    const all = await this.#options.entries.entries();
    if (all.length <= most) return;
    const oldest = [...all].sort(([, a], [, b]) => a.usedAt - b.usedAt).slice(0, all.length - most);
    for (const [key] of oldest) await this.#options.entries.remove(key);
  }
}

const keyOf = ({ feed, symbol }: PriceRequest): string => `${feed}:${symbol}`;

const lastDay = (series: readonly StoredSeries[]): number =>
  Math.max(...series.map(({ days }) => days[days.length - 1]));

/**
 * Whether a time lies at most so long back; one in the future, as a clock that was set leaves
 * behind, does not.
 */
function within(now: number, time: number, duration: number): boolean {
  return time <= now && now - time < duration;
}
