import {
  type Cell,
  readSheetRange,
  type SheetReading,
  SourceError,
  type SourceQuestion,
  toIsoDay,
} from '@qt-lens/core';
import type { Call } from './call.ts';
import { type Input, isBlank, isErrorValue, shown } from './cell.ts';
import { cellAddress, type Grid, transposed } from './grid.ts';
import { DATE_ORDER, DECIMAL, type Notation } from './notation.ts';

/** A range as core read it. */
export interface RangeReading extends SheetReading {
  /** The range upright: rows are columns of it where it lies on its side. */
  readonly grid: Grid;
}

const ANSWERS: Readonly<Record<SourceQuestion, { name: string; choices: readonly string[] }>> = {
  dateOrder: DATE_ORDER,
  decimal: DECIMAL,
};

/**
 * Reads a range through core, which knows every form of dates and numbers.
 *
 * @param dates Whether the range may do without dates.
 */
export function readRange(
  call: Call,
  argument: string,
  grid: Grid,
  notation: Notation,
  dates: 'required' | 'optional',
): RangeReading {
  refuseWithoutNumbers(call, argument, grid);
  const reading = call.withArgumentName(argument, () =>
    readAnswered(grid.rows as readonly (readonly Cell[])[], call, notation, dates),
  );
  const upright = reading.isTransposed ? transposed(grid) : grid;
  return { ...reading, grid: upright };
}

function readAnswered(
  rows: readonly (readonly Cell[])[],
  call: Call,
  notation: Notation,
  dates: 'required' | 'optional',
): SheetReading {
  try {
    return readSheetRange(rows, {
      ...notation,
      dates,
      today: call.today,
      utcOffsetMinutes: (date) => call.dateCells.offsetMinutes(date),
    });
  } catch (error) {
    if (!(error instanceof SourceError) || error.question === undefined) throw error;
    const { name, choices } = ANSWERS[error.question];
    const words = choices.map((choice) => `"${choice}"`).join(' or ');
    throw new Error(`${error.message} Say so with ${name}: ${words}`);
  }
}

/** Quotes that Sheets keeps from add-ons, and ranges of words, are said as such. */
function refuseWithoutNumbers(call: Call, argument: string, { rows }: Grid): void {
  let error: Input;
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell === 'number' || (typeof cell === 'string' && /\d/.test(cell))) return;
      if (isErrorValue(cell)) error ??= cell;
    }
  }
  if (error === '#N/A') {
    call.fail(
      argument,
      'shows #N/A and no numbers; where these are quotes of GOOGLEFINANCE, which Sheets may keep from add-ons, copy them, paste them as values, and name the copy',
    );
  }
  call.fail(argument, error === undefined ? 'has no numbers' : `shows ${error} and no numbers`);
}

/**
 * Refuses a range of which anything was left out: what goes back in the same shape must say all.
 */
export function refuseGaps(call: Call, argument: string, { grid, leftOutPlaces }: RangeReading) {
  const [place] = leftOutPlaces;
  if (place === undefined) return;
  const { row, column } = place;
  if (column !== undefined)
    call.fail(
      argument,
      `must hold numbers, but ${cellAddress(grid, row, column)} holds ${shown(grid.rows[row][column])}`,
    );
  const given = grid.rows[row].find((cell) => !isBlank(cell) && typeof cell !== 'number');
  call.fail(
    argument,
    `has a value but no date in ${grid.isTransposed ? 'column' : 'row'} ${row + 1}${given === undefined ? '' : `, but ${shown(given)}`}`,
  );
}

// Ratios and sums of numbers between these stay numbers that a cell can show.
const MAX_MAGNITUDE = 1e100;
const MIN_MAGNITUDE = 1e-100;

/** Refuses figures that are too large or too close to 0 to calculate with. */
export function refuseBeyond(call: Call, argument: string, reading: RangeReading): void {
  for (const { values, days, rows } of reading.columns) {
    for (let i = 0; i < values.length; i++) {
      const size = Math.abs(values[i]);
      if (!(size > MAX_MAGNITUDE) && !(size > 0 && size < MIN_MAGNITUDE)) continue;
      const where = reading.dated ? `on ${toIsoDay(days[i])}` : `in row ${rows[i] + 1}`;
      call.fail(argument, `holds ${values[i]} ${where}, beyond any figure`);
    }
  }
}
