import { attributeChange, toEpochDay, toIsoDay, weeklyReport } from '@qt-lens/core';
import { formatDay } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import { useMemo } from 'preact/hooks';
import type { Figures } from '../../shared/figures.ts';
import type { PanelProps } from '../ui/panel-props.ts';
import { WentTable } from '../ui/went-table.tsx';

/** Where the change of assets went from the base date to the end of what the chart shows. */
export function ChartWent({
  figures,
  base,
  to,
  language,
  messages,
}: PanelProps & { readonly figures: Figures; readonly base: number; readonly to: number }) {
  const { assets } = figures;
  // The latest Wednesday may have total assets alone; the one before has what the Fed owes too.
  const latest = useMemo(() => toEpochDay(weeklyReport(figures).date), [figures]);
  const last = Math.min(to, latest);
  const went = useMemo(
    () =>
      base < assets.days[0] || base >= last
        ? null
        : attributeChange(figures, toIsoDay(base), toIsoDay(last)),
    [figures, assets, base, last],
  );
  if (went === null) return null;
  return (
    <section class="chart-went" data-role="went">
      <h2>
        {messages.week.wentTitle}{' '}
        <span class="muted">
          <Unbroken
            text={`${formatDay(went.from.date, language)} – ${formatDay(went.to.date, language)} · ${messages.week.columns.line}`}
          />
        </span>
      </h2>
      <WentTable went={went} language={language} messages={messages} />
    </section>
  );
}
