import { objectOf } from '../arguments.ts';
import { assertSeries, type TimeSeries } from '../time-series/time-series.ts';
import { inBillions } from './components.ts';
import { foreignReverseRepo } from './foreign-reverse-repo.ts';
import { netLiquidity } from './net-liquidity.ts';
import {
  type ComputedSeriesKey,
  computedSeries,
  isDollarSeries,
  type SeriesKey,
  seriesEntry,
  seriesKeys,
} from './series.ts';
import { shareOfGdp } from './share-of-gdp.ts';

/**
 * Figures as published, by the name {@link fedSeries} knows them by. What is left out is read from
 * the embedded figures.
 */
export type FedFigures = { readonly [name in SeriesKey]?: TimeSeries };

/**
 * The embedded figures of a series, as published.
 *
 * @example
 * embeddedSeries('assets').label.id; // 'WALCL'
 */
export function embeddedSeries(key: SeriesKey): TimeSeries {
  return seriesEntry(key).figure.series();
}

/** The names of {@link fedSeries}. */
export type FedSeriesName = SeriesKey | ComputedSeriesKey;

export const fedSeriesNames: readonly FedSeriesName[] = [
  ...seriesKeys,
  ...(Object.keys(computedSeries) as ComputedSeriesKey[]),
];

/**
 * A Fed series by its name: dollar amounts in billions whatever the publisher's unit,
 * `assets-to-gdp` and `reserves-to-gdp` as shares (1 = 100 %), rates and yields in per cent. The label of the series
 * names its unit, publisher and vintage.
 *
 * @param name One of {@link fedSeriesNames}; case and surrounding blanks do not matter.
 * @param figures Figures that replace the embedded ones, as published.
 * @throws RangeError if there is no such series, naming those there are, or if an amount cannot be
 *   in its unit.
 *
 * @example
 * fedSeries('net-liquidity').between('2022-12-07', '2022-12-07').values; // [6020.333]
 */
export function fedSeries(
  name: FedSeriesName | (string & {}),
  figures: FedFigures = {},
): TimeSeries {
  const known = knownName(name);
  const given = (key: SeriesKey) =>
    assertSeries(objectOf(figures, 'figures')[key] ?? embeddedSeries(key), key);
  switch (known) {
    case 'net-liquidity':
      return netLiquidity({ assets: given('assets'), tga: given('tga'), rrp: given('rrp') });
    case 'assets-to-gdp':
      return shareOfGdp('assets', given('assets'), given('gdp')).labelled({
        title: 'Fed total assets, share of GDP',
      });
    case 'reserves-to-gdp':
      return shareOfGdp('reserves', given('reserves'), given('gdp')).labelled({
        title: 'Reserve balances with Federal Reserve Banks, week average, share of GDP',
      });
    case 'rrp-foreign':
      return foreignReverseRepo(given('rrp-total'), given('rrp'));
    default:
      return isDollarSeries(known) ? inBillions(known, given(known)) : given(known);
  }
}

function knownName(name: string): FedSeriesName {
  const wanted = String(name).trim().toLowerCase();
  const known = fedSeriesNames.find((candidate) => candidate === wanted);
  if (known === undefined)
    throw new RangeError(`series: "${String(name)}" is not one of ${fedSeriesNames.join(', ')}`);
  return known;
}
