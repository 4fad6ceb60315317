const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** As many ones stand before a number that comes in full, in {@link FULL} bits. */
const ESCAPE = 20;
const FULL = 40;

/**
 * Whole numbers out of the text the generator writes: Rice's code, six bits a character, highest
 * first. A number z (twice its size, less one if it is negative) is divided by the power of two
 * next to the running mean of those before it: as many ones as the quotient and a zero, then the
 * remainder. Ones fill the last character. Near what differences of such figures need, and less
 * than text can be compressed to.
 */
export function unpackNumbers(text: string): number[] {
  const bits = bitsOf(text);
  const numbers: number[] = [];
  let at = 0;
  let mean = 0;
  while (at < bits.length) {
    const start = at;
    while (at - start < ESCAPE && bits[at] === 1) at++;
    const ones = at - start;
    if (at === bits.length) break;
    // The whole part of a base-2 logarithm, the same in every engine.
    const remainder = ones === ESCAPE ? FULL : Math.max(0, 31 - Math.clz32(mean));
    if (ones < ESCAPE) at++;
    // Products and sums, not shifts: scaled values may need more than 32 bits.
    let z = ones === ESCAPE ? 0 : ones;
    for (const end = at + remainder; at < end; at++) z = z * 2 + bits[at];
    mean += (z - mean) / 4;
    numbers.push(z % 2 === 0 ? z / 2 : -(z + 1) / 2);
  }
  return numbers;
}

function bitsOf(text: string): Uint8Array {
  const bits = new Uint8Array(text.length * 6);
  for (let i = 0; i < text.length; i++) {
    const digit = DIGITS.indexOf(text[i]);
    for (let k = 0; k < 6; k++) bits[i * 6 + k] = (digit >> (5 - k)) & 1;
  }
  return bits;
}

/**
 * Undoes differencing: the first number, and each as much more than the one before as the
 * differences say.
 */
export function runningSums(first: number, differences: readonly number[]): number[] {
  const sums = [first];
  for (const difference of differences) sums.push(sums[sums.length - 1] + difference);
  return sums;
}
