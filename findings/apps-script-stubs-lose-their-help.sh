#!/usr/bin/env bash
# esbuild-gas-plugin 0.10.0 and gas-entry-generator 2.6.0 (bundles for Google Apps Script) write a
# stub for each global function, and with it its comment: Google Sheets offers a custom function as
# one types only if that says @customfunction ("Autocomplete" in
# https://developers.google.com/apps-script/guides/sheets/functions). Guess before running: a
# comment on the function or on its assignment to global is kept by both. Seen on 2026-11-29: the
# first takes it from the function alone, unless it is imported, the second from the assignment
# alone, without a word: a project moved from one to the other works and offers none of its
# functions.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund esbuild-gas-plugin@0.10.0 gas-entry-generator@2.6.0 esbuild@0.28.2 2>/dev/null
cat > run.cjs <<'JS'
const fs = require('node:fs');
const esbuild = require('esbuild');
const { GasPlugin } = require('esbuild-gas-plugin');
const { generate } = require('gas-entry-generator');
const jsdoc = '/**\n * Of two amounts.\n * @customfunction\n */\n';
fs.writeFileSync('sum.js', `${jsdoc}export function sum(a, b) { return a + b; }\n`);
const entry = `import { sum } from './sum.js';
${jsdoc}function ratio(a, b) { return a / b; }
global.ON_FUNCTION = ratio;
${jsdoc}global.ON_ASSIGNMENT = (a, b) => a - b;
global.IN_MODULE = sum;
`;
fs.writeFileSync('entry.js', entry);
esbuild.build({ entryPoints: ['entry.js'], bundle: true, outfile: 'code.js', plugins: [GasPlugin] }).then(() => {
  const tools = {
    'esbuild-gas-plugin': fs.readFileSync('code.js', 'utf8').split('(() =>')[0],
    'gas-entry-generator': generate(entry, { comment: true }).entryPointFunctions,
  };
  for (const [tool, stubs] of Object.entries(tools)) {
    const kept = ['ON_FUNCTION', 'ON_ASSIGNMENT', 'IN_MODULE'].map((name) => {
      const stub = stubs.split(/(?<=\})\n/).find((text) => text.includes(`function ${name}(`));
      return `${name} ${stub.includes('@customfunction') ? 'kept' : 'lost'}`;
    });
    console.log(`${tool}: ${kept.join(', ')}`);
  }
});
JS
seen=$(node run.cjs)
expected='esbuild-gas-plugin: ON_FUNCTION kept, ON_ASSIGNMENT lost, IN_MODULE lost
gas-entry-generator: ON_FUNCTION lost, ON_ASSIGNMENT kept, IN_MODULE lost'
echo "esbuild-gas-plugin $(node -p 'JSON.parse(fs.readFileSync("node_modules/esbuild-gas-plugin/package.json")).version'), gas-entry-generator $(node -p 'JSON.parse(fs.readFileSync("node_modules/gas-entry-generator/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
