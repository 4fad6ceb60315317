#!/usr/bin/env bash
# candlestick-convert 7.0.0: daily candles batched to a week (604800 seconds) run from Thursday to
# Wednesday, since the week is counted from 1 January 1970, a Thursday. Guess before running: the
# ten sessions of Monday 28 September to Friday 9 October 2026 make two weeks of five. Seen on
# 2026-11-29: the first holds Monday to Wednesday alone, the second Thursday to the next Wednesday;
# a Friday's close is never a week's close.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund candlestick-convert@7.0.0
cat > run.cjs <<'JS'
const { batchCandlesJSON } = require('candlestick-convert');
const sessions = [28, 29, 30, 31, 32, 35, 36, 37, 38, 39].map((day) => {
  return new Date(Date.UTC(2026, 8, day)).toISOString().slice(0, 10);
});
const candles = sessions.map((day, i) => ({ time: Date.parse(day), open: i, high: i, low: i, close: i, volume: 1 }));
for (const { time, close, volume } of batchCandlesJSON(candles, 86400, 604800))
  console.log(`week of ${new Date(time).toISOString().slice(0, 10)}: ${volume} sessions, close of ${sessions[close]}`);
JS
seen=$(node run.cjs)
expected='week of 2026-09-24: 3 sessions, close of 2026-09-30
week of 2026-10-01: 5 sessions, close of 2026-10-07'
echo "candlestick-convert $(node -p 'JSON.parse(fs.readFileSync("node_modules/candlestick-convert/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
