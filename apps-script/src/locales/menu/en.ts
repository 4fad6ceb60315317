import type { MenuMessages } from './messages.ts';

export const en: MenuMessages = {
  menu: {
    chart: 'Chart selection against Fed assets',
    convert: 'Convert…',
    scenario: 'Scenario bench',
    templates: 'Insert template',
    refresh: 'Refresh figures',
    reference: 'Function reference',
    settings: 'Settings',
  },
  templates: {
    divergence: 'Three-year divergence',
    history: 'Balance-sheet history with phases',
    equivalence: 'Equivalence table',
    scenario: 'Scenario table',
    growthLiquidity: 'Growth–liquidity fit',
    attribution: 'Return by earnings and valuation',
  },
  template: {
    baseDate: 'Base date',
    endDate: 'End date',
    ticker: 'Ticker',
    date: 'Date',
    fedAssets: 'Fed total assets',
    changeSinceBase: 'Change since the base date, per cent',
    percent: 'per cent',
    quotes: 'Quotes',
    quotesNote:
      'If the quotes do not reach the formulas, copy them, paste them as values, and name the copy.',
    comparisonNote: 'A comparison, not a cause. Fed: H.4.1 (WALCL), read as of each date.',
    trillions: 'Fed total assets, trillions of dollars',
    easing: 'Easing (QE)',
    tightening: 'Tightening (QT)',
    reserveManagement: 'Reserve management',
    phases: 'Phases',
    gdpBn: 'Nominal GDP, $ bn',
    runoffBn: 'Run-off, $ bn',
    hikesByRule: 'Rate hikes of 25 bp, by rule',
    everyRule: 'Every rule held here',
    ruleNote:
      'The rules disagree: each was stated for its own amount, pace and time, and means its own by a hike.',
    quarter: 'Quarter',
    hikesBeside: 'Hikes, another path',
    hikes: 'Hikes of 25 bp',
    runoff: 'Run-off, $ bn',
    scenarioNote:
      'Simulation with FRB/US, deviations from baseline; what-if arithmetic, not a forecast.',
    growthOfGdp: 'GDP growth, 4-quarter, percentage points',
    fit: 'Fit',
    decomposition: 'Decomposition',
    fitNote:
      'S&P composite on the Philadelphia Fed index and the Wu–Xia shadow rate, from March 2022 the funds rate. A description of the sample, not a forecast.',
    fitByEnd: 'By the end of the sample: the liquidity factor has changed its sign since 2022',
    growthFactor: 'Growth factor with real GDP growth, and with returns',
    attributionNote:
      'S&P composite since April 2020 by trailing earnings, to where they end; expected earnings are not free.',
    attributionChart: 'Price return, earnings and valuation, log points',
    figuresAsOf: 'Figures as of',
  },
  refreshed: (formulas) =>
    `Reading figures anew: ${formulas} ${formulas === 1 ? 'formula' : 'formulas'}`,
  nothingToRefresh:
    'No formula reads live figures. Figures of the other functions come with the add-on.',
  notPutBack: (cells) =>
    `Google did not take back the formulas of ${cells}. They are written down in this document: refresh figures again and they are restored.`,
};
