import { parseIsoDay, toIsoDay } from '@qt-lens/core';
import { formatDay } from '@qt-lens/ui';
import { useEffect, useState } from 'preact/hooks';
import type { PanelProps } from './panel-props.ts';

export interface DayInputProps extends PanelProps {
  /** What the day is, for who does not see it; left out where a label names the field by its id. */
  readonly label?: string;
  readonly id?: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly first: number;
  readonly last: number;
  /** What to say of the day while the one typed is a day there are figures of. */
  readonly title?: string | undefined;
  readonly onDay: (day: number) => void;
  /** Why what is typed is no day to take; null once it is. */
  readonly onRefused?: (sentence: string | null) => void;
}

/** A day to be typed or picked. What is typed is taken once it is a day there are figures of. */
export function DayInput({
  label,
  id,
  day,
  first,
  last,
  title,
  onDay,
  onRefused,
  language,
  messages,
}: DayInputProps) {
  const [typed, setTyped] = useState(toIsoDay(day));
  const refusal = (text: string): string | null => {
    const parsed = parseIsoDay(text);
    return parsed !== undefined && parsed >= first && parsed <= last
      ? null
      : messages.chart.baseDateWrong(
          formatDay(toIsoDay(first), language),
          formatDay(toIsoDay(last), language),
        );
  };
  useEffect(() => {
    setTyped(toIsoDay(day));
    onRefused?.(null);
  }, [day]);
  const refused = refusal(typed);
  return (
    <input
      type="date"
      class="day-input"
      id={id}
      aria-label={label}
      min={toIsoDay(first)}
      max={toIsoDay(last)}
      value={typed}
      aria-invalid={refused !== null}
      title={refused ?? title}
      onInput={(event) => {
        const text = event.currentTarget.value;
        const sentence = refusal(text);
        setTyped(text);
        onRefused?.(sentence);
        if (sentence === null) onDay(parseIsoDay(text)!);
      }}
    />
  );
}
