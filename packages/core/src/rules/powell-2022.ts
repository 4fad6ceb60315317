import { gdp2022Bn, hikesPerShareOfGdp } from './dollar-statements.ts';
import type { Rule } from './rule.ts';

// The Chair named no amount. The caps announced that day: 47.5 bn a month for three months, 95 bn
// from the fourth.
const firstTwelveMonthsBn = 3 * 47.5 + 9 * 95;
const yearAtFullPaceBn = 12 * 95;

/**
 * Powell 2022: the announced path ≈ one quarter-point hike over a year; by the caps that is 997.5
 * bn to 1,140 bn a hike.
 */
export const powell2022: Rule = {
  key: 'powell-2022',
  name: 'Powell 2022',
  source: {
    title: "Chair Powell's press conference",
    authors: 'Jerome H. Powell',
    publisher: 'Board of Governors of the Federal Reserve System',
    date: '2022-05-04',
    url: 'https://www.federalreserve.gov/mediacenter/files/FOMCpresconf20220504.pdf',
  },
  states:
    'The announced path ≈ one quarter-point hike over a year, an effect he called very uncertain',
  domain:
    'The run-off announced that day. The range is derived from its caps: 997.5 bn in the first twelve months, 1,140 bn in a year at full pace. The cap of mortgage-backed securities was never reached: securities fell by 756 bn in the first year, by which a hike takes less',
  range: 'derived',
  hike: 'not-said',
  conditions: 'normal',
  statedFor: {
    change: 'run-off',
    maxShareOfGdp: yearAtFullPaceBn / gdp2022Bn,
    knows: ['securities'],
  },
  checked:
    'In live notes of the press conference; that the effect is very uncertain, in the report of the Council on Foreign Relations',
  hikesPerShareOfGdp: hikesPerShareOfGdp(
    gdp2022Bn,
    { amountBn: yearAtFullPaceBn, rateBp: 25 },
    { amountBn: firstTwelveMonthsBn, rateBp: 25 },
  ),
  statedAtGdpBn: gdp2022Bn,
};
