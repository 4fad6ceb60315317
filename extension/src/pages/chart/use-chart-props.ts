import { formatDay, formatNumber, type Language, type Messages } from '@qt-lens/ui';
import type { ComparisonChartProps } from '@qt-lens/ui/chart';
import { eventMarks, monthLabel, phaseSpans } from '@qt-lens/ui/comparison';
import { useMemo } from 'preact/hooks';
import { useChartHeight } from './use-chart-height.ts';
import type { ShownComparison } from './use-comparison.ts';
import type { ChartView } from './view.ts';

/** What the chart draws: lines, phases, events and the base, over the window shown. */
export function useChartProps({
  shown: { comparison, from, base, to, baseDate },
  view,
  label,
  language,
  messages,
}: {
  shown: ShownComparison;
  view: ChartView;
  /** For those who cannot see it. */
  label: string;
  language: Language;
  messages: Messages;
}): ComparisonChartProps {
  return {
    height: useChartHeight(372),
    label,
    lines: comparison.lines,
    spans: useMemo(
      () => (view.phases ? phaseSpans(messages, from, to) : []),
      [messages, from, to, view.phases],
    ),
    events: useMemo(
      () => (view.events ? eventMarks(messages, language, from, to, to - from > 1200) : []),
      [messages, language, from, to, view.events],
    ),
    from,
    to,
    baseDay: base,
    baseLabel: messages.chart.base(formatDay(baseDate, language)),
    baseHint: messages.chart.moveBase,
    monthLabel: monthLabel(language),
    formatTick: (percent) => formatNumber(percent, 0, true),
    logarithmic: view.logarithmic,
  };
}
