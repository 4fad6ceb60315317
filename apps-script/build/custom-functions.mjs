// The custom functions as Google Sheets needs them described: their names, parameters and JSDoc,
// made from the tables of packages/functions.
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { importTypeScript } from '../../scripts/lib/typescript.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

const { functions, isOptional } = await importTypeScript(
  new URL('../../packages/functions/src/index.ts', import.meta.url),
);

/** Types as Sheets shows them. */
const ARGUMENT_TYPES = {
  number: 'number',
  date: 'Date',
  text: 'string',
  range: 'Array<Array<number>>',
};
const RESULT_TYPES = { number: 'number', text: 'string', table: 'Array<Array<number>>' };

/**
 * Every custom function, in the order of the reference.
 *
 * @returns {{name: string, parameters: string[], doc: string, description: string, params: {name:
 *   string, optional: boolean, type: string, text: string}[], returns: {type: string, text:
 *   string}, example: string}[]}
 */
export function customFunctions() {
  return Object.values(functions).map((described) => {
    const params = described.arguments.map((argument) => ({
      name: argument.name,
      optional: isOptional(argument),
      type: ARGUMENT_TYPES[argument.kind],
      text: argument.help,
    }));
    const returns = { type: RESULT_TYPES[described.returns.kind], text: described.returns.help };
    return {
      name: described.name,
      parameters: params.map(({ name }) => name),
      doc: jsDoc(described, params, returns),
      description: described.help,
      params,
      returns,
      example: described.example ?? '',
    };
  });
}

function jsDoc({ help, example }, params, returns) {
  const lines = [
    help,
    '',
    ...params.map(
      ({ name, optional, type, text }) =>
        `@param {${type}} ${optional ? `[${name}]` : name} ${text}`,
    ),
    `@return {${returns.type}} ${returns.text}`,
    '@customfunction',
    ...(example === undefined ? [] : [`@example ${example}`]),
  ];
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

const HELP = new Set(['help', 'returns', 'example']);

/**
 * Leaves the help out of the bundle: in Sheets it stands in the JSDoc of the stubs, and Apps Script
 * loads Code.js at every call.
 */
export const withoutHelp = {
  name: 'without-help',
  transform(code, id) {
    if (!/[\\/]packages[\\/]functions[\\/]src[\\/](?:functions|cells)[\\/]/.test(id)) return null;
    const source = ts.createSourceFile(id, code, ts.ScriptTarget.ESNext, true);
    const spans = [];
    const visit = (node) => {
      if (
        ts.isPropertyAssignment(node) &&
        HELP.has(node.name.getText(source)) &&
        isWording(node.initializer)
      ) {
        const comma = /^\s*,/.exec(code.slice(node.end))?.[0].length ?? 0;
        spans.push([node.getStart(source), node.end + comma]);
      } else ts.forEachChild(node, visit);
    };
    visit(source);
    const bare = spans.reduceRight(
      (text, [start, end]) => text.slice(0, start) + text.slice(end),
      code,
    );
    return { code: bare, map: null };
  },
};

/** Short names for private ones, the same wherever one stands. */
const shortNames = new Map();

/**
 * Private names as plain ones, an underscore and a number. Apps Script refuses private names, and what they
 * are compiled to otherwise, a weak map for each, is slow and long.
 */
export const withoutPrivateNames = {
  name: 'without-private-names',
  transform(code, id) {
    if (!code.includes('.#')) return null;
    const source = ts.createSourceFile(id, code, ts.ScriptTarget.ESNext, true);
    const places = [];
    const visit = (node) => {
      if (ts.isPrivateIdentifier(node)) places.push([node.getStart(source), node.text]);
      ts.forEachChild(node, visit);
    };
    visit(source);
    const plain = places.reduceRight(
      (text, [at, name]) => text.slice(0, at) + shortName(name) + text.slice(at + name.length),
      code,
    );
    return { code: plain, map: null };
  },
};

function shortName(name) {
  if (!shortNames.has(name)) shortNames.set(name, `_${shortNames.size.toString(36)}`);
  return shortNames.get(name);
}

/** Text, pieces of text put together, or an object of them. */
function isWording(node) {
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(
      (one) => ts.isPropertyAssignment(one) && isWording(one.initializer),
    );
  if (ts.isBinaryExpression(node)) return isWording(node.left) && isWording(node.right);
  return ts.isStringLiteralLike(node);
}
