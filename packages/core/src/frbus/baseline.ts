import { unpackNumbers } from '../figures/packed-numbers.ts';
import { packedHistory, packedLags, packedProjection } from './generated/baseline.ts';
import {
  exogenous,
  exponential,
  guessed,
  names,
  sections,
  VARIABLES,
} from './generated/equations.ts';
import { span } from './generated/span.ts';

const { firstStart, projectedFrom, quarters: QUARTERS } = span;

/** Quarters that an equation looks back to at most. */
export const MAX_LAG = firstStart;

let byName: Map<string, number> | undefined;

/** Place of a variable in a quarter, by its name. */
export function placeOf(name: string): number | undefined {
  byName ??= new Map(names().map((known, place) => [known, place]));
  return byName.get(name);
}

/** A baseline that the equations solve exactly, quarter after quarter. */
export interface Baseline {
  /** Every variable of a quarter in a row, a row a quarter. */
  readonly levels: readonly Float64Array[];
  /** What each equation needs added for that, laid out likewise, in the equation's own units. */
  readonly add: readonly Float64Array[];
}

interface Progress extends Baseline {
  /** The quarter before which the columns are read, and the one before which all is worked out. */
  read: number;
  known: number;
}

/** What was made ready for starts that are history, and for those in the projection. */
let [ofHistory, ofProjection]: (Progress | undefined)[] = [];

/**
 * The baseline up to before a quarter, made ready for scenarios. What was made ready before is
 * kept.
 *
 * @param first The first quarter of a scenario, counted from the baseline's first.
 * @param end Number of the quarter after its last.
 */
export function baselineUntil(first: number, end: number): Baseline {
  const isHistory = first < projectedFrom;
  if (isHistory) ofHistory ??= unread(firstStart);
  else ofProjection ??= unread(projectedFrom);
  const progress = (isHistory ? ofHistory : ofProjection)!;
  if (progress.read < end) {
    readColumns(progress, packedProjection, projectedFrom, end);
    progress.read = end;
    if (isHistory) {
      readColumns(progress, packedHistory, firstStart, Math.min(end, projectedFrom));
      // What the projection looks back to was read over what follows from history.
      progress.known = firstStart;
    }
  }
  const unused = new Float64Array(VARIABLES);
  for (; progress.known < end; progress.known++) solveBaseline(progress, progress.known, unused);
  return progress;
}

function unread(start: number): Progress {
  return { levels: rowsOf(QUARTERS), add: rowsOf(QUARTERS), read: 0, known: start };
}

function rowsOf(count: number): Float64Array[] {
  const all = new Float64Array(count * VARIABLES);
  return Array.from({ length: count }, (_, i) => all.subarray(i * VARIABLES, (i + 1) * VARIABLES));
}

/**
 * Reads the columns of a part of the baseline: the levels that its start looks back to; from there
 * to before the end, the levels of what no equation gives and of what is guessed, and of everything
 * else what its equation misses.
 */
function readColumns(
  { levels, add }: Baseline,
  packed: typeof packedHistory,
  from: number,
  end: number,
): void {
  const lags = unpackNumbers(packedLags);
  const pastDecimals = unpackNumbers(packed.pastDecimals);
  const past = unpackNumbers(packed.past);
  const decimals = unpackNumbers(packed.decimals);
  const methods = unpackNumbers(packed.methods);
  const starts = unpackNumbers(packed.starts);
  const texts = packed.values.split('.');
  const isGiven = flags([...exogenous, ...guessed]);
  const rule = placeOf('rffrule');
  let pastColumn = 0;
  let pastAt = 0;
  let at = 0;
  let start = 0;
  for (let place = 0; place < VARIABLES; place++) {
    let first = from - lags[place];
    if (isGiven[place] === 0 && first < from) {
      const scale = 10 ** pastDecimals[pastColumn++];
      for (let whole = 0; first < from; first++) {
        whole += past[pastAt++];
        levels[first][place] = whole / scale;
      }
    }
    if (place === rule) continue;
    const text = texts[at];
    const scale = 10 ** decimals[at];
    const method = methods[at] >> 1;
    const isSparse = methods[at++] % 2 === 1;
    const starting = method === RATIO ? 2 : method;
    if (text === '' && starting === 0) continue;
    const rows = isGiven[place] === 1 ? levels : add;
    const corrections = unpackNumbers(text, end - first - starting, isSparse);
    const column = { rows, place, scale, method, first, end };
    extrapolate(column, starts.slice(start, start + starting), corrections);
    start += starting;
  }
}

/** The way of extrapolating that goes on along the ratio of the last two numbers. */
const RATIO = 5;
const MAX_RATIO = 1.5;

/** What the last four numbers weigh in the next one, by the degree of the polynomial. */
const WEIGHTS = [
  [0, 0, 0, 0],
  [1, 0, 0, 0],
  [2, -1, 0, 0],
  [3, -3, 1, 0],
  [4, -6, 4, -1],
] as const;

/** Where a variable's numbers go, scaled, and how they are extrapolated. */
interface Column {
  readonly rows: readonly Float64Array[];
  readonly place: number;
  readonly scale: number;
  readonly method: number;
  readonly first: number;
  readonly end: number;
}

/**
 * Writes a column: every number as extrapolated from those before it, by a polynomial through so
 * many or along their ratio, and corrected. The first are extrapolated from as many as there are.
 */
function extrapolate(
  { rows, place, scale, method, first, end }: Column,
  starts: readonly number[],
  corrections: readonly number[],
): void {
  let quarter = first;
  // The numbers before, the nearest first.
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < starts.length && quarter < end; i++, quarter++) {
    const [p, q, r] = WEIGHTS[method === RATIO ? Math.min(1, i) : i];
    [a, b, c, d] = [p * a + q * b + r * c + starts[i], a, b, c];
    rows[quarter][place] = a / scale;
  }
  const { length } = corrections;
  if (method === 1 && length === 0) {
    const value = a / scale;
    for (; quarter < end; quarter++) rows[quarter][place] = value;
  } else if (method === RATIO) {
    for (let i = 0; quarter < end; i++, quarter++) {
      let value = b === 0 || Math.abs(a) > MAX_RATIO * Math.abs(b) ? a : a * (a / b);
      if (i < length) value += corrections[i];
      b = a;
      a = value;
      rows[quarter][place] = value / scale;
    }
  } else {
    const [p, q, r, s] = WEIGHTS[method];
    for (let i = 0; quarter < end; i++, quarter++) {
      let value = p * a + q * b + r * c + s * d;
      if (i < length) value += corrections[i];
      d = c;
      c = b;
      b = a;
      a = value;
      rows[quarter][place] = value / scale;
    }
  }
}

/**
 * Works out a quarter of the baseline, and what the equations of the variables that are guessed
 * miss in it. The funds rate's term stands outside the lower bound, where it would move the bound
 * and any given path, and take in what the bound does to the baseline. On the rule it does neither.
 */
function solveBaseline({ levels, add }: Baseline, quarter: number, missing: Float64Array): void {
  const x = levels[quarter];
  const terms = add[quarter];
  x[placeOf('rffrule')!] = x[placeOf('rff')!];
  for (const place of guessed) terms[place] = 0;
  for (const { evaluate } of sections) evaluate(levels, quarter, missing, terms);
  for (const place of guessed) {
    terms[place] = exponential.includes(place)
      ? Math.log(x[place] / missing[place])
      : x[place] - missing[place];
  }
  terms[placeOf('rff')!] = 0;
}

function flags(flagged: readonly number[]): Uint8Array {
  const all = new Uint8Array(VARIABLES);
  for (const place of flagged) all[place] = 1;
  return all;
}
