#!/usr/bin/env bash
# highcharts 13.1.1 (Highstock): compare: 'percent', which rebases series to their first value, is
# 200 points too low for a series that begins below zero. Guess before running: the first point is
# 0, as it is for a positive one, and from -0.50 to -0.25 it is 50, or -50 where the negative base
# counts. Seen on 2026-11-29: -200 and -150, since it divides by the base without its sign and takes
# off 100 all the same; yields, balances and earnings that began negative stand far below series
# they should share a start with.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund highcharts@13.1.1 jsdom@29.1.1
cat > run.cjs <<'JS'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<body></body>', { pretendToBeVisual: true });
Object.assign(globalThis, { window, document: window.document });
window.SVGElement.prototype.getBBox = () => ({ x: 0, y: 0, width: 10, height: 10 });
const Highcharts = require('highcharts/highstock');
for (const values of [[0.5, 0.75, 1], [-0.5, -0.25, 0.25]]) {
  const container = window.document.body.appendChild(window.document.createElement('div'));
  const data = values.map((value, day) => [Date.UTC(2026, 8, day + 1), value]);
  const chart = Highcharts.stockChart(container, {
    chart: { width: 600, height: 300 }, accessibility: { enabled: false },
    series: [{ compare: 'percent', animation: false, data }],
  });
  console.log(`${values.join(', ')}: ${chart.series[0].points.map((point) => point.change).join(', ')}`);
}
process.exit(0);
JS
seen=$(node run.cjs)
expected='0.5, 0.75, 1: 0, 50, 100
-0.5, -0.25, 0.25: -200, -150, -50'
echo "highcharts $(node -p 'JSON.parse(fs.readFileSync("node_modules/highcharts/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
