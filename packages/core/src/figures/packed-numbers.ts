const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Whole numbers out of the text the generator writes: the variable-length base 64 of source maps. A character holds five bits, lowest first, and
 * whether more follow; the lowest bit of a number is its sign. Half the size of decimal text once both are compressed.
 */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let unit = 1;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    // Products and sums, not shifts: scaled values may need more than 32 bits.
    value += (digit % 32) * unit;
    unit *= 32;
    if (digit >= 32) continue;
    const size = Math.floor(value / 2);
    numbers.push(value % 2 === 0 ? size : -size);
    value = 0;
    unit = 1;
  }
  return numbers;
}

/** Undoes differencing. */
export function runningSums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}
