import { SOURCE_ERROR_KINDS, SourceError, type SourceErrorKind } from '@qt-lens/core';

/** Why there was no body at all, beside what the parsers say of one. */
const TRANSPORT_ERROR_KINDS = [
  'unreachable',
  'timed-out',
  'refused',
  'not-covered',
  'no-storage',
  'own-limit',
] as const;

/**
 * - `unreachable`: no connection, or one that broke off;
 * - `timed-out`: no answer in time;
 * - `refused`: the publisher answered with an error of its own;
 * - `not-covered`: the publisher does not carry this kind of instrument, so that it was not asked;
 * - `no-storage`: the browser's storage does not tell whether there is a key;
 * - `own-limit`: the extension itself asks no more for now, so as not to spend what the reader has;
 * - and what core's parsers say of a body that came.
 */
export type FeedErrorKind = SourceErrorKind | (typeof TRANSPORT_ERROR_KINDS)[number];

export const FEED_ERROR_KINDS: readonly FeedErrorKind[] = [
  ...SOURCE_ERROR_KINDS,
  ...TRANSPORT_ERROR_KINDS,
];

export function isFeedErrorKind(value: unknown): value is FeedErrorKind {
  return FEED_ERROR_KINDS.some((kind) => kind === value);
}

/**
 * The one error of feeds. Its kind is worded for the reader by the locale; it never holds an
 * address, a key or a publisher's text.
 */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly kind: FeedErrorKind;
  /** How long the publisher asks to be left alone, in milliseconds; 0 if it does not say. */
  readonly retryAfterMs: number;

  constructor(kind: FeedErrorKind, retryAfterMs = 0) {
    super(kind);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }

  /**
   * The error as a feed error; anything but a feed's or a parser's own is a body that could not be
   * read.
   */
  static from(error: unknown): FeedError {
    if (error instanceof FeedError) return error;
    return new FeedError(error instanceof SourceError ? error.kind : 'unexpected-shape');
  }
}

/** Whether the same request may well succeed a moment later. */
export function isPassing(kind: FeedErrorKind): boolean {
  return kind === 'unreachable' || kind === 'timed-out' || kind === 'refused';
}
