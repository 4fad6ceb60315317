import type { Rule, RuleSource } from './rule.ts';

/** The research note behind the rule, its scenarios and its figures on equities. */
export const ciccSource: RuleSource = {
  title: "Research note on the Fed's rate and balance-sheet path, with the FRB/US model",
  authors: 'CICC Research',
  publisher: 'China International Capital Corporation',
  date: '2022',
};

// Rule 3 of the note: a run-off of 1 % of GDP raises the 10-year yield by 6 bp (its estimate for
// 2017 to 2019) to 8 bp (literature average for QE).
const YIELD_BP_PER_PERCENT_OF_GDP = { low: 6, central: 7, high: 8 };
// Rule 4: this much 10-year term premium slows the economy as much as one hike.
const TERM_PREMIUM_BP_PER_HIKE = 20;

const perShare = (bpPerPercent: number): number => bpPerPercent * 100;
const hikes = (bpPerPercent: number): number => perShare(bpPerPercent) / TERM_PREMIUM_BP_PER_HIKE;

/**
 * CICC 2022: 6–8 bp on the 10-year yield per 1 % of GDP, and 20 bp of term premium ≈ one 25 bp
 * hike; so 2.5–3.33 % of GDP ≈ one hike.
 */
export const cicc2022: Rule = {
  key: 'cicc-2022',
  name: 'CICC 2022',
  source: ciccSource,
  states:
    'QT of 1 % of GDP raises the 10-year yield by 6–8 bp; 20 bp of 10-year term premium ≈ one 25 bp hike',
  domain:
    'Passive run-off in 2022–23, announced in advance; the size of the effect depends on amount, pace, timing and how markets read it',
  range: 'stated',
  hike: 'growth',
  conditions: 'normal',
  // The whole path of the note: from 35 % of GDP to 20 %.
  statedFor: { change: 'run-off', maxShareOfGdp: 0.15, knows: ['securities'] },
  checked: 'In the note itself',
  hikesPerShareOfGdp: {
    low: hikes(YIELD_BP_PER_PERCENT_OF_GDP.low),
    central: hikes(YIELD_BP_PER_PERCENT_OF_GDP.central),
    high: hikes(YIELD_BP_PER_PERCENT_OF_GDP.high),
  },
  yieldBpPerShareOfGdp: {
    low: perShare(YIELD_BP_PER_PERCENT_OF_GDP.low),
    central: perShare(YIELD_BP_PER_PERCENT_OF_GDP.central),
    high: perShare(YIELD_BP_PER_PERCENT_OF_GDP.high),
  },
};
