#!/usr/bin/env bash
# chart.js 4.6.1: stepped 'after' and 'before' of a line ("Step-after Interpolation" in its
# documentation) draw what d3-shape 3.2.0 calls before and after, each the other's. Guess before
# running: after is d3's curveStepAfter, the value holds until the next point, as a policy rate does
# between meetings. Seen on 2026-11-29: with 'after' the line jumps to the next value at once and
# holds that, so each change of the rate is drawn a whole meeting too early; who moves a chart from
# one library to the other keeps the word and loses the dates.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chart.js@4.6.1 d3-shape@3.2.0
cat > run.mjs <<'JS'
import { _steppedLineTo } from 'chart.js/helpers';
import { curveStepAfter, curveStepBefore, line } from 'd3-shape';
const rates = [[0, 4], [42, 5]];
const chart = (mode) => {
  const path = [`M${rates[0]}`];
  const context = { lineTo: (x, y) => path.push(`L${[x, y]}`) };
  const [from, to] = rates.map(([x, y]) => ({ x, y }));
  _steppedLineTo(context, from, to, false, mode);
  return path.join('');
};
console.log(`after: chart.js ${chart('after')}, d3-shape ${line().curve(curveStepAfter)(rates)}`);
console.log(`before: chart.js ${chart('before')}, d3-shape ${line().curve(curveStepBefore)(rates)}`);
JS
seen=$(node run.mjs)
expected='after: chart.js M0,4L0,5L42,5, d3-shape M0,4L42,4L42,5
before: chart.js M0,4L42,4L42,5, d3-shape M0,4L0,5L42,5'
echo "chart.js $(node -p 'JSON.parse(fs.readFileSync("node_modules/chart.js/package.json")).version'), d3-shape $(node -p 'JSON.parse(fs.readFileSync("node_modules/d3-shape/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
