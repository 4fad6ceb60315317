/// <reference types="google-apps-script" />
import { type SeriesLabel, TimeSeries } from '@qt-lens/core';

// Google's cache keeps 100 KB a value, for six hours at most.
const CHUNK_LENGTH = 90_000;
const MAX_SECONDS = 21_600;

/** State of one fetch. */
export type Entry =
  | { readonly state: 'read'; readonly series: TimeSeries; readonly readAt: number }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'fetching' };

type Head = { read: number; chunks: number } | { failed: string } | { fetching: true };

/**
 * Series in Google's script cache, cut into values it takes. Where there is no cache, nothing is
 * kept.
 */
export class SeriesCache {
  readonly #cache: GoogleAppsScript.Cache.Cache | undefined;

  constructor() {
    try {
      this.#cache = CacheService.getScriptCache();
    } catch {
      this.#cache = undefined;
    }
  }

  /** The entry of a key; `undefined` if there is none, or the cache dropped part of it. */
  get(key: string): Entry | undefined {
    const head = parsed<Head>(this.#attempt((cache) => cache.get(key)));
    if (head === undefined) return undefined;
    if ('failed' in head) return { state: 'failed', sentence: head.failed };
    if ('fetching' in head) return { state: 'fetching' };
    const keys = chunkKeys(key, head);
    const chunks = this.#attempt((cache) => cache.getAll(keys)) ?? {};
    const packed = parsed<PackedSeries>(keys.map((chunk) => chunks[chunk] ?? '').join(''));
    return packed === undefined
      ? undefined
      : { state: 'read', series: unpack(packed), readAt: head.read };
  }

  keepSeries(key: string, series: TimeSeries, readAt: number): void {
    const text = pack(series);
    const head = { read: readAt, chunks: Math.ceil(text.length / CHUNK_LENGTH) };
    // The head goes last: it is not there until everything it names is.
    chunkKeys(key, head).forEach((chunk, i) => {
      this.#put(chunk, text.slice(i * CHUNK_LENGTH, (i + 1) * CHUNK_LENGTH), MAX_SECONDS);
    });
    this.#putHead(key, head, MAX_SECONDS);
  }

  keepFailure(key: string, sentence: string, seconds: number): void {
    this.#putHead(key, { failed: sentence }, Math.min(seconds, MAX_SECONDS));
  }

  /**
   * Tells others that this call is fetching. Forgotten after some seconds, should the call be cut
   * off.
   */
  markFetching(key: string, seconds: number): void {
    this.#putHead(key, { fetching: true }, seconds);
  }

  /** The result of a cache call; `undefined` without a cache or over its quota. */
  #attempt<T>(call: (cache: GoogleAppsScript.Cache.Cache) => T): T | undefined {
    try {
      return this.#cache && call(this.#cache);
    } catch {
      return undefined;
    }
  }

  #putHead(key: string, head: Head, seconds: number): void {
    this.#put(key, JSON.stringify(head), seconds);
  }

  #put(key: string, value: string, seconds: number): void {
    // A full cache costs a fetch later; the figures are at hand all the same.
    this.#attempt((cache) => cache.put(key, value, seconds));
  }
}

/**
 * Days each less the one before, and values: JSON of plain ASCII, so that a character is a byte.
 */
type PackedSeries = [label: SeriesLabel, days: number[], values: number[]];

function pack({ label, days, values }: TimeSeries): string {
  const packed: PackedSeries = [
    label,
    Array.from(days, (day, i) => (i === 0 ? day : day - days[i - 1])),
    Array.from(values),
  ];
  return JSON.stringify(packed).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function unpack([label, differences, values]: PackedSeries): TimeSeries {
  let day = 0;
  return TimeSeries.fromColumns(
    differences.map((difference) => (day += difference)),
    values,
    label,
  );
}

function chunkKeys(key: string, { read, chunks }: { read: number; chunks: number }): string[] {
  return Array.from({ length: chunks }, (_, i) => `${key}:${read}:${i}`);
}

function parsed<T>(text: string | null | undefined): T | undefined {
  try {
    return text ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}
