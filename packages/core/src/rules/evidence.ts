import { ciccSource } from './cicc-2022.ts';
import { fedsNote2022 } from './feds-note-2022.ts';
import type { RuleSource } from './rule.ts';

/** One figure a source states. */
export interface EvidenceFigure {
  /** What changed, when or because of what. */
  readonly what: string;
  readonly value: number;
  readonly units:
    | 'basis points'
    | 'basis points per 1 % of GDP'
    | 'hikes'
    | 'per cent'
    | 'percentage points';
}

/** What a source says the balance sheet did to the 10-year yield, or to the economy. */
export interface Evidence {
  readonly key: string;
  readonly name: string;
  readonly source: RuleSource;
  /**
   * What was measured: the 10-year Treasury yield (or its term premium); long yields of another
   * country; the policy rate it equals; or output, prices and unemployment.
   */
  readonly measures: '10-year yield' | 'long yields abroad' | 'policy rate' | 'economy';
  /** Purchases (QE) or run-off (QT). */
  readonly of: 'purchases' | 'run-off';
  /** What the source states, in its figures. */
  readonly states: string;
  readonly figures: readonly EvidenceFigure[];
  /** How the statement was checked: at its source, in an abstract, as quoted by others. */
  readonly checked: string;
}

/**
 * The literature table: what purchases and run-off did to long yields and to the economy, and what
 * else has been said of how many hikes they equal. `checked` says of each how far it was read.
 *
 * @example
 * evidence.find(({ key }) => key === 'ecb-2024').figures[0].value; // 35
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
    checked: 'As cited by CICC 2022',
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
    checked: 'In the note itself',
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
    checked: 'At the source; the first programme in the abstract of the companion paper',
  },
  {
    key: 'feds-note-2022',
    name: 'FEDS Note 2022',
    source: fedsNote2022.source,
    measures: '10-year yield',
    of: 'run-off',
    states:
      '1 % of GDP of ten-year equivalents raises the term premium by about 10 bp; the run-off of $2.1 trn to September 2024 raises the yield by 60 bp',
    figures: [
      {
        what: 'term premium, ten-year equivalents',
        value: 10,
        units: 'basis points per 1 % of GDP',
      },
      { what: '10-year yield, run-off of $2.1 trn', value: 60, units: 'basis points' },
    ],
    checked:
      'The 10 bp quoted from the note word for word; the 60 bp as the Council on Foreign Relations reports them (Steil and Della Rocca 2022)',
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
    checked: 'In the abstract of the revised paper',
  },
  {
    key: 'yellen-2017',
    name: 'Yellen 2017',
    source: {
      title: 'The Economic Outlook and the Conduct of Monetary Policy',
      authors: 'Janet L. Yellen',
      publisher:
        'Board of Governors of the Federal Reserve System, speech at Stanford; the rule as Monetary Policy Analytics describes it',
      date: '2017-01-19',
      url: 'https://www.federalreserve.gov/newsevents/speech/yellen20170119a.htm',
    },
    measures: 'policy rate',
    of: 'run-off',
    states:
      'The shortening of the portfolio raises the ten-year term premium by about 15 bp in 2017; by the three-to-one rule of staff that is offset by lowering the funds rate three times as much',
    figures: [{ what: 'ten-year term premium, 2017', value: 15, units: 'basis points' }],
    checked: 'In the note of Monetary Policy Analytics that cites the speech',
  },
  {
    key: 'waller-2022',
    name: 'Waller 2022',
    source: {
      title: 'Responding to High Inflation, with Some Thoughts on a Soft Landing',
      authors: 'Christopher J. Waller',
      publisher: 'Board of Governors of the Federal Reserve System, speech in Frankfurt',
      date: '2022-05-30',
    },
    measures: 'policy rate',
    of: 'run-off',
    states: 'The run-off, about $1 trn in its first year, equals about 2 hikes of 25 bp by models',
    figures: [{ what: 'hikes of 25 bp', value: 2, units: 'hikes' }],
    checked: 'In a summary of the speech, not in the speech itself',
  },
  {
    key: 'brainard-2022',
    name: 'Brainard 2022',
    source: {
      title: 'Remarks on the plans of May 2022',
      authors: 'Lael Brainard',
      publisher: 'As quoted in reports of June 2022',
      date: '2022',
    },
    measures: 'policy rate',
    of: 'run-off',
    states: 'The plans amount to 2 or 3 additional rate hikes',
    figures: [
      { what: 'hikes of 25 bp, at least', value: 2, units: 'hikes' },
      { what: 'hikes of 25 bp, at most', value: 3, units: 'hikes' },
    ],
    checked: 'As quoted in a report, not at the source',
  },
  {
    key: 'cfr-2023',
    name: 'Council on Foreign Relations',
    source: {
      title: 'Fed Policy is Tighter Than it Looks, and is Set to Tighten Further',
      authors: 'Benn Steil, Elisabeth Harding',
      publisher: 'Council on Foreign Relations, by the estimate of Federal Reserve staff',
      date: '2023',
      url: 'https://www.cfr.org/blog/fed-policy-tighter-it-looks-and-set-tighten-further',
    },
    measures: 'policy rate',
    of: 'run-off',
    states:
      'The whole run-off at $95 bn a month equals a rise of the policy rate from 59 bp to 100 bp, by when it ends',
    figures: [
      { what: 'policy rate, at least', value: 59, units: 'basis points' },
      { what: 'policy rate, at most', value: 100, units: 'basis points' },
    ],
    checked: 'At the source. It applies the staff’s estimate, so it is no second study',
  },
  {
    key: 'damico-seida-2020',
    name: 'D’Amico & Seida 2020',
    source: {
      title: 'Unexpected Supply Effects of Quantitative Easing and Tightening',
      authors: 'Stefania D’Amico, Tim Seida',
      publisher: 'Federal Reserve Bank of Chicago, Working Paper 2020-17',
      date: '2020-07-23',
      url: 'https://doi.org/10.21033/wp-2020-17',
    },
    measures: '10-year yield',
    of: 'run-off',
    states:
      'Yields answered surprises of tightening more than surprises of easing, so that one is no mirror of the other',
    figures: [],
    checked: 'In the abstract',
  },
  {
    key: 'du-forbes-luzzetti-2024',
    name: 'Du, Forbes & Luzzetti 2024',
    source: {
      title: 'Quantitative Tightening Around the Globe: What Have We Learned?',
      authors: 'Wenxin Du, Kristin J. Forbes, Matthew Luzzetti',
      publisher: 'SSRN 4794370; seven advanced economies',
      date: '2024-04',
      url: 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=4794370',
    },
    measures: 'long yields abroad',
    of: 'run-off',
    states:
      'Announcements of tightening raise yields of one year and longer by 4 to 8 bp; active sales do more than passive run-off',
    figures: [
      { what: 'yields of a year and longer, at least', value: 4, units: 'basis points' },
      { what: 'yields of a year and longer, at most', value: 8, units: 'basis points' },
    ],
    checked:
      'That active does more than passive in the abstract; the 4 to 8 bp were not seen at the source',
  },
  {
    key: 'ecb-2024',
    name: 'ECB Blog 2024',
    source: {
      title:
        'Quantitative Tightening: How do shrinking Eurosystem bond holdings affect long-term interest rates?',
      authors: 'Yıldız Akkaya, John Hutchinson, Kasper Jørgensen, Emanuel Skeppås',
      publisher: 'European Central Bank, The ECB Blog',
      date: '2024-11-14',
      url: 'https://www.ecb.europa.eu/press/blog/date/2024/html/ecb.blog241114~6a3182c0bd.en.html',
    },
    measures: 'long yields abroad',
    of: 'run-off',
    states:
      'An expected reduction of €1 trn may raise long-term risk-free rates of the euro area by about 35 bp',
    figures: [{ what: 'long risk-free rates, €1 trn', value: 35, units: 'basis points' }],
    checked: 'At the source',
  },
  {
    key: 'bank-of-england-2025',
    name: 'Bank of England 2025',
    source: {
      title: 'Estimates of its own tightening, Monetary Policy Report of August 2025',
      authors: 'Bank of England',
      publisher: 'As the press reported it in August and September 2025',
      date: '2025-08',
    },
    measures: 'long yields abroad',
    of: 'run-off',
    states: 'Its run-off and sales so far have raised gilt yields by 15 to 25 bp',
    figures: [
      { what: 'gilt yields, at least', value: 15, units: 'basis points' },
      { what: 'gilt yields, at most', value: 25, units: 'basis points' },
    ],
    checked: 'In two press reports, not at the source',
  },
];
