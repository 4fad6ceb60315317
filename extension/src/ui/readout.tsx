import { toIsoDay } from '@qt-lens/core';
import { formatDay, formatMonth, formatPercent, formatPoints, type Language, type Messages } from '@qt-lens/ui';
import { type Compared, type Comparison, readOn } from '@qt-lens/ui/comparison';
import { Swatch } from './swatch.tsx';

export interface ReadoutProps {
  readonly comparison: Comparison;
  readonly fed: Compared;
  readonly instrument: Compared | null;
  /** The day under the crosshair. */
  readonly day: number;
  readonly language: Language;
  readonly messages: Messages;
}

/** The fixed row that reads both lines on a day, or on the last one. */
export function Readout({ comparison, fed, instrument, day, language, messages }: ReadoutProps) {
  const fedRead = readOn(comparison.fed, day);
  const instrumentRead = comparison.instrument && readOn(comparison.instrument, day);
  const { divergence } = comparison;
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
          {fedRead.date !== toIsoDay(day) && <span class="muted">{formatDay(fedRead.date, language)}</span>}
        </span>
      )}
      {divergence !== null && (
        <span class="end">
          {messages.chart.gap} <strong>{formatPoints(Math.abs(divergence.spreadPoints), language, { decimals: 1 }).text}</strong>
        </span>
      )}
    </div>
  );
}
