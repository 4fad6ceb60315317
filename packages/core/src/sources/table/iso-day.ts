import { type EpochDay, epochDayOf } from '../../time-series/index.ts';

const HYPHEN = 0x2d;
const ZERO = 0x30;

/** The day written as `YYYY-MM-DD` at an index. */
export function dayAt(text: string, at: number): EpochDay | undefined {
  if (text.charCodeAt(at + 4) !== HYPHEN || text.charCodeAt(at + 7) !== HYPHEN) return undefined;
  const century = twoDigitsAt(text, at);
  const year = twoDigitsAt(text, at + 2);
  const month = twoDigitsAt(text, at + 5);
  const day = twoDigitsAt(text, at + 8);
  return (century | year | month | day) < 0
    ? undefined
    : epochDayOf(century * 100 + year, month, day);
}

/** A number of two digits; negative if it is anything else. */
function twoDigitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >>> 0 <= 9 && ones >>> 0 <= 9 ? tens * 10 + ones : -1;
}
