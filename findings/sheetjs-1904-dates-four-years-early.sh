#!/usr/bin/env bash
# xlsx 0.18.5 (SheetJS): a workbook that counts its days from 1904, as many made on a Mac do, is
# shown right as text and read four years and a day early as dates. Guess before running: with
# cellDates the cell is 2026-09-30 like its text, and stays so when its sheet is written into a new
# workbook. Seen on 2026-11-29: 2022-09-29 as a date, and written anew 2022-09-29 for every reader,
# so a price lands four years from its day; exceljs reads the same file right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 exceljs@4.4.0 2>/dev/null
cat > run.mjs <<'JS'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';
const workbook = new ExcelJS.Workbook();
workbook.properties.date1904 = true;
const cell = workbook.addWorksheet('prices').getCell('A1');
cell.value = new Date('2026-09-30');
cell.numFmt = 'yyyy-mm-dd';
const file = await workbook.xlsx.writeBuffer();
const day = (value) => value.toISOString().slice(0, 10);
const first = async (bytes) => {
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(bytes);
  return day(read.worksheets[0].getCell('A1').value);
};
console.log(`exceljs: ${await first(file)}`);
console.log(`SheetJS, text: ${XLSX.read(file).Sheets.prices.A1.w}`);
const { prices } = XLSX.read(file, { cellDates: true }).Sheets;
console.log(`SheetJS, date: ${day(prices.A1.v)}`);
const copy = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(copy, XLSX.read(file, { cellNF: true }).Sheets.prices, 'prices');
console.log(`written anew, read by exceljs: ${await first(XLSX.write(copy, { type: 'buffer' }))}`);
JS
export TZ=UTC
seen=$(node run.mjs)
expected='exceljs: 2026-09-30
SheetJS, text: 2026-09-30
SheetJS, date: 2022-09-29
written anew, read by exceljs: 2022-09-29'
echo "xlsx $(node -p 'JSON.parse(fs.readFileSync("node_modules/xlsx/package.json")).version'), exceljs $(node -p 'JSON.parse(fs.readFileSync("node_modules/exceljs/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
