import { gdp2022Bn, hikesPerShareOfGdp } from './dollar-statements.ts';
import type { Rule, RuleSource } from './rule.ts';

/** The paper behind the three rules of Wei 2022. */
export const wei2022Source: RuleSource = {
  title: 'Quantifying "Quantitative Tightening" (QT): How Many Rate Hikes Is QT Equivalent To?',
  authors: 'Bin Wei',
  publisher:
    'Federal Reserve Bank of Atlanta, Working Paper 2022-8 (July 2022) and Policy Hub 2022-11',
  date: '2022-07',
  url: 'https://doi.org/10.29338/wp2022-08',
};

/** Wei 2022, normal times: $2.2 trn of passive run-off over three years = 29 bp. */
export const wei2022Normal: Rule = {
  key: 'wei-2022-normal',
  name: 'Wei 2022, normal times',
  source: wei2022Source,
  states:
    '$2.2 trn of passive run-off over three years = a rise of 29 bp in the current funds rate',
  domain:
    'Treasury securities rolling off passively in normal times; equal in their effect on the 10-year yield',
  range: 'single',
  hike: 'current-rate',
  conditions: 'normal',
  statedFor: { change: 'run-off', maxShareOfGdp: 2200 / gdp2022Bn, knows: ['securities'] },
  checked:
    'In the abstract of the working paper. It also quantifies active sales; that figure was not seen',
  hikesPerShareOfGdp: hikesPerShareOfGdp(gdp2022Bn, { amountBn: 2200, rateBp: 29 }),
  statedAtGdpBn: gdp2022Bn,
};
