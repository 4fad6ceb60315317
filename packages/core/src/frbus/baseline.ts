import { runningSums, unpackNumbers } from '../figures/packed-numbers.ts';
import { packedBaseline } from './generated/baseline.ts';
import { derived, exponential, names, sections, VARIABLES } from './generated/equations.ts';
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
  /** Quarters whose levels are known, and those whose additive terms are. */
  known: number;
  readonly tracked: Uint8Array;
}

let progress: Progress | undefined;

/**
 * The baseline, made ready for a scenario: levels up to its last quarter, additive terms in its
 * quarters. What was made ready before is kept.
 *
 * @param first Number of its first quarter, counted from the baseline's.
 * @param end Number of the quarter after its last.
 */
export function baselineFor(first: number, end: number): Baseline {
  progress ??= {
    levels: rowsOf(QUARTERS),
    add: rowsOf(QUARTERS),
    known: projectedFrom,
    tracked: new Uint8Array(QUARTERS),
  };
  if (progress.tracked.subarray(first, end).includes(0)) {
    unpack(progress.levels, end);
    // What is derived follows quarter by quarter, from where the projection begins.
    for (let quarter = progress.known; quarter < end; quarter++) derive(progress, quarter);
    progress.known = Math.max(progress.known, end);
    for (let quarter = first; quarter < end; quarter++) track(progress, quarter);
  }
  return progress;
}

/**
 * Unpacks the baseline up to before a quarter: a column of whole numbers for each variable,
 * differenced as often as leaves the least, from as many quarters before the first start as the
 * equations look back. What others tell is stored up to where the projection begins.
 */
function unpack(levels: readonly Float64Array[], end: number): void {
  const lags = unpackNumbers(packedBaseline.lags);
  const decimals = unpackNumbers(packedBaseline.decimals);
  const orders = unpackNumbers(packedBaseline.orders);
  const firstLevels = unpackNumbers(packedBaseline.levels);
  const firstChanges = unpackNumbers(packedBaseline.changes);
  const columns = packedBaseline.values.split('.');
  const isDerived = flags(derived);
  let change = 0;
  for (let place = 0; place < VARIABLES; place++) {
    const from = firstStart - lags[place];
    const to = isDerived[place] === 1 ? projectedFrom : end;
    const scale = 10 ** decimals[place];
    const starts = [firstLevels[place]];
    while (starts.length < orders[place]) starts.push(firstChanges[change++]);
    let column = unpackNumbers(columns[place], to - from);
    for (let order = orders[place] - 1; order >= 0; order--)
      column = runningSums(starts[order], column);
    const constant = orders[place] === 0;
    for (let quarter = from; quarter < to; quarter++)
      levels[quarter][place] = (constant ? starts[0] : column[quarter - from]) / scale;
  }
}

function rowsOf(count: number): Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(VARIABLES));
}

/** Works out what follows from the other variables of a projected quarter. */
function derive({ levels, add }: Baseline, quarter: number): void {
  const [unused] = rowsOf(1);
  for (const { evaluate } of sections)
    evaluate(levels, quarter, levels[quarter], unused, add[quarter]);
}

/**
 * Sets the additive terms of a quarter so that the baseline solves it. An equation is value = a + b
 * H(right side + add), where a and b may change from quarter to quarter: evaluated with 0 and with
 * 1 added, it tells what is to be added.
 */
function track({ levels, add, tracked }: Progress, quarter: number): void {
  if (tracked[quarter] === 1) return;
  tracked[quarter] = 1;
  const x = levels[quarter];
  const terms = add[quarter];
  const [without, withOne] = rowsOf(2);
  for (const { evaluate } of sections) evaluate(levels, quarter, without, without, terms);
  terms.fill(1);
  for (const { evaluate } of sections) evaluate(levels, quarter, withOne, withOne, terms);
  terms.fill(0);
  const inExponent = flags(exponential);
  const known = flags(quarter < projectedFrom ? [] : derived);
  for (let place = 0; place < VARIABLES; place++) {
    const slope = withOne[place] - without[place];
    if (known[place] === 1 || slope === 0) continue;
    const missing = (x[place] - without[place]) / slope;
    terms[place] = inExponent[place] === 1 ? Math.log1p(missing * (Math.E - 1)) : missing;
  }
  // The funds rate's term stands outside the lower bound, where it would move the bound and any
  // given path, and take in what the bound does to the baseline. On the rule it does neither.
  const rff = placeOf('rff')!;
  const rule = placeOf('rffrule')!;
  terms[rule] = x[rff] - without[rule];
  terms[rff] = 0;
  x[rule] = x[rff];
}

function flags(flagged: readonly number[]): Uint8Array {
  const all = new Uint8Array(VARIABLES);
  for (const place of flagged) all[place] = 1;
  return all;
}
