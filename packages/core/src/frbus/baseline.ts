import { unpackNumbers } from '../figures/packed-numbers.ts';
import { packedBaseline } from './generated/baseline.ts';
import {
  exogenous,
  exponential,
  guessed,
  names,
  sections,
  VARIABLES,
} from './generated/equations.ts';
import { span } from './generated/span.ts';

const { firstStart, quarters: QUARTERS } = span;

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

let progress: Progress | undefined;

/**
 * The baseline up to before a quarter, made ready for scenarios. What was made ready before is
 * kept.
 *
 * @param end Number of the quarter after its last, counted from the baseline's first.
 */
export function baselineUntil(end: number): Baseline {
  progress ??= { levels: rowsOf(QUARTERS), add: rowsOf(QUARTERS), read: 0, known: firstStart };
  if (progress.read < end) {
    readColumns(progress, end);
    progress.read = end;
  }
  const unused = new Float64Array(VARIABLES);
  for (; progress.known < end; progress.known++) solveBaseline(progress, progress.known, unused);
  return progress;
}

function rowsOf(count: number): Float64Array[] {
  const all = new Float64Array(count * VARIABLES);
  return Array.from({ length: count }, (_, i) => all.subarray(i * VARIABLES, (i + 1) * VARIABLES));
}

/**
 * Reads the columns up to before a quarter: the levels that the first start looks back to; from
 * there on, the levels of what no equation gives and of what is guessed, and of everything else
 * what its equation misses.
 */
function readColumns({ levels, add }: Baseline, end: number): void {
  const lags = unpackNumbers(packedBaseline.lags);
  const pastDecimals = unpackNumbers(packedBaseline.pastDecimals);
  const past = unpackNumbers(packedBaseline.past);
  const decimals = unpackNumbers(packedBaseline.decimals);
  const methods = unpackNumbers(packedBaseline.methods);
  const starts = unpackNumbers(packedBaseline.starts);
  const texts = packedBaseline.values.split('.');
  const isGiven = flags([...exogenous, ...guessed]);
  const rule = placeOf('rffrule');
  let pastColumn = 0;
  let pastAt = 0;
  let column = 0;
  let start = 0;
  for (let place = 0; place < VARIABLES; place++) {
    let first = firstStart - lags[place];
    if (isGiven[place] === 0 && first < firstStart) {
      const scale = 10 ** pastDecimals[pastColumn++];
      for (let whole = 0; first < firstStart; first++) {
        whole += past[pastAt++];
        levels[first][place] = whole / scale;
      }
    }
    if (place === rule) continue;
    const text = texts[column];
    const scale = 10 ** decimals[column];
    const method = methods[column] >> 1;
    const isSparse = methods[column++] % 2 === 1;
    const starting = method === RATIO ? 2 : method;
    const rows = isGiven[place] === 1 ? levels : add;
    if (text === '' && starting === 0) continue;
    const corrections = starts.slice(start, start + starting);
    start += starting;
    corrections.push(...unpackNumbers(text, end - first - starting, isSparse));
    extrapolate(rows, place, first, end, scale, method, corrections);
  }
}

/** The way of extrapolating that goes on along the ratio of the last two numbers. */
const RATIO = 5;
const MAX_RATIO = 1.5;

/**
 * Writes a column: every number as extrapolated from those before it, by a polynomial through so
 * many or along their ratio, and corrected.
 */
function extrapolate(
  rows: readonly Float64Array[],
  place: number,
  first: number,
  end: number,
  scale: number,
  method: number,
  corrections: readonly number[],
): void {
  if (method === 1 && corrections.length === 1) {
    for (let quarter = first; quarter < end; quarter++)
      rows[quarter][place] = corrections[0] / scale;
    return;
  }
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let quarter = first; quarter < end; quarter++) {
    const count = quarter - first;
    let value = a;
    if (method === RATIO) {
      if (count > 1 && b !== 0 && Math.abs(a) <= MAX_RATIO * Math.abs(b)) value = a * (a / b);
    } else {
      const through = Math.min(method, count);
      if (through === 0) value = 0;
      else if (through === 2) value = 2 * a - b;
      else if (through === 3) value = 3 * (a - b) + c;
      else if (through === 4) value = 4 * (a + c) - 6 * b - d;
    }
    if (count < corrections.length) value += corrections[count];
    d = c;
    c = b;
    b = a;
    a = value;
    rows[quarter][place] = value / scale;
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
