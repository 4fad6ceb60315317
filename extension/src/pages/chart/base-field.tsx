import { toIsoDay } from '@qt-lens/core';
import { Unbroken } from '@qt-lens/ui/text';
import { useId, useState } from 'preact/hooks';
import { RESEARCH_BASE } from '../../shared/comparison-series.ts';
import { DayInput } from '../ui/day-input.tsx';
import type { PanelProps } from '../ui/panel-props.ts';

/** The base date, to be typed or picked, and why the usual one is what it is. */
export function BaseField({
  base,
  first,
  last,
  onBase,
  language,
  messages,
}: PanelProps & {
  /** Days since 1970-01-01. */
  readonly base: number;
  readonly first: number;
  readonly last: number;
  readonly onBase: (day: number) => void;
}) {
  const id = useId();
  const labels = messages.chart;
  const [refused, setRefused] = useState<string | null>(null);
  const reason = toIsoDay(base) === RESEARCH_BASE ? labels.researchBase : undefined;
  return (
    <div class="base-field">
      <label for={id}>{labels.baseDate}</label>
      <DayInput
        id={id}
        day={base}
        first={first}
        last={last}
        title={reason}
        onDay={onBase}
        onRefused={setRefused}
        language={language}
        messages={messages}
      />
      <span class="hint">
        <Unbroken text={refused ?? reason ?? ''} />
      </span>
    </div>
  );
}
