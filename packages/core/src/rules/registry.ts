import { cicc2022 } from './cicc-2022.ts';
import { fedsNote2022 } from './feds-note-2022.ts';
import { gagnonSack2018 } from './gagnon-sack-2018.ts';
import { powell2022 } from './powell-2022.ts';
import type { Rule } from './rule.ts';
import { wei2022Bills } from './wei-2022-bills.ts';
import { wei2022Crisis } from './wei-2022-crisis.ts';
import { wei2022Normal } from './wei-2022-normal.ts';

/**
 * The rules held here, the default first; there are more published ones. A new rule is a file of its own beside this one and a
 * line here.
 */
export const rules: readonly Rule[] = [
  cicc2022,
  fedsNote2022,
  wei2022Normal,
  wei2022Crisis,
  wei2022Bills,
  powell2022,
  gagnonSack2018,
];

/** The rule used where none is named. */
export const defaultRule: Rule = cicc2022;

/**
 * The rule with a key, such as `cicc-2022`; capitals and spaces around it do not matter.
 *
 * @throws RangeError naming the keys there are, if there is no such rule.
 * @example
 * ruleOf(' Powell-2022 ').name; // 'Powell 2022'
 */
export function ruleOf(key: string): Rule {
  const wanted = String(key).trim().toLowerCase();
  const rule = rules.find((candidate) => candidate.key === wanted);
  if (rule === undefined) {
    throw new RangeError(
      `rule: "${String(key)}" is not one of ${rules.map((candidate) => candidate.key).join(', ')}`,
    );
  }
  return rule;
}
