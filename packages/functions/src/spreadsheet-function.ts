import type { Argument } from './argument.ts';
import { type Call, callOf } from './cells/call.ts';
import type { Input, Output, Table } from './cells/cell.ts';
import type { Host } from './host.ts';

/** A function of the spreadsheet, described once for every program that offers it. */
export interface SpreadsheetFunction<Result extends Output | Table = Output | Table> {
  readonly name: string;
  /** Help text shown in the cell. The first sentence is also used alone, in lists. */
  readonly help: string;
  /** One sentence in other languages, for their READMEs; English stands where one is missing. */
  readonly summaries?: Readonly<Partial<Record<'zh_CN' | 'zh_TW', string>>>;
  readonly arguments: readonly Argument[];
  readonly returns: { readonly kind: 'number' | 'text' | 'table'; readonly help: string };
  /** What a formula with more arguments may have meant, behind the sentence that refuses it. */
  readonly moreArguments?: string;
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
  return callOf(description, host, (call) => {
    call.refuseMore(inputs, description.moreArguments);
    return description.answer(call, ...inputs);
  });
}
