import { objectOf } from '../arguments.ts';
import { gdpOn } from '../balance-sheet/gdp.ts';
import { asOf } from '../time-series/as-of.ts';
import { type CalendarDay, toEpochDay, toIsoDay } from '../time-series/calendar.ts';
import { assertSeries, TimeSeries } from '../time-series/time-series.ts';
import { equivalentHikes } from './equivalence.ts';
import { defaultRule, ruleOf } from './registry.ts';
import type { Rule } from './rule.ts';

export interface StanceFigures {
  /** Securities held outright, billions of dollars: see `securitiesHeld`. */
  readonly securities: TimeSeries;
  /** Bounds of the target range of the federal funds rate, per cent. */
  readonly 'target-lower': TimeSeries;
  readonly 'target-upper': TimeSeries;
  /** Nominal GDP by quarter, billions of dollars at an annual rate. */
  readonly gdp: TimeSeries;
}

export interface StanceOptions {
  /** The change of securities is counted from here. */
  readonly since: CalendarDay;
  readonly until?: CalendarDay;
  /** A rule or its key; `cicc-2022` if left out. */
  readonly rule?: Rule | string;
}

/** The target rate and what the balance sheet adds to it by a rule, through time. */
export interface PolicyStance {
  readonly rule: Rule;
  /** Securities on the first day, which later ones are compared with. */
  readonly base: { readonly date: string; readonly securitiesBn: number };
  /** Midpoint of the target range, per cent. */
  readonly target: TimeSeries;
  /**
   * The target plus the change of securities since the base in hikes of 25 bp, per cent: by the
   * rule's weaker effect, its middle and its stronger one.
   */
  readonly low: TimeSeries;
  readonly central: TimeSeries;
  readonly high: TimeSeries;
}

const PER_HIKE = 0.25;

/**
 * Monetary policy in one line: the target rate, plus what the change of the Fed's securities since
 * a base amounts to in hikes by a published rule, at the GDP of each quarter. A smaller balance
 * sheet than at the base adds to the rate, a larger one takes from it. It is bookkeeping by that
 * rule, not an estimate of the stance.
 *
 * @returns Weekly, on the days of the securities, from the base on.
 * @throws RangeError if a series starts after the base, the end is before it, or the rule is
 *   unknown.
 * @example
 * const figures = {
 *   securities: securitiesHeld(),
 *   'target-lower': targetLower.series(),
 *   'target-upper': targetUpper.series(),
 *   gdp: nominalGdp.series(),
 * };
 * const stance = policyStance(figures, { since: '2022-06-01', until: '2025-11-30' });
 * stance.target.last.value; // 3.875, per cent
 */
export function policyStance(figures: StanceFigures, options: StanceOptions): PolicyStance {
  const { securities, gdp, ...target } = objectOf(figures, 'figures');
  const { since, until, rule: asked } = objectOf(options, 'options');
  const rule = typeof asked === 'object' ? asked : ruleOf(asked ?? defaultRule.key);
  const start = toEpochDay(since, 'since');
  const base = asOf(assertSeries(securities, 'securities'), start);
  const end =
    until === undefined ? securities.days[securities.length - 1] : toEpochDay(until, 'until');
  if (end < start)
    throw new RangeError(`the end ${toIsoDay(end)} is before the start ${toIsoDay(start)}`);
  const span = securities.between(start, end);
  const rates: number[] = [];
  const stances: Array<readonly [number, number, number]> = [];
  for (let i = 0; i < span.length; i++) {
    const day = span.days[i];
    const lower = asOf(assertSeries(target['target-lower'], 'target-lower'), day).value;
    const upper = asOf(assertSeries(target['target-upper'], 'target-upper'), day).value;
    const { gdpBn } = gdpOn(gdp, day);
    const hikes = equivalentHikes(base.value - span.values[i], { gdpBn, rule });
    const rate = (lower + upper) / 2;
    rates.push(rate);
    stances.push([
      rate + hikes.low * PER_HIKE,
      rate + hikes.central * PER_HIKE,
      rate + hikes.high * PER_HIKE,
    ]);
  }
  const line = (values: readonly number[], title: string) =>
    TimeSeries.fromColumns(span.days, values, { title, units: 'per cent' });
  return {
    rule,
    base: { date: base.date, securitiesBn: base.value },
    target: line(rates, 'Midpoint of the target range'),
    low: line(
      stances.map(([low]) => low),
      `Target and securities, ${rule.name}, weaker effect`,
    ),
    central: line(
      stances.map(([, central]) => central),
      `Target and securities, ${rule.name}`,
    ),
    high: line(
      stances.map(([, , high]) => high),
      `Target and securities, ${rule.name}, stronger effect`,
    ),
  };
}
