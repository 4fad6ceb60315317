import { toIsoDay } from '@qt-lens/core';
import {
  formatDay,
  formatMonth,
  formatPercent,
  formatPoints,
  type Language,
  type Messages,
} from '@qt-lens/ui';
import { apart, type Compared, type Comparison, readOn } from '@qt-lens/ui/comparison';
import { useMemo } from 'preact/hooks';
import { Swatch } from './swatch.tsx';

export interface ReadoutProps {
  readonly comparison: Comparison;
  readonly fed: Compared;
  readonly instrument: Compared | null;
  readonly base: number;
  /** The day under the crosshair. */
  readonly day: number;
  readonly language: Language;
  readonly messages: Messages;
}

/** The fixed row that reads both lines on a day, or on the last one. */
export function Readout({
  comparison,
  fed,
  instrument,
  base,
  day,
  language,
  messages,
}: ReadoutProps) {
  const fedRead = readOn(comparison.fed, day);
  const instrumentRead = comparison.instrument && readOn(comparison.instrument, day);
  const gap = useMemo(
    () => (instrument === null || day <= base ? null : apart(instrument, fed, base, day)),
    [instrument, fed, base, day],
  );
  return (
    <div class="readout" aria-live="polite">
      <strong>{formatDay(toIsoDay(day), language)}</strong>
      {instrument !== null && instrumentRead !== null && (
        <span>
          <Swatch line="instrument" /> {instrument.label}{' '}
          <strong data-role="instrument-change" data-value={instrumentRead.value}>
            {formatPercent(instrumentRead.value, language, { decimals: 1, signed: true }).text}
          </strong>{' '}
          <span class="muted">
            {instrument.monthly
              ? messages.chart.monthAverage(formatMonth(instrumentRead.date, language))
              : formatDay(instrumentRead.date, language)}
          </span>
        </span>
      )}
      {fedRead !== null && (
        <span>
          <Swatch line="fed" /> {fed.label}{' '}
          <strong data-role="fed-assets-change" data-value={fedRead.value}>
            {formatPercent(fedRead.value, language, { decimals: 2, signed: true }).text}
          </strong>{' '}
          {fedRead.date !== toIsoDay(day) && (
            <span class="muted">{formatDay(fedRead.date, language)}</span>
          )}
        </span>
      )}
      {gap !== null && instrument !== null && (
        <span class="end">
          {messages.chart.gap}{' '}
          <strong>
            {formatPoints(Math.abs(gap.spreadPoints), language, { decimals: 1 }).text}
          </strong>{' '}
          {gap.to !== toIsoDay(day) && (
            <span class="muted">
              {instrument.monthly ? formatMonth(gap.to, language) : formatDay(gap.to, language)}
            </span>
          )}
        </span>
      )}
    </div>
  );
}
