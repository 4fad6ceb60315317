import { positiveGdp } from '../arguments.ts';
import type { RuleCaution } from './caution.ts';
import { equivalentHikes, runoffForHikes } from './equivalence.ts';
import { ruleOf, rules } from './registry.ts';
import type { Conditions, Estimate, Rule, RuleSource, SecurityKind } from './rule.ts';

/** One rule's answer beside the others'. */
export interface RuleComparison {
  readonly rule: Rule;
  /** Hikes of 25 bp that the amount equals (cuts for an expansion). */
  readonly hikes: Estimate;
  /** Run-off in billions of dollars that equals one hike. `low` is the smaller amount. */
  readonly oneHikeBn: Estimate;
  readonly source: RuleSource;
  /** Why the answer is less than what the rule states, if it is. */
  readonly cautions: readonly RuleCaution[];
}

/** How far rules disagree. */
export interface Spread {
  readonly low: number;
  readonly high: number;
  /** How many times the strongest figure is the weakest; the same for every amount and GDP. */
  readonly fold: number;
}

/** Every rule held here on one amount, and how far they disagree. */
export interface RulesComparison {
  readonly amountBn: number;
  readonly gdpBn: number;
  /** The amount as a share of GDP, 1 = 100 %. */
  readonly shareOfGdp: number;
  /**
   * One row a rule: those of normal times first, which compare like with like, then those of a
   * crisis and of bills; in each the strongest effect first.
   */
  readonly rows: readonly RuleComparison[];
  /** Hikes by the weakest and the strongest figure of normal times: like with like. */
  readonly normalTimes: Spread;
  /**
   * Hikes by the weakest and by the strongest of all figures; central is left out because an
   * average over rules would be nobody's.
   */
  readonly hikes: { readonly low: number; readonly high: number };
  /** Smallest and largest run-off said to equal one hike, billions of dollars. */
  readonly oneHikeBn: { readonly low: number; readonly high: number };
  /** How many times the strongest figure is the weakest; the same for every amount and GDP. */
  readonly fold: number;
}

/** One rule's run-off beside the others'. */
export interface RunoffComparison {
  readonly rule: Rule;
  /** Run-off in billions of dollars that equals the hikes. `low` is the smaller amount. */
  readonly amountBn: Estimate;
  /** The amount as a share of GDP, 1 = 100 %. */
  readonly shareOfGdp: Estimate;
  readonly source: RuleSource;
  /** Why the answer is less than what the rule states, if it is. */
  readonly cautions: readonly RuleCaution[];
}

/** Every rule held here on one number of hikes. */
export interface RunoffsComparison {
  readonly hikes: number;
  readonly gdpBn: number;
  /** One row a rule, in the order of {@link RulesComparison.rows}. */
  readonly rows: readonly RunoffComparison[];
  /** Smallest and largest run-off by rules of normal times, billions of dollars. */
  readonly normalTimes: Spread;
  /** Smallest and largest run-off said to equal the hikes, billions of dollars. */
  readonly amountBn: { readonly low: number; readonly high: number };
  /** Those amounts as shares of GDP. */
  readonly shareOfGdp: { readonly low: number; readonly high: number };
  readonly fold: number;
}

/**
 * The run-off that equals a number of hikes by every rule held here: the inverse of {@link
 * compareRules}. For cuts, the run-off they would offset is that of as many hikes.
 *
 * @param hikes Hikes of 25 bp; negative for cuts, giving expansions.
 * @param options.gdpBn Nominal GDP at an annual rate, billions of dollars.
 * @param options.what What rolls off or is bought; `securities` if left out.
 * @throws RangeError if `hikes` is not a number or GDP is not positive.
 * @example
 * compareRunoffs(3, { gdpBn: 32_486.066 }).normalTimes.low; // 1,462
 */
export function compareRunoffs(
  hikes: number,
  options: { readonly gdpBn: number; readonly what?: SecurityKind },
): RunoffsComparison {
  const { rows, gdpBn, fold, oneHikeBn } = compareRules(0, options);
  const { what } = options;
  const likeWithLike = spreadOf(rows.filter(isNormal).map(({ rule }) => rule));
  return {
    hikes,
    gdpBn,
    rows: rows.map(({ rule, source }) => {
      const { low, central, high, assumptions, cautions } = runoffForHikes(hikes, {
        gdpBn,
        rule,
        what,
      });
      return {
        rule,
        amountBn: { low, central, high },
        shareOfGdp: assumptions.shareOfGdp,
        source,
        cautions,
      };
    }),
    normalTimes: {
      low: (gdpBn / likeWithLike.high) * hikes,
      high: (gdpBn / likeWithLike.low) * hikes,
      fold: likeWithLike.fold,
    },
    amountBn: { low: oneHikeBn.low * hikes, high: oneHikeBn.high * hikes },
    shareOfGdp: { low: (oneHikeBn.low * hikes) / gdpBn, high: (oneHikeBn.high * hikes) / gdpBn },
    fold,
  };
}

/**
 * What every rule held here says of one run-off, and how far they disagree: those of normal times
 * among themselves, and all together.
 *
 * Rules stated in dollars are scaled by share of GDP from the GDP of their year ({@link
 * Rule.statedAtGdpBn}), so all of them answer for the same share.
 *
 * @param amountBn Run-off in billions of dollars; negative for an expansion, giving cuts.
 * @param options.gdpBn Nominal GDP at an annual rate, billions of dollars.
 * @param options.what What rolls off or is bought; `securities` if left out.
 * @param options.except Key of a rule to leave out, where the other rules stand beside it.
 * @throws RangeError if the amount is not a number, GDP is not positive or no rule has the key.
 * @example
 * compareRules(600, { gdpBn: 32_486.066 }).normalTimes.fold; // 5.0
 * compareRules(600, { gdpBn: 32_486.066 }).fold; // 19.5
 */
export function compareRules(
  amountBn: number,
  options: { readonly gdpBn: number; readonly except?: string; readonly what?: SecurityKind },
): RulesComparison {
  const gdpBn = positiveGdp(options?.gdpBn);
  const except = options.except === undefined ? undefined : ruleOf(options.except);
  const compared = rules.filter((rule) => rule !== except);
  const { what } = options;
  const rows = compared
    .map((rule) => {
      const { low, central, high, cautions } = equivalentHikes(amountBn, { gdpBn, rule, what });
      const one = runoffForHikes(1, { gdpBn, rule });
      const oneHikeBn = { low: one.low, central: one.central, high: one.high };
      return { rule, hikes: { low, central, high }, oneHikeBn, source: rule.source, cautions };
    })
    .sort(
      (a, b) =>
        ORDER[a.rule.conditions] - ORDER[b.rule.conditions] ||
        b.rule.hikesPerShareOfGdp.high - a.rule.hikesPerShareOfGdp.high,
    );
  const shareOfGdp = amountBn / gdpBn;
  const all = spreadOf(compared);
  const likeWithLike = spreadOf(rows.filter(isNormal).map(({ rule }) => rule));
  return {
    amountBn,
    gdpBn,
    shareOfGdp,
    rows,
    normalTimes: {
      low: likeWithLike.low * shareOfGdp,
      high: likeWithLike.high * shareOfGdp,
      fold: likeWithLike.fold,
    },
    hikes: { low: all.low * shareOfGdp, high: all.high * shareOfGdp },
    oneHikeBn: { low: gdpBn / all.high, high: gdpBn / all.low },
    fold: all.fold,
  };
}

const ORDER: Readonly<Record<Conditions, number>> = { normal: 0, crisis: 1, bills: 2 };

function isNormal({ rule }: { readonly rule: Rule }): boolean {
  return rule.conditions === 'normal';
}

/** Hikes for a run-off of the whole of GDP by the weakest and the strongest figure. */
function spreadOf(compared: readonly Rule[]): Spread {
  const low = Math.min(...compared.map((rule) => rule.hikesPerShareOfGdp.low));
  const high = Math.max(...compared.map((rule) => rule.hikesPerShareOfGdp.high));
  return { low, high, fold: high / low };
}
