import {
  FeedError,
  type FeedErrorKind,
  isFeedErrorKind,
  isPassing,
} from '../../messages/feed-error.ts';
import type { KeyValueStore } from '../storage/key-value-store.ts';
import type { Feed } from './feed.ts';

/** A publisher that is left alone for a while, and why. */
export interface Pause {
  readonly kind: FeedErrorKind;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
  /** Failures in a row. */
  readonly failures: number;
}

export function isPause(value: unknown): value is Pause {
  const { kind, since, until, failures } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Partial<Record<string, unknown>>;
  return (
    isFeedErrorKind(kind) &&
    Number.isFinite(since) &&
    Number.isFinite(until) &&
    Number.isInteger(failures) &&
    (failures as number) > 0
  );
}

const MINUTE = 60_000;
const FIRST_PAUSE = MINUTE / 2;
const MAX_PAUSE = 30 * MINUTE;
const MAX_RATE_PAUSE = 6 * 60 * MINUTE;
/** What a publisher itself asks for may be longer. */
const MAX_RATE_PAUSE_EVER = 24 * 60 * MINUTE;

/** Keeps publishers from being asked while they refuse, across restarts of the worker. */
export class BackOff {
  readonly #pauses: KeyValueStore<Pause>;
  readonly #now: () => number;
  readonly #sent = new Map<string, number[]>();

  constructor(pauses: KeyValueStore<Pause>, now: () => number = () => Date.now()) {
    this.#pauses = pauses;
    this.#now = now;
  }

  /** Why a publisher is to be left alone now; null if it is not. */
  async paused(feed: Feed): Promise<FeedErrorKind | null> {
    const pause = await this.#pauses.get(feed.key);
    return pause !== undefined && this.#holds(pause) ? pause.kind : null;
  }

  /**
   * Asks a publisher unless it is to be left alone.
   *
   * @param force The reader asks for another try: only a limit that the publisher set holds then.
   * @throws FeedError the one that began the pause, or the request's own.
   */
  async run<T>(feed: Feed, request: () => Promise<T>, force = false): Promise<T> {
    const pause = await this.#pauses.get(feed.key);
    if (pause !== undefined && this.#holds(pause) && (pause.kind === 'rate-limited' || !force))
      throw new FeedError(pause.kind);
    this.#count(feed, this.#now());
    try {
      const result = await request();
      if (pause !== undefined) await this.#pauses.remove(feed.key);
      return result;
    } catch (thrown) {
      const error = FeedError.from(thrown);
      const length = pauseAfter(error, feed, pause);
      if (length !== null) {
        const since = this.#now();
        await this.#pauses.put(feed.key, {
          kind: error.kind,
          since,
          until: since + length,
          failures: (pause?.failures ?? 0) + 1,
        });
      }
      throw error;
    }
  }

  /**
   * A clock that was set leaves pauses behind that have not begun or would last for ever: those do
   * not hold.
   */
  #holds({ since, until }: Pause): boolean {
    const now = this.#now();
    return now >= since && now < until && until - since <= MAX_RATE_PAUSE_EVER;
  }

  /** Counts a request against the publisher's minute. @throws FeedError if there are too many. */
  #count(feed: Feed, now: number): void {
    const recent = (this.#sent.get(feed.key) ?? []).filter(
      (time) => time <= now && time > now - MINUTE,
    );
    if (recent.length >= feed.limits.perMinute) throw new FeedError('own-limit');
    this.#sent.set(feed.key, [...recent, now]);
  }
}

/**
 * How long to leave a publisher alone after an error, in milliseconds; null if the error says
 * nothing about the next request.
 */
function pauseAfter(
  { kind, retryAfterMs }: FeedError,
  { limits }: Feed,
  before: Pause | undefined,
): number | null {
  const doubled = (first: number, longest: number) =>
    Math.min(first * 2 ** Math.min(before?.failures ?? 0, 20), longest);
  if (kind === 'rate-limited') {
    const own =
      before?.kind === 'rate-limited' ? doubled(limits.pauseMs, MAX_RATE_PAUSE) : limits.pauseMs;
    return Math.min(Math.max(own, retryAfterMs), MAX_RATE_PAUSE_EVER);
  }
  return isPassing(kind) ? doubled(FIRST_PAUSE, MAX_PAUSE) : null;
}
