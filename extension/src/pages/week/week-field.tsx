import { parseIsoDay, toIsoDay } from '@qt-lens/core';
import { useEffect, useState } from 'preact/hooks';
import type { PanelProps } from '../ui/panel-props.ts';

/** Chooses a Wednesday: by date, or by the week before and after. */
export function WeekField({
  day,
  days,
  onDay,
  messages,
}: PanelProps & {
  readonly day: number;
  /** Every Wednesday there is, days since 1970-01-01. */
  readonly days: ArrayLike<number>;
  readonly onDay: (day: number) => void;
}) {
  const labels = messages.week;
  const [typed, setTyped] = useState(toIsoDay(day));
  useEffect(() => setTyped(toIsoDay(day)), [day]);
  const list = Array.from(days);
  const index = list.findLastIndex((each) => each <= day);
  const [first, last] = [list[0], list[list.length - 1]];
  const go = (to: number) => onDay(list[Math.max(0, Math.min(list.length - 1, to))]);
  const parsed = parseIsoDay(typed);
  const isValid = parsed !== undefined && parsed >= first && parsed <= last;
  return (
    <div class="week-field">
      <button
        type="button"
        class="button"
        aria-label={labels.before}
        title={labels.before}
        disabled={index <= 0}
        onClick={() => go(index - 1)}
      >
        ←
      </button>
      <label>
        <span class="visually-hidden">{labels.choose}</span>
        <input
          type="date"
          min={toIsoDay(first)}
          max={toIsoDay(last)}
          value={typed}
          aria-invalid={!isValid}
          title={
            isValid ? undefined : messages.chart.baseDateWrong(toIsoDay(first), toIsoDay(last))
          }
          onInput={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            const asked = parseIsoDay(text);
            if (asked !== undefined && asked >= first && asked <= last)
              go(list.findLastIndex((each) => each <= asked));
          }}
        />
      </label>
      <button
        type="button"
        class="button"
        aria-label={labels.after}
        title={labels.after}
        disabled={index >= list.length - 1}
        onClick={() => go(index + 1)}
      >
        →
      </button>
      <button
        type="button"
        class="button"
        disabled={index >= list.length - 1}
        onClick={() => onDay(last)}
      >
        {labels.latest}
      </button>
    </div>
  );
}
