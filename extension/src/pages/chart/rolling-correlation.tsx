import { rollingCorrelation } from '@qt-lens/core';
import { formatDay, formatMonth, formatNumber, formatRange } from '@qt-lens/ui';
import { MiniLine } from '@qt-lens/ui/chart';
import { type Compared, type Comparison, phaseSpans } from '@qt-lens/ui/comparison';
import { useMemo } from 'preact/hooks';
import type { PanelProps } from '../ui/panel-props.ts';

/** Changes in a window: a year of weeks; of months and quarters as many as say anything. */
const WINDOWS = { week: 52, month: 24, quarter: 20 } as const;

/** How the changes of both moved together over time: the correlation of a moving window. */
export function RollingCorrelation({
  comparison: { divergence },
  fed,
  instrument,
  from,
  to,
  language,
  messages,
}: PanelProps & {
  readonly comparison: Comparison;
  readonly fed: Compared;
  readonly instrument: Compared | null;
  /** Days since 1970-01-01. */
  readonly from: number;
  readonly to: number;
}) {
  const every = divergence?.every;
  const rolling = useMemo(
    () =>
      instrument === null || every === undefined || every === 'year'
        ? null
        : rollingCorrelation(instrument.series, fed.series, { every, window: WINDOWS[every] }),
    [instrument, fed, every],
  );
  const shown = rolling?.between(from, to);
  if (shown === undefined || shown.length < 2 || every === undefined || every === 'year')
    return null;
  const { chart } = messages;
  const { date, value } = shown.last!;
  const title = chart.rolling(chart.changesCount[every](String(WINDOWS[every])));
  const day = every === 'week' ? formatDay(date, language) : formatMonth(date, language);
  const range = formatRange(Math.min(...shown.values), Math.max(...shown.values), language, {
    decimals: 2,
  });
  return (
    <figure class="rolling">
      <figcaption>
        <span>
          {title} <span class="muted">{range}</span>
        </span>
        <data data-role="rolling-correlation" value={value} data-value={value}>
          {chart.rollingAt(formatNumber(value, 2), day)}
        </data>
      </figcaption>
      <MiniLine
        label={`${title}: ${chart.rollingAt(formatNumber(value, 2), day)}`}
        lines={[{ key: 'rolling', days: shown.days, values: shown.values, color: 'instrument' }]}
        spans={phaseSpans(messages, shown.days[0], shown.days[shown.length - 1])}
        from={from}
        to={to}
        width={960}
        height={56}
        withZero
      />
    </figure>
  );
}
