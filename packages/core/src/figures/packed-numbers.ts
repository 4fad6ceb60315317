const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const digitOf = new Uint8Array(128);
for (let digit = 0; digit < DIGITS.length; digit++) digitOf[DIGITS.charCodeAt(digit)] = digit;

const { clz32 } = Math;

/** As many ones stand before a number that comes in full, in {@link FULL} bits. */
const ESCAPE = 20;
const FULL = 40;

/** What a number adds to the running mean at most, so that the mean stays a small integer. */
const MAX_WEIGHED = 2 ** 26;

/**
 * Whole numbers out of the text the generator writes: Rice's code, six bits a character, highest
 * first. A number z (twice its size, less one if it is negative) is divided by the power of two
 * next to the running mean of those before it: as many ones as the quotient and a zero, then the
 * remainder. Ones fill the last character. Near what differences of such figures need, and less
 * than text can be compressed to.
 *
 * @param most Numbers after which to stop.
 * @param isSparse Whether most are 0: then how many zeros stand before each other number comes
 *   before it, with a mean of its own.
 */
export function unpackNumbers(text: string, most = Infinity, isSparse = false): number[] {
  const numbers: number[] = [];
  const { length } = text;
  // The next bits stand in `window`, highest first, `held` of them.
  let window = 0;
  let held = 0;
  let at = 0;
  // Twice the running means, in whole numbers, which an interpreter adds without allocating.
  let mean = 0;
  let meanOfOther = 0;
  let countsZeros = isSparse;
  while (numbers.length < most) {
    while (held <= 26 && at < length) {
      window |= digitOf[text.charCodeAt(at++)] << (26 - held);
      held += 6;
    }
    let z = clz32(~window);
    if (z > ESCAPE) z = ESCAPE;
    if (z >= held) return numbers;
    let width = mean < 4 ? 0 : 30 - clz32(mean);
    window <<= z;
    held -= z;
    if (z === ESCAPE) {
      z = 0;
      width = FULL;
    } else {
      window <<= 1;
      held--;
    }
    if (width > 0) {
      if (width <= held && width <= 26) {
        z = (z << width) + (window >>> (32 - width));
        window <<= width;
        held -= width;
      } else {
        // Products and sums, not shifts: scaled values may need more than 32 bits.
        do {
          if (held === 0) {
            window = digitOf[text.charCodeAt(at++)] << 26;
            held = 6;
          }
          const taken = Math.min(width, held, 26);
          z = z * 2 ** taken + (window >>> (32 - taken));
          window <<= taken;
          held -= taken;
          width -= taken;
        } while (width > 0);
      }
    }
    mean += (z < MAX_WEIGHED ? z : MAX_WEIGHED) - (mean >> 1);
    if (countsZeros) for (; z > 0; z--) numbers.push(0);
    else if (z < MAX_WEIGHED) numbers.push((z >>> 1) ^ -(z & 1));
    else numbers.push(z % 2 === 0 ? z / 2 : -(z + 1) / 2);
    if (isSparse) {
      countsZeros = !countsZeros;
      [mean, meanOfOther] = [meanOfOther, mean];
    }
  }
  return numbers;
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
