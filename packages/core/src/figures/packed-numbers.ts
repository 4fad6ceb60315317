const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const digitOf = new Uint8Array(128);
for (let digit = 0; digit < DIGITS.length; digit++) digitOf[DIGITS.charCodeAt(digit)] = digit;

/** As many ones stand before a number that comes in full, in {@link FULL} bits. */
const ESCAPE = 20;
const FULL = 40;

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
  const means = [0, 0];
  let lane = isSparse ? 1 : 0;
  while (numbers.length < most) {
    while (held <= 26 && at < length) {
      window |= digitOf[text.charCodeAt(at++)] << (26 - held);
      held += 6;
    }
    let ones = Math.clz32(~window);
    if (ones > ESCAPE) ones = ESCAPE;
    if (ones >= held) return numbers;
    const mean = means[lane];
    // The whole part of a base-2 logarithm, the same in every engine.
    let width = ones === ESCAPE ? FULL : mean < 2 ? 0 : 31 - Math.clz32(mean);
    const used = ones === ESCAPE ? ones : ones + 1;
    window <<= used;
    held -= used;
    let z = ones === ESCAPE ? 0 : ones;
    if (width > 0 && width <= held && width < 31) {
      z = z * (1 << width) + (window >>> (32 - width));
      window <<= width;
      held -= width;
      width = 0;
    }
    // Products and sums, not shifts: scaled values may need more than 32 bits.
    while (width > 0) {
      if (held === 0) {
        window = digitOf[text.charCodeAt(at++)] << 26;
        held = 6;
      }
      const taken = Math.min(width, held, 26);
      z = z * 2 ** taken + (window >>> (32 - taken));
      window <<= taken;
      held -= taken;
      width -= taken;
    }
    means[lane] = mean + (z - mean) / 4;
    if (lane === 0) numbers.push(z % 2 === 0 ? z / 2 : -(z + 1) / 2);
    else for (; z > 0; z--) numbers.push(0);
    if (isSparse) lane = 1 - lane;
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
