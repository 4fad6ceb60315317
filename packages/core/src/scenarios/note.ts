import { finite, positiveGdp } from '../arguments.ts';
import { cicc2022, ciccSource } from '../rules/cicc-2022.ts';
import { yieldImpact } from '../rules/equivalence.ts';
import type { Estimate, RuleSource } from '../rules/rule.ts';
import type { RunoffPathKey } from './paths.ts';

/**
 * Where a figure comes from: this package's simulation, a rule of the note applied to the amount,
 * or the note's own simulation as published.
 */
export type Provenance = 'simulation' | 'note-rule' | 'note-simulation';

/** What the note published of one of its run-off paths. */
export interface NoteOutcome {
  readonly provenance: 'note-simulation';
  readonly runoffPath: Exclude<RunoffPathKey, 'none'>;
  readonly runoffBn: number;
  /** GDP growth at the end of 2022, per cent. */
  readonly gdpGrowthPercent: number;
  /** About how much lower that is than without run-off, percentage points; negative. */
  readonly gdpGrowthEffectPoints: number;
  /** Core and headline PCE inflation are lower by this at most, percentage points; negative. */
  readonly pceInflationEffectAtMostPoints: number;
  readonly source: RuleSource;
}

/**
 * The note's simulation as published. Its figures for GDP growth are about three times what its own
 * rules give ({@link noteGrowthEffect}).
 */
export const noteOutcomes: readonly NoteOutcome[] = [
  {
    provenance: 'note-simulation',
    runoffPath: 'mild',
    runoffBn: 300,
    gdpGrowthPercent: 2.9,
    gdpGrowthEffectPoints: -0.2,
    pceInflationEffectAtMostPoints: -0.1,
    source: ciccSource,
  },
  {
    provenance: 'note-simulation',
    runoffPath: 'aggressive',
    runoffBn: 600,
    gdpGrowthPercent: 2.7,
    gdpGrowthEffectPoints: -0.4,
    pceInflationEffectAtMostPoints: -0.1,
    source: ciccSource,
  },
];

/**
 * The note's rule 4, in percentage points of GDP growth: 25 bp of 10-year term premium lowers it by
 * about 0.2 (0.18 on its chart), one 25 bp hike by about 0.15. So 20 bp of term premium ≈ one hike.
 */
export const noteRule4 = {
  termPremiumBp: 25,
  growthPointsPerTermPremium: -0.2,
  growthPointsPerTermPremiumOnChart: -0.18,
  growthPointsPerHike: -0.15,
  source: ciccSource,
} as const;

/**
 * What the note's own rules make of a run-off: 6–8 bp on the 10-year yield per 1 % of GDP, and 0.2
 * point of GDP growth per 25 bp.
 *
 * @param amountBn Run-off in billions of dollars; negative for an expansion.
 * @returns Effect on GDP growth in percentage points, negative for a run-off; `low` is the weaker
 *   effect. −0.06 to −0.08 for 300 bn at 25,360 bn.
 * @throws RangeError if the amount is not a number or GDP is not positive.
 */
export function noteGrowthEffect(amountBn: number, options: { readonly gdpBn: number }): Estimate {
  const bp = yieldImpact(finite(amountBn, 'amount'), {
    gdpBn: positiveGdp(options?.gdpBn),
    rule: cicc2022,
  });
  const points = (yieldBp: number) =>
    (yieldBp / noteRule4.termPremiumBp) * noteRule4.growthPointsPerTermPremium + 0; // + 0: no effect is not −0
  return { low: points(bp.low), central: points(bp.central), high: points(bp.high) };
}
