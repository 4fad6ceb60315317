import {
  type FedFigures,
  mortgageBackedSecurities,
  nominalGdp,
  reserveBalances,
  reverseRepo,
  TimeSeries,
  targetLower,
  targetUpper,
  totalAssets,
  treasuries,
  treasuryAccount,
} from '@qt-lens/core';
import { type FedSeriesKey, fedSeriesKeys } from '../background/feeds/fred.ts';
import { onChange } from '../messages/broadcast.ts';
import { type FeedErrorKind, isFeedErrorKind } from '../messages/feed-error.ts';
import { ask } from '../messages/send-message.ts';
import { isStoredSeries, type StoredSeries, seriesOf } from '../messages/stored-series.ts';

/**
 * The Fed figures a surface shows, as published: amounts in their publisher's unit, which the label
 * of each names.
 */
export type Figures = Readonly<Required<Pick<FedFigures, FedSeriesKey>>>;

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
}

export interface CurrentFigures {
  readonly figures: Figures;
  readonly state: FiguresState;
}

let shipped: Figures | undefined;

/** The figures that ship with the extension. */
export function embeddedFigures(): Figures {
  shipped ??= {
    assets: totalAssets.series(),
    treasuries: treasuries.series(),
    mbs: mortgageBackedSecurities.series(),
    reserves: reserveBalances.series(),
    tga: treasuryAccount.series(),
    rrp: reverseRepo.series(),
    gdp: nominalGdp.series(),
    'target-lower': targetLower.series(),
    'target-upper': targetUpper.series(),
  };
  return shipped;
}

/**
 * What a publisher has sent beyond the figures that ship: the days that differ, so that little is
 * stored and sent about.
 */
export interface LiveTail {
  readonly series: StoredSeries;
  /** Last day of the shipped series it was compared with. */
  readonly shippedTo: number;
}

export type LiveTails = Readonly<Partial<Record<FedSeriesKey, LiveTail>>>;

export function isLiveTail(value: unknown): value is LiveTail {
  if (typeof value !== 'object' || value === null) return false;
  const { series, shippedTo } = value as Partial<Record<string, unknown>>;
  return isStoredSeries(series) && series.days.length > 0 && Number.isInteger(shippedTo);
}

/**
 * The part of a publisher's series from the first day on which it differs from the shipped one;
 * null if it brings nothing new.
 */
export function tailOf(live: TimeSeries, embedded: TimeSeries): LiveTail | null {
  const first = firstDifference(live, embedded);
  if (first === null) return null;
  const tail = live.between(first);
  if (tail.length === 0) return null;
  return {
    series: {
      days: Array.from(tail.days),
      values: Array.from(tail.values),
      label: { ...live.label },
    },
    shippedTo: embedded.days[embedded.length - 1],
  };
}

/**
 * The first day of `live`, within the span of `embedded` or after it, on which the two do not say
 * the same.
 */
function firstDifference(live: TimeSeries, embedded: TimeSeries): number | null {
  const start = embedded.days[0];
  for (let i = 0; i < live.length; i++) {
    const day = live.days[i];
    if (day < start) continue;
    const index = embedded.indexAsOf(day);
    if (embedded.days[index] !== day || embedded.values[index] !== live.values[i]) return day;
  }
  return null;
}

/**
 * A shipped series with what a publisher has sent since. Where both have a day the publisher's
 * figure counts, unless the extension was updated since and the shipped series now reaches as far:
 * then that is the younger copy.
 */
export function withTail(embedded: TimeSeries, { series, shippedTo }: LiveTail): TimeSeries {
  const last = embedded.days[embedded.length - 1];
  const tail = seriesOf(series);
  if (last !== shippedTo && last >= tail.days[tail.length - 1]) return embedded;
  const days = [...embedded.days, ...tail.days];
  const values = [...embedded.values, ...tail.values];
  // Of equal days the last given is kept.
  // What is said of the shipped copy is not true of what was sent since.
  const { vintage: _, ...label } = embedded.label;
  return TimeSeries.fromColumns(days, values, {
    ...label,
    ...tail.label,
    title: embedded.label.title,
  });
}

/** The shipped figures with what has been sent since. */
export function figuresWith(tails: LiveTails): Figures {
  const embedded = embeddedFigures();
  const merged = fedSeriesKeys.map((key) => {
    const tail = tails[key];
    return [key, tail === undefined ? embedded[key] : withTail(embedded[key], tail)];
  });
  return Object.fromEntries(merged) as Figures;
}

/** What the background tells a page of the extension. */
export interface FiguresMessage {
  readonly tails: LiveTails;
  readonly state: FiguresState;
}

const KINDS: ReadonlyArray<FiguresState['kind']> = ['current', 'loading', 'offline', 'error'];
const UNKNOWN: FiguresState = { kind: 'current', stale: false, error: null };

function isState(value: unknown): value is FiguresState {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, stale, error } = value as Partial<Record<string, unknown>>;
  return (
    KINDS.some((known) => known === kind) &&
    typeof stale === 'boolean' &&
    (error === null || isFeedErrorKind(error))
  );
}

/**
 * The figures a page of the extension shows: live where the background has them, the shipped ones
 * where it does not answer.
 */
export async function currentFigures(): Promise<CurrentFigures> {
  const message = await ask({ type: 'figures' });
  if (message === null || !isState(message.state))
    return { figures: embeddedFigures(), state: UNKNOWN };
  const sound = Object.entries(message.tails ?? {}).filter(([, tail]) => isLiveTail(tail));
  return { figures: figuresWith(Object.fromEntries(sound)), state: message.state };
}

/**
 * Calls back when there are other figures, or when their state has changed. Returns what ends it.
 */
export function onFigures(listener: () => void): () => void {
  return onChange('figures', listener);
}
