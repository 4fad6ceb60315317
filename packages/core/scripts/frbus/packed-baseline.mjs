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
 * @param {object} model What `readModel` reads, with `firstStart`, the first quarter a scenario may
 *   start in, and `toleranceOf`, how far a variable may be off in parts of its largest level.
 * @returns {Record<string, string>} A text each for what src/frbus/baseline.ts reads.
 */
export function packedBaseline({
  variables,
  equations,
  order,
  columns,
  quarters,
  lags,
  firstStart,
  toleranceOf,
}) {
  const end = quarters.length;
  const tears = new Set(order.flatMap((group) => group.tears));
  const known = new Map();
  const sizes = new Map();
  const past = { decimals: [], changes: [] };
  const headers = { decimals: [], methods: [], starts: [] };
  const texts = new Map();

  for (const { variable: name } of variables) {
    const column = columns.get(name);
    const size = Math.max(...column.map(Math.abs));
    sizes.set(name, size);
    known.set(
      name,
      column.map(() => Number.NaN),
    );
  }
  // What the first start looks back to, and what no equation gives.
  const coders = new Map();
  const missesNothing = new Set();
  for (const { variable: name } of variables) {
    const column = columns.get(name);
    const tolerance = toleranceOf(name) * sizes.get(name);
    const from = firstStart - lags.get(name);
    if (equations.has(name) && !tears.has(name)) {
      const decimals = decimalsFor(tolerance);
      const whole = column.slice(from, firstStart).map((x) => Math.round(x * 10 ** decimals));
      if (whole.length > 0) past.decimals.push(decimals);
      whole.forEach((x, i) => {
        past.changes.push(x - (whole[i - 1] ?? 0));
        known.get(name)[from + i] = x / 10 ** decimals;
      });
      if (name === RULE) continue;
      const missed = missedBy(equations.get(name), columns, column, firstStart, end);
      if (
        missed.terms
          .slice(-IDENTITY_QUARTERS)
          .every((term) => Math.abs(term) * missed.slope <= NOTHING * sizes.get(name))
      )
        missesNothing.add(name);
      coders.set(name, chosen(missed.terms, tolerance / missed.slope, METHODS));
      continue;
    }
    const levels = column.slice(from, end);
    const coder = chosen(levels, tolerance, METHODS.slice(1));
    coders.set(name, coder);
    levels.forEach((level, i) => {
      known.get(name)[from + i] = coder.next(level, tolerance);
    });
  }
  const solving = order.flatMap((group) => group.names);
  for (let quarter = firstStart; quarter < end; quarter++) {
    const read = ({ name, lag }) => known.get(name)[quarter - lag];
    known.get(RULE)[quarter] = known.get('rff')[quarter];
    for (const name of solving) {
      if (tears.has(name) || name === RULE) continue;
      const { exponential, offset, scale, right } = equations.get(name);
      const [a, b, c] = [offset, scale, right].map((tree) => valueOfTree(tree, read));
      const level = columns.get(name)[quarter];
      const target = exponential ? Math.log((level - a) / b) - c : (level - a) / b - c;
      const slope = Math.abs(exponential ? level - a : b);
      const coder = coders.get(name);
      const leeway = missesNothing.has(name) ? IDENTITY_LEEWAY : 1;
      const term = coder.next(target, (leeway * toleranceOf(name) * sizes.get(name)) / slope);
      known.get(name)[quarter] = a + b * (exponential ? Math.exp(c + term) : c + term);
    }
  }
  for (const { variable: name } of variables) {
    const coder = coders.get(name);
    if (coder === undefined) continue;
    const { decimals, method, isSparse, starts, text } = coder.packed();
    headers.decimals.push(decimals);
    headers.methods.push(2 * method + (isSparse ? 1 : 0));
    headers.starts.push(...starts);
    texts.set(name, text);
  }
  return {
    lags: pack(variables.map(({ variable }) => lags.get(variable))),
    pastDecimals: pack(past.decimals),
    past: pack(past.changes),
    decimals: pack(headers.decimals),
    methods: pack(headers.methods),
    starts: pack(headers.starts),
    values: [...texts.values()].join('.'),
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
  if (numbers.every((number) => number === numbers[0])) return coderOf(1, decimalsOf(numbers[0]));
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

function decimalsOf(value) {
  let decimals = 0;
  while (
    decimals < 12 &&
    Math.abs(Math.round(value * 10 ** decimals) / 10 ** decimals - value) > 1e-12
  )
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
