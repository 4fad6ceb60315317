/** A generator of whole numbers below a limit that gives the same sequence for the same seed. */
export function randomFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

type Random = (limit: number) => number;

const CHARACTERS = '01234567890123456789.,-+eE \n\t"\':;X:}{][/<>';
/** Every other change is made where the newest figures stand. */
const NEWEST = 600;

type Mutation = (text: string, at: number, random: Random) => string;

const put = (text: string, at: number, what: string, instead = 1) =>
  text.slice(0, at) + what + text.slice(at + instead);

/** The digit at or after an index, or before it; −1 if there is none near. */
function digitNear(text: string, at: number): number {
  for (let i = 0; i < 200; i++) {
    if (/\d/.test(text[at + i] ?? '')) return at + i;
    if (/\d/.test(text[at - i] ?? '')) return at - i;
  }
  return -1;
}

/** Dates and amounts around an index. */
function numbersNear(text: string, at: number): { start: number; end: number }[] {
  const from = Math.max(0, at - 150);
  return Array.from(
    text.slice(from, at + 150).matchAll(/\d{1,12}(?:[.-]\d{1,12}){0,2}/g),
    (found) => ({
      start: from + found.index,
      end: from + found.index + found[0].length,
    }),
  );
}

const onDigit =
  (change: (text: string, at: number, random: Random) => string): Mutation =>
  (text, at, random) => {
    const digit = digitNear(text, at);
    return digit < 0 ? text : change(text, digit, random);
  };

/** What goes wrong with a character or two of a text. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'another digit': onDigit((text, at, random) => put(text, at, String(random(10)))),
  'another character': (text, at, random) => put(text, at, CHARACTERS[random(CHARACTERS.length)]),
  'a character that is missing': (text, at) => put(text, at, ''),
  'a digit that is missing': onDigit((text, at) => put(text, at, '')),
  'a character twice': (text, at) => put(text, at, text[at], 0),
  'a digit twice': onDigit((text, at) => put(text, at, text[at], 0)),
  'a digit too many': onDigit((text, at, random) => put(text, at, String(random(10)), 0)),
  'two characters exchanged': (text, at) =>
    at + 1 < text.length ? put(text, at, text[at + 1] + text[at], 2) : text,
  'a point that moved': onDigit((text, at) => put(text, at + 1, '.', 0)),
  'a sign': onDigit((text, at) => put(text, at, '-', 0)),
  'two numbers exchanged': (text, at, random) => {
    const numbers = numbersNear(text, at);
    if (numbers.length < 2) return text;
    const first = random(numbers.length - 1);
    const [one, other] = [numbers[first], numbers[first + 1 + random(numbers.length - 1 - first)]];
    return (
      text.slice(0, one.start) +
      text.slice(other.start, other.end) +
      text.slice(one.end, other.start) +
      text.slice(one.start, one.end) +
      text.slice(other.end)
    );
  },
  'a number twice, instead of its neighbour': (text, at) => {
    const [one, other] = numbersNear(text, at);
    return other === undefined
      ? text
      : put(text, other.start, text.slice(one.start, one.end), other.end - other.start);
  },
  'two lines exchanged': (text, at) => {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const middle = text.indexOf('\n', start);
    const end = middle < 0 ? -1 : text.indexOf('\n', middle + 1);
    return end < 0
      ? text
      : `${text.slice(0, start)}${text.slice(middle + 1, end)}\n${text.slice(start, middle)}${text.slice(end)}`;
  },
};
export const mutationNames = Object.keys(MUTATIONS);

/**
 * A body in which one or two things are wrong.
 *
 * @param newestAt Where its newest figures stand: at its end, or at its beginning.
 */
export function mutated(body: string, random: Random, newestAt: 'start' | 'end' = 'end'): string {
  let text = body;
  for (let changes = 1 + random(2); changes > 0; changes--) {
    const within = Math.min(NEWEST, text.length);
    const at =
      random(2) === 0
        ? random(text.length)
        : newestAt === 'end'
          ? text.length - 1 - random(within)
          : random(within);
    text = MUTATIONS[mutationNames[random(mutationNames.length)]](text, at, random);
  }
  return text;
}

/** Where two texts part, for a failure's message. */
export function difference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > at && endAfter > at && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--;
    endAfter--;
  }
  const around = (text: string, end: number) =>
    text.slice(Math.max(0, at - 40), Math.min(end, at + 200) + 40);
  return `${JSON.stringify(around(before, endBefore))} → ${JSON.stringify(around(after, endAfter))}`;
}
