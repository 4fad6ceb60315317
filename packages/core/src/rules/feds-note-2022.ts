import { gdp2022Bn, hikesPerShareOfGdp } from './dollar-statements.ts';
import type { Rule } from './rule.ts';

/**
 * FEDS Note 2022: about $2.5 trn over a few years ≈ a little more than 50 bp, so at least two
 * hikes.
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
    'About $2.5 trn over a few years ≈ a little more than 50 bp, sustained; considerable uncertainty',
  domain:
    'Run-off from the peak of 2022 against a balance sheet held there, in FRB/US with balance-sheet effects on term premiums; 50 bp is the floor of “a little more”, and no range is stated',
  range: 'at-least',
  hikesPerShareOfGdp: hikesPerShareOfGdp(gdp2022Bn, { amountBn: 2500, rateBp: 50 }),
  statedAtGdpBn: gdp2022Bn,
};
