// The equations of figures/frbus/equations.json: their text as a tree, and a tree as TypeScript.
//
// A tree is a number; { name, lag } for a variable; { op, of } for + - * / with two branches; or
// { call, of } for log, exp and max.

/**
 * Reads one side of an equation. Coefficients become numbers; changes and means over quarters
 * become what they stand for.
 *
 * @param {string} text
 * @param {Readonly<Record<string, number>>} coefficients
 */
export function parse(text, coefficients) {
  const tokens = text.match(/\d+(?:\.\d+)?(?:e-?\d+)?|[a-z]\w*|\[-\d+\]|[-+*/(),]/g);
  if (tokens.join('') !== text.replaceAll(' ', '')) throw new Error(`"${text}" cannot be read`);
  let at = 0;
  const take = (expected) => {
    if (tokens[at] !== expected) throw new Error(`"${text}": ${expected} expected`);
    at++;
  };
  const sum = () => {
    let left = product();
    while (tokens[at] === '+' || tokens[at] === '-') left = binary(tokens[at++], left, product());
    return left;
  };
  const product = () => {
    let left = unary();
    while (tokens[at] === '*' || tokens[at] === '/') left = binary(tokens[at++], left, unary());
    return left;
  };
  const unary = () => {
    if (tokens[at] !== '-') return atom();
    at++;
    return binary('-', 0, unary());
  };
  const atom = () => {
    const token = tokens[at++];
    if (token === '(') {
      const inner = sum();
      take(')');
      return inner;
    }
    if (/^\d/.test(token)) return Number(token);
    if (tokens[at] === '(') {
      at++;
      const given = [sum()];
      while (tokens[at] === ',') {
        at++;
        given.push(sum());
      }
      take(')');
      return call(token, given);
    }
    if (token in coefficients) return coefficients[token];
    const lag = /^\[/.test(tokens[at] ?? '') ? Number(tokens[at++].slice(2, -1)) : 0;
    return { name: token, lag };
  };
  const tree = sum();
  if (at !== tokens.length) throw new Error(`"${text}" goes on after its end`);
  return tree;
}

function call(name, given) {
  const [inner] = given;
  if (name === 'd') return binary('-', inner, earlier(inner, 1));
  if (name === 'dlog') return logOfRatio(inner, earlier(inner, 1));
  const mean = /^ma(\d+)$/.exec(name);
  if (mean !== null) {
    const quarters = Number(mean[1]);
    let total = inner;
    for (let lag = 1; lag < quarters; lag++) total = binary('+', total, earlier(inner, lag));
    return binary('/', total, quarters);
  }
  if (!['log', 'exp', 'max'].includes(name)) throw new Error(`${name}: no such function`);
  if (name === 'log' && typeof inner === 'number') return Math.log(inner);
  return { call: name, of: given };
}

/** log(a / b), a quotient of quotients written as one. */
function logOfRatio(a, b) {
  return { call: 'log', of: [binary('/', a, b)] };
}

/** A sum, difference, product or quotient, numbers worked out and what does nothing left out. */
export function binary(op, left, right) {
  if (typeof left === 'number' && typeof right === 'number') {
    if (op === '+') return left + right;
    if (op === '-') return left - right;
    return op === '*' ? left * right : left / right;
  }
  if (op === '+' && left === 0) return right;
  if ((op === '+' || op === '-') && right === 0) return left;
  if (op === '*' && (left === 0 || right === 0)) return 0;
  if (op === '*' && left === 1) return right;
  if ((op === '*' || op === '/') && right === 1) return left;
  if (op === '*' && typeof right === 'number') return binary('*', right, left);
  // Numbers that meet in a product are one number.
  if (op === '*' && typeof left === 'number' && right.op === '*' && typeof right.of[0] === 'number')
    return binary('*', left * right.of[0], right.of[1]);
  if (op === '/' && typeof right === 'number' && left.op === '*' && typeof left.of[0] === 'number')
    return binary('*', left.of[0] / right, left.of[1]);
  return { op, of: [left, right] };
}

/** The same expression some quarters earlier. */
export function earlier(tree, quarters) {
  if (typeof tree === 'number') return tree;
  if ('name' in tree) return { name: tree.name, lag: tree.lag + quarters };
  return { ...tree, of: tree.of.map((branch) => earlier(branch, quarters)) };
}

/** Every mention of a variable in a tree. */
export function mentions(tree) {
  if (typeof tree === 'number') return [];
  if ('name' in tree) return [tree];
  return tree.of.flatMap(mentions);
}

const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2 };

/**
 * A tree as an expression of TypeScript.
 *
 * @param {(variable: { name: string, lag: number }) => string} written How a variable is written.
 */
export function expression(tree, written) {
  const text = (branch) => expression(branch, written);
  if (typeof tree === 'number') return String(tree);
  if ('name' in tree) return written(tree);
  if ('call' in tree) return `${tree.call}(${tree.of.map(text).join(', ')})`;
  const { op, of } = tree;
  if (op === '-' && of[0] === 0) return `-${inBrackets(of[1], 2, text)}`;
  const strength = STRENGTH[op];
  const left = inBrackets(of[0], strength, text);
  const right = inBrackets(of[1], op === '-' || op === '/' ? strength + 1 : strength, text);
  // A sum with a negative number is a difference.
  if (op === '+' && right.startsWith('-')) return `${left} - ${right.slice(1)}`;
  return `${left} ${op} ${right}`;
}

function inBrackets(tree, strength, text) {
  const weak =
    typeof tree === 'number'
      ? tree < 0 && strength > 2
      : 'op' in tree && (tree.op === '-' && tree.of[0] === 0 ? 1 : STRENGTH[tree.op]) < strength;
  return weak ? `(${text(tree)})` : text(tree);
}
