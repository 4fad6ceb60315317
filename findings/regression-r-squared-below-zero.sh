#!/usr/bin/env bash
# regression 2.0.1 rounds coefficients to two decimals (its README: precision), and predictions and
# R-squared follow from the rounded ones. Guess before running: a yield that rises by exactly one
# basis point a day fits a straight line with R-squared 1, whatever the digits shown. Seen on
# 2026-11-29: in percent it does; as a fraction (0.0412) the slope is 0 and R-squared -253.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund regression@2.0.1
cat > run.mjs <<'JS'
import regression from 'regression';
for (const yields of [[4.12, 4.13, 4.14], [0.0412, 0.0413, 0.0414]]) {
  const { equation, r2, predict } = regression.linear(yields.map((value, day) => [day, value]));
  console.log(`${yields.join(', ')}: slope ${equation[0]}, R-squared ${r2}, next day ${predict(3)[1]}`);
}
JS
seen=$(node run.mjs)
expected='4.12, 4.13, 4.14: slope 0.01, R-squared 1, next day 4.15
0.0412, 0.0413, 0.0414: slope 0, R-squared -253.5, next day 0.04'
echo "regression $(node -p 'JSON.parse(fs.readFileSync("node_modules/regression/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
