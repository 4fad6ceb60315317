import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './run.mjs';

/**
 * @typedef {object} Expression
 * @property {string} file Relative to the root, with slashes.
 * @property {number} line
 * @property {string} source
 * @property {string} flags
 */

/**
 * Every regular expression that is written in a file: literals, and `new RegExp` of plain text.
 *
 * @param {string} file Relative to the root.
 * @returns {Expression[]}
 */
export function expressionsIn(file, text = readFileSync(path.join(root, file), 'utf8')) {
  const kind = /x$/.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  /** @type {Expression[]} */
  const found = [];
  const add = (node, source, flags) =>
    found.push({
      file: file.split(path.sep).join('/'),
      line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      source,
      flags,
    });
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    } else if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'RegExp' &&
      node.arguments?.[0] !== undefined &&
      ts.isStringLiteralLike(node.arguments[0])
    ) {
      const [source, flags] = node.arguments;
      add(
        node,
        source.text,
        flags !== undefined && ts.isStringLiteralLike(flags) ? flags.text : '',
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/**
 * Whether an expression takes time in proportion to its text, whatever the text is; null if the
 * checker gives up.
 *
 * @returns {Promise<{ linear: boolean | null, complexity: string, attack: string }>}
 */
export async function complexityOf({ source, flags }) {
  // Without a program of its own for each system.
  process.env.RECHECK_BACKEND ??= 'pure';
  const { checkSync } = await import('recheck');
  const { status, complexity, attack } = checkSync(source, flags, {
    timeout: 10_000,
    randomSeed: 1,
  });
  return {
    linear: status === 'unknown' ? null : status === 'safe',
    complexity: complexity?.summary ?? 'unknown',
    attack: attack?.pattern ?? '',
  };
}
