#!/usr/bin/env bash
# recharts 3.10.1 (charts for React): getNiceTickValues, which labels an axis by default, takes any
# multiple of 0.05 of a power of ten for a round step. Guess before running: steps of 1, 2, 2.5 or
# 5, as d3-scale 4.0.2's: -250, -200 and so on to 50 for values of -250 to 30. Seen on 2026-11-29:
# -255, -170, -85, 0 and 85, and rates of 5.25 to 5.5 are labelled 5.32 and 5.39: no reader finds a
# value between such lines. niceTicks="snap125" on the axis avoids it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund recharts@3.10.1 react@19.2.0 react-dom@19.2.0 react-is@19.2.0 d3-scale@4.0.2
cat > run.mjs <<'JS'
import { scaleLinear } from 'd3-scale';
import { getNiceTickValues } from 'recharts';
for (const [low, high] of [[-250, 30], [5.25, 5.5], [0, 365]]) {
  const d3 = scaleLinear().domain([low, high]).nice(5).ticks(5);
  console.log(`${low} to ${high}: recharts ${getNiceTickValues([low, high], 5, true).join(' ')}; d3-scale ${d3.join(' ')}`);
}
JS
seen=$(node run.mjs)
expected='-250 to 30: recharts -255 -170 -85 0 85; d3-scale -250 -200 -150 -100 -50 0 50
5.25 to 5.5: recharts 5.25 5.32 5.39 5.46 5.53; d3-scale 5.25 5.3 5.35 5.4 5.45 5.5
0 to 365: recharts 0 95 190 285 380; d3-scale 0 100 200 300 400'
echo "recharts $(node -p 'JSON.parse(fs.readFileSync("node_modules/recharts/package.json")).version'), d3-scale $(node -p 'JSON.parse(fs.readFileSync("node_modules/d3-scale/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
