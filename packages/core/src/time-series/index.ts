export { asOf } from './as-of.ts';
export {
  addMonths,
  type CalendarDay,
  civilDate,
  type EpochDay,
  epochDayOf,
  parseIsoDay,
  startOfQuarter,
  toEpochDay,
  toIsoDay,
  weekday,
} from './calendar.ts';
export { type Change, changeBetween } from './change.ts';
export { type RebasedSeries, type RebaseOptions, rebase } from './rebase.ts';
export { type MaybeNumber, type Observation, type SeriesDescription, type SeriesLabel, TimeSeries } from './time-series.ts';
