export { type Alignment, type AlignOptions, alignAsOf } from './align.ts';
export { asOf } from './as-of.ts';
export {
  addMonths,
  type CalendarDay,
  civilDate,
  type EpochDay,
  epochDayOf,
  PERIODS,
  type Period,
  parseIsoDay,
  startOfNextPeriod,
  startOfPeriod,
  startOfQuarter,
  toEpochDay,
  toIsoDay,
  weekday,
} from './calendar.ts';
export { type Change, changeBetween } from './change.ts';
export { type Divergence, type DivergenceOptions, divergence } from './divergence.ts';
export { type Drawdown, type DrawdownPoint, drawdown } from './drawdown.ts';
export type { ChangeMeasure } from './paired-changes.ts';
export { type RebasedSeries, type RebaseOptions, rebase } from './rebase.ts';
export { type ResampleOptions, resample } from './resample.ts';
export { type RollingCorrelationOptions, rollingCorrelation } from './rolling-correlation.ts';
export { splice } from './splice.ts';
export {
  type MaybeDay,
  type MaybeNumber,
  type Observation,
  type SeriesDescription,
  type SeriesLabel,
  TimeSeries,
} from './time-series.ts';
