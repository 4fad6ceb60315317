#!/usr/bin/env bash
# candlestick-convert 7.0.0: batchTicksToCandle opens each candle at the last price of the candle
# before it, and leaves that price out of high and low. A candle opens at its first trade: trades at
# 105 and 106 open the second candle at 105. Seen on 2026-11-29: open 101 below low 105. An opening
# gap never shows, and a candle breaks low <= open <= high, which charts and checks of OHLC data
# rely on.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund candlestick-convert@7.0.0
cat > run.cjs <<'JS'
const { batchTicksToCandle } = require('candlestick-convert');
const trades = [[0, 100], [30, 101], [60, 105], [90, 106], [120, 106]].map(([second, price]) => {
  return { time: 1000 * second, price, quantity: 1 };
});
for (const { time, open, high, low, close } of batchTicksToCandle(trades, 60))
  console.log(`minute ${time / 60000}: open ${open}, high ${high}, low ${low}, close ${close}`);
JS
seen=$(node run.cjs)
expected='minute 0: open 100, high 101, low 100, close 101
minute 1: open 101, high 106, low 105, close 106'
echo "candlestick-convert $(node -p 'JSON.parse(fs.readFileSync("node_modules/candlestick-convert/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
