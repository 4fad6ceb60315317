import type { FunctionName } from '../functions-in.ts';

/** What a function gives, what its arguments are, and what it returns, in a reader's language. */
export interface FunctionHelp {
  /** The first sentence stands alone. */
  readonly help: string;
  readonly arguments: Readonly<Record<string, string>>;
  readonly returns: string;
}

/** The help of functions in one language; a function without one has that of its own table. */
export type HelpOfFunctions = Readonly<Partial<Record<FunctionName, FunctionHelp>>>;
