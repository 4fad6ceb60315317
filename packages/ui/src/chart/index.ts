export {
  ComparisonChart,
  type ComparisonChartProps,
  type ComparisonLine,
} from './comparison-chart.tsx';
export { HistoryChart, type HistoryChartProps } from './history-chart.tsx';
export { PhaseLegend } from './phase-legend.tsx';
export { TargetChart, type TargetChartProps } from './target-chart.tsx';
export type { EventMark, PhaseSpan } from './timeline.ts';
