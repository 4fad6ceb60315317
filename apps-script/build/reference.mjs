// The function reference of README.md, written from the JSDoc of the functions.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { customFunctions, root } from './custom-functions.mjs';

const BEGIN =
  '<!-- function reference: written by the build from packages/functions, do not edit by hand -->';
const END = '<!-- end of function reference -->';

/** README.md as it should be. */
export function readmeWithReference() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin)
    throw new Error('README.md: the marks around the function reference are missing');
  return `${readme.slice(0, begin)}${BEGIN}\n\n${reference()}\n${readme.slice(end)}`;
}

/** Brings README.md up to date. */
export function writeReference() {
  writeFileSync(join(root, 'README.md'), readmeWithReference());
}

function reference() {
  const functions = customFunctions();
  return [
    ...table([
      ['function', 'what it gives'],
      ...functions.map((custom) => [
        `[\`${signature(custom)}\`](#${custom.name.toLowerCase()})`,
        firstSentence(custom.description),
      ]),
    ]),
    '',
    ...functions.flatMap((custom) => [
      `### ${custom.name}`,
      '',
      `\`${signature(custom)}\``,
      '',
      custom.description,
      '',
      ...custom.params.map(
        ({ name, optional, text }) =>
          `- \`${name}\`${optional ? ' (may be left out)' : ''}: ${text}`,
      ),
      `- Returns: ${custom.returns.text}`,
      ...(custom.example === '' ? [] : [`- Example: \`${custom.example}\``]),
      '',
    ]),
  ].join('\n');
}

/** As it stands in the cell: `REBASE([values], [to], [on])`. */
export function signature({ name, params }) {
  return `${name}(${params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join(', ')})`;
}

/** A table as the formatter leaves it: every column as wide as its widest cell. */
function table([header, ...rows]) {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column].length)),
  );
  const line = (cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

/** The first sentence, or what stands before its colon. */
export function firstSentence(text) {
  return /^.*?(?<!\bSt)[.:?](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}
