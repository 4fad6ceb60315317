const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** As many ones stand before a number that comes in full, in {@link FULL} bits. */
const ESCAPE = 20;
const FULL = 40;

/**
 * Whole numbers out of the text the generator writes: Rice's code, six bits a character, highest first. A number z (twice its size, less one if it is
 * negative) is divided by the power of two next to the running mean of those before it: as many ones as the quotient and a zero, then the remainder. Ones
 * fill the last character. Near what differences of such figures need, and less than text can be compressed to.
 */
export function unpackNumbers(text: string): number[] {
  const digits = Array.from(text, (character) => DIGITS.indexOf(character));
  const end = digits.length * 6;
  const numbers: number[] = [];
  let at = 0;
  let mean = 0;
  const bit = (): number => {
    const digit = digits[Math.floor(at / 6)];
    return (digit >> (5 - (at++ % 6))) & 1;
  };
  // Products and sums, not shifts: scaled values may need more than 32 bits.
  const bits = (count: number): number => {
    let number = 0;
    for (let i = 0; i < count; i++) number = number * 2 + bit();
    return number;
  };
  while (at < end) {
    let ones = 0;
    while (ones < ESCAPE && at < end && bit() === 1) ones++;
    const full = ones === ESCAPE;
    if (at === end && !full && digits[digits.length - 1] % 2 === 1) break;
    // The whole part of a base-2 logarithm, the same in every engine.
    const width = Math.max(0, 31 - Math.clz32(mean));
    const z = full ? bits(FULL) : ones * 2 ** width + bits(width);
    mean += (z - mean) / 4;
    numbers.push(z % 2 === 0 ? z / 2 : -(z + 1) / 2);
  }
  return numbers;
}

/** Undoes differencing: the first number, and each as much more than the one before as the differences say. */
export function runningSums(first: number, differences: readonly number[]): number[] {
  const sums = [first];
  for (const difference of differences) sums.push(sums[sums.length - 1] + difference);
  return sums;
}
