#!/usr/bin/env bash
# @railpath/finance-toolkit 0.5.4: calculateRSI gives days 2 to 14, for which there is no index yet,
# that of day 15, so they know prices of up to two weeks later. Guess before running: they are NaN
# or left out, as calculateSMA leaves its first days out. Seen on 2026-11-29: a share that falls for
# ten days and then climbs has the RSI of the climb, 83, from its second day on; a backtest on it
# trades on prices still to come.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @railpath/finance-toolkit@0.5.4
cat > run.cjs <<'JS'
const { calculateRSI, calculateSMA } = require('@railpath/finance-toolkit');
const falling = [100, 99, 98, 97, 96, 95, 94, 93, 92, 91, 90];
for (const later of [[110, 120, 130, 140], [80, 70, 60, 50]]) {
  const prices = [...falling, ...later];
  const { rsi, indices } = calculateRSI({ prices, period: 14 });
  const days = [0, 9, 13].map((i) => `day ${indices[i] + 1} ${rsi[i].toFixed(1)}`);
  console.log(`then ${later.join(' ')}: RSI of ${days.join(', ')}`);
}
console.log(`averages of 14 of 15 prices: ${calculateSMA({ prices: Array(15).fill(1), period: 14 }).sma.length}`);
JS
seen=$(node run.cjs)
expected='then 110 120 130 140: RSI of day 2 83.3, day 11 83.3, day 15 83.3
then 80 70 60 50: RSI of day 2 0.0, day 11 0.0, day 15 0.0
averages of 14 of 15 prices: 2'
echo "@railpath/finance-toolkit $(node -p 'JSON.parse(fs.readFileSync("node_modules/@railpath/finance-toolkit/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
