export {
  ComparisonChart,
  type ComparisonChartProps,
} from './comparison-chart.tsx';
export { HistoryChart, type HistoryChartProps } from './history-chart.tsx';
export {
  type ComparisonLine,
  INSTRUMENT_ROLES,
  LINE_MARKS,
  type LineRole,
  MAX_INSTRUMENTS,
} from './lines.ts';
export { MiniLine, type MiniLineProps, type MiniLineSeries } from './mini-line.tsx';
export { PhaseLegend } from './phase-legend.tsx';
export { TargetChart, type TargetChartProps } from './target-chart.tsx';
export type { EventMark, PhaseSpan } from './timeline.ts';
export { zoomed } from './window-gestures.ts';
