import { gdp2022Bn, hikesPerShareOfGdp } from './dollar-statements.ts';
import type { Rule } from './rule.ts';
import { wei2022Source } from './wei-2022-normal.ts';

/** Wei 2022, refunded with bills: 7.4 bp in normal times to 12.6 bp in a crisis. */
export const wei2022Bills: Rule = {
  key: 'wei-2022-bills',
  name: 'Wei 2022, bills',
  source: wei2022Source,
  states:
    '$2.2 trn of passive run-off over three years = a rise of 7.4 bp (12.6 bp in a crisis) in the current funds rate if the Treasury refunds it with bills',
  domain:
    'As the other two rules of the paper, but the Treasury replaces what rolls off with bills; low is normal times, high a crisis',
  range: 'stated',
  hike: 'current-rate',
  conditions: 'bills',
  statedFor: { change: 'run-off', maxShareOfGdp: 2200 / gdp2022Bn, knows: ['bills'] },
  checked:
    'In the abstract of the working paper. It also quantifies active sales; that figure was not seen',
  hikesPerShareOfGdp: hikesPerShareOfGdp(
    gdp2022Bn,
    { amountBn: 2200, rateBp: 7.4 },
    { amountBn: 2200, rateBp: 12.6 },
  ),
  statedAtGdpBn: gdp2022Bn,
};
