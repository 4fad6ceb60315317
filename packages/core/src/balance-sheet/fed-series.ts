import { objectOf } from '../arguments.ts';
import {
  effectiveFundsRate,
  mortgageBackedSecurities,
  nominalGdp,
  reserveBalances,
  reverseRepo,
  shadowRate,
  targetLower,
  targetUpper,
  tenYearYield,
  totalAssets,
  treasuries,
  treasuryAccount,
} from '../figures/index.ts';
import { assertSeries, type TimeSeries } from '../time-series/time-series.ts';
import { inBillions } from './components.ts';
import { netLiquidity } from './net-liquidity.ts';
import { shareOfGdp } from './share-of-gdp.ts';

/**
 * Figures as published, by the name {@link fedSeries} knows them by. What is left out is read from
 * the embedded figures.
 */
export interface FedFigures {
  readonly assets?: TimeSeries;
  readonly treasuries?: TimeSeries;
  readonly mbs?: TimeSeries;
  readonly reserves?: TimeSeries;
  readonly tga?: TimeSeries;
  readonly rrp?: TimeSeries;
  readonly gdp?: TimeSeries;
  readonly 'target-lower'?: TimeSeries;
  readonly 'target-upper'?: TimeSeries;
  readonly gs10?: TimeSeries;
  readonly fedfunds?: TimeSeries;
  readonly 'shadow-rate'?: TimeSeries;
}

const embedded: Readonly<Required<{ [name in keyof FedFigures]: () => TimeSeries }>> = {
  assets: () => totalAssets.series(),
  treasuries: () => treasuries.series(),
  mbs: () => mortgageBackedSecurities.series(),
  reserves: () => reserveBalances.series(),
  tga: () => treasuryAccount.series(),
  rrp: () => reverseRepo.series(),
  gdp: () => nominalGdp.series(),
  'target-lower': () => targetLower.series(),
  'target-upper': () => targetUpper.series(),
  gs10: () => tenYearYield.series(),
  fedfunds: () => effectiveFundsRate.series(),
  'shadow-rate': () => shadowRate.series(),
};

/** The names of {@link fedSeries}. */
export const fedSeriesNames = [
  'assets',
  'treasuries',
  'mbs',
  'reserves',
  'tga',
  'rrp',
  'net-liquidity',
  'gdp',
  'assets-to-gdp',
  'target-lower',
  'target-upper',
  'gs10',
  'fedfunds',
  'shadow-rate',
] as const;

export type FedSeriesName = (typeof fedSeriesNames)[number];

/**
 * A Fed series by its name: dollar amounts in billions whatever the publisher's unit,
 * `assets-to-gdp` as a share (1 = 100 %), rates and yields in per cent. The label of the series
 * names its unit, publisher and vintage.
 *
 * @param name One of {@link fedSeriesNames}; case and surrounding blanks do not matter.
 * @param figures Figures that replace the embedded ones, as published.
 * @throws RangeError if there is no such series, naming those there are, or if an amount cannot be
 *   in its unit.
 */
export function fedSeries(
  name: FedSeriesName | (string & {}),
  figures: FedFigures = {},
): TimeSeries {
  const known = knownName(name);
  const given = (key: keyof FedFigures) =>
    assertSeries(objectOf(figures, 'figures')[key] ?? embedded[key](), key);
  switch (known) {
    case 'assets':
    case 'treasuries':
    case 'mbs':
    case 'reserves':
    case 'tga':
    case 'rrp':
    case 'gdp':
      return inBillions(known, given(known));
    case 'net-liquidity':
      return netLiquidity({ assets: given('assets'), tga: given('tga'), rrp: given('rrp') });
    case 'assets-to-gdp':
      return shareOfGdp('assets', given('assets'), given('gdp')).labelled({
        title: 'Fed total assets, share of GDP',
      });
    default:
      return given(known);
  }
}

function knownName(name: string): FedSeriesName {
  const wanted = String(name).trim().toLowerCase();
  const known = fedSeriesNames.find((candidate) => candidate === wanted);
  if (known === undefined)
    throw new RangeError(`series: "${String(name)}" is not one of ${fedSeriesNames.join(', ')}`);
  return known;
}
