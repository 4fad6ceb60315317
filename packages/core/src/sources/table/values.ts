import { SourceError } from '../source-error.ts';
import { type Cells, isMissing, quoted, textOf } from './cells.ts';
import type { DatedRows } from './dated-rows.ts';
import { DecimalMarks } from './decimal-mark.ts';
import type { LeftOut } from './left-out.ts';
import type { TableNature } from './nature.ts';
import {
  type DecimalMark,
  numericValue,
  type WrittenNumber,
  writtenNumber,
} from './written-number.ts';

/** A column of numbers. */
export interface ValueColumn {
  /** Its place in the table. */
  readonly index: number;
  /** One for each row that is read; NaN where there is none. */
  readonly values: Float64Array;
  /** What the figures count, as written beside them: `%`, `$`. */
  readonly sign: string | undefined;
}

/** A column that has been looked at but whose decimal mark is not known yet. */
interface Draft {
  readonly index: number;
  readonly values: Float64Array;
  /** Figures written in any other way than plainly, by their place among the rows. */
  readonly written: ReadonlyMap<number, WrittenNumber>;
  /** Places of cells that hold text. */
  readonly texts: readonly number[];
  /** Whether a plain number has a point, which may separate thousands. */
  readonly pointed: boolean;
}

/** By how many powers of ten a figure must be nearer to the others without its letter. */
const FAR_POWERS = 2;

/**
 * Reads the columns of numbers: those of whose cells that are filled at least half are figures.
 *
 * @param skipped Columns that are not looked at.
 */
export function valueColumns(
  cells: Cells,
  rows: readonly number[],
  skipped: readonly number[],
  decimal: DecimalMark | undefined,
  { dotted }: Pick<DatedRows, 'dotted'>,
  nature: TableNature,
  leftOut: LeftOut,
): ValueColumn[] {
  const marks = new DecimalMarks();
  const drafts: Draft[] = [];
  for (let index = 0; index < cells.width; index++) {
    if (!skipped.includes(index)) drafts.push(draftOf(cells, index, rows, marks));
  }
  const mark = decimal ?? marks.decide(dotted, nature);
  return drafts.flatMap((draft) => finished(draft, cells, rows, mark, nature, leftOut) ?? []);
}

function draftOf(cells: Cells, index: number, rows: readonly number[], marks: DecimalMarks): Draft {
  const values = new Float64Array(rows.length);
  const { others, point, onlyPoint } = cells.readNumbers(index, rows, values);
  if (point !== undefined) marks.seen('.', textOf(cells.at(point, index)));
  if (onlyPoint !== undefined) marks.seen('only-point', textOf(cells.at(onlyPoint, index)));
  const written = new Map<number, WrittenNumber>();
  const texts: number[] = [];
  for (const place of others) {
    const cell = cells.at(rows[place], index);
    if (isMissing(cell)) continue;
    const text = textOf(cell);
    const number = writtenNumber(text);
    if (number === undefined) texts.push(place);
    else {
      written.set(place, number);
      marks.see(number, text);
    }
  }
  return { index, values, written, texts, pointed: (point ?? onlyPoint) !== undefined };
}

function finished(
  { index, values, written, texts, pointed }: Draft,
  cells: Cells,
  rows: readonly number[],
  decimal: DecimalMark,
  nature: TableNature,
  leftOut: LeftOut,
): ValueColumn | undefined {
  const unread = [...texts];
  let sign: string | undefined;
  if (decimal === ',' && pointed) rereadPlain(cells, index, rows, values, unread);
  for (const [place, number] of written) {
    const value = numericValue(number, decimal);
    if (value === undefined || !Number.isFinite(value)) {
      unread.push(place);
      continue;
    }
    values[place] = value;
    if (number.sign !== undefined)
      sign = oneSign(sign, number.sign, cells, rows[place], index, nature);
  }
  const numbers = values.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0);
  if (numbers === 0) return undefined;
  if (numbers < unread.length) {
    leftOut.note(
      `column ${index + 1} left out: only ${numbers} of its ${numbers + unread.length} cells are numbers`,
    );
    return undefined;
  }
  unread.sort((a, b) => a - b);
  for (const place of unread) {
    const cell = cells.at(rows[place], index);
    // What looks like a number but is none.
    const text = textOf(cell);
    if (/\d/.test(text) && /^[\d.,' ()+-]+$/.test(text))
      throw new SourceError(
        'unexpected-shape',
        `${nature.what}: ${quoted(cell)} in row ${rows[place] + 1} is not a number`,
      );
  }
  for (const place of unread) {
    const row = rows[place];
    leftOut.cell(row, index, `${quoted(cells.at(row, index))} is no number`);
  }
  settleLetters(values, written, cells, rows, index, nature);
  settlePercents(values, written, cells, rows, index, nature);
  return { index, values, sign };
}

/** Plain numbers in text whose point separates thousands. */
function rereadPlain(
  cells: Cells,
  index: number,
  rows: readonly number[],
  values: Float64Array,
  unread: number[],
): void {
  for (let place = 0; place < rows.length; place++) {
    const cell = cells.at(rows[place], index);
    if (typeof cell !== 'string' || Number.isNaN(values[place]) || !cell.includes('.')) continue;
    const number = writtenNumber(cell.trim());
    const value = number === undefined ? undefined : numericValue(number, ',');
    values[place] = value ?? Number.NaN;
    if (value === undefined) unread.push(place);
  }
}

function oneSign(
  known: string | undefined,
  sign: string,
  cells: Cells,
  row: number,
  index: number,
  nature: TableNature,
): string {
  if (known === undefined) return sign;
  const bare = (text: string): string => text.replace(/^[A-Z]+(?=[^A-Z])/, '');
  if (known === '%' || sign === '%' || bare(known) === bare(sign)) return known;
  throw new SourceError(
    'unexpected-shape',
    `${nature.what}: ${quoted(cells.at(row, index))} in row ${row + 1} stands in one column with figures in ${known}; write one currency in a column`,
  );
}

/**
 * The b of 7.2b between 7.1 and 7.4 marks a break in the series, as statistical offices write it,
 * and no billions. Of any other letter between figures of its own size it cannot be told.
 */
function settleLetters(
  values: Float64Array,
  written: ReadonlyMap<number, WrittenNumber>,
  cells: Cells,
  rows: readonly number[],
  index: number,
  nature: TableNature,
): void {
  const lettered = [...written].filter(
    ([place, { letter }]) => letter !== undefined && Number.isFinite(values[place]),
  );
  if (lettered.length === 0) return;
  const places = new Set(lettered.map(([place]) => place));
  const sizes = Array.from(values, (value, place) =>
    places.has(place) || !(Math.abs(value) > 0) ? Number.NaN : Math.log10(Math.abs(value)),
  ).filter((size) => Number.isFinite(size));
  if (sizes.length === 0) return;
  const middle = sizes.sort((a, b) => a - b)[sizes.length >> 1];
  for (const [place, { letter, exponent }] of lettered) {
    const size = Math.log10(Math.abs(values[place]));
    if (!Number.isFinite(size)) continue;
    if (Math.abs(size - exponent - middle) + FAR_POWERS > Math.abs(size - middle)) continue;
    if (letter !== 'b') {
      throw new SourceError(
        'unexpected-shape',
        `${nature.what}: ${quoted(cells.at(rows[place], index))} in row ${rows[place] + 1} stands between figures of its size without ${letter}; write the figures in one unit`,
      );
    }
    values[place] = Number(`${values[place]}e${-exponent}`);
  }
}

/**
 * Figures with a percent sign among plain ones: of one kind where they are of one size, 35% beside
 * 34.8. Beside 0.3, which is 30%, they are not.
 */
function settlePercents(
  values: Float64Array,
  written: ReadonlyMap<number, WrittenNumber>,
  cells: Cells,
  rows: readonly number[],
  index: number,
  nature: TableNature,
): void {
  const sizes = { signed: [] as number[], plain: [] as number[] };
  let example: number | undefined;
  values.forEach((value, place) => {
    if (!(Math.abs(value) > 0)) return;
    const isSigned = written.get(place)?.sign === '%';
    if (isSigned) example ??= place;
    sizes[isSigned ? 'signed' : 'plain'].push(Math.log10(Math.abs(value)));
  });
  if (example === undefined || sizes.plain.length === 0) return;
  const middle = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1];
  const apart = middle(sizes.signed) - middle(sizes.plain);
  if (apart < FAR_POWERS - 0.5 || apart > FAR_POWERS + 0.5) return;
  throw new SourceError(
    'unexpected-shape',
    `${nature.what}: ${quoted(cells.at(rows[example], index))} in row ${rows[example] + 1} stands between figures a hundredth of its size without %; write the figures in one unit`,
  );
}

/** Whether values count the rows up or down, as the first column of an exported data frame does. */
export function isRowNumber(values: Float64Array): boolean {
  if (values.length < 2) return values[0] === 0 || values[0] === 1;
  const step = values[1] - values[0];
  return (
    Math.abs(step) === 1 && values.every((value, i) => i === 0 || value - values[i - 1] === step)
  );
}
