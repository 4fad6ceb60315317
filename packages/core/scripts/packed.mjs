// Whole numbers as text; read by src/figures/packed-numbers.ts.

/** Each number less the one before it, from the second on. */
export function differencesOf(numbers) {
  return numbers.slice(1).map((number, i) => number - numbers[i]);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const ESCAPE = 20;
const FULL = 40;
const MAX_WEIGHED = 2 ** 26;

/** The inverse of unpackNumbers in src/figures/packed-numbers.ts, where the code is explained. */
export function pack(numbers, isSparse = false) {
  let bits = '';
  // Twice the running means.
  const means = [0, 0];
  const write = (z, lane) => {
    if (!(z < 2 ** FULL)) throw new Error(`${z} is too large to be packed`);
    const width = Math.max(0, 30 - Math.clz32(means[lane]));
    const ones = Math.floor(z / 2 ** width);
    const remainder = width === 0 ? '' : (z % 2 ** width).toString(2).padStart(width, '0');
    bits +=
      ones < ESCAPE
        ? `${'1'.repeat(ones)}0${remainder}`
        : '1'.repeat(ESCAPE) + z.toString(2).padStart(FULL, '0');
    means[lane] += Math.min(z, MAX_WEIGHED) - (means[lane] >> 1);
  };
  let zeros = 0;
  for (const number of numbers) {
    if (isSparse && number === 0) {
      zeros++;
      continue;
    }
    if (isSparse) write(zeros, 1);
    zeros = 0;
    write(number < 0 ? -2 * number - 1 : 2 * number, 0);
  }
  return bits.replace(/.{1,6}/g, (six) => DIGITS[Number.parseInt(six.padEnd(6, '1'), 2)]);
}
