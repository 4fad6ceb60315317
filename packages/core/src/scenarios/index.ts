export { scenarioQuarters } from '../frbus/quarters.ts';
export {
  type Expectations,
  frbusSource,
  type PolicyReaction,
  type ResponseDescription,
  type ResponseKey,
  responseDescriptions,
  type TermPremium,
} from './frbus.ts';
export {
  type NoteOutcome,
  noteGrowthEffect,
  noteOutcomes,
  noteRule4,
  type Provenance,
} from './note.ts';
export {
  type OffsettingCuts,
  type OffsettingCutsOptions,
  offsettingCuts,
} from './offsetting-cuts.ts';
export {
  type OffsettingPath,
  type OffsettingPathOptions,
  type OffsettingTarget,
  offsettingPath,
  offsetWithin,
} from './offsetting-path.ts';
export {
  type OffsettingRange,
  offsettingCutsRange,
} from './offsetting-range.ts';
export {
  type NotePath,
  noteGdpBn,
  type RatePathKey,
  type RunoffPathKey,
  ratePaths,
  runoffPaths,
} from './paths.ts';
export {
  type Caution,
  type GrowthEffect,
  noteScenario,
  type PeakWithin,
  type PolicyScenario,
  peakWithin,
  policyScenario,
  policySolution,
  type QuarterValue,
  type ScenarioResponse,
  type ScenarioResponses,
  superpositionError,
} from './policy-scenario.ts';
export { quarterLabels } from './quarter-labels.ts';
export { type SepMedians, sepHikesByQuarter, sepMedians } from './sep-path.ts';
export type { ScenarioChoices, ScenarioOptions } from './simulated.ts';
