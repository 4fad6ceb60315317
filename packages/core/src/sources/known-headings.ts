import { priceRole } from './price-roles.ts';
import { namesDate, namesYear } from './table/heading-words.ts';
import { readDate } from './table/written-date.ts';

/** Lines and cells that are looked at. */
const MAX_LINES = 20;
const MAX_CELLS = 256;

/**
 * How many cells at the beginning of a text are words of price tables with letters beyond ASCII:
 * 日期, 收盘, Schlußkurs, Закрытие. Of several ways to decode the bytes of a file, the right one
 * has the most.
 *
 * @example
 *   countKnownHeadings('日期,收盘\n2024-01-02,5'); // 2
 */
export function countKnownHeadings(text: string): number {
  if (typeof text !== 'string') throw new RangeError(`text must be text, not ${typeof text}`);
  const cells = text
    .slice(0, 16_384)
    .split(/\r\n?|\n/, MAX_LINES)
    .flatMap((line) => line.split(/[",;\t|]+/, MAX_CELLS));
  return cells.filter((cell) => {
    const word = cell.trim();
    if (word === '' || word.length > 40 || !/[^\p{ASCII}]/u.test(word)) return false;
    if (/\d/.test(word)) return readDate(word) !== undefined;
    return namesDate(word) || namesYear(word) || priceRole(word) !== 'unknown';
  }).length;
}
