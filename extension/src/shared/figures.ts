import {
  embeddedSeries,
  type FedFigures,
  joinFigures,
  type LiveSeriesKey,
  liveSeriesKeys,
  type TimeSeries,
} from '@qt-lens/core';
import type { SeriesUpdate, SeriesUpdates } from '../messages/series-update.ts';
import { seriesOf } from '../messages/stored-series.ts';

/**
 * The Fed figures a surface shows, as published: amounts in their publisher's unit, which the label
 * of each names.
 */
export type Figures = Readonly<Required<Pick<FedFigures, LiveSeriesKey>>>;

let embedded: Figures | undefined;

/** The figures that ship with the extension, each decoded when it is first looked at. */
export function embeddedFigures(): Figures {
  embedded ??= Object.defineProperties(
    {},
    Object.fromEntries(
      liveSeriesKeys.map((key) => [key, { get: () => embeddedSeries(key), enumerable: true }]),
    ),
  ) as Figures;
  return embedded;
}

/**
 * The part of a publisher's series from the first day on which it differs from the embedded one;
 * null if it brings nothing new.
 */
export function diffFromEmbedded(live: TimeSeries, embedded: TimeSeries): SeriesUpdate | null {
  const first = firstDifference(live, embedded);
  if (first === null) return null;
  const update = live.between(first);
  if (update.length === 0) return null;
  return {
    series: {
      days: Array.from(update.days),
      values: Array.from(update.values),
      label: { ...live.label },
    },
    embeddedTo: embedded.days[embedded.length - 1],
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
 * A embedded series with what a publisher has sent since. Where both have a day the publisher's
 * figure counts, unless the extension was updated since and the embedded series now reaches as far:
 * then that is the younger copy.
 */
export function applyUpdate(
  key: LiveSeriesKey,
  embedded: TimeSeries,
  { series, embeddedTo }: SeriesUpdate,
): TimeSeries {
  const last = embedded.days[embedded.length - 1];
  const update = seriesOf(series);
  if (last !== embeddedTo && last >= update.days[update.length - 1]) return embedded;
  return joinFigures(key, embedded, update);
}

/** The embedded figures with what has been sent since. */
export function figuresWith(updates: SeriesUpdates): Figures {
  const embedded = embeddedFigures();
  const sent = liveSeriesKeys.flatMap((key) => {
    const update = updates[key];
    return update === undefined ? [] : [[key, applyUpdate(key, embedded[key], update)] as const];
  });
  if (sent.length === 0) return embedded;
  // What nothing was sent of stays to be decoded.
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(embedded),
      ...Object.getOwnPropertyDescriptors(Object.fromEntries(sent)),
    },
  ) as Figures;
}
