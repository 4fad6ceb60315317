#!/usr/bin/env bash
# technicalindicators 3.1.0: SMA keeps a running sum, so one NaN in a price series makes every later
# average NaN, however far away; a null counts as the price 0 instead. Guess before running: only the
# windows that hold the gap are NaN, and null is refused or left out. Seen on 2026-11-29: no average
# after the NaN, and averages of half the price beside the null.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund technicalindicators@3.1.0
cat > run.cjs <<'JS'
const { SMA } = require('technicalindicators');
for (const gap of [NaN, null])
  console.log(`${gap}: ${SMA.calculate({ period: 2, values: [100, 100, gap, 100, 100, 100, 100] }).join(' ')}`);
JS
seen=$(node run.cjs)
expected='NaN: 100 NaN NaN NaN NaN NaN
null: 100 50 50 100 100 100'
echo "technicalindicators $(node -p 'require("technicalindicators/package.json").version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
