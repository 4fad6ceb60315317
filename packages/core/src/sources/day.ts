import { objectOf } from '../arguments.ts';
import { type EpochDay, toEpochDay } from '../time-series/index.ts';
import { SourceError } from './source-error.ts';
import { daysInOrder } from './table/date-order.ts';
import { SERIALS, serialDay } from './table/number-dates.ts';
import { EDITION, type TableOptions } from './table/read-table.ts';
import { compactDay, readDate } from './table/written-date.ts';

/**
 * The one calendar day that a person wrote or a cell holds: text in any form in which a table's
 * dates are read, a spreadsheet's serial day of 1910 to 2099, 20240131. No week, month or year: of
 * those it is not told which day is meant.
 *
 * @example
 *   parseDay('2022年12月7日'); // 19333, days since 1970-01-01
 *   parseDay('2022年12月'); // undefined
 *
 * @param written Text, or a number.
 * @param options `dateOrder` for 03/04/2024; `today`, the last day a year of two digits may mean.
 * @returns Days since 1970-01-01, or `undefined` if it is no day.
 * @throws SourceError with the question `dateOrder` where two orders fit. @throws RangeError on an
 *   unknown option.
 */
export function parseDay(
  written: string | number,
  options: Pick<TableOptions, 'dateOrder' | 'today'> = {},
): EpochDay | undefined {
  const { dateOrder, today } = objectOf(options);
  const text = String(written).trim();
  if (typeof written === 'number' || /^\d+(?:\.\d+)?$/.test(text)) {
    const number = Number(text);
    if (number >= SERIALS[0] && number <= SERIALS[1] + 1) return serialDay(number);
    return compactDay(text);
  }
  const date = readDate(text, false);
  if (typeof date !== 'object') return date;
  const until = today === undefined ? EDITION : toEpochDay(today, 'today');
  const [day] = daysInOrder([date], dateOrder, until, 'The date');
  if (day === undefined && dateOrder !== undefined)
    throw new SourceError('unexpected-shape', `The date “${text}” does not exist in this order`);
  return day;
}
