#!/usr/bin/env bash
# tabletojson 4.1.15 and html-table-to-json 1.0.0: in a table whose rows begin with a header cell,
# as the tables of statistical offices do, each row's label replaces the first column's name and the
# values move one column to the left. Guess before running: the row's label under Item, each value
# under its year. Seen on 2026-11-29: the value of 2026 under 2025, that of 2025 under the last
# row's label, and the labels gone, without an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund tabletojson@4.1.15 html-table-to-json@1.0.0
cat > run.cjs <<'JS'
const htmlTableToJson = require('html-table-to-json');
const { Tabletojson } = require('tabletojson');
const table = (cell) => `<table>
<thead><tr><th>Item</th><th>2025</th><th>2026</th></tr></thead>
<tbody><tr><${cell}>Assets</${cell}><td>6,536</td><td>6,632</td></tr>
<tr><${cell}>Loans</${cell}><td>7</td><td>9</td></tr></tbody></table>`;
const pairs = (row) => Object.entries(row).map(([key, value]) => `${key} = ${value}`);
const show = (rows) => rows.map((row) => pairs(row).join(', ')).join('; ');
for (const cell of ['td', 'th']) {
  console.log(`${cell}, tabletojson: ${show(Tabletojson.convert(table(cell))[0])}`);
  console.log(`${cell}, html-table-to-json: ${show(htmlTableToJson.parse(table(cell)).results[0])}`);
}
JS
seen=$(node run.cjs)
expected='td, tabletojson: 2025 = 6,536, 2026 = 6,632, Item = Assets; 2025 = 7, 2026 = 9, Item = Loans
td, html-table-to-json: 2025 = 6,536, 2026 = 6,632, Item = Assets; 2025 = 7, 2026 = 9, Item = Loans
th, tabletojson: 2025 = 6,632, Loans = 6,536; 2025 = 9, Loans = 7
th, html-table-to-json: 2025 = 6,632, Loans = 6,536; 2025 = 9, Loans = 7'
echo "tabletojson 4.1.15, html-table-to-json 1.0.0"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
