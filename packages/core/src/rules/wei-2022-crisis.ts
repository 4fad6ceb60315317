import { gdp2022Bn, hikesPerShareOfGdp } from './dollar-statements.ts';
import type { Rule } from './rule.ts';
import { wei2022Source } from './wei-2022-normal.ts';

/** Wei 2022, crisis: the same run-off = 74 bp with risk aversion doubled. */
export const wei2022Crisis: Rule = {
  key: 'wei-2022-crisis',
  name: 'Wei 2022, crisis',
  source: wei2022Source,
  states:
    '$2.2 trn of passive run-off over three years = a rise of 74 bp in the current funds rate with risk aversion doubled',
  domain:
    'Treasury securities rolling off passively in a crisis; equal in their effect on the 10-year yield',
  range: 'single',
  hike: 'current-rate',
  conditions: 'crisis',
  statedFor: { change: 'run-off', maxShareOfGdp: 2200 / gdp2022Bn, knows: ['securities'] },
  checked:
    'In the abstract of the working paper. It also quantifies active sales; that figure was not seen',
  hikesPerShareOfGdp: hikesPerShareOfGdp(gdp2022Bn, { amountBn: 2200, rateBp: 74 }),
  statedAtGdpBn: gdp2022Bn,
};
