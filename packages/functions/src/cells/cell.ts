/**
 * The value of one argument, as the spreadsheet passes it: a cell's value, or the rows of a range.
 * Anything may be in it.
 */
export type Input = unknown;

/** A cell value to return. The empty text is a blank. */
export type Output = number | string | Date;

/** Rows of equal length; Sheets spills them from the formula's cell. */
export type Table = Output[][];

/** An empty cell, or an argument left out. */
export function isBlank(cell: Input): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** An argument left out: no comma stands for it, or nothing before its comma. */
export function isLeftOut(input: Input): input is undefined | null {
  return input === undefined || input === null;
}

/** True for Date objects, also those of another script context, which `instanceof` misses. */
export function isDate(cell: Input): cell is Date {
  try {
    Date.prototype.getTime.call(cell);
    return true;
  } catch {
    return false;
  }
}

/** An error value of a failed formula: `#N/A`, `#REF!`, `#ERROR!` … */
export function isErrorValue(cell: Input): boolean {
  return (
    typeof cell === 'string' &&
    /^#(N\/A|NUM!|REF!|DIV\/0!|VALUE!|NAME\?|NULL!|ERROR!|SPILL!|CALC!)$/.test(cell.trim())
  );
}

// Ratios and sums of numbers between these stay numbers that a cell can show.
const MAX_MAGNITUDE = 1e100;
const MIN_MAGNITUDE = 1e-100;

/**
 * A number, or text that is plainly one (`12.5`, `-3e2`); everything else, thousands separators
 * included, is `undefined`. So is what is too large or too close to 0 to calculate with.
 */
export function numberIn(cell: Input): number | undefined {
  if (typeof cell === 'number') return isWithinReach(cell) ? cell : undefined;
  if (typeof cell !== 'string' || !/^\s*[-+]?(\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?\s*$/i.test(cell))
    return undefined;
  const value = Number(cell);
  return isWithinReach(value) ? value : undefined;
}

function isWithinReach(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= MIN_MAGNITUDE && size <= MAX_MAGNITUDE);
}

/** How an error sentence shows a cell. Never fails, whatever the cell is. */
export function shown(cell: Input): string {
  switch (typeof cell) {
    case 'string':
      return cell.length > 40 ? `"${cell.slice(0, 40)}…"` : `"${cell}"`;
    case 'number':
      return String(cell);
    case 'boolean':
      return cell ? 'TRUE' : 'FALSE';
    case 'undefined':
      return 'blank';
    case 'object':
      if (cell === null) return 'blank';
      if (isDate(cell))
        return Number.isNaN(Date.prototype.getTime.call(cell))
          ? 'a date that does not exist'
          : 'a date';
      return Array.isArray(cell) ? 'a range' : 'something that is not a cell value';
    default:
      return 'something that is not a cell value';
  }
}
