#!/usr/bin/env bash
# apache-arrow 21.2.0 (Arrow and Feather files, DuckDB's results): a value of a decimal column is
# shown and turned to a number without the column's scale. By the format (Schema.fbs, Decimal: "the
# number of digits after the decimal point") the whole number 12345 of scale 2 is 123.45. Guess
# before running: 123.45 from String, Number and a row. Seen on 2026-11-29: 12345 from each, without
# an error, so amounts and prices are a hundred times too large until one divides by the scale
# oneself; only valueOf with the scale gives the amount.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund apache-arrow@21.2.0
cat > run.mjs <<'JS'
import { Decimal, Table, makeData, makeVector } from 'apache-arrow';
const type = new Decimal(2, 9, 128);
const words = Uint32Array.of(12345, 0, 0, 0);
const amounts = makeVector(makeData({ type, length: 1, data: words }));
const value = amounts.get(0);
console.log(`scale: ${type.scale}`);
console.log(`String: ${value}, Number: ${Number(value)}, row: ${new Table({ amount: amounts }).get(0)}`);
console.log(`valueOf(${type.scale}): ${value.valueOf(type.scale)}`);
JS
seen=$(node run.mjs)
expected='scale: 2
String: 12345, Number: 12345, row: {"amount": 12345}
valueOf(2): 123.45'
echo "apache-arrow $(node -p 'JSON.parse(fs.readFileSync("node_modules/apache-arrow/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
