import { freshness } from '@qt-lens/core';
import { formatDayOfYear, formatWeekday } from '@qt-lens/ui';
import { newYorkDay } from '../../shared/release.ts';
import type { PanelProps } from './panel-props.ts';
import { useCurrentFigures } from './use-figures.ts';

/** When the next H.4.1 is due, and whether figures are missing. */
export function NextRelease({ latest, language, messages }: PanelProps & { latest: string }) {
  const { state } = useCurrentFigures();
  const { nextRelease } = freshness(latest, newYorkDay(Date.now()));
  return (
    <span class="muted">
      {state.stale && <span class="tag">{messages.card.stale}</span>}{' '}
      {state.kind === 'offline' && `${messages.card.offline} · `}
      {messages.chart.nextRelease(
        formatDayOfYear(nextRelease, language),
        formatWeekday(nextRelease, language),
      )}
    </span>
  );
}
