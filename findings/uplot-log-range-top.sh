#!/usr/bin/env bash
# uPlot 1.6.32: uPlot.rangeLog(min, max, 10, fullMags) rounds the top of a logarithmic scale up to a
# whole power of ten even with fullMags = false; only the bottom is rounded to a part of its decade.
# Guess before running: 75 to 180 becomes [70, 200]. Seen on 2026-11-29: [70, 1000], and 101 to 180
# becomes [100, 1000]: the increment of the top is the power of ten above it, not its own
# (dist/uPlot.esm.js, rangeLog: maxExp is rounded up). It is also the default range of log scales,
# which leaves three quarters of a chart of such values empty; a range of one's own avoids it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund uplot@1.6.32
cat > run.mjs <<'JS'
import uPlot from 'uplot';
for (const [min, max] of [[75, 180], [101, 180], [20, 2100]])
  console.log(`${min} to ${max}: ${JSON.stringify(uPlot.rangeLog(min, max, 10, false))}`);
JS
seen=$(node run.mjs)
expected='75 to 180: [70,1000]
101 to 180: [100,1000]
20 to 2100: [20,10000]'
echo "uplot $(node -p 'require("uplot/package.json").version'), rangeLog(min, max, 10, false):"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
