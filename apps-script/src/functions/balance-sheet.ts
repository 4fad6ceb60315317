import { asOf, totalAssets } from '@qt-lens/core';
import { customFunction } from '../cells/call.ts';
import type { Input, Output, Table } from '../cells/cell.ts';

/**
 * Fed total assets in billions of dollars, as of a date: the last Wednesday level on or before it.
 *
 * @param {Date} [date] The date, or a range of dates; the latest figure if left out.
 * @return {number} Billions of dollars.
 * @customfunction
 */
export function FED_ASSETS(date?: Input): Output | Table {
  return customFunction('FED_ASSETS', (call) =>
    call.spill({ date }, (cells) => {
      const series = totalAssets.series();
      const day = cells.date === undefined ? series.days[series.length - 1] : call.day('date', cells.date);
      return call.about('date', () => asOf(series, day)).value / 1000;
    }),
  );
}
