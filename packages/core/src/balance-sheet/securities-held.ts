import { objectOf } from '../arguments.ts';
import { mortgageBackedSecurities, treasuries } from '../figures/index.ts';
import { alignAsOf } from '../time-series/align.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { inBillions } from './components.ts';

/** Securities held outright, each as published. */
export interface SecuritiesFigures {
  /** Treasury securities (TREAST), millions; embedded figures if left out. */
  readonly treasuries?: TimeSeries;
  /** Mortgage-backed securities (WSHOMCB), millions; embedded figures if left out. */
  readonly mbs?: TimeSeries;
}

// A figure of the same week stands for a Wednesday; an older one does not.
const MAX_DAYS_HELD = 6;

/**
 * Securities held outright: Treasuries and mortgage-backed securities. It is what the rules are
 * about; total assets also hold lending, swaps, repo and premiums. Agency debt, at most 169 bn in
 * 2010 and almost nothing since 2020, has no embedded figure and is left out.
 *
 * It begins where both have figures and ends with the week of whichever ends first.
 *
 * @param figures Each in its publisher's unit or any its label names.
 * @returns Billions of dollars, on the days of the Treasuries.
 * @throws RangeError if an amount cannot be in its unit.
 * @example
 * // QE 1, in which total assets rose by 120 bn:
 * changeBetween(securitiesHeld(), '2008-11-25', '2010-03-31').difference; // 1,369
 */
export function securitiesHeld(figures: SecuritiesFigures = {}): TimeSeries {
  const given = objectOf(figures, 'figures');
  const parts = [
    given.treasuries ?? treasuries.series(),
    given.mbs ?? mortgageBackedSecurities.series(),
  ] as const;
  if (last === undefined || parts.some((part, i) => part !== last!.parts[i]))
    last = { parts, sum: sumOf(...parts) };
  return last.sum;
}

/** The last sum, since what is shown together asks for the same one several times. */
let last: { parts: readonly [TimeSeries, TimeSeries]; sum: TimeSeries } | undefined;

function sumOf(treasuriesHeld: TimeSeries, mbsHeld: TimeSeries): TimeSeries {
  const parts = [inBillions('treasuries', treasuriesHeld), inBillions('mbs', mbsHeld)];
  const { days, columns } = alignAsOf(parts, { calendar: parts[0] });
  const end = Math.min(
    ...parts.map((part) => (part.days.at(-1) ?? Number.NEGATIVE_INFINITY) + MAX_DAYS_HELD),
  );
  // Before one of the two starts its column is not a number, which drops the row.
  const sum = columns[0].map((amount, i) => (days[i] <= end ? amount + columns[1][i] : Number.NaN));
  return TimeSeries.fromColumns(days, sum, {
    id: 'TREAST + WSHOMCB',
    title: 'Securities held outright',
    units: 'billions of US dollars',
    publisher: 'Computed from Federal Reserve figures',
    vintage: parts
      .map(({ label }) => `${label.id ?? 'a series'}: ${label.vintage ?? 'as given'}`)
      .join('; '),
  });
}
