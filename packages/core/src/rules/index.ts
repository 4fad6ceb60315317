export { type Equivalence, type EquivalenceOptions, equivalentHikes, runoffForHikes, yieldImpact } from './equivalence.ts';
export { defaultRule, ruleOf, rules } from './registry.ts';
export type { Estimate, RangeKind, Rule, RuleSource } from './rule.ts';
