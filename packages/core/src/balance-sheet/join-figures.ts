import { toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { assertSeries, TimeSeries } from '../time-series/time-series.ts';
import { type SeriesKey, seriesEntry } from './series.ts';

const DAYS_IN_A_WEEK = 7;

/**
 * Embedded figures with what a publisher has sent since; of a day that both have, the publisher's
 * figure counts. Weeks that neither has are named in `label.missing`, so that nothing is carried
 * into them.
 *
 * @param key Which series it is.
 * @param embedded The figures that ship, as published.
 * @param sent What came, in the same unit.
 * @returns Both, under the embedded title, without the embedded vintage.
 * @throws RangeError if there is no such series.
 * @example
 * const sent = TimeSeries.from([['2026-10-14', 6750000]]);
 * joinFigures('assets', embeddedSeries('assets'), sent).last.value; // 6750000
 * joinFigures('assets', embeddedSeries('assets'), sent).label.missing; // [['2026-10-07', '2026-10-13']]
 */
export function joinFigures(key: SeriesKey, embedded: TimeSeries, sent: TimeSeries): TimeSeries {
  const { fred } = seriesEntry(key);
  assertSeries(embedded, 'embedded');
  const { vintage: _, missing: known = [], ...label } = embedded.label;
  const series = TimeSeries.fromColumns(
    [...embedded.days, ...assertSeries(sent, 'sent').days],
    [...embedded.values, ...sent.values],
    { ...label, ...sent.label, title: embedded.label.title },
  );
  const missing = known.filter(
    ([from, to]) => series.between(from, to).length * DAYS_IN_A_WEEK < daysIn(from, to),
  );
  if (fred?.startsWith('Weekly') === true) {
    const start = embedded.length === 0 ? 0 : embedded.length - 1;
    const { days } = series;
    for (let i = Math.max(1, start); i < days.length; i++) {
      if (days[i] - days[i - 1] > DAYS_IN_A_WEEK)
        missing.push([toIsoDay(days[i - 1] + DAYS_IN_A_WEEK), toIsoDay(days[i] - 1)]);
    }
  }
  return missing.length === 0 ? series : series.labelled({ missing });
}

const daysIn = (from: string, to: string): number => toEpochDay(to) - toEpochDay(from) + 1;
