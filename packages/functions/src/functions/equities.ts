import {
  attributeReturn,
  type CalendarDay,
  doubleKill,
  type EpochDay,
  growthLiquidityModel,
  type TimeSeries,
} from '@qt-lens/core';
import { type Call, customFunction } from '../cells/call.ts';
import { type Input, isBlank, isLeftOut, type Output, type Table } from '../cells/cell.ts';
import { datedAlike, type SheetSeries, sheetSeries } from '../cells/sheet-series.ts';

const PARTS = ['total', 'earnings', 'valuation', 'all'] as const;
const OUTPUTS = ['fit', 'decompose'] as const;

/**
 * What a year of tightening takes from the S&P 500's year-on-year return by the rule of CICC 2022.
 * Earnings and valuation both fall, the "double kill"; it is stated for tightening only, and of
 * moves that markets expect it may say too much.
 *
 * @param {number} hikes Hikes of 25 bp within a year, 0 or more.
 * @param {number} [qt_bn] Run-off in billions of dollars, 0 or more; none if left out.
 * @param {string} [part] "total" (the default), "earnings", "valuation", or "all" for three cells:
 *   total, earnings, valuation.
 * @return {number} Percentage points of year-on-year return.
 * @customfunction
 */
export function SP500_IMPACT(hikes: Input, qt_bn?: Input, part?: Input): Output | Table {
  return customFunction('SP500_IMPACT', (call) => {
    if (isLeftOut(qt_bn)) call.required('hikes', hikes, 'give a number of 25 bp hikes');
    return call.spill({ hikes, qt_bn, part }, (cells) => {
      const count = cells.hikes === undefined ? 0 : call.number('hikes', cells.hikes);
      const runoffBn = cells.qt_bn === undefined ? 0 : call.number('qt_bn', cells.qt_bn);
      const wanted = cells.part === undefined ? 'total' : call.choice('part', cells.part, PARTS);
      const effect = call.about(count < 0 ? 'hikes' : 'qt_bn', () =>
        doubleKill({ hikes: count, runoffBn }),
      );
      const { points: total, earningsPoints: earnings, valuationPoints: valuation } = effect;
      return { total, earnings, valuation, all: [total, earnings, valuation] }[wanted];
    });
  });
}

/**
 * Splits a cumulative price return into what earnings added and what valuation (price / earnings)
 * added, in log points, in which the two sum exactly.
 *
 * @param {Array<Array<number>>} prices Prices, with dates in the first column if there are any.
 * @param {Array<Array<number>>} earnings Earnings per share over twelve months, with dates if the
 *   prices have them; read as of each day of the prices.
 * @param {Date} [on] The base date; the first day on which both have a value if left out.
 * @return {Array<Array<number>>} Date, earnings, valuation, total since the base: log points × 100.
 *   Without dates the row of the range stands in the first column.
 * @customfunction
 */
export function RETURN_ATTRIBUTION(prices: Input, earnings: Input, on?: Input): Table {
  return customFunction('RETURN_ATTRIBUTION', (call) => {
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
    const result = call.about(
      base === undefined ? 'prices' : 'on',
      () => attributeReturn({ price: given.prices.series, earnings: given.earnings.series, since }),
      ['price', 'earnings'],
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
  });
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

/**
 * Explains a year-on-year return by a growth factor and a liquidity factor (ordinary least
 * squares), and splits the fit into what each contributed. Without ranges: the S&P composite on the
 * Philadelphia Fed's manufacturing index and the Wu–Xia shadow rate, 2001-01 to 2022-02.
 *
 * @param {Array<Array<number>>} [returns] Year-on-year returns in per cent, with dates in the first
 *   column if there are any.
 * @param {Array<Array<number>>} [growth] The growth factor, such as a purchasing managers' index;
 *   the Philadelphia Fed's if left out.
 * @param {Array<Array<number>>} [liquidity] The liquidity factor; the Wu–Xia shadow rate if left
 *   out, and after its end in February 2022 the effective federal funds rate.
 * @param {string} [output] "fit" (the default) for coefficients, standard errors, t, R² and n, or
 *   "decompose" for a row a day.
 * @return {Array<Array<number>>} A table under a header. Year-on-year returns overlap, so the
 *   standard errors are smaller than the evidence deserves.
 * @customfunction
 */
export function GROWTH_LIQUIDITY(
  returns?: Input,
  growth?: Input,
  liquidity?: Input,
  output?: Input,
): Table {
  return customFunction('GROWTH_LIQUIDITY', (call) => {
    const given: Record<string, SheetSeries> = {};
    for (const [argument, input] of Object.entries({ returns, growth, liquidity })) {
      if (!isBlank(input)) given[argument] = sheetSeries(call, argument, input, argument);
    }
    const named = Object.keys(given);
    const dated = named.length === 0 || datedAlike(call, given);
    if (!dated && named.length < 3)
      call.fail(named[0], 'needs dates in its first column, as the embedded figures have');
    const cell = call.single('output', output);
    const wanted = cell === undefined ? 'fit' : call.choice('output', cell, OUTPUTS);
    const model = call.about(
      named[0] ?? 'returns',
      () =>
        growthLiquidityModel({
          returns: given.returns?.series,
          growth: given.growth?.series,
          liquidity: given.liquidity?.series,
          ...(named.length === 0 ? {} : wholeSample(given.returns?.series)),
        }),
      ['growth', 'liquidity'],
    );
    const place = (day: number): Output => (dated ? call.date(day) : day + 1);
    return wanted === 'fit' ? fit(model, place) : decomposition(model, place, dated);
  });
}

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
