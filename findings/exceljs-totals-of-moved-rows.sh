#!/usr/bin/env bash
# exceljs 4.4.0: insertRow, spliceRows and duplicateRow move cells and leave every formula's
# references as they were. Guess before running: they follow, as when a spreadsheet's user inserts
# or copies a row. Seen on 2026-11-29: below an inserted headline the total of two amounts,
# SUM(A1:A2), still asks for rows 1 and 2, the headline and the first amount, 100 for 300, and a
# copied row computes from the row it was copied from. The old result is stored beside it, so it
# shows only once the workbook is recalculated.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 2>/dev/null
cat > run.mjs <<'JS'
import ExcelJS from 'exceljs';
const amounts = new ExcelJS.Workbook().addWorksheet('amounts');
amounts.addRows([[100], [200], [{ formula: 'SUM(A1:A2)', result: 300 }]]);
amounts.insertRow(1, ['USD']);
const { formula, result } = amounts.getCell('A4');
console.log(`amounts in A2 and A3, total in A4: ${formula}, stored result ${result}`);
const yields = new ExcelJS.Workbook().addWorksheet('yields');
yields.addRow([4.25, { formula: 'A1/100', result: 0.0425 }]);
yields.duplicateRow(1, 1, true);
console.log(`a copy in row 2: ${yields.getCell('B2').formula}`);
JS
seen=$(node run.mjs)
expected='amounts in A2 and A3, total in A4: SUM(A1:A2), stored result 300
a copy in row 2: A1/100'
echo "exceljs $(node -p 'JSON.parse(fs.readFileSync("node_modules/exceljs/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
