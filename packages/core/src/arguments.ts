/**
 * A number given by a caller.
 *
 * @param what How the sentence names it.
 * @throws RangeError if it is anything but a finite number.
 */
export function finite(value: number, what: string): number {
  if (Number.isFinite(value)) return value;
  throw new RangeError(`${what} must be a number, not ${shown(value)}`);
}

/**
 * Nominal GDP given by a caller, billions of dollars at an annual rate.
 *
 * @throws RangeError unless it is a positive number.
 */
export function positiveGdp(gdpBn: number): number {
  if (Number.isFinite(gdpBn) && gdpBn > 0) return gdpBn;
  throw new RangeError(`GDP must be a positive number of billions of dollars, not ${shown(gdpBn)}`);
}

/**
 * One of a few words, whatever its capitals.
 *
 * @param what How the sentence names the argument.
 * @throws RangeError naming the words there are.
 */
export function oneOf<Word extends string>(value: Word, what: string, words: readonly Word[]): Word {
  const wanted = String(value).trim().toLowerCase();
  const found = words.find((word) => word.toLowerCase() === wanted);
  if (found === undefined) throw new RangeError(`${what}: ${shown(value)} is not one of ${words.join(', ')}`);
  return found;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}
