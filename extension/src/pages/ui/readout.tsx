import { toIsoDay } from '@qt-lens/core';
import {
  formatDay,
  formatMonth,
  formatPercent,
  formatPoints,
  type Language,
  type Messages,
} from '@qt-lens/ui';
import { INSTRUMENT_ROLES } from '@qt-lens/ui/chart';
import { type Compared, type Comparison, divergenceOrNull, valueAt } from '@qt-lens/ui/comparison';
import { useMemo } from 'preact/hooks';
import { Swatch } from './swatch.tsx';

export interface ReadoutProps {
  readonly comparison: Comparison;
  readonly fed: Compared;
  readonly instruments: readonly Compared[];
  readonly base: number;
  /** The day under the crosshair. */
  readonly day: number;
  readonly language: Language;
  readonly messages: Messages;
}

/** The fixed row that reads all lines on a day, or on the last one. */
export function Readout({
  comparison,
  fed,
  instruments,
  base,
  day,
  language,
  messages,
}: ReadoutProps) {
  const fedValue = valueAt(comparison.fed, day);
  const gap = useMemo(
    () =>
      instruments.length === 0 || day <= base
        ? null
        : divergenceOrNull(instruments[0], fed, base, day),
    [instruments, fed, base, day],
  );
  const dated = (date: string, monthly = false) =>
    monthly ? formatMonth(date, language) : formatDay(date, language);
  return (
    <div class="readout" aria-live="polite">
      <strong>{formatDay(toIsoDay(day), language)}</strong>
      {instruments.map(({ label, monthly }, i) => {
        const change = comparison.instruments[i] && valueAt(comparison.instruments[i], day);
        return (
          change && (
            <span key={label}>
              <Swatch line={INSTRUMENT_ROLES[i]} /> {label}{' '}
              <strong
                data-role={i === 0 ? 'instrument-change' : undefined}
                data-value={change.value}
              >
                {formatPercent(change.value, language, { decimals: 1, signed: true }).text}
              </strong>{' '}
              {(monthly || change.date !== toIsoDay(day)) && (
                <span class="muted">
                  {monthly
                    ? messages.chart.monthAverage(formatMonth(change.date, language))
                    : formatDay(change.date, language)}
                </span>
              )}
            </span>
          )
        );
      })}
      {fedValue !== null && (
        <span>
          <Swatch line="fed" /> {fed.label}{' '}
          <strong data-role="fed-assets-change" data-value={fedValue.value}>
            {formatPercent(fedValue.value, language, { decimals: 2, signed: true }).text}
          </strong>{' '}
          {fedValue.date !== toIsoDay(day) && (
            <span class="muted">{formatDay(fedValue.date, language)}</span>
          )}
        </span>
      )}
      {gap !== null && (
        <span class="end">
          {messages.chart.gap}{' '}
          <strong>
            {formatPoints(Math.abs(gap.spreadPoints), language, { decimals: 1 }).text}
          </strong>{' '}
          {gap.to !== toIsoDay(day) && (
            <span class="muted">{dated(gap.to, instruments[0].monthly)}</span>
          )}
        </span>
      )}
    </div>
  );
}
