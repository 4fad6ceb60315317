import { TimeSeries } from '../time-series/time-series.ts';
import { inBillions } from './components.ts';

/**
 * The reverse repo of foreign official accounts: all reverse repo of the H.4.1 less the overnight
 * operations with domestic counterparties, on the Wednesdays for which both have a figure. On the
 * 101 Wednesdays whose foreign pool (WLRRAFOIAL) is known, the difference is the same to the
 * million.
 *
 * @param total All reverse repo, Wednesday level (WLRRAL), millions.
 * @param domestic Overnight reverse repo (RRPONTSYD), billions.
 * @returns Billions of dollars.
 * @throws RangeError if an amount cannot be in its unit.
 * @example
 * fedSeries('rrp-foreign').last; // { date: '2026-09-23', value: 320.264 }
 */
export function foreignReverseRepo(total: TimeSeries, domestic: TimeSeries): TimeSeries {
  const all = inBillions('rrp-total', total);
  const others = inBillions('rrp', domestic);
  const values = Array.from(all.days, (day, i) => {
    const index = others.indexAsOf(day);
    // Both are whole millions; the difference of their doubles is not.
    return others.days[index] === day
      ? Math.round((all.values[i] - others.values[index]) * 1000) / 1000
      : Number.NaN;
  });
  return TimeSeries.fromColumns(all.days, values, {
    id: 'WLRRAL − RRPONTSYD',
    title: 'Foreign reverse-repo pool',
    units: 'billions of US dollars',
    publisher: 'Computed from Federal Reserve figures',
    missing: [...(all.label.missing ?? []), ...(others.label.missing ?? [])],
    vintage: `${all.label.id ?? 'total'}: ${all.label.vintage ?? 'as given'}; ${others.label.id ?? 'domestic'}: ${others.label.vintage ?? 'as given'}`,
  });
}
