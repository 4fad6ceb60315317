import { type Gauge, scarcityGauges } from '@qt-lens/core';
import { formatBillions, formatDay, formatNumber, formatPercent, formatPoints } from '@qt-lens/ui';
import { MiniLine } from '@qt-lens/ui/chart';
import { phaseSpans } from '@qt-lens/ui/comparison';
import { Unbroken } from '@qt-lens/ui/text';
import { useMemo } from 'preact/hooks';
import type { Figures } from '../../shared/figures.ts';
import type { PanelProps } from '../ui/panel-props.ts';

/** How scarce reserves are, each gauge with its own history over the phases it fell in. */
export function Gauges({
  figures,
  day,
  language,
  messages,
}: PanelProps & { readonly figures: Figures; readonly day: number }) {
  const labels = messages.week;
  // Rates and operations are of every day: those up to the next release count as this week's.
  const gauges = useMemo(() => scarcityGauges(figures, day + 6), [figures, day]);
  return (
    <section>
      <h2>{labels.gaugesTitle}</h2>
      <ul class="gauges">
        {gauges.map((gauge) => {
          const { key, series, latest, threshold, distance } = gauge;
          const [from, to] = [series.days[0], series.days[series.length - 1]];
          return (
            <li key={key}>
              <h3>{labels.gauges[key]}</h3>
              <p>
                <strong data-role={`gauge-${key}`} data-value={latest.value}>
                  {written(gauge, latest.value)}
                </strong>{' '}
                <span class="muted">{formatDay(latest.date, language)}</span>
              </p>
              <MiniLine
                label={labels.gauges[key]}
                lines={[{ key, days: series.days, values: series.values, color: 'ink-2' }]}
                spans={phaseSpans(messages, from, to)}
                from={from}
                to={to}
                width={220}
                height={56}
                withZero={key !== 'reserves-gdp'}
                {...(threshold !== undefined && { level: threshold.value })}
              />
              <p class="note">
                {formatDay(series.first!.date, language)} – {formatDay(latest.date, language)}
                <br />
                {threshold === undefined || distance === undefined ? (
                  labels.noThreshold
                ) : (
                  <span
                    title={`${threshold.states}. ${threshold.source.title}, ${threshold.source.date}`}
                  >
                    <Unbroken
                      text={labels.threshold(
                        formatPoints(distance * 100, language, { decimals: 1, signed: true }).text,
                        formatPercent(threshold.value * 100, language, { decimals: 0 }).text,
                        threshold.source.authors,
                      )}
                    />
                  </span>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );

  function written({ unit }: Gauge, value: number): string {
    if (unit === 'bp') return labels.bp(formatNumber(value, 0, true));
    if (unit === 'bn')
      return labels.billion(formatBillions(value, language, { decimals: value >= 100 ? 0 : 1 }));
    return formatPercent(value * 100, language, { decimals: 1 }).text;
  }
}
