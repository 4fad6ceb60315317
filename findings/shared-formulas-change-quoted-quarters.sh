#!/usr/bin/env bash
# exceljs 4.4.0 and xlsx 0.18.5 (SheetJS): in a shared formula, as Excel saves a column that was
# filled down, both take whatever looks like an address for one, also within quotes. Guess before
# running: only the references move, by ECMA-376 Part 1, 18.3.1.40: row 2 asks A2 for "Q1" and reads
# 'Q1 2026'!B2. Seen on 2026-11-29: row 2 asks for "Q2" and reads the sheet of the next quarter, row
# 3 "Q3", without an error; whoever recalculates or audits the formulas gets other figures than the
# workbook shows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 2>/dev/null
cat > run.mjs <<'JS'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';
const workbook = new ExcelJS.Workbook();
const sheet = workbook.addWorksheet('sums');
sheet.getCell('C1').value = {
  formula: 'IF(A1="Q1",\'Q1 2026\'!B1,0)', result: 1, shareType: 'shared', ref: 'C1:C3',
};
for (const cell of ['C2', 'C3']) sheet.getCell(cell).value = { sharedFormula: 'C1', result: 1 };
workbook.addWorksheet('Q1 2026');
const file = await workbook.xlsx.writeBuffer();
const read = new ExcelJS.Workbook();
await read.xlsx.load(file);
const { sums } = XLSX.read(file).Sheets;
for (const cell of ['C1', 'C2', 'C3']) {
  console.log(`${cell}: exceljs ${read.getWorksheet('sums').getCell(cell).formula}`);
  console.log(`${cell}: SheetJS ${sums[cell].f}`);
}
JS
seen=$(node run.mjs)
expected='C1: exceljs IF(A1="Q1",'\''Q1 2026'\''!B1,0)
C1: SheetJS IF(A1="Q1",'\''Q1 2026'\''!B1,0)
C2: exceljs IF(A2="Q2",'\''Q2 2026'\''!B2,0)
C2: SheetJS IF(A2="Q2",'\''Q2 2026'\''!B2,0)
C3: exceljs IF(A3="Q3",'\''Q3 2026'\''!B3,0)
C3: SheetJS IF(A3="Q3",'\''Q3 2026'\''!B3,0)'
echo "exceljs $(node -p 'JSON.parse(fs.readFileSync("node_modules/exceljs/package.json")).version'), xlsx $(node -p 'JSON.parse(fs.readFileSync("node_modules/xlsx/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
