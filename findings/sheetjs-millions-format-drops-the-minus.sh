#!/usr/bin/env bash
# xlsx 0.18.5 (SheetJS): the usual format for millions, [>=1000000]0.0,,"M";0, shows a negative
# amount without its sign. Spreadsheets take a second section for the negative numbers, and leave
# the sign to it, only when the first has no condition of its own. Guess before running: -2500000,
# as numfmt answers, and Gnumeric 1.12 (ssconvert). Seen on 2026-11-29: 2500000, also in
# sheet_to_csv, so a loss is exported as a profit.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 numfmt@4.0.1
cat > run.mjs <<'JS'
import { format } from 'numfmt';
import XLSX from 'xlsx';
const pattern = '[>=1000000]0.0,,"M";0';
for (const amount of [2500000, -2500000])
  console.log(`${amount}: SheetJS ${XLSX.SSF.format(pattern, amount)}, numfmt ${format(pattern, amount)}`);
const sheet = XLSX.utils.aoa_to_sheet([[-2500000]]);
sheet.A1.z = pattern;
console.log(`as CSV: ${XLSX.utils.sheet_to_csv(sheet)}`);
JS
seen=$(node run.mjs)
expected='2500000: SheetJS 2.5M, numfmt 2.5M
-2500000: SheetJS 2500000, numfmt -2500000
as CSV: 2500000'
echo "xlsx 0.18.5, numfmt 4.0.1"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
