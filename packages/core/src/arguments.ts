/** So far beyond any figure that nothing computed from numbers up to it is infinite. */
const MAX_MAGNITUDE = 1e100;

/**
 * A number given by a caller.
 *
 * @param what How the sentence names it.
 * @throws RangeError if it is anything but a number of at most 1e100.
 */
export function finite(value: number, what: string): number {
  if (Number.isFinite(value) && Math.abs(value) <= MAX_MAGNITUDE) return value;
  throw new RangeError(`${what} must be a number, not ${shown(value)}`);
}

/**
 * Nominal GDP given by a caller, billions of dollars at an annual rate.
 *
 * @throws RangeError unless it is a positive number.
 */
export function positiveGdp(gdpBn: number): number {
  if (Number.isFinite(gdpBn) && gdpBn >= 1 / MAX_MAGNITUDE && gdpBn <= MAX_MAGNITUDE) return gdpBn;
  throw new RangeError(`GDP must be a positive number of billions of dollars, not ${shown(gdpBn)}`);
}

/**
 * One of a few words, whatever its capitals.
 *
 * @param what How the sentence names the argument.
 * @throws RangeError naming the words there are.
 */
export function oneOf<Word extends string>(
  value: Word,
  what: string,
  words: readonly Word[],
): Word {
  const wanted = String(value).trim().toLowerCase();
  const found = words.find((word) => word.toLowerCase() === wanted);
  if (found === undefined)
    throw new RangeError(`${what}: ${shown(value)} is not one of ${words.join(', ')}`);
  return found;
}

/**
 * Named options, or another object, given by a caller.
 *
 * @param what How the sentence names it.
 * @throws TypeError if it is none.
 */
export function objectOf<Given extends object>(value: Given, what = 'options'): Given {
  if (typeof value === 'object' && value !== null) return value;
  throw new TypeError(`${what} must be an object with named values, not ${shown(value)}`);
}

/**
 * A list given by a caller: an array or a typed array.
 *
 * @param what How the sentence names it.
 * @throws RangeError if it is none.
 */
export function listOf<List extends ArrayLike<unknown>>(value: List, what: string): List {
  if (typeof value === 'object' && Number.isInteger(value?.length)) return value;
  throw new RangeError(`${what} must be a list, not ${shown(value)}`);
}

/**
 * Named options given by a caller, none of them by a name there is not: one misspelt would be left
 * out without a word.
 *
 * @param what How the sentence names them.
 * @param names The options there are.
 * @throws TypeError if it is no object. @throws RangeError naming an option there is not.
 */
export function optionsOf<Given extends object>(
  options: Given,
  what: string,
  names: readonly (keyof Given & string)[],
): Given {
  for (const [name, value] of Object.entries(objectOf(options, what)))
    if (value !== undefined && !(names as readonly string[]).includes(name))
      throw new RangeError(`${what}: ${shown(name)} is no option; there are ${names.join(', ')}`);
  return options;
}

/** A value as a sentence shows it. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}
