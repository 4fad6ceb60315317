import { listOf, objectOf, oneOf } from '../arguments.ts';
import { type Rule, type SecurityKind, securityKinds } from './rule.ts';

/**
 * Why a rule's answer is less than what it states:
 *
 * - `beyond`: the amount is larger than what it was stated for;
 * - `expansion`: it was stated for run-off and is turned round;
 * - `run-off`: it was stated for purchases and is turned round;
 * - `bills`, `mbs`: it does not know them;
 * - `bills-only`: it is about bills, and was asked about something else.
 */
export type RuleCaution = (typeof ruleCautions)[number];

const ruleCautions = ['beyond', 'expansion', 'run-off', 'bills', 'mbs', 'bills-only'] as const;

/**
 * What to say beside a rule's answer.
 *
 * @param shareOfGdp The run-off as a share of GDP, 1 = 100 %; negative for an expansion.
 * @param what What rolls off or is bought. Default `securities`.
 * @throws RangeError if `what` is none of {@link securityKinds}.
 * @example
 * cautionsOf(ruleOf('wei-2022-normal'), -0.02, 'bills'); // ['expansion', 'bills']
 */
export function cautionsOf(
  rule: Rule,
  shareOfGdp: number,
  what: SecurityKind = 'securities',
): RuleCaution[] {
  const statedFor = objectOf(objectOf(rule, 'rule').statedFor, 'what the rule was stated for');
  const asked = oneOf(what, 'what', securityKinds);
  const known = listOf(statedFor.knows, 'what the rule knows');
  const cautions: RuleCaution[] = [];
  // Not by what rounding alone adds.
  if (Math.abs(shareOfGdp) > statedFor.maxShareOfGdp * (1 + 1e-9)) cautions.push('beyond');
  if (shareOfGdp < 0 && statedFor.change === 'run-off') cautions.push('expansion');
  if (shareOfGdp > 0 && statedFor.change === 'purchases') cautions.push('run-off');
  if (asked !== 'securities' && !known.includes(asked)) cautions.push(asked);
  if (asked !== 'bills' && !known.includes('securities')) cautions.push('bills-only');
  return cautions;
}

/**
 * A caution as a sentence, for cells; the faces of the reader's language word it themselves.
 *
 * @example
 * cautionText('bills', ruleOf('powell-2022')); // 'not about bills, whose effect is a fraction of it'
 */
export function cautionText(caution: RuleCaution, rule: Rule): string {
  const statedFor = objectOf(objectOf(rule, 'rule').statedFor, 'what the rule was stated for');
  switch (oneOf(caution, 'caution', ruleCautions)) {
    case 'beyond':
      return `stated for up to ${(statedFor.maxShareOfGdp * 100).toFixed(1)} % of GDP`;
    case 'expansion':
      return 'stated for run-off, turned round here; yields answered QT more than QE (D’Amico & Seida 2020)';
    case 'run-off':
      return 'stated for purchases, turned round here; yields answered QT more than QE (D’Amico & Seida 2020)';
    case 'bills':
      return 'not about bills, whose effect is a fraction of it';
    case 'mbs':
      return 'does not tell mortgage-backed securities apart';
    case 'bills-only':
      return 'about run-off that the Treasury refunds with bills';
  }
}
