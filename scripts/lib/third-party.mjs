import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { shippedModules } from '../../apps-script/build/shipped-modules.mjs';
import { root, run } from './run.mjs';

/** Why a package is in what people install. A package that is not here must not be. */
const purposes = {
  preact: 'Draws the popup, the extension’s pages and the add-on’s dialogs from components.',
  ultrahtml: 'Reads the page of the Board’s weekly release to text and cells.',
  uplot: 'Draws the charts.',
  chardet: 'Tells the encoding of a dropped file by the frequencies of its letters.',
  'read-excel-file': 'Reads the sheets of a dropped Excel workbook.',
  fflate: 'Unpacks a workbook for read-excel-file.',
  saxen: 'Reads the XML in a workbook for read-excel-file.',
  wxt: 'Starts the background and the content script, and ends the latter when the extension is updated.',
  '@wxt-dev/browser': 'The name by which the extension reaches the browser’s own functions.',
};

const licences = {
  MIT: (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
};

const packageOf = (file) =>
  /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1].replace('\\', '/');

/** The packages in the extension, by the source maps of a build of its own. */
async function inExtension() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-third-party-'));
  try {
    const build = `import { build } from 'wxt';
for (const browser of ['chrome', 'firefox'])
  await build({ root: 'extension', outDir: ${JSON.stringify(folder)}, browser, vite: () => ({ build: { sourcemap: true } }) });`;
    await run(process.execPath, ['--input-type=module', '--eval', build]);
    const maps = readdirSync(folder, { recursive: true }).filter((file) =>
      String(file).endsWith('.map'),
    );
    const sources = maps.flatMap(
      (file) => JSON.parse(readFileSync(path.join(folder, String(file)), 'utf8')).sources,
    );
    return new Set(sources.map(packageOf).filter((name) => name !== undefined));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The packages in the add-on: those that its code and its pages import. */
async function inAddOn() {
  const modules = await shippedModules();
  return new Set(modules.map(packageOf).filter((name) => name !== undefined));
}

function licenceText(name, manifest) {
  const folder = path.join(root, 'node_modules', name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt|markdown))?$/i.test(each));
  if (file !== undefined)
    return readFileSync(path.join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim();
  // Some packages name their licence and their author without repeating the text.
  const holder = manifest.author?.name;
  if (holder === undefined || licences[manifest.license] === undefined)
    throw new Error(`${name} carries no licence text, and none is known`);
  return licences[manifest.license](holder);
}

/**
 * What other people's work is in what this project ships.
 *
 * @returns {Promise<{ name: string, version: string, licence: string, purpose: string, ships:
 *   string[], text: string }[]>}
 */
export async function thirdParties() {
  const [extension, addOn] = await Promise.all([inExtension(), inAddOn()]);
  const names = [...new Set([...extension, ...addOn])].sort();
  return names.map((name) => {
    const manifest = JSON.parse(
      readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'),
    );
    if (purposes[name] === undefined)
      throw new Error(`${name} ships, but scripts/lib/third-party.mjs does not say what for`);
    return {
      name,
      version: manifest.version,
      licence: manifest.license,
      purpose: purposes[name],
      ships: [extension.has(name) && 'extension', addOn.has(name) && 'add-on'].filter(Boolean),
      text: licenceText(name, manifest),
    };
  });
}

/** THIRD_PARTY.md, for people who look at the repository. */
export function noticesPage(parties) {
  return `# Third-party software

What QT Lens ships besides its own code: the packages found in the built extension and add-on. Written by \`npm run third-party\`; a test holds it to what is built.

| package | version | licence | ships in | what for |
|---|---|---|---|---|
${parties.map(({ name, version, licence, ships, purpose }) => `| [${name}](https://www.npmjs.com/package/${name}) | ${version} | ${licence} | ${ships.join(', ')} | ${purpose} |`).join('\n')}

\`@qt-lens/core\` itself has no dependency.

The figures are those of their publishers, named beside each series in [\`packages/core/figures/catalogue.json\`](packages/core/figures/catalogue.json) with the terms on which they may be used.

${parties.map(({ name, text }) => `## ${name}\n\n${text.replace(/^#+ /gm, '').replace(/</g, '&lt;')}`).join('\n\n')}
`;
}

/** The notices that travel with the extension. */
export function noticesText(parties) {
  return `QT Lens contains the following software of others.\n${parties.map(({ name, version, text }) => `\n----\n\n${name} ${version}\n\n${text}\n`).join('')}`;
}

/** The files that hold the notices, below the root. */
export const noticeFiles = { page: 'THIRD_PARTY.md', text: 'extension/public/third-party.txt' };
