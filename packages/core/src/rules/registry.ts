import { cicc2022 } from './cicc-2022.ts';
import type { Rule } from './rule.ts';

/** Every published rule, the default first. */
export const rules: readonly Rule[] = [cicc2022];

/** The rule used where none is named. */
export const defaultRule: Rule = cicc2022;

/**
 * The rule with a key, such as `cicc-2022`.
 *
 * @throws RangeError naming the keys there are, if there is no such rule.
 */
export function ruleOf(key: string): Rule {
  const wanted = key.trim().toLowerCase();
  const rule = rules.find((candidate) => candidate.key === wanted);
  if (rule === undefined) {
    throw new RangeError(`rule: "${key}" is not one of ${rules.map((candidate) => candidate.key).join(', ')}`);
  }
  return rule;
}
