#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1: VALUE reads an accounting negative as a positive number. Guess before
# running: VALUE("(1,234)") is -1234, as in Excel, where parentheses are a negative number's format
# (https://support.microsoft.com/office/value-function-257d0108-07dc-437d-ae1c-bc2d3953d8c2: VALUE
# takes any number format that the program knows). Seen on 2026-11-29: 1234, so a loss pasted from a
# statement is added as a profit; a leading minus sign is kept.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @formulajs/formulajs@4.6.1
cat > run.mjs <<'JS'
import { VALUE } from '@formulajs/formulajs';
for (const text of ['-1,234', '(1,234)', '$(1,234.50)']) console.log(`${text}: ${VALUE(text)}`);
JS
seen=$(node run.mjs)
expected='-1,234: -1234
(1,234): 1234
$(1,234.50): 1234.5'
echo "@formulajs/formulajs $(node -p 'JSON.parse(fs.readFileSync("node_modules/@formulajs/formulajs/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
