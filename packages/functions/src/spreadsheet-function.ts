import type { Argument } from './argument.ts';
import { type Call, callOf } from './cells/call.ts';
import type { Input, Output, Table } from './cells/cell.ts';
import type { Host } from './host.ts';

/** A function of the spreadsheet, described once for every program that offers it. */
export interface SpreadsheetFunction<Result extends Output | Table = Output | Table> {
  readonly name: string;
  /** Help text shown in the cell. The first sentence is also used alone, in lists. */
  readonly help: string;
  readonly arguments: readonly Argument[];
  readonly returns: { readonly kind: 'number' | 'text' | 'table'; readonly help: string };
  /** What a formula with more arguments may have meant, behind the sentence that refuses it. */
  readonly moreArguments?: string;
  /** Whether the headings are those of a range that a formula hands over, which stay as they are. */
  readonly hasGivenHeadings?: (inputs: readonly Input[]) => boolean;
  /** A formula, and what it gives. */
  readonly example?: string;
  /** Cells for what a formula hands over, in the order of the arguments. */
  answer(call: Call, ...inputs: Input[]): Result;
}

/** Describes a function; index.ts holds the list of all. */
export function spreadsheetFunction<Result extends Output | Table>(
  description: SpreadsheetFunction<Result>,
): SpreadsheetFunction<Result> {
  return description;
}

/**
 * Answers a formula. Whatever goes wrong reaches the cell as one sentence that begins with the
 * function's name.
 *
 * @param inputs What the formula hands over: a cell's value or the rows of a range for each
 *   argument, `undefined` where one is left out.
 * @throws Error whose message is that sentence.
 */
export function answerFormula(
  description: SpreadsheetFunction,
  host: Host,
  inputs: readonly Input[],
): Output | Table {
  let answer: Output | Table;
  try {
    answer = callOf(description, host, (call) => {
      call.refuseMore(inputs, description.moreArguments);
      return description.answer(call, ...inputs);
    });
  } catch (error) {
    const words = host.words?.();
    throw words === undefined ? error : new Error(words.sentence((error as Error).message));
  }
  if (typeof answer === 'string' && answer !== '') return host.words?.()?.value(answer) ?? answer;
  return Array.isArray(answer) && description.hasGivenHeadings?.(inputs) !== true
    ? inWords(answer, host)
    : answer;
}

/**
 * A table in the document's language: headings, the labels in its first column, and what its cells
 * say in words.
 */
function inWords(table: Table, host: Host): Table {
  const isText = (cell: Output) => typeof cell === 'string' && cell !== '';
  if (!table.some((row) => row.some(isText))) return table;
  const words = host.words?.();
  if (words === undefined) return table;
  const value = (cell: Output) => (isText(cell) ? words.value(cell as string) : cell);
  // A table of one row may have no headings.
  const heading = (cell: Output) => {
    const said = typeof cell === 'string' ? words.heading(cell) : cell;
    return said === cell ? value(cell) : said;
  };
  return table.map((row, r) => row.map(r === 0 ? heading : value));
}
