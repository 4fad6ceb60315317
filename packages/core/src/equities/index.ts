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
  type GrowthLiquidityModel,
  type GrowthLiquidityOptions,
  growthFactorCorrelation,
  growthLiquidityModel,
  liquidityFactor,
  type SampleOptions,
  yearOnYear,
} from './growth-liquidity.ts';
export {
  type Coefficient,
  correlationOf,
  leastSquares,
  type Regression,
  type Regressor,
} from './least-squares.ts';
export { type ScenarioEquities, scenarioEquities } from './scenario-equities.ts';
