import { divergence, toIsoDay } from '@qt-lens/core';
import { customFunction } from '../cells/call.ts';
import type { Input, Table } from '../cells/cell.ts';
import { datedSeries } from '../cells/sheet-series.ts';

/**
 * How far two series have gone apart since a base date: the change of each, the spread, whether
 * they went the same way, and how their changes correlate. A comparison, not a cause.
 *
 * @param {Array<Array<number>>} a Dates and values of the first series, such as a GOOGLEFINANCE
 *   range.
 * @param {Array<Array<number>>} b Dates and values of the second series, such as
 *   FED_SERIES("assets").
 * @param {Date} [on] The base date, on which both are read as of; the first day on which both have
 *   a value if left out.
 * @param {Date} [to_date] The end; the last day of either if left out. A series that ends well
 *   before it ends the comparison.
 * @return {Array<Array<number>>} Labels and figures: change of each in per cent, spread in points,
 *   direction, correlation of weekly changes (monthly where a series is monthly), base date, end
 *   date.
 * @customfunction
 */
export function DIVERGENCE(a: Input, b: Input, on?: Input, to_date?: Input): Table {
  return customFunction('DIVERGENCE', (call) => {
    const first = datedSeries(call, 'a', a, 'a');
    const second = datedSeries(call, 'b', b, 'b');
    const base = call.single('on', on);
    const end = call.single('to_date', to_date);
    const to = end === undefined ? undefined : call.day('to_date', end);
    const start =
      base === undefined ? Math.max(first.days[0], second.days[0]) : call.day('on', base);
    if (to !== undefined && to < start)
      call.fail('to_date', `is ${toIsoDay(to)}, before the base date ${toIsoDay(start)}`);
    const result = call.about('on', () => divergence(first, second, { on: start, to }));
    const table: Table = [
      [`Change of ${first.label.title}, %`, result.a.percent],
      [`Change of ${second.label.title}, %`, result.b.percent],
      ['Spread, points', result.spreadPoints],
      ['Direction', result.direction],
      [`Correlation of ${result.every}ly changes`, result.correlation ?? ''],
      ['Base date', call.date(result.on)],
      ['End date', call.date(result.to)],
    ];
    if (result.endedEarly !== undefined)
      table.push(['Ended early', (result.endedEarly === 'a' ? first : second).label.title ?? '']);
    return table;
  });
}
