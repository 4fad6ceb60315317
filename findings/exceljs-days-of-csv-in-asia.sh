#!/usr/bin/env bash
# exceljs 4.4.0: a date read from a CSV file is midnight of the machine's zone, and a workbook is
# written by the clock of Greenwich, so between the two a day is lost east of it. Guess before
# running: 2026-09-30 in the file is 2026-09-30 in the workbook, wherever it is made. Seen on
# 2026-11-29: so in New York, with four hours beside it, while in Hong Kong and Taipei the cell
# holds the afternoon of the 29th: each price stands on the day before its own, and the first of a
# month in the month before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 2>/dev/null
cat > run.mjs <<'JS'
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
for (const zone of ['America/New_York', 'Asia/Hong_Kong', 'Asia/Taipei']) {
  process.env.TZ = zone;
  const prices = new ExcelJS.Workbook();
  await prices.csv.read(Readable.from(['day,price\n2026-09-01,100\n2026-09-30,101\n']));
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(await prices.xlsx.writeBuffer());
  const cells = [2, 3].map((row) => read.worksheets[0].getCell(row, 1).value);
  console.log(`${zone}: ${cells.map((day) => day.toISOString().slice(0, 16)).join(', ')}`);
}
JS
seen=$(node run.mjs)
expected='America/New_York: 2026-09-01T04:00, 2026-09-30T04:00
Asia/Hong_Kong: 2026-08-31T16:00, 2026-09-29T16:00
Asia/Taipei: 2026-08-31T16:00, 2026-09-29T16:00'
echo "exceljs $(node -p 'JSON.parse(fs.readFileSync("node_modules/exceljs/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
