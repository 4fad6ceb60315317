import {
  formatDay,
  formatDayOfYear,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPoints,
} from '@qt-lens/ui';
import type { Compared, Comparison } from '@qt-lens/ui/comparison';
import { Unbroken } from '@qt-lens/ui/text';
import type { PanelProps } from '../ui/panel-props.ts';

/** The row of facts below the chart, all at the last common date. */
export function Facts({
  comparison,
  fed,
  instrument,
  language,
  messages,
}: PanelProps & { comparison: Comparison; fed: Compared; instrument: Compared | null }) {
  const { divergence } = comparison;
  if (instrument === null) return null;
  if (divergence === null) return <p class="facts muted">{messages.chart.noCommon}</p>;
  const percent = (value: number) =>
    formatPercent(value, language, { decimals: 1, signed: true }).text;
  return (
    <dl class="facts">
      <div>
        <dt>
          {instrument.monthly ? messages.chart.lastCommonMonth : messages.chart.lastCommonDay}
        </dt>
        <dd>
          {instrument.monthly
            ? formatMonth(divergence.to, language)
            : formatDay(divergence.to, language)}
        </dd>
      </div>
      <div>
        <dt>{instrument.label}</dt>
        <dd class="instrument">
          {percent(divergence.a.percent)}{' '}
          <span>{instrument.monthly ? null : formatDayOfYear(divergence.a.to.date, language)}</span>
        </dd>
      </div>
      <div>
        <dt>{fed.label}</dt>
        <dd class="fed">
          {percent(divergence.b.percent)}{' '}
          <span>{formatDayOfYear(divergence.b.to.date, language)}</span>
        </dd>
      </div>
      <div>
        <dt>{messages.chart.gap}</dt>
        <dd>
          {formatPoints(Math.abs(divergence.spreadPoints), language, { decimals: 1 }).text}{' '}
          <span>
            <Unbroken text={messages.chart.directions[divergence.direction]} />
          </span>
        </dd>
      </div>
      {divergence.correlation !== undefined && (
        <div>
          <dt>{messages.chart.correlation[divergence.every]}</dt>
          <dd>
            {formatNumber(divergence.correlation, 2)}{' '}
            <span>
              {messages.chart.changesCount[divergence.every](String(divergence.changes))}
              {divergence.correlationInterval && (
                <>
                  {' · '}
                  {messages.chart.interval(
                    formatNumber(divergence.correlationInterval.low, 2),
                    formatNumber(divergence.correlationInterval.high, 2),
                  )}
                </>
              )}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}
