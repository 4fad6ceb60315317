#!/usr/bin/env bash
# html-table-to-json 1.0.0 and html-table-to-dataframe 1.0.46: below a group's label that spans its
# rows (rowspan), every value moves one column to the left. Guess before running: the second row
# belongs to the same group, as tabletojson 4.1.15 answers. Seen on 2026-11-29: "Loans" becomes a
# group and its 20 an item, so a sum over the values misses it, without an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund html-table-to-json@1.0.0 html-table-to-dataframe@1.0.46 tabletojson@4.1.15
cat > run.cjs <<'JS'
const { toDataFrame } = require('html-table-to-dataframe');
const htmlTableToJson = require('html-table-to-json');
const { Tabletojson } = require('tabletojson');
const table = `<table><thead><tr><th>Group</th><th>Item</th><th>Value</th></tr></thead>
<tbody><tr><td rowspan="2">Assets</td><td>Securities</td><td>10</td></tr>
<tr><td>Loans</td><td>20</td></tr></tbody></table>`;
for (const [name, rows] of [
  ['tabletojson', Tabletojson.convert(table)[0]],
  ['html-table-to-json', htmlTableToJson.parse(table).results[0]],
  ['html-table-to-dataframe', toDataFrame(table)],
]) console.log(`${name}: ${rows.map(({ Group, Item, Value = '-' }) => `${Group}, ${Item}, ${Value}`).join('; ')}`);
JS
seen=$(node run.cjs)
expected='tabletojson: Assets, Securities, 10; Assets, Loans, 20
html-table-to-json: Assets, Securities, 10; Loans, 20, -
html-table-to-dataframe: Assets, Securities, 10; Loans, 20, -'
echo "html-table-to-json 1.0.0, html-table-to-dataframe 1.0.46"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
