#!/usr/bin/env bash
# jsonstat-toolkit 2.2.2 (JSON-stat, the format of Eurostat and many statistical offices): Data()
# asked for a category that the dataset does not have leaves the dimension free. Guess before
# running: a quarter that is not yet published gives null, as an index out of range does. Seen on
# 2026-11-29: the whole series, whose first value, the oldest, is then taken for the newest; a
# misspelt dimension does the same.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jsonstat-toolkit@2.2.2
cat > run.cjs <<'JS'
const JSONstat = require('jsonstat-toolkit');
const series = JSONstat({
  version: '2.0', class: 'dataset', id: ['time'], size: [3], value: [1.1, 1.2, 1.3],
  dimension: { time: { category: { index: ['2026Q1', '2026Q2', '2026Q3'] } } },
});
const show = (data) => JSON.stringify(Array.isArray(data) ? data.map(({ value }) => value) : (data && data.value));
for (const query of [{ time: '2026Q3' }, { time: '2026Q4' }, { tme: '2026Q3' }, [7]])
  console.log(`${JSON.stringify(query)}: ${show(series.Data(query))}`);
JS
seen=$(node run.cjs)
expected='{"time":"2026Q3"}: 1.3
{"time":"2026Q4"}: [1.1,1.2,1.3]
{"tme":"2026Q3"}: [1.1,1.2,1.3]
[7]: null'
echo "jsonstat-toolkit $(node -p 'JSON.parse(fs.readFileSync("node_modules/jsonstat-toolkit/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
