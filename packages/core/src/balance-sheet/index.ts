export {
  type AttributedChange,
  attributeChange,
  type LiabilityChange,
  type LiabilityFigures,
  type LiabilityKey,
  liabilities,
} from './attribute-change.ts';
export { type BetweenWednesdays, betweenWednesdays } from './between-wednesdays.ts';
export {
  amountBn,
  type Component,
  type ComponentKey,
  components,
  type DatedAmount,
  inBillions,
} from './components.ts';
export { type BalanceSheetEvent, events } from './events.ts';
export { type FedRate, type FedRateName, fedRateNames, fedRateOn } from './fed-rate.ts';
export {
  embeddedSeries,
  type FedFigures,
  type FedSeriesName,
  fedSeries,
  fedSeriesNames,
} from './fed-series.ts';
export { type FomcMeeting, fomcMeetings, nextFomcMeeting } from './fomc-meetings.ts';
export { foreignReverseRepo } from './foreign-reverse-repo.ts';
export { type Freshness, freshness } from './freshness.ts';
export {
  type Gauge,
  type GaugeFigures,
  type GaugeKey,
  scarcityGauges,
  type Threshold,
} from './gauges.ts';
export { type GdpUsed, gdpOn, meanGdp } from './gdp.ts';
export { joinFigures } from './join-figures.ts';
export { type NetLiquidityFigures, netLiquidity } from './net-liquidity.ts';
export { type NetLiquidityParts, netLiquidityParts } from './net-liquidity-parts.ts';
export { type HoldingsChange, type PhaseRow, phaseTable } from './phase-table.ts';
export {
  type Phase,
  type PhaseKind,
  type PhaseOnDay,
  type PurchasePace,
  phaseOn,
  phases,
  phasesCheckedTo,
  purchasePaceOn,
} from './phases.ts';
export {
  boundFromOther,
  type JudgedKey,
  judgedKeys,
  type PlausibilityOptions,
  type PlausibleFigures,
  plausibleFigures,
} from './plausibility.ts';
export {
  type PolicyClock,
  policyClockOn,
  type RatePhase,
  type RatePhaseKind,
  ratePhases,
  type TargetMove,
  type TargetRange,
  targetMoves,
} from './policy-clock.ts';
export { type PolicyDoubt, type PolicyDoubtsOptions, policyDoubts } from './policy-doubts.ts';
export {
  type ExpectedRelease,
  expectedReleases,
  H41_RELEASE_MINUTES,
  h41ReleaseDay,
  isFederalHoliday,
  type NewYorkTime,
} from './release-calendar.ts';
export { type PhaseRunOff, phaseRunOff, type RunOff, runOffBetween } from './run-off.ts';
export { type SecuritiesFigures, securitiesHeld } from './securities-held.ts';
export {
  type ComputedSeriesKey,
  computedSeries,
  type DollarSeriesKey,
  type DollarUnit,
  type FredFrequency,
  fredGroups,
  type H41Place,
  isDollarSeries,
  type LiveSeriesKey,
  liveSeriesKeys,
  offeredSeries,
  type SeriesEntry,
  type SeriesKey,
  type SeriesKind,
  type SeriesNames,
  seriesEntry,
  seriesFormula,
  seriesKeys,
  seriesKind,
  seriesList,
  seriesNames,
} from './series.ts';
export { type ShareOfGdp, shareOfGdp, shareOfGdpOn } from './share-of-gdp.ts';
export { type BalanceSheetSnapshot, balanceSheetSnapshot, snapshotOf } from './snapshot.ts';
export {
  type ReportFigures,
  type ReportLine,
  type ReportLineKey,
  type ReservesBridge,
  type ReservesStep,
  type WeeklyReport,
  weeklyReport,
} from './weekly-report.ts';
