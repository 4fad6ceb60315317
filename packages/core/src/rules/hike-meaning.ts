/**
 * What a rule means by a hike of 25 bp, on which most of the disagreement between rules rests:
 *
 * - `expected-path`: the path of the policy rate expected over the coming years, raised and kept;
 * - `growth`: whatever slows the economy as much as a hike does;
 * - `ten-year-yield`: a hike that moves the ten-year yield as much, by how the two have moved
 *   together;
 * - `current-rate`: the current funds rate, which is expected to fade, with the same effect on the
 *   ten-year yield;
 * - `not-said`.
 */
export type HikeMeaning =
  | 'expected-path'
  | 'growth'
  | 'ten-year-yield'
  | 'current-rate'
  | 'not-said';

/** A meaning of a hike, and how far one moves the ten-year yield by it. */
export interface HikeDefinition {
  readonly meaning: HikeMeaning;
  /** What a hike of 25 bp is. */
  readonly says: string;
  /** Basis points of the ten-year yield (or its term premium) that equal one hike of 25 bp. */
  readonly tenYearBpPerHike: number;
  /** Where that ratio comes from, and how it was checked. */
  readonly from: string;
}

/**
 * The meanings that come with a ratio, the largest first. The same basis points on the ten-year
 * yield are one hike by the first and nearly five by the last.
 */
export const hikeDefinitions: readonly HikeDefinition[] = [
  {
    meaning: 'expected-path',
    says: 'The expected path of the policy rate, raised by 25 bp and kept there',
    tenYearBpPerHike: (25 * 60) / 56,
    from: 'Federal Reserve staff 2022: the run-off of $2.1 trn adds 60 bp to the ten-year yield and equals 56 bp of the policy rate. The 60 bp are in the report of the Council on Foreign Relations; the 56 bp were not seen at the source',
  },
  {
    meaning: 'growth',
    says: 'What slows the economy as much as a hike of 25 bp',
    tenYearBpPerHike: 20,
    from: 'CICC 2022, rule 4: 20 bp of ten-year term premium slow growth as much as one hike',
  },
  {
    meaning: 'ten-year-yield',
    says: 'A hike of 25 bp moves longer-term rates by a third of that',
    tenYearBpPerHike: 25 / 3,
    from: 'The three-to-one rule of Board staff, as Monetary Policy Analytics describes it beside Chair Yellen’s speech of 19 January 2017; read in that note',
  },
  {
    meaning: 'current-rate',
    says: 'The current funds rate, raised by 25 bp and expected to come down again',
    tenYearBpPerHike: (25 * 6) / 29,
    from: 'Wei 2022: 29 bp of the current funds rate for the run-off that adds 6 bp to the ten-year yield. The 29 bp are in the abstract; the 6 bp are as quoted by Macro Spectrum',
  },
];
