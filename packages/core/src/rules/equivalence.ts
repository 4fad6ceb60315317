import { finite, positiveGdp } from '../arguments.ts';
import { cautionsOf, type RuleCaution } from './caution.ts';
import { defaultRule, ruleOf, rules } from './registry.ts';
import type { Estimate, Rule, SecurityKind } from './rule.ts';

export interface EquivalenceOptions {
  /** Nominal GDP at an annual rate, billions of dollars. */
  readonly gdpBn: number;
  /** A rule or its key; `cicc-2022` if left out. */
  readonly rule?: Rule | string;
  /** What rolls off or is bought; `securities` in the Fed's mix if left out. */
  readonly what?: SecurityKind;
}

/** An estimate with everything needed to say where it comes from. */
export interface Equivalence extends Estimate {
  readonly rule: Rule;
  readonly assumptions: {
    /** The GDP used, billions of dollars. */
    readonly gdpBn: number;
    /**
     * The run-off (or what it is compared with) as a share of GDP, 1 = 100 %; low to high where it
     * is what was solved for.
     */
    readonly shareOfGdp: Estimate;
  };
  /** Why the answer is less than what the rule states, if it is. */
  readonly cautions: readonly RuleCaution[];
}

/**
 * Hikes of 25 bp that a run-off equals by a rule. Negative amounts are expansions and give negative
 * hikes: cuts. `low` and `high` are the rule's weaker and stronger effect, so changing the sign of
 * the amount changes the sign of all three.
 *
 * @param amountBn Run-off in billions of dollars.
 * @throws RangeError if the amount is not a number, GDP is not positive, or the rule or `what` is
 *   unknown.
 * @example
 * equivalentHikes(600, { gdpBn: 32_486.066, rule: 'feds-note-2022' }).central; // 0.54
 */
export function equivalentHikes(amountBn: number, options: EquivalenceOptions): Equivalence {
  const { rule, gdpBn } = resolve(options);
  const share = finite(amountBn, 'amount') / gdpBn;
  return {
    ...scaled(rule.hikesPerShareOfGdp, share),
    rule,
    assumptions: { gdpBn, shareOfGdp: same(share) },
    cautions: cautionsOf(rule, share, options.what),
  };
}

/**
 * Run-off in billions of dollars that equals a number of 25 bp hikes by a rule: the inverse of
 * {@link equivalentHikes}. `low` is the smaller amount, which the rule's stronger effect gives:
 * `equivalentHikes(runoffForHikes(n).low).high` is `n`.
 *
 * @param hikes Hikes of 25 bp; negative for cuts, giving an expansion.
 * @throws RangeError if `hikes` is not a number, GDP is not positive, or the rule is unknown.
 * @example
 * runoffForHikes(1, { gdpBn: 25_360 }).low; // 634
 * runoffForHikes(1, { gdpBn: 25_360 }).high; // 845.3
 */
export function runoffForHikes(hikes: number, options: EquivalenceOptions): Equivalence {
  const { rule, gdpBn } = resolve(options);
  const n = finite(hikes, 'hikes');
  const { low, central, high } = rule.hikesPerShareOfGdp;
  const shareOfGdp = { low: n / high, central: n / central, high: n / low };
  return {
    ...scaled(shareOfGdp, gdpBn),
    rule,
    assumptions: { gdpBn, shareOfGdp },
    cautions: cautionsOf(rule, shareOfGdp.central, options.what),
  };
}

/**
 * Effect of a run-off on the 10-year Treasury yield, basis points, by a rule that states one.
 *
 * @param amountBn Run-off in billions of dollars; negative for an expansion.
 * @throws RangeError if the rule states no effect on the yield, or for the reasons of {@link
 *   equivalentHikes}.
 * @example
 * yieldImpact(1, { gdpBn: 100, rule: 'feds-note-2022' }).central; // 10
 */
export function yieldImpact(amountBn: number, options: EquivalenceOptions): Equivalence {
  const { rule, gdpBn } = resolve(options);
  const share = finite(amountBn, 'amount') / gdpBn;
  if (rule.yieldBpPerShareOfGdp === undefined) {
    const stating = rules
      .filter((candidate) => candidate.yieldBpPerShareOfGdp !== undefined)
      .map(({ key }) => key);
    throw new RangeError(
      `rule: ${rule.key} states no effect on the 10-year yield; ${stating.join(' and ')} do`,
    );
  }
  return {
    ...scaled(rule.yieldBpPerShareOfGdp, share),
    rule,
    assumptions: { gdpBn, shareOfGdp: same(share) },
    cautions: cautionsOf(rule, share, options.what),
  };
}

function resolve(options: EquivalenceOptions): { rule: Rule; gdpBn: number } {
  const gdpBn = positiveGdp(options?.gdpBn);
  const { rule = defaultRule } = options;
  return {
    rule: typeof rule === 'object' && rule?.hikesPerShareOfGdp ? rule : ruleOf(rule as string),
    gdpBn,
  };
}

function scaled(estimate: Estimate, by: number): Estimate {
  return { low: estimate.low * by, central: estimate.central * by, high: estimate.high * by };
}

function same(value: number): Estimate {
  return { low: value, central: value, high: value };
}
