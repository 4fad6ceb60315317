export { type Attribution, type AttributionOptions, attributeReturn } from './attribution.ts';
export {
  bernankeKuttner,
  type DoubleKill,
  doubleKill,
  doubleKillRule,
  type EquityEffect,
  type NoteProjection,
  noteProjections,
} from './double-kill.ts';
export {
  type GrowthCorrelation,
  type GrowthLiquidityAtEnd,
  type GrowthLiquidityModel,
  type GrowthLiquidityOptions,
  growthFactorCorrelation,
  growthLiquidityByEnd,
  growthLiquidityModel,
  growthReturnCorrelation,
  liquidityFactor,
  noteSampleTo,
  type SampleOptions,
  yearOnYear,
} from './growth-liquidity.ts';
export {
  type ProjectionOutcome,
  projectionOutcome,
  projectionsAndOutcome,
  type Year2022,
} from './projection-outcome.ts';
export { type ScenarioEquities, scenarioEquities } from './scenario-equities.ts';
