import type { Rule } from './rule.ts';

// Purchases of 1.5 % of GDP a cut; read here in reverse, run-off for hikes.
const HIKES_PER_SHARE_OF_GDP = 100 / 1.5;

/** Gagnon & Sack 2018: buying 1.5 % of GDP ≈ a 25 bp cut. */
export const gagnonSack2018: Rule = {
  key: 'gagnon-sack-2018',
  name: 'Gagnon & Sack 2018',
  source: {
    title: "QE: A User's Guide",
    authors: 'Joseph E. Gagnon, Brian Sack',
    publisher: 'Peterson Institute for International Economics, Policy Brief',
    date: '2018-10',
    url: 'https://piie.com/publications/policy-briefs/qe-users-guide',
  },
  states: 'Buying 1.5 % of GDP ≈ a 25 bp cut',
  domain:
    'Purchases of long-term bonds in the United States, announced in steps; run-off is its mirror image here, not in the source',
  range: 'single',
  hike: 'growth',
  conditions: 'normal',
  // The purchases it looks back on: those of 2008 to 2014, about a fifth of GDP.
  statedFor: { change: 'purchases', maxShareOfGdp: 0.2, knows: ['securities'] },
  checked: 'In the abstract',
  hikesPerShareOfGdp: {
    low: HIKES_PER_SHARE_OF_GDP,
    central: HIKES_PER_SHARE_OF_GDP,
    high: HIKES_PER_SHARE_OF_GDP,
  },
};
