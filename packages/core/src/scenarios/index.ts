export {
  type Baseline,
  type Expectations,
  frbusSource,
  type PolicyReaction,
  type ResponseDescription,
  type ResponseKey,
  responseDescriptions,
  scenarioQuarters,
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
  type PolicyScenario,
  policyScenario,
  type QuarterValue,
  quarterLabels,
  type ScenarioChoices,
  type ScenarioOptions,
  type ScenarioResponse,
  type ScenarioResponses,
  superpositionError,
} from './policy-scenario.ts';
