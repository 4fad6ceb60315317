#!/usr/bin/env bash
# custom-functions-metadata 2.2.3 (Office Add-ins): require() of the package fails after a plain
# install, since lib/parseTree.js requires typescript, which stands in neither dependencies nor
# peerDependencies. Seen on 2026-11-29: MODULE_NOT_FOUND; with typescript installed beside it, it works.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund custom-functions-metadata@2.2.3
cat > add.js <<'JS'
/**
 * Adds two numbers.
 * @customfunction
 * @param {number} a The first.
 * @param {number} b The second.
 * @returns {number} The sum.
 */
function add(a, b) { return a + b; }
JS
cat > run.cjs <<'JS'
try {
  const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
  generateCustomFunctionsMetadata('add.js').then(({ metadataJson }) =>
    console.log(JSON.parse(metadataJson).functions.map(({ id }) => id).join()),
  );
} catch (error) {
  console.log(`${error.code}: ${error.message.split('\n')[0]}`);
}
JS
echo "custom-functions-metadata $(node -p 'require("custom-functions-metadata/package.json").version')"
alone=$(node run.cjs)
echo "alone: $alone"
npm install --silent --no-audit --no-fund typescript@5.9.3
beside=$(node run.cjs)
echo "with typescript@5.9.3: $beside"
[ "$alone" = "MODULE_NOT_FOUND: Cannot find module 'typescript'" ] && [ "$beside" = ADD ] ||
  { echo 'no longer as seen on 2026-11-29'; exit 1; }
