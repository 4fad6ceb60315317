// Reads the custom functions out of packages/functions: their names, parameters and JSDoc, so that each
// is described once, where it is written.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../../packages/functions/src/functions', import.meta.url));

/**
 * The functions whose JSDoc says @customfunction: families in the order of
 * functions/index.ts, functions as they stand in their file.
 *
 * @returns {{name: string, family: string, parameters: string[], doc: string, description: string,
 *   params: {name: string, optional: boolean, type: string, text: string}[], returns: {type:
 *   string, text: string}, example: string}[]}
 */
export function customFunctions() {
  const index = readFileSync(join(folder, 'index.ts'), 'utf8');
  const place = (file) => index.indexOf(`'./${file}'`) >>> 0;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
    .sort((a, b) => place(a) - place(b))
    .flatMap((file) => functionsIn(join(folder, file)));
}

function functionsIn(path) {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
  );
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((node) => {
    const jsDoc = node.jsDoc?.at(-1);
    const tags = jsDoc?.tags ?? [];
    if (!tags.some((tag) => tag.tagName.text === 'customfunction')) return [];
    const text = (comment) => (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();
    const type = (tag) => tag.typeExpression?.type.getText(source) ?? '';
    const returns = tags.find(ts.isJSDocReturnTag);
    const example = tags.find((tag) => tag.tagName.text === 'example');
    return [
      {
        name: node.name.text,
        family: basename(path, '.ts'),
        parameters: node.parameters.map((parameter) => parameter.name.getText(source)),
        doc: jsDoc.getText(source),
        description: text(jsDoc.comment),
        params: tags.filter(ts.isJSDocParameterTag).map((tag) => ({
          name: tag.name.getText(source),
          optional: tag.isBracketed,
          type: type(tag),
          text: text(tag.comment),
        })),
        returns: { type: returns ? type(returns) : '', text: returns ? text(returns.comment) : '' },
        example: example ? text(example.comment) : '',
      },
    ];
  });
}
