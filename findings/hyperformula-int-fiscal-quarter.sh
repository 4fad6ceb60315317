#!/usr/bin/env bash
# hyperformula 3.5.0: INT cuts a negative number off towards zero, where spreadsheets round it down
# (https://support.microsoft.com/office/int-function-a6c4af9e-356d-4369-ab6a-cb1fd9d343ef: INT(-8.9)
# is -9); its list of differences names it. Guess before running: INT(-0.5) is -1. Seen on
# 2026-11-29: 0. The usual formula for a quarter of the fiscal year from April,
# MOD(INT((month-4)/3),4)+1, moves February and March to the first quarter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund hyperformula@3.5.0
cat > run.mjs <<'JS'
import { HyperFormula } from 'hyperformula';
const sheet = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
const value = (formula) => sheet.calculateFormula(formula, 0);
console.log(`INT(-8.9) = ${value('=INT(-8.9)')}, FLOOR(-8.9,1) = ${value('=FLOOR(-8.9,1)')}`);
for (const month of [1, 2, 3, 4])
  console.log(`month ${month}: quarter ${value(`=MOD(INT((${month}-4)/3),4)+1`)}`);
JS
seen=$(node run.mjs)
expected='INT(-8.9) = -8, FLOOR(-8.9,1) = -9
month 1: quarter 4
month 2: quarter 1
month 3: quarter 1
month 4: quarter 1'
echo "hyperformula $(node -p 'JSON.parse(fs.readFileSync("node_modules/hyperformula/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
