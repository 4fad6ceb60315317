export { cautionsOf, cautionText, type RuleCaution } from './caution.ts';
export {
  compareRules,
  compareRunoffs,
  type RuleComparison,
  type RulesComparison,
  type RunoffComparison,
  type RunoffsComparison,
  type Spread,
} from './compare.ts';
export { gdp2022Bn } from './dollar-statements.ts';
export {
  type Equivalence,
  type EquivalenceOptions,
  equivalentHikes,
  runoffForHikes,
  yieldImpact,
} from './equivalence.ts';
export { type Evidence, type EvidenceFigure, evidence } from './evidence.ts';
export { type HikeDefinition, type HikeMeaning, hikeDefinitions } from './hike-meaning.ts';
export { type MistakenUnit, mistakenUnit, type TypedQuantity } from './mistaken-units.ts';
export {
  type PolicyStance,
  policyStance,
  type StanceFigures,
  type StanceOptions,
} from './policy-stance.ts';
export { defaultRule, ruleOf, rules } from './registry.ts';
export {
  type Conditions,
  type Estimate,
  type RangeKind,
  type Rule,
  type RuleSource,
  type SecurityKind,
  type StatedFor,
  securityKinds,
} from './rule.ts';
