import {
  attributeReturn,
  type CalendarDay,
  doubleKill,
  type EpochDay,
  type GrowthLiquidityOptions,
  growthFactorCorrelation,
  growthLiquidityByEnd,
  growthLiquidityModel,
  growthReturnCorrelation,
  projectionsAndOutcome,
  type TimeSeries,
} from '@qt-lens/core';
import type { Call } from '../cells/call.ts';
import { type Input, isBlank, isLeftOut, type Output, type Table } from '../cells/cell.ts';
import { DATE_ORDER, DECIMAL, notationOf } from '../cells/notation.ts';
import {
  datedAlike,
  datedSeries,
  leftOutRows,
  type SheetSeries,
  sheetSeries,
} from '../cells/sheet-series.ts';
import { spreadsheetFunction } from '../spreadsheet-function.ts';

const PART = {
  name: 'part',
  kind: 'text',
  choices: ['total', 'earnings', 'valuation', 'all'],
  default: 'total',
  help:
    '"total" (the default), "earnings", "valuation", or "all" for three cells: total, ' +
    'earnings, valuation.',
} as const;
const OUTPUT = {
  name: 'output',
  kind: 'text',
  choices: ['fit', 'decompose', 'by-end'],
  default: 'fit',
  help:
    '"fit" (the default) for coefficients, Newey–West errors, t, R² and n, "decompose" for a ' +
    'row a day, or "by-end" for the coefficients of samples that end earlier.',
} as const;
const OUTCOME = {
  name: 'outcome',
  kind: 'text',
  choices: ['gdp', 'returns'],
  default: 'gdp',
  help:
    '"gdp" (the default) for four-quarter growth of real GDP, or "returns" for year-on-year ' +
    'returns of the S&P composite.',
} as const;

export const SP500_IMPACT = spreadsheetFunction({
  name: 'SP500_IMPACT',
  help:
    "What a year of tightening takes from the S&P 500's year-on-year return by the rule of " +
    'CICC 2022. Earnings and valuation both fall, the "double kill"; it is stated for ' +
    'tightening only, and of moves that markets expect it may say too much.',
  arguments: [
    { name: 'hikes', kind: 'number', min: 0, help: 'Hikes of 25 bp within a year, 0 or more.' },
    {
      name: 'qt_bn',
      kind: 'number',
      min: 0,
      default: 0,
      help: 'Run-off in billions of dollars, 0 or more; none if left out.',
    },
    PART,
    {
      name: 'gdp_bn',
      kind: 'number',
      optional: true,
      above: 0,
      help:
        'Nominal GDP in billions of dollars: the run-off then counts by its share of it, which is ' +
        "no longer the note's own figure; if left out, dollars are those of the note's GDP.",
    },
  ],
  returns: {
    kind: 'number',
    help: 'Percentage points of year-on-year return: −5.2 for 4 hikes and $300 bn.',
  },
  answer(call, hikes, qt_bn, part, gdp_bn) {
    if (isLeftOut(qt_bn)) call.required('hikes', hikes, 'give a number of 25 bp hikes');
    return call.spill({ hikes, qt_bn, part, gdp_bn }, (cells) => {
      const count = cells.hikes === undefined ? 0 : call.number('hikes', cells.hikes);
      const runoffBn = call.number('qt_bn', cells.qt_bn);
      const gdpBn = cells.gdp_bn === undefined ? undefined : call.number('gdp_bn', cells.gdp_bn);
      call.inUnit('hikes', 'hikes', count);
      if (runoffBn >= 1 || !Array.isArray(qt_bn)) call.inUnit('qt_bn', 'amountBn', runoffBn);
      if (gdpBn !== undefined) call.inUnit('gdp_bn', 'gdpBn', gdpBn);
      const wanted = call.choice(PART, cells.part);
      const effect = call.withArgumentName(count < 0 ? 'hikes' : 'qt_bn', () =>
        doubleKill({ hikes: count, runoffBn, gdpBn }),
      );
      const { points: total, earningsPoints: earnings, valuationPoints: valuation } = effect;
      return { total, earnings, valuation, all: [total, earnings, valuation] }[wanted];
    });
  },
});

const YEARS = {
  mild: 'Mild path, projected',
  aggressive: 'Aggressive path, projected',
  came: 'What came',
} as const;

export const NOTE_PROJECTIONS = spreadsheetFunction({
  name: 'NOTE_PROJECTIONS',
  help:
    'What the research note of CICC projected for 2022 on its two paths, and the year as it came. ' +
    'Neither path was taken, so it is no test of the model.',
  arguments: [],
  returns: {
    kind: 'table',
    help:
      'A row a path: hikes of 25 bp, run-off, the S&P 500 from the second quarter to the end of ' +
      '2022 (what came: month averages of April and December), growth of real GDP over the four ' +
      'quarters to its end, and the target range then.',
  },
  answer: () => [
    [
      'Scenario',
      'Hikes',
      'Run-off, $ bn',
      'S&P 500, %',
      'Real GDP, %',
      'Federal funds target range, upper bound, %',
    ],
    ...projectionsAndOutcome().map((year): Output[] => [
      YEARS[year.key],
      year.hikes,
      year.runoffBn,
      year.equitiesPercent,
      year.gdpGrowthPercent,
      year.targetUpperByQuarter.at(-1)!,
    ]),
  ],
});

export const RETURN_ATTRIBUTION = spreadsheetFunction({
  name: 'RETURN_ATTRIBUTION',
  help:
    'Splits a cumulative price return into what earnings added and what valuation (price / ' +
    'earnings) added, in log points, in which the two sum exactly. Without ranges: the S&P ' +
    'composite since April 2020 by trailing earnings, to where they end.',
  arguments: [
    {
      name: 'prices',
      kind: 'range',
      optional: true,
      help: 'Prices, with dates in the first column if there are any.',
    },
    {
      name: 'earnings',
      kind: 'range',
      optional: true,
      help:
        'Earnings per share over twelve months, reported (trailing) or expected, with dates if ' +
        'the prices have them; read as of each day of the prices, the last of them to the last ' +
        'price.',
    },
    {
      name: 'on',
      kind: 'date',
      optional: true,
      help:
        'The base date; the first day on which both have a value if left out, April 2020 ' +
        'without ranges.',
    },
    DATE_ORDER,
    DECIMAL,
  ],
  returns: {
    kind: 'table',
    help:
      'Date, earnings, valuation, total since the base: log points × 100. Without dates the ' +
      'row of the range stands in the first column.',
  },
  answer(call, prices, earnings, on, date_order, decimal) {
    if (isBlank(prices) && isBlank(earnings)) return embeddedAttribution(call, on);
    const notation = notationOf(call, date_order, decimal);
    call.required('prices', prices, 'name a range of prices');
    call.required('earnings', earnings, 'name a range of earnings');
    const given = {
      prices: sheetSeries(call, 'prices', prices, 'Price', notation),
      earnings: sheetSeries(call, 'earnings', earnings, 'Earnings', notation),
    };
    const dated = datedAlike(call, given);
    const base = call.single('on', on);
    if (base !== undefined && !dated)
      call.fail('on', 'needs dates in the first column of prices and earnings');
    const since =
      base === undefined
        ? Math.max(given.prices.series.days[0], given.earnings.series.days[0])
        : call.day('on', base);
    if (!dated)
      for (const [argument, { series }] of Object.entries(given))
        positiveRows(call, argument, series, since);
    const result = call.withArgumentName(
      base === undefined ? 'prices' : 'on',
      () =>
        attributeReturn({
          price: given.prices.series,
          earnings: given.earnings.series,
          since,
          afterLastEarnings: 'hold',
        }),
      { price: 'prices', earnings: 'earnings' },
    );
    const { days } = result.total;
    return [
      [dated ? 'Date' : 'Row', 'Earnings', 'Valuation', 'Total'],
      ...Array.from(days, (day, i) => [
        dated ? call.date(day) : day + 1,
        result.earnings.values[i],
        result.valuation.values[i],
        result.total.values[i],
      ]),
      ...leftOutRows(given, 4),
    ];
  },
});

function embeddedAttribution(call: Call, on: Input): Table {
  const base = call.single('on', on);
  const since = base === undefined ? undefined : call.day('on', base);
  const { earnings, valuation, total } = call.withArgumentName('on', () =>
    attributeReturn(since === undefined ? {} : { since }),
  );
  return [
    ['Date', 'Earnings', 'Valuation', 'Total'],
    ...Array.from(total.days, (day, i) => [
      call.date(day),
      earnings.values[i],
      valuation.values[i],
      total.values[i],
    ]),
  ];
}

/** Core names days, of which rows without dates have none. */
function positiveRows(call: Call, argument: string, series: TimeSeries, since: EpochDay): void {
  for (let i = Math.max(series.indexAsOf(since), 0); i < series.length; i++) {
    const value = series.values[i];
    if (!(value > 0))
      call.fail(
        argument,
        `holds ${value} in row ${series.days[i] + 1}; logarithms need positive values`,
      );
  }
}

export const GROWTH_LIQUIDITY = spreadsheetFunction({
  name: 'GROWTH_LIQUIDITY',
  help:
    'Explains a year-on-year return by a growth factor and a liquidity factor (ordinary ' +
    'least squares), and splits the fit into what each contributed. Without ranges: the S&P ' +
    "composite on the Philadelphia Fed's manufacturing index and the Wu–Xia shadow rate, " +
    'from 2001-01 to the last month all have.',
  arguments: [
    {
      name: 'returns',
      kind: 'range',
      optional: true,
      help: 'Year-on-year returns in per cent, with dates in the first column if there are any.',
    },
    {
      name: 'growth',
      kind: 'range',
      optional: true,
      help:
        "The growth factor, such as a purchasing managers' index; the Philadelphia Fed's if " +
        'left out.',
    },
    {
      name: 'liquidity',
      kind: 'range',
      optional: true,
      help:
        'The liquidity factor; the Wu–Xia shadow rate if left out, and after its end in ' +
        'February 2022 the effective federal funds rate.',
    },
    OUTPUT,
    {
      name: 'to_date',
      kind: 'date',
      optional: true,
      help:
        'The end of the sample, such as 2022-02-28 for that of the note; as far as all series go ' +
        'if left out. The coefficient of liquidity has changed its sign since 2022.',
    },
    DATE_ORDER,
    DECIMAL,
  ],
  returns: {
    kind: 'table',
    help:
      'A table under a header. Year-on-year returns overlap: the textbook errors, in the last two ' +
      'columns, are smaller than the evidence deserves; those of Newey and West allow for it.',
  },
  answer(call, returns, growth, liquidity, output, to_date, date_order, decimal) {
    const notation = notationOf(call, date_order, decimal);
    const given: Record<string, SheetSeries> = {};
    for (const [argument, input] of Object.entries({ returns, growth, liquidity })) {
      if (!isBlank(input)) given[argument] = sheetSeries(call, argument, input, argument, notation);
    }
    const named = Object.keys(given);
    const dated = named.length === 0 || datedAlike(call, given);
    if (!dated && named.length < 3)
      call.fail(named[0], 'needs dates in its first column, as the embedded figures have');
    const cell = call.single('output', output);
    const wanted = call.choice(OUTPUT, cell);
    const end = call.single('to_date', to_date);
    if (end !== undefined && !dated)
      call.fail('to_date', 'needs dates in the first column of the ranges');
    const options: GrowthLiquidityOptions = {
      returns: given.returns?.series,
      growth: given.growth?.series,
      liquidity: given.liquidity?.series,
      ...(named.length === 0 ? {} : wholeSample(given.returns?.series)),
      ...(end === undefined ? {} : { to: call.day('to_date', end) }),
      // Rows without dates are taken for months.
      ...(dated ? {} : { lags: Math.min(12, Math.floor(given[named[0]].series.length / 3)) }),
    };
    const place = (day: number): Output => (dated ? call.date(day) : day + 1);
    const asked = <T>(ask: () => T): T =>
      call.withArgumentName(named[0] ?? (end === undefined ? 'returns' : 'to_date'), ask, {
        growth: 'growth',
        liquidity: 'liquidity',
      });
    if (wanted === 'by-end') {
      if (!dated) call.fail('output', 'by-end needs dates in the first column of the ranges');
      const table = byEnd(
        asked(() => growthLiquidityByEnd(options)),
        call,
      );
      return [...table, ...leftOutRows(given, table[0].length)];
    }
    const model = asked(() => growthLiquidityModel(options));
    const table = wanted === 'fit' ? fit(model, place) : decomposition(model, place, dated);
    return [...table, ...leftOutRows(given, table[0].length)];
  },
});

export const GROWTH_CORRELATION = spreadsheetFunction({
  name: 'GROWTH_CORRELATION',
  help:
    "How closely a growth factor, the Philadelphia Fed's manufacturing index if none is given, " +
    'follows real GDP or returns of the S&P composite since 2001. A correlation, not a cause.',
  arguments: [
    OUTCOME,
    {
      name: 'growth',
      kind: 'range',
      optional: true,
      help: "A growth factor of your own with dates, such as a purchasing managers' index.",
    },
    DATE_ORDER,
    DECIMAL,
  ],
  returns: {
    kind: 'table',
    help:
      'Labels and figures: the correlation, the ends of its 95 % interval, how many quarters or ' +
      'months it rests on, the first and the last of them.',
  },
  answer(call, outcome, growth, date_order, decimal) {
    const notation = notationOf(call, date_order, decimal);
    const wanted = call.choice(OUTCOME, call.single('outcome', outcome));
    const given = isBlank(growth)
      ? undefined
      : datedSeries(call, 'growth', growth, 'Growth factor', notation);
    const { correlation, interval, observations, from, to } = call.withArgumentName('growth', () =>
      wanted === 'gdp'
        ? growthFactorCorrelation({ growth: given?.series })
        : growthReturnCorrelation({ growth: given?.series }),
    );
    return [
      [
        wanted === 'gdp' ? 'Correlation with real GDP growth' : 'Correlation with returns',
        correlation,
      ],
      ['95 % interval, low', interval.low],
      ['95 % interval, high', interval.high],
      [wanted === 'gdp' ? 'Quarters' : 'Months', observations],
      ['From', call.date(from)],
      ['To', call.date(to)],
      ...leftOutRows(given === undefined ? {} : { growth: given }, 2),
    ];
  },
});

type Model = ReturnType<typeof growthLiquidityModel>;

function fit({ regression, neweyWest, actual }: Model, place: (day: number) => Output): Table {
  const { coefficients, rSquared, observations } = regression;
  const { days } = actual;
  const row = (label: string, value: Output): Output[] => [label, value, '', '', '', ''];
  return [
    [
      '',
      'Coefficient',
      `Newey–West error, ${neweyWest.lags} lags`,
      't',
      'Textbook error',
      't, textbook',
    ],
    ...neweyWest.coefficients.map(({ name, value, standardError, t }, i): Output[] => [
      name,
      value,
      standardError,
      t,
      coefficients[i].standardError,
      coefficients[i].t,
    ]),
    row('R²', rSquared),
    row('n', observations),
    row('from', place(days[0])),
    row('to', place(days[days.length - 1])),
  ];
}

function byEnd(rows: ReturnType<typeof growthLiquidityByEnd>, call: Call): Table {
  return [
    ['Sample ends', 'Growth', 't', 'Liquidity', 't', 'R²', 'n'],
    ...rows.map(({ to, growth, liquidity, rSquared, observations }): Output[] => [
      call.date(to),
      growth.value,
      growth.t,
      liquidity.value,
      liquidity.t,
      rSquared,
      observations,
    ]),
  ];
}

function decomposition(
  { actual, fitted, baseline, growth, liquidity }: Model,
  place: (day: number) => Output,
  dated: boolean,
): Table {
  return [
    [
      dated ? 'Date' : 'Row',
      'Return, %',
      'Fitted, %',
      'Baseline, %',
      'Growth, points',
      'Liquidity, points',
    ],
    ...Array.from(actual.days, (day, i) => [
      place(day),
      actual.values[i],
      fitted.values[i],
      baseline,
      growth.values[i],
      liquidity.values[i],
    ]),
  ];
}

/**
 * The user's own figures are used from end to end; the default sample is that of the embedded ones.
 */
function wholeSample(returns: TimeSeries | undefined): { from: CalendarDay; to: CalendarDay } {
  if (returns === undefined || returns.length === 0)
    return { from: '0001-01-01', to: '9999-12-31' };
  return { from: returns.days[0], to: returns.days[returns.length - 1] };
}
