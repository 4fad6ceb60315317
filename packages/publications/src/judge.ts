import {
  type LiveSeriesKey,
  plausibleFigures,
  SourceError,
  seriesEntry,
  TimeSeries,
  weekday,
} from '@qt-lens/core';

const WEDNESDAY = 3;

/** What came of a series, and what else is known of it. */
export interface Incoming {
  readonly key: LiveSeriesKey;
  /** As its publisher sent it. */
  readonly series: TimeSeries;
  /** Figures known to be right. */
  readonly held: TimeSeries;
  /** The calendar day in New York, `YYYY-MM-DD`. */
  readonly today: string;
  /** The same series from others, or said twice by the same page. */
  readonly evidence: readonly TimeSeries[];
  /** Single days, which need not follow what is held. */
  readonly partial: boolean;
  /** What the same publisher sent on an earlier day. */
  readonly earlier?: TimeSeries;
  /** The lower bound of the target range, per cent, as far as it is known. */
  readonly targetLower?: TimeSeries;
}

/**
 * The one door through which every figure passes before it is kept or shown: under its own id,
 * thinned as the embedded figures are, and judged by core.
 *
 * @returns The figures to take, and those that want a second source first.
 * @throws SourceError if nothing of the series can be believed.
 */
export function judged({ key, series, held, ...options }: Incoming): {
  readonly taken: TimeSeries;
  readonly waiting: TimeSeries;
} {
  const { id, unit } = seriesEntry(key);
  const sent = series.label.id;
  if (sent !== undefined && sent.toUpperCase() !== id)
    throw new SourceError('unexpected-shape', `${sent} came where ${id} was asked for`);
  const units = unit === 'per cent' ? unit : `${unit} of US dollars`;
  const since = held.length === 0 ? series : series.between(held.days[0]);
  const labelled = thinned(key, since).labelled({ id, units });
  if (labelled.length === 0) throw new SourceError('empty', `${id} has no figures`);
  const { today, evidence, partial, earlier, targetLower } = options;
  const { series: taken, waiting } = plausibleFigures(key, labelled, held, {
    today,
    evidence,
    partial,
    ...(earlier !== undefined && { earlier }),
    ...(targetLower !== undefined && { targetLower }),
  });
  return { taken, waiting };
}

/**
 * Daily series as they are embedded: operations on Wednesdays, what is set on the days it changed
 * and on the last that is known.
 */
function thinned(key: LiveSeriesKey, series: TimeSeries): TimeSeries {
  const { keeps } = seriesEntry(key);
  const { days, values } = series;
  if (keeps === 'wednesdays') return only(series, (i) => weekday(days[i]) === WEDNESDAY);
  if (keeps === 'changes')
    return only(series, (i) => i === 0 || i === days.length - 1 || values[i] !== values[i - 1]);
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
