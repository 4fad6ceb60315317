#!/usr/bin/env bash
# spacetime 7.15.0: week() counts in ISO weeks (from Monday, week 1 with the first Thursday) but
# never reaches 53. ISO 8601 has a week 53 in 2015, 2020 and 2026. Guess before running: 28 December
# 2026 to 3 January 2027 is week 53 of 2026. Seen on 2026-11-29: December's part is a second week 52
# and January's a first week 1, so a weekly series keyed by it, such as a balance sheet, has two
# releases for each of the two numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund spacetime@7.15.0
cat > run.cjs <<'JS'
const spacetime = require('spacetime');
const days = ['2026-12-21', '2026-12-28', '2027-01-01', '2027-01-04', '2025-12-29'];
for (const day of days) console.log(`${day}: week ${spacetime(day, 'utc').week()}`);
JS
seen=$(node run.cjs)
expected='2026-12-21: week 52
2026-12-28: week 52
2027-01-01: week 1
2027-01-04: week 1
2025-12-29: week 1'
echo "spacetime $(node -p 'JSON.parse(fs.readFileSync("node_modules/spacetime/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
