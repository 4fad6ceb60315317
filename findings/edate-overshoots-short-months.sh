#!/usr/bin/env bash
# @fortune-sheet/formula-parser 0.2.13 and hot-formula-parser 4.0.0 (formulas of web spreadsheets):
# EDATE from the end of a long month lands in the month after the next. Spreadsheets stop at the
# last day of a shorter month. Guess before running: a month after 31 January 2026 is 28 February, a
# year after 29 February 2024 is 28 February 2025, as HyperFormula answers. Seen on 2026-11-29: 3
# March and 1 March, so coupon dates that run from month ends skip February and drift.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @fortune-sheet/formula-parser@0.2.13 hot-formula-parser@4.0.0 hyperformula@3.5.0
cat > run.mjs <<'JS'
import fortune from '@fortune-sheet/formula-parser';
import { Parser } from 'hot-formula-parser';
import { HyperFormula } from 'hyperformula';
const sheet = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
const engines = {
  'fortune-sheet': (formula) => new fortune.Parser().parse(formula).result,
  'hot-formula-parser': (formula) => new Parser().parse(formula).result,
  HyperFormula: (formula) => sheet.calculateFormula(`=${formula}`, 0),
};
const day = (value) => new Date(value instanceof Date ? value : (value - 25569) * 86400000).toISOString().slice(0, 10);
for (const formula of ['EDATE(DATE(2026,1,31),1)', 'EDATE(DATE(2024,2,29),12)'])
  for (const [name, answer] of Object.entries(engines)) console.log(`${formula}: ${name} ${day(answer(formula))}`);
JS
export TZ=UTC
seen=$(node run.mjs)
expected='EDATE(DATE(2026,1,31),1): fortune-sheet 2026-03-03
EDATE(DATE(2026,1,31),1): hot-formula-parser 2026-03-03
EDATE(DATE(2026,1,31),1): HyperFormula 2026-02-28
EDATE(DATE(2024,2,29),12): fortune-sheet 2025-03-01
EDATE(DATE(2024,2,29),12): hot-formula-parser 2025-03-01
EDATE(DATE(2024,2,29),12): HyperFormula 2025-02-28'
echo "@fortune-sheet/formula-parser 0.2.13, hot-formula-parser 4.0.0"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
