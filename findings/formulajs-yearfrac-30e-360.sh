#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1: YEARFRAC with basis 4 (European 30/360) loses a day when the first
# date is a 31st. By the rule of Eurobonds (30E/360, ISDA 2006 Definitions 4.16(g)) a 31st counts as
# the 30th, so 31 January to 28 February is 28 days, as HyperFormula answers. Seen on 2026-11-29:
# 27, a day's accrued interest less; from the 30th it is 28 in both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @formulajs/formulajs@4.6.1 hyperformula@3.5.0
cat > run.mjs <<'JS'
import { YEARFRAC } from '@formulajs/formulajs';
import { HyperFormula } from 'hyperformula';
const sheet = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
for (const day of [30, 31]) {
  const days = 360 * YEARFRAC(new Date(2026, 0, day), new Date(2026, 1, 28), 4);
  const other = sheet.calculateFormula(`=360*YEARFRAC(DATE(2026,1,${day}),DATE(2026,2,28),4)`, 0);
  console.log(`from 2026-01-${day} to 2026-02-28: ${days.toFixed(2)} days, in HyperFormula ${other.toFixed(2)}`);
}
JS
seen=$(node run.mjs)
expected='from 2026-01-30 to 2026-02-28: 28.00 days, in HyperFormula 28.00
from 2026-01-31 to 2026-02-28: 27.00 days, in HyperFormula 28.00'
echo "@formulajs/formulajs 4.6.1, hyperformula 3.5.0"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
