import { listOf, objectOf } from '../arguments.ts';
import {
  compositePrice,
  effectiveFundsRate,
  philadelphiaManufacturing,
  realGdp,
  shadowRate,
} from '../figures/index.ts';
import {
  type Coefficient,
  type Correlation,
  correlate,
  leastSquares,
  MIN_CORRELATED,
  neweyWest,
  type Regression,
} from '../statistics/index.ts';
import { alignAsOf } from '../time-series/align.ts';
import {
  addMonths,
  type CalendarDay,
  type EpochDay,
  toEpochDay,
  toIsoDay,
} from '../time-series/calendar.ts';
import { resample } from '../time-series/resample.ts';
import { assertSeries, type SeriesLabel, TimeSeries } from '../time-series/time-series.ts';

/** First day of the sample of embedded figures. */
const SAMPLE_FROM = '2001-01-01';

/** Last day of the note's sample: the Wu–Xia shadow rate ends with it. */
export const noteSampleTo = '2022-02-28';

export interface SampleOptions {
  /**
   * First day of the sample. Default 2001-01-01 for embedded figures; if any series is given, as
   * far back as all go.
   */
  readonly from?: CalendarDay;
  /**
   * Last day of the sample. Default: as far as all series go. The note's ends with
   * {@link noteSampleTo}.
   */
  readonly to?: CalendarDay;
}

export interface GrowthLiquidityOptions extends SampleOptions {
  /**
   * Year-on-year return in per cent. Default: that of the S&P composite price, {@link yearOnYear}.
   */
  readonly returns?: TimeSeries;
  /**
   * The growth factor. Default: the Philadelphia Fed's manufacturing index, because the ISM index
   * that the note used is proprietary.
   */
  readonly growth?: TimeSeries;
  /** The liquidity factor. Default: {@link liquidityFactor}. */
  readonly liquidity?: TimeSeries;
  /**
   * Over how many rows residuals may be related, for {@link GrowthLiquidityModel.neweyWest}.
   * Default: as many as overlap, 12 by the month, and at most a third of the rows.
   */
  readonly lags?: number;
}

/** A growth–liquidity model and what each factor contributed to its fit. */
export interface GrowthLiquidityModel {
  /**
   * Coefficients `intercept`, `growth` and `liquidity` with standard errors, t and R². The errors
   * are the textbook ones, which overlapping returns make too small.
   */
  readonly regression: Regression;
  /** The same coefficients with errors that allow for the overlap. */
  readonly neweyWest: { readonly lags: number; readonly coefficients: readonly Coefficient[] };
  /** The mean return of the sample, per cent: the fit where both factors are at their means. */
  readonly baseline: number;
  /**
   * On the days of the sample, in percentage points: coefficient × the factor's deviation from its
   * mean.
   */
  readonly growth: TimeSeries;
  readonly liquidity: TimeSeries;
  /** Per cent; on every day exactly `baseline` + `growth` + `liquidity`. */
  readonly fitted: TimeSeries;
  /** The returns explained, per cent. */
  readonly actual: TimeSeries;
  /** First and last day with all three series, and their labels. */
  readonly sample: {
    readonly from: string;
    readonly to: string;
    readonly returns: SeriesLabel;
    readonly growth: SeriesLabel;
    readonly liquidity: SeriesLabel;
  };
}

/**
 * Year-on-year return explained by a growth factor and a liquidity factor, by ordinary least
 * squares, and its fit split into what each contributed.
 *
 * On each day of the returns both factors are read as of that day; a day after a factor's last
 * observation is left out. Year-on-year returns overlap from month to month, so the textbook errors
 * are smaller than the evidence deserves: `neweyWest` allows for it. A description of the sample,
 * not a forecast; the coefficient of liquidity depends on where the sample ends
 * ({@link growthLiquidityByEnd}).
 *
 * @throws RangeError if `to` is before `from`, the three series share too few days, or a factor
 *   does not vary or equals the other.
 * @example
 * growthLiquidityModel({ to: noteSampleTo }).neweyWest.coefficients[2];
 * // { name: 'liquidity', value: −1.23, t: −1.5, … }
 */
export function growthLiquidityModel(options: GrowthLiquidityOptions = {}): GrowthLiquidityModel {
  return modelOf(factorsOf(options), options.lags);
}

/** The three series on the days of a sample that all of them have. */
interface Factors {
  readonly returns: TimeSeries;
  readonly growth: TimeSeries;
  readonly liquidity: TimeSeries;
  readonly sample: { readonly dependent: TimeSeries; readonly columns: readonly Float64Array[] };
}

function factorsOf(options: GrowthLiquidityOptions): Factors {
  const {
    returns = yearOnYear(compositePrice.series()),
    growth = philadelphiaManufacturing.series(),
    liquidity = liquidityFactor(),
  } = objectOf(options);
  for (const series of [returns, growth, liquidity]) assertSeries(series);
  const ownSeries =
    options.returns !== undefined ||
    options.growth !== undefined ||
    options.liquidity !== undefined;
  const sample = common(returns.between(...sampleOf(options, ownSeries)), [growth, liquidity]);
  return { returns, growth, liquidity, sample };
}

/** The same series on the days up to one of them. */
function until({ sample, ...series }: Factors, end: EpochDay): Factors {
  const dependent = sample.dependent.between(undefined, end);
  const columns = sample.columns.map((column) => column.subarray(0, dependent.length));
  return { ...series, sample: { dependent, columns } };
}

function modelOf(
  { returns, growth, liquidity, sample }: Factors,
  lagsAsked: number | undefined,
): GrowthLiquidityModel {
  const [growthValues, liquidityValues] = sample.columns;
  const regression = leastSquares(sample.dependent.values, [
    { name: 'growth', values: growthValues },
    { name: 'liquidity', values: liquidityValues },
  ]);
  const [, byGrowth, byLiquidity] = regression.coefficients;
  const [growthMean, liquidityMean] = regression.means.regressors;
  const baseline = regression.means.dependent;
  const fromGrowth = growthValues.map((value) => byGrowth.value * (value - growthMean));
  const fromLiquidity = liquidityValues.map((value) => byLiquidity.value * (value - liquidityMean));
  const fitted = fromGrowth.map((points, i) => baseline + points + fromLiquidity[i]);
  const series = (values: Float64Array, title: string, units: string) =>
    sample.dependent.withValues(values, { title, units });
  const lags = lagsAsked ?? overlap(sample.dependent);
  return {
    regression,
    neweyWest: { lags, coefficients: neweyWest(regression, lags) },
    baseline,
    growth: series(fromGrowth, 'Contribution of growth', 'percentage points'),
    liquidity: series(fromLiquidity, 'Contribution of liquidity', 'percentage points'),
    fitted: series(fitted, 'Fitted return', 'per cent'),
    actual: sample.dependent,
    sample: {
      from: sample.dependent.first!.date,
      to: sample.dependent.last!.date,
      returns: returns.label,
      growth: growth.label,
      liquidity: liquidity.label,
    },
  };
}

/** The model of a sample that ends on one day. */
export interface GrowthLiquidityAtEnd {
  /** Last day with all three series. */
  readonly to: string;
  readonly observations: number;
  /** With Newey–West errors. */
  readonly growth: Coefficient;
  readonly liquidity: Coefficient;
  readonly rSquared: number;
}

/**
 * How the coefficients depend on where the sample ends: the model from the same first day to each
 * of several last ones. By the embedded figures the coefficient of liquidity is −1.23 at the end of
 * the note's sample and has changed its sign since.
 *
 * @param options As for {@link growthLiquidityModel}, whose `to` is the last of the ends.
 * @param ends Last days of the samples, in order. Default: the note's, the ends of the years after
 *   it, and as far as all series go.
 * @throws RangeError for the reasons of {@link growthLiquidityModel}.
 * @example
 * growthLiquidityByEnd().map(({ to, liquidity }) => [to, liquidity.value]);
 * // [['2022-02-01', −1.23], ['2022-12-01', −1.29], …]
 */
export function growthLiquidityByEnd(
  options: GrowthLiquidityOptions = {},
  ends?: readonly CalendarDay[],
): GrowthLiquidityAtEnd[] {
  const factors = factorsOf(options);
  const { first, last } = factors.sample.dependent;
  const chosen =
    ends === undefined ? defaultEnds(first?.date ?? '', last?.date ?? '') : listOf(ends, 'ends');
  return Array.from(chosen)
    .map((end) => toEpochDay(end, 'ends'))
    .map((end) => modelOf(until(factors, end), options.lags))
    .map(({ sample, regression, neweyWest: { coefficients } }) => ({
      to: sample.to,
      observations: regression.observations,
      growth: coefficients[1],
      liquidity: coefficients[2],
      rSquared: regression.rSquared,
    }));
}

function defaultEnds(from: string, to: string): string[] {
  if (to === '') return [noteSampleTo];
  const firstYear = Math.max(Number(noteSampleTo.slice(0, 4)), Number(from.slice(0, 4)) + 2);
  const years = Array.from(
    { length: Math.max(0, Number(to.slice(0, 4)) - firstYear) },
    (_, i) => `${firstYear + i}-12-31`,
  );
  return [...(from < '2020' && to > noteSampleTo ? [noteSampleTo] : []), ...years, to];
}

const DAYS_A_YEAR = 365.25;

/** How many year-on-year changes overlap with one: as many as a year has. */
function overlap({ days }: TimeSeries): number {
  const gaps = Array.from(days.subarray(1), (day, i) => day - days[i]).sort((a, b) => a - b);
  const aYear = Math.round(DAYS_A_YEAR / (gaps[gaps.length >> 1] ?? DAYS_A_YEAR));
  return Math.max(0, Math.min(aYear, Math.floor(days.length / 3)));
}

/**
 * The default liquidity factor: the Wu–Xia shadow rate to its end in February 2022, the effective
 * funds rate afterwards, per cent, monthly.
 *
 * @example
 * liquidityFactor().first; // { date: '2000-01-01', value: 5.85 }, a policy rate in per cent
 */
export function liquidityFactor(): TimeSeries {
  const shadow = shadowRate.series();
  const after = effectiveFundsRate.series().between(shadow.days[shadow.length - 1] + 1);
  return TimeSeries.fromColumns(
    [...shadow.days, ...after.days],
    [...shadow.values, ...after.values],
    {
      title: 'Wu–Xia shadow rate to February 2022, effective federal funds rate afterwards',
      units: 'per cent',
      publisher: `${shadowRate.description.publisher}; ${effectiveFundsRate.description.publisher}`,
      vintage: `${shadowRate.description.vintage}; ${effectiveFundsRate.description.vintage}`,
    },
  );
}

/**
 * A reading a year back may be this many days older than the day itself; beyond that the
 * year-on-year change is missing.
 */
const MAX_DAYS_OLD = 31;

/**
 * Year-on-year change in per cent: each value against the one as of the same day a year before.
 * Days without such a value, or with one that is not positive, are left out.
 *
 * @example
 * yearOnYear(TimeSeries.from([['2022-01-01', 100], ['2023-01-01', 106]])).values; // [6]
 */
export function yearOnYear(series: TimeSeries): TimeSeries {
  const { days, values } = assertSeries(series);
  const changes = Float64Array.from(days, (day, i) => {
    const yearBefore = addMonths(day, -12);
    const index = series.indexAsOf(yearBefore);
    const from = values[index];
    return index >= 0 && yearBefore - days[index] <= MAX_DAYS_OLD && from > 0
      ? (values[i] / from - 1) * 100
      : Number.NaN;
  });
  return TimeSeries.fromColumns(days, changes, {
    ...series.label,
    title: `${series.label.title ?? 'Series'}, year on year`,
    units: 'per cent',
  });
}

export interface GrowthCorrelation {
  /** −1 to 1. */
  readonly correlation: number;
  /** Where it would lie in 95 of 100 samples of as many independent quarters. */
  readonly interval: Correlation['interval'];
  /** Quarters used. */
  readonly observations: number;
  /** First days of the first and last quarter used. */
  readonly from: string;
  readonly to: string;
}

/**
 * How closely a growth factor follows GDP: the correlation of its quarterly means with four-quarter
 * growth of real GDP.
 *
 * @param options.growth Default: the Philadelphia Fed's manufacturing index.
 * @param options.gdp Quarterly real GDP dated by the first day of the quarter. Default: the
 *   embedded figures.
 * @throws RangeError if fewer than twelve quarters have both, or one of the two does not vary.
 * @example
 * growthFactorCorrelation({ to: noteSampleTo }); // { correlation: 0.61, observations: 85, … }
 */
export function growthFactorCorrelation(
  options: SampleOptions & { readonly growth?: TimeSeries; readonly gdp?: TimeSeries } = {},
): GrowthCorrelation {
  const { growth = philadelphiaManufacturing.series(), gdp = realGdp.series() } = objectOf(options);
  const ownSeries = options.growth !== undefined || options.gdp !== undefined;
  const gdpGrowth = yearOnYear(gdp).between(...sampleOf(options, ownSeries));
  return correlationWith(gdpGrowth, resample(growth, 'quarter', { take: 'mean', dated: 'start' }));
}

/**
 * How closely a growth factor goes with year-on-year returns: the correlation of the returns with
 * the factor as of the same days.
 *
 * @param options.growth Default: the Philadelphia Fed's manufacturing index.
 * @param options.returns Year-on-year returns in per cent. Default: those of the S&P composite.
 * @throws RangeError if fewer than twelve days have both, or one of the two does not vary.
 * @example
 * growthReturnCorrelation({ to: noteSampleTo }).observations; // 254 months
 */
export function growthReturnCorrelation(
  options: SampleOptions & { readonly growth?: TimeSeries; readonly returns?: TimeSeries } = {},
): GrowthCorrelation {
  const {
    growth = philadelphiaManufacturing.series(),
    returns = yearOnYear(compositePrice.series()),
  } = objectOf(options);
  const ownSeries = options.growth !== undefined || options.returns !== undefined;
  return correlationWith(assertSeries(returns).between(...sampleOf(options, ownSeries)), growth);
}

function correlationWith(dependent: TimeSeries, growth: TimeSeries): GrowthCorrelation {
  const rows = common(dependent, [growth]);
  const observations = rows.dependent.length;
  if (observations < MIN_CORRELATED)
    throw new RangeError(
      `correlation: ${observations} common days are too few; at least ${MIN_CORRELATED} are needed`,
    );
  const found = correlate(rows.dependent.values, rows.columns[0]);
  if (found === undefined) throw new RangeError('correlation: one of the two does not vary');
  return {
    correlation: found.value,
    interval: found.interval,
    observations,
    from: rows.dependent.first!.date,
    to: rows.dependent.last!.date,
  };
}

function sampleOf(options: SampleOptions, ownSeries: boolean): [from?: number, to?: number] {
  const { from = ownSeries ? undefined : SAMPLE_FROM, to } = options;
  const first = from === undefined ? undefined : toEpochDay(from, 'from');
  const last = to === undefined ? undefined : toEpochDay(to, 'to');
  if (first !== undefined && last !== undefined && last < first) {
    throw new RangeError(
      `the sample ends on ${toIsoDay(last)}, before it starts on ${toIsoDay(first)}`,
    );
  }
  return [first, last];
}

/**
 * The days of a series on which all others have a value as of the day and have not ended, with
 * those values.
 */
function common(
  dependent: TimeSeries,
  others: readonly TimeSeries[],
): { dependent: TimeSeries; columns: Float64Array[] } {
  const { columns } = alignAsOf(others, { calendar: dependent, afterEnd: 'missing' });
  const complete = dependent.values.map((value, i) =>
    columns.some((column) => Number.isNaN(column[i])) ? Number.NaN : value,
  );
  return {
    dependent: TimeSeries.fromColumns(dependent.days, complete, dependent.label),
    columns: columns.map((column) => column.filter((_, i) => !Number.isNaN(complete[i]))),
  };
}
