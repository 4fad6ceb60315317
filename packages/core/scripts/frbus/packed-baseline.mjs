// Packs the baseline of FRB/US, so that src/frbus/baseline.ts can work it out again: levels of what
// no equation gives, and for everything else what its equation misses. Those terms are zero,
// constant or fading where the baseline is a projection. Each is chosen beside what the reader will
// have by then, so that roundings do not add up.
import { pack } from '../packed.mjs';
import { valueOfTree } from './interpret.mjs';

/** The variable that takes what the equation of `rff` misses: see src/frbus/baseline.ts. */
const RULE = 'rffrule';

/** How a number is extrapolated: by a polynomial through so many before, or along their ratio. */
const RATIO = 5;
const METHODS = [0, 1, 2, 3, 4, RATIO];
const MAX_RATIO = 1.5;

/** More decimals than the tolerance needs, which make extrapolations last longer. */
const FINER = [0, 1, 2];

/** How much further than others a variable may be off whose equation misses nothing. */
const IDENTITY_LEEWAY = 5;

/** What of its size an equation misses at most, in the last quarters, where it misses nothing. */
const NOTHING = 1e-8;
const IDENTITY_QUARTERS = 40;

/** About what the first number of a column takes in its own stream, bits. */
const BITS_OF_A_START = 20;

/**
 * @param {object} model What `readModel` reads, with `toleranceOf`, how far a variable may be off in
 *   parts of its largest level.
 * @param {number} start The first quarter of this part.
 * @param {number} end The quarter after its last.
 * @returns {Record<string, string>} A text each for what src/frbus/baseline.ts reads.
 */
export function packedPart(
  { variables, equations, order, columns, lags, toleranceOf },
  start,
  end,
) {
  const tears = new Set(order.flatMap((group) => group.tears));
  const isGiven = (name) => !equations.has(name) || tears.has(name);
  const past = { decimals: [], changes: [] };
  const coders = new Map();
  const missesNothing = new Set();
  // How far each may be off, and the levels as they will be read.
  const tolerances = new Map();
  const known = new Map();
  for (const { variable: name } of variables) {
    const column = columns.get(name);
    const size = Math.max(...column.map(Math.abs));
    const tolerance = toleranceOf(name) * size;
    tolerances.set(name, tolerance);
    const levels = column.map(() => Number.NaN);
    known.set(name, levels);
    const from = start - lags.get(name);
    if (isGiven(name)) {
      const coder = chosen(column.slice(from, end), tolerance, METHODS.slice(1));
      coders.set(name, coder);
      for (let quarter = from; quarter < end; quarter++)
        levels[quarter] = coder.next(column[quarter], tolerance);
      continue;
    }
    const decimals = decimalsFor(tolerance);
    if (from < start) past.decimals.push(decimals);
    let before = 0;
    for (let quarter = from; quarter < start; quarter++) {
      const whole = Math.round(column[quarter] * 10 ** decimals);
      past.changes.push(whole - before);
      before = whole;
      levels[quarter] = whole / 10 ** decimals;
    }
    if (name === RULE) continue;
    const { terms, slope } = missedBy(equations.get(name), columns, column, start, end);
    const last = terms.slice(-IDENTITY_QUARTERS);
    if (last.every((term) => Math.abs(term) * slope <= NOTHING * size)) missesNothing.add(name);
    coders.set(name, chosen(terms, tolerance / slope, METHODS));
  }
  const solving = order.flatMap((group) => group.names);
  for (let quarter = start; quarter < end; quarter++) {
    const read = ({ name, lag }) => known.get(name)[quarter - lag];
    known.get(RULE)[quarter] = known.get('rff')[quarter];
    for (const name of solving) {
      if (isGiven(name) || name === RULE) continue;
      const { exponential, offset, scale, right } = equations.get(name);
      const [a, b, c] = [offset, scale, right].map((tree) => valueOfTree(tree, read));
      const level = columns.get(name)[quarter];
      const target = exponential ? Math.log((level - a) / b) - c : (level - a) / b - c;
      const slope = Math.abs(exponential ? level - a : b);
      const leeway = missesNothing.has(name) ? IDENTITY_LEEWAY : 1;
      const term = coders.get(name).next(target, (leeway * tolerances.get(name)) / slope);
      known.get(name)[quarter] = a + b * (exponential ? Math.exp(c + term) : c + term);
    }
  }
  const coded = variables.flatMap(({ variable }) => coders.get(variable)?.packed() ?? []);
  return {
    pastDecimals: pack(past.decimals),
    past: pack(past.changes),
    decimals: pack(coded.map(({ decimals }) => decimals)),
    methods: pack(coded.map(({ method, isSparse }) => 2 * method + (isSparse ? 1 : 0))),
    starts: pack(coded.flatMap(({ starts }) => starts)),
    values: coded.map(({ text }) => text).join('.'),
  };
}

/** What an equation misses on the baseline, and how much a level answers it at most. */
function missedBy({ exponential, offset, scale, right }, columns, column, first, end) {
  const terms = [];
  let slope = 0;
  for (let quarter = first; quarter < end; quarter++) {
    const read = ({ name, lag }) => columns.get(name)[quarter - lag];
    const [a, b, c] = [offset, scale, right].map((tree) => valueOfTree(tree, read));
    const level = column[quarter];
    terms.push(exponential ? Math.log((level - a) / b) - c : (level - a) / b - c);
    slope = Math.max(slope, Math.abs(exponential ? level - a : b));
  }
  return { terms, slope };
}

/** Decimals with which a rounding is within a tolerance. */
function decimalsFor(tolerance) {
  return tolerance === 0 ? 0 : Math.max(0, Math.ceil(-Math.log10(2 * tolerance)));
}

/** The coder that takes the least room for a column. */
function chosen(numbers, tolerance, methods) {
  if (numbers.every((number) => number === numbers[0]))
    return coderOf(1, decimalsOf(numbers[0], tolerance));
  let best;
  for (const method of methods) {
    for (const finer of FINER) {
      const decimals = decimalsFor(tolerance) + finer;
      const coder = coderOf(method, decimals);
      for (const number of numbers) coder.next(number, tolerance);
      const { starts, text } = coder.packed();
      const bits = 6 * text.length + BITS_OF_A_START * starts.length;
      if (best === undefined || bits < best.bits) best = { bits, coder: coderOf(method, decimals) };
    }
  }
  return best.coder;
}

/** As many decimals as a constant has, and no more than a hundredth of the tolerance needs. */
function decimalsOf(value, tolerance) {
  let decimals = 0;
  while (Math.abs(Math.round(value * 10 ** decimals) / 10 ** decimals - value) > tolerance / 100)
    decimals++;
  return decimals;
}

/**
 * Turns numbers into whole corrections of what is extrapolated from those before.
 *
 * @param {number} method Numbers that a polynomial is laid through, or RATIO.
 */
function coderOf(method, decimals) {
  const scale = 10 ** decimals;
  const corrections = [];
  const starting = method === RATIO ? 2 : method;
  let before = [0, 0, 0, 0];
  return {
    /** The number as it will be read: exact to a rounding at first, then within the tolerance. */
    next(number, tolerance) {
      const count = corrections.length;
      const expected = extrapolated(method, count, before);
      const isNear = count >= starting && Math.abs(expected - number * scale) <= tolerance * scale;
      const correction = isNear ? 0 : Math.round(number * scale - expected) + 0;
      corrections.push(correction);
      before = [expected + correction, ...before.slice(0, 3)];
      return before[0] / scale;
    },
    packed() {
      const rest = corrections.slice(starting);
      while (rest.at(-1) === 0) rest.pop();
      const plain = pack(rest);
      const sparse = pack(rest, true);
      const isSparse = sparse.length < plain.length;
      return {
        decimals,
        method,
        isSparse,
        starts: corrections.slice(0, starting),
        text: isSparse ? sparse : plain,
      };
    },
  };
}

/** The same in src/frbus/baseline.ts. */
function extrapolated(method, count, [a, b, c, d]) {
  if (method === RATIO && count > 1)
    return b === 0 || Math.abs(a) > MAX_RATIO * Math.abs(b) ? a : a * (a / b);
  switch (Math.min(method === RATIO ? 1 : method, count)) {
    case 0:
      return 0;
    case 1:
      return a;
    case 2:
      return 2 * a - b;
    case 3:
      return 3 * (a - b) + c;
    default:
      return 4 * (a + c) - 6 * b - d;
  }
}
