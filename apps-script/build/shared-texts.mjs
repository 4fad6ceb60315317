// Texts that the bundle says more than once, said once: titles, publishers, licences, names.
import ts from 'typescript';

/** Shorter ones are not worth a name. */
const MIN_LENGTH = 6;

/**
 * @param {string} code The bundle, one call of a function expression.
 * @returns {string} The same with a constant for every text that stood in it more than once.
 */
export function withSharedTexts(code) {
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ESNext, true);
  const places = new Map();
  const taken = new Set();
  const visit = (node) => {
    if (ts.isIdentifier(node)) taken.add(node.text);
    if (ts.isStringLiteralLike(node) && node.text.length >= MIN_LENGTH && isValue(node))
      places.set(node.text, [...(places.get(node.text) ?? []), node]);
    ts.forEachChild(node, visit);
  };
  visit(source);

  const changes = [];
  const constants = [];
  let count = 0;
  for (const nodes of places.values()) {
    if (nodes.length === 1) continue;
    let name;
    do name = `$${(count++).toString(36)}`;
    while (taken.has(name));
    constants.push(`${name}=${nodes[0].getText(source)}`);
    for (const node of nodes) changes.push([node.getStart(source), node.end, name]);
  }
  if (constants.length === 0) return code;
  const start = bodyOf(source).statements[0].getStart(source);
  changes.push([start, start, `const ${constants.join()};`]);
  changes.sort(([a], [b]) => b - a);
  // A quotation mark parts a text from a word such as case; a name needs a space.
  const spaceAt = (place) => (/[\w$]/.test(code.charAt(place)) ? ' ' : '');
  return changes.reduce(
    (text, [from, to, by]) =>
      text.slice(0, from) + spaceAt(from - 1) + by + spaceAt(to) + text.slice(to),
    code,
  );
}

/** Whether a text is a value of the program, and no name in it or instruction to the engine. */
function isValue(node) {
  const { parent } = node;
  return !(
    parent.name === node ||
    ts.isTaggedTemplateExpression(parent) ||
    ts.isExpressionStatement(parent)
  );
}

/** The body of the first function expression, which is the bundle's. */
function bodyOf(node) {
  return ts.isFunctionExpression(node) || ts.isArrowFunction(node)
    ? node.body
    : ts.forEachChild(node, bodyOf);
}
