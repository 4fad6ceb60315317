import { objectOf, oneOf } from '../arguments.ts';
import { toIsoDay } from '../time-series/calendar.ts';
import { assertSeries, type Observation, type TimeSeries } from '../time-series/time-series.ts';
import {
  type DollarSeriesKey,
  type DollarUnit,
  isDollarSeries,
  seriesEntry,
  seriesKeys,
  seriesList,
} from './series.ts';

/** An amount in dollars that the Fed or the national accounts publish, by its name in the list. */
export type ComponentKey = DollarSeriesKey;

export interface Component {
  readonly key: ComponentKey;
  /** The publisher's identifier on FRED. */
  readonly id: string;
  readonly title: string;
  /** The unit it is published in. */
  readonly publishedIn: DollarUnit;
  /**
   * The magnitude it has had and may have, in billions of dollars: from a little under the least
   * since 2002 to several times the most, and never a thousandfold apart from both, so that an
   * amount in the wrong unit falls outside.
   */
  readonly plausibleBn: readonly [min: number, max: number];
}

/** Dollar series of the Fed's balance sheet. Units differ by publisher. */
export const components = Object.fromEntries(
  seriesKeys.filter(isDollarSeries).map((key): [ComponentKey, Component] => {
    const { id, names, unit, plausible } = seriesList[key];
    return [key, { key, id, title: names.en, publishedIn: unit, plausibleBn: plausible }];
  }),
) as Readonly<Record<ComponentKey, Component>>;

const UNITS: readonly DollarUnit[] = ['millions', 'billions', 'trillions'];

function toBillions(value: number, unit: DollarUnit): number {
  // Division by 1000 gives the double nearest to the decimal; multiplication by 0.001 would not.
  if (unit === 'millions') return value / 1000;
  return unit === 'billions' ? value : value * 1000;
}

/** An amount with its day. */
export interface DatedAmount {
  /** Day of the observation, `YYYY-MM-DD`. */
  readonly date: string;
  /** Billions of dollars. */
  readonly amountBn: number;
}

/**
 * A component in billions of dollars. Its unit is what the label of the series says (`millions of
 * US dollars`), and the publisher's where the label says nothing.
 *
 * @param key Which component the series is.
 * @param series Its amounts.
 * @returns The same days in billions of dollars; the series itself if it is in billions already.
 * @throws RangeError if an amount cannot be in that unit, such as billions given for millions.
 *
 * @example
 * inBillions('assets', totalAssets.series()).between('2022-04-13', '2022-04-13').values; // [8965.487]
 */
export function inBillions(key: ComponentKey, series: TimeSeries): TimeSeries {
  const component = componentOf(key);
  const unit = unitOf(series, component);
  const amounts =
    unit === 'billions' ? series.values : series.values.map((value) => toBillions(value, unit));
  for (let i = 0; i < amounts.length; i++) {
    if (!isPlausible(component, amounts[i]))
      throw wrongMagnitude(component, unit, toIsoDay(series.days[i]), series.values[i]);
  }
  return unit === 'billions'
    ? series
    : series.withValues(amounts, { ...series.label, units: 'billions of US dollars' });
}

/**
 * One observation of a component in billions of dollars, with the checks of {@link inBillions}.
 *
 * @example
 * const { last } = totalAssets.series().between(undefined, '2022-04-13');
 * amountBn('assets', totalAssets.series(), last); // 8965.487
 */
export function amountBn(key: ComponentKey, series: TimeSeries, observation: Observation): number {
  const component = componentOf(key);
  const { date, value } = objectOf(observation, 'observation');
  const unit = unitOf(series, component);
  const amount = toBillions(value, unit);
  if (!isPlausible(component, amount)) throw wrongMagnitude(component, unit, date, value);
  return amount;
}

function componentOf(key: ComponentKey): Component {
  return components[oneOf(key, 'component', Object.keys(components) as ComponentKey[])];
}

function unitOf(series: TimeSeries, component: Component): DollarUnit {
  const named = /\b(million|billion|trillion)s?\b/i.exec(assertSeries(series).label.units ?? '');
  return named === null ? component.publishedIn : (`${named[1].toLowerCase()}s` as DollarUnit);
}

function isPlausible({ plausibleBn: [min, max], key }: Component, amount: number): boolean {
  return (amount >= min && amount <= max) || (amount === 0 && seriesEntry(key).mayBeZero === true);
}

function wrongMagnitude(
  component: Component,
  unit: DollarUnit,
  date: string,
  value: number,
): RangeError {
  const { key, id, title } = component;
  const tooSmall = toBillions(value, unit) < component.plausibleBn[0];
  const other = UNITS[UNITS.indexOf(unit) + (tooSmall ? 1 : -1)];
  const guess =
    other !== undefined && isPlausible(component, toBillions(value, other))
      ? `; it looks like ${other}`
      : '';
  return new RangeError(
    `${key}: ${value} on ${date} cannot be ${title} (${id}) in ${unit} of US dollars${guess}`,
  );
}
