import { objectOf } from '../arguments.ts';
import {
  compositePrice,
  effectiveFundsRate,
  philadelphiaManufacturing,
  realGdp,
  shadowRate,
} from '../figures/index.ts';
import { alignAsOf } from '../time-series/align.ts';
import { addMonths, type CalendarDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { resample } from '../time-series/resample.ts';
import { assertSeries, type SeriesLabel, TimeSeries } from '../time-series/time-series.ts';
import { correlationOf, leastSquares, type Regression } from './least-squares.ts';

/**
 * First and last day of the sample of embedded figures: January 2001 to the end of the Wu–Xia
 * shadow rate.
 */
const SAMPLE = { from: '2001-01-01', to: '2022-02-28' } as const;

export interface SampleOptions {
  /**
   * First day of the sample. Default 2001-01-01 for embedded figures; if any series is given, as
   * far back as all go.
   */
  readonly from?: CalendarDay;
  /**
   * Last day of the sample. Default 2022-02-28, the end of the Wu–Xia shadow rate, for embedded
   * figures; if any series is given, as far as all go.
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
}

/** A growth–liquidity model and what each factor contributed to its fit. */
export interface GrowthLiquidityModel {
  /** Coefficients `intercept`, `growth` and `liquidity` with standard errors, t and R². */
  readonly regression: Regression;
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
  /** What was used: first and last day with all three series, and what the series are. */
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
 * observation is left out. Year-on-year returns overlap from month to month, so the standard errors
 * are smaller than the evidence deserves. A description of the sample, not a forecast.
 *
 * @throws RangeError if `to` is before `from`, the three series share too few days, or a factor
 *   does not vary or equals the other.
 */
export function growthLiquidityModel(options: GrowthLiquidityOptions = {}): GrowthLiquidityModel {
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
  return {
    regression,
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

/**
 * The default liquidity factor: the Wu–Xia shadow rate to its end in February 2022, the effective
 * funds rate afterwards, per cent, monthly.
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
 * @throws RangeError if fewer than two quarters have both, or one of the two does not vary.
 */
export function growthFactorCorrelation(
  options: SampleOptions & { readonly growth?: TimeSeries; readonly gdp?: TimeSeries } = {},
): GrowthCorrelation {
  const { growth = philadelphiaManufacturing.series(), gdp = realGdp.series() } = objectOf(options);
  const ownSeries = options.growth !== undefined || options.gdp !== undefined;
  const gdpGrowth = yearOnYear(gdp).between(...sampleOf(options, ownSeries));
  const quarters = common(gdpGrowth, [
    resample(growth, 'quarter', { take: 'mean', dated: 'start' }),
  ]);
  const correlation = correlationOf(quarters.dependent.values, quarters.columns[0]);
  return {
    correlation,
    observations: quarters.dependent.length,
    from: quarters.dependent.first!.date,
    to: quarters.dependent.last!.date,
  };
}

function sampleOf(options: SampleOptions, ownSeries: boolean): [from?: number, to?: number] {
  const { from = ownSeries ? undefined : SAMPLE.from, to = ownSeries ? undefined : SAMPLE.to } =
    options;
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
