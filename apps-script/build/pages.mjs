// Builds the dialogs and sidebars: each file of src/pages becomes one HTML file with its code and
// style inside, which is how Apps Script serves pages.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { customFunctions, root } from './custom-functions.mjs';
import { firstSentence, signature } from './reference.mjs';

const folder = join(root, 'src', 'pages');
const require = createRequire(import.meta.url);

/** Names of the pages, which are also the names menu code opens them by. */
export function pageNames() {
  return readdirSync(folder)
    .map((file) => /^([A-Z]\w*)\.tsx?$/.exec(file)?.[1])
    .filter((name) => name !== undefined);
}

/** Writes every page into a folder. */
export async function buildPages(outDir) {
  await Promise.all(
    pageNames().map(async (name) =>
      writeFileSync(join(outDir, `${name}.html`), await pageText(name)),
    ),
  );
}

async function pageText(name) {
  const input = ['.ts', '.tsx'].map((ending) => join(folder, `${name}${ending}`)).find(existsSync);
  const styles = [];
  const bundle = await rolldown({
    input,
    platform: 'browser',
    resolve: { conditionNames: ['qt-lens-source', 'import', 'default'] },
    transform: { target: 'es2020' },
    plugins: [collectStyles(styles), noMarkup],
    onLog: (_level, log) => {
      throw new Error(`${name}: ${log.message}`);
    },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  const shared = [
    require.resolve('@qt-lens/ui/theme.css'),
    join(folder, 'shared', 'page.css'),
    join(folder, `${name}.css`),
  ];
  const css = shrunkCss([...shared.filter(existsSync), ...styles].map(styleText).join('\n'));
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><base target="_blank">',
    `<style>${css}</style></head><body>`,
    name === 'Reference'
      ? `<script type="application/json" id="functions">${functionsAsJson()}</script>`
      : '',
    `<script>${inScript(output[0].code.trim())}</script></body></html>\n`,
  ].join('');
}

/** Text never becomes markup here either: Preact's own way to set HTML sets text instead. */
const noMarkup = {
  name: 'no-markup',
  transform: (code, id) =>
    /[\\/]preact[\\/]dist[\\/]/.test(id)
      ? { code: code.replaceAll('.innerHTML', '.textContent'), map: null }
      : null,
};

/** Style sheets that components import go into the page's own style element. */
function collectStyles(styles) {
  return {
    name: 'collect-styles',
    load(id) {
      if (!id.endsWith('.css')) return null;
      styles.push(id);
      return { code: '', moduleType: 'js' };
    },
  };
}

/** A style sheet with those it imports in their place. */
function styleText(file) {
  return readFileSync(file, 'utf8').replace(/@import "([^"]+)";/g, (_, name) =>
    styleText(createRequire(file).resolve(name)),
  );
}

function functionsAsJson() {
  const described = customFunctions().map((custom) => ({
    name: custom.name,
    signature: signature(custom),
    summary: firstSentence(custom.description),
    description: custom.description,
    params: custom.params.map(({ name, optional, text }) => ({ name, optional, text })),
    returns: custom.returns.text,
    formula: /^=\S.*?\)/.exec(custom.example)?.[0] ?? `=${custom.name}()`,
  }));
  return inScript(JSON.stringify(described));
}

/** Text that cannot end the script element it stands in. */
function inScript(text) {
  return text.replace(/<(?=\/script|!--|\?)/gi, '\\u003c');
}

function shrunkCss(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}
