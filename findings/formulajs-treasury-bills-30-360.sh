#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1: TBILLPRICE, TBILLYIELD and TBILLEQ count the days of a Treasury bill by
# 30/360 (they call DAYS360), where bills are quoted on actual days over 360 and Excel counts so.
# Guess before running: the examples of Microsoft's help, settlement 2008-03-31, maturity 2008-06-01
# (62 days): price 98.45 at a discount of 9 %, yield 9.1417 % at 98.45
# (https://support.microsoft.com/office/tbillprice-function-eacca992-c29d-425a-9eb8-0513fe6035a2).
# Seen on 2026-11-29: 98.475 and 9.2916 %, as of 61 days.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @formulajs/formulajs@4.6.1
cat > run.mjs <<'JS'
import { TBILLPRICE, TBILLYIELD } from '@formulajs/formulajs';
const settlement = new Date(2008, 2, 31);
const maturity = new Date(2008, 5, 1);
console.log(`price at a discount of 9 %: ${TBILLPRICE(settlement, maturity, 0.09).toFixed(4)}`);
console.log(`yield at 98.45: ${(100 * TBILLYIELD(settlement, maturity, 98.45)).toFixed(4)} %`);
JS
seen=$(node run.mjs)
expected='price at a discount of 9 %: 98.4750
yield at 98.45: 9.2916 %'
echo "@formulajs/formulajs $(node -p 'JSON.parse(fs.readFileSync("node_modules/@formulajs/formulajs/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
