import type { Input } from './cells/cell.ts';
import { functions } from './functions/index.ts';
import type { Host } from './host.ts';
import { answerFormula } from './spreadsheet-function.ts';

export type FunctionName = keyof typeof functions;

/** The functions as a program calls them: inputs in, cells or an Error with a sentence out. */
export type Callable = {
  [Name in FunctionName]: (...inputs: Input[]) => ReturnType<(typeof functions)[Name]['answer']>;
};

/** Every function, by name, for the spreadsheet that a host stands for. */
export function functionsIn(host: Host): Callable {
  return Object.fromEntries(
    Object.entries(functions).map(([name, description]) => [
      name,
      (...inputs: Input[]) => answerFormula(description, host, inputs),
    ]),
  ) as unknown as Callable;
}
