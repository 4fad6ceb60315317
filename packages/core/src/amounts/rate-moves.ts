import { DIGITS, digitsValue, plainText, WORDS, wordsValue } from './text-numbers.ts';

/** Rate moves as somebody wrote them, counted in steps of 25 bp. */
export interface RateMoves {
  readonly count: number;
  /** Null where the text says neither: "50 bp". */
  readonly direction: 'cuts' | 'hikes' | null;
}

const BP_PER_MOVE = 25;
const NUMBER = `(?:${DIGITS}|${WORDS})`;
const SIZE = String.raw`(?<size>${NUMBER})[\s-]?(?:bps?|basis[\s-]points?)|(?<named>quarter|half)[\s-](?:percentage[\s-])?point|full[\s-](?:percentage[\s-])?point`;
const QUALIFIED = String.raw`(?:more|further|extra|fed|rate|interest[\s-]rate|policy|of)`;
const MOVE = String.raw`(?<move>cuts?|reductions?|hikes?|increases?|rises?)\b`;
const ENGLISH = new RegExp(
  String.raw`(?:(?<count>${NUMBER})[\s-]*)??(?:${QUALIFIED}[\s-]+){0,5}(?:${SIZE})[\s-]*(?:(?:${QUALIFIED}[\s-]+){0,5}${MOVE})?|(?<plain>${NUMBER})[\s-]+(?:${QUALIFIED}[\s-]+){0,5}(?:${MOVE.replace('move', 'plainMove')})`,
  'i',
);
const HAN_COUNT: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  半: 0.5,
};
const HAN = `${DIGITS}|[一二两兩三四五六七八九十半]`;
const WAY = '(?<way>降息|减息|減息|加息|升息)';
const CHINESE = [
  new RegExp(
    String.raw`${WAY}\s*(?<n>${HAN})\s*(?<unit>次|码|碼|个基点|個基點|基点|基點|bps?)`,
    'i',
  ),
  new RegExp(
    String.raw`(?<n>${HAN})\s*(?<unit>次|码|碼|个基点|個基點|基点|基點|bps?)\s*的?\s*${WAY}`,
    'i',
  ),
];

/**
 * Rate moves in a text, in steps of 25 bp: `3 cuts`, `two rate hikes`, `75 bp of cuts`, `a
 * half-point cut` (2), `two 50 bp cuts` (4), `降息3次`, `三次加息`, `降息75个基点`, `升息2碼` (one 碼 is 25 bp).
 * Null if there are none. Never throws.
 */
export function parseRateMoves(text: string): RateMoves | null {
  const plain = plainText(String(text ?? ''));
  for (const pattern of CHINESE) {
    const match = pattern.exec(plain)?.groups;
    if (match === undefined) continue;
    const value = HAN_COUNT[match.n] ?? digitsValue(match.n);
    return {
      count: /次|码|碼/.test(match.unit) ? value : value / BP_PER_MOVE,
      direction: /加息|升息/.test(match.way) ? 'hikes' : 'cuts',
    };
  }
  const match = ENGLISH.exec(plain)?.groups;
  if (match === undefined) return null;
  const move = match.move ?? match.plainMove;
  const direction = move === undefined ? null : /^(?:cut|reduction)/i.test(move) ? 'cuts' : 'hikes';
  if (match.plain !== undefined) {
    const count = numberOf(match.plain);
    return count === null ? null : { count, direction };
  }
  const size =
    match.size === undefined
      ? ({ quarter: 25, half: 50 }[match.named?.toLowerCase() as 'quarter' | 'half'] ?? 100)
      : numberOf(match.size);
  const count = match.count === undefined ? 1 : numberOf(match.count);
  return size === null || count === null
    ? null
    : { count: (count * size) / BP_PER_MOVE, direction };
}

function numberOf(text: string): number | null {
  return /\d/.test(text) ? digitsValue(text) : wordsValue(text);
}
