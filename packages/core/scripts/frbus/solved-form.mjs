// Every equation of FRB/US is written as value = H(right side + add) for one variable. What stands
// left of its equals sign says what H is.
import { binary, earlier, parse } from './expressions.mjs';

const variable = '[a-z]\\w*';

/**
 * An equation solved for its variable: `value = offset + scale * exp(right)` where `exponential`,
 * `value = offset + scale * right` elsewhere, its additive term a part of `right`.
 *
 * @param {{variable: string, equation: string, coefficients: Record<string, number>}} entry
 */
export function solved({ variable: name, equation, coefficients }) {
  const [left, ...rest] = equation.split(' = ');
  if (rest.length !== 1 || !rest[0].endsWith(' + add'))
    throw new Error(`${name}: "${equation}" is no equation with an additive term`);
  const own = { name, lag: 0 };
  const before = earlier(own, 1);
  const read = (text) => parse(text, coefficients);
  const right = read(rest[0].slice(0, -' + add'.length));
  const form = (exponential, offset, scale, extra = 0) => ({
    exponential,
    offset,
    scale,
    right: binary('+', extra, right),
  });
  const is = (pattern) => new RegExp(`^${pattern.replaceAll('NAME', name)}$`).exec(left);

  if (left === name) return form(false, 0, 1);
  if (is('d\\(NAME\\)')) return form(false, before, 1);
  if (is('dlog\\(NAME\\)')) return form(true, 0, before);
  if (is('log\\(NAME\\)')) {
    // log(y) = log(y[-1]) + … is growth, and needs no logarithm of the level.
    const grown = withoutTerm(right, { call: 'log', of: [before] });
    return grown === undefined ? form(true, 0, 1) : { ...form(true, 0, before), right: grown };
  }
  let found = is(`log\\(NAME / (${variable})\\)`) ?? is(`log\\(NAME\\) - log\\((${variable})\\)`);
  if (found) return form(true, 0, read(found[1]));
  found = is('d\\(NAME\\) - (.+)');
  if (found) return form(false, before, 1, read(found[1]));
  found = is('dlog\\(NAME\\) - (.+)');
  if (found) return form(true, 0, before, read(found[1]));
  found = is(`d\\(NAME\\) / (${variable})`);
  if (found) return form(false, before, read(found[1]));
  found = is(`NAME / (${variable})`);
  if (found) return form(false, 0, read(found[1]));
  found = is(`d\\(NAME / (${variable}(?:\\[-\\d+\\])?)\\)`);
  if (found) {
    const divisor = read(found[1]);
    return form(false, 0, divisor, binary('/', before, earlier(divisor, 1)));
  }
  found = is(`dlog\\(\\(NAME - (${variable})\\) / (${variable})\\)`);
  if (found) {
    const [less, divisor] = [read(found[1]), read(found[2])];
    const ratio = binary('/', binary('-', before, earlier(less, 1)), earlier(divisor, 1));
    return form(true, less, binary('*', divisor, ratio));
  }
  throw new Error(`${name}: "${left}" left of the equals sign is new`);
}

/** A sum without one of its terms, or undefined where it has no such term. */
function withoutTerm(tree, term) {
  if (JSON.stringify(tree) === JSON.stringify(term)) return 0;
  if (tree.op !== '+' && tree.op !== '-') return undefined;
  const left = withoutTerm(tree.of[0], term);
  return left === undefined ? undefined : binary(tree.op, left, tree.of[1]);
}
