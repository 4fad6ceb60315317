import { parseIsoDay, toIsoDay } from '@qt-lens/core';
import { formatDay, type Language, type Messages } from '@qt-lens/ui';
import { useEffect, useState } from 'preact/hooks';
import { RESEARCH_BASE } from '../../shared/comparison-series.ts';

/** The base date, to be typed or picked, and moves of the window for who has no wheel. */
export function BaseField({
  base,
  first,
  last,
  onBase,
  language,
  messages,
}: {
  /** Days since 1970-01-01. */
  readonly base: number;
  readonly first: number;
  readonly last: number;
  readonly onBase: (day: number) => void;
  readonly language: Language;
  readonly messages: Messages;
}) {
  const labels = messages.chart;
  const [typed, setTyped] = useState(toIsoDay(base));
  useEffect(() => setTyped(toIsoDay(base)), [base]);
  const dayIn = (text: string) => {
    const day = parseIsoDay(text);
    return day !== undefined && day >= first && day <= last ? day : null;
  };
  const isValid = dayIn(typed) !== null;
  const hint = isValid
    ? typed === RESEARCH_BASE
      ? labels.researchBase
      : undefined
    : labels.baseDateWrong(
        formatDay(toIsoDay(first), language),
        formatDay(toIsoDay(last), language),
      );
  return (
    <label class="base-field">
      <span>{labels.baseDate}</span>
      <input
        type="date"
        min={toIsoDay(first)}
        max={toIsoDay(last)}
        value={typed}
        aria-invalid={!isValid}
        title={hint}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const day = dayIn(text);
          if (day !== null) onBase(day);
        }}
      />
      <span class="hint">{hint}</span>
    </label>
  );
}
