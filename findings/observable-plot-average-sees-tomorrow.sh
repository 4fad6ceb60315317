#!/usr/bin/env bash
# @observablehq/plot 0.6.17: a moving average by windowY(k) is centred on its day (its anchor is
# "middle"), and shortens its window at the ends. Guess before running: the average of a price over
# k days looks back, and is empty for the first k - 1, as in every chart of prices. Seen on
# 2026-11-29: with k = 3 the average turns up a day before the price does; anchor: "end" with
# strict: true looks back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @observablehq/plot@0.6.17
cat > run.mjs <<'JS'
import { windowY } from '@observablehq/plot';
const prices = [10, 10, 10, 10, 40, 40];
const average = (options) => {
  const { transform, y } = windowY(options, { y: prices });
  transform(prices, [prices.map((_, day) => day)]);
  return [...y.transform()].map((value) => (value === undefined || Number.isNaN(value) ? '-' : value));
};
console.log(`prices: ${prices.join(' ')}`);
console.log(`windowY(3): ${average(3).join(' ')}`);
console.log(`looking back: ${average({ k: 3, anchor: 'end', strict: true }).join(' ')}`);
JS
seen=$(node run.mjs)
expected='prices: 10 10 10 10 40 40
windowY(3): 10 10 10 20 30 40
looking back: - - 10 10 20 30'
echo "@observablehq/plot $(node -p 'JSON.parse(fs.readFileSync("node_modules/@observablehq/plot/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
