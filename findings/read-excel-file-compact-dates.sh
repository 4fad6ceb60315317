#!/usr/bin/env bash
# read-excel-file 9.3.17: a date whose cell is formatted yyyymmdd or yyyymm, as tables of market data
# often are, is read as its serial number; formats with a separator, or with Chinese words, are dates.
# Guess before running: every cell with a date's format is a Date, as its README says of detecting
# formats by their template. Seen on 2026-11-29: 46295 for yyyymmdd and yyyymm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund read-excel-file@9.3.17 exceljs@4.4.0 2>/dev/null
cat > run.mjs <<'JS'
import ExcelJS from 'exceljs';
import readWorkbook from 'read-excel-file/universal';
const formats = ['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'yyyymmdd', 'yyyymm'];
const workbook = new ExcelJS.Workbook();
const sheet = workbook.addWorksheet('prices');
for (const [i, format] of formats.entries()) {
  const cell = sheet.getCell(i + 1, 1);
  cell.value = new Date(Date.UTC(2026, 8, 30));
  cell.numFmt = format;
}
const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
const [{ data }] = await readWorkbook(bytes.buffer);
for (const [i, [value]] of data.entries())
  console.log(`${formats[i]}: ${value instanceof Date ? value.toISOString().slice(0, 10) : value}`);
JS
seen=$(node run.mjs)
expected='yyyy-mm-dd: 2026-09-30
yyyy"年"m"月"d"日": 2026-09-30
yyyymmdd: 46295
yyyymm: 46295'
echo "read-excel-file $(node -p 'JSON.parse(fs.readFileSync("node_modules/read-excel-file/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
