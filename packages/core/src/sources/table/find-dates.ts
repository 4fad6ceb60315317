import { epochDayOf } from '../../time-series/index.ts';
import {
  beginningOf,
  type Cell,
  type Cells,
  isBlank,
  isDate,
  isMissing,
  isNumber,
  isPlainNumber,
  textOf,
} from './cells.ts';
import type { DateCell } from './date-order.ts';
import { monthNamed } from './date-words.ts';
import {
  isDateHeading,
  namesDate,
  namesDayOfMonth,
  namesMonth,
  namesOtherDate,
  namesQuarter,
  namesTimeOfDay,
  namesYear,
  saysDates,
} from './heading-words.ts';
import type { TableNature } from './nature.ts';
import {
  areLikelySerials,
  datesOfNumbers,
  isLikelySerial,
  monthOfSixDigits,
  type NumberDates,
  serialDay,
  type WrittenOrNumber,
} from './number-dates.ts';
import { compactDay, MINGUO_YEARS, readDate } from './written-date.ts';

/** Rows on which the column of dates is found. */
const SAMPLE_ROWS = 1000;

export interface DateColumn {
  readonly column: number;
  /** Every column that is part of the date: year and month may stand apart. */
  readonly parts: readonly number[];
  /** One for each row. */
  readonly cells: readonly DateCell[];
  /** Index of the first row with a date. */
  readonly firstRow: number;
}

/**
 * The column that dates the values: of those with the most dates the one headed so, not one that
 * says when a value was published.
 */
export function findDates(cells: Cells, nature: TableNature): DateColumn | undefined {
  const sample = beginningOf(cells, SAMPLE_ROWS);
  const written = writtenDate(nature);
  // A number is a date only if nothing better is there: 20240102 may also be a volume.
  const best = bestWritten(sample, written);
  const among = (cell: Cell): DateCell =>
    written(cell) ??
    (nature.serialDays && typeof cell === 'number' && isLikelySerial(cell)
      ? serialDay(cell)
      : undefined);
  if (best !== undefined && best.rank > OTHER) return columnOfDates(cells, best.column, among);
  const numeric = numericDates(cells, sample, nature);
  if (numeric !== undefined) return numeric;
  if (best !== undefined) return columnOfDates(cells, best.column, among);
  const compact = (cell: Cell): DateCell =>
    typeof cell === 'string' || typeof cell === 'number' ? compactDay(cell) : undefined;
  const packed = bestWritten(sample, compact);
  return packed === undefined ? undefined : columnOfDates(cells, packed.column, compact);
}

/** Columns at which tables that stand side by side begin; the first is 0. */
export function tableStarts(cells: Cells, nature: TableNature): number[] {
  const sample = beginningOf(cells, SAMPLE_ROWS);
  const written = writtenDate(nature);
  const starts = [0];
  let dates = false;
  let values = false;
  for (let column = 0; column < sample.width; column++) {
    const found = datesIn(sample, column, written);
    const isDates =
      found.count > 0 ? !namesOtherDate(found.heading) : headedDates(sample, column) !== undefined;
    if (isDates) {
      if (values) starts.push(column);
      dates = true;
      values = false;
    } else if (dates && hasNumbers(sample, column)) {
      values = true;
    }
  }
  return starts;
}

/**
 * Columns of numbers that are dates or times too by their heading, such as the year beside the day.
 * "Data" is a date in Polish and Italian only.
 */
export function otherDates(cells: Cells): number[] {
  const sample = beginningOf(cells, SAMPLE_ROWS);
  return Array.from({ length: sample.width }, (_, column) => column).filter((column) => {
    const { heading } = numbersIn(sample, column) ?? { heading: '' };
    if (heading === '' || /^data$/i.test(heading)) return false;
    return namesTimeOfDay(heading) || headedDates(sample, column) !== undefined;
  });
}

function hasNumbers(sample: Cells, column: number): boolean {
  for (let row = 0; row < sample.height; row++) if (isNumber(sample.at(row, column))) return true;
  return false;
}

function writtenDate(nature: TableNature): (cell: Cell) => DateCell {
  return (cell) =>
    typeof cell === 'string' ? readDate(cell) : isDate(cell) ? nature.dayOf(cell) : undefined;
}

/** How likely a column is the one that dates the values, by its heading. */
const [OTHER, UNNAMED, NAMED] = [0, 1, 2];

function rankOf(heading: string): number {
  if (heading !== '' && namesOtherDate(heading)) return OTHER;
  return isDateHeading(heading) ? NAMED : UNNAMED;
}

interface FoundDates {
  readonly count: number;
  /** Whether not all are the same. */
  readonly vary: boolean;
  readonly heading: string;
}

function bestWritten(
  sample: Cells,
  read: (cell: Cell) => DateCell,
): { column: number; rank: number } | undefined {
  const found = Array.from({ length: sample.width }, (_, column) => ({
    column,
    ...datesIn(sample, column, read),
  })).filter(({ count }) => count > 0);
  const most = Math.max(0, ...found.map(({ count }) => count));
  const likely = found
    .filter(({ count }) => count * 2 > most)
    .map((one) => ({ ...one, rank: rankOf(one.heading) }));
  likely.sort(
    (a, b) =>
      b.rank - a.rank ||
      Number(b.vary) - Number(a.vary) ||
      b.count - a.count ||
      a.column - b.column,
  );
  return likely[0];
}

/** The dates of a column; none if it has a date or two among other things. */
function datesIn(sample: Cells, column: number, read: (cell: Cell) => DateCell): FoundDates {
  let count = 0;
  let filled = 0;
  let heading = '';
  let first: string | number | undefined;
  let vary = false;
  for (let row = 0; row < sample.height; row++) {
    const cell = sample.at(row, column);
    const date = read(cell);
    if (date !== undefined) {
      count++;
      const day = typeof date === 'object' ? date.written : date;
      first ??= day;
      vary ||= day !== first;
    }
    // What stands above the first date is a heading.
    if (count > 0) {
      if (!isBlank(cell)) filled++;
    } else if (!isBlank(cell)) heading = textOf(cell);
  }
  return { count: count * 3 >= filled ? count : 0, vary, heading };
}

function columnOfDates(cells: Cells, column: number, read: (cell: Cell) => DateCell): DateColumn {
  const dates: DateCell[] = [];
  let firstRow = -1;
  let open = false;
  for (let row = 0; row < cells.height; row++) {
    const iso = cells.isoDay(row, column);
    const date = Number.isNaN(iso) ? read(cells.at(row, column)) : iso;
    if (firstRow < 0 && date !== undefined) firstRow = row;
    open ||= typeof date === 'object';
    dates.push(date);
  }
  const known = open ? yearsOfRepublic(cells, column, dates) : dates;
  return { column, parts: [column], cells: known, firstRow };
}

/** Years of the Republic of China of three digits, which say what those of two digits are. */
const REPUBLIC_YEAR = /^\s*1\d\d[年/.-]/;

/** 99/12/31 before 100/01/03 is a day of 2010. */
function yearsOfRepublic(cells: Cells, column: number, dates: readonly DateCell[]): DateCell[] {
  const isRepublic = dates.some((date, row) => {
    const cell = cells.at(row, column);
    return typeof date === 'number' && typeof cell === 'string' && REPUBLIC_YEAR.test(cell);
  });
  return dates.map((date) => {
    if (!isRepublic || typeof date !== 'object' || date.open === 'order') return date;
    const [one, two, three] = date.numbers;
    const [year, day] = date.open === 'century' ? [three, one] : [one, three];
    return epochDayOf(year + MINGUO_YEARS, two, day);
  });
}

/** The numbers of a column and the text above them. */
interface NumbersUnderHeading {
  readonly numbers: readonly WrittenOrNumber[];
  readonly heading: string;
}

/** `undefined` if there are other things between the numbers. */
function numbersIn(sample: Cells, column: number): NumbersUnderHeading | undefined {
  const numbers: WrittenOrNumber[] = [];
  let heading = '';
  for (let row = 0; row < sample.height; row++) {
    const cell = sample.at(row, column);
    if (isPlainNumber(cell)) numbers.push(cell);
    else if (numbers.length === 0) heading = textOf(cell) || heading;
    else if (!isMissing(cell)) return undefined;
  }
  return numbers.length === 0 ? undefined : { numbers, heading };
}

function headedDates(sample: Cells, column: number): NumberDates | undefined {
  const found = numbersIn(sample, column);
  if (found === undefined) return undefined;
  const { numbers, heading } = found;
  return datesOfNumbers(numbers, {
    date: heading !== '' && saysDates(heading),
    year: heading !== '' && namesYear(heading),
    chinese: /\p{Script=Han}/u.test(heading),
  });
}

function numericDates(cells: Cells, sample: Cells, nature: TableNature): DateColumn | undefined {
  let best: { column: number; toDay: NumberDates; rank: number; heading: string } | undefined;
  for (let column = 0; column < sample.width; column++) {
    const toDay =
      headedDates(sample, column) ??
      datesOfFirstColumn(sample, column, nature) ??
      (nature.isTransposed ? yearsInARow(sample, column) : undefined);
    if (toDay === undefined) continue;
    const { heading } = numbersIn(sample, column)!;
    const rank = rankOf(heading);
    if (best === undefined || rank > best.rank) best = { column, toDay, rank, heading };
  }
  // A column of years may have its months beside it.
  if (best === undefined || !namesDate(best.heading)) {
    const apart = yearAndMonth(cells, sample);
    if (apart !== undefined) return apart;
  }
  if (best === undefined) return undefined;
  const { column, toDay } = best;
  return columnOfDates(cells, column, (cell) => (isPlainNumber(cell) ? toDay(cell) : undefined));
}

/**
 * Serial days, or months in six digits, without a heading that says so, if nothing stands to their
 * left and numbers to their right.
 */
function datesOfFirstColumn(
  sample: Cells,
  column: number,
  nature: TableNature,
): NumberDates | undefined {
  const found = numbersIn(sample, column);
  if (found === undefined || found.heading !== '') return undefined;
  const numbers = found.numbers.map(Number);
  const serials = nature.serialDays && areLikelySerials(numbers);
  const months =
    !serials &&
    numbers.length > 1 &&
    found.numbers.every((number) => monthOfSixDigits(number) !== undefined) &&
    numbers.every((number, i) => i === 0 || number > numbers[i - 1] === numbers[1] > numbers[0]);
  if (!serials && !months) return undefined;
  let right = false;
  for (let row = 0; row < sample.height; row++) {
    for (let c = 0; c < sample.widthOf(row); c++) {
      if (c === column || !isNumber(sample.at(row, c))) continue;
      if (c < column) return undefined;
      right = true;
    }
  }
  if (!right) return undefined;
  return serials ? (cell) => serialDay(Number(cell)) : monthOfSixDigits;
}

/** Three years or more that follow each other. */
function yearsInARow(sample: Cells, column: number): NumberDates | undefined {
  const numbers = numbersIn(sample, column)?.numbers.map(Number) ?? [];
  const step = numbers[1] - numbers[0];
  return numbers.length >= 3 &&
    Math.abs(step) === 1 &&
    numbers.every((year, i) => year === numbers[0] + step * i && year >= 1800 && year <= 2126)
    ? (cell) => epochDayOf(Number(cell), 1, 1)
    : undefined;
}

/** Year, month or quarter, and day in columns of their own. */
function yearAndMonth(cells: Cells, sample: Cells): DateColumn | undefined {
  const headed = Array.from({ length: sample.width }, (_, column) => headingAbove(sample, column));
  const find = (names: (heading: string) => boolean, fits: (cell: Cell) => boolean): number =>
    headed.findIndex(
      ({ heading, from }, column) =>
        heading !== '' &&
        from < sample.height &&
        names(heading) &&
        allFit(sample, column, from, fits),
    );
  const whole =
    (from: number, to: number) =>
    (cell: Cell): boolean =>
      isPlainNumber(cell) &&
      Number.isInteger(Number(cell)) &&
      Number(cell) >= from &&
      Number(cell) <= to;
  const year = find(namesYear, whole(1000, 2199));
  if (year < 0) return undefined;
  const month = find(namesMonth, (cell) => monthOf(cell) !== undefined);
  const quarter = month < 0 ? find(namesQuarter, (cell) => quarterOf(cell) !== undefined) : -1;
  const part = month < 0 ? quarter : month;
  if (part < 0 || part === year) return undefined;
  const day = month < 0 ? -1 : find(namesDayOfMonth, whole(1, 31));
  const dates: DateCell[] = [];
  let firstRow = -1;
  for (let row = 0; row < cells.height; row++) {
    const [y, m, d] = [cells.at(row, year), cells.at(row, part), day < 0 ? 1 : cells.at(row, day)];
    const inYear = month < 0 ? quarterOf(m) : monthOf(m);
    const date =
      isPlainNumber(y) && inYear !== undefined && isPlainNumber(d)
        ? epochDayOf(Number(y), inYear, Number(d))
        : undefined;
    if (firstRow < 0 && date !== undefined) firstRow = row;
    dates.push(date);
  }
  const parts = [year, part, ...(day < 0 ? [] : [day])];
  return firstRow < 0 ? undefined : { column: year, parts, cells: dates, firstRow };
}

function headingAbove(sample: Cells, column: number): { heading: string; from: number } {
  for (let row = 0; row < sample.height; row++) {
    const text = textOf(sample.at(row, column));
    if (text !== '') return { heading: text, from: row + 1 };
  }
  return { heading: '', from: sample.height };
}

function allFit(
  sample: Cells,
  column: number,
  from: number,
  fits: (cell: Cell) => boolean,
): boolean {
  let any = false;
  for (let row = from; row < sample.height; row++) {
    const cell = sample.at(row, column);
    if (isMissing(cell)) continue;
    if (!fits(cell)) return false;
    any = true;
  }
  return any;
}

function monthOf(cell: Cell): number | undefined {
  const text = textOf(cell).toLowerCase();
  const digits = /^m?(\d{1,2})月?$/.exec(text);
  const month = digits === null ? monthNamed(text) : Number(digits[1]);
  return month !== undefined && month >= 1 && month <= 12 ? month : undefined;
}

/** The first month of a quarter written as 1, Q1 or 1Q. */
function quarterOf(cell: Cell): number | undefined {
  const match = /^q?([1-4])q?$/i.exec(textOf(cell));
  return match === null ? undefined : Number(match[1]) * 3 - 2;
}
