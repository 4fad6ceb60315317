import {
  type CalendarDay,
  type EpochDay,
  mistakenUnit,
  parseDay,
  type TypedQuantity,
  toEpochDay,
} from '@qt-lens/core';
import type { Argument } from '../argument.ts';
import type { DateCells, Host } from '../host.ts';
import {
  type Input,
  isBlank,
  isDate,
  isErrorValue,
  isLeftOut,
  numberIn,
  type Output,
  shown,
  type Table,
} from './cell.ts';
import { type Grid, gridOf, MAX_CELLS, written } from './grid.ts';
import { nearest } from './nearest.ts';

/** Words for the day of the calculation, and for the latest figure. */
const NOW = /^\s*(?:today|now|latest|今天|今日|最新)\s*$/i;
const LATEST = /^\s*(?:latest|最新)\s*$/i;

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** The names of rules and series are far shorter. */
const MAX_TEXT_LENGTH = 100;

/** How core begins sentences about a calculation, which in a cell has the function's name. */
const CALCULATIONS = ['regression', 'attribution', 'correlation'];

/** An error whose message is the sentence the cell shows. */
class CellError extends Error {}

/**
 * Runs the body of a function. Whatever goes wrong in it becomes one sentence that begins with the
 * function's name.
 */
export function callOf<T>(
  { name, arguments: list }: { readonly name: string; readonly arguments: readonly Argument[] },
  host: Host,
  body: (call: Call) => T,
): T {
  try {
    return body(new Call(name, list, host));
  } catch (error) {
    // A plain Error, so that the cell shows the sentence and not a class name.
    if (error instanceof CellError) throw new Error(error.message);
    throw new Error(`${name}: ${messageOf(error)}`);
  }
}

/** An argument that takes one of a few words. */
interface ChoiceArgument<T extends string> {
  readonly name: string;
  readonly choices: readonly T[];
}

/**
 * One call of a function: reads its arguments as they are described, and names function and
 * argument when one is wrong.
 */
export class Call {
  readonly name: string;
  readonly host: Host;
  readonly #arguments: readonly Argument[];
  #dateCells: DateCells | undefined;

  constructor(name: string, list: readonly Argument[], host: Host) {
    this.name = name;
    this.host = host;
    this.#arguments = list;
  }

  /** The calendar day on which the formula is calculated, where the spreadsheet stands. */
  get today(): EpochDay {
    return this.dateCells.dayOf(new Date());
  }

  get dateCells(): DateCells {
    this.#dateCells ??= this.host.dateCells();
    return this.#dateCells;
  }

  /**
   * Ends the call. The sentence continues after the argument's name: `fail('gdp_bn', 'must be
   * positive')`.
   */
  fail(argument: string, sentence: string): never {
    throw new CellError(`${this.name}: ${argument} ${sentence}`);
  }

  /**
   * Asks core for something; what it throws is reported under the argument it is about.
   *
   * @param argument The argument to name where the sentence does not begin with it or with one of
   *   the `others`.
   * @param others What core calls other arguments, and what they are called here.
   */
  withArgumentName<T>(
    argument: string,
    ask: () => T,
    others: Readonly<Record<string, string>> = {},
  ): T {
    try {
      return ask();
    } catch (error) {
      if (error instanceof CellError) throw error;
      const sentence = this.#withoutSubject(argument, messageOf(error));
      const called = { [argument]: argument, ...others };
      const word = Object.keys(called).find((name) => sentence.startsWith(`${name} `));
      const about = word === undefined ? argument : called[word];
      if (word?.endsWith(':'))
        throw new CellError(`${this.name}: ${about}: ${sentence.slice(word.length + 1)}`);
      throw new CellError(
        about === word ? `${this.name}: ${sentence}` : `${this.name}: ${about}: ${sentence}`,
      );
    }
  }

  /** Core begins some sentences with what they are about, which then would stand there twice. */
  #withoutSubject(argument: string, sentence: string): string {
    const subject = [argument, this.name.toLowerCase(), ...CALCULATIONS].find((word) =>
      sentence.startsWith(`${word}: `),
    );
    return subject === undefined ? sentence : sentence.slice(subject.length + 2);
  }

  /** The argument as rows. */
  grid(argument: string, input: Input): Grid {
    try {
      return gridOf(input);
    } catch (error) {
      this.fail(argument, messageOf(error));
    }
  }

  /**
   * The one value of an argument that cannot be a range of several cells; `undefined` if it is
   * blank or left out.
   */
  single(argument: string, input: Input): Input {
    const { rows, height, width } = this.grid(argument, input);
    if (height * width > 1) this.fail(argument, `must be one cell, not ${height} × ${width} cells`);
    const cell = rows[0][0];
    return isBlank(cell) ? undefined : cell;
  }

  #argument(name: string): Partial<Argument> {
    return this.#arguments.find((argument) => argument.name === name) ?? {};
  }

  /** The default of an argument. */
  #default(argument: string): number | string | undefined {
    const value = this.#argument(argument).default;
    return typeof value === 'function' ? value() : value;
  }

  /** Refuses a formula with more arguments than the function has. */
  refuseMore(inputs: readonly Input[], instead = ''): void {
    const count = this.#arguments.length;
    if (inputs.slice(count).every(isLeftOut)) return;
    const names = this.#arguments.map(({ name }) => name).join(', ');
    const takes =
      count === 0
        ? 'takes no arguments'
        : `takes ${count === 1 ? 'one argument' : `${count} arguments`} (${names})`;
    throw new CellError(
      `${this.name}: ${takes}, not ${inputs.length}${instead === '' ? '' : `; ${instead}`}`,
    );
  }

  /**
   * What a word may be that is none of those an argument takes: the nearest of them, or one of
   * another argument, whose place is said.
   */
  #meant(argument: string, cell: Input): string {
    if (typeof cell !== 'string' || cell.trim() === '') return '';
    const word = cell.trim().toLowerCase();
    const other = this.#arguments.findIndex(
      ({ name, choices, words }) =>
        name !== argument &&
        [...(choices ?? []), ...(words ?? [])].some((one) => one.toLowerCase() === word),
    );
    if (other >= 0) return `; ${this.#arguments[other].name} is the ${ORDINALS[other]} argument`;
    const { choices = [], words = [] } = this.#argument(argument);
    const near = nearest(word, [...choices, ...words]);
    return near === undefined ? '' : `; did you mean "${near}"?`;
  }

  /** What core refuses as a name, with the nearest one. */
  named<T>(argument: string, cell: Input, find: (name: string) => T): T {
    const name = this.text(argument, cell);
    try {
      return find(name);
    } catch (error) {
      const sentence = this.#withoutSubject(argument, messageOf(error));
      throw new CellError(`${this.name}: ${argument}: ${sentence}${this.#meant(argument, cell)}`);
    }
  }

  /** Refuses a figure that cannot be in the unit of its argument. */
  inUnit(argument: string, quantity: TypedQuantity, value: number): void {
    const mistaken = mistakenUnit(quantity, value);
    if (mistaken === undefined) return;
    const unit = quantity === 'hikes' ? 'hikes of 25 bp' : 'billions of dollars';
    this.fail(
      argument,
      `is ${value}, which looks like ${mistaken.looksLike}; in ${unit} write ${Number(mistaken.value.toPrecision(12))}`,
    );
  }

  /** A number above what the argument must be above, or its default. */
  number(argument: string, cell: Input): number {
    const given = cell === undefined ? this.#default(argument) : cell;
    const value = numberIn(given);
    if (value === undefined) {
      this.fail(
        argument,
        typeof cell === 'number' && cell !== 0 && Number.isFinite(cell)
          ? `is ${cell}, beyond any figure`
          : `must be a number, not ${shown(cell)}${this.#meant(argument, cell)}`,
      );
    }
    const { above } = this.#argument(argument);
    if (above !== undefined && !(value > above))
      this.fail(argument, `must be above ${above}, not ${value}`);
    return value;
  }

  /** The first argument where it cannot be left out. */
  required(argument: string, cell: Input, what: string): void {
    if (isLeftOut(cell)) this.fail(argument, `is missing: ${what}`);
  }

  text(argument: string, given: Input): string {
    const cell = given === undefined ? this.#default(argument) : given;
    if (typeof cell !== 'string' || isErrorValue(cell))
      this.fail(argument, `must be text, not ${shown(cell)}`);
    if (cell.length > MAX_TEXT_LENGTH) this.fail(argument, `is too long: ${shown(cell)}`);
    return cell.trim();
  }

  /** One of the words an argument takes, in any case, or its default. */
  choice<T extends string>({ name, choices }: ChoiceArgument<T>, given: Input): T {
    const cell = given === undefined ? this.#default(name) : given;
    const word = typeof cell === 'string' ? cell.trim().toLowerCase() : undefined;
    const found = choices.find((choice) => choice.toLowerCase() === word);
    if (found === undefined)
      this.fail(
        name,
        `must be one of ${choices.join(', ')}, not ${shown(cell)}${this.#meant(name, cell)}`,
      );
    return found;
  }

  /** True if a cell of the argument is this word, in any case. */
  mentions(argument: string, input: Input, word: string): boolean {
    return this.grid(argument, input).rows.some((row) =>
      row.some((cell) => typeof cell === 'string' && cell.trim().toLowerCase() === word),
    );
  }

  /**
   * A calendar day: a date cell, a serial number, text in any form core reads, or "today"; any time
   * of day is left aside.
   */
  day(argument: string, cell: Input): EpochDay {
    const day = this.dayIn(cell);
    if (day === undefined)
      this.fail(
        argument,
        `must be a date such as 2022-12-07, not ${shown(cell)}${periodHint(cell)}`,
      );
    return day;
  }

  /** The calendar day in a cell, or `undefined` if it holds none, or one that cannot be told. */
  dayIn(cell: Input): EpochDay | undefined {
    if (isDate(cell)) return validDay(this.dateCells.dayOf(cell));
    if (typeof cell !== 'number' && typeof cell !== 'string') return undefined;
    if (typeof cell === 'string' && NOW.test(cell)) return this.today;
    try {
      return parseDay(cell, { today: this.today });
    } catch {
      return undefined;
    }
  }

  /** The day of a date argument that stands for the latest figure where it is left out. */
  latestOrDay(argument: string, cell: Input): EpochDay | undefined {
    return cell === undefined || (typeof cell === 'string' && LATEST.test(cell))
      ? undefined
      : this.day(argument, cell);
  }

  /** The cell value that shows a calendar day as a date. */
  date(day: CalendarDay): Date {
    return this.dateCells.dateOf(toEpochDay(day));
  }

  /**
   * Answers cell by cell where one or more arguments are ranges: ranges of one shape go together, a
   * single value, row or column is repeated along the others. A blank cell of a range stays blank,
   * and so does a blank first argument; an error value stays as it is, and beside the heading of a
   * column stands a blank.
   *
   * @param inputs The arguments by name, the one that cannot be left out first.
   * @param answer Gives one value for one set of cells (an argument left out is `undefined`), or a
   *   row of several, which then spill to the right of a column and below a row.
   */
  spill<K extends string>(
    inputs: Record<K, Input>,
    answer: (cells: Record<K, Input>) => Output | Output[],
  ): Output | Table {
    const names = Object.keys(inputs) as K[];
    const grids = names.map((name) => this.grid(name, inputs[name]));
    const height = Math.max(...grids.map((grid) => grid.height));
    const width = Math.max(...grids.map((grid) => grid.width));
    grids.forEach((grid, i) => {
      if (
        (grid.height !== 1 && grid.height !== height) ||
        (grid.width !== 1 && grid.width !== width)
      ) {
        this.fail(
          names[i],
          `has ${grid.height} × ${grid.width} cells, which does not fit the other ranges' ${height} × ${width}`,
        );
      }
    });
    this.fits(height * width);
    const results: (Output | Output[])[][] = [];
    let several = 0;
    // One object for all cells; only what comes out of a range of several changes from one to the
    // next.
    const cells = {} as Record<K, Input>;
    const varying = grids.flatMap((grid, i) =>
      grid.height * grid.width > 1
        ? [{ grid, name: names[i], heading: this.#headingRow(names[i], grid) }]
        : [],
    );
    grids.forEach((grid, i) => {
      const [[cell]] = grid.rows;
      cells[names[i]] = isBlank(cell) ? undefined : cell;
    });
    const nothingAsked =
      grids[0].height * grids[0].width === 1 &&
      cells[names[0]] === undefined &&
      !isLeftOut(grids[0].rows[0][0]);
    for (let r = 0; r < height; r++) {
      const row: (Output | Output[])[] = [];
      for (let c = 0; c < width; c++) {
        let blank = nothingAsked;
        let failed: Input;
        for (const { grid, name, heading } of varying) {
          const cell = grid.rows[grid.height === 1 ? 0 : r][grid.width === 1 ? 0 : c];
          if (isBlank(cell) || r === heading) blank = true;
          else if (isErrorValue(cell)) failed ??= cell;
          else cells[name] = cell;
        }
        const result = blank
          ? ''
          : failed !== undefined
            ? (failed as string)
            : this.#answered(answer, cells, () =>
                varying.length > 0 ? addressSuffix(r, c, width) : '',
              );
        if (Array.isArray(result)) several = Math.max(several, result.length);
        row.push(result);
      }
      results.push(row);
    }
    if (several === 0) {
      return grids.every((grid) => grid.single) ? (results[0][0] as Output) : (results as Table);
    }
    this.fits(height * width * several);
    const widen = (result: Output | Output[]): Output[] =>
      Array.isArray(result) ? result : [result, ...Array<Output>(several - 1).fill('')];
    if (width === 1) return results.map((row) => widen(row[0]));
    if (height === 1) {
      const columns = results[0].map(widen);
      return Array.from({ length: several }, (_, i) => columns.map((column) => column[i]));
    }
    this.fail(names[0], `must be one row or one column where each cell gives ${several} values`);
  }

  /** The row of a column of numbers or dates that holds its heading; −1 if none does. */
  #headingRow(argument: string, { rows, height }: Grid): number {
    const { kind } = this.#argument(argument);
    if (height < 2 || (kind !== 'number' && kind !== 'date')) return -1;
    const reads = (cell: Input): boolean =>
      kind === 'number' ? numberIn(cell) !== undefined : this.dayIn(cell) !== undefined;
    const isHeading = (cell: Input): boolean =>
      typeof cell === 'string' && !isErrorValue(cell) && !reads(cell);
    const first = rows.findIndex((row) => !row.every(isBlank));
    if (first < 0 || !rows[first].every((cell) => isBlank(cell) || isHeading(cell))) return -1;
    const rest = rows
      .slice(first + 1)
      .flat()
      .filter((cell) => !isBlank(cell));
    return rest.length > 0 && rest.every((cell) => isErrorValue(cell) || reads(cell)) ? first : -1;
  }

  /** Asks for what a cell of a range gives; a sentence says which cell it is about. */
  placed<R>(
    [row, column]: readonly [row: number, column: number],
    [height, width]: readonly [height: number, width: number],
    ask: () => R,
  ): R {
    return this.#answered(ask, undefined, () =>
      height * width > 1 ? addressSuffix(row, column, width) : '',
    );
  }

  #answered<T, R>(answer: (cells: T) => R, cells: T, place: () => string): R {
    try {
      return answer(cells);
    } catch (error) {
      throw error instanceof CellError ? new CellError(`${error.message}${place()}`) : error;
    }
  }

  /** Refuses a result with more cells than a sheet takes in time. */
  fits(cells: number): void {
    if (cells > MAX_CELLS) {
      throw new CellError(
        `${this.name}: the result would have ${written(cells)} cells; at most ${written(MAX_CELLS)} are written: name smaller ranges`,
      );
    }
  }
}

/** Position of a cell in the ranges, as a suffix of an error sentence. */
function addressSuffix(row: number, column: number, width: number): string {
  return width === 1 ? ` (row ${row + 1})` : ` (row ${row + 1}, column ${column + 1})`;
}

function validDay(day: number): EpochDay | undefined {
  try {
    return toEpochDay(day);
  } catch {
    return undefined;
  }
}

/** What a number or text may be that is no day. */
function periodHint(cell: Input): string {
  if (typeof cell !== 'number' && typeof cell !== 'string') return '';
  const text = String(cell).trim();
  const month = /^(\d{4})[-/年.]?(\d{2})月?$/.exec(text);
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return `; of the month ${month[1]}-${month[2]} give a day, such as ${month[1]}-${month[2]}-28`;
  const year = /^(1[89]\d\d|20\d\d)$/.exec(text);
  return year === null ? '' : `; of the year ${text} give a day, such as ${text}-12-31`;
}

function messageOf(error: unknown): string {
  // Errors of the services come from another context, where `instanceof` says no.
  const { message } = error as Error;
  return typeof message === 'string' ? message : 'could not be calculated';
}
