#!/usr/bin/env bash
# node-irr 2.0.5: convertRate takes a month for 30 days and a year for 365, so a year has 12.17
# months. Guess before running: 1 % a month is 1.01^12 - 1 = 12.68 % a year, and 5 % a year is
# 0.4074 % a month, which twelve times compounds to 5 % again. Seen on 2026-11-29: 12.87 %, and
# 0.4018 %, which compounds to 4.93 %: an annual return stated from monthly ones is too high by
# almost two tenths of a point.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund node-irr@2.0.5
cat > run.cjs <<'JS'
const { convertRate } = require('node-irr');
const percent = (rate) => `${(100 * rate).toFixed(4)} %`;
console.log(`1 % a month: ${percent(convertRate(0.01, 'year', 'month'))} a year`);
const monthly = convertRate(0.05, 'month', 'year');
console.log(`5 % a year: ${percent(monthly)} a month, in twelve months ${percent((1 + monthly) ** 12 - 1)}`);
JS
seen=$(node run.cjs)
expected='1 % a month: 12.8695 % a year
5 % a year: 0.4018 % a month, in twelve months 4.9298 %'
echo "node-irr $(node -p 'JSON.parse(fs.readFileSync("node_modules/node-irr/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
