#!/usr/bin/env bash
# timeseries-analysis 1.0.12: ma({period: n}) leaves out the value of its own day: the average of a day
# is that of the n days before it, and the first n days keep their raw values. Guess before running:
# the average of 2 over 1 2 3 5 ends in 4, the mean of 3 and 5, and starts empty. Seen on 2026-11-29:
# 1 2 1.5 2.5. A price compared with it crosses a day late.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund timeseries-analysis@1.0.12
cat > run.cjs <<'JS'
const { main } = require('timeseries-analysis');
const days = [1, 2, 3, 5].map((value, i) => [new Date(Date.UTC(2026, 8, 21 + i)), value]);
console.log(new main(days).ma({ period: 2 }).output().map(([, value]) => value).join(' '));
JS
seen=$(node run.cjs)
expected='1 2 1.5 2.5'
echo "timeseries-analysis $(node -p 'require("timeseries-analysis/package.json").version'), average of 2 over 1 2 3 5:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
