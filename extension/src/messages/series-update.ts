import type { LiveSeriesKey } from '@qt-lens/core';
import { type FeedErrorKind, isFeedErrorKind } from './feed-error.ts';
import { isStoredSeries, type StoredSeries } from './stored-series.ts';

/**
 * How far the figures can be relied on to be the latest.
 *
 * - `current`: no release is missing;
 * - `loading`: a release is missing and is being asked for;
 * - `offline`: a release is missing and the publisher could not be reached;
 * - `error`: a release is missing and what the publisher sent is none.
 */
export interface FiguresState {
  readonly kind: 'current' | 'loading' | 'offline' | 'error';
  /** Two releases were missed. */
  readonly stale: boolean;
  /** Why it is missing, where that is known. */
  readonly error: FeedErrorKind | null;
  /** Whose error it is. */
  readonly publisher?: string;
}

/**
 * What a publisher has sent beyond the figures that ship: the days that differ, so that little is
 * stored and sent about.
 */
export interface SeriesUpdate {
  readonly series: StoredSeries;
  /** Last day of the shipped series it was compared with. */
  readonly embeddedTo: number;
}

export type SeriesUpdates = Readonly<Partial<Record<LiveSeriesKey, SeriesUpdate>>>;

export function isSeriesUpdate(value: unknown): value is SeriesUpdate {
  if (typeof value !== 'object' || value === null) return false;
  const { series, embeddedTo } = value as Partial<Record<string, unknown>>;
  return isStoredSeries(series) && series.days.length > 0 && Number.isInteger(embeddedTo);
}

/** What the background tells a page of the extension. */
export interface FiguresMessage {
  readonly updates: SeriesUpdates;
  readonly state: FiguresState;
}

const KINDS: ReadonlyArray<FiguresState['kind']> = ['current', 'loading', 'offline', 'error'];

/** Whether a value can be a state, as a page receives it. */
export function isFiguresState(value: unknown): value is FiguresState {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, stale, error } = value as Partial<Record<string, unknown>>;
  return (
    KINDS.some((known) => known === kind) &&
    typeof stale === 'boolean' &&
    (error === null || isFeedErrorKind(error))
  );
}
