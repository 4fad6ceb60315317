#!/usr/bin/env bash
# regression 2.0.1, d3-regression 2.2.0 and echarts-stat 1.2.0 (charts of trends): their exponential
# fit weighs each logarithm by the value itself, so the largest values decide. Guess before running:
# the growth rate of spreadsheets (LOGEST, exponential trendlines), the least squares of the plain
# logarithms. Seen on 2026-11-29: for an index at 100, 120, 110 and 400 all three say 67 % a year
# where LOGEST says 50 %; on data without noise they agree.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund regression@2.0.1 d3-regression@2.2.0 echarts-stat@1.2.0 @formulajs/formulajs@4.6.1
cat > run.mjs <<'JS'
import { LOGEST } from '@formulajs/formulajs';
import { regressionExp } from 'd3-regression';
import echarts from 'echarts-stat';
import regression from 'regression';
const values = [100, 120, 110, 400];
const points = values.map((value, year) => [year, value]);
const percent = (rate) => `${(100 * (Math.exp(rate) - 1)).toFixed(1)} %`;
console.log(`regression: ${percent(regression.exponential(points, { precision: 9 }).equation[1])}`);
console.log(`d3-regression: ${percent(regressionExp().x(([x]) => x).y(([, y]) => y)(points).b)}`);
console.log(`echarts-stat: ${percent(echarts.regression('exponential', points).parameter.index)}`);
console.log(`LOGEST: ${percent(Math.log(LOGEST(values, [0, 1, 2, 3])[0]))}`);
JS
seen=$(node run.mjs)
expected='regression: 67.2 %
d3-regression: 67.2 %
echarts-stat: 67.2 %
LOGEST: 50.3 %'
echo "growth a year of 100, 120, 110, 400"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
