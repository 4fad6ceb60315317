import type { TimeSeries } from '@qt-lens/core';
import type { Call } from './call.ts';
import type { Input, Output } from './cell.ts';
import type { Notation } from './notation.ts';
import { readRange, refuseBeyond, refuseGaps } from './sheet-range.ts';

/** One column of values as a series; without dates, rows count as days from 0. */
export interface SheetSeries {
  readonly series: TimeSeries;
  readonly dated: boolean;
  /** Number of rows of the range. */
  readonly height: number;
  /** What was left out of it, as a sentence without its full stop. */
  readonly leftOut: string | undefined;
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
  notation: Notation,
): SheetSeries {
  const given = call.grid(argument, input);
  const inLine = given.width === 1 || given.height === 1;
  const reading = readRange(call, argument, given, notation, inLine ? 'optional' : 'required');
  const { series: found, dated, leftOut, keyed } = reading;
  if (!dated) refuseGaps(call, argument, reading);
  if (found.length > 1) {
    const names = found
      .slice(0, 3)
      .map(({ label }) => label.title)
      .filter((title) => title !== undefined);
    call.fail(
      argument,
      keyed
        ? `holds several series in one column (${names.join(', ')}${found.length > 3 ? ', …' : ''}); name a range with one of them`
        : `must have one column of values beside the dates, not ${found.length}`,
    );
  }
  refuseBeyond(call, argument, reading);
  const [series] = found;
  return {
    series: series.label.title ? series : series.labelled({ title: fallbackTitle }),
    dated,
    height: Math.max(given.height, dated ? 0 : given.width),
    leftOut,
  };
}

/** The one series in a range of dates and values. */
export function datedSeries(
  call: Call,
  argument: string,
  input: Input,
  fallbackTitle: string,
  notation: Notation,
): SheetSeries {
  call.required(
    argument,
    input,
    'name a range with dates in its first column and values in its second',
  );
  const found = sheetSeries(call, argument, input, fallbackTitle, notation);
  if (!found.dated) call.fail(argument, 'needs dates in its first column');
  return found;
}

/** A row under a table that says what was left out of its ranges; none if nothing was. */
export function leftOutRows(
  given: Readonly<Record<string, SheetSeries>>,
  width: number,
): Output[][] {
  return Object.entries(given).flatMap(([argument, { leftOut }]) =>
    leftOut === undefined
      ? []
      : [[`${argument}: ${leftOut}`, ...Array<Output>(width - 1).fill('')]],
  );
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
