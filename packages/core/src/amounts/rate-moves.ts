import { MOVE_WORD, type MoveWord } from './move-words.ts';
import {
  DIGITS,
  digitsValue,
  HAN_COUNT,
  hanValue,
  plainText,
  simplified,
  WORDS,
  wordsValue,
} from './text-numbers.ts';

/** Rate moves as somebody wrote them, counted in steps of 25 bp. */
export interface RateMoves {
  /** The number of moves; the middle of {@link range} where a range was written. */
  readonly count: number;
  /** Null where the text says neither: "50 bp". */
  readonly direction: 'cuts' | 'hikes' | null;
  /** The ends of "2 to 3 cuts"; absent where one number was written. */
  readonly range?: { readonly low: number; readonly high: number };
  /** Whether the text names other moves, told apart from these and not counted with them. */
  readonly partial?: true;
}

const BP_PER_MOVE = 25;
/** A number without a unit beyond this counts no moves: "S&P 500 cuts", "the 2025 cuts". */
const MAX_PLAIN_COUNT = 100;
/** A per cent beyond this is a level or a probability and no move: "降息 80 % 的概率". */
const MAX_MOVE_PERCENT = 3;

interface Range {
  readonly low: number;
  readonly high: number;
}

/** A piece of the text: a word, a number, or what a number and its unit come to. */
interface Piece {
  readonly kind:
    | MoveWord
    | 'number'
    | 'article'
    | 'ordinal'
    | 'nth-time'
    | 'count'
    | 'size'
    | 'other';
  /** Of a number, a count of moves, or a size in basis points. */
  readonly range?: Range;
  /** Of a size: the unit it was written in. */
  readonly unit?: MoveWord;
  readonly latin?: boolean;
  /** Of a verb: whether it names several moves, as `cuts` and `hikes` do. */
  readonly plural?: boolean;
}

/**
 * Rate moves in a text, in steps of 25 bp: `3 cuts`, `two rate hikes`, `75 bp of cuts`, `a
 * half-point cut` (2), `two 50 bp cuts` (4), `2 to 3 cuts` (2.5 and its range), `the third cut` (1),
 * `降息3次`, `三次加息`, `降息75个基点`, `升息2碼` (one 碼 is 25 bp), `一碼半` (1.5), `減息半厘` (2),
 * `下调利率0.25个百分点`. Moves of one direction that each have their month are one sum: `9月降2碼、11月降1碼`
 * (3). Null if there are none, or if it is uncertain how many: `两次降息 50 个基点` may be 2 or 4.
 * Never throws.
 *
 * @example
 * parseRateMoves('两次50个基点的降息'); // { count: 4, direction: 'cuts' }
 */
export function parseRateMoves(text: string): RateMoves | null {
  const plain = simplified(plainText(String(text ?? ''))).replace(/[\u2018\u2019]/g, "'");
  const pieces = quantities(piecesOf(plain.replace(SPLIT_VERB, '$<verb>息$<quantity>')));
  let first = null as Moves | null;
  let start = 0;
  for (let end = 0; end <= pieces.length; end++) {
    if (end < pieces.length && pieces[end].kind !== 'stop') continue;
    const found = movesInSentence(pieces.slice(start, end));
    start = end + 1;
    if (found === null) continue;
    if (first !== null) return rounded({ ...first, partial: true });
    if (found === 'uncertain') return null;
    if (found.partial) return rounded(found);
    first = found;
  }
  return first && rounded(first);
}

const FRACTIONS: ReadonlyArray<readonly [number, string]> = [
  [75, String.raw`three[\s-]quarters?[\s-](?:of[\s-]a[\s-])?(?:percentage[\s-])?point`],
  [25, String.raw`quarter[\s-](?:of[\s-]a[\s-])?(?:percentage[\s-])?point`],
  [50, String.raw`half[\s-](?:of[\s-])?(?:an?[\s-])?(?:percentage[\s-])?point`],
  [100, String.raw`full[\s-](?:percentage[\s-])?point`],
];
const FRACTION = new RegExp(
  `${FRACTIONS.map(([bp, words]) => `(?<bp${bp}>${words})`).join('|')}(?![A-Za-z])`,
  'iy',
);
/** `降两次息` and `減0.25厘息`: the quantity stands inside the verb. */
const SPLIT_VERB = new RegExp(
  String.raw`(?<verb>[降减加升])(?<quantity>(?:了|过|大?约|共)?(?:\d{1,3}(?:\.\d{1,4})?|${HAN_COUNT})(?:[-~至到](?:\d{1,3}(?:\.\d{1,4})?|${HAN_COUNT}))?\s?(?:次|码半?|厘半?|个?基点|个?点子|bps?))的?息(?![率差口])`,
  'gi',
);
const GROUP = /(?:an?\s)?(?:(?<two>pair)|trio)\sof(?![A-Za-z])/iy;
/** `一个半百分点`. */
const HAN_AND_HALF = new RegExp(String.raw`(?<whole>\d{1,2}|${HAN_COUNT})个半(?=百分点)`, 'y');
/** What a number names instead of counting: `chapter 3 cuts`. */
const LABELLED =
  /(?:chapter|section|part|page|phase|round|stage|step|tier|level|version|table|figure|day|week|no\.)\s?\d{1,4}(?!\d|\.\d)/iy;
const MONTH = /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?![内均度])(?:\d{1,2}[日号])?/y;
const HAN_QUARTERS = /(?<one>四分之?一)|(?<three>四分之?三)/y;
const NTH = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';
const ORDINAL = new RegExp(
  String.raw`第\s?(?:\d{1,3}|${HAN_COUNT})\s?(?:次|度)(?:会议)?|首[次度]|` +
    String.raw`(?:\d{1,3}(?:st|nd|rd|th)|${NTH})(?![A-Za-z])`,
  'iy',
);
/** `for a third time`, `for the third straight meeting`. */
const NTH_TIME = new RegExp(
  String.raw`(?:for\s)?(?:(?:an?|the)\s)?(?:\d{1,2}(?:st|nd|rd|th)|${NTH})\s(?:(?:straight|consecutive|successive)\s)?(?:time|meeting)(?![A-Za-z])`,
  'iy',
);
const TIMES_WORDS: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const TIMES_WORD = /(?:once|twice|thrice)(?![A-Za-z])/iy;
const SLASHED = /(?<![\w.,/])(?<top>\d)\s?\/\s?(?<bottom>[248])(?![\d/.])/y;
const TIMES_SIZE =
  /(?<![\w.,/])(?<count>\d{1,2})\s?[x×*]\s?(?<size>\d{1,3}(?:\.\d{1,3})?)(?![\d.])/iy;
const NUMBER = new RegExp(DIGITS, 'y');
const NUMERAL = new RegExp(
  `(?<![数几多])(?!半(?:[年数天日月]|个(?!百分点))|一度)${HAN_COUNT}`,
  'y',
);
const NUMBER_WORDS = new RegExp(WORDS, 'iy');
const ARTICLE = /an?(?=[\s-])/iy;
const DENYING = /n't$/i;
const RULES_OUT = /^\s(?:rule|exclude|only|just)/i;
const LATIN_WORD = /[A-Za-z][\w.'&]{0,60}(?<!\.)/y;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  const push = (piece: Piece) => pieces.push(piece);
  const number = (low: number | null, high = low) =>
    push(
      low === null || high === null ? { kind: 'other' } : { kind: 'number', range: { low, high } },
    );
  while (at < text.length) {
    if (/[ \t\r\u00a0\u3000]/.test(text[at])) {
      at++;
      continue;
    }
    // A hyphen inside "50-basis-point" or "25- to 50-bp" joins words and is no range.
    if (
      text[at] === '-' &&
      /^-(?:[A-Za-z]|\s(?:to|or)\b)/.test(text.slice(at, at + 5)) &&
      /[\w]/.test(text[at - 1] ?? '')
    ) {
      at++;
      continue;
    }
    const fraction = take(FRACTION);
    if (fraction !== null) {
      const bp = FRACTIONS.find(([size]) => fraction.groups![`bp${size}`] !== undefined)![0];
      push({ kind: 'size', unit: 'basis-points', range: { low: bp, high: bp } });
      continue;
    }
    const quarters = take(HAN_QUARTERS);
    if (quarters !== null) {
      number(quarters.groups!.one === undefined ? 0.75 : 0.25);
      continue;
    }
    if (take(NTH_TIME) !== null) {
      push({ kind: 'nth-time' });
      continue;
    }
    if (take(ORDINAL) !== null) {
      push({ kind: 'ordinal' });
      continue;
    }
    const times = take(TIMES_WORD);
    if (times !== null) {
      const count = TIMES_WORDS[times[0].toLowerCase()];
      push({ kind: 'count', range: { low: count, high: count } });
      continue;
    }
    const group = take(GROUP);
    if (group !== null) {
      number(group.groups!.two === undefined ? 3 : 2);
      continue;
    }
    const andHalf = take(HAN_AND_HALF);
    if (andHalf !== null) {
      const { whole } = andHalf.groups!;
      number((/\d/.test(whole) ? Number(whole) : (hanValue(whole) ?? Number.NaN)) + 0.5);
      continue;
    }
    if (take(LABELLED) !== null) {
      push({ kind: 'other' });
      continue;
    }
    if (take(MONTH) !== null) {
      push({ kind: 'month' });
      continue;
    }
    const slashed = take(SLASHED);
    if (slashed !== null) {
      number(Number(slashed.groups!.top) / Number(slashed.groups!.bottom));
      continue;
    }
    const product = take(TIMES_SIZE);
    if (product !== null) {
      const [count, size] = [Number(product.groups!.count), Number(product.groups!.size)];
      push({ kind: 'count', range: { low: count, high: count } });
      push({ kind: 'each' });
      number(size);
      continue;
    }
    const digits = take(NUMBER);
    if (digits !== null) {
      number(digitsValue(digits[0]));
      continue;
    }
    if (/\d/.test(text[at])) {
      // A number this text runs on from, as in 1.2.3.
      take(/[\d.,]{1,60}/y);
      push({ kind: 'other' });
      continue;
    }
    const numeral = take(NUMERAL);
    if (numeral !== null) {
      // 两三次: two to three.
      const [first, second] = [...numeral[0]].map(hanValue);
      if (
        numeral[0].length === 2 &&
        second !== null &&
        first !== null &&
        second === first + 1 &&
        second < 10
      )
        number(first, second);
      else number(hanValue(numeral[0]));
      continue;
    }
    const written = take(NUMBER_WORDS);
    if (written !== null) {
      const value = wordsValue(written[0]);
      // "Two and three cuts" is no number: its first word is.
      const first = value === null ? /^[a-z]+/i.exec(written[0])![0] : written[0];
      at -= written[0].length - first.length;
      if (/^an?$/i.test(first)) push({ kind: 'article' });
      else number(value ?? wordsValue(first));
      continue;
    }
    if (take(ARTICLE) !== null) {
      push({ kind: 'article' });
      continue;
    }
    const word = take(MOVE_WORD);
    if (word !== null) {
      const [kind] = Object.entries(word.groups!).find(([, found]) => found !== undefined)!;
      push({
        kind: kind.replaceAll('_', '-') as MoveWord,
        latin: /[a-z]/i.test(word[0]),
        plural: /^(?:cuts|hikes|increases|reductions|rises)$/i.test(word[0]),
      });
      continue;
    }
    const other = take(LATIN_WORD);
    if (other === null) at++;
    push({
      kind:
        DENYING.test(other?.[0] ?? '') && !RULES_OUT.test(text.slice(at, at + 12))
          ? 'not'
          : 'other',
    });
  }
  return pieces;
}

const BP_PER_UNIT: Partial<Record<MoveWord, number>> = {
  'basis-points': 1,
  'points-percent': 100,
  percent: 100,
  points: 100,
  li: 100,
  ma: BP_PER_MOVE,
  dian: 1,
};

/** Joins numbers with what joins or measures them: `25 to 50 bp`, `一碼半`, `4.5-6次`. */
function quantities(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i];
    if (piece.kind !== 'number') {
      // "3 × 25 bp" and "25 bp × 3".
      joined.push(piece.kind === 'by' ? { ...piece, kind: 'each' } : piece);
      i++;
      continue;
    }
    let { range } = piece as { range: Range };
    let next = i + 1;
    const upper = upperEnd(pieces, next, range);
    if (upper !== null) {
      range = { low: range.low, high: pieces[upper].range!.high };
      next = upper + 1;
    }
    // "Three more times".
    if (pieces[next]?.kind === 'link' && pieces[next + 1]?.kind === 'times') next++;
    const unit = pieces[next]?.kind;
    const afterVerb = ['cut', 'hike'].includes(joined.at(-1)?.kind ?? '');
    if (unit === 'meetings') {
      next++;
      joined.push({ kind: 'meetings', range });
    } else if (unit === 'by' || (unit === undefined && pieces[i - 1]?.kind === 'by')) {
      joined.push({ kind: 'count', range });
    } else if (unit === 'times') {
      next++;
      if (isHalf(pieces[next])) {
        next++;
        range = { low: range.low + 0.5, high: range.high + 0.5 };
      }
      joined.push({ kind: range.high === 0 ? 'other' : 'count', range });
    } else if (unit === undefined || !(unit in BP_PER_UNIT)) {
      joined.push({ ...piece, range });
    } else if (
      (unit === 'dian' && !(afterVerb && range.low >= 10)) ||
      (/^(?:percent|points)$/.test(unit) && range.high > MAX_MOVE_PERCENT)
    ) {
      next++;
      joined.push({ kind: 'other' });
    } else {
      next++;
      const bp = BP_PER_UNIT[unit as MoveWord]!;
      const half = isHalf(pieces[next]);
      if (half) next++;
      let high = range.high + (half ? 0.5 : 0);
      // "25 bp to 50 bp", each with its unit.
      const second = half ? null : upperEnd(pieces, next, range);
      if (
        second !== null &&
        pieces[second + 1]?.kind === unit &&
        unit !== 'percent' &&
        !(unit === 'li' && pieces[second].range!.high > 1)
      ) {
        high = pieces[second].range!.high;
        next = second + 2;
      }
      joined.push({
        kind: 'size',
        unit: unit as MoveWord,
        range: { low: (range.low + (half ? 0.5 : 0)) * bp, high: high * bp },
      });
      const level = levelAt(pieces, next);
      if (level !== null) {
        joined.push({ kind: 'other' });
        next = level;
      }
    }
    i = next;
  }
  return joined;
}

/** Where a level ends that a rate moves to, "至3.75厘", "to 3.75 %–4 %"; null where there is none. */
function levelAt(pieces: readonly Piece[], from: number): number | null {
  if (pieces[from]?.kind !== 'range' || pieces[from + 1]?.kind !== 'number') return null;
  const upper = upperEnd(pieces, from + 2, pieces[from + 1].range!);
  const unit = upper === null ? from + 2 : upper + 1;
  return ['percent', 'li'].includes(pieces[unit]?.kind ?? '') ? unit + 1 : null;
}

function isHalf(piece: Piece | undefined): boolean {
  return piece?.kind === 'number' && piece.range!.low === 0.5 && piece.latin === undefined;
}

/** Where the upper end of a range stands whose lower end was read; null where none does. */
function upperEnd(pieces: readonly Piece[], from: number, low: Range): number | null {
  const word = pieces[from]?.kind;
  const second = pieces[from + 1];
  const joins =
    word === 'range' || word === 'and' || (word === 'soft' && second?.range?.low === low.high + 1);
  return joins && second?.kind === 'number' && second.range!.high > low.high ? from + 1 : null;
}

type Moves = Range & {
  readonly direction: 'cuts' | 'hikes' | null;
  readonly partial?: boolean;
};
const PASSED: ReadonlySet<Piece['kind']> = new Set([
  'link',
  'of',
  'policy',
  'article',
  'in-a-row',
  'each',
  'each-of',
  'total',
  'month',
]);

function movesInSentence(pieces: readonly Piece[]): Moves | 'uncertain' | null {
  const about = (kind: Piece['kind']) => pieces.some((piece) => piece.kind === kind);
  const whole = pieces.every(
    (piece) => PASSED.has(piece.kind) || isQuantity(piece) || verbOf(piece) !== null,
  );
  const ofPolicy = whole || (about('policy') && !about('other-rate'));
  let sum = null as Moves | null;
  let start = 0;
  let end = -1;
  let denied = false;
  const hasMonth = (from: number, before: number) =>
    pieces.slice(from, before).some(({ kind }) => kind === 'month');
  for (let i = 0; i < pieces.length; i++) {
    if (verbOf(pieces[i]) === null) continue;
    if (isDenied(pieces, i)) {
      denied = true;
      continue;
    }
    const phrase = phraseAt(pieces, i, end + 1, ofPolicy);
    if (phrase === null) continue;
    if (phrase === 'uncertain') return sum === null ? 'uncertain' : { ...sum, partial: true };
    if (sum === null) sum = phrase.moves;
    else {
      // "Two 25 bp cuts and one of 50 bp" are one answer; moves told apart are not.
      const between = pieces.slice(end + 1, phrase.start);
      const joined =
        between.length > 0 &&
        between.every(({ kind }) => kind === 'and' || kind === 'soft') &&
        between.some(({ kind }) => kind === 'and');
      // "9月降2碼、11月再降1碼": each has its month.
      const dated =
        phrase.moves.direction === sum.direction &&
        between.every(({ kind }) => ['and', 'soft', 'link', 'month'].includes(kind)) &&
        hasMonth(start, phrase.start) &&
        hasMonth(phrase.start, clauseEnd(pieces, phrase.end + 1));
      if (!joined && !dated) return { ...sum, partial: true };
      if (phrase.moves.direction !== sum.direction) return 'uncertain';
      sum = { ...sum, low: sum.low + phrase.moves.low, high: sum.high + phrase.moves.high };
    }
    start = phrase.start;
    end = phrase.end;
    i = Math.max(i, end);
  }
  if (sum === null) return denied ? null : withoutVerb(pieces);
  return isMore(pieces.slice(end + 1), sum) ? { ...sum, partial: true } : sum;
}

/** Where the clause that goes on at a place ends. */
function clauseEnd(pieces: readonly Piece[], from: number): number {
  const end = pieces.findIndex(
    (piece, i) => i >= from && (piece.kind === 'soft' || verbOf(piece) !== null),
  );
  return end < 0 ? pieces.length : end;
}

/** Whether what follows moves tells of more: "2 cuts in September and 1 in December". */
function isMore(rest: readonly Piece[], sum: Moves): boolean {
  return rest.some(
    (piece, i) =>
      piece.kind === 'count' ||
      // "降息3碼（75個基點）" says the same again.
      (piece.kind === 'size' && piece.range!.low !== sum.low * BP_PER_MOVE) ||
      (piece.kind === 'number' && rest[i - 1]?.kind === 'and'),
  );
}

/** Whether the clause up to a verb says that it does not happen: `not cut`, `未降息`, `no 50 bp cut`. */
function isDenied(pieces: readonly Piece[], at: number): boolean {
  let others = 0;
  for (let i = at - 1; i >= 0; i--) {
    const { kind } = pieces[i];
    if (kind === 'soft' || kind === 'and' || verbOf(pieces[i]) !== null) return false;
    // "No change after two cuts": that is denied which stands beside.
    if (kind === 'not' || (kind === 'not-the' && others <= 2)) return true;
    if (kind === 'other') others++;
  }
  return false;
}

function isQuantity({ kind }: Piece): boolean {
  return kind === 'size' || kind === 'count';
}

interface Verb {
  readonly direction: 'cuts' | 'hikes';
  /** Whether the word says by itself that it is a rate that moves. */
  readonly certain: boolean;
}

function verbOf({ kind }: Piece): Verb | null {
  if (kind === 'cut' || kind === 'hike')
    return { direction: kind === 'cut' ? 'cuts' : 'hikes', certain: true };
  if (kind === 'down' || kind === 'up')
    return { direction: kind === 'down' ? 'cuts' : 'hikes', certain: false };
  return null;
}

interface Phrase {
  readonly moves: Moves;
  readonly start: number;
  readonly end: number;
}

/** What stands about the verb at a place, joined to it by words that say nothing else. */
function phraseAt(
  pieces: readonly Piece[],
  at: number,
  from: number,
  ofPolicy: boolean,
): Phrase | 'uncertain' | null {
  const verb = verbOf(pieces[at])!;
  let count = null as Range | null;
  let size = null as Piece | null;
  let ordinal = false;
  let article = false;
  const seen = new Set<Piece['kind']>();
  let start = at;
  let end = at;
  /** Whether the size is that of each move: "two 50 bp cuts", "3 cuts of 50 bp". */
  let ofEach = false;
  let plain = false;
  for (let i = at - 1; i >= from; i--) {
    const piece = pieces[i];
    if (piece.kind === 'size' && size === null && count === null) size = piece;
    else if (piece.kind === 'count' && count === null) count = piece.range!;
    else if (
      piece.kind === 'number' &&
      count === null &&
      pieces[at].latin === true &&
      piece.range!.high <= MAX_PLAIN_COUNT
    ) {
      // "3 of 5 cuts".
      if (pieces[i - 1]?.kind === 'of' && pieces[i - 2]?.kind === 'number') return 'uncertain';
      count = piece.range!;
      plain = true;
    } else if (piece.kind === 'vague' && count === null) return 'uncertain';
    else if (piece.kind === 'ordinal' && !ordinal) ordinal = true;
    else if (piece.kind === 'soft' && opensDetail(pieces, i)) continue;
    else if (piece.kind === 'and' && ordinal && pieces[i - 1]?.kind === 'ordinal')
      return 'uncertain';
    else if (!PASSED.has(piece.kind)) break;
    if (piece.kind === 'article') article = true;
    if (count !== null && size !== null) ofEach = true;
    seen.add(piece.kind);
    start = i;
    if (plain) break;
  }
  const before = { count, size };
  const inTotal = seen.has('of') || seen.has('total');
  // "Consecutive quarter-point cuts": how many?
  if (pieces[at].plural && size !== null && count === null && seen.has('in-a-row'))
    return 'uncertain';
  for (let i = at + 1; i < pieces.length; i++) {
    const piece = pieces[i];
    if (
      piece.kind === 'and' &&
      pieces[i + 1]?.kind === 'size' &&
      size !== null &&
      !nextIsVerb(pieces, i + 1)
    ) {
      // "Cut by 50 bp and 25 bp."
      const [{ low, high }, more] = [size.range!, pieces[i + 1].range!];
      size = { ...size, range: { low: low + more.low, high: high + more.high } };
      i++;
    } else if (piece.kind === 'and' && size !== null && pieces[i + 1]?.kind === 'month') {
      // "By 25 bp in September and October."
      return 'uncertain';
    } else if (piece.kind === 'meetings') {
      if (seen.has('each')) count ??= piece.range!;
      else if (size !== null && !inTotal) return 'uncertain';
      else break;
      ofEach = size !== null;
    } else if (piece.kind === 'nth-time') {
      ordinal = true;
    } else if (piece.kind === 'vague' && pieces[i + 1]?.kind === 'times') {
      return 'uncertain';
    } else if (piece.kind === 'size' && size === null) {
      size = piece;
      if (
        count !== null &&
        pieces.slice(at + 1, i).some(({ kind }) => kind === 'of') &&
        !seen.has('total')
      )
        ofEach = true;
    } else if (
      piece.kind === 'count' &&
      count === null &&
      !(before.size !== null && nextIsVerb(pieces, i))
    ) {
      count = piece.range!;
      if (size !== null) ofEach = true;
    } else if (piece.kind === 'soft' && opensDetail(pieces, i)) {
      continue;
    } else if (!PASSED.has(piece.kind)) break;
    if (PASSED.has(piece.kind) && piece.kind !== 'each' && piece.kind !== 'total') {
      seen.add(piece.kind);
      continue;
    }
    seen.add(piece.kind);
    end = i;
  }
  if (!verb.certain && (size?.unit === 'ma' ? isOfOtherRate(pieces, at) : !ofPolicy)) return null;
  if (size?.unit === 'points' && !ofPolicy) return null;
  if (seen.has('each-of') && count === null) return 'uncertain';
  if (size !== null && isOneOfSeveral(pieces, end + 1, size)) return 'uncertain';
  const { direction } = verb;
  const found = (range: Range): Phrase => ({ moves: { ...range, direction }, start, end });
  if (size === null) {
    if (count === null)
      return ordinal ||
        (article && pieces[at - 1].kind !== undefined && seenArticleOnly(pieces, start, at))
        ? found(ONE)
        : null;
    if (!ordinal && tellsSizes(pieces, end + 1)) return 'uncertain';
    return found(ordinal ? ONE : count);
  }
  const steps = { low: size.range!.low / BP_PER_MOVE, high: size.range!.high / BP_PER_MOVE };
  if (count === null || ordinal) return found(steps);
  const each: Range = { low: count.low * steps.low, high: count.high * steps.high };
  if (
    ofEach ||
    seen.has('each') ||
    seen.has('each-of') ||
    (seen.has('in-a-row') && !seen.has('total'))
  )
    return found(each);
  if (seen.has('total')) return found(steps);
  // "Three cuts, 25 bp": less than a step each, were it the sum. "两次降息 50 个基点" may be either.
  return Number.isInteger(steps.low / count.low) && count.low !== 1 ? 'uncertain' : found(each);
}

/** Whether the clause up to a verb names another rate than that of policy: 房贷利率. */
function isOfOtherRate(pieces: readonly Piece[], at: number): boolean {
  for (let i = at - 1; i >= 0 && pieces[i].kind !== 'soft'; i--)
    if (pieces[i].kind === 'other-rate') return true;
  return false;
}

/** Whether the clause goes on with another size in the same unit: "从75个基点放缓至50个基点". */
function isOneOfSeveral(pieces: readonly Piece[], from: number, size: Piece): boolean {
  for (let i = from; i < pieces.length; i++) {
    const { kind, unit } = pieces[i];
    if (kind === 'size') return unit === size.unit;
    if (kind === 'soft') {
      // "25个基点、50个基点": what a comma parts by itself is no more of it.
      if (pieces[i + 1]?.kind === 'size' && pieces[i + 2]?.kind !== 'soft') continue;
      return false;
    }
    if (STOPS.has(kind) || verbOf(pieces[i]) !== null) return false;
  }
  return false;
}

/** Whether the sentence goes on to say how large some of the moves are: "一次50个基点，一次25个基点". */
function tellsSizes(pieces: readonly Piece[], from: number): boolean {
  return (
    pieces[from]?.kind === 'soft' &&
    pieces[from + 1]?.kind === 'count' &&
    pieces[from + 2]?.kind === 'size'
  );
}

const STOPS: ReadonlySet<Piece['kind']> = new Set(['not', 'not-the', 'and', 'other-rate']);
const ONE: Range = { low: 1, high: 1 };

function seenArticleOnly(pieces: readonly Piece[], start: number, at: number): boolean {
  return pieces.slice(start, at).some(({ kind }) => kind === 'article');
}

function nextIsVerb(pieces: readonly Piece[], at: number): boolean {
  const next = pieces.slice(at + 1).find(({ kind }) => kind !== 'link');
  return next !== undefined && verbOf(next) !== null;
}

/** Whether a comma or bracket goes on to say how large each move or all of them are. */
function opensDetail(pieces: readonly Piece[], at: number): boolean {
  const next = pieces.slice(at + 1, at + 4).filter(({ kind }) => kind !== 'link');
  return (
    next[0]?.kind === 'each' ||
    next[0]?.kind === 'total' ||
    (next[0]?.kind === 'size' && next[1]?.kind === 'each')
  );
}

/** A size or count that no verb is joined to. */
function withoutVerb(pieces: readonly Piece[]): Moves | 'uncertain' | null {
  // "25 basis points below" says of itself what it is below: where the rate stands.
  const last = pieces.at(-1)?.kind;
  if (last === 'below' || last === 'above') {
    const found = withoutVerb(pieces.slice(0, -1));
    const direction = last === 'below' ? 'cuts' : 'hikes';
    return found === null || found === 'uncertain' ? found : { ...found, direction };
  }
  const whole = pieces.every((piece) => PASSED.has(piece.kind) || isQuantity(piece));
  const sizes = pieces.filter(({ kind }) => kind === 'size');
  const counts = pieces.filter(({ kind }) => kind === 'count');
  if (whole) {
    // "0.25 %" alone, and a rate at "5厘", are levels.
    const about = (kind: Piece['kind']) => pieces.some((piece) => piece.kind === kind);
    const unit = sizes[0]?.unit;
    if (
      unit === 'percent' ||
      (unit !== undefined && !/^(?:ma|basis-points)$/.test(unit) && about('policy'))
    )
      return null;
    if (sizes.length > 1 || counts.length > 1) return null;
    const [size, count] = [sizes[0]?.range, counts[0]?.range];
    if (size === undefined) return count === undefined ? null : { ...count, direction: null };
    const times = pieces.some(({ kind }) => kind === 'total') ? ONE : (count ?? ONE);
    return {
      low: (times.low * size.low) / BP_PER_MOVE,
      high: (times.high * size.high) / BP_PER_MOVE,
      direction: null,
    };
  }
  // Elsewhere basis points measure much else: yields, spreads, margins that were raised.
  if (pieces.some(({ kind }) => kind === 'other-rate')) return null;
  const verbs = pieces.map(verbOf).filter((verb) => verb !== null);
  const [size, more] = sizes
    .filter(({ unit }) => unit === 'basis-points')
    .map(({ range }) => range!);
  if (size === undefined || more !== undefined) return null;
  if (verbs.length === 0 && !pieces.some(({ kind }) => kind === 'policy')) return null;
  if (pieces.some((piece, i) => piece.latin && verbOf(piece) !== null && movesOther(pieces, i)))
    return null;
  if (verbs.some(({ certain }) => !certain)) return null;
  const directions = new Set(verbs.map(({ direction }) => direction));
  return {
    low: size.low / BP_PER_MOVE,
    high: size.high / BP_PER_MOVE,
    direction: directions.size === 1 ? [...directions][0] : null,
  };
}

/** Whether an English verb has an object that is no rate: `cut fees`, `cut its expense ratio`. */
function movesOther(pieces: readonly Piece[], at: number): boolean {
  if (pieces[at - 1]?.kind === 'policy') return false;
  const next = pieces.slice(at + 1).find(({ kind }) => kind !== 'link' && kind !== 'article');
  return next?.kind === 'other';
}

function rounded({ low, high, direction, partial }: Moves): RateMoves {
  const plain = (value: number) => Number(value.toPrecision(12));
  const count = plain((low + high) / 2);
  return {
    count,
    direction,
    ...(low !== high && { range: { low: plain(low), high: plain(high) } }),
    ...(partial && { partial }),
  };
}
