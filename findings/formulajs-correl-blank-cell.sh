#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1: CORREL takes an empty cell (null) for the number 0, where spreadsheets
# leave the pair out. Guess before running: a gap in one column changes nothing but the number of
# pairs, 0.8386 for both calls below. Seen on 2026-11-29: 0.5429 with the gap. An empty text in the
# same place is an error instead, as it is not in spreadsheets.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @formulajs/formulajs@4.6.1 hyperformula@3.5.0
cat > run.mjs <<'JS'
import { CORREL } from '@formulajs/formulajs';
import { HyperFormula } from 'hyperformula';
console.log(`pairs alone: ${CORREL([1, 2, 4], [2, 1, 5]).toFixed(4)}`);
console.log(`a gap in one column: ${CORREL([1, 2, null, 4], [2, 1, 3, 5]).toFixed(4)}`);
const sheet = HyperFormula.buildFromArray([[1, 2], [2, 1], [null, 3], [4, 5]], { licenseKey: 'gpl-v3' });
console.log(`the same in HyperFormula: ${sheet.calculateFormula('=CORREL(A1:A4,B1:B4)', 0).toFixed(4)}`);
JS
seen=$(node run.mjs)
expected='pairs alone: 0.8386
a gap in one column: 0.5429
the same in HyperFormula: 0.8386'
echo "@formulajs/formulajs $(node -p 'JSON.parse(fs.readFileSync("node_modules/@formulajs/formulajs/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
