#!/usr/bin/env bash
# xlsx 0.18.5 (SheetJS): the format by which Chinese workbooks show amounts in 万, 0\.0,"万" (divide
# by a thousand, then set a point before the last digit), sets the point one digit too far left.
# Guess before running: 66324 is 6.6万, as numfmt answers, and Gnumeric 1.12 (ssconvert). Seen on
# 2026-11-29: .66万, a tenth of the amount, and 123456 is 1.23万; also in sheet_to_csv, so every
# figure of such a report is exported ten times too small.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 numfmt@4.0.1
cat > run.mjs <<'JS'
import { format } from 'numfmt';
import XLSX from 'xlsx';
const pattern = '0\\.0,"万"';
for (const amount of [66324, 123456, -66324])
  console.log(`${amount}: SheetJS ${XLSX.SSF.format(pattern, amount)}, numfmt ${format(pattern, amount)}`);
const sheet = XLSX.utils.aoa_to_sheet([[66324]]);
sheet.A1.z = pattern;
console.log(`as CSV: ${XLSX.utils.sheet_to_csv(sheet)}`);
JS
seen=$(node run.mjs)
expected='66324: SheetJS .66万, numfmt 6.6万
123456: SheetJS 1.23万, numfmt 12.3万
-66324: SheetJS -.66万, numfmt -6.6万
as CSV: .66万'
echo "xlsx $(node -p 'JSON.parse(fs.readFileSync("node_modules/xlsx/package.json")).version'), numfmt $(node -p 'JSON.parse(fs.readFileSync("node_modules/numfmt/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
