#!/usr/bin/env bash
# ical-generator 10.2.0: an event with a timezone is written with the clock of the machine that
# makes the file, and the name of the zone asked for beside it; its README takes the time to match
# the zone, and shows a Date, which is an instant and has none. Guess before running: 19:00 by
# Greenwich on 9 December 2026, the hour of the Federal Reserve's statement, is 14:00 in New York,
# wherever the calendar is made. Seen on 2026-11-29: 19:00 in New York when made on a server that
# runs on Greenwich time, and 03:00 of the next day when made in Hong Kong, so subscribers are
# reminded hours after the release.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ical-generator@10.2.0
cat > run.mjs <<'JS'
import ical from 'ical-generator';
const start = new Date('2026-12-09T19:00:00Z');
for (const zone of ['America/New_York', 'UTC', 'Asia/Hong_Kong']) {
  process.env.TZ = zone;
  const calendar = ical({ events: [{ start, timezone: 'America/New_York', summary: 'Statement' }] });
  console.log(`made in ${zone}: ${calendar.toString().match(/DTSTART.*/)[0].trim()}`);
}
JS
seen=$(node run.mjs)
expected='made in America/New_York: DTSTART;TZID=America/New_York:20261209T140000
made in UTC: DTSTART;TZID=America/New_York:20261209T190000
made in Asia/Hong_Kong: DTSTART;TZID=America/New_York:20261210T030000'
echo "ical-generator $(node -p 'JSON.parse(fs.readFileSync("node_modules/ical-generator/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
