import { phaseOn, totalAssets } from '@qt-lens/core';
import { customFunction } from '../cells/call.ts';
import type { Input, Output, Table } from '../cells/cell.ts';

/**
 * What the Fed does with its balance sheet on a date: QE, QT, reinvestment, reserve management or Operation Twist.
 *
 * @param {Date} [date] The date, or a range of dates; that of the latest figure if left out.
 * @return {string} Name of the phase. Where two ran at once, the one that started later.
 * @customfunction
 * @example =FED_PHASE("2019-09-17") is "Reinvestment"
 */
export function FED_PHASE(date?: Input): Output | Table {
  return customFunction('FED_PHASE', (call) =>
    call.spill({ date }, (cells) => {
      const day = cells.date === undefined ? totalAssets.series().last!.date : call.day('date', cells.date);
      return call.about('date', () => phaseOn(day)).phase.name;
    }),
  );
}
