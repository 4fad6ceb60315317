#!/usr/bin/env bash
# hyperformula 3.5.0: TEXT with a percent format writes the number itself and a percent sign behind
# it. Guess before running: TEXT(0.0525,"0.00%") is 5.25%, as in spreadsheets; its list of
# differences speaks of the formats of dates, times and currencies. Seen on 2026-11-29: 0.05%, a
# policy rate a hundredth of its own, without an error; thousands separators are kept as letters of
# the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund hyperformula@3.5.0
cat > run.mjs <<'JS'
import { HyperFormula } from 'hyperformula';
const sheet = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
for (const formula of ['=TEXT(0.0525,"0.00%")', '=TEXT(0.0525,"0.0%")', '=TEXT(6632400,"#,##0")'])
  console.log(`${formula}: ${sheet.calculateFormula(formula, 0)}`);
JS
seen=$(node run.mjs)
expected='=TEXT(0.0525,"0.00%"): 0.05%
=TEXT(0.0525,"0.0%"): 0.1%
=TEXT(6632400,"#,##0"): 6632400,##0'
echo "hyperformula $(node -p 'JSON.parse(fs.readFileSync("node_modules/hyperformula/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
