import { objectOf } from '../arguments.ts';
import type { Expectations, PolicyReaction, TermPremium } from './frbus.ts';
import { type OffsettingCutsOptions, offsettingCuts } from './offsetting-cuts.ts';

/** From the fewest to the most cuts that offset one run-off. */
export interface OffsettingRange {
  /** Over expectations, the shape of the premium and the reaction of policy; the rule's middle. */
  readonly byChoice: { readonly least: number; readonly most: number };
  /** The same with the rule's own range. */
  readonly withRule: { readonly least: number; readonly most: number };
}

const EXPECTATIONS: readonly Expectations[] = ['VAR', 'MCE'];
const TERM_PREMIA: readonly TermPremium[] = ['held', 'decaying', 'ten-year-only'];
const REACTIONS: readonly PolicyReaction[] = ['fixed', 'rule'];

/**
 * How far the answer to "how many cuts would offset it?" depends on what nobody knows: how
 * expectations are formed, how the term premium goes on and along the curve, whether policy answers
 * it, and the rule's own range. No probability, only the ends.
 *
 * @param amountBn Run-off in billions of dollars; negative for an expansion.
 * @throws RangeError for the reasons of {@link offsettingCuts}.
 *
 * @example
 * offsettingCutsRange(600, { gdpBn: 32_486, overQuarters: 4 }).byChoice.most; // 0.68, cuts; the least is 0.18
 */
export function offsettingCutsRange(
  amountBn: number,
  options: Omit<OffsettingCutsOptions, 'expectations' | 'termPremium' | 'policyReaction'>,
): OffsettingRange {
  const central: number[] = [];
  const ends: number[] = [];
  for (const expectations of EXPECTATIONS) {
    for (const termPremium of TERM_PREMIA) {
      for (const policyReaction of REACTIONS) {
        const cuts = offsettingCuts(amountBn, {
          ...objectOf(options),
          expectations,
          termPremium,
          policyReaction,
        });
        central.push(cuts.central);
        ends.push(cuts.low, cuts.high);
      }
    }
  }
  const range = (numbers: readonly number[]) => ({
    least: Math.min(...numbers),
    most: Math.max(...numbers),
  });
  return { byChoice: range(central), withRule: range(ends) };
}
