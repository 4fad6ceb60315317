import type { Rule } from './rule.ts';

// The run-off its staff assumed to the third quarter of 2024, as the share of GDP it gives.
const RUNOFF_SHARE_OF_GDP = 0.077;
const RATE_BP = 56;
const BP_PER_HIKE = 25;
const HIKES_PER_SHARE_OF_GDP = RATE_BP / BP_PER_HIKE / RUNOFF_SHARE_OF_GDP;
// 1 % of GDP of ten-year equivalents.
const YIELD_BP_PER_SHARE_OF_GDP = 10 * 100;

/**
 * FEDS Note 2022: $2.1 trn, 7.7 % of GDP, ≈ 56 bp of the policy rate; 1 % of GDP of ten-year
 * equivalents ≈ 10 bp of ten-year term premium.
 */
export const fedsNote2022: Rule = {
  key: 'feds-note-2022',
  name: 'FEDS Note 2022',
  source: {
    title:
      'Substitutability between Balance Sheet Reductions and Policy Rate Hikes: Some Illustrations and a Discussion',
    authors: 'Edmund Crawley, Etienne Gagnon, James Hebden, James Trevino',
    publisher: 'Board of Governors of the Federal Reserve System, FEDS Notes',
    date: '2022-06-03',
    url: 'https://www.federalreserve.gov/econres/notes/feds-notes/substitutability-between-balance-sheet-reductions-and-policy-rate-hikes-some-illustrations-20220603.htm',
  },
  states:
    'Run-off of $2.1 trn, 7.7 % of GDP, ≈ 56 bp of the policy rate, sustained (about $2.5 trn ≈ a little more than 50 bp); 1 % of GDP of ten-year equivalents raises the ten-year term premium by about 10 bp; considerable uncertainty',
  domain:
    'Run-off from the peak of 2022 against a balance sheet held there, in FRB/US with balance-sheet effects on term premiums. The effect on the yield is per ten-year equivalents: shorter securities count for less',
  range: 'single',
  hike: 'expected-path',
  conditions: 'normal',
  // About $2.5 trn at the GDP that makes $2.1 trn 7.7 % of it.
  statedFor: {
    change: 'run-off',
    maxShareOfGdp: (2.5 / 2.1) * RUNOFF_SHARE_OF_GDP,
    knows: ['securities'],
  },
  checked:
    'The $2.5 trn and 50 bp in the note’s abstract, the 10 bp quoted from it word for word, the path of assets in its accessible data. The share and the 56 bp were not seen at the source',
  hikesPerShareOfGdp: {
    low: HIKES_PER_SHARE_OF_GDP,
    central: HIKES_PER_SHARE_OF_GDP,
    high: HIKES_PER_SHARE_OF_GDP,
  },
  yieldBpPerShareOfGdp: {
    low: YIELD_BP_PER_SHARE_OF_GDP,
    central: YIELD_BP_PER_SHARE_OF_GDP,
    high: YIELD_BP_PER_SHARE_OF_GDP,
  },
};
