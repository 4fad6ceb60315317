import { type Cell, parseSheetRange, type TimeSeries } from '@qt-lens/core';
import type { Call } from './call.ts';
import { type Input, isDate, numberIn } from './cell.ts';
import { columnToSeries, datedColumns, isRowOriented } from './dated-columns.ts';
import { type Grid, transposed } from './grid.ts';

/** One column of values as a series; without dates, rows count as days from 0. */
export interface SheetSeries {
  readonly series: TimeSeries;
  readonly dated: boolean;
  /** Number of rows of the range. */
  readonly height: number;
}

/**
 * The one series in a range: a single row or column of numbers, or dates and values beside each
 * other in any form that core reads.
 *
 * @param fallbackTitle What sentences and results call it where the range has no header.
 */
export function sheetSeries(
  call: Call,
  argument: string,
  input: Input,
  fallbackTitle: string,
): SheetSeries {
  const grid = call.grid(argument, input);
  const inLine = grid.width === 1 || (grid.height === 1 && isRowOriented(call, grid));
  const { series, dated } = inLine
    ? undatedSeries(call, argument, grid.width === 1 ? grid : transposed(grid))
    : parsedSeries(call, argument, grid);
  return {
    series: series.label.title ? series : series.labelled({ title: fallbackTitle }),
    dated,
    height: Math.max(grid.height, dated ? 0 : grid.width),
  };
}

function undatedSeries(
  call: Call,
  argument: string,
  grid: Grid,
): { series: TimeSeries; dated: boolean } {
  const table = datedColumns(call, argument, grid);
  return { series: columnToSeries(table, table.columns[0]), dated: false };
}

function parsedSeries(
  call: Call,
  argument: string,
  { rows }: Grid,
): { series: TimeSeries; dated: boolean } {
  const cells = rows.map((row) => row.map(cellOf));
  const found = call.withArgumentName(argument, () =>
    parseSheetRange(cells, { utcOffsetMinutes: (date) => call.dateCells.offsetMinutes(date) }),
  );
  if (found.length > 1)
    call.fail(argument, `must have one column of values beside the dates, not ${found.length}`);
  const wrong = Array.from(found[0]).find(({ value }) => numberIn(value) === undefined);
  if (wrong !== undefined)
    call.fail(argument, `holds ${wrong.value} on ${wrong.date}, beyond any figure`);
  return { series: found[0], dated: true };
}

/** What Sheets never hands over is no figure. */
function cellOf(cell: Input): Cell {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean')
    return cell;
  return isDate(cell) ? cell : null;
}

/** The one series in a range of dates and values. */
export function datedSeries(
  call: Call,
  argument: string,
  input: Input,
  fallbackTitle: string,
): TimeSeries {
  call.required(
    argument,
    input,
    'name a range with dates in its first column and values in its second',
  );
  const { series, dated } = sheetSeries(call, argument, input, fallbackTitle);
  if (!dated) call.fail(argument, 'needs dates in its first column');
  return series;
}

/**
 * Refuses ranges of which some have dates and others do not, or whose rows do not go together where
 * none has.
 *
 * @returns Whether they have dates.
 */
export function datedAlike(call: Call, given: Readonly<Record<string, SheetSeries>>): boolean {
  const [[firstName, first], ...others] = Object.entries(given);
  for (const [name, other] of others) {
    if (other.dated !== first.dated)
      call.fail(
        other.dated ? firstName : name,
        `needs dates in its first column, as ${other.dated ? name : firstName} has`,
      );
    if (!first.dated && other.height !== first.height)
      call.fail(
        name,
        `has ${other.height} rows, but ${firstName} has ${first.height}; without dates rows go together`,
      );
  }
  return first.dated;
}
