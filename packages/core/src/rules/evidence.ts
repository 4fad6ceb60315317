import { ciccSource } from './cicc-2022.ts';
import type { RuleSource } from './rule.ts';

/** One figure a source states. */
export interface EvidenceFigure {
  /** What changed, when or because of what. */
  readonly what: string;
  readonly value: number;
  readonly units: 'basis points' | 'basis points per 1 % of GDP' | 'per cent' | 'percentage points';
}

/** What a source says the balance sheet did to the 10-year yield, or to the economy. */
export interface Evidence {
  readonly key: string;
  readonly name: string;
  readonly source: RuleSource;
  /**
   * What was measured: the 10-year Treasury yield (or its term premium), or output, prices and
   * unemployment.
   */
  readonly measures: '10-year yield' | 'economy';
  /** Purchases (QE) or run-off (QT). */
  readonly of: 'purchases' | 'run-off';
  /** What the source states, in its figures. */
  readonly states: string;
  readonly figures: readonly EvidenceFigure[];
}

/**
 * The literature table: what purchases and run-off did to the 10-year yield, and once to the
 * economy. Only statements checked at their source.
 */
export const evidence: readonly Evidence[] = [
  {
    key: 'gagnon-2016',
    name: 'Gagnon 2016',
    source: {
      title: 'Quantitative Easing: An Underappreciated Success',
      authors: 'Joseph E. Gagnon',
      publisher:
        'Peterson Institute for International Economics, Policy Brief 16-4; average as cited by CICC 2022',
      date: '2016-04',
      url: 'https://piie.com/publications/policy-briefs/quantitative-easing-underappreciated-success',
    },
    measures: '10-year yield',
    of: 'purchases',
    states: 'QE of 1 % of GDP lowers the 10-year yield by 8 bp, average of the literature',
    figures: [{ what: '10-year yield', value: -8, units: 'basis points per 1 % of GDP' }],
  },
  {
    key: 'cicc-2022-qt-1',
    name: 'CICC 2022, QT 1',
    source: ciccSource,
    measures: '10-year yield',
    of: 'run-off',
    states: 'The QT of 2017 to 2019 raised the 10-year yield by 6 bp per 1 % of GDP',
    figures: [
      { what: '10-year yield, 2017 to 2019', value: 6, units: 'basis points per 1 % of GDP' },
    ],
  },
  {
    key: 'bonis-ihrig-wei-2017',
    name: 'Bonis, Ihrig & Wei 2017',
    source: {
      title:
        "The Effect of the Federal Reserve's Securities Holdings on Longer-term Interest Rates",
      authors: 'Brian Bonis, Jane Ihrig, Min Wei',
      publisher:
        'Board of Governors of the Federal Reserve System, FEDS Notes, and companion paper',
      date: '2017-04-20',
      url: 'https://www.federalreserve.gov/econres/notes/feds-notes/effect-of-the-federal-reserves-securities-holdings-on-longer-term-interest-rates-20170420.htm',
    },
    measures: '10-year yield',
    of: 'purchases',
    states:
      'The first programme lowered it by 34 bp in early 2009; all programmes together by about 100 bp at the end of 2015 and about 85 bp by the end of 2017',
    figures: [
      { what: 'first programme, early 2009', value: -34, units: 'basis points' },
      { what: 'all programmes, end of 2015', value: -100, units: 'basis points' },
      { what: 'all programmes, end of 2017', value: -85, units: 'basis points' },
    ],
  },
  {
    key: 'fed-staff-2022',
    name: 'Federal Reserve staff 2022',
    source: {
      title: 'Why the Fed Is Tightening More Than It Thinks',
      authors: 'Benn Steil, Benjamin Della Rocca, reporting an estimate of Federal Reserve staff',
      publisher: 'Council on Foreign Relations',
      date: '2022-06',
    },
    measures: '10-year yield',
    of: 'run-off',
    states: 'The run-off of $2.1 trn scheduled to September 2024 raises it by 60 bp',
    figures: [{ what: '10-year yield, run-off of $2.1 trn', value: 60, units: 'basis points' }],
  },
  {
    key: 'kim-laubach-wei-2020',
    name: 'Kim, Laubach & Wei 2020',
    source: {
      title: 'Macroeconomic Effects of Large-Scale Asset Purchases: New Evidence',
      authors: 'Kyungmin Kim, Thomas Laubach, Min Wei',
      publisher:
        'Board of Governors of the Federal Reserve System, FEDS 2020-047r1, revised August 2023',
      date: '2020-06',
      url: 'https://doi.org/10.17016/FEDS.2020.047r1',
    },
    measures: 'economy',
    of: 'purchases',
    states:
      'A $500 bn purchase shock: output +1.2 %, prices +0.8 %, unemployment −0.5 point at the peak',
    figures: [
      { what: 'output at the peak, purchases of $500 bn', value: 1.2, units: 'per cent' },
      { what: 'prices at the peak, purchases of $500 bn', value: 0.8, units: 'per cent' },
      {
        what: 'unemployment rate at the peak, purchases of $500 bn',
        value: -0.5,
        units: 'percentage points',
      },
    ],
  },
];
