import { attributeChange, phases, toEpochDay, toIsoDay } from '@qt-lens/core';
import { formatDay } from '@qt-lens/ui';
import { useMemo, useState } from 'preact/hooks';
import type { Figures } from '../../shared/figures.ts';
import { DayInput } from '../ui/day-input.tsx';
import type { PanelProps } from '../ui/panel-props.ts';
import { WentTable } from '../ui/went-table.tsx';

type WindowKey = 'week' | 'weeks13' | 'year' | 'qt2' | 'base';
const WINDOWS: readonly WindowKey[] = ['week', 'weeks13', 'year', 'qt2', 'base'];
type DayWindow = readonly [from: string, to: string];

/** The change of assets over a window, split into what the Fed owes. */
export function WhereItWent({
  figures,
  day,
  baseDate,
  language,
  messages,
}: PanelProps & {
  readonly figures: Figures;
  readonly day: number;
  readonly baseDate: string;
}) {
  const labels = messages.week;
  const [chosen, setChosen] = useState<WindowKey | DayWindow>('qt2');
  const first = figures.assets.days[0];
  const last = figures.assets.days[figures.assets.length - 1];
  const [from, to] = typeof chosen === 'string' ? windowOf(chosen, day, baseDate, first) : chosen;
  const [fromDay, toDay] = [toEpochDay(from), toEpochDay(to)];
  const went = useMemo(() => attributeChange(figures, from, to), [figures, from, to]);
  const name = (key: WindowKey) =>
    key === 'base' ? labels.windows.base(formatDay(baseDate, language)) : labels.windows[key];
  return (
    <section>
      <h2>{labels.wentTitle}</h2>
      <fieldset class="segments" aria-label={labels.wentTitle}>
        {WINDOWS.map((key) => (
          <button
            key={key}
            type="button"
            aria-pressed={key === chosen}
            onClick={() => setChosen(key)}
          >
            {name(key)}
          </button>
        ))}
      </fieldset>
      <p class="note went-days">
        <DayInput
          label={labels.wentFrom}
          title={labels.wentFrom}
          day={fromDay}
          first={first}
          last={toDay}
          onDay={(wanted) => setChosen([toIsoDay(wanted), to])}
          language={language}
          messages={messages}
        />
        –
        <DayInput
          label={labels.wentTo}
          title={labels.wentTo}
          day={toDay}
          first={fromDay}
          last={last}
          onDay={(wanted) => setChosen([from, toIsoDay(wanted)])}
          language={language}
          messages={messages}
        />
        <span>
          {formatDay(went.from.date, language)} – {formatDay(went.to.date, language)}
        </span>
      </p>
      <WentTable went={went} language={language} messages={messages} />
    </section>
  );
}

/** First and last day of a window, kept within the figures. */
function windowOf(
  key: WindowKey,
  day: number,
  baseDate: string,
  first: number,
): readonly [string, string] {
  const start = (from: number) => toIsoDay(Math.max(first, Math.min(from, day)));
  const qt2 = phases.find((phase) => phase.key === 'qt-2')!;
  switch (key) {
    case 'week':
      return [start(day - 7), toIsoDay(day)];
    case 'weeks13':
      return [start(day - 91), toIsoDay(day)];
    case 'year':
      return [start(day - 364), toIsoDay(day)];
    case 'base':
      return [start(toEpochDay(baseDate)), toIsoDay(day)];
    case 'qt2':
      return [qt2.from!, qt2.to!];
  }
}
