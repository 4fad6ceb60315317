import {
  attributeReturn,
  type CalendarDay,
  doubleKill,
  type EpochDay,
  growthLiquidityModel,
  type TimeSeries,
} from '@qt-lens/core';
import type { Call } from '../cells/call.ts';
import { isBlank, isLeftOut, type Output, type Table } from '../cells/cell.ts';
import { datedAlike, type SheetSeries, sheetSeries } from '../cells/sheet-series.ts';
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
  choices: ['fit', 'decompose'],
  default: 'fit',
  help:
    '"fit" (the default) for coefficients, standard errors, t, R² and n, or "decompose" ' +
    'for a row a day.',
} as const;

export const SP500_IMPACT = spreadsheetFunction({
  name: 'SP500_IMPACT',
  help:
    "What a year of tightening takes from the S&P 500's year-on-year return by the rule of " +
    'CICC 2022. Earnings and valuation both fall, the "double kill"; it is stated for ' +
    'tightening only, and of moves that markets expect it may say too much.',
  summaries: {
    zh_CN: '一年紧缩对标普 500 同比回报的影响（中金 2022 年规则，“双杀”）。',
    zh_TW: '一年緊縮對標普 500 年增報酬的影響（中金 2022 年規則，「雙殺」）。',
  },
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
  ],
  returns: { kind: 'number', help: 'Percentage points of year-on-year return.' },
  answer(call, hikes, qt_bn, part) {
    if (isLeftOut(qt_bn)) call.required('hikes', hikes, 'give a number of 25 bp hikes');
    return call.spill({ hikes, qt_bn, part }, (cells) => {
      const count = cells.hikes === undefined ? 0 : call.number('hikes', cells.hikes);
      const runoffBn = call.number('qt_bn', cells.qt_bn);
      const wanted = call.choice(PART, cells.part);
      const effect = call.withArgumentName(count < 0 ? 'hikes' : 'qt_bn', () =>
        doubleKill({ hikes: count, runoffBn }),
      );
      const { points: total, earningsPoints: earnings, valuationPoints: valuation } = effect;
      return { total, earnings, valuation, all: [total, earnings, valuation] }[wanted];
    });
  },
});

export const RETURN_ATTRIBUTION = spreadsheetFunction({
  name: 'RETURN_ATTRIBUTION',
  help:
    'Splits a cumulative price return into what earnings added and what valuation (price / ' +
    'earnings) added, in log points, in which the two sum exactly.',
  summaries: {
    zh_CN: '将累计价格回报拆分为盈利与估值两部分。',
    zh_TW: '將累計價格報酬拆分為盈餘與估值兩部分。',
  },
  arguments: [
    {
      name: 'prices',
      kind: 'range',
      help: 'Prices, with dates in the first column if there are any.',
    },
    {
      name: 'earnings',
      kind: 'range',
      help:
        'Earnings per share over twelve months, with dates if the prices have them; read as ' +
        'of each day of the prices.',
    },
    {
      name: 'on',
      kind: 'date',
      optional: true,
      help: 'The base date; the first day on which both have a value if left out.',
    },
  ],
  returns: {
    kind: 'table',
    help:
      'Date, earnings, valuation, total since the base: log points × 100. Without dates the ' +
      'row of the range stands in the first column.',
  },
  answer(call, prices, earnings, on) {
    call.required('prices', prices, 'name a range of prices');
    call.required('earnings', earnings, 'name a range of earnings');
    const given = {
      prices: sheetSeries(call, 'prices', prices, 'Price'),
      earnings: sheetSeries(call, 'earnings', earnings, 'Earnings'),
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
      () => attributeReturn({ price: given.prices.series, earnings: given.earnings.series, since }),
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
    ];
  },
});

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
    '2001-01 to 2022-02.',
  summaries: {
    zh_CN: '以增长与流动性两个因子解释同比回报，并拆分各自的贡献。',
    zh_TW: '以成長與流動性兩個因子解釋年增報酬，並拆分各自的貢獻。',
  },
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
  ],
  returns: {
    kind: 'table',
    help:
      'A table under a header. Year-on-year returns overlap, so the standard errors are ' +
      'smaller than the evidence deserves.',
  },
  answer(call, returns, growth, liquidity, output) {
    const given: Record<string, SheetSeries> = {};
    for (const [argument, input] of Object.entries({ returns, growth, liquidity })) {
      if (!isBlank(input)) given[argument] = sheetSeries(call, argument, input, argument);
    }
    const named = Object.keys(given);
    const dated = named.length === 0 || datedAlike(call, given);
    if (!dated && named.length < 3)
      call.fail(named[0], 'needs dates in its first column, as the embedded figures have');
    const cell = call.single('output', output);
    const wanted = call.choice(OUTPUT, cell);
    const model = call.withArgumentName(
      named[0] ?? 'returns',
      () =>
        growthLiquidityModel({
          returns: given.returns?.series,
          growth: given.growth?.series,
          liquidity: given.liquidity?.series,
          ...(named.length === 0 ? {} : wholeSample(given.returns?.series)),
        }),
      { growth: 'growth', liquidity: 'liquidity' },
    );
    const place = (day: number): Output => (dated ? call.date(day) : day + 1);
    return wanted === 'fit' ? fit(model, place) : decomposition(model, place, dated);
  },
});

type Model = ReturnType<typeof growthLiquidityModel>;

function fit({ regression, actual }: Model, place: (day: number) => Output): Table {
  const { coefficients, rSquared, observations } = regression;
  const { days } = actual;
  return [
    ['', 'Coefficient', 'Standard error', 't'],
    ...coefficients.map(({ name, value, standardError, t }): Output[] => [
      name,
      value,
      standardError,
      t,
    ]),
    ['R²', rSquared, '', ''],
    ['n', observations, '', ''],
    ['from', place(days[0]), '', ''],
    ['to', place(days[days.length - 1]), '', ''],
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
