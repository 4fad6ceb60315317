import type { HikeMeaning } from './hike-meaning.ts';

/** Where a rule or a piece of evidence was published. */
export interface RuleSource {
  readonly title: string;
  readonly authors: string;
  readonly publisher: string;
  /** As exact as it is known: `2022`, `2022-06` or `2022-06-03`. */
  readonly date: string;
  /** Where to read it, if it has a lasting address. */
  readonly url?: string;
}

/**
 * Low, central and high estimate: the weaker effect, the middle one and the stronger one, so for
 * negative amounts `low` is the figure nearer 0. For one figure without a range the three are
 * equal; where a source gives two figures and no middle, `central` is midway between them.
 */
export interface Estimate {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/**
 * What kind of range a rule gives: `stated` by its source, `derived` here from what the source
 * states, or a `single` figure without a range.
 */
export type RangeKind = 'stated' | 'derived' | 'single';

/**
 * What rolls off or is bought: `securities` in the Fed's mix of Treasuries and mortgage-backed
 * securities, mortgage-backed securities alone (`mbs`), or Treasury `bills`.
 */
export type SecurityKind = 'securities' | 'mbs' | 'bills';

export const securityKinds: readonly SecurityKind[] = ['securities', 'mbs', 'bills'];

/** What a rule was stated for. */
export interface StatedFor {
  readonly change: 'run-off' | 'purchases';
  /** The largest amount its source speaks of, as a share of GDP, 1 = 100 %. */
  readonly maxShareOfGdp: number;
  /** What it can tell the effect of. */
  readonly knows: readonly SecurityKind[];
}

/**
 * In which conditions a rule holds: `normal` times with long-term securities, which compare like
 * with like; a `crisis`; or run-off refunded with `bills`.
 */
export type Conditions = 'normal' | 'crisis' | 'bills';

/** A published equivalence between shrinking the balance sheet and raising the policy rate. */
export interface Rule {
  readonly key: string;
  readonly name: string;
  readonly source: RuleSource;
  /** What the source states, in its figures. */
  readonly states: string;
  /** What it was stated for: when, how much, in what circumstances. */
  readonly domain: string;
  readonly range: RangeKind;
  /** What it means by a hike. */
  readonly hike: HikeMeaning;
  readonly conditions: Conditions;
  readonly statedFor: StatedFor;
  /** How the statement was checked: at its source, in an abstract, as quoted by others. */
  readonly checked: string;
  /** Hikes of 25 bp equivalent to a run-off of the whole of nominal GDP (share 1). */
  readonly hikesPerShareOfGdp: Estimate;
  /**
   * Nominal GDP in billions by which a statement in money was turned into a share of GDP; absent if
   * the source itself states a share.
   */
  readonly statedAtGdpBn?: number;
  /** Currency of the statement and of its GDP, by ISO 4217; US dollars if left out. */
  readonly currency?: string;
  /**
   * Rise of the 10-year yield in basis points for a run-off of the whole of nominal GDP; absent if
   * the source states none.
   */
  readonly yieldBpPerShareOfGdp?: Estimate;
}
