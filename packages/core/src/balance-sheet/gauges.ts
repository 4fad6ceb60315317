import { objectOf } from '../arguments.ts';
import type { RuleSource } from '../rules/rule.ts';
import { alignAsOf } from '../time-series/align.ts';
import { type CalendarDay, toEpochDay } from '../time-series/calendar.ts';
import { assertSeries, type Observation, TimeSeries } from '../time-series/time-series.ts';
import { inBillions } from './components.ts';
import { shareOfGdp } from './share-of-gdp.ts';

export type GaugeKey = 'sofr-iorb' | 'effr-iorb' | 'srf' | 'rrp' | 'reserves-gdp';

/** What a gauge is read from, each as published; a gauge without its series is left out. */
export type GaugeFigures = Readonly<
  Partial<
    Record<
      'sofr' | 'effr' | 'iorb' | 'target-upper' | 'srf' | 'rrp' | 'reserves' | 'gdp',
      TimeSeries
    >
  >
>;

/** A level that someone published as the one to watch. */
export interface Threshold {
  /** In the unit of the gauge. */
  readonly value: number;
  readonly states: string;
  readonly source: RuleSource;
}

/** A sign of how scarce reserves are, with its own history. */
export interface Gauge {
  readonly key: GaugeKey;
  /** `bp`: basis points; `bn`: billions of dollars; `share`: of nominal GDP, 1 = 100 %. */
  readonly unit: 'bp' | 'bn' | 'share';
  /** Its history up to the day. */
  readonly series: TimeSeries;
  readonly latest: Observation;
  /** A published level to compare with; most gauges have none. */
  readonly threshold?: Threshold;
  /** The latest figure less the threshold. */
  readonly distance?: number;
}

/**
 * Governor Waller's rough estimate of ample reserves, as his speech and the reports of it give it:
 * about 9 % of GDP, 2.7 trillion dollars then, since strains began in 2019 below that.
 */
const ampleReserves: Threshold = {
  value: 0.09,
  states: 'Reserves of about 9 % of GDP (2.7 trn in July 2025) would be ample: a rough estimate',
  source: {
    title: 'Demystifying the Federal Reserve’s Balance Sheet',
    authors: 'Christopher J. Waller',
    publisher: 'Speech at the Federal Reserve Bank of Dallas',
    date: '2025-07-10',
  },
};

/**
 * How far the Fed's reserves are from scarce, by what markets and banks pay: SOFR and the effective
 * funds rate less interest on reserves, use of standing repo and of overnight reverse repo, and
 * reserves as a share of GDP. A distance is given only from a published threshold.
 *
 * @param figures Each as published: rates in per cent, amounts in the unit their label names.
 *   `reserves` is the average of the week.
 * @param day Nothing after it is looked at; all there is if left out.
 * @returns The gauges that have a figure by then, in the order above.
 * @throws RangeError if an amount cannot be in its unit.
 * @example
 * const rates = { sofr: embeddedSeries('sofr'), iorb: embeddedSeries('iorb') };
 * scarcityGauges(rates, '2026-09-23')[0].latest.value; // −3, basis points
 */
export function scarcityGauges(figures: GaugeFigures, day?: CalendarDay): Gauge[] {
  const { sofr, effr, iorb, srf, rrp, reserves, gdp, ...rest } = objectOf(figures, 'figures');
  const spread = (rate: TimeSeries | undefined) =>
    rate && iorb && spreadBp(rate, iorb, lastDayOfIorb(iorb, rest['target-upper']));
  const end = day === undefined ? undefined : toEpochDay(day, 'day');
  const gauges: Array<readonly [GaugeKey, Gauge['unit'], TimeSeries | undefined]> = [
    ['sofr-iorb', 'bp', spread(sofr)],
    ['effr-iorb', 'bp', spread(effr)],
    ['srf', 'bn', srf && inBillions('srf', srf)],
    ['rrp', 'bn', rrp && inBillions('rrp', rrp)],
    ['reserves-gdp', 'share', reserves && gdp && shareOfGdp('reserves', reserves, gdp)],
  ];
  return gauges.flatMap(([key, unit, whole]) => {
    const series = whole?.between(undefined, end);
    if (series?.last === undefined) return [];
    const { last } = series;
    return key === 'reserves-gdp'
      ? {
          key,
          unit,
          series,
          latest: last,
          threshold: ampleReserves,
          distance: last.value - ampleReserves.value,
        }
      : { key, unit, series, latest: last };
  });
}

/**
 * The last day for which interest on reserves is known: a target range that moved after its last
 * change has moved it too, to a rate that the figures do not have.
 */
function lastDayOfIorb(iorb: TimeSeries, target: TimeSeries | undefined): number | undefined {
  const lastKnown = iorb.days[iorb.length - 1];
  const moved = target?.days.find(
    (day, i) => day > lastKnown && i > 0 && target.values[i] !== target.values[i - 1],
  );
  return moved === undefined ? undefined : moved - 1;
}

/** A rate less another, in basis points, on the days of the first. */
function spreadBp(rate: TimeSeries, less: TimeSeries, until: number | undefined): TimeSeries {
  const known = assertSeries(rate, 'rate').between(undefined, until);
  const { days, columns } = alignAsOf([known, assertSeries(less, 'iorb')], { calendar: known });
  // Rates have two decimals: a difference of them in basis points is whole.
  const values = columns[0].map((value, i) => Math.round((value - columns[1][i]) * 100));
  return TimeSeries.fromColumns(days, values, {
    title: `${rate.label.title ?? 'Rate'} less interest on reserves`,
    units: 'basis points',
    ...(rate.label.publisher !== undefined && { publisher: rate.label.publisher }),
  });
}
