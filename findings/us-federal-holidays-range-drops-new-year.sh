#!/usr/bin/env bash
# @18f/us-federal-holidays 4.0.0: a New Year's Day that is observed on 31 December of the year before
# is missing from inRange() and from allForYear() of that year; isAHoliday() knows it. Guess before
# running: inRange of December 2021 holds the 24th (Christmas) and the 31st. Seen on 2026-11-29: the
# 24th alone; the 31st stands in allForYear(2022). A calendar of releases built from ranges loses it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @18f/us-federal-holidays@4.0.0
cat > run.mjs <<'JS'
import holidays from '@18f/us-federal-holidays';
const day = (year, month, date) => new Date(Date.UTC(year, month - 1, date));
const days = (list) => list.map(({ dateString }) => dateString).join(' ');
const options = { shiftSaturdayHolidays: true, shiftSundayHolidays: true, utc: true };
console.log(`in range: ${days(holidays.inRange(day(2021, 12, 1), day(2021, 12, 31), options))}`);
console.log(`of 2021, from December: ${days(holidays.allForYear(2021, options).filter(({ date }) => date >= day(2021, 12, 1)))}`);
console.log(`first of 2022: ${days(holidays.allForYear(2022, options).slice(0, 1))}`);
console.log(`2021-12-31 is a holiday: ${holidays.isAHoliday(day(2021, 12, 31), options)}`);
JS
seen=$(node run.mjs)
expected='in range: 2021-12-24
of 2021, from December: 2021-12-24
first of 2022: 2021-12-31
2021-12-31 is a holiday: true'
echo "@18f/us-federal-holidays $(node -p 'JSON.parse(fs.readFileSync("node_modules/@18f/us-federal-holidays/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
