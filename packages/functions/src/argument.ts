/** An argument, as the help in the cell, the reference and the reading of cells know it. */
export interface Argument {
  /** As the help shows it; a unit is in the name. */
  readonly name: string;
  /** Kind of value in one cell. A `range` is read as a whole: columns of numbers, with dates. */
  readonly kind: 'number' | 'date' | 'text' | 'range';
  /** Help text shown in the cell. */
  readonly help: string;
  /** It may be left out, as may any argument with a default. */
  readonly optional?: true;
  /** Value used if the argument is left out. */
  readonly default?: number | string | (() => number | string);
  /** The words it takes, in any case. */
  readonly choices?: readonly string[];
  /** Words of a text without `choices`, which sentences about a wrong one draw on. */
  readonly words?: readonly string[];
  /** A number must be above this; the cell says so. */
  readonly above?: number;
  /** The smallest and the largest number, which core refuses to go beyond with its reason. */
  readonly min?: number;
  readonly max?: number;
}

/** True for an argument that a formula may leave out. */
export function isOptional(argument: Argument): boolean {
  return argument.optional === true || argument.default !== undefined;
}
