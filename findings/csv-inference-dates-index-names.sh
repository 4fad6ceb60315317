#!/usr/bin/env bash
# vega-loader 5.1.3 (parse: 'auto') and csv-parse 7.0.3 (cast_date: true) ask Date.parse whether a
# text is a date, and V8's answers yes to a word and a number. Guess before running: a column of index
# names or of rates such as "5.25%" stays text. Seen on 2026-11-29: "Nasdaq 100" becomes a day in the
# year 100, "S&P 500" one in 500, and the rates become days of 2001.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund vega-loader@5.1.3 csv-parse@7.0.3
cat > run.mjs <<'JS'
import { read } from 'vega-loader';
import { parse } from 'csv-parse/sync';
const table = 'index,rate\nNasdaq 100,5.25%\nRussell 2000,4%\n';
const show = (value) => (typeof value === 'string' ? value : new Date(value).getUTCFullYear());
console.log('vega-loader:', ...read(table, { type: 'csv', parse: 'auto' }).map((row) => [row.index, row.rate].map(show).join(', ')));
const names = parse('index\nNasdaq 100\nS&P 500\n', { columns: true, cast: true, cast_date: true });
console.log('csv-parse:', ...names.map(({ index }) => show(index)));
JS
export TZ=UTC
seen=$(node run.mjs)
expected='vega-loader: 100, 2001 2000, 2001
csv-parse: 100 500'
echo "vega-loader 5.1.3, csv-parse 7.0.3; year of each value read:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
