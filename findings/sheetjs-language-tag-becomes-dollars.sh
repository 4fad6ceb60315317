#!/usr/bin/env bash
# xlsx 0.18.5 (SheetJS): a number format that names a language and no currency shows the number in
# dollars. [$-409] and [$-804] say English and Chinese (ECMA-376 Part 1, 18.8.31; Excel writes them
# into formats itself), and the text before the hyphen, here none, is the currency. Guess before
# running: 5.25 for [$-409]0.00, as numfmt answers, and Gnumeric 1.12 (ssconvert); an amount in
# Chinese numerals is 陆仟陆佰 or at worst 6600. Seen on 2026-11-29: $5.25 and $6600, also in
# sheet_to_csv, so a rate or an amount in yuan is exported as a sum of dollars.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 numfmt@4.0.1
cat > run.mjs <<'JS'
import { format } from 'numfmt';
import XLSX from 'xlsx';
const cells = [[5.25, '0.00'], [5.25, '[$-409]0.00'], [6600, '[$-804]#,##0"元"'], [6600, '[DBNum2][$-804]General']];
for (const [value, pattern] of cells)
  console.log(`${pattern}: SheetJS ${XLSX.SSF.format(pattern, value)}, numfmt ${format(pattern, value)}`);
const sheet = XLSX.utils.aoa_to_sheet([cells.map(([value]) => value)]);
for (const [i, [, pattern]] of cells.entries()) sheet[XLSX.utils.encode_cell({ r: 0, c: i })].z = pattern;
console.log(`as CSV: ${XLSX.utils.sheet_to_csv(sheet)}`);
JS
seen=$(node run.mjs)
expected='0.00: SheetJS 5.25, numfmt 5.25
[$-409]0.00: SheetJS $5.25, numfmt 5.25
[$-804]#,##0"元": SheetJS $6,600元, numfmt 6,600元
[DBNum2][$-804]General: SheetJS $6600, numfmt 6600
as CSV: 5.25,$5.25,"$6,600元",$6600'
echo "xlsx $(node -p 'JSON.parse(fs.readFileSync("node_modules/xlsx/package.json")).version'), numfmt $(node -p 'JSON.parse(fs.readFileSync("node_modules/numfmt/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
