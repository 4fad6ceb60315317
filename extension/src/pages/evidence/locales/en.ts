import type { EvidenceMessages } from './messages.ts';

export const en: EvidenceMessages = {
  title: 'Evidence',
  lead: 'What has been published on the balance sheet, and what the figures say of it. Comparisons, not causes; nothing here is a forecast.',
  literature: {
    title: 'What has been published',
    columns: { study: 'Study', states: 'States', checked: 'How it was checked' },
    measures: {
      '10-year yield': 'On the 10-year yield',
      'policy rate': 'In terms of the policy rate',
      'long yields abroad': 'On long yields abroad',
      economy: 'On the economy',
    },
    of: { purchases: 'purchases', 'run-off': 'run-off' },
    statements: {},
    convert: 'Convert by the rules',
    cell: (formula) => `In cells: ${formula}`,
  },
  outcome: {
    title: 'The note’s projections, and what came',
    lead: 'A research note by CICC of early 2022 projected the year on two paths. Neither was taken, so what came is no test of its model.',
    paths: { mild: 'Mild path', aggressive: 'Aggressive path', came: 'What came' },
    rows: {
      hikes: 'Hikes of 25 bp in 2022',
      runoff: 'Run-off in 2022, securities',
      equities: 'S&P 500, second quarter to the end of 2022',
      gdp: 'Real GDP, four quarters to the end of 2022',
      target: 'Target range at the end of 2022, upper bound',
    },
    chart: 'Upper bound of the target range by quarter of 2022, per cent',
    note: 'What came of the S&P 500: the average of December on that of April, price only. Of GDP: figures of 2026. Securities: Treasuries and mortgage-backed securities since June.',
    bench: 'Both paths on the bench',
  },
  growth: {
    title: 'A growth factor, GDP and the S&P 500',
    lead: 'The note used the ISM index of manufacturing, which is proprietary. In its place stands the Philadelphia Fed’s survey of manufacturers.',
    index: 'Philadelphia Fed, current activity',
    returns: 'S&P 500, year on year',
    gdp: 'Real GDP, four-quarter growth',
    withReturns: 'The survey and the S&P 500',
    withGdp: 'The survey and real GDP',
    correlation: (value, low, high, count) =>
      `Correlation ${value}, 95 % interval ${low} to ${high}, ${count}.`,
    months: (count) => `${count} months`,
    quarters: (count) => `${count} quarters`,
    note: 'The interval takes months and quarters for independent; as year-on-year figures overlap, the truth is wider.',
  },
  fit: {
    title: 'Growth and liquidity in the S&P 500',
    lead: 'Year-on-year returns by the survey and by liquidity: the Wu–Xia shadow rate, from March 2022 the funds rate. Baseline, growth and liquidity add up to the fit.',
    baseline: 'Baseline',
    growth: 'Growth',
    liquidity: 'Liquidity',
    fitted: 'Fit',
    actual: 'Return',
    ends: 'Sample ends',
    observations: 'Months',
    byEnd: 'The coefficients by where the sample ends',
    t: 't',
    note: (lags) =>
      `t by Newey–West errors, ${lags} lags. The liquidity factor has changed sign since 2022: the fit describes a sample and explains nothing.`,
  },
  attribution: {
    title: 'Earnings and valuation since April 2020',
    lead: 'Price = P/E × EPS: what each added to the return of the S&P composite, in log points, in which the two add up.',
    earnings: 'Earnings',
    valuation: 'Valuation',
    total: 'Price',
    note: (month) =>
      `Earnings are those reported over the twelve months before (trailing); the figures held here end in ${month}.`,
  },
  axes: { percent: '%', index: 'index', logPoints: 'log points' },
};
