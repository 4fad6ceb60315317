#!/usr/bin/env bash
# exceljs 4.4.0: a number whose format ends in an escaped letter of dates is read as a date: 10 in
# 0\y, shown as 10y, the way tenors of bonds and swaps are set. A letter behind a backslash is text
# (ECMA-376 Part 1, 18.8.31). Guess before running: 10, as for 0"y" and as SheetJS 0.18.5 tells the
# two kinds apart. Seen on 2026-11-29: 9 January 1900 for 0\y, and the same for months, 0\m, and
# days, 0\d, so a column of maturities arrives as days of the year 1900.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 2>/dev/null
cat > run.mjs <<'JS'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';
const formats = ['0', '0"y"', '0\\y', '0\\m', '0\\d'];
const workbook = new ExcelJS.Workbook();
const sheet = workbook.addWorksheet('tenors');
for (const [i, format] of formats.entries()) {
  const cell = sheet.getCell(i + 1, 1);
  cell.value = 10;
  cell.numFmt = format;
}
const file = await workbook.xlsx.writeBuffer();
const read = new ExcelJS.Workbook();
await read.xlsx.load(file);
const { tenors } = XLSX.read(file).Sheets;
for (const [i, format] of formats.entries()) {
  const { value } = read.getWorksheet('tenors').getCell(i + 1, 1);
  const seen = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  const { v, w } = tenors[`A${i + 1}`];
  console.log(`${format}: exceljs ${seen}, SheetJS ${v} shown as ${w}`);
}
JS
seen=$(node run.mjs)
expected='0: exceljs 10, SheetJS 10 shown as 10
0"y": exceljs 10, SheetJS 10 shown as 10y
0\y: exceljs 1900-01-09, SheetJS 10 shown as 10y
0\m: exceljs 1900-01-09, SheetJS 10 shown as 10m
0\d: exceljs 1900-01-09, SheetJS 10 shown as 10d'
echo "exceljs $(node -p 'JSON.parse(fs.readFileSync("node_modules/exceljs/package.json")).version'), xlsx $(node -p 'JSON.parse(fs.readFileSync("node_modules/xlsx/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
