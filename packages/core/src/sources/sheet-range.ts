import { objectOf } from '../arguments.ts';
import { type EpochDay, parseIsoDay, type TimeSeries } from '../time-series/index.ts';
import { SourceError } from './source-error.ts';
import {
  type Cell,
  datedRowCount,
  MAX_COLUMNS,
  seriesOfTable,
  type TableNature,
  type TableOptions,
} from './table.ts';

/** More rows than this are refused. */
const MAX_ROWS = 1_000_000;

export interface SheetRangeOptions extends TableOptions {
  /**
   * Minutes by which the spreadsheet's clock is ahead of UTC, to tell the day of Date cells: −300
   * for New York in winter, 540 for Tokyo. A function is asked for each Date, so that it can follow
   * summer time. Default 0: the UTC day of each Date. Serial days and text need no zone.
   */
  readonly utcOffsetMinutes?: number | ((date: Date) => number);
}

/**
 * Parses a spreadsheet range: a column of dates and columns of values, with or without heading,
 * from old to new or from new to old; or the same lying on its side.
 *
 * Dates may be Date cells, serial days (days since 1899-12-30; the fraction, such as 16:00, is left
 * out) or text in any form that {@link parseDelimited} reads. Numbers may be numbers or text.
 * Missing: blanks, booleans, `#N/A` and other errors. A column of numbers without dates is refused:
 * nothing tells which days they belong to.
 *
 * @param rows Rows of cells, as a spreadsheet hands over a range; at most a million rows of 256
 *   columns.
 * @returns One series for each column of numbers, in their order, named by the heading.
 * @throws SourceError `unexpected-shape` (with a question where a date or a number in text has two
 *   readings), `empty`, `too-large`.
 * @throws TypeError if it is no list of rows. @throws RangeError on an unknown option.
 */
export function parseSheetRange(
  rows: readonly (readonly Cell[])[],
  options: SheetRangeOptions = {},
): TimeSeries[] {
  if (!Array.isArray(rows)) throw new TypeError('a range must be a list of rows');
  if (rows.length > MAX_ROWS)
    throw new SourceError('too-large', `The range has more than ${MAX_ROWS / 1e6} million rows`);
  let width = 0;
  for (const row of rows as readonly (readonly Cell[])[]) {
    if (!Array.isArray(row)) throw new TypeError('each row of a range must be a list of cells');
    width = Math.max(width, row.length);
  }
  const nature = natureOf(objectOf(options));
  if (rows.length < width && rows.length <= MAX_COLUMNS && width <= MAX_ROWS) {
    const upright = width <= MAX_COLUMNS ? datedRowCount(rows, nature) : 0;
    const turned = Array.from({ length: width }, (_, c) => rows.map((row) => row[c]));
    if (datedRowCount(turned, nature) > upright) return seriesOfTable(turned, options, nature);
  }
  if (width > MAX_COLUMNS)
    throw new SourceError('too-large', `The range has more than ${MAX_COLUMNS} columns`);
  return seriesOfTable(rows, options, nature);
}

function natureOf({ utcOffsetMinutes = 0 }: SheetRangeOptions): TableNature {
  const offset = typeof utcOffsetMinutes === 'function' ? utcOffsetMinutes : () => utcOffsetMinutes;
  return {
    what: 'The range',
    dayOf: (date) => dayAtOffset(date, offset),
    serialDays: true,
    fixedWidth: false,
    semicolons: false,
  };
}

function dayAtOffset(date: Date, offsetOf: (date: Date) => number): EpochDay | undefined {
  const time = Number(date);
  if (!Number.isFinite(time)) return undefined;
  const offset = offsetOf(date);
  // No clock on earth is further from UTC.
  if (!(Math.abs(offset) <= 16 * 60))
    throw new RangeError(
      `utcOffsetMinutes must be minutes from −960 to 960, not ${String(offset)}`,
    );
  const local = new Date(time + offset * 60_000);
  return Number.isFinite(Number(local)) ? parseIsoDay(local.toISOString().slice(0, 10)) : undefined;
}
